"""Of which pieces does the page consist, in reading order?

One walk over the tree, without recursion, cuts it into runs of inline text between block boundaries. What a piece is part
of (a card, a table) is known from its ancestors; whether it is part of the article is not asked here.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from newsdesk.model import BlockKind, Span
from newsdesk.read.cards import CardPlace, card_place

MOST_PIECES: Final = 40_000

_SKIPPED_TAGS: Final = (
    "script style noscript template svg math iframe object embed audio video canvas button select option textarea "
    "input head map dialog"
)
_SKIPPED: Final = frozenset(_SKIPPED_TAGS.split())
_INLINE_TAGS: Final = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr img picture source amp-img o:p br"
)
_INLINE: Final = frozenset(_INLINE_TAGS.split())
_KINDS: Final[dict[str, BlockKind]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list item"),
    **dict.fromkeys(("td", "th"), "table"),
    **dict.fromkeys(("figcaption", "caption", "figure"), "caption"),
    "blockquote": "quote",
}
_LENT: Final = frozenset(("quote", "list item", "caption", "heading"))
_UNSEEN: Final = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|u-hidden-visually|a11y-hidden|aural)(?:$|\s)",
    re.I,
)
_CELL_OF_PROSE: Final = 250


class Anchor(NamedTuple):
    """The place of a link's words in its piece."""

    span: Span
    href: str


class Context(NamedTuple):
    """What the ancestors say of a piece."""

    kind: BlockKind
    element: HtmlElement
    card: CardPlace | None = None
    row: HtmlElement | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A run of text between two block boundaries; `number` is its place among the page's pieces."""

    text: str
    kind: BlockKind
    element: HtmlElement
    anchors: tuple[Anchor, ...] = ()
    card: CardPlace | None = None
    row: HtmlElement | None = None
    number: int = -1

    @property
    def linked(self) -> float:
        """The share of the text that is anchor text."""
        return sum(end - start for (start, end), _ in self.anchors) / max(1, len(self.text))

    def in_card(self, card: CardPlace | None) -> "Piece":
        return replace(self, card=card)


@dataclass(slots=True)
class _Run:
    """Inline text as it is gathered: runs of space become one, <br> a new line."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    anchors: list[Anchor] = field(default_factory=list)
    breaks: int = 0
    spaced: bool = False

    def add(self, text: str, lines: bool = False) -> None:
        if lines:
            for line in text.split("\n"):
                self.add(line)
                self.breaks = 1
            return
        words = " ".join(text.split())
        if not words:
            self.spaced = self.spaced or bool(text)
            return
        if self.words and self.breaks:
            self._put("\n")
        elif self.words and (self.spaced or text[0].isspace()):
            self._put(" ")
        self._put(words)
        self.breaks = 0
        self.spaced = text[-1].isspace()

    def link(self, start: int, href: str) -> None:
        """What was gathered from `start` on is an anchor; a space before it is not."""
        if start < self.length:
            text = "".join(self.words)
            begin = start + len(text[start:]) - len(text[start:].lstrip())
            self.anchors.append(Anchor(Span(begin, self.length), href))

    def _put(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)


class _Walk:
    def __init__(self, root: HtmlElement) -> None:
        self.pieces: list[Piece] = []
        self.run = _Run()
        self.contexts = [Context("paragraph", root)]
        self.starts: list[int] = []

    def start(self, element: HtmlElement, tag: str) -> None:
        outer = self.contexts[-1]
        if tag not in _INLINE:
            self.flush(outer)
        self.contexts.append(_inside(element, tag, outer))
        self.starts.append(self.run.length)
        if tag == "br":
            self.run.breaks += 1
            if self.run.breaks > 1:
                self.flush(outer)
        if element.text:
            self.run.add(element.text, tag == "pre")

    def skip(self) -> None:
        self.contexts.append(self.contexts[-1])
        self.starts.append(self.run.length)

    def end(self, element: HtmlElement, tag: str) -> None:
        inner, started = self.contexts.pop(), self.starts.pop()
        if tag == "a" and (href := element.get("href")):
            self.run.link(started, href)
        elif tag not in _INLINE:
            self.flush(inner)
        if element.tail:
            self.run.add(element.tail)

    def flush(self, context: Context) -> None:
        if self.run.words:
            text = "".join(self.run.words)
            prose = context.kind == "table" and len(text) > _CELL_OF_PROSE
            kind: BlockKind = "paragraph" if prose else context.kind
            anchors = tuple(self.run.anchors)
            place = (context.card, context.row, len(self.pieces))
            self.pieces.append(Piece(text, kind, context.element, anchors, *place))
        self.run = _Run()


def pieces_of(root: HtmlElement) -> tuple[Piece, ...]:
    """The page's pieces in document order; at most MOST_PIECES."""
    walk = _Walk(root)
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "end":
            walk.end(element, tag)
        elif tag in _SKIPPED or _is_unseen(element):
            walker.skip_subtree()
            walk.skip()
        else:
            walk.start(element, tag)
        if len(walk.pieces) >= MOST_PIECES:
            break
    walk.flush(walk.contexts[0])
    return tuple(walk.pieces)


def _is_unseen(element: HtmlElement) -> bool:
    """Words for screen readers only, or nothing to be seen by anybody."""
    return bool(_UNSEEN.search(element.get("class") or "")) or element.get("hidden") is not None


def _inside(element: HtmlElement, tag: str, outer: Context) -> Context:
    card = outer.card or card_place(element)
    if tag in _INLINE:
        return outer if card is outer.card else outer._replace(card=card)
    kind = _KINDS.get(tag) or (outer.kind if outer.kind in _LENT else "paragraph")
    return Context(kind, element, card, element if tag == "tr" else outer.row)
