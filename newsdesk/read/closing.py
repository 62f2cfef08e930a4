"""Who signs in the text itself, where nothing else of the page names anybody: in the last lines, or in brackets behind the place?

"— Ann Berg", "This report was written by Ann Berg", "Ann Berg is a columnist ...", 本报记者 王小明, （责任编辑：李丽）.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.names import bylines, is_announced, is_full
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import Element

_CAPITAL: Final = r"[^\W\d_a-zß-ÿ]"
_NAME: Final = rf"{_CAPITAL}[\w.'’-]+(?:\s+(?:v[ao]n|de[lnr]?|d[aiu]|la|le|{_CAPITAL}[\w.'’-]*)){{0,2}}\s+{_CAPITAL}[\w.'’-]+"
#: A name alone, behind a dash or in brackets, or (where the markup sets it off) as it is.
_SET_OFF: Final = re.compile(rf"[—–-]+\s*({_NAME})|[(\[]\s*({_NAME})\s*[)\]]")
_ALONE: Final = re.compile(_NAME)
_ABOUT: Final = re.compile(
    rf"({_NAME})\s+(?:is|ist|est|es|è|é|jest|är|er)\s+(?:an?|the|our|eine?|der|die|une?|el|la|una|o|uma?|en|ett)\s"
)
_HAN: Final = r"[\u4e00-\u9fff]"
_NAMES: Final = rf"({_HAN}{{2,4}}(?:[\s、]+{_HAN}{{2,4}}){{0,4}})"
_REPORTED: Final = re.compile(
    rf"(?:记者|記者|撰文|执笔人?|通讯员|评论员)\s*[:：/]?\s*{_NAMES}(?=\s*(?:[）)】/]|发自|報道|报道|$))"
)
_REPORTED_FROM: Final = re.compile(rf"[（(【]\s*{_NAMES}(?:\s*\S{{2,4}}(?:报道|報道))?\s*[）)】]$")
_EDITED: Final = re.compile(rf"(?:责任编辑|责编|責任編輯|编辑)\s*[:：]\s*{_NAMES}")
_KOREAN: Final = re.compile(r"([가-힣]{2,4})\s*기자(?:\s|$)")
_EMPHASIS: Final = frozenset(("em", "i", "strong", "b"))
_LAST: Final = 3
_LONGEST: Final = 200
_OPENING: Final = 60
_ENDING: Final = 40


def signed_in(body: Sequence[Piece]) -> Claims:
    """Whom the text itself calls its writer."""
    lines = [piece for piece in body[-_LAST:] if piece.kind in ("paragraph", "note")]
    told = "\n".join([piece.text for piece in body])
    given = (*_in_last(lines, told), *_in_chinese(body))
    return Claims(authors=next((named for named in given if named and bylines(named)), ()))


def _in_last(lines: Sequence[Piece], told: str) -> Iterator[tuple[str, ...]]:
    for piece in reversed(lines):
        line = piece.text.strip().split("\n")[0].strip()
        if len(line) <= _LONGEST and (named := _named(line, piece)) and _is_writer(named, line, told):
            yield (named,)


def _named(line: str, piece: Piece) -> str:
    if found := _SET_OFF.fullmatch(line) or _ABOUT.match(line):
        return str(found[found.lastindex or 1])
    bare = line.strip(" -–—*()[]")
    if is_announced(bare) and line.upper() != line.lower():
        return bare
    return line if _ALONE.fullmatch(line) and _is_emphasised(piece.element, line) else ""


def _is_writer(named: str, line: str, told: str) -> bool:
    """Whether these are persons in full of whom the rest of the text does not speak."""
    signed = bylines((named,))
    rest = told.replace(line, "")
    return (
        bool(signed)
        and is_full(signed[0])
        and not any(byline.name.split()[-1].casefold() in rest.casefold() for byline in signed)
    )


def _is_emphasised(element: Element, line: str) -> bool:
    return "right" in element.get("style") or any(
        inner.tag in _EMPHASIS and inner.text(_LONGEST) == line for inner in element.inner()
    )


def _in_chinese(body: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
    """Reporters named at the end or at the beginning; else the editor."""
    if not body:
        return
    ends = [piece.text[-_ENDING:].rstrip("。. ") for piece in reversed(body[-_LAST:])]
    opening = body[0].text[:_OPENING]
    for line in (*ends, opening):
        if found := _REPORTED.search(line) or _KOREAN.search(line):
            yield tuple(re.split(r"[\s、]+", found[1]))
    for pattern in (_REPORTED_FROM, _EDITED):
        for line in ends:
            if found := pattern.search(line):
                yield tuple(re.split(r"[\s、]+", found[1]))
