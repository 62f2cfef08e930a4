"""Which pieces carry a time of day, and which moment is meant?"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Final, NamedTuple

from newsdesk.model import Dated
from newsdesk.read.dates import read_clock, read_date

_AT_START: Final = re.compile(
    r"^((?:\d{4}[./-]\d{2}[./-]\d{2}\.?,?\s+)?\d{1,2}(?:[:h]\d{2}|\.\d{2}(?=\s*(?:Uhr|[ap]\.?\s?m\b)|$))(?:\s*[ap]\.?\s?m\b\.?)?(?:\s*(?:Uhr|GMT|UTC|BST|CES?T|EES?T|MSK|[ECMP][SD]?T)\b)?)\s*([-–—|:•+]*)\s*(.*)$",
    re.I | re.S,
)


class Clock(NamedTuple):
    """A time of day at the beginning of a text, the text behind it, and whether a sign parts them ("11.04 Uhr: …")."""

    printed: str
    rest: str
    is_parted: bool = False


def clock_at_start(text: str) -> Clock | None:
    """The time that a line begins with, perhaps behind its day: "7:14 AM", "19.21 Uhr – …", "2024.03.31 09:09"."""
    if not text or not text[0].isdecimal():
        return None
    match = _AT_START.match(text)
    if not match or read_clock(match[1]) is None:
        return None
    if match[3] and not match[2] and not re.search(r"[:apAP]", match[1]):
        return None
    return Clock(match[1].strip(), match[3].strip(), bool(match[2]))


def moments(
    printed: Sequence[str], reference: Dated | None, latest: Dated | None = None
) -> tuple[datetime | None, ...]:
    """The moment of each entry of one list, in list order, with the page's day and zone.

    Lists run one way; where the clock jumps back against that way, midnight was passed. A list that runs backwards
    begins on the day of the latest change.
    """
    if reference is None:
        return tuple(whole.when if (whole := read_date(text)) else None for text in printed)
    clocks = [read_clock(text) for text in printed]
    falling = _falling(clocks)
    start = latest if falling and latest else reference
    day = start.when
    found: list[datetime | None] = []
    before: int | None = None
    for text, clock in zip(printed, clocks, strict=True):
        if whole := read_date(text):
            found.append(whole.when if whole.zoned else whole.when.replace(tzinfo=reference.when.tzinfo))
            continue
        if clock is None:
            found.append(None)
            continue
        hour, minute, zone = clock
        now = hour * 60 + minute
        if before is not None and ((now > before) if falling else (now < before)):
            day += timedelta(days=-1 if falling else 1)
        before = now
        found.append(
            datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone or reference.when.tzinfo)
        )
    return tuple(found)


def in_order(printed: Sequence[str]) -> bool:
    """Whether the times run one way, midnight passed at most once: a list of moments, not a timetable."""
    clocks = [read_clock(text) for text in printed]
    minutes = [hour * 60 + minute for hour, minute, _ in filter(None, clocks)]
    rises = sum(one < two for one, two in pairwise(minutes))
    falls = sum(one > two for one, two in pairwise(minutes))
    return min(rises, falls) <= 1


def _falling(clocks: Sequence[tuple[int, int, tzinfo | None] | None]) -> bool:
    minutes = [hour * 60 + minute for hour, minute, _ in filter(None, clocks)]
    return sum(one > two for one, two in pairwise(minutes)) * 2 >= len(minutes) - 1
