"""Of which pieces does the page consist, in reading order?

One walk over the tree, without recursion, cuts it into runs of inline text between block boundaries. What a piece is part
of (a card, a table) is known from its ancestors; whether it is part of the article is not asked here.
"""

import re
from typing import Final, NamedTuple

from newsdesk.model import BlockKind, Span
from newsdesk.read.called import may_be_called
from newsdesk.read.cards import CardPlace, card_place
from newsdesk.read.tree import Element, Tree

MOST_PIECES: Final = 40_000

_SKIPPED_TAGS: Final = (
    "script style template svg math iframe object embed audio video canvas button select option textarea "
    "input head map dialog"
)
_SKIPPED: Final = frozenset(_SKIPPED_TAGS.split())
_INLINE_TAGS: Final = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr img picture source o:p br"
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
#: A word of its own: "image-caption", "imageCaption", not "captioned-article".
_CAPTION: Final = re.compile(
    r"(?:^|[\s_-])captions?(?:$|[\s_-](?!has)(?:text|wrap|inner|title)?)|[a-z]Caption(?![a-z])"
)
_CELL_OF_PROSE: Final = 250
_LINE: Final = 60
_MUCH: Final = 1_500
_MOST_TEXTS: Final = 500


class Anchor(NamedTuple):
    """The place of a link's words in its piece."""

    span: Span
    href: str


class _Context:
    """What the ancestors say of a piece."""

    def __init__(
        self, kind: BlockKind, element: Element, card: CardPlace | None = None, row: Element | None = None
    ) -> None:
        self.kind = kind
        self.element = element
        self.card = card
        self.row = row


class Piece(NamedTuple):
    """A run of text between two block boundaries; `number` is its place among the page's pieces, `linked` the share of
    its text that is anchor text."""

    text: str
    kind: BlockKind
    element: Element
    anchors: tuple[Anchor, ...] = ()
    card: CardPlace | None = None
    row: Element | None = None
    number: int = -1
    linked: float = 0.0

    def in_card(self, card: CardPlace | None) -> "Piece":
        return self if card is self.card else self._replace(card=card)


class _Run:
    """Inline text as it is gathered: runs of space become one, <br> a new line."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.length = 0
        self.anchors: list[Anchor] = []
        self.breaks = 0
        self.spaced = False

    def add_lines(self, text: str) -> None:
        """Text in which line ends count."""
        for line in text.split("\n"):
            self.add(line)
            self.breaks = 1

    def add(self, text: str) -> None:
        if not text or text.isspace():
            self.spaced = self.spaced or bool(text)
            return
        words = " ".join(text.split())
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
            place, first = self.length, len(self.words)
            while place > start:
                first -= 1
                place -= len(self.words[first])
            inside = "".join(self.words[first:])
            self.anchors.append(Anchor(Span(self.length - len(inside.lstrip()), self.length), href))

    def _put(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)


class _Walk:
    def __init__(self, root: Element) -> None:
        self.pieces: list[Piece] = []
        self.run = _Run()
        self.contexts = [_Context("paragraph", root)]
        self.open: list[Element] = []
        self.starts: list[int] = []

    def add(self, text: str) -> None:
        if self.open and self.open[-1].tag == "pre":
            self.run.add_lines(text)
        else:
            self.run.add(text)

    def enter(self, element: Element, at: int) -> int:
        """Where in the tree's run to go on: inside the element, or behind it."""
        if element.first_text == element.past_text:
            self.empty(element)
            return element.past + 1
        if element.tag in _SKIPPED or _is_unseen(element) or _is_spare(element):
            return element.past + 1
        self.start(element)
        return at

    def start(self, element: Element) -> None:
        outer = self.contexts[-1]
        tag = element.tag
        if tag not in _INLINE:
            self.flush(outer)
            outer = _inside(element, outer)
        elif tag == "a" and outer.card is None:
            card = card_place(element)
            if card is not None:
                outer = _Context(outer.kind, outer.element, card, outer.row)
        self.contexts.append(outer)
        self.open.append(element)
        self.starts.append(self.run.length)

    def end(self) -> None:
        inner = self.contexts.pop()
        element = self.open.pop()
        started = self.starts.pop()
        if element.tag not in _INLINE:
            self.flush(inner)
        elif element.tag == "a" and self.run.length > started:
            href = element.get("href")
            if href:
                self.run.link(started, href)

    def empty(self, element: Element) -> None:
        """An element without text only parts what is before it from what is behind."""
        if element.tag == "br":
            self.run.breaks += 1
        if element.tag not in _INLINE or self.run.breaks > 1:
            self.flush(self.contexts[-1])

    def flush(self, context: _Context) -> None:
        run = self.run
        if not run.words:
            run.breaks = 0
            run.spaced = False
            return
        text = "".join(run.words)
        prose = context.kind == "table" and len(text) > _CELL_OF_PROSE
        kind: BlockKind = "paragraph" if prose else context.kind
        anchors = tuple(run.anchors)
        linked = (
            sum([anchor.span.end - anchor.span.start for anchor in anchors]) / len(text) if anchors else 0.0
        )
        place = (context.card, context.row, len(self.pieces), linked)
        self.pieces.append(Piece(text, kind, context.element, anchors, *place))
        self.run = _Run()


def pieces_of(tree: Tree) -> tuple[Piece, ...]:
    """The page's pieces in document order; at most MOST_PIECES."""
    walk = _Walk(tree.root)
    at, past = 0, len(tree.run)
    while at < past and len(walk.pieces) < MOST_PIECES:
        item = tree.run[at]
        at += 1
        if item is None:
            walk.end()
        elif isinstance(item, str):
            walk.add(item)
        else:
            at = walk.enter(item, at)
    walk.flush(walk.contexts[0])
    return tuple(walk.pieces)


def _is_unseen(element: Element) -> bool:
    """Words for screen readers only, or nothing to be seen by anybody."""
    attributes = element.attributes
    return bool(attributes) and ("hidden" in attributes or _names_unseen(attributes.get("class", "")))


def _is_spare(element: Element) -> bool:
    """What browsers without scripts are told instead; where it is the article itself, it has far more text."""
    if element.tag != "noscript":
        return False
    texts = element.tree.texts[element.first_text : min(element.past_text, element.first_text + _MOST_TEXTS)]
    return sum([len(words) for text in texts if len(words := text.strip()) > _LINE]) < _MUCH


def _names_unseen(naming: str) -> bool:
    return may_be_called(_UNSEEN, naming) and _UNSEEN.search(naming) is not None


def _inside(element: Element, outer: _Context) -> _Context:
    tag = element.tag
    kind = _KINDS.get(tag) or (outer.kind if outer.kind in _LENT else "paragraph")
    card = outer.card
    if element.attributes:
        card = card or card_place(element)
        if kind == "paragraph" and "aption" in element.naming and _CAPTION.search(element.naming):
            kind = "caption"
    return _Context(kind, element, card, element if tag == "tr" else outer.row)
