"Hands what settings.ini declares (version, dependencies) to setuptools; the rest stands in pyproject.toml."

from configparser import ConfigParser

from setuptools import setup

config = ConfigParser(delimiters=['='])
config.read('settings.ini', encoding='utf-8')
settings = config['DEFAULT']
extras = {k.removesuffix('_requirements'): v.split() for k, v in settings.items() if k.endswith('_requirements')}
setup(
    version=settings['version'],
    description=settings['description'],
    install_requires=settings['requirements'].split(),
    extras_require=extras,
)
