# cython: boundscheck=False, wraparound=False, initializedcheck=False
"""What can be measured of each piece of a page, cheaply and in one go, to tell the article from what surrounds it?

To add a feature of a single piece, write it behind those of its kind here and name it at the same place in `_OWN`; one of its
place in the page goes to placing.py, one of how it is shown to showing.py. The model must then be trained again (training/reader).
"""

import math
import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.claims import Claims
from newsdesk.read.keys import folded_key
from newsdesk.read.lexicon import Lexicon
from newsdesk.read.pieces import Piece
from newsdesk.read.placing import PLACED, place
from newsdesk.read.showing import SHOWN, show
from newsdesk.read.standings import TAGS, Standings

Matrix = NDArray[np.float32]

_KINDS: Final = {"paragraph": 0, "heading": 1, "list item": 2, "quote": 3, "table": 4, "caption": 5}
_TAGS: Final = {tag: code for code, tag in enumerate(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "span", "section", "article", "blockquote", "dd", "figcaption", "header"], 1)}  # fmt: skip
_CARDS: Final = {kind: code for code, kind in enumerate(["related", "digest", "newsletter", "embed", "author", "feed", "advert", "comment"], 1)}  # fmt: skip
_ENDS: Final = ".!?…。！？»”\"'’)"
#: So many letters make a name that is not by chance what a piece begins with.
_NAME: Final = 6
_BY: Final = re.compile(r"^(?:by|von|par|por|di|door|text|foto|photo|image|bild|written|posted)\b", re.I)
#: What those words begin with.
_BY_LETTERS: Final = frozenset(
    ["by", "vo", "pa", "po", "di", "dı", "do", "te", "fo", "ph", "im", "ım", "bi", "bı", "wr"]
)

_TEXT: Final = (
    "chars", "words", "linked", "anchors", "commas", "sentences", "ends", "digits", "upper", "word_length", "lower_start",
    "colon", "bar", "copyright", "lines", "by", "year", "clock", "kind", "tag", "card", "depth",
)  # fmt: skip
_SAID: Final = (
    "is_headline",
    "in_headline",
    "is_standfirst",
    "in_printed",
    "is_author",
    "repeated",
    "begins_author",
    "page_news",
    "page_article",
    "page_shared",
)
_STANDING: Final = ("class_own", "class_min", "class_max", "class_mean", "class_near")
_WORDED: Final = ("words_min", "words_mean", "words_first")
_OWN: Final = (*_TEXT, *_SAID, *_STANDING, *_WORDED, *(f"in_{tag}" for tag in TAGS))
_NEIGHBOURED: Final = ("chars", "linked", "kind", "class_min", "class_max", "words_mean", "ends", "depth")
_SHIFTS: Final = (-3, -2, -1, 1, 2, 3)
NAMES: Final = (
    *_OWN,
    *PLACED,
    *SHOWN,
    *(f"{name}{shift:+d}" for name in _NEIGHBOURED for shift in _SHIFTS),
)
_FIRST_SAID: Final = len(_TEXT)
_FIRST_STANDING: Final = _FIRST_SAID + len(_SAID)
_FIRST_PLACED: Final = len(_OWN)
_FIRST_SHOWN: Final = _FIRST_PLACED + len(PLACED)
_NEIGHBOURED_COLUMNS: Final = tuple(map(_OWN.index, _NEIGHBOURED))


def measure(pieces: Sequence[Piece], claims: Claims, lexicon: Lexicon) -> Matrix:
    """One row a piece, one column a feature, in the order of NAMES."""
    rows = np.zeros((len(pieces), len(NAMES)), dtype=np.float32, order="F")
    standings = Standings(pieces[0].element.tree, lexicon)
    scene = _Scene(pieces, claims)
    _measure_own(rows, pieces, standings, scene)
    place(rows, _FIRST_PLACED, pieces, standings, _OWN.index("linked"), _OWN.index("is_headline"))
    show(rows, _FIRST_SHOWN, pieces, standings)
    _look_around(rows, _FIRST_SHOWN + len(SHOWN))
    return rows


