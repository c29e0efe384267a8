"Find an unsupervised image segmenter in any pretrained GAN: the handful of names to start with, each loaded when it is first used."
__version__ = "0.1.0"

# Name to the module that defines it. `import gseg_nbdev as gseg` stays fast, because none of them is imported before it is asked for.
_HOMES = dict(
    load_generator='generators',
    as_generator='generators',
    own_generator='generators',
    check_generator='generators',
    find_direction='direction',
    shifted_images='direction',
    load_segmenter='segmenter',
    segment='photos',
    segment_photos='photos',
    explore='explorer',
)
__all__ = list(_HOMES)


def __getattr__(name: str):
    "Import the module that holds a name of the front door; other names are unknown, as for any module."
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}; it offers {", ".join(_HOMES)}')
    value = getattr(import_module(f'{__name__}.{_HOMES[name]}'), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
