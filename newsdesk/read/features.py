"""What can be measured of each piece of a page, cheaply and in one go, to tell the article from what surrounds it?

To add a feature of a single piece, add it to `_own`; of its place in the page, to `_placed`; of its neighbours, to
`_NEIGHBOURED`. The model must then be trained again (training/reader).
"""

import math
import re
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
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
_NAME_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\W\d_a-zA-Z]+|\s+")
_ENDS: Final = frozenset(".!?…。！？»”\"'’)")
_SENTENCE_ENDS: Final = (". ", "! ", "? ", "。")
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÞА-ЯІЇЄ]")
_DIGIT: Final = re.compile(r"[0-9]")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK: Final = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_BY: Final = re.compile(r"^(?:by|von|par|por|di|door|text|foto|photo|image|bild|written|posted)\b", re.I)
_TAG_BITS: Final = {tag: 1 << place for place, tag in enumerate(_INSIDE)}
_BITS: Final = np.array(tuple(_TAG_BITS.values()))
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
    """The words in an element's naming, and each two that stand together in one class."""
    words: dict[str, None] = {}
    before = ""
    for part in _NAME_PART.findall(naming):
        word = part.lower()
        if part.isspace():
            before = ""
        else:
            words[word] = None
            if before:
                words[f"{before}-{word}"] = None
            before = word
    return tuple(words)


def line_words(text: str) -> tuple[str, ...]:
    """The words that tell what a line is, and its first two together."""
    words = _WORD.findall(text[:300].lower())[:_MOST_WORDS]
    return (*words, "^" + " ".join(words[:2])) if words else ()


class Standing(NamedTuple):
    """What an element and its ancestors say: class words own, least, greatest, on average, nearest; tags as bits; the nearest
    <article>."""

    own: float
    least: float
    greatest: float
    mean: float
    near: float
    tags: int
    article: Element | None


def measure(pieces: Sequence[Piece], claims: Claims, lexicon: Lexicon) -> Matrix:
    """One row a piece, one column a feature, in the order of NAMES."""
    known: dict[Element, Standing] = {}
    standings = [_standing(piece.element, known, lexicon) for piece in pieces]
    own = _own(pieces, standings, claims, lexicon)
    placed = _placed(pieces, standings, own)
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


def _standing(element: Element, known: dict[Element, Standing], lexicon: Lexicon) -> Standing:
    """Computed from the root down, each element once."""
    if element in known:
        return known[element]
    chain = []
    outer: Element | None = element
    while outer is not None and outer not in known:
        chain.append(outer)
        outer = outer.parent
    standing = known[outer] if outer is not None else Standing(0.0, 0.0, 0.0, 0.0, 0.0, 0, None)
    for each in reversed(chain):
        tag = each.tag
        own = lexicon.of_naming(each.naming) if each.attributes and tag not in ("body", "html") else 0.0
        _, least, greatest, mean, near, tags, article = standing
        standing = known[each] = Standing(
            own,
            min(least, own),
            max(greatest, own),
            _FADING * mean + (1 - _FADING) * own,
            own or near,
            tags | _TAG_BITS.get(tag, 0),
            each if tag == "article" else article,
        )
    return standing


def _own(pieces: Sequence[Piece], standings: Sequence[Standing], claims: Claims, lexicon: Lexicon) -> Matrix:
    headline = key_of(claims.headline).casefold()
    standfirst = key_of(claims.standfirst).casefold()[:40]
    printed = key_of(claims.body.text if claims.body else "").casefold()
    authors = [key for author in claims.authors if (key := key_of(author).casefold())]
    counts = Counter([piece.text for piece in pieces])
    rows = [
        (
            *_text(piece),
            *_said(piece, headline, standfirst, printed, authors),
            counts[piece.text],
            *standing[:5],
            *_worded(piece.text, lexicon),
        )
        for piece, standing in zip(pieces, standings, strict=True)
    ]
    tags = np.array([standing.tags for standing in standings])
    inside = (tags[:, None] & _BITS) > 0
    return np.column_stack([np.array(rows, dtype=np.float32), inside.astype(np.float32)])


