"""What belongs together is judged together: the items of a list, the cells of a table, and headings of one style.

The judge gives each piece its own chance; an editor takes a list as a whole or leaves it.
"""

import math
from collections.abc import Sequence
from typing import Final

from newsdesk.read.pieces import Piece
from newsdesk.read.placing import style_of
from newsdesk.read.tree import Element

_HOLDERS: Final = {"list item": ("ul", "ol", "dl"), "table": ("table",)}
_LONGEST: Final = 400
#: How far the chances of headings that are set alike move to their mean.
_ALIKE: Final = 0.5


def drawn_together(given: Sequence[float], pieces: Sequence[Piece], hopeless: float) -> list[float]:
    """These chances, but the same for all of one list or table, and nearer to each other for headings of one style.
    What is hopeless stays so, and does not count."""
    held: dict[int, list[int]] = {}
    styled: dict[tuple[str, str, str, str], list[int]] = {}
    for at, piece in enumerate(pieces):
        if given[at] <= hopeless:
            continue
        if piece.kind in _HOLDERS:
            if holder := _holder(piece):
                held.setdefault(holder.number, []).append(at)
        elif piece.kind == "heading":
            styled.setdefault(style_of(piece.element), []).append(at)
    drawn = list(given)
    for places in held.values():
        _draw(drawn, pieces, places, 1.0)
    for places in styled.values():
        _draw(drawn, pieces, places, _ALIKE)
    return drawn


def _holder(piece: Piece) -> Element | None:
    """The list or the table that it stands in."""
    tags = _HOLDERS[piece.kind]
    outer: Element | None = piece.element
    while outer is not None and outer.tag not in tags:
        outer = outer.parent
    return outer


def _draw(drawn: list[float], pieces: Sequence[Piece], places: Sequence[int], share: float) -> None:
    """Moves these chances to their mean; long pieces count more."""
    if len(places) < 2:
        return
    weights = [math.sqrt(min(len(pieces[at].text), _LONGEST)) for at in places]
    weighed = [weight * drawn[at] for weight, at in zip(weights, places, strict=True)]
    mean = sum(weighed) / sum(weights)
    for at in places:
        drawn[at] += share * (mean - drawn[at])
