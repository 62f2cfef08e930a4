"""When was it published and changed, by which evidence, and how sure is that?

A `Stamp` is a date as a source prints it. All stamps are read; the most trusted readable one wins, and a finer one of the
same day may lend it the time. A zone that is not given is taken for UTC and lowers the confidence; a day whose order of
month and day the page leaves open is absent, not guessed.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final, Literal, NamedTuple

from newsdesk.model import Dated
from newsdesk.model.article import DateEvidence

Precision = Literal["day", "minute", "second"]

_CONFIDENCE: Final[dict[DateEvidence, float]] = {
    "json-ld": 1.0,
    "meta": 0.95,
    "state": 0.85,
    "time element": 0.85,
    "url": 0.8,
    "text": 0.6,
}
_UNZONED: Final = 0.9
_FIRST_YEAR: Final = 1990
_LAST_YEAR: Final = 2100
_LONGEST: Final = 120

_ISO: Final = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?)?"
)
_COMPACT: Final = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$")
_EPOCH: Final = re.compile(r"^1\d{9}(?:\d{3})?$")
_CJK: Final = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_NUMBERS: Final = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)")
_SHORT_YEAR: Final = re.compile(r"(?<![\d.])([0-3]?\d)\.([01]?\d)\.([0-3]\d)(?![\d.])")
_CLOCK: Final = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:[:.h](\d{2}))(?::(\d{2}))?\s*([ap]\.?\s?m\.?)?(?![\d])\s*(?:\(?([A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?",
    re.I,
)
_MONTHS: Final = {
    start: number
    for number, starts in enumerate(
        (
            "jan gen ene янв січ stycz ocak led enero januar янва",
            "feb fév fev февр лют лютого luty lut şub únor helmi фев",
            "mar mär mrt mag.. март мар берез bře maalis marzo märz",
            "apr avr abr апр квіт kwie nisan dub huhti",
            "may mai mag mei maj мая май трав kvě touko mayo maggio",
            "jun juin giu июн черв czerw haziran červn kesä juni",
            "jul juil lug июл лип lipc lipiec temmuz červenc heinä juli",
            "aug août aou ago авг серп sierp ağu srp elo",
            "sep set сент вер wrze eyl září syys сен",
            "oct okt ott out окт жовт paźdz eki říj loka",
            "nov нояб ноя лист listopad.. kas marras",
            "dec dez déc dic des дек груд grud ara pros joulu",
        ),
        start=1,
    )
    for start in starts.split()
    if not start.endswith("..")
}
_STARTS: Final = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_DAY_MONTH: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s*(?:de\s+)?({_STARTS})\w{{0,8}}\.?,?\s*(?:de\s+)?(\d{{4}})",
    re.I,
)
_MONTH_DAY: Final = re.compile(
    rf"\b({_STARTS})\w{{0,8}}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", re.I
)
_LOG: Final = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\d{1,2}) (\d\d:\d\d:\d\d) ([A-Z]{2,5}) (\d{4})\b",
    re.I,
)
_ZONES: Final = {
    "Z": 0, "GMT": 0, "UTC": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "TRT": 180, "JST": 540, "KST": 540, "AWST": 480, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "ET": -300, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "PKT": 300, "SAST": 120, "BRT": -180,
}  # fmt: skip
_ADDRESS: Final = re.compile(r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")


class Stamp(NamedTuple):
    """A date as printed, with where it was printed."""

    printed: str
    evidence: DateEvidence


class Reading(NamedTuple):
    """A printed date as read; `zoned` says whether the page gave the zone."""

    when: datetime
    precision: Precision
    zoned: bool


def dated(stamps: Sequence[Stamp], day_first: bool = False) -> Dated | None:
    """The date that these stamps, most trusted first, give."""
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
    if best.when.utcoffset() == timedelta(0) and best.zoned:
        best = next((found for _, found in read if _is_local(found, best)), best)
    confidence = _CONFIDENCE.get(stamp.evidence, 0.5) * (
        1.0 if best.zoned or best.precision == "day" else _UNZONED
    )
    return Dated(best.when, best.precision, stamp.evidence, round(confidence, 2))


def _is_local(found: Reading, best: Reading) -> bool:
    """The same moment on the clock of the place where it was published, which gives the day of the press."""
    return (
        found.zoned
        and found.when.utcoffset() != timedelta(0)
        and abs(found.when - best.when) < timedelta(minutes=1)
    )


def read_date(printed: str, day_first: bool = False) -> Reading | None:
    """The first date in a short text, in any of the forms that pages use; None when there is none or it is open."""
    printed = printed.strip()[:_LONGEST]
    for form in (_from_iso, _from_compact, _from_epoch, _from_names):
        if found := form(printed):
            return found if _FIRST_YEAR <= found.when.year <= _LAST_YEAR else None
    return _from_log(printed) or _from_numbers(printed, day_first)


def address_stamp(url: str) -> tuple[Stamp, ...]:
    """The day that a URL's path names: /2024/01/21/."""
    match = _ADDRESS.search(url)
    return (Stamp("-".join(match.groups()), "url"),) if match else ()


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