def _text(piece: Piece) -> tuple[float, ...]:
    """What the words and marks of a piece look like."""
    text, element = piece.text, piece.element
    length = len(text)
    spaces = text.count(" ")
    digits = len(_DIGIT.findall(text[:200]))
    is_short = length < 100
    return (
        math.log1p(length),
        spaces,
        piece.linked,
        len(piece.anchors),
        100 * (text.count(",") + text.count("，")) / length,
        sum([text.count(end) for end in _SENTENCE_ENDS]) if length > 25 else 0,
        text[-1] in _ENDS,
        digits / length,
        len(_CAPITAL.findall(text[:150])) / length,
        length / (spaces + 1),
        text[0].islower(),
        text[-1] == ":",
        "|" in text or "»" in text or "›" in text,
        "©" in text or "(c)" in text,
        text.count("\n"),
        is_short and bool(_BY.match(text)),
        is_short and digits > 3 and bool(_YEAR.search(text)),
        is_short and digits > 2 and bool(_CLOCK.search(text)),
        _KINDS.get(piece.kind, 9),
        _TAGS.get(element.tag, 0),
        _CARDS.get(piece.card.kind, 0) if piece.card else 0,
        element.depth,
    )


def _said(
    piece: Piece, headline: str, standfirst: str, printed: str, authors: Sequence[str]
) -> tuple[float, ...]:
    """Whether the page says the same elsewhere: as headline, standfirst, body or author."""
    key = key_of(piece.text).casefold()
    return (
        bool(headline and key == headline),
        bool(len(key) > 8 and headline and (key in headline or headline in key)),
        bool(len(standfirst) > 15 and key[:40] == standfirst),
        (1 if key in printed else -1) if len(printed) > 200 else 0,
        bool(authors and len(key) < 100 and any(author in key for author in authors)),
    )


def _worded(text: str, lexicon: Lexicon) -> tuple[float, float, float]:
    """The least, the mean and the first two of what its words tell."""
    values = [lexicon.words.get(word, 0.0) for word in line_words(text)]
    return (min(values), sum(values) / len(values), values[-1]) if values else (0.0, 0.0, 0.0)


def _placed(pieces: Sequence[Piece], standings: Sequence[Standing], own: Matrix) -> Matrix:
    count = len(pieces)
    lengths = np.array([len(piece.text) for piece in pieces], dtype=np.float64)
    linked = own[:, _OWN.index("linked")]
    is_prose = (lengths >= _PROSE) & (linked < _LINKED_PROSE)
    prose = np.where(is_prose, lengths, 0.0)
    stock = _Prose(pieces, prose)
    elements = [piece.element for piece in pieces]
    parents = [_parent(element) for element in elements]
    grandparents = [_parent(element) for element in parents]
    beside = _Grouped(parents)
    alike = _Grouped([_style(*pair) for pair in zip(elements, parents, strict=True)])
    title = _first(own[:, _OWN.index("is_headline")] > 0, -1)
    first = _first(is_prose, 0)
    numbers = np.arange(count)
    since, until = _distances(numbers, np.flatnonzero(is_prose))
    places = np.array([element.number for element in elements])
    depths = np.array([element.depth for element in elements])
    half, most = stock.holder(0.5), stock.holder(0.85)
    in_half, in_most = _inside(places, half), _inside(places, most)
    columns = (
        numbers / count,
        (np.cumsum(prose) - prose) / stock.total,
        np.sign(numbers - title) * np.log1p(np.abs(numbers - title)) if title >= 0 else np.zeros(count),
        numbers > title,
        since,
        until,
        stock.shares(parents),
        stock.shares(grandparents),
        stock.shares([_parent(element) for element in grandparents]),
        in_half,
        in_most,
        np.where(in_half, depths - (half.depth if half else 0), -1),
        np.where(in_most, depths - (most.depth if most else 0), -1),
        places < (most.number if most else 0),
        beside.counts(),
        alike.sums(prose) / stock.total,
        alike.counts(),
        alike.sums(linked) / alike.counts(),
        np.full(count, math.log1p(count)),
        np.full(count, math.log1p(stock.total)),
        np.full(count, float((linked * lengths).sum() / max(1.0, lengths.sum()))),
        np.full(count, float(own[:, _OWN.index("in_printed")].any())),
        beside.sums(linked) / beside.counts(),
        numbers - first,
        beside.sums(prose) / stock.total,
        _own_article(standings, elements[title] if title >= 0 else None, stock),
    )
    return np.column_stack(columns).astype(np.float32)


