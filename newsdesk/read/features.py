"""What can be measured of each piece of a page, cheaply and in one go, to tell the article from what surrounds it?

To add a feature of a single piece, add it to `_own`; of its place in the page, to `_placed`; of its neighbours, to
`_NEIGHBOURED`. The model must then be trained again (training/reader).
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.claims import Claims
from newsdesk.read.keys import key_of
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import Element

Matrix = NDArray[np.float32]

_PROSE: Final = 60
_LINKED_PROSE: Final = 0.4
_MOST_WORDS: Final = 25
_KINDS: Final = {"paragraph": 0, "heading": 1, "list item": 2, "quote": 3, "table": 4, "caption": 5}
_TAGS: Final = {tag: code for code, tag in enumerate(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "span", "section", "article", "blockquote", "dd", "figcaption", "header"], 1)}  # fmt: skip
_CARDS: Final = {kind: code for code, kind in enumerate(["related", "digest", "newsletter", "embed", "author", "feed", "advert", "comment"], 1)}  # fmt: skip
_INSIDE: Final = ("article", "main", "aside", "footer", "header", "nav", "form", "ul", "table", "blockquote", "figure", "a", "section")  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]+")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_END: Final = re.compile(r"[.!?…。！？»”\"'’)]\s*$")
_SENTENCE: Final = re.compile(r"[.!?。！？](?:\s|$)")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK: Final = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_BY: Final = re.compile(r"^(?:by|von|par|por|di|door|text|foto|photo|image|bild|written|posted)\b", re.I)
_NO_DIGITS: Final = {ord(digit): None for digit in "0123456789"}
_TAG_BITS: Final = {tag: 1 << place for place, tag in enumerate(_INSIDE)}
_BITS: Final = tuple(_TAG_BITS.values())
_HIGHEST: Final = 40
_FADING: Final = 0.75
_MOST_KNOWN: Final = 50_000

_OWN: Final = (
    "chars", "words", "linked", "anchors", "commas", "sentences", "ends", "digits", "upper", "word_length", "lower_start",
    "colon", "bar", "copyright", "lines", "by", "year", "clock", "kind", "tag", "card", "depth", "is_headline", "in_headline",
    "is_standfirst", "in_printed", "is_author", "repeated",
    "class_own", "class_min", "class_max", "class_mean", "class_near", "words_min", "words_mean", "words_first",
    *(f"in_{tag}" for tag in _INSIDE),
)  # fmt: skip
_PLACED: Final = (
    "index", "prose_before", "from_headline", "past_headline", "from_prose", "to_prose", "share_parent", "share_grandparent", "share_great",
    "in_half", "in_most", "depth_half", "depth_most", "before_most", "siblings", "alike_share", "alike_count", "alike_linked",
    "page_pieces", "page_prose", "page_linked", "page_printed", "sibling_linked", "first_prose", "same_parent_prose", "own_article",
)  # fmt: skip
_NEIGHBOURED: Final = ("chars", "linked", "kind", "class_min", "class_max", "words_mean", "ends", "depth")
_SHIFTS: Final = (-3, -2, -1, 1, 2, 3)
NAMES: Final = (
    *_OWN,
    *_PLACED,
    *(f"{name}{shift:+d}" for name in _NEIGHBOURED for shift in _SHIFTS),
)


class Lexicon:
    """How often what a class word names, and what a word of a short line stands in, belongs to articles: log odds."""

    def __init__(self, classes: Mapping[str, float], words: Mapping[str, float]) -> None:
        self.classes = classes
        self.words = words
        self._known: dict[str, float] = {}

    def of_naming(self, naming: str) -> float:
        """The most telling of the words in an element's naming; 0 where none is known."""
        found = self._known.get(naming)
        if found is None:
            odds = [self.classes[word] for word in class_words(naming) if word in self.classes]
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            found = self._known[naming] = max(odds, key=abs, default=0.0)
        return found


def class_words(naming: str) -> tuple[str, ...]:
    """The words in an element's naming, and each two that stand together."""
    tokens: dict[str, None] = {}
    for token in naming.split():
        words = [word.lower() for word in _WORD.findall(_CAMEL.sub(" ", token))]
        tokens.update(dict.fromkeys(words))
        tokens.update(dict.fromkeys(f"{one}-{two}" for one, two in pairwise(words)))
    return tuple(tokens)


def line_words(text: str) -> tuple[str, ...]:
    """The words that tell what a line is, and its first two together."""
    words = _WORD.findall(text[:300].lower())[:_MOST_WORDS]
    return (*words, "^" + " ".join(words[:2])) if words else ()


class Standing(NamedTuple):
    """What an element and its ancestors say: class words own, least, greatest, on average, nearest; tags as bits."""

    own: float
    least: float
    greatest: float
    mean: float
    near: float
    tags: int


