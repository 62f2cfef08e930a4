"""Who said what a figure quotes? Its caption tells, and stays behind the quotation."""

from collections.abc import Sequence
from typing import Final

from newsdesk.read.pieces import Piece

_LONGEST: Final = 120


def speakers(pieces: Sequence[Piece], likely: Sequence[bool]) -> list[int]:
    """Where captions stand right behind a likely quotation in the same figure."""
    return [
        at
        for at in range(1, len(pieces))
        if pieces[at].kind == "caption"
        and pieces[at - 1].kind == "quote"
        and likely[at - 1]
        and len(pieces[at].text) <= _LONGEST
        and _is_of(pieces[at], pieces[at - 1])
    ]


def _is_of(caption: Piece, quote: Piece) -> bool:
    figure = caption.element.parent
    return (
        caption.element.tag == "figcaption"
        and figure is not None
        and figure.tag == "figure"
        and figure.holds(quote.element)
    )
