"""Reads the sample citations with parsers that are not ours and holds what they find against
what was meant.

    cargo test --test native citation && tools/setup.sh validate

`tools/setup.sh` names the parsers and their versions.
"""

import json
import sys
from pathlib import Path

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

# Commands of LaTeX's kernel that pylatexenc drops, and one that it takes for an accent.
KERNEL = {
    'textbraceleft': '{',
    'textbraceright': '}',
    'textbar': '|',
    'textless': '<',
    'textgreater': '>',
    'textasciicircum': '^',
}


def decoder():
    known = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=text) for name, text in KERNEL.items()]
    known.add_context_category('kernel', macros=macros, prepend=True)
    text = LatexNodes2Text(latex_context=known, keep_braced_groups=False)
    return LatexDecodingMiddleware(decoder=text)


def check(what, found, expect):
    if found != expect:
        sys.exit(f'{what}: found {found!r}, expected {expect!r}')


def unbraced(text):
    return text[1:-1] if text.startswith('{') and text.endswith('}') else text


def check_bibtex(path, expect):
    text = path.read_text(encoding='utf-8')
    library = bibtexparser.parse_string(text)
    check('blocks that BibTeX cannot read', library.failed_blocks, [])
    check('keys in BibTeX', [entry.key for entry in library.entries], [one['key'] for one in expect])
    decode = decoder().transform_entry
    for entry, one in zip(library.entries, expect):
        fields = {field.key: field.value for field in entry.fields}
        # Verbatim fields are compared before anything is decoded.
        check(f'{entry.key}: url', fields.get('url'), one['address'])
        check(f'{entry.key}: urldate', fields.get('urldate'), one['accessed'])
        check(f'{entry.key}: date', fields.get('date'), one['published'])
        check(f'{entry.key}: year', fields.get('year'), one['published'] and one['published'][:4])
        decoded = {field.key: field.value for field in decode(entry, library).fields}
        for name, value in [('author', one['publisher']), ('title', one['title']), ('note', one['details'])]:
            check(f'{entry.key}: {name}', unbraced(decoded.get(name, '')), value)
    return len(library.entries)


def check_ris(path, expect):
    records = rispy.loads(path.read_text(encoding='utf-8'))
    check('records in RIS', len(records), len(expect))
    for record, one in zip(records, expect):
        key = one['key']
        check(f'{key}: id', record.get('id'), key)
        check(f'{key}: author', record.get('authors'), [one['publisher']])
        check(f'{key}: title', record.get('title'), one['title'])
        # A semicolon parts addresses in RIS and is written as its code.
        address = one['address'] and [one['address'].replace(';', '%3B')]
        check(f'{key}: address', record.get('urls'), address)
        check(f'{key}: notes', record.get('notes'), [one['details']] if one['details'] else None)
        day = one['accessed'] and one['accessed'].replace('-', '/') + '/'
        check(f'{key}: day', record.get('access_date'), day)
        check(f'{key}: year', record.get('year'), one['published'] and one['published'][:4])
        check(f'{key}: unknown', record.get('unknown_tag'), None)
    return len(records)


def main():
    folder = Path(__file__).resolve().parents[2] / 'target/citations'
    if not folder.is_dir():
        sys.exit('there are no sample citations: run cargo test first')
    expect = json.loads((folder / 'expect.json').read_text(encoding='utf-8'))
    entries = check_bibtex(folder / 'all.bib', expect)
    records = check_ris(folder / 'all.ris', expect)
    print(f'{entries} BibTeX entries and {records} RIS records read back')


if __name__ == '__main__':
    main()
