"""How is a printed date read?

A `Stamp` is a date as a source prints it. A day whose order of month and day neither the text nor the page decides is
absent, not guessed. A zone that is not given is taken for UTC.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from newsdesk.model import Dated
from newsdesk.model.article import DateEvidence
from newsdesk.read import bytewise
from newsdesk.read.months import MONTHS, month_of

Precision = Literal["day", "minute", "second"]

CONFIDENCE: Final[dict[DateEvidence, float]] = {
    "json-ld": 1.0,
    "meta": 0.95,
    "state": 0.85,
    "time element": 0.85,
    "url": 0.8,
    "text": 0.6,
    "feed": 0.9,
    "caller": 1.0,
}
_UNZONED: Final = 0.9
_FIRST_YEAR: Final = 1990
_LAST_YEAR: Final = 2100
_LONGEST: Final = 120
_FARTHEST_ZONE: Final = 14 * 60
_SEPARATORS: Final = "-/.|"
_NEAR: Final = 40

#: Patterns begin with what is looked for, not with what may not stand before it: that is how they are quick.
_ISO: Final = re.compile(
    r"(\d\d{3})(?<!\d{5})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{1,2})(?:[.,:]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?)?"
)
_COMPACT: Final = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$")
_EPOCH: Final = re.compile(r"^1\d{9}(?:\d{3})?$")
_CLOCK: Final = re.compile(
    r"(\d(?<![\d:.]\d)\d?)(?:(?:[:.]|\s?h\s?(?!\d\d\s*m(?:i?n\w*)?\b))(\d{2}))(?::(\d{2}))?\s*([ap]\.?\s?m\.?)?(?![\d])\s*(?:\(?((?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5}|(?<=\s)[+-]\d{4})\)?)?",
    re.I,
)
_LOG: Final = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (?:([A-Z]{2,5}) )?(\d{4})\b",
    re.I,
)
_ZONES: Final = {
    "Z": 0, "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "TRT": 180, "JST": 540, "KST": 540, "AWST": 480, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "ET": -300, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "PKT": 300, "SAST": 120, "BRT": -180,
}  # fmt: skip
_ADDRESS: Final = re.compile(
    r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)"
    r"|/((?:19|20)\d{2})/(1[0-2]|[1-9]|[a-z]{3,9})/(3[01]|[12]\d|0?[1-9])(?=/)"
    r"|/(0?[1-9]|[12]\d|3[01])-(0?[1-9]|1[0-2])-(20\d\d)(?!\d)",
    re.I,
)

#: A year, with which most dates begin or end.
_YEAR: Final = 4
_SHORT_YEAR: Final = re.compile(r"\.([01]?\d)\.([0-3]\d)(?!\.?\d)")
_DIGIT: Final = re.compile(r"\d")
_SHORT_DAY: Final = re.compile(r"(?<![\d.])[0-3]?\d$")
_NUMBERS_BEHIND: Final = re.compile(
    r"(?:\s?([-/.])\s?|\s*[年년]\s*)(\d{1,2})(?(1)\s?\1\s?|\s*[月월]\s*)(\d{1,2})(?!\d)"
)
#: What may be a month's name; in some scripts signs within a word are no letters.
_NAME: Final = r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0e7f]){1,14}"
_NAME_BEHIND: Final = re.compile(rf"[.,]?(?:[^\S\n]+(?:m\.\s)?|-)({_NAME})(?:\.?\s+|-)(\d{{1,2}})(?!\d)")
_NUMBERS_BEFORE: Final = re.compile(r"(?<![\d.:/-])(\d{1,2})\s?([-/.|])\s?(\d{1,2})\s?\2\s?$")
_NAME_BEFORE: Final = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|[ºª°]|-го|η|ης)?[\s/-]*(?:(?:(?:de|of|den)\s|d[’']|ta’)\s*)?"
    rf"({_NAME})[.’']?(?:\s*[(/]\s*[^\W\d_]+\)?)?[,،]?[\s/-]*(?:(?:de|del|of|του)\s+)?$",
    re.I,
)
_DAY_AT_END: Final = r"(\d{1,2})(?:st|nd|rd|th)?\s*[.,،-]?\s*(?:at\s+)?$"
_DAY_LAST: Final = re.compile(_DAY_AT_END, re.I)
#: The letters at the end of that.
_BEHIND_DAY: Final = "dhtDHT"
_NAME_FIRST: Final = re.compile(rf"({_NAME})\.?\s*{_DAY_AT_END}", re.I)
#: The last letters of what stands between a day and its year.
_ENDINGS: Final = frozenset(word[-2:] for word in (*MONTHS, "de", "del", "of", "του"))
#: Of the month, with its stop.
_LONGEST_NAME: Final = 13
_NUMBERED_MONTH: Final = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s*(?:năm\s+)?$", re.I)


class Stamp(NamedTuple):
    """A date as printed, with where it was printed, and under which name or in which place there."""

    printed: str
    evidence: DateEvidence
    under: str = ""


class Reading(NamedTuple):
    """A printed date as read; `zoned` says whether the page gave the zone."""

    when: datetime
    precision: Precision
    zoned: bool


class Found(NamedTuple):
    """A day in a text, from `start` to `end`; `is_open` where it may be the month that stands first."""

    start: int
    end: int
    year: int
    month: int
    day: int
    is_open: bool = False


def dated(stamps: Sequence[Stamp], day_first: bool | None = None) -> Dated | None:
    """The date that these stamps, most trusted first, give; a finer one of the same day may lend it the time."""
    read = [(stamp, found) for stamp in stamps if (found := read_date(stamp.printed, day_first))]
    if not read:
        return None
    stamp, best = read[0]
    if best.precision == "day":
        best = next(
            (
                found
                for _, found in read
                if found.precision != "day" and found.when.date() == best.when.date()
            ),
            best,
        )
    confidence = CONFIDENCE[stamp.evidence] * (1.0 if best.zoned or best.precision == "day" else _UNZONED)
    return Dated(best.when, best.precision, stamp.evidence, round(confidence, 2))


def read_date(printed: str, day_first: bool | None = None) -> Reading | None:
    """The first date in a short text, in any of the forms that pages use; None when there is none or it is open."""
    return _read(printed.strip()[:_LONGEST], day_first)


@lru_cache(maxsize=1_000)
def _read(printed: str, day_first: bool | None) -> Reading | None:
    for form in (_from_iso, _from_compact, _from_epoch, _from_log):
        if found := form(printed):
            return found if _FIRST_YEAR <= found.when.year <= _LAST_YEAR else None
    for day in days_in(printed):
        if reading := _of_day(printed, day, day_first):
            return reading
    return None


def days_in(text: str) -> Iterator[Found]:
    """The days that a text names with their year, in text order."""
    past = 0
    for at in _signs(text):
        if at < past:
            continue
        found = _short(text, at) if text[at] == "." else _around_year(text, at, past)
        if found and _FIRST_YEAR <= found.year <= _LAST_YEAR:
            past = found.end
            yield found


def _signs(text: str) -> list[int]:
    """Where years begin, and the month and the year of short dates with the stop before them."""
    signs: list[int] = []
    past = len(text)
    at = bytewise.next_dated(text, 0)
    while at < past:
        is_behind_digit = at > 0 and text[at - 1].isdecimal()
        if text[at] == ".":
            is_sign = is_behind_digit and _SHORT_YEAR.match(text, at) is not None
        else:
            is_sign = not is_behind_digit and _is_year(text, at)
        if is_sign:
            signs.append(at)
        at = bytewise.next_dated(text, at + 1)
    return signs


def _is_year(text: str, at: int) -> bool:
    """Whether two digits stand behind the first two of a number, and no more."""
    end = at + _YEAR
    if end > len(text) or not text[end - 2].isdecimal() or not text[end - 1].isdecimal():
        return False
    return end == len(text) or not text[end].isdecimal()


def _around_year(text: str, at: int, past: int) -> Found | None:
    return _behind(text, at) or _before(text, at, past) or _named_behind(text, at)


def address_stamp(url: str) -> tuple[Stamp, ...]:
    """The day that a URL's path names: /2024/01/21/, /2024/jan/21/ or /21-01-2024."""
    match = _ADDRESS.search(url)
    if not match:
        return ()
    year, month, day = filter(None, match.groups() if match[9] is None else match.groups()[::-1])
    number = month_of(month) if month.isalpha() else int(month)
    return (Stamp(f"{year}-{number:02}-{int(day):02}", "url"),) if number else ()


