"""On which day was it said? Only where the text dates the saying itself, not what was said."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import root_of, telling
from newsdesk.attribute.reading import Reading, covers
from newsdesk.model import Span, Timex

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHOLE_DAY: Final = len("2031-03-05")
_DAY: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def said_on(reading: Reading, found: Found, cue: "Token | None") -> str | None:
    """The day that hangs on the cue in its own sentence."""
    cue = telling(cue)
    if cue is None:
        return None
    sentence = reading.sentence_at(cue.idx)
    dates = reading.parse.dates
    first = bisect_left(dates, sentence.start, key=lambda timex: timex.span.start)
    for timex in dates[first:]:
        if timex.span.start >= sentence.end:
            break
        value = day_of(timex)
        if (
            value
            and len(value) == _WHOLE_DAY
            and not _belongs_elsewhere(timex, found)
            and _hangs_on(reading, timex, cue)
        ):
            return value
    return None


def day_of(timex: Timex) -> str | None:
    """The (partial) date that an expression stands for; none for seasons, durations and \"now\"."""
    match = _DAY.match(timex.value) if timex.type in ("DATE", "TIME") else None
    return match[0] if match and (len(match[0]) == _WHOLE_DAY or match[0] == timex.value) else None


def _belongs_elsewhere(timex: Timex, found: Found) -> bool:
    spans: tuple[Span, ...] = (*found.content, *found.source)
    return covers(spans, timex.span.start)


def _hangs_on(reading: Reading, timex: Timex, cue: "Token") -> bool:
    """The date's first words lead up to the cue, or to a verb or noun on the way to it, without another clause."""
    phrase = reading.parse.doc.char_span(*timex.span, alignment_mode="expand")
    if phrase is None:
        return False
    current = root_of(phrase)
    for _ in range(8):
        if current.i == cue.i:
            return True
        if current.dep_ in ("relcl", "ccomp", "acl") or current.head == current:
            return False
        current = current.head
    return False
