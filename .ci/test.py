"Runs the tests of all notebooks as nbdev_test does, one process per notebook; shows progress and ends with `N passed, N failed`."
import argparse, os, subprocess, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from nbdev.config import get_config
from nbdev.doclinks import nbglob
from nbdev.test import _keep_file

RUN = '''
import sys
from pathlib import Path
from nbdev.config import get_config
from nbdev.test import test_nb
config = get_config()
ok, _ = test_nb(Path(sys.argv[1]), skip_flags=config.tst_flags.split(), force_flags=sys.argv[2].split(), basepath=config.config_path)
sys.exit(not ok)
'''
CAPS = dict(OMP_NUM_THREADS='1', MKL_NUM_THREADS='1', OPENBLAS_NUM_THREADS='1', GSEG_PROGRESS='0', IN_TEST='1', PYDEVD_DISABLE_FILE_VALIDATION='1')

def run(nb, flags, timeout):
    "Test one notebook in a fresh process: passed, seconds, what it printed."
    start = time.time()
    p = subprocess.Popen([sys.executable, '-c', RUN, str(nb), flags], cwd=get_config().nbs_path, env={**os.environ, **CAPS}, text=True,
                         stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    running.add(p)
    killer = threading.Timer(timeout, kill, [p]); killer.start()
    out = p.communicate()[0]
    killer.cancel(); running.discard(p)
    if time.time() - start >= timeout: out += f'\nstopped after {timeout} s'
    return p.returncode == 0, time.time() - start, out

def kill(p):
    try: os.killpg(p.pid, 9)
    except ProcessLookupError: pass

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('notebooks', nargs='*', help='which ones, by a part of the name (default: all)')
    parser.add_argument('--flags', default='', help="run cells with these test flags too, e.g. 'slow cuda'")
    parser.add_argument('--workers', type=int, default=2, help='notebooks tested at the same time (default 2)')
    parser.add_argument('--timeout', type=int, default=1200, help='seconds one notebook may take')
    args, start = parser.parse_args(), time.time()
    root = get_config().nbs_path
    files = [f for f in sorted(nbglob(None, as_path=True)) if _keep_file(f, '.notest')]
    files = [f.absolute() for f in files if not args.notebooks or any(part in str(f) for part in args.notebooks)]
    files.sort(key=lambda f: f.parent == root)  # the reports take longest: first
    passed, width = 0, max((len(str(f.relative_to(root))) for f in files), default=0)
    with ThreadPoolExecutor(args.workers) as pool:
        lock = threading.Lock()
        def one(f):
            nonlocal passed
            ok, seconds, out = run(f, args.flags, args.timeout)
            with lock:
                passed += ok; done.append(f)
                print(f'[{len(done):2}/{len(files)}] {str(f.relative_to(root)):{width}}  {"ok" if ok else "FAILED":6} {seconds:6.1f} s', flush=True)
                if not ok: print(out.rstrip() + '\n', flush=True)
        done = []
        try: list(pool.map(one, files))
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            for p in list(running): kill(p)
            print('interrupted'); os._exit(130)
    print(f'{time.time() - start:.0f} s, {args.workers} at a time')
    print(f'{passed} passed, {len(files) - passed} failed')
    sys.exit(passed < len(files) or not files)

running = set()
if __name__ == '__main__': main()
