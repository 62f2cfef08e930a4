"""What is the value of an expression that names a day, month or year of the calendar?"""

from datetime import date
from typing import Final

from newsdesk.language.dates.calendar import (
    feast_day,
    first_day,
    is_day,
    masked,
    month_of,
    months_on,
    shifted,
    week_of,
)
from newsdesk.language.dates.context import Context
from newsdesk.language.dates.grammar import Match, named
from newsdesk.language.dates.tokens import hints
from newsdesk.model import TimexType

Reading = tuple[TimexType, str]

_UNKNOWN: Final = "XXXX"
#: Has every day that any year has.
_LEAP_YEAR: Final = 2000
#: So many days away a day without its year is the nearest one, whatever the tense.
_SOON: Final = 120


def numeric(match: Match, context: Context) -> Reading | None:
    """2024-01-15; 15.01.2024; 1/15/2024, where the order of day and month is only sometimes plain."""
    shape = match.values["NUMERIC"]
    if "-" in shape:
        year, month, day = (int(part) for part in shape[:10].split("-"))
        return _stated(year, month, day, shape[10:])
    one, two, last = (int(part) for part in shape.replace("/", ".").split("."))
    year = last if last > 99 else last + (2000 if last < 50 else 1900)
    if "." in shape or one > 12:
        return _stated(year, two, one)
    if two > 12 or one == two:
        return _stated(year, one, two)
    return ("DATE", f"{year:04}-XX-XX") if one and two else None


def _stated(year: int, month: int, day: int, time: str = "") -> Reading | None:
    if not is_day(year, month, day):
        return None
    return ("TIME" if time else "DATE", f"{year:04}-{month:02}-{day:02}{time}")


def day(match: Match, context: Context) -> Reading | None:
    """15 January 2024; without the year, the nearest such day; last Oct. 23."""
    found = _day(match, context, match.values["MONTH"], match.values["DAY"])
    shift = int(match.values.get("SHIFT", "0"))
    if found and shift and context.reference:
        return ("DATE", _day_beside(match, context.reference, shift))
    return found


def _day_beside(match: Match, reference: date, shift: int) -> str:
    month, number = int(match.values["MONTH"]), int(match.values["DAY"])
    days = _days_named(month, number, reference)
    if shift < 0:
        found = [each for each in days if each < reference][-1:]
    else:
        found = [each for each in days if each > reference][:1]
    return found[0].isoformat() if found else f"XXXX-{month:02}-{number:02}"


def _days_named(month: int, number: int, reference: date) -> list[date]:
    """The days of this name in the years around, so many that a 29 February is among them on either side."""
    years = range(reference.year - 8, reference.year + 9)
    return [date(year, month, number) for year in years if is_day(year, month, number)]


def week_of_day(match: Match, context: Context) -> Reading | None:
    """The week of March 6."""
    found = day(match, context)
    first = first_day(found[1]) if found else None
    return ("DATE", week_of(first)) if first else None


def _day(match: Match, context: Context, month: str, number: str) -> Reading | None:
    year = _year(match, context)
    within = int(year) if year and year != _UNKNOWN else _LEAP_YEAR
    if not is_day(within, int(month), int(number)):
        return None
    return ("DATE", f"{year}-{month}-{number}" if year else nearest_day(int(month), int(number), context))


def _year(match: Match, context: Context) -> str | None:
    if "YEAR" in match.values:
        return match.values["YEAR"]
    if match.words[-1] != "year":
        return None
    count = {"last": -1, "this": 0, "next": 1}[match.words[-2]]
    return shifted(context.reference, "Y", count) if context.reference else _UNKNOWN


def nearest_day(month: int, number: int, context: Context) -> str:
    """The day of this name that is meant on the day of the page."""
    reference = context.reference
    if reference is None:
        return f"XXXX-{month:02}-{number:02}"
    days = _days_named(month, number, reference)
    return _likely(days, context, reference).isoformat() if days else f"XXXX-{month:02}-{number:02}"


def _likely(days: list[date], context: Context, reference: date) -> date:
    """The nearest of the days; where that is far, the one that the tense has. What ended is over."""
    nearest = min(days, key=lambda each: (abs((each - reference).days), each))
    if context.is_ended():
        return max((each for each in days if each <= reference), default=nearest)
    if abs((nearest - reference).days) <= _SOON and not context.is_since():
        return nearest
    if context.is_ahead():
        return min((each for each in days if each >= reference), default=nearest)
    return max((each for each in days if each <= reference), default=nearest)


def days(match: Match, context: Context) -> Reading | None:
    """2–5 March, 30 December – 2 January 2024: a range of days."""
    month, values = match.values["MONTH"], match.values
    begin = _day(match, context, month, values["DAY"])
    end = _day(match, context, values.get("MONTH2", month), values["DAY2"])
    if begin and end and begin[1] > end[1] and "MONTH2" in values and end[1][:4].isdigit():
        begin = _stated(int(end[1][:4]) - 1, int(month), int(values["DAY"]))
    if begin is None or end is None or begin[1] > end[1]:
        return None
    return ("DATE", f"{begin[1]}/{end[1]}")


