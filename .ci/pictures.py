"Makes stored pictures of the shipped segmenter's answers anew; `--list` only names the notebooks, `--all` takes all."

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAMP = ROOT / 'nbs' / 'images' / 'best.json'  # Notebook to the SHA-256 of the segmenter that its pictures show
SHOWS = re.compile(r"load_segmenter\((?:'best'|\)|\*\*)|careful_best|\bsegment\(|segment_photos\(|\bexplore\(")


def code_of(nb: dict) -> str:
    "Cells that a reader runs; those that define the package show nothing."
    cells = [''.join(c['source']) for c in nb['cells'] if c['cell_type'] == 'code']
    return '\n'.join(c for c in cells if not re.search(r'^#\|\s*export', c, re.M))


def has_pictures(nb: dict) -> bool:
    outputs = [o for c in nb['cells'] for o in c.get('outputs', [])]
    return any(kind.startswith('image/') for o in outputs for kind in o.get('data', {}))


def showing(root: Path = ROOT) -> list[str]:
    "Notebooks below nbs with stored pictures in which the shipped segmenter is at work."
    found = []
    for p in sorted((root / 'nbs').rglob('*.ipynb')):
        if 'checkpoints' not in str(p) and has_pictures(nb := json.loads(p.read_text())) and SHOWS.search(code_of(nb)):
            found.append(p.relative_to(root / 'nbs').as_posix())
    return found


def shipped() -> str:
    "The hash of the segmenter in the package, as its notebook pins it."
    return re.search(r"^BEST_SHA256 = '(\w+)'", (ROOT / 'gseg_nbdev' / 'segmenter.py').read_text(), re.M)[1]


def stale() -> list[str]:
    "Notebooks whose pictures show another segmenter, or are not known to show this one."
    known = json.loads(STAMP.read_text()) if STAMP.exists() else {}
    return [name for name in showing() if known.get(name) != shipped()]


def make(name: str):
    "Execute a notebook where it stands, and note which segmenter it shows."
    path = ROOT / 'nbs' / name
    run = [
        sys.executable,
        '-m',
        'jupyter',
        'nbconvert',
        '--to',
        'notebook',
        '--execute',
        '--inplace',
        '--ExecutePreprocessor.store_widget_state=False',
        str(path),
    ]
    quiet = {**os.environ, 'GSEG_PROGRESS': '0'}
    subprocess.run(run, cwd=path.parent, env=quiet, check=True)
    subprocess.run([str(Path(sys.executable).parent / 'nbdev_clean'), '--fname', str(path)], cwd=ROOT, check=True)
    known = json.loads(STAMP.read_text()) if STAMP.exists() else {}
    kept = {n: sha for n, sha in known.items() if n in showing()}
    STAMP.write_text(json.dumps(dict(sorted((kept | {name: shipped()}).items())), indent=1) + '\n')


if __name__ == '__main__':
    todo = showing() if '--all' in sys.argv else stale()
    print('\n'.join(todo) or 'every picture shows the segmenter of the package')
    for name in [] if '--list' in sys.argv else todo:
        make(name)