def read_clock(printed: str) -> tuple[int, int, tzinfo | None] | None:
    """Hour, minute and zone of the first time of day in a text, such as "7:14 AM" or "19.21 CET"."""
    match = _CLOCK.search(printed)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2])
    if half := (match[4] or "").lower():
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return (hour, minute, _zone(match[5])) if hour < 24 and minute < 60 else None


def _short(text: str, at: int) -> Found | None:
    """27.01.22, as German and Russian pages print it."""
    day, match = _SHORT_DAY.search(text, max(0, at - 3), at), _SHORT_YEAR.match(text, at)
    if day is None or match is None:
        return None
    return _valid(day.start(), match.end(), 2000 + int(match[2]), int(match[1]), int(day[0]))


def _behind(text: str, at: int) -> Found | None:
    end = at + _YEAR
    match = _NUMBERS_BEHIND.match(text, end, end + _NEAR) if _may_go_on(text, end) else None
    if not match:
        return None
    number, month, day = int(text[at:end]), int(match[2]), int(match[3])
    return _valid(at, match.end(), number, month, day) or _valid(at, match.end(), number, day, month)


def _may_go_on(text: str, at: int) -> bool:
    """Whether what parts a year from its month is next."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at < len(text) and text[at] in "-/.年년"


def _named_behind(text: str, at: int) -> Found | None:
    end = at + _YEAR
    match = _NAME_BEHIND.match(text, end, end + _NEAR)
    if not match or (month := month_of(match[1])) is None:
        return None
    return _valid(at, match.end(), int(text[at:end]), month, int(match[2]))


def _before(text: str, year: int, past: int) -> Found | None:
    start = max(past, year - _NEAR)
    before = text[start:year]
    digit = _DIGIT.search(before)
    if digit is None:
        return None
    at, end, number = digit.start(), year + _YEAR, int(text[year : year + _YEAR])
    last = before.rstrip()[-1]
    if last in _SEPARATORS and (match := _NUMBERS_BEFORE.search(before, at)):
        one, separator, two = int(match[1]), match[2], int(match[3])
        at = start + match.start()
        if separator == "." or one > 12 or one == two:
            return _valid(at, end, number, two, one)
        if two > 12:
            return _valid(at, end, number, one, two)
        return Found(at, end, number, two, one, is_open=True) if one and two else None
    if (
        _may_end_with_month(before)
        and (match := _NAME_BEFORE.search(before, at))
        and (month := month_of(match[2]))
    ):
        return _valid(start + match.start(), end, number, month, int(match[1]))
    if (match := _name_first(before, last, at)) and (month := month_of(match[1])):
        return _valid(start + match.start(), end, number, month, int(match[2]))
    if "ng" in before.lower() and (match := _NUMBERED_MONTH.search(before, at)):
        return _valid(start + match.start(), end, number, int(match[2]), int(match[1]))
    return None


def _may_end_with_month(before: str) -> bool:
    """False where the last letters are neither those of a month nor of a word between it and the year."""
    end = len(before)
    while end and (before[end - 1].isspace() or before[end - 1] in ".,،’'/-"):
        end -= 1
    return before[max(0, end - 2) : end].casefold() in _ENDINGS or "/" in before or "(" in before


def _name_first(before: str, last: str, at: int) -> re.Match[str] | None:
    """The month and the day at the end, looked for from the day on, of which this is the first digit that may be one."""
    day = _DAY_LAST.search(before, at) if last in _BEHIND_DAY or not last.isalpha() else None
    if day is None:
        return None
    return _NAME_FIRST.search(before, max(0, len(before[: day.start()].rstrip()) - _LONGEST_NAME))


def _valid(start: int, end: int, year: int, month: int, day: int) -> Found | None:
    return Found(start, end, year, month, day) if _when(year, month, day) else None


def _from_iso(printed: str) -> Reading | None:
    match = _ISO.search(printed) if ":" in printed else None
    if not match or match[4] is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    east = _zone(zone)
    found = _when(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), east)
    return Reading(found, "second" if second else "minute", east is not None) if found else None


def _from_compact(printed: str) -> Reading | None:
    match = _COMPACT.match(printed)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        found = _when(int(year), int(month), int(day))
        return Reading(found, "day", False) if found else None
    found = _when(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), _zone(zone))
    return Reading(found, "second" if second else "minute", zone is not None) if found else None


def _from_epoch(printed: str) -> Reading | None:
    if not _EPOCH.match(printed):
        return None
    return Reading(datetime.fromtimestamp(int(printed[:10]), tz=UTC), "second", True)


def _from_log(printed: str) -> Reading | None:
    """As programs print it: Mon Aug 03 12:45:00 EDT 2015."""
    match = _LOG.search(printed) if printed.count(":") > 1 else None
    if not match:
        return None
    month, day, clock, zone, year = match.groups()
    hour, minute, second = map(int, clock.split(":"))
    east = _zone(zone)
    found = _when(int(year), month_of(month) or 0, int(day), hour, minute, second, east)
    return Reading(found, "second", east is not None) if found else None


def _of_day(text: str, found: Found, day_first: bool | None) -> Reading | None:
    if found.is_open and day_first is None:
        return None
    month, day = (found.month, found.day) if not found.is_open or day_first else (found.day, found.month)
    around = f"{text[found.end : found.end + _NEAR]} {text[max(0, found.start - _NEAR) : found.start]}"
    clock = read_clock(around)
    hour, minute, zone = clock or (0, 0, None)
    when = _when(found.year, month, day, hour, minute, zone=zone)
    if when is None:
        return None
    return Reading(when, "minute" if clock else "day", zone is not None)


def _when(
    year: int,
    month: int,
    day: int,
    hour: int = 0,
    minute: int = 0,
    second: int = 0,
    zone: tzinfo | None = None,
) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone or UTC)
    except ValueError:
        return None


@lru_cache(maxsize=500)
def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    name = name.upper()
    offset = name.removeprefix("GMT").removeprefix("UTC").strip()
    if offset[:1] in ("+", "-") and (digits := offset[1:].replace(":", "")).isdecimal():
        hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
        east = hours * 60 + minutes
        if east > _FARTHEST_ZONE or minutes > 59:
            return None
        return timezone(timedelta(minutes=east if offset[0] == "+" else -east))
    minutes_east = _ZONES.get(name)
    return None if minutes_east is None else timezone(timedelta(minutes=minutes_east))
