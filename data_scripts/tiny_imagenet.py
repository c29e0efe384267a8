"Tiny ImageNet, 200 classes of 500 pictures: download, check, unpack and lay out below a data root. See --help."

from gseg_nbdev.workshop.downloads import main

raise SystemExit(main('Tiny ImageNet'))
