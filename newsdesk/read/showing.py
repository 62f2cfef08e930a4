"""How is each piece shown: all in italics, hidden, among pictures, behind cards, or for the second time?"""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.read.pieces import Piece
from newsdesk.read.placing import parent_of
from newsdesk.read.standings import Standings
from newsdesk.read.tree import Element, Tree

if TYPE_CHECKING:
    from newsdesk.read.features import Matrix

#: The features in the order of their columns.
SHOWN: Final = (
    "again", "emphasis", "concealed", "pictures_parent", "pictures_grandparent", "past_comments", "past_cards",
)  # fmt: skip
_PICTURES: Final = ("img", "picture", "video", "iframe", "amp-img")
_EMPHASES: Final = {"em": 1, "i": 1, "strong": 2, "b": 2, "a": 3}
_OTHER_EMPHASIS: Final = 4
_PLAIN: Final = frozenset(("span", "font", "small", "u", "big", "mark", "cite"))
_MOST_COPIES: Final = 3
_MOST_PICTURES: Final = 10
_MOST_CARDS: Final = 6


def show(rows: "Matrix", first: int, pieces: Sequence[Piece], standings: Standings) -> None:
    """Fills the columns from `first` on; the standings know the elements of the pieces already."""
    _show_itself(rows, first, pieces, standings)
    _show_pictures(rows, first + 3, pieces)
    _show_cards(rows, first + 5, pieces)


def _show_itself(rows: "Matrix", first: int, pieces: Sequence[Piece], standings: Standings) -> None:
    copies: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        before = copies.get(piece.text, 0)
        copies[piece.text] = before + 1
        rows[at, first] = min(before, _MOST_COPIES)
        rows[at, first + 1] = _emphasis(piece.element)
        rows[at, first + 2] = standings.concealed[piece.element.number]


def _emphasis(element: Element) -> int:
    """What the innermost element is that holds all of its text, if there is one inside of it."""
    elements: list[Element] = element.tree.elements
    holder = element
    at = element.number + 1
    while at < holder.end:
        inner = elements[at]
        if inner.first_text > element.first_text or inner.past_text < element.past_text:
            break
        holder = inner
        if inner.tag not in _PLAIN:
            break
        at += 1
    return 0 if holder is element else _EMPHASES.get(holder.tag, _OTHER_EMPHASIS)


def _show_pictures(rows: "Matrix", first: int, pieces: Sequence[Piece]) -> None:
    """How many are around it."""
    sums = _picture_sums(pieces[0].element.tree)
    for at, piece in enumerate(pieces):
        parent = parent_of(piece.element)
        grandparent = parent_of(parent)
        rows[at, first] = min(sums[parent.end] - sums[parent.number], _MOST_PICTURES)
        rows[at, first + 1] = min(sums[grandparent.end] - sums[grandparent.number], _MOST_PICTURES)


def _picture_sums(tree: Tree) -> "array[int]":
    """By an element's number, how many pictures begin before it."""
    sums = array("l", bytes(array("l").itemsize * (len(tree.elements) + 1)))
    for tag in _PICTURES:
        for element in tree.all(tag):
            sums[element.number + 1] += 1
    for at in range(1, len(sums)):
        sums[at] += sums[at - 1]
    return sums


def _show_cards(rows: "Matrix", first: int, pieces: Sequence[Piece]) -> None:
    """Whether comments began before it, and how many cards of other kinds."""
    cards: set[Element] = set()
    is_past_comments = False
    for at, piece in enumerate(pieces):
        rows[at, first] = is_past_comments
        rows[at, first + 1] = min(len(cards), _MOST_CARDS)
        card = piece.card
        if card is not None:
            if card.kind == "comment":
                is_past_comments = True
            elif card.kind != "embed":
                cards.add(card.element)
