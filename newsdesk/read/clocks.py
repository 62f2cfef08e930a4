"""Which pieces carry a time of day, and which moment is meant?"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Final, NamedTuple

from newsdesk.model import Dated
from newsdesk.read.dates import days_in, read_clock, read_date
from newsdesk.read.months import month_of

_ZONE: Final = r"(?:GMT|UTC|BST|IST|CES?T|MES?Z|EES?T|MSK|[ECMP][SD]?T|AE[SD]T|NZ[SD]T|SAST|JST)\b"
_HALF: Final = r"(?:\s*[ap]\.?\s?m\b\.?)"
_AT_START: Final = re.compile(
    rf"^((?:\d{{4}}[./-]\d{{2}}[./-]\d{{2}}\.?,?\s+)?\d{{1,2}}(?:[:h]\d{{2}}|\s?h\s?[0-5]\d(?!\s*m(?:i?n\w*)?\b)|\.\d{{2}}(?=\s*(?:Uhr|[ap]\.?\s?m\b|{_ZONE})|$)){_HALF}?(?:\s*(?:Uhr\b|{_ZONE}))?)\s*([-–—|:•+]*)\s*(.*)$",
    re.I | re.S,
)
_AT_END: Final = re.compile(
    rf"(?:^|[\s,(|•·–-])(\d{{1,2}}(?:[:.]|\s?h\s?)[0-5]\d{_HALF}?(?:\s*Uhr\b)?(?:\s*\(?{_ZONE}\)?)?)[\s)|•·:–-]*$",
    re.I,
)
_STEPS_A_DAY: Final = 5
_LONGEST_LINE: Final = 48
_WORD: Final = re.compile(r"[^\W\d_]+")
#: What else a line says that only tells a moment.
_AROUND: Final = frozenset(
    (
        "published", "posted", "updated", "update", "added", "last", "at", "on", "st", "nd", "rd", "th", "today", "yesterday",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
        "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "um", "am",
        "stand", "uhr", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "publié", "le", "à", "de", "lunes",
        "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "las", "a", "kl", "klo", "den",
    )
)  # fmt: skip
_UNIT: Final = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b\.?"
_AGO: Final = re.compile(
    rf"(?:(?:about|updated|posted|published)\s+)?(?:\d{{1,2}}\s?{_UNIT},?\s*){{1,2}}ago"
    r"|(?:vor|il y a|hace|há|prieš|för|for)\s+\d{1,2}\s?(?:min\w{0,5}|st(?:un)?d(?:en?)?|h(?:eures?|oras?|rs?)?|ti(?:mer?|mmar?|m)|val)\.?(?:\s+siden|\s+sedan)?"
    r"|\d{1,2}\s?(?:мин|час|хв|годин)\w{0,5}\.?\s+(?:назад|тому)|\d{1,2}\s+(?:min\w*|or[ae])\s+fa|\d{1,2}\s?(?:分钟|小时|分|時間)前",
    re.I,
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
    if match[3] and not match[2] and not re.search(r"[:aphAPH]", match[1]):
        return None
    return Clock(match[1].strip(), match[3].strip(), bool(match[2]))


def clock_alone(text: str) -> Clock | None:
    """The moment that is all a line tells, its day in whatever form: "22 Feb 2024, 15:10", "Updated at 3:10 p.m. ET", "12 min ago"."""
    if len(text) > _LONGEST_LINE or not _has_digit(text):
        return None
    if is_ago(text):
        return Clock(text, "")
    match = _AT_END.search(text)
    if match is None or read_clock(match[1]) is None or not _is_around(text[: match.start()]):
        return None
    return Clock(text if read_date(text) else match[1], "")


def _has_digit(text: str) -> bool:
    for letter in text:  # noqa: SIM110 - compiled, a loop costs less than a generator
        if letter.isdecimal():
            return True
    return False


def is_ago(text: str) -> bool:
    """Whether it tells how long ago something was, so that its moment cannot be known."""
    return _AGO.fullmatch(text) is not None


def _is_around(before: str) -> bool:
    """Whether this is a day or nothing, and words for publishing."""
    if not before.strip():
        return False
    if day := next(days_in(before), None):
        before = f"{before[: day.start]} {before[day.end :]}"
    return all(word.casefold() in _AROUND or month_of(word) is not None for word in _WORD.findall(before))


def moments(
    printed: Sequence[str], reference: Dated | None, latest: Dated | None = None
) -> tuple[datetime | None, ...]:
    """The moment of each entry of one list, in list order, with the page's day and zone.

    Lists run one way; where the clock jumps back against that way, midnight was passed. A list that runs backwards
    begins on the day of the latest change.
    """
    if reference is None:
        return tuple(whole.when if (whole := read_date(text)) else None for text in printed)
    clocks = [_clock(text) for text in printed]
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


def _clock(printed: str) -> tuple[int, int, tzinfo | None] | None:
    return None if is_ago(printed) else read_clock(printed)


def in_order(printed: Sequence[str]) -> bool:
    """Whether the times run one way, midnight passed once or seldom: a list of moments, not a timetable."""
    clocks = [_clock(text) for text in printed]
    minutes = [hour * 60 + minute for hour, minute, _ in filter(None, clocks)]
    rises = sum(one < two for one, two in pairwise(minutes))
    falls = sum(one > two for one, two in pairwise(minutes))
    return min(rises, falls) <= max(1, (rises + falls) // _STEPS_A_DAY)


def _falling(clocks: Sequence[tuple[int, int, tzinfo | None] | None]) -> bool:
    minutes = [hour * 60 + minute for hour, minute, _ in filter(None, clocks)]
    return sum(one > two for one, two in pairwise(minutes)) * 2 >= len(minutes) - 1
