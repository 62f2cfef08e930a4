"""Which dates, times, durations and sets does a text name, and which values do they have (TIMEX3)?"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from newsdesk.language.dates.context import Context
from newsdesk.language.dates.grammar import Match, grammar, longest
from newsdesk.language.dates.readings import READINGS
from newsdesk.language.dates.tokens import Token, tokens
from newsdesk.model import Span, Timex

#: Marks that belong to a sentence, not to the expression before them.
_LOOSE: Final = frozenset(".,")
#: The rule of what only looks like an expression of time.
NOTHING: Final = "nothing"
#: The rules of what is counted back.
COMPARED: Final = ("from_reference", "from_anchor", "year_before_quarter")
#: Spans of which a company gives its figures beside those of the quarter.
FIGURES: Final = ("P6M", "P9M")


def dates(text: str, reference: date | None) -> tuple[Timex, ...]:
    """The expressions of time in text order. Without a reference date relative ones keep what is unknown as X."""
    return tuple(_dates(text, reference))


def _dates(text: str, reference: date | None) -> Iterator[Timex]:
    found = tokens(text)
    context = Context(found, reference)
    begins = grammar().next
    place = 0
    while place < len(found):
        token = found[place]
        match = longest(found, place) if token.classes or token.word in begins else None
        timex = _timex(match, context) if match else None
        place = match.stop if match and (timex or match.rule.make == NOTHING) else place + 1
        if timex:
            yield timex


def _timex(match: Match, context: Context) -> Timex | None:
    context.first, context.stop = match.first, match.stop
    reading = READINGS[match.rule.make](match, context) if match.rule.make != NOTHING else None
    if reading is None:
        return None
    kind, value = reading
    if kind in ("DATE", "TIME") and value[:4].isdigit() and not _is_compared(match, value):
        context.tell(value)
        if "-Q" in value:
            context.tell_quarter(value)
    if value in FIGURES and match.words[0] == "the":
        context.speaks_of_months = True
    return Timex(_span(match, context.tokens), kind, value)


def _is_compared(match: Match, value: str) -> bool:
    """Is it only what something is set against ("than a year ago"), from which nothing is counted on?"""
    return match.rule.make in COMPARED and len(value) < len("2024-01-15")


def _span(match: Match, found: Sequence[Token]) -> Span:
    stop = match.stop
    while stop - 1 > match.first and found[stop - 1].word in _LOOSE:
        stop -= 1
    return Span(found[match.first].start, found[stop - 1].end)
