"""Which lines behind the text tell who its signers are, as "Ann Reed covers the harbours of the north" does?"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.model import Byline
from newsdesk.read.cards import CardPlace
from newsdesk.read.pieces import Piece

_KINDS: Final = frozenset(("paragraph", "list item"))
_LINKED: Final = 0.6
_SHORTEST: Final = 30
#: "Ann Reed (she/her) is", "Ann Reed, an editor", "Ann Reed schreibt".
_BEHIND: Final = re.compile(r"(?: ?\([^()]{1,40}\))?,? ")


def with_author_notes(
    pieces: Sequence[Piece], body: Sequence[Piece], bylines: Sequence[Byline]
) -> tuple[Piece, ...]:
    """The pieces, the first behind the article's own that goes on from the full name of a person who signs as a card of its own.

    Further ones of the same person are teasers, events or answers: a page tells only once who somebody is.
    """
    names = [byline.name for byline in bylines if byline.kind == "person" and " " in byline.name]
    last = body[-1].number if body else len(pieces)
    noted: list[Piece] = []
    for piece in pieces:
        name = _noted(piece, names) if piece.number > last else None
        if name:
            names.remove(name)
        noted.append(piece.in_card(CardPlace("author", piece.element)) if name else piece)
    return tuple(noted)


def _noted(piece: Piece, names: Sequence[str]) -> str | None:
    """Whose note it is."""
    if piece.card or piece.kind not in _KINDS or piece.linked > _LINKED:
        return None
    return next((name for name in names if _goes_on(piece.text, name)), None)


def _goes_on(text: str, name: str) -> bool:
    """Whether it is a sentence on who bears the name: its next word is in small letters, or of a script that has only one size."""
    told = _BEHIND.match(text, len(name)) if text.startswith(name) else None
    if told is None or len(text) < told.end() + _SHORTEST:
        return False
    return text[told.end()].isalpha() and not text[told.end()].isupper()