def _from_iso(printed: str) -> Reading | None:
    match = _ISO.search(printed)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        return _reading((year, month, day), printed[match.end() :])
    found = _when(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), _zone(zone))
    precision: Precision = "second" if second else "minute"
    return Reading(found, precision, _zone(zone) is not None) if found else None


def _from_compact(printed: str) -> Reading | None:
    match = _COMPACT.match(printed)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        return _reading((year, month, day), "")
    found = _when(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), _zone(zone))
    return Reading(found, "second" if second else "minute", zone is not None) if found else None


def _from_epoch(printed: str) -> Reading | None:
    return (
        Reading(datetime.fromtimestamp(int(printed[:10]), UTC), "second", True)
        if _EPOCH.match(printed)
        else None
    )


def _from_names(printed: str) -> Reading | None:
    if match := _CJK.search(printed):
        return _reading((match[1], match[2], match[3]), printed[match.end() :])
    if match := _MONTH_DAY.search(printed):
        return _reading((match[3], str(_MONTHS[match[1].lower()]), match[2]), _around(printed, match))
    if match := _DAY_MONTH.search(printed):
        return _reading((match[3], str(_MONTHS[match[2].lower()]), match[1]), _around(printed, match))
    return None


def _from_log(printed: str) -> Reading | None:
    """As programs print it: Mon Aug 03 12:45:00 EDT 2015."""
    match = _LOG.search(printed)
    if not match:
        return None
    month, day, clock, zone, year = match.groups()
    hour, minute, second = map(int, clock.split(":"))
    found = _when(int(year), _MONTHS[month.lower()], int(day), hour, minute, second, _zone(zone))
    return Reading(found, "second", _zone(zone) is not None) if found else None


def _from_numbers(printed: str, day_first: bool) -> Reading | None:
    match = _NUMBERS.search(printed)
    if not match:
        return _from_short_year(printed)
    one, separator, two, year = match.groups()
    if int(one) > 12 or separator == "." or one == two or (day_first and int(two) <= 12):
        return _reading((year, two, one), _around(printed, match))
    return _reading((year, one, two), _around(printed, match)) if int(two) > 12 else None


def _from_short_year(printed: str) -> Reading | None:
    """27.01.22, as German and Russian pages print it."""
    match = _SHORT_YEAR.search(printed)
    return _reading((f"20{match[3]}", match[2], match[1]), _around(printed, match)) if match else None


def _around(printed: str, match: re.Match[str]) -> str:
    return f"{printed[match.end() :]} {printed[: match.start()]}"


def _reading(day: tuple[str, str, str], rest: str) -> Reading | None:
    year, month, number = map(int, day)
    clock = read_clock(rest)
    if clock is None:
        found = _when(year, month, number)
        return Reading(found, "day", False) if found else None
    hour, minute, zone = clock
    found = _when(year, month, number, hour, minute, zone=zone)
    return Reading(found, "minute", zone is not None) if found else None


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


def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    if name[0] in "+-":
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        return (
            timezone(timedelta(minutes=minutes if name[0] == "+" else -minutes))
            if minutes < 24 * 60
            else None
        )
    minutes_east = _ZONES.get(name.upper())
    return None if minutes_east is None else timezone(timedelta(minutes=minutes_east))
