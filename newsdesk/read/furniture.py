"""Which lines are never an article's text, whatever stands around them?

Only what is certain by its words alone is named here; all else is the judge's.
"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.read.clocks import clock_at_start
from newsdesk.read.credit_lines import credits_only
from newsdesk.read.dates import days_in, read_date
from newsdesk.read.keys import folded_key, key_of
from newsdesk.read.pieces import Piece
from newsdesk.read.printed import reading_minutes
from newsdesk.read.shown_dates import said
from newsdesk.read.tree import Element, squeeze

_LONGEST: Final = 80
_PROSE: Final = 100
#: The first of the characters that are as wide as they are high.
_WIDE: Final = "\u2e80"
_SHORTEST_QUOTE: Final = 20
_SHORTEST_COPY: Final = 60
_COPIED: Final = frozenset(("paragraph", "list item", "heading"))
_MORE: Final = 5
_RUN: Final = 1_000
_LARGE: Final = 0.25
_MOST: Final = 0.8
#: So many characters are searched for copies: time stays linear in the page.
_SEARCHED: Final = 300_000_000
_HIGHEST_MENU: Final = 10
_NEVER: Final = re.compile(
    r"(?:advertisements?(?:[.:\s–—-]+(?:scroll (?:down )?(?:to|for)\b|continue reading|(?:story|article) continues).*)?|(?:story|article) continues (?:below|after)(?: [\w-]+){0,3}\W*|listen to (?:(?:this|the) )?(?:article|story).*|(?:font|text) size\b.*|share(?: this)?(?: (?:article|story|page))?|read more\W*|follow us.*|sign up.*newsletter.*"
    r"|[(\[]?(?:photo(?:graph)?s?|images?|pictures?|fotos?|bild(?:er)?|symbolbild|titelbild)\s*(?:by\b|credits?\b|courtesy\b|[:：/©]).{2,70}"
    r"|anzeige|werbung|publicité|la suite après (?:la|cette) publicité|publicidad|pubblicità|annonse?|annonce|advertentie|reklam[ay]?|реклама|広告|[\W_]+|(?:©|\(c\)|copyright\b).*)",
    re.I,
)
#: "Environment correspondent", "BBC News, Port Alder", "Reporting from Port Alder": below the name of who signs.
_CALLING: Final = re.compile(
    r"[A-ZÀ-Þ][\w&'’-]*(?:\s+[\w&'’-]+){0,4}\s+(?:correspondent|reporter|editor|writer|columnist)(?:,\s+[\w\s]{2,30})?"
    r"|(?:Reporting|Reported)\s+from\s+[A-ZÀ-Þ][\w.'’ -]{1,30}|[A-Z]{3,5}\s+News,\s+[A-ZÀ-Þ][\w.'’ -]{1,30}"
)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_FEW_WORDS: Final = 5
_RESERVED: Final = re.compile(r".*\ball rights reserved\W*", re.I)
_SIGNED: Final = re.compile(
    r"(?:(?:(?:Words |Text )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)|(?:Words|Text)\s?:)\s+(?:the\s+)?[A-ZÀ-Þ][\w.'-]+(?:[,;]?\s+[\w.'-]+:?){0,8}(?<![^\W\d_]{3}\.)"
    r"|\S{0,12}(?:记者|記者)\s*[:：]?[\u4e00-\u9fff\s]{2,20}|[가-힣]{2,4}\s*기자(?:\s+\S+@\S+)?"
)


def furniture(pieces: Sequence[Piece], signers: Sequence[str] = ()) -> frozenset[int]:
    """The numbers of such pieces: buttons, legal lines and lines of menus anywhere; above the first paragraph also lines that say when,
    by whom (one of these signers, whatever the words around the name) and how long it was written."""
    first = next((piece.number for piece in pieces if _is_prose(piece)), -1)
    return frozenset(
        piece.number
        for piece in pieces
        if len(piece.text) <= _LONGEST
        and (
            _NEVER.fullmatch(piece.text)
            or ("reserved" in piece.text.casefold() and _RESERVED.fullmatch(piece.text))
            or piece.element.is_within("nav", _HIGHEST_MENU)
            or (
                piece.number < first
                and (_is_about(piece.text) or _is_time(piece) or credits_only(piece.text, signers))
            )
        )
    )


def pulled_quotes(pieces: Sequence[Piece]) -> frozenset[int]:
    """The numbers of quotes whose words stand in a paragraph, too: set large to draw the eye, not to be read twice."""
    quotes = [piece for piece in pieces if piece.kind == "quote"]
    if not quotes:
        return frozenset()
    others = [folded_key(piece.text) for piece in pieces if piece.kind != "quote"]
    keys = ((piece.number, folded_key(piece.text)) for piece in quotes)
    return frozenset(
        number
        for number, key in keys
        if len(key) >= _SHORTEST_QUOTE
        and any(key in other and len(other) > len(key) + _MORE for other in others)
    )


def copies(pieces: Sequence[Piece]) -> frozenset[int]:
    """The numbers of paragraphs that another element has already: the same boxes for another width of window, or a summary; but posts
    of a live blog, each under its time, may say the same."""
    parents: dict[str, Element | None] = {}
    again: list[int] = []
    for piece in pieces:
        if len(piece.text) < _SHORTEST_COPY or piece.kind not in _COPIED:
            continue
        parent = parents.setdefault(piece.text, piece.element.parent)
        if parent is not piece.element.parent and not _is_timed(piece.element.parent):
            again.append(piece.number)
    return frozenset(again)


def _is_timed(element: Element | None) -> bool:
    """Whether it begins with a time of day."""
    if element is None or element.first_text == element.past_text:
        return False
    return clock_at_start(squeeze(element.tree.texts[element.first_text])) is not None


def retold(pieces: Sequence[Piece]) -> frozenset[int]:
    """The numbers of paragraphs that only say in one run what others say: a copy of the text for those who may not see it."""
    total = sum([len(piece.text) for piece in pieces])
    large = [piece for piece in pieces if len(piece.text) > max(_RUN, _LARGE * total)]
    if not large:
        return frozenset()
    keys = [(piece.number, key_of(piece.text)) for piece in pieces if len(piece.text) >= _PROSE]
    return frozenset(piece.number for piece in large if _is_told_by(piece, keys))


def _is_told_by(piece: Piece, keys: Sequence[tuple[int, str]]) -> bool:
    own = key_of(piece.text)
    asked = keys[: _SEARCHED // (len(own) + 1)]
    told = [len(key) for number, key in asked if number != piece.number and key != own and key in own]
    return sum(told) > _MOST * len(own)


def _is_prose(piece: Piece) -> bool:
    return _weight(piece.text) >= _PROSE and piece.linked < 0.5 and piece.kind != "heading"


def _weight(text: str) -> int:
    """How long the text is, in letters: a character of Chinese says as much as two or three of them."""
    return len(text) if text.isascii() else len(text) + sum([letter >= _WIDE for letter in text[:_PROSE]])


def _is_time(piece: Piece) -> bool:
    """Does all of it stand in an element for times?"""
    inner = next(piece.element.inner("time"), None)
    return piece.element.tag == "time" or (inner is not None and inner.text(_LONGEST) == piece.text)


def _is_about(line: str) -> bool:
    return (
        bool(_SIGNED.fullmatch(line) or _CALLING.fullmatch(line))
        or reading_minutes([line]) is not None
        or _is_date(line)
    )


def _is_date(line: str) -> bool:
    return any(map(str.isdigit, line)) and (read_date(line) is not None or _tells_day(line))


def _tells_day(line: str) -> bool:
    """Whether it has a day, and beside it only words for publishing or changing."""
    day = next(days_in(line), None)
    if day is None:
        return False
    beside = f"{line[: day.start]} {line[day.end :]}".lower()
    words = _WORD.findall(beside)
    return not words or (len(words) <= _FEW_WORDS and said(beside) != "")
