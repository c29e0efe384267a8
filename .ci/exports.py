"Says whether the package is what the notebooks give: exports them into a copy and compares, byte for byte."

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def modules(package: Path) -> set[Path]:
    "Python files of a package, relative to it."
    return {p.relative_to(package) for p in package.rglob('*.py') if '__pycache__' not in p.parts}


def stale(root: Path) -> list[str]:
    "Modules that differ from what the notebooks give, are missing, or belong to no notebook."
    with tempfile.TemporaryDirectory() as d:
        copy = Path(d)
        shutil.copytree(root / 'nbs', copy / 'nbs', ignore=shutil.ignore_patterns('.*', '*.png'))
        shutil.copy(root / 'settings.ini', copy)
        (copy / 'gseg_nbdev').mkdir()
        shutil.copy(root / 'gseg_nbdev' / '__init__.py', copy / 'gseg_nbdev')
        env = {k: v for k, v in os.environ.items() if k != 'IN_TEST'}  # with it set, nbdev_export does nothing
        command = [sys.executable, '-c', 'import nbdev; nbdev.nbdev_export()']
        subprocess.run(command, cwd=copy, env=env, check=True, stdout=subprocess.DEVNULL)
        here, there = root / 'gseg_nbdev', copy / 'gseg_nbdev'
        both = modules(here) & modules(there)
        changed = {p for p in both if not filecmp.cmp(here / p, there / p, shallow=False)}
        return sorted(map(str, changed | (modules(here) ^ modules(there))))


if __name__ == '__main__':
    found = stale(ROOT)
    if found:
        raise SystemExit(f'not what the notebooks give (run `make clean`): {", ".join(found)}')
    print('the package is what the notebooks give')