def _first(marked: NDArray[np.bool_], otherwise: int) -> int:
    places = np.flatnonzero(marked)
    return int(places[0]) if len(places) else otherwise


def _parent(element: Element) -> Element:
    """The element around it; the root's is itself."""
    return element.parent or element


def _style(element: Element, parent: Element) -> tuple[str, ...]:
    """What pieces set alike have in common: tag and class of their element and of its parent."""
    return (element.tag, element.get("class"), parent.tag, parent.get("class"))


def _inside(places: NDArray[np.intp], holder: Element | None) -> NDArray[np.bool_]:
    if holder is None:
        return np.zeros(len(places), dtype=bool)
    return (places >= holder.number) & (places < holder.end)


def _own_article(
    standings: Sequence[Standing], title: Element | None, stock: "_Prose"
) -> NDArray[np.float64]:
    """The share of prose in the nearest <article>, less one where the headline is not in it; -2 outside of any."""
    known: dict[Element | None, float] = {None: -2.0}
    for standing in standings:
        article = standing.article
        if article is not None and article not in known:
            is_own = title is None or article.holds(title)
            known[article] = stock.share(article) - (0.0 if is_own else 1.0)
    return np.array([known[standing.article] for standing in standings])


class _Grouped:
    """Sums over pieces that have something in common."""

    def __init__(self, keys: Sequence[Hashable]) -> None:
        numbers: dict[Hashable, int] = {}
        self.groups = np.array([numbers.setdefault(key, len(numbers)) for key in keys])

    def counts(self) -> NDArray[np.intp]:
        counts: NDArray[np.intp] = np.bincount(self.groups)[self.groups]
        return counts

    def sums(self, values: NDArray[np.floating]) -> NDArray[np.float64]:
        sums: NDArray[np.float64] = np.bincount(self.groups, weights=values)[self.groups]
        return sums


class _Prose:
    """How much of the page's prose stands inside an element, by sums over the elements' numbers."""

    def __init__(self, pieces: Sequence[Piece], prose: NDArray[np.float64]) -> None:
        self.pieces = pieces
        self.prose = prose
        self.total = float(prose.sum()) or 1.0
        by_element = np.zeros(pieces[0].element.tree.root.end + 1)
        np.add.at(by_element, [piece.element.number + 1 for piece in pieces], prose)
        self.sums = np.cumsum(by_element)

    def share(self, element: Element) -> float:
        return float(self.sums[element.end] - self.sums[element.number]) / self.total

    def shares(self, elements: Sequence[Element]) -> NDArray[np.float64]:
        ends = self.sums[[element.end for element in elements]]
        shares: NDArray[np.float64] = (
            ends - self.sums[[element.number for element in elements]]
        ) / self.total
        return shares

    def holder(self, least: float) -> Element | None:
        """The deepest element that holds that share, which must hold the middle of the prose."""
        if not self.prose.any():
            return None
        middle = int(np.searchsorted(np.cumsum(self.prose), self.total / 2))
        outer: Element | None = self.pieces[middle].element
        while outer is not None and self.share(outer) < least:
            outer = outer.parent
        return outer


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
