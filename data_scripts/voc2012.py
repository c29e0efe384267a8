"Pascal VOC 2012, 17,125 pictures: download, check, unpack and lay out below a data root. See --help."

from gseg_nbdev.workshop.downloads import main

raise SystemExit(main('VOC2012'))
