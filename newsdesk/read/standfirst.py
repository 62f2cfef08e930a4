"""Is there a standfirst on the page that belongs in front of the text?

The page's description counts when the page also shows it above the article's first paragraph; so does an element whose
markup calls it a standfirst.
"""

from collections.abc import Sequence
from typing import Final

from newsdesk.read.finder import key_of
from newsdesk.read.pieces import Piece

_SHORTEST: Final = 25
_BEGINNING: Final = 40


def standfirst_piece(claimed: Sequence[str], pieces: Sequence[Piece], body: Sequence[Piece]) -> Piece | None:
    """The piece above the body that shows one of the claimed standfirsts; None if the body has it already."""
    keys = [key.casefold() for text in claimed if len(key := key_of(text)) >= _SHORTEST]
    if not keys or not body:
        return None
    first = pieces.index(body[0])
    taken = {id(piece) for piece in body}
    for piece in reversed(pieces[:first]):
        key = key_of(piece.text).casefold()
        if (
            not piece.card
            and len(key) >= _SHORTEST
            and id(piece) not in taken
            and piece.linked < 0.5
            and any(_same(key, claim) for claim in keys)
        ):
            return piece
    return None


def _same(shown: str, claimed: str) -> bool:
    """One begins as the other does: descriptions are often cut or prolonged."""
    return shown[:_BEGINNING] == claimed[:_BEGINNING] and len(shown) < 3 * len(claimed)
