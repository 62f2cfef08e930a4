"""Where in the page does each piece stand: how much prose is before it, in the elements around it, in what is set alike?"""

import math
from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.read.pieces import Piece
from newsdesk.read.standings import Standings
from newsdesk.read.tree import Element

if TYPE_CHECKING:
    from newsdesk.read.features import Matrix

#: The features in the order of their columns.
PLACED: Final = (
    "index", "prose_before", "from_headline", "past_headline", "from_prose", "to_prose", "share_parent", "share_grandparent", "share_great",
    "in_half", "in_most", "depth_half", "depth_most", "before_most", "siblings", "alike_share", "alike_count", "alike_linked",
    "page_pieces", "page_prose", "page_linked", "page_printed", "sibling_linked", "first_prose", "same_parent_prose", "own_article",
)  # fmt: skip
_PROSE: Final = 60
_LINKED_PROSE: Final = 0.4
_FAR: Final = 99
#: Counts and sums end here: a page longer than those that the judge was trained on is like the longest of them.
_MOST_STEPS: Final = 40
_MOST_ALIKE: Final = 30
_MOST_PIECES: Final = 200
_MOST_PROSE: Final = 15_000.0
_OUTSIDE: Final = -2.0


def place(
    rows: "Matrix", first: int, pieces: Sequence[Piece], standings: Standings, linked: int, titled: int
) -> None:
    """Fills the columns from `first` on; those of `linked` and `titled` (is it the headline?) are filled already."""
    stock = _Stock(rows, pieces, linked)
    title = _first_marked(rows, titled)
    printed = bool(rows[0, titled + 3] != 0)
    _place_in_order(rows, first, stock, title)
    _place_in_elements(rows, first, stock)
    _place_in_groups(rows, first, stock)
    _place_in_page(rows, first, stock, printed)
    _place_in_article(rows, first + 25, stock, standings, title)


def _first_marked(rows: "Matrix", column: int) -> int:
    for at in range(rows.shape[0]):
        if rows[at, column] > 0:
            return at
    return -1


class _Stock:
    """The elements of the pieces, and how much of the page's prose stands inside an element, by sums over their numbers."""

    def __init__(self, rows: "Matrix", pieces: Sequence[Piece], linked: int) -> None:
        self.count = len(pieces)
        self.elements: list[Element] = []
        self.tree = pieces[0].element.tree
        self.lengths = array("d", bytes(8 * self.count))
        self.linked = array("d", bytes(8 * self.count))
        self.prose = array("d", bytes(8 * self.count))
        self.sums = array("d", bytes(8 * (len(self.tree.elements) + 1)))
        self.total = 0.0
        self._take(pieces)
        self._fill(rows, linked)
        self.half = self._holder(0.5)
        self.most = self._holder(0.85)

    def _take(self, pieces: Sequence[Piece]) -> None:
        for at, piece in enumerate(pieces):
            self.elements.append(piece.element)
            self.lengths[at] = len(piece.text)

    def _fill(self, rows: "Matrix", linked: int) -> None:
        for at in range(self.count):
            share: float = rows[at, linked]
            self.linked[at] = share
            if self.lengths[at] >= _PROSE and share < _LINKED_PROSE:
                self.prose[at] = self.lengths[at]
                self.total += self.lengths[at]
                element = self.elements[at]
                self.sums[element.number + 1] += self.lengths[at]
        if self.total == 0.0:
            self.total = 1.0
        for at in range(1, len(self.tree.elements) + 1):
            self.sums[at] += self.sums[at - 1]

    def share(self, element: Element) -> float:
        return (self.sums[element.end] - self.sums[element.number]) / self.total

    def _holder(self, least: float) -> Element | None:
        """The deepest element that holds that share, which must hold the middle of the prose."""
        before = 0.0
        for at in range(self.count):
            before += self.prose[at]
            if before >= self.total / 2 and before > 0:
                outer: Element | None = self.elements[at]
                while outer is not None and self.share(outer) < least:
                    outer = outer.parent
                return outer
        return None


def _place_in_order(rows: "Matrix", first: int, stock: _Stock, title: int) -> None:
    count = stock.count
    before = 0.0
    last = -1
    first_prose = next((at for at in range(count) if stock.prose[at] > 0), 0)
    following = -1
    for at in range(count):
        away = max(-_MOST_STEPS, min(at - title, _MOST_STEPS))
        rows[at, first] = at / float(count)
        rows[at, first + 1] = before / stock.total
        if title >= 0:
            rows[at, first + 2] = math.log1p(away) if away >= 0 else -math.log1p(-away)
        rows[at, first + 3] = away > 0
        rows[at, first + 4] = min(at - last, _FAR) if last >= 0 else _FAR
        if following < at:
            following = at
            while following < count and stock.prose[following] == 0:
                following += 1
        rows[at, first + 5] = min(following - at, _FAR) if following < count else _FAR
        rows[at, first + 23] = max(-_MOST_STEPS, min(at - first_prose, _MOST_STEPS))
        before += stock.prose[at]
        if stock.prose[at] > 0:
            last = at


