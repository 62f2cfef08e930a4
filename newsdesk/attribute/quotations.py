"""Which stretches of a text stand in quotation marks?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from newsdesk.model import Span

OPENING: Final = "“„«"
CLOSING: Final = "”»"
MARKS: Final = frozenset(OPENING + CLOSING + '"')
#: Marks typed as two signs each, as agencies and typewriters have them: ``We will,'' she said.
_TYPED: Final = re.compile(r"``|(?<!')''(?!')")
_EDGES: Final = "".join(MARKS) + "'’`"
#: What may open a quotation or close one.
_MARK: Final = re.compile(f"[{''.join(sorted(MARKS))}‘’']")
_SINGLE: Final = frozenset("‘'")
#: What a straight single mark surely closes behind; behind a word it may be an apostrophe.
_BEFORE_CLOSING: Final = frozenset(".,!?…")
#: Words that leave out their first letters.
_ELIDED: Final = re.compile(
    r"'(?:em|er|im|is|e|til|till|cause|cos|twas|tis|twere|n|bout|round|course|nuff|ere|tude|hood)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\s[a-z]")
#: A mark behind a word or a stop, before another one opens.
_CLOSES_LATER: Final = re.compile(r"(?:[^\n']|(?<=\w)'(?=\w)){0,300}?(?<=[\w.,!?…])'(?!\w)")
_STOPS: Final = frozenset(".!?,")
#: So many letters may stand between the marks of one.
_LONGEST: Final = 6_000
#: A quotation of fewer words may be a name, or words that the writer keeps at a distance.
SPEECH: Final = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """A span with its marks; an open one goes on in the next paragraph, which begins with a mark again."""

    span: Span
    words: int
    is_speech: bool
    closed: bool = True


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """All quotations, in order. A mark that is never closed opens none, unless the next paragraph carries it on."""
    found: list[Quotation] = []
    text = _TYPED.sub(_straight, text)
    for place, paragraph in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        carried_on = following is not None and _carries_on(text, paragraph.start, following.start)
        found.extend(_in_paragraph(text, paragraph, carried_on))
    return tuple(found)


def last_sign(text: str, quotation: Span) -> str:
    """What stands before the mark that closes."""
    return text[quotation.start : quotation.end].rstrip(_EDGES)[-1:]


def end_of_quotation(text: str, start: int, limit: int) -> int | None:
    """Where the quotation that opens here ends, over paragraphs and with the quotations inside it; None if it does not."""
    depth = 0
    for place in range(start, min(limit, start + _LONGEST, len(text))):
        char = text[place]
        if char not in MARKS:
            continue
        if char in OPENING or (char == '"' and _stands_before_words(text, place)):
            goes_on = depth == 1 and text[place - 1] == "\n"
            depth += not goes_on
        else:
            depth -= 1
            if depth == 0:
                return place + 1
    return None


def _straight(typed: re.Match[str]) -> str:
    """A straight mark at the outer edge of the two signs, so that no place moves."""
    before, after = typed.string[: typed.start()][-1:], typed.string[typed.end() : typed.end() + 1]
    opens = typed[0] == "``" or (after.isalnum() and (not before.strip() or before in "(["))
    return "\"'" if opens else "'\""


def _stands_before_words(text: str, place: int) -> bool:
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    return (not before or before.isspace() or before in '(["') and (after.isalnum() or after in "[($€£")


def _in_paragraph(text: str, paragraph: Span, carried_on: bool) -> Iterator[Quotation]:
    start = None
    for mark in _MARK.finditer(text, paragraph.start + _opens_a_passage(text, paragraph), paragraph.end):
        place, char = mark.start(), mark[0]
        if start is None and (_opens(text, place) or _opens_single(text, place, paragraph.end)):
            start = place
        elif start is not None and _closes(text, start, place, paragraph.end):
            yield _quotation(text, Span(start, place + 1))
            start = None
        elif start is not None and char in "“«" and text[start] == char:
            start = place  # the former was never closed
    if text[paragraph.start] in _SINGLE and not _opens_single(text, *paragraph):
        start = (
            paragraph.start
        )  # where nothing closes it only the next paragraph shows that it is no apostrophe
    if start is not None and carried_on:
        yield _quotation(text, Span(start, paragraph.end), closed=False)


def _carries_on(text: str, before: int, place: int) -> bool:
    """Whether a paragraph begins with a mark, as what goes on from the one before does; with a single one only if that did, too."""
    if text[place] in _SINGLE:
        return text[before] == text[place] and text[place + 1 : place + 2].isalnum()
    return text[place] in MARKS


def _opens_a_passage(text: str, paragraph: Span) -> bool:
    """Whether the mark before it is of a longer passage that is quoted whole, in which others are quoted in marks of their own."""
    first, words = text[paragraph.start : paragraph.start + 1], text[paragraph.start + 1 : paragraph.end]
    return first == '"' and '"' not in words and -1 < words.find("“") < words.find("”")


def _quotation(text: str, span: Span, closed: bool = True) -> Quotation:
    words = len(text[span.start : span.end].split())
    ends_a_sentence = last_sign(text, span) in _STOPS and words > 1
    return Quotation(span, words, words >= SPEECH or ends_a_sentence, closed)


def _opens(text: str, place: int) -> bool:
    char = text[place]
    if char == '"':
        return place == 0 or not text[place - 1].isalnum()
    return char in OPENING


def _opens_single(text: str, place: int, end: int) -> bool:
    """British marks, curled or straight: only where a closing one stands before the paragraph's end."""
    if text[place] not in _SINGLE or (place and text[place - 1].isalnum()):
        return False
    if text[place] == "'" and not _may_open(text, place):
        return False
    marks = _MARK.finditer(text, place + 1, min(end, place + 1_000))
    return any(_closes_single(text, place, mark.start()) for mark in marks)


def _may_open(text: str, place: int) -> bool:
    """Of a straight single mark: before a letter, but for "'em" and the like, which leave one out."""
    return text[place + 1 : place + 2].isalpha() and not _ELIDED.match(text, place)


def _closes(text: str, start: int, place: int, end: int) -> bool:
    opened, char = text[start], text[place]
    if opened in _SINGLE:
        return _closes_single(text, start, place)
    if opened == '"':
        return char == '"' or (char == "”" and text.find("“", start, place) < 0)
    if char == '"':
        return opened == "“" and _closes_for_a_curled_one(text, place, end)
    return char in CLOSING or (char == "“" and opened == "„")


def _closes_for_a_curled_one(text: str, place: int, end: int) -> bool:
    """Of “It is open," she said: a straight mark behind words, where none that is curled closes before the next one opens."""
    if text[place - 1].isspace() or text[place - 1].isdigit() or text[place + 1 : place + 2].isalnum():
        return False
    curled = text.find("”", place, end)
    return curled < 0 or -1 < text.find("“", place, end) < curled


def _closes_single(text: str, start: int, place: int) -> bool:
    if text[place + 1 : place + 2].isalnum():
        return False
    return text[place] == "’" if text[start] == "‘" else text[place] == "'" and _closes_straight(text, place)


def _closes_straight(text: str, place: int) -> bool:
    """Behind a stop or a word; of "the workers' rights" and "goin' home" only where no mark closes it later in the paragraph."""
    if text[place - 1] in _BEFORE_CLOSING:
        return True
    goes_on = _GOES_ON.match(text, place + 1) is not None
    return text[place - 1].isalnum() and not (goes_on and _CLOSES_LATER.match(text, place + 1))
