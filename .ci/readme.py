"Writes README.md from nbs/index.ipynb. Nothing is run, so the same notebook gives the same bytes."

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def readme(index: Path, root: Path = ROOT) -> str:
    "README text of an index notebook; its links, written for the folder of the notebook, are made right for `root`."
    import re

    import nbformat
    from nbconvert import MarkdownExporter

    nb = nbformat.read(index, 4)
    nb.cells = [c for c in nb.cells if not re.search(r'^#\|\s*(hide|default_exp)\b', c.source, re.M)]
    nb.metadata['language_info'] = dict(name='python')
    for c in nb.cells:
        if c.cell_type != 'code':
            continue
        c.source = (
            '' if re.search(r'^#\|\s*echo:\s*false', c.source, re.M) else re.sub(r'^#\|.*\n?', '', c.source, flags=re.M)
        )
        c.metadata['transient'] = dict(remove_source=not c.source.strip())
        c.outputs = [o for o in c.outputs if o.output_type != 'stream' or o.name == 'stdout']
        require_files(c)
    text, _ = MarkdownExporter().from_notebook_node(nb)
    folder = index.parent.relative_to(root).as_posix()
    local = r'(?![a-z]+:|#|/)'
    text = re.sub(rf'(\]\(){local}', rf'\1{folder}/', text)
    text = re.sub(rf'((?:src|href)="){local}', rf'\1{folder}/', text)
    text = text.replace(f'({folder}/../', '(').replace(f'"{folder}/../', '"')
    return re.sub(r'\n{3,}', '\n\n', text).strip() + '\n'


def require_files(cell):
    "A picture printed by a cell would have to be written beside the README: ask for a file and a link instead."
    for o in cell.outputs:
        if any(k.startswith('image/') for k in o.get('data', {})):
            raise SystemExit(
                'nbs/index.ipynb holds a picture as output: save it under nbs/images and link it in markdown.'
            )


if __name__ == '__main__':
    index = ROOT / 'nbs' / 'index.ipynb'
    if not index.exists():
        raise SystemExit('nbs/index.ipynb does not exist: README.md is written from it.')
    text = readme(index)
    (ROOT / 'README.md').write_text(text)
    print(f'README.md: {len(text.splitlines())} lines')
