"CUB-200-2011, 11,788 birds, with ReDO's list of test birds: download, check, unpack and lay out. See --help."

from gseg_nbdev.workshop.downloads import main

raise SystemExit(main('CUB'))
