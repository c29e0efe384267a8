"Hands what settings.ini declares (version, description, dependencies) to setuptools; all else stands in pyproject.toml."
from configparser import ConfigParser

from setuptools import setup

config = ConfigParser(delimiters=['='])
config.read('settings.ini', encoding='utf-8')
settings = config['DEFAULT']
extras = {key.removesuffix('_requirements'): value.split() for key, value in settings.items() if key.endswith('_requirements')}
setup(version=settings['version'], description=settings['description'], install_requires=settings['requirements'].split(), extras_require=extras)
