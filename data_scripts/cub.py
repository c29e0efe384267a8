"CUB-200-2011, 11,788 birds with segmentations and ReDO's list of test birds, below a data root: downloaded, verified, unpacked and laid out. See --help."
from gseg_nbdev.downloads import main

raise SystemExit(main('CUB'))
