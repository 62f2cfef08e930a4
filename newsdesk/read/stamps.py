"""Which lines only say when an entry of a stream was written, and so are no text?"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from newsdesk.read.clocks import clock_at_start
from newsdesk.read.pieces import Piece

_FEWEST: Final = 3
_LONGEST: Final = 30
#: "22/02", "22.02.2024".
_DAY: Final = re.compile(r"(?:0[1-9]|[12]\d|3[01])[./](?:0\d|1[0-2])(?:[./](?:\d\d){1,2}|\.)?")


def stamps(pieces: Sequence[Piece], likely: Sequence[bool]) -> frozenset[int]:
    """The numbers of the lines with a time alone, where most lines that are marked alike stand right above a heading with text:
    all of these or none, whatever is likely of each."""
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if _is_stamp(piece):
            alike[piece.element.tag, piece.element.naming].append(at)
    return frozenset(
        pieces[at].number
        for places in alike.values()
        if len(places) >= _FEWEST and 2 * sum(_heads_entry(pieces, likely, at) for at in places) > len(places)
        for at in places
    )


def _is_stamp(piece: Piece) -> bool:
    text = piece.text
    if not text[0].isdecimal() or len(text) > _LONGEST or piece.kind in ("heading", "table"):
        return False
    clock = clock_at_start(text)
    return not clock.rest if clock else _DAY.fullmatch(text) is not None


def _heads_entry(pieces: Sequence[Piece], likely: Sequence[bool], at: int) -> bool:
    """Whether a heading of the text stands below it, and text below that."""
    below = pieces[at + 1 : at + 3]
    return (
        len(below) == 2
        and all(likely[at + 1 : at + 3])
        and below[0].kind == "heading"
        and below[1].kind != "heading"
        and not _is_stamp(below[1])
    )
