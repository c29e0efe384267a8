"DUT-OMRON, 5,168 pictures with masks: download, check, unpack and lay out below a data root. See --help."

from gseg_nbdev.workshop.downloads import main

raise SystemExit(main('DUT-OMRON'))
