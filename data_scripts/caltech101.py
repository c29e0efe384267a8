"Caltech-101, 9,144 photographs (CC BY 4.0): download, check, unpack and lay out below a data root. See --help."

from gseg_nbdev.workshop.downloads import main

raise SystemExit(main('Caltech-101'))
