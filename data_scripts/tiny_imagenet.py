"Tiny ImageNet, 200 classes of 500 pictures at 64 px, below a data root: downloaded, verified, unpacked and laid out. See --help."
from gseg_nbdev.downloads import main

raise SystemExit(main('Tiny ImageNet'))