def _place_in_elements(rows: "Matrix", first: int, stock: _Stock) -> None:
    half, most = stock.half, stock.most
    for at in range(stock.count):
        element: Element = stock.elements[at]
        parent = parent_of(element)
        grandparent = parent_of(parent)
        rows[at, first + 6] = stock.share(parent)
        rows[at, first + 7] = stock.share(grandparent)
        rows[at, first + 8] = stock.share(parent_of(grandparent))
        in_half = half is not None and half.number <= element.number < half.end
        in_most = most is not None and most.number <= element.number < most.end
        rows[at, first + 9] = in_half
        rows[at, first + 10] = in_most
        rows[at, first + 11] = element.depth - half.depth if half is not None and in_half else -1
        rows[at, first + 12] = element.depth - most.depth if most is not None and in_most else -1
        rows[at, first + 13] = most is not None and element.number < most.number


def parent_of(element: Element) -> Element:
    """The element around it; the root's is itself."""
    return element.parent if element.parent is not None else element


def _place_in_groups(rows: "Matrix", first: int, stock: _Stock) -> None:
    """What pieces under one parent, and pieces set alike, come to together."""
    alike: dict[tuple[str, str, str, str], int] = {}
    styles, parents = array("l", [0]) * stock.count, array("l", [0]) * stock.count
    before: Element | None = None
    for at in range(stock.count):
        element: Element = stock.elements[at]
        parents[at] = parent_of(element).number
        if before is not None and are_alike(element, before):
            styles[at] = styles[at - 1]
        else:
            styles[at] = alike.setdefault(style_of(element), len(alike))
        before = element
    beside = _Sums(stock, parents, len(stock.tree.elements))
    together = _Sums(stock, styles, len(alike))
    for at in range(stock.count):
        parent, style = parents[at], styles[at]
        rows[at, first + 14] = min(beside.counts[parent], _MOST_ALIKE)
        rows[at, first + 15] = together.prose[style] / stock.total
        rows[at, first + 16] = min(together.counts[style], _MOST_ALIKE)
        rows[at, first + 17] = together.linked[style] / together.counts[style]
        rows[at, first + 22] = beside.linked[parent] / beside.counts[parent]
        rows[at, first + 24] = beside.prose[parent] / stock.total


def style_of(element: Element) -> tuple[str, str, str, str]:
    """What pieces set alike have in common: tag and class of their element and of its parent."""
    parent = parent_of(element)
    return element.tag, element.classes, parent.tag, parent.classes


def are_alike(one: Element, other: Element) -> bool:
    """Whether they have all that in common, being in one element."""
    return (
        one.parent is not None
        and one.parent is other.parent
        and one.tag == other.tag
        and one.classes == other.classes
    )


class _Sums:
    """Sums over pieces that have something in common, by the number of their group."""

    def __init__(self, stock: _Stock, groups: "array[int]", count: int) -> None:
        self.counts, self.prose, self.linked = (array("d", bytes(8 * count)) for _ in range(3))
        self._fill(stock, groups)

    def _fill(self, stock: _Stock, groups: "array[int]") -> None:
        for at in range(stock.count):
            group = groups[at]
            self.counts[group] += 1
            self.prose[group] += stock.prose[at]
            self.linked[group] += stock.linked[at]


def _place_in_page(rows: "Matrix", first: int, stock: _Stock, printed: bool) -> None:
    """What is the same for all pieces."""
    length = linked = 0.0
    for at in range(stock.count):
        length += stock.lengths[at]
        linked += stock.linked[at] * stock.lengths[at]
    pieces, prose = math.log1p(min(stock.count, _MOST_PIECES)), math.log1p(min(stock.total, _MOST_PROSE))
    for at in range(stock.count):
        rows[at, first + 18] = pieces
        rows[at, first + 19] = prose
        rows[at, first + 20] = linked / max(1.0, length)
        rows[at, first + 21] = printed


def _place_in_article(rows: "Matrix", column: int, stock: _Stock, standings: Standings, title: int) -> None:
    """The share of prose in the nearest <article>, less one where the headline is not in it."""
    titled: Element | None = stock.elements[title] if title >= 0 else None
    for at in range(stock.count):
        element: Element = stock.elements[at]
        number = standings.article[element.number]
        rows[at, column] = _OUTSIDE
        if number >= 0:
            article: Element = stock.tree.elements[number]
            is_own = titled is None or article.number <= titled.number < article.end
            rows[at, column] = stock.share(article) - (0.0 if is_own else 1.0)