def measure(pieces: Sequence[Piece], claims: Claims, lexicon: Lexicon) -> Matrix:
    """One row a piece, one column a feature, in the order of NAMES."""
    own = _own(pieces, claims, lexicon)
    placed = _placed(pieces, own)
    columns = [_OWN.index(name) for name in _NEIGHBOURED]
    shifted = [_shifted(own[:, column], shift) for column in columns for shift in _SHIFTS]
    return np.column_stack([own, placed, *shifted])


def _shifted(column: NDArray[np.float32], shift: int) -> NDArray[np.float32]:
    """The value of the piece `shift` places further; -1 beyond the ends."""
    moved = np.full_like(column, -1.0)
    if abs(shift) < len(column):
        if shift > 0:
            moved[:-shift] = column[shift:]
        else:
            moved[-shift:] = column[:shift]
    return moved


def _own(pieces: Sequence[Piece], claims: Claims, lexicon: Lexicon) -> Matrix:
    headline = key_of(claims.headline).casefold()
    standfirst = key_of(claims.standfirst).casefold()[:40]
    printed = key_of(claims.body.text if claims.body else "").casefold()
    authors = [key_of(author).casefold() for author in claims.authors]
    counts = Counter(piece.text for piece in pieces)
    known: dict[Element, Standing] = {}
    rows = []
    for piece in pieces:
        text, element = piece.text, piece.element
        key = key_of(text).casefold()
        length = len(text)
        words = line_words(text)
        values = [lexicon.words.get(word, 0.0) for word in words]
        standing = _standing(element, known, lexicon)
        count = len(words) - 1
        rows.append(
            (
                math.log1p(length),
                count,
                piece.linked,
                len(piece.anchors),
                100 * (text.count(",") + text.count("，")) / length,
                len(_SENTENCE.findall(text[:2000])),
                bool(_END.search(text[-5:])),
                (length - len(text[:200].translate(_NO_DIGITS)) - max(0, length - 200)) / length,
                _capitals(text),
                length / (text.count(" ") + 1),
                text[0].islower(),
                text[-1] == ":",
                "|" in text or "»" in text or "›" in text,
                "©" in text or "(c)" in text,
                text.count("\n"),
                bool(_BY.match(text)),
                bool(length < 100 and _YEAR.search(text)),
                bool(length < 100 and _CLOCK.search(text)),
                _KINDS.get(piece.kind, 9),
                _TAGS.get(element.tag, 0),
                _CARDS.get(piece.card.kind, 0) if piece.card else 0,
                element.depth,
                bool(headline and key == headline),
                bool(len(key) > 8 and headline and (key in headline or headline in key)),
                bool(len(standfirst) > 15 and key[:40] == standfirst),
                (1 if key in printed else -1) if len(printed) > 200 else 0,
                bool(length < 120 and any(author and author in key for author in authors)),
                counts[text],
                *standing[:5],
                min(values, default=0.0),
                sum(values) / len(values) if values else 0.0,
                values[-1] if values else 0.0,
                *(standing.tags & bit > 0 for bit in _BITS),
            )
        )
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(_OWN))


def _capitals(text: str) -> float:
    """The share of the first words that begin with a capital."""
    words = text[:150].split()
    return sum([word[0].isupper() for word in words]) / len(words)


def _standing(element: Element, known: dict[Element, Standing], lexicon: Lexicon) -> Standing:
    """Computed from the root down, each element once."""
    chain = []
    outer: Element | None = element
    while outer is not None and outer not in known:
        chain.append(outer)
        outer = outer.parent
    standing = known[outer] if outer is not None else Standing(0.0, 0.0, 0.0, 0.0, 0.0, 0)
    for each in reversed(chain):
        own = lexicon.of_naming(each.naming) if each.naming and each.tag not in ("body", "html") else 0.0
        _, least, greatest, mean, near, tags = standing
        standing = known[each] = Standing(
            own,
            min(least, own),
            max(greatest, own),
            _FADING * mean + (1 - _FADING) * own,
            own or near,
            tags | _TAG_BITS.get(each.tag, 0),
        )
    return standing


