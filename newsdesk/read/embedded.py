"""Which JSON do the page's scripts hold: as a document of its own, assigned to a variable or handed to a list, as text to be
parsed, or in numbered parts?"""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from newsdesk.read.numbered import put_together, rows_of
from newsdesk.read.tree import Element

_SHORTEST, _LONGEST = 300, 3_000_000
_MOST: Final = 20
_MOST_IN_SCRIPT: Final = 20
#: A script in which no name of a field ends like this holds no article.
_NAMES: Final = (
    "ody", "ontent", "_elements", "Elements", "aragraphs", "locks", "tml", "HTML", "ext", "ublished", "ublishDate", "ublish_date",
)  # fmt: skip
#: What stands behind a field's name.
_BEHIND_NAME: Final = ('":', '" :')
_ASSIGNED: Final = re.compile(
    r"""=\s*(?:JSON\.parse\(\s*(?=["'])|(?=\{\s*"|\[\s*[\[{"]|"[{\[]))|\.push\(\s*(?=\{\s*")"""
)
_SINGLE_QUOTED: Final = re.compile(r"'((?:[^'\\]|\\.)*+)'", re.S)
_ESCAPE: Final = re.compile(r"\\.|\"", re.S)
_NO_JSON: Final = re.compile(r"(?<=[:,\[])\s*(?:undefined|NaN)(?=\s*[,}\]])")
_DECODER: Final = json.JSONDecoder(strict=False)


def embedded(scripts: Sequence[tuple[Element, str]]) -> Iterator[object]:
    """The values that may hold an article, in page order, those in React's rows last; JSON-LD is not among them."""
    telling = (
        (script, source)
        for script, source in scripts
        if _SHORTEST <= len(source) <= _LONGEST
        and "ld+json" not in script.get("type").lower()
        and _tells(source)
    )
    for script, source in islice(telling, _MOST):
        if script.get("type").lower().endswith("json"):
            yield put_together(decoded(source.strip()))
        else:
            yield from islice(_assigned(source), _MOST_IN_SCRIPT)
    yield from rows_of(source for _, source in scripts)


def _tells(source: str) -> bool:
    """Whether one of its fields may hold an article; the last letters of their names are asked first."""
    for mark in _BEHIND_NAME:
        at = source.find(mark)
        while at >= 0:
            is_escaped = at > 0 and source[at - 1] == "\\" and mark == _BEHIND_NAME[0]
            past = at - 1 if is_escaped else at
            if past > 0 and source[past - 1] in "ytslLde" and source.endswith(_NAMES, 0, past):
                return True
            at = source.find(mark, at + 1)
    return False


def decoded(text: str) -> object:
    """The value that the text is; None when it is not JSON."""
    return _value_at(text, 0)[0]


def _assigned(source: str) -> Iterator[object]:
    if "undefined" in source or "NaN" in source:
        source = _NO_JSON.sub("null", source)
    start = 0
    while match := _ASSIGNED.search(source, start):
        value, start = _value_at(source, match.end())
        if isinstance(value, str):
            value = decoded(value)
        yield value


def _value_at(source: str, start: int) -> tuple[object, int]:
    """The value that begins there, and the place behind it."""
    if quoted := _SINGLE_QUOTED.match(source, start):
        literal = _ESCAPE.sub(lambda each: {'"': '\\"', "\\'": "'"}.get(each[0], each[0]), quoted[1])
        return _value_at(f'"{literal}"', 0)[0], quoted.end()
    try:
        return _DECODER.raw_decode(source, start)
    except (ValueError, RecursionError):
        return None, start + 1
