"ECSSD, 1,000 pictures with masks, below a data root: downloaded, verified, unpacked and laid out. See --help."
from gseg_nbdev.downloads import main

raise SystemExit(main('ECSSD'))