class _Scene:
    """What the page says elsewhere, as keys, and how often each text is on it."""

    def __init__(self, pieces: Sequence[Piece], claims: Claims) -> None:
        self.headline = folded_key(claims.headline)
        self.standfirst = folded_key(claims.standfirst)[:40]
        self.printed = folded_key(claims.body.text if claims.body else "")
        self.authors = [key for author in claims.authors if (key := folded_key(author))]
        self.is_news, self.is_article, self.is_shared = (
            claims.is_news,
            claims.is_article,
            claims.is_shared_as_article,
        )
        self.counts = _counted(pieces)


def _counted(pieces: Sequence[Piece]) -> dict[str, int]:
    """How many pieces have each text."""
    counts: dict[str, int] = {}
    for piece in pieces:
        counts[piece.text] = counts.get(piece.text, 0) + 1
    return counts


def _measure_own(rows: Matrix, pieces: Sequence[Piece], standings: Standings, scene: _Scene) -> None:
    for at, piece in enumerate(pieces):
        text = piece.text
        _measure_text(rows, at, text)
        _measure_markup(rows, at, piece)
        _measure_said(rows, at, text, scene)
        _measure_standing(rows, at, standings, standings.stand(piece.element))
        first = _FIRST_STANDING + 5
        rows[at, first], rows[at, first + 1], rows[at, first + 2] = standings.lexicon.of_line(text)


def _measure_text(rows: Matrix, at: int, text: str) -> None:
    """What the words and marks of a piece look like."""
    length = len(text)
    is_short = length < 100
    last = text[length - 1]
    spaces = _count_marks(rows, at, text)
    digits = _count_digits(text, min(length, 200))
    rows[at, 0] = math.log1p(length)
    rows[at, 1] = spaces
    rows[at, 6] = last in _ENDS
    rows[at, 7] = digits / length
    rows[at, 8] = _count_capitals(text, min(length, 150)) / length
    rows[at, 9] = length / (spaces + 1.0)
    rows[at, 10] = text[0].islower()
    rows[at, 11] = last == ":"
    rows[at, 15] = is_short and text[:2].lower() in _BY_LETTERS and _BY.match(text) is not None
    rows[at, 16] = is_short and digits > 3 and _has_year(text)
    rows[at, 17] = is_short and digits > 2 and _has_clock(text)


def _count_marks(rows: Matrix, at: int, text: str) -> int:
    """Commas, ends of sentences, bars, signs of copyright and lines; how many spaces there are."""
    length = len(text)
    spaces = commas = stops = bars = signs = lines = 0
    before = outer = " "
    for letter in text:
        if "A" <= letter <= "z":
            pass  # as most are
        elif letter == " ":
            spaces += 1
            stops += before == "." or before == "!" or before == "?"
        elif letter == "," or letter == "，":
            commas += 1
        elif letter == "。":
            stops += 1
        elif letter == "|" or letter == "»" or letter == "›":
            bars += 1
        elif letter == "©" or (letter == ")" and before == "c" and outer == "("):
            signs += 1
        elif letter == "\n":
            lines += 1
        outer = before
        before = letter
    rows[at, 4] = 100.0 * commas / length
    if length > 25:
        rows[at, 5] = stops
    rows[at, 12] = bars > 0
    rows[at, 13] = signs > 0
    rows[at, 14] = lines
    return spaces


def _has_year(text: str) -> bool:
    """Whether a word of it is a year of this century or the last."""
    for at in range(len(text) - 3):
        is_begun = (text[at] == "1" and text[at + 1] == "9") or (text[at] == "2" and text[at + 1] == "0")
        if is_begun and _ends_with_two_digits(text, at + 2) and not _is_of_word(text, at - 1):
            return True
    return False


