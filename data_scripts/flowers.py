"Oxford Flowers-102, 8,189 flowers with segmentations, below a data root: downloaded, verified, unpacked and laid out. See --help."
from gseg_nbdev.downloads import main

raise SystemExit(main('Flowers'))
