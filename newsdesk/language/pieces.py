"""Where may a text be cut, so that it can be parsed piece by piece in linear time and bounded memory?

Pieces tile the text: joined, they are the text. Cuts are paragraph borders, and the places where a page's
paragraphs were glued together ("in Crimea.Source: CNN", "on TelegramDetails: He said").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsdesk.model import Span

#: Longer pieces are cut at white space: a parser's memory grows with the length of what it is given.
LONGEST_PIECE: Final = 4_000

LABEL: Final = r"(?:Source|Quote|Direct speech|Details|Background|Previously|Reminder|Updated?)"
_GLUED: Final = re.compile(
    # a label that follows a word, a full stop or a closed quotation without white space
    rf"(?<=[\w.!?\"”»)])(?=(?:{LABEL}(?: from [^:\n]{{1,60}})?|Quote [A-Z][^:.\n]{{1,40}}):)"
    # a full stop and the next sentence's capital: "in Crimea.The army", "in Crimea.CNN reported"
    r"|(?<=[a-z0-9)][.!?])(?=[“«]?(?:(?!Info\b)[A-Z][a-z]+[ ,’']|[AI] ))"
    r"|(?<=[a-z)][.!?])(?=[“«]?[A-Z]{2,6} )"
    r"|(?<=[.!?][”»])(?=[“«]?[A-Z][a-z’' ])"
    r"|(?<=[”»][.!?])(?=[“«]?[A-Z][a-z’' ])"
    # the items of a list: "howitzers;155 mm shells;trucks", "includes:Javelin systems"
    r"|(?<=[\w)];)(?=\w)|(?<=[a-z]{3}:)(?=[A-Z][a-z]+ )|(?=•)"
    # an initial that ends its sentence, and what ends without a stop: "with Denik N.The army", "two channelsThe man", "April 2023On"
    r"|(?<=(?:[a-z]{3}| [A-Z]\.|\d{3}))(?=(?:The|In|On|At|He|She|It|They|We|This|According) )"
    # the name of the next one who speaks, behind the word for an outlet: "the agencyBrandt said"
    r"|(?<=(?:agency|outlet|hannel))(?=[A-Z][a-z])"
)
#: What all of these have: a sign that may end a word right before one that begins another.
_NEARLY_GLUED: Final = re.compile(r"(?=•)|[^\s“«(\[](?=[A-Z“«])|;(?=\w)")
#: A label before a quotation within a line; a name before it belongs to it where a page glued that to another word.
_LABEL_WITHIN: Final = re.compile(
    r"(?P<glued>[a-z][A-Z][a-z]+)?[ \u00a0]{1,2}(?P<label>(?:Direct speech|Quote(?: (?:from|by) [^:\n]{1,60})?):\s?[“„«\"])"
)
#: What a page asks of its reader between its paragraphs.
APPEAL: Final = re.compile(
    r"(?:We(?: have|[’']ve) (?:launched|started|opened) [^.!?\n]{1,40}! *)?"
    r"(?:Follow us\b[^.!?\n]{0,40}[.!]|(?:Subscribe|Sign up|Join|Support)\b[^.!?\n“”\"]{0,60}"
    r"\b(?:our (?:newsletter|channel|patrons?|page|community)|become a (?:patron|subscriber|member))\b[^.!?\n]{0,40}[.!])"
)
#: A straight quotation mark between two sentences without white space closes the one or opens the other.
_STRAIGHT: Final = re.compile(r"\n|\"")
_ENDS: Final = frozenset(".!?")
#: Labels that are no part of the sentence after them.
_HEADING: Final = re.compile(r"(?:Details|Background|Previously|Reminder|Updated?):\s*")
_LINES: Final = re.compile(r"\n\s*")


def pieces(text: str, paragraphs: Sequence[Span] = ()) -> Iterator[Span]:
    """Spans that tile the text, none longer than LONGEST_PIECE, none across a paragraph's border."""
    start = 0
    borders = {*_borders(text, paragraphs), 0, len(text)}
    borders |= {match.end() for match in _HEADING.finditer(text) if match.start() in borders}
    for border in sorted(borders):
        while border - start > LONGEST_PIECE:
            cut = _breath(text, start, start + LONGEST_PIECE)
            yield Span(start, cut)
            start = cut
        if border > start:
            yield Span(start, border)
            start = border


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _borders(text: str, paragraphs: Iterable[Span]) -> Iterator[int]:
    for span in paragraphs:
        yield from (place for place in span if 0 < place <= len(text))
    yield from (match.end() for match in _LINES.finditer(text))
    yield from (match.end() for match in _NEARLY_GLUED.finditer(text) if _GLUED.match(text, match.end()))
    yield from (match.start("label") for match in _LABEL_WITHIN.finditer(text) if not match["glued"])
    yield from (place for match in APPEAL.finditer(text) for place in match.span())
    yield from _glued_at_straight_quotes(text)


def _glued_at_straight_quotes(text: str) -> Iterator[int]:
    is_open = False
    for match in _STRAIGHT.finditer(text):
        place = match.start()
        is_open = match.group() != "\n" and not is_open
        before, after = text[max(0, place - 2) : place], text[place + 1 : place + 2]
        if is_open and before[-1:] in _ENDS and before[:1] not in " \n" and after.isalnum():
            yield place
        elif not is_open and before[-1:] in _ENDS and after.isupper():
            yield place + 1


def _breath(text: str, start: int, limit: int) -> int:
    """The last sentence's end before the limit, else the last white space, else the limit."""
    for mark in (". ", " "):
        place = text.rfind(mark, start + LONGEST_PIECE // 2, limit)
        if place > 0:
            return place + len(mark)
    return limit