def month(match: Match, context: Context) -> Reading | None:
    """January 2024, late February; without the year, the last such month or, in the future tense, the next."""
    number = match.values["MONTH"]
    year = _year(match, context)
    return ("DATE", f"{year}-{number}" if year else leaning_month(number, context))


def every_month(match: Match, context: Context) -> Reading | None:
    """Each July."""
    return ("SET", f"{_UNKNOWN}-{match.values['MONTH']}")


def lone_month(match: Match, context: Context) -> Reading | None:
    """A month's name behind no word that calls for one: not "May" and "March", which have other senses."""
    return None if match.words[0] in ("may", "march", "mar", "jan", "sep") else month(match, context)


def leaning_month(number: str, context: Context) -> str:
    """The month of this name before, at or after the page's, as the tense has it."""
    reference = context.reference
    if reference is None:
        return f"XXXX-{number}"
    distance = (int(number) - reference.month) % 12
    return _months_from(reference, distance if _is_month_ahead(distance, context) else distance - 12)


def _is_month_ahead(distance: int, context: Context) -> bool:
    """A month that many on, or that of the year before? The near ones are rarely named for those far off."""
    if distance < 2:
        return True
    if distance > 9:
        return context.is_promised()
    return context.is_ahead()


def _months_from(reference: date, count: int) -> str:
    try:
        return month_of(months_on(reference, count))
    except ValueError:
        return masked("M")


def shifted_month(match: Match, context: Context) -> Reading | None:
    """Last April, next May, this September."""
    number, reference = match.values["MONTH"], context.reference
    if reference is None:
        return ("DATE", f"XXXX-{number}")
    distance = (int(number) - reference.month) % 12
    shift = "1" if "following" in match.words else match.values.get("SHIFT", "0")
    if shift == "0":
        return ("DATE", f"{reference.year:04}-{number}")
    return ("DATE", _months_from(reference, (distance or 12) if shift == "1" else distance - 12))


def date_part(match: Match, context: Context) -> Reading | None:
    """The night of 5 May."""
    if "DAY" not in match.values:
        return ("TIME", context.day_at_hand() + match.values["PART"])
    found = day(match, context)
    return ("TIME", found[1] + match.values.get("PART", "TNI")) if found else None


def year(match: Match, context: Context) -> Reading | None:
    """A year in figures or words, where nothing speaks for a number of things."""
    value, lone = match.values["YEAR"], len(match.words) == 1
    before = context.tokens[match.first - 1].word if match.first else ""
    after = context.tokens[match.stop].word if match.stop < len(context.tokens) else ""
    if before == "-" and match.first > 1 and "YEAR" in context.tokens[match.first - 2].classes:
        return ("DATE", value)  # 2001-2005
    if lone and (before in hints("not_before_year") or after in hints("counted")):
        return None
    if lone and not "1950" <= value <= "2049" and before not in hints("before_year"):
        return None
    if (
        lone
        and before not in hints("before_year")
        and after.isalpha()
        and after.endswith("s")
        and len(after) > 3
    ):
        return None
    return ("DATE", value)


def feast(match: Match, context: Context) -> Reading | None:
    """Christmas, last Thanksgiving, Election Day 2024."""
    words = [word for word in match.words if word not in ("last", "this", "next")]
    words = words[:-1] if "YEAR" in match.values else words
    entry, reference = named()[" ".join(words)], context.reference
    if "YEAR" in match.values:
        return ("DATE", feast_day(entry, int(match.values["YEAR"])).isoformat())
    if reference is None:
        return ("DATE", f"XXXX-{entry['day']}" if "day" in entry else masked("D"))
    years = range(max(reference.year - 1, 1), min(reference.year + 1, 9999) + 1)
    days = [feast_day(entry, year) for year in years]
    if match.words[0] == "this":
        return ("DATE", feast_day(entry, reference.year).isoformat())
    if match.words[0] == "last":
        days = [each for each in days if each < reference] or days
    if match.words[0] == "next":
        days = [each for each in days if each > reference] or days
    return ("DATE", _likely(days, context, reference).isoformat())


def named_begin(match: Match, context: Context) -> Reading | None:
    """The beginning of the Korean War."""
    return _named(match, "begin")


def named_end(match: Match, context: Context) -> Reading | None:
    """The end of the Korean War."""
    return _named(match, "end")


def _named(match: Match, edge: str) -> Reading | None:
    line = " " + " ".join(match.words) + " "
    entry = next(entry for name, entry in named().items() if f" {name} " in line)
    return ("DATE", str(entry[edge])) if edge in entry else None