def _has_clock(text: str) -> bool:
    """Whether one or two digits and two more stand around a colon or a stop, no letter or digit beside them."""
    for at in range(1, len(text) - 2):
        if text[at] != ":" and text[at] != ".":
            continue
        if text[at - 1].isdecimal() and _ends_with_two_digits(text, at + 1):
            start = at - 2 if at > 1 and text[at - 2].isdecimal() else at - 1
            if not _is_of_word(text, start - 1):
                return True
    return False


def _ends_with_two_digits(text: str, at: int) -> bool:
    """Whether a word ends with two digits that stand here."""
    return text[at].isdecimal() and text[at + 1].isdecimal() and not _is_of_word(text, at + 2)


def _is_of_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _measure_markup(rows: Matrix, at: int, piece: Piece) -> None:
    element = piece.element
    rows[at, 2] = piece.linked
    rows[at, 3] = len(piece.anchors)
    rows[at, 18] = _KINDS.get(piece.kind, 9)
    rows[at, 19] = _TAGS.get(element.tag, 0)
    rows[at, 20] = _CARDS.get(piece.card.kind, 0) if piece.card is not None else 0
    rows[at, 21] = element.depth


def _count_digits(text: str, past: int) -> int:
    count = 0
    for at in range(past):
        if "0" <= text[at] <= "9":
            count += 1
    return count


def _count_capitals(text: str, past: int) -> int:
    count = 0
    for at in range(past):
        letter = text[at]
        if "A" <= letter <= "Z" or (
            letter >= "À" and (letter <= "Þ" or "А" <= letter <= "Я" or letter in "ІЇЄ")
        ):
            count += 1
    return count


def _measure_said(rows: Matrix, at: int, text: str, scene: _Scene) -> None:
    """Whether the page says the same elsewhere: as headline, standfirst, body or author; and what the page says that it is."""
    first = _FIRST_SAID
    key = folded_key(text)
    headline, printed = scene.headline, scene.printed
    if headline:
        is_same = key == headline
        rows[at, first] = is_same
        rows[at, first + 1] = len(key) > 8 and (is_same or _holds(key, headline))
    if len(scene.standfirst) > 15:
        rows[at, first + 2] = key[:40] == scene.standfirst
    if len(printed) > 200:
        rows[at, first + 3] = 1 if key in printed else -1
    if scene.authors and len(key) < 100:
        rows[at, first + 4] = _names_any(key, scene.authors)
    rows[at, first + 5] = scene.counts[text]
    if scene.authors:
        rows[at, first + 6] = _begins_with_any(key, scene.authors)
    rows[at, first + 7] = scene.is_news
    rows[at, first + 8] = scene.is_article
    rows[at, first + 9] = scene.is_shared


def _holds(one: str, other: str) -> bool:
    """Whether the longer of two texts holds the other."""
    return one in other if len(one) < len(other) else other in one


def _names_any(key: str, authors: list[str]) -> bool:
    for author in authors:  # noqa: SIM110 - a generator costs more than the search
        if author in key:
            return True
    return False


def _begins_with_any(key: str, authors: list[str]) -> bool:
    for author in authors:  # noqa: SIM110 - a generator costs more than the search
        if len(author) >= _NAME and key.startswith(author):
            return True
    return False


def _measure_standing(rows: Matrix, at: int, standings: Standings, number: int) -> None:
    first = _FIRST_STANDING
    rows[at, first] = standings.own[number]
    rows[at, first + 1] = standings.least[number]
    rows[at, first + 2] = standings.greatest[number]
    rows[at, first + 3] = standings.mean[number]
    rows[at, first + 4] = standings.near[number]
    first += 8
    tags = standings.tags[number]
    for bit in range(len(TAGS)):
        rows[at, first + bit] = (tags >> bit) & 1


def _look_around(rows: Matrix, first: int) -> None:
    """What stands up to three places before and behind; -1 beyond the ends."""
    count = rows.shape[0]
    for column in _NEIGHBOURED_COLUMNS:
        for shift in _SHIFTS:
            for at in range(count):
                other = at + shift
                rows[at, first] = rows[other, column] if 0 <= other < count else -1.0
            first += 1
