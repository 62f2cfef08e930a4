"""Of which pieces does the page consist, in reading order?

One walk over the tree, without recursion, cuts it into runs of inline text between block boundaries. What a piece is part
of (a card, a table) is known from its ancestors; whether it is part of the article is not asked here.
"""

import re
from typing import Final

from newsdesk.model import BlockKind
from newsdesk.read.called import Calling, calling
from newsdesk.read.cards import CardPlace, card_place
from newsdesk.read.tree import Element, Tree, squeeze

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
_UNSEEN: Final[Calling] = calling(
    re.compile(
        r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|u-hidden-visually|a11y-hidden|aural)(?:$|\s)",
        re.I,
    )
)
#: A word of its own: "image-caption", "imageCaption", not "captioned-article".
_CAPTION: Final = re.compile(
    r"(?:^|[\s_-])captions?(?:$|[\s_-](?!has)(?:text|wrap|inner|title)?)|[a-z]Caption(?![a-z])"
)
_MOST_OF_CAPTION: Final = 20
_CELL_OF_PROSE: Final = 250
_LINE: Final = 60
_MUCH: Final = 1_500
_MOST_TEXTS: Final = 500
_MOST_SPARE: Final = 100
_PARTING: Final = frozenset((" ", "\n"))


class Anchor:
    """The place of a link's words in its piece."""

    __slots__ = ("end", "href", "start")

    def __init__(self, start: int, end: int, href: str) -> None:
        self.start = start
        self.end = end
        self.href = href


class Piece:
    """A run of text between two block boundaries; `number` is its place among the page's pieces, `linked` the share of
    its text that is anchor text."""

    __slots__ = ("anchors", "card", "element", "kind", "linked", "number", "row", "text")

    def __init__(
        self,
        text: str,
        kind: BlockKind,
        element: Element,
        anchors: tuple[Anchor, ...],
        card: CardPlace | None,
        row: Element | None,
        number: int,
        linked: float,
    ) -> None:
        self.text = text
        self.kind: BlockKind = kind
        self.element = element
        self.anchors = anchors
        self.card = card
        self.row = row
        self.number = number
        self.linked = linked

    def in_card(self, card: CardPlace | None) -> "Piece":
        """The piece as part of this card, or of none."""
        if card is self.card:
            return self
        return Piece(
            self.text, self.kind, self.element, self.anchors, card, self.row, self.number, self.linked
        )


class _Context:
    """What the ancestors say of a piece."""

    def __init__(
        self, kind: BlockKind, element: Element, card: CardPlace | None, row: Element | None
    ) -> None:
        self.kind: BlockKind = kind
        self.element = element
        self.card = card
        self.row = row


class _Open:
    """An element that the walk is inside of, and how much of the run was there before."""

    def __init__(self, element: Element, context: _Context, is_inline: bool, started: int) -> None:
        self.element = element
        self.context = context
        self.is_inline = is_inline
        self.started = started


class _Run:
    """Inline text as it is gathered: runs of space become one, <br> a new line."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.anchors: list[Anchor] = []
        self.length = self.linked = self.breaks = 0
        self.spaced = False

    def add_lines(self, text: str) -> None:
        """Text in which line ends count."""
        for line in text.split("\n"):
            self.add(line)
            self.breaks = 1

    def add(self, text: str) -> None:
        if text.isspace():
            self.spaced = True
            return
        words = squeeze(text)
        if not words:
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
        place, first = self.length, len(self.words)
        while place > start:
            first -= 1
            place -= len(self.words[first])
        if self.words[first] in _PARTING:
            place += 1
        self.anchors.append(Anchor(place, self.length, href))
        self.linked += self.length - place

    def _put(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)


class _Walk:
    def __init__(self, root: Element) -> None:
        self.pieces: list[Piece] = []
        self.run = _Run()
        self.around = _Context("paragraph", root, None, None)
        self.open: list[_Open] = []

    def add(self, text: str) -> None:
        inner = self.open[-1] if self.open else None
        if inner is not None and inner.element.tag == "pre":
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
        outer = self.around
        is_inline = element.tag in _INLINE
        self.open.append(_Open(element, outer, is_inline, self.run.length))
        if not is_inline:
            self.flush()
            self.around = _inside(element, outer)
        elif outer.card is None and element.tag == "a":
            card = card_place(element)
            if card is not None:
                self.around = _Context(outer.kind, outer.element, card, outer.row)

    def end(self) -> None:
        inner = self.open.pop()
        if not inner.is_inline:
            self.flush()
        elif self.run.length > inner.started and inner.element.tag == "a":
            href = inner.element.get("href")
            if href:
                self.run.link(inner.started, href)
        self.around = inner.context

    def empty(self, element: Element) -> None:
        """An element without text only parts what is before it from what is behind."""
        if element.tag == "br":
            self.run.breaks += 1
        if self.run.breaks > 1 or element.tag not in _INLINE:
            self.flush()

    def flush(self) -> None:
        run, context = self.run, self.around
        if not run.words:
            run.breaks = 0
            run.spaced = False
            return
        text = "".join(run.words)
        is_prose = context.kind == "table" and len(text) > _CELL_OF_PROSE
        kind: BlockKind = "paragraph" if is_prose else context.kind
        place = (context.card, context.row, len(self.pieces), run.linked / len(text))
        self.pieces.append(Piece(text, kind, context.element, tuple(run.anchors), *place))
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
    walk.flush()
    return tuple(walk.pieces)


def _is_unseen(element: Element) -> bool:
    """Words for screen readers only, or nothing to be seen by anybody."""
    attributes = element.attributes
    if not attributes:
        return False
    naming = attributes.get("class")
    return (naming is not None and _names_unseen(naming)) or "hidden" in attributes


def _is_spare(element: Element) -> bool:
    """What browsers without scripts are told instead; where it is the article itself, it is long and told nowhere else."""
    if element.tag != "noscript":
        return False
    if len(element.tree.all("noscript")) > _MOST_SPARE:
        return True
    texts = element.tree.texts
    own = texts[element.first_text : min(element.past_text, element.first_text + _MOST_TEXTS)]
    lines = [text for text in own if len(text.strip()) > _LINE]
    return sum([len(line) for line in lines]) < _MUCH or texts.count(max(lines, key=len)) > 1


def _names_unseen(naming: str) -> bool:
    return _UNSEEN.may_call(naming) and _UNSEEN.pattern.search(naming) is not None


def _is_caption(element: Element) -> bool:
    """What is called a caption and holds a caption's few texts: a theme may name a whole page by its pictures."""
    return (
        element.past_text - element.first_text <= _MOST_OF_CAPTION
        and _CAPTION.search(element.naming) is not None
    )


def _inside(element: Element, outer: _Context) -> _Context:
    tag = element.tag
    kind = _KINDS.get(tag) or (outer.kind if outer.kind in _LENT else "paragraph")
    card = outer.card
    if element.attributes or "-" in tag:  # elements that HTML does not know may be cards by their tag
        card = card or card_place(element)
        if kind == "paragraph" and "aption" in element.naming and _is_caption(element):
            kind = "caption"
    return _Context(kind, element, card, element if tag == "tr" else outer.row)
