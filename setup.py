"Hands what settings.ini declares to setuptools, and puts what the commands need of the checkout into the package."

from configparser import ConfigParser
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

# Below the checkout: report templates, the workflow, recorded results that pages show, the versions that were tried
SHARED = (
    'nbs/reports/*.ipynb',
    'nbs/images/method.png',
    'reports/snapshot/*.json',
    'workflow/**/*',
    'constraints.txt',
)


class BuildWithShared(build_py):
    "Copies `SHARED` to gseg_nbdev/shared in what is built; an editable install reads the checkout itself."

    def copies(self) -> dict[str, str]:
        "File to its copy."
        to = Path(self.build_lib) / 'gseg_nbdev' / 'shared'
        found = [p for pattern in SHARED for p in sorted(Path().glob(pattern)) if p.is_file()]
        return {str(p): str(to / p) for p in found if '__pycache__' not in p.parts}

    def run(self):
        super().run()
        for file, copy in {} if self.editable_mode else self.copies().items():
            self.mkpath(str(Path(copy).parent))
            self.copy_file(file, copy)

    def get_outputs(self, include_bytecode=1):
        copies = [] if self.editable_mode else list(self.copies().values())
        return super().get_outputs(include_bytecode) + copies


config = ConfigParser(delimiters=['='])
config.read('settings.ini', encoding='utf-8')
settings = config['DEFAULT']
extras = {k.removesuffix('_requirements'): v.split() for k, v in settings.items() if k.endswith('_requirements')}
setup(
    version=settings['version'],
    description=settings['description'],
    install_requires=settings['requirements'].split(),
    extras_require=extras,
    cmdclass=dict(build_py=BuildWithShared),
)
