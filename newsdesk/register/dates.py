"""When did it happen, in the words of a register: an ISO day, month, year or range, else the text's own words?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.language.datelines import dateline_end
from newsdesk.model import Event, Filler, Span, Status, Timex
from newsdesk.register.mention import Mention

if TYPE_CHECKING:
    from newsdesk.register.scene import Scene

_PLAIN: Final = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
_WITHIN: Final = re.compile(
    r"\b(?:(?P<within>within)|in|over|during|throughout)\s+(?:the\s+)?(?P<near>(?:next|past|last|coming)\s+)?\Z"
)
_NEAR: Final = re.compile(r"(?:the\s+)?(?:next|past|last|coming)\b")
#: "throughout the coming" is the longest front of a stretch of time.
_LONGEST_FRONT: Final = 24
_LONGEST_DATELINE: Final = 80
#: Words of a time that is none: "in the future".
_SOME_TIME: Final = frozenset(("future", "past", "moment"))
_BOUNDS: Final = ("since ", "Since ", "until ", "Until ", "till ")
_ITS: Final = ("'s ", "’s ")
_VAGUE: Final = frozenset(("PRESENT_REF",))
_HAPPENED: Final[tuple[Status, ...]] = ("done", "claimed", "confirmed")
_WEEKDAY: Final = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|noon|afternoon|evening|night))?",
    re.IGNORECASE,
)
_WEEK: Final = timedelta(days=7)


def spoken(mention: Mention, scene: "Scene") -> Mention | None:
    """The mention with its norm as registers write it; nothing for "now", nor for a time since which something is so."""
    if mention.norm in _VAGUE or _is_bound(mention.span, scene.text):
        return None
    if mention.norm.endswith("TNI") and scene.text[mention.span.start :][:10].lower().startswith(
        "last night"
    ):
        return Mention("date", mention.span, mention.head, _night(mention.norm[:10]))
    if scene.text[mention.span.start : mention.span.end].lower().removeprefix("the ") in _SOME_TIME:
        return None
    day = mention.norm.split("T")[0] if mention.norm[:1].isdigit() else mention.norm
    if _PLAIN.fullmatch(day):
        return Mention("date", mention.span, mention.head, day)
    return Mention(
        "date", Span(*mention.span), mention.head, scene.text[mention.span.start : mention.span.end]
    )


def as_happened(event: Event, published: date) -> Event:
    """The event on the last day of that name, where it has happened: "Monday's strike" on the page of a Sunday was six days before."""
    if event.status not in _HAPPENED:
        return event
    return replace(event, fillers=tuple(_on_or_before(published, each) for each in event.fillers))


def _on_or_before(published: date, told: Filler) -> Filler:
    if not _WEEKDAY.fullmatch(told.text) or told.norm <= published.isoformat():
        return told
    try:
        day = date.fromisoformat(told.norm) - _WEEK
    except (ValueError, OverflowError):  # no day, or none before it in the calendar
        return told
    return replace(told, norm=day.isoformat())


def _is_bound(span: Span, text: str) -> bool:
    """Is something so since or until then? Not so "since Thursday's attack", which was on that day."""
    return text.endswith(_BOUNDS, 0, span.start) and not text.startswith(_ITS, span.end)


def told_as_dates(text: str, dates: Iterable[Timex]) -> Iterator[Timex]:
    """What tells when: days and hours, and the stretch within which something comes about."""
    for timex in dates:
        if _is_of_dateline(text, timex.span):
            continue
        if timex.type in ("DATE", "TIME"):
            yield timex
        elif timex.type == "DURATION":
            before = _WITHIN.search(text, max(0, timex.span.start - _LONGEST_FRONT), timex.span.start)
            is_near = before is not None and (before["near"] or _NEAR.match(text, *timex.span))
            if before is not None and (is_near or before["within"]):
                span = Span(before.start(), timex.span.end)
                yield replace(timex, span=span, value=text[span.start : span.end])


def _is_of_dateline(text: str, span: Span) -> bool:
    """Does it say when the report was filed, and nothing of what it tells?"""
    start = text.rfind("\n", 0, span.start) + 1
    return span.start - start < _LONGEST_DATELINE and dateline_end(text, start) >= span.end


def _night(evening: str) -> str:
    """The night that begins on this day, as both its days."""
    try:
        first = date.fromisoformat(evening)
    except ValueError:
        return evening
    return f"{first.isoformat()}/{(first + timedelta(days=1)).isoformat()}"