def _placed(pieces: Sequence[Piece], own: Matrix) -> Matrix:
    count = len(pieces)
    lengths = np.array([len(piece.text) for piece in pieces], dtype=np.float64)
    linked = own[:, _OWN.index("linked")]
    is_prose = (lengths >= _PROSE) & (linked < _LINKED_PROSE)
    prose = np.where(is_prose, lengths, 0.0)
    stock = _Prose(pieces, prose)
    total = stock.total
    half, most = stock.holder(0.5), stock.holder(0.85)
    alike = _alike(pieces)
    alike_prose: Counter[object] = Counter()
    alike_links: Counter[object] = Counter()
    beside: Counter[Element | None] = Counter()
    beside_links: Counter[Element | None] = Counter()
    beside_prose: Counter[Element | None] = Counter()
    for number, piece in enumerate(pieces):
        parent = piece.element.parent
        alike_prose[alike[number]] += prose[number]
        alike_links[alike[number]] += linked[number]
        beside[parent] += 1
        beside_links[parent] += linked[number]
        beside_prose[parent] += prose[number]
    alike_counts = Counter(alike)
    titles = np.flatnonzero(own[:, _OWN.index("is_headline")])
    title = int(titles[0]) if len(titles) else -1
    numbers = np.arange(count)
    at_prose = np.flatnonzero(is_prose)
    since, until = _distances(numbers, at_prose)
    first = int(at_prose[0]) if len(at_prose) else 0
    before = (np.cumsum(prose) - prose) / total
    share_linked = float((linked * lengths).sum() / max(1.0, lengths.sum()))
    printed = float(own[:, _OWN.index("in_printed")].any())
    rows = []
    for number, piece in enumerate(pieces):
        element = piece.element
        shares = []
        outer = element.parent
        for _ in range(3):
            shares.append(stock.share(outer))
            outer = outer.parent if outer is not None else None
        rows.append(
            (
                number / count,
                before[number],
                math.copysign(math.log1p(abs(number - title)), number - title) if title >= 0 else 0.0,
                number > title,
                since[number],
                until[number],
                *shares,
                half is not None and half.holds(element),
                most is not None and most.holds(element),
                element.depth - half.depth if half is not None and half.holds(element) else -1,
                element.depth - most.depth if most is not None and most.holds(element) else -1,
                most is not None and element.number < most.number,
                beside[element.parent],
                alike_prose[alike[number]] / total,
                alike_counts[alike[number]],
                alike_links[alike[number]] / alike_counts[alike[number]],
                math.log1p(count),
                math.log1p(total),
                share_linked,
                printed,
                beside_links[element.parent] / beside[element.parent],
                number - first,
                beside_prose[element.parent] / total,
                _own_article(element, pieces[title].element if title >= 0 else None, stock),
            )
        )
    return np.array(rows, dtype=np.float32).reshape(count, len(_PLACED))


def _own_article(element: Element, title: Element | None, stock: "_Prose") -> float:
    """Whether the nearest <article> around it is the headline's: the share of prose in it, less one where it is another."""
    nearest = next((outer for outer in islice(element.ancestors(), _HIGHEST) if outer.tag == "article"), None)
    if nearest is None:
        return -2.0
    share = stock.share(nearest)
    return share if title is None or nearest.holds(title) else share - 1.0


class _Prose:
    """How much of the page's prose stands inside an element, by sums over the elements' numbers."""

    def __init__(self, pieces: Sequence[Piece], prose: NDArray[np.float64]) -> None:
        self.pieces = pieces
        self.prose = prose
        self.total = float(prose.sum()) or 1.0
        by_element = np.zeros(pieces[0].element.tree.root.end + 1)
        np.add.at(by_element, [piece.element.number + 1 for piece in pieces], prose)
        self.sums: list[float] = np.cumsum(by_element).tolist()

    def share(self, element: Element | None) -> float:
        return (self.sums[element.end] - self.sums[element.number]) / self.total if element else 1.0

    def holder(self, least: float) -> Element | None:
        """The deepest element that holds that share, which must hold the middle of the prose."""
        if not self.prose.any():
            return None
        middle = int(np.searchsorted(np.cumsum(self.prose), self.total / 2))
        outer: Element | None = self.pieces[middle].element
        while outer is not None and self.share(outer) < least:
            outer = outer.parent
        return outer


def _alike(pieces: Sequence[Piece]) -> list[object]:
    """What pieces set alike have in common: tag and class of their element and of its parent."""
    return [style_of(piece.element) for piece in pieces]


def style_of(element: Element) -> tuple[str, ...]:
    parent = element.parent
    above = (parent.tag, parent.get("class")) if parent is not None else ()
    return (element.tag, element.get("class"), *above)


def _distances(
    numbers: NDArray[np.intp], places: NDArray[np.intp]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How far back the last of the places is, and how far ahead the next; 99 where there is none."""
    if not len(places):
        far = np.full(len(numbers), 99.0, dtype=np.float32)
        return far, far
    at = np.searchsorted(places, numbers)
    last = np.where(at > 0, numbers - places[np.maximum(at - 1, 0)], 99)
    following = np.where(at < len(places), places[np.minimum(at, len(places) - 1)] - numbers, 99)
    return np.minimum(last, 99).astype(np.float32), np.minimum(following, 99).astype(np.float32)
