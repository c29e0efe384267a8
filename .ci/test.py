"Tests all notebooks as nbdev_test does, one process each; shows progress and ends with `N passed, N failed`."

import argparse
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from nbdev.config import get_config
from nbdev.doclinks import nbglob
from nbdev.test import _keep_file

RUN = """
import sys
from pathlib import Path
from nbdev.config import get_config
from nbdev.test import test_nb
config = get_config()
flags = dict(skip_flags=config.tst_flags.split(), force_flags=sys.argv[2].split())
ok, _ = test_nb(Path(sys.argv[1]), basepath=config.config_path, **flags)
sys.exit(not ok)
"""
# One thread a notebook, so that two at a time share two cores; no progress bars in what is compared
ENVIRONMENT = dict(
    OMP_NUM_THREADS='1',
    MKL_NUM_THREADS='1',
    OPENBLAS_NUM_THREADS='1',
    GSEG_PROGRESS='0',
    IN_TEST='1',
    PYDEVD_DISABLE_FILE_VALIDATION='1',
)


@dataclass
class Tests:
    "Notebooks to test, and what came of it."

    files: list[Path]
    root: Path  # The folder of the notebooks
    flags: str  # Of cells that are skipped otherwise
    timeout: int  # Seconds for one notebook
    passed: int = 0
    done: int = 0
    running: set = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, file: Path) -> tuple[bool, float, str]:
        "Test one notebook in a fresh process: passed, seconds, what it printed."
        start = time.time()
        process = subprocess.Popen(
            [sys.executable, '-c', RUN, str(file), self.flags],
            cwd=self.root,
            env={**os.environ, **ENVIRONMENT},
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.running.add(process)
        killer = threading.Timer(self.timeout, kill, [process])
        killer.start()
        out = process.communicate()[0]
        killer.cancel()
        self.running.discard(process)
        seconds = time.time() - start
        if seconds >= self.timeout:
            out += f'\nstopped after {self.timeout} s'
        return process.returncode == 0, seconds, out

    def test(self, file: Path):
        "Test one notebook and print a line, with everything it printed if it failed."
        ok, seconds, out = self.run(file)
        with self.lock:
            self.passed += ok
            self.done += 1
            name = str(file.relative_to(self.root))
            verdict = 'ok' if ok else 'FAILED'
            print(f'[{self.done:2}/{len(self.files)}] {name:32} {verdict:6} {seconds:6.1f} s', flush=True)
            if not ok:
                print(out.rstrip() + '\n', flush=True)


def kill(process: subprocess.Popen):
    "End a process and all that it started."
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


def chosen(parts: list[str], root: Path) -> list[Path]:
    "Notebooks whose path has one of the parts, or all; those that run longest come first."
    files = [f.absolute() for f in sorted(nbglob(None, as_path=True)) if _keep_file(f, '.notest')]
    files = [f for f in files if not parts or any(part in str(f.relative_to(root)) for part in parts)]
    return sorted(files, key=lambda f: f.parent == root)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('notebooks', nargs='*', help='which ones, by a part of the name (default: all)')
    parser.add_argument('--flags', default='', help="run cells with these test flags too, e.g. 'slow cuda'")
    parser.add_argument('--workers', type=int, default=2, help='notebooks tested at the same time (default 2)')
    parser.add_argument('--timeout', type=int, default=1200, help='seconds one notebook may take')
    args = parser.parse_args()
    start = time.time()
    root = get_config().nbs_path
    tests = Tests(chosen(args.notebooks, root), root, args.flags, args.timeout)
    with ThreadPoolExecutor(args.workers) as pool:
        try:
            list(pool.map(tests.test, tests.files))
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in list(tests.running):
                kill(process)
            print('interrupted')
            os._exit(130)
    print(f'{time.time() - start:.0f} s, {args.workers} at a time')
    print(f'{tests.passed} passed, {len(tests.files) - tests.passed} failed')
    return int(tests.passed < len(tests.files) or not tests.files)


if __name__ == '__main__':
    raise SystemExit(main())
