"""How are days, weeks, months and longer spans written and counted? Values are (partial) ISO 8601 as in TIMEX3."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

_MASKS: Final = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "M": "XXXX-XX",
    "3M": "XXXX-QX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
}


def masked(unit: str) -> str:
    """What can be said of a span of this length that nothing dates."""
    return _MASKS.get(unit, "XXXX-XX-XX")


def shifted(base: date, unit: str, count: int) -> str:
    """The day, week, month, … that many units from the one with `base` in it."""
    try:
        return _shifted(base, unit, count)
    except (OverflowError, ValueError):
        return masked(unit)


def _shifted(base: date, unit: str, count: int) -> str:
    if unit in ("D", "TH", "TM", "TS"):
        return (base + timedelta(days=count)).isoformat() if unit == "D" else f"{base.isoformat()}TXX:XX"
    if unit in ("W", "2W"):
        return week_of(base + timedelta(weeks=count * (2 if unit == "2W" else 1)))
    if unit == "M":
        return month_of(months_on(base, count))
    if unit == "3M":
        return quarter_of(months_on(base, 3 * count))
    year = base.year + count * {"Y": 1, "10Y": 10, "100Y": 100}[unit]
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return f"{year:04}"[: {"Y": 4, "10Y": 3, "100Y": 2}[unit]]


def year_of(number: int) -> str:
    """A year, or what can be said of one that the calendar does not have."""
    return f"{number:04}" if 1 <= number <= 9999 else masked("Y")


def week_of(day: date) -> str:
    """The ISO week of a day: 2024-W03."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_of(day: date) -> str:
    """The month of a day: 2024-01."""
    return day.isoformat()[:7]


def quarter_of(day: date) -> str:
    """The quarter of a day: 2024-Q1."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def months_on(base: date, count: int) -> date:
    """The same day that many months on, or the month's last. Raises ValueError outside of the calendar."""
    index = base.year * 12 + base.month - 1 + count
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise ValueError(year)
    return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))


def amount(number: float) -> str:
    """So many units: 3, 2.5."""
    return f"{number:.3f}".rstrip("0").rstrip(".")


def first_day(value: str) -> date | None:
    """The first day of a (partial) ISO date, or nothing where it is masked or no date."""
    try:
        if "-W" in value:
            year, week = value.split("-W")
            return date.fromisocalendar(int(year), int(week[:2]), 1)
        if "-Q" in value:
            year, quarter = value.split("-Q")
            return date(int(year), int(quarter) * 3 - 2, 1)
        parts = [int(part) for part in value[:10].split("/")[0].split("-")]
        return date(*[*parts, 1, 1][:3]) if len(value) >= 4 else None
    except (ValueError, TypeError):
        return None


def is_day(year: int, month: int, day: int) -> bool:
    """Does the calendar have this day?"""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def feast_day(feast: Mapping[str, str | int], year: int) -> date:
    """The day of a feast in a year: a day of the calendar, or the nth weekday of a month behind its first `after` days."""
    if "day" in feast:
        return date.fromisoformat(f"{year:04}-{feast['day']}")
    start = date(year, int(feast["month"]), 1 + int(feast.get("after", 0)))
    return start + timedelta(
        days=(int(feast["weekday"]) - start.isoweekday()) % 7 + 7 * (int(feast["nth"]) - 1)
    )
