"""Of which pieces does the page consist, in reading order?

One walk over the tree, without recursion, cuts it into runs of inline text between block boundaries. What a piece is part
of (a card, a table) is known from its ancestors; whether it is part of the article is not asked here.
"""

import re
from typing import Final

from newsdesk.model import BlockKind
from newsdesk.read import bytewise
from newsdesk.read.called import Calling, asked, bits_in, calling
from newsdesk.read.cards import CardPlace, card_place
from newsdesk.read.tree import Element, Tree, squeeze
from newsdesk.read.vocabulary import LONGEST_NAMING, SIGNS

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
_LONGEST: Final = LONGEST_NAMING
_CLASS, _HIDDEN = SIGNS["class"], SIGNS["hidden"]
_MUCH: Final = 1_500
_MOST_TEXTS: Final = 500
_MOST_SPARE: Final = 100
_PARTING: Final = frozenset((" ", "\n"))
_MOST_ROLES: Final = 2_000


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

    __slots__ = ("_among", "_bits", "anchors", "card", "element", "kind", "linked", "number", "row", "text")

    def begin(
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
        """Is filled; a call with so many arguments costs more than this where pieces are made by the hundred."""
        self.text = text
        self.kind: BlockKind = kind
        self.element = element
        self.anchors = anchors
        self.card = card
        self.row = row
        self.number = number
        self.linked = linked
        self._bits = self._among = 0

    def bits(self) -> int:
        """Those of the patterns of which a match may begin in its text (called.py)."""
        if self._among != asked():
            self._among = asked()
            self._bits = bits_in(self.text)
        return self._bits

    def in_card(self, card: CardPlace | None) -> "Piece":
        """The piece as part of this card, or of none."""
        if card is self.card:
            return self
        piece = Piece()
        piece.begin(
            self.text, self.kind, self.element, self.anchors, card, self.row, self.number, self.linked
        )
        piece._bits, piece._among = self._bits, self._among
        return piece


class _Role:
    """What a tag is to the walk."""

    def __init__(self, tag: str) -> None:
        self.kind = _KINDS.get(tag)
        self.is_inline = tag in _INLINE
        self.is_skipped = tag in _SKIPPED
        self.is_spare = tag == "noscript"
        self.is_link = tag == "a"
        self.is_break = tag == "br"
        self.is_lined = tag == "pre"
        self.is_row = tag == "tr"
        #: Elements that HTML does not know may be cards by their tag.
        self.is_unknown = "-" in tag


#: Each tag's, once it was met.
_roles: Final[dict[str, _Role]] = {}


class _Open:
    """An element that the walk is inside of, and what it says of a piece: `holder` is the block that the piece is of."""

    def __init__(self, holder: Element, role: _Role) -> None:
        self.role = role
        self.href = ""
        self.kind: BlockKind = "paragraph"
        self.holder = holder
        self.card: CardPlace | None = None
        self.row: Element | None = None
        #: How much of the run was there before.
        self.started = 0


class _Walk:
    """Inline text is gathered in `words` until a block begins or ends: runs of space become one, <br> a new line."""

    def __init__(self, root: Element) -> None:
        self.pieces: list[Piece] = []
        self.words: list[str] = []
        self.anchors: list[Anchor] = []
        self.length = self.linked = self.breaks = 0
        self.spaced = False
        self.inner = _Open(root, _role_of(root.tag))
        #: As many as there were around each other so far; they are used again and again.
        self.open = [self.inner]
        self.depth = 0

    def enter(self, element: Element, at: int) -> int:
        """Where in the tree's run to go on: inside the element, or behind it."""
        role = _role_of(element.tag)
        if element.first_text == element.past_text:
            self.empty(role)
            return element.past + 1
        if role.is_skipped or _is_unseen(element) or (role.is_spare and _is_spare(element)):
            return element.past + 1
        if role.is_inline:
            self.start_inline(element, role)
        else:
            self.flush()
            self.start_block(element, role)
        return at

    def start_inline(self, element: Element, role: _Role) -> None:
        outer = self.inner
        inner = self.deeper(element, role)
        inner.holder = outer.holder
        inner.kind = outer.kind
        inner.card = outer.card
        inner.row = outer.row
        inner.started = self.length
        if role.is_link:
            inner.href = element.get("href")
            if outer.card is None:
                inner.card = card_place(element)

    def start_block(self, element: Element, role: _Role) -> None:
        outer = self.inner
        inner = self.deeper(element, role)
        inner.holder = element
        inner.kind = role.kind or (outer.kind if outer.kind in _LENT else "paragraph")
        inner.card = outer.card
        inner.row = element if role.is_row else outer.row
        if element.signs or role.is_unknown:
            if outer.card is None:
                inner.card = card_place(element)
            if inner.kind == "paragraph" and "aption" in element.naming and _is_caption(element):
                inner.kind = "caption"

    def deeper(self, element: Element, role: _Role) -> _Open:
        self.depth += 1
        if self.depth == len(self.open):
            self.open.append(_Open(element, role))
        self.inner = self.open[self.depth]
        self.inner.role = role
        return self.inner

    def end(self) -> None:
        inner = self.inner
        if not inner.role.is_inline:
            self.flush()
        elif inner.role.is_link and self.length > inner.started and inner.href:
            self.link(inner.started, inner.href)
        self.depth -= 1
        self.inner = self.open[self.depth]

    def empty(self, role: _Role) -> None:
        """An element without text only parts what is before it from what is behind."""
        if role.is_break:
            self.breaks += 1
        if self.breaks > 1 or not role.is_inline:
            self.flush()

    def add(self, text: str) -> None:
        """Text, in which line ends count where it is set so."""
        if not self.inner.role.is_lined:
            self.add_line(text)
            return
        for line in text.split("\n"):
            self.add_line(line)
            self.breaks = 1

    def add_line(self, text: str) -> None:
        if not text:
            return
        start = bytewise.past_space(text)
        if start == len(text):
            self.spaced = True
            return
        words = squeeze(text)
        if not words:
            return
        if self.words and self.breaks:
            self._put("\n")
        elif self.words and (self.spaced or start):
            self._put(" ")
        self._put(words)
        self.breaks = 0
        self.spaced = text[-1].isspace()

    def _put(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)

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

    def flush(self) -> None:
        """What was gathered is a piece."""
        self.breaks = 0
        self.spaced = False
        if not self.words:
            return
        inner = self.inner
        text = self.words[0] if len(self.words) == 1 else "".join(self.words)
        is_prose = inner.kind == "table" and len(text) > _CELL_OF_PROSE
        kind: BlockKind = "paragraph" if is_prose else inner.kind
        anchors = tuple(self.anchors) if self.anchors else ()
        place = len(self.pieces)
        piece = Piece()
        piece.begin(text, kind, inner.holder, anchors, inner.card, inner.row, place, self.linked / len(text))
        self.pieces.append(piece)
        self.words.clear()
        self.anchors.clear()
        self.length = self.linked = 0


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


def _role_of(tag: str) -> _Role:
    role = _roles.get(tag)
    if role is None:
        role = _Role(tag)
        if len(_roles) < _MOST_ROLES:
            _roles[tag] = role
    return role


def _is_unseen(element: Element) -> bool:
    """Words for screen readers only, or nothing to be seen by anybody."""
    if element.signs & _HIDDEN:
        return True
    # a class alone names nothing where all that names the element, which may be cut, does not
    may_name = element.signs & _CLASS and (
        _UNSEEN.may_begin(element.bits()) or len(element.naming) >= _LONGEST
    )
    return bool(may_name) and _UNSEEN.pattern.search(element.classes) is not None


def _is_spare(element: Element) -> bool:
    """Of what browsers without scripts are told instead; where it is the article itself, it is long and told nowhere else."""
    if len(element.tree.all("noscript")) > _MOST_SPARE:
        return True
    texts = element.tree.texts
    own = texts[element.first_text : min(element.past_text, element.first_text + _MOST_TEXTS)]
    lines = [text for text in own if len(text.strip()) > _LINE]
    return sum([len(line) for line in lines]) < _MUCH or texts.count(max(lines, key=len)) > 1


def _is_caption(element: Element) -> bool:
    """What is called a caption and holds a caption's few texts: a theme may name a whole page by its pictures."""
    return (
        element.past_text - element.first_text <= _MOST_OF_CAPTION
        and _CAPTION.search(element.naming) is not None
    )
