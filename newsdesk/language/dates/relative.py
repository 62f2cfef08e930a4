"""What is the value of an expression that leans on the day of the page, or on a date told before it?"""

from datetime import date
from typing import Final

from newsdesk.language.dates.calendar import (
    amount,
    masked,
    quarter_of,
    shifted,
    year_of,
)
from newsdesk.language.dates.context import Context
from newsdesk.language.dates.grammar import Match
from newsdesk.language.dates.tokens import hints
from newsdesk.model import TimexType

Reading = tuple[TimexType, str]
_NEAR: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "day": 0}
_YEARS: Final = {"10Y": 10, "100Y": 100}
_LAST, _NEXT = frozenset(("last", "past", "previous")), frozenset(("next", "coming", "following"))


def weekday(match: Match, context: Context) -> Reading | None:
    """Friday: the page's own day, else the last one, or the next one in the future tense. Fridays: all of them."""
    if match.words[0].endswith("s"):
        return every_weekday(match, context)
    return ("DATE", _weekday(match, context, None))


def _weekday(match: Match, context: Context, ahead: bool | None) -> str:
    number, reference = int(match.values["WEEKDAY"]), context.reference
    if reference is None:
        return f"XXXX-WXX-{number}"
    distance = (number - reference.isoweekday()) % 7
    if distance == 0 and ahead is None:
        return reference.isoformat()
    if ahead is None:
        ahead = _is_ahead(distance, context)
    return shifted(reference, "D", (distance or 7) if ahead else distance - 7)


def _is_ahead(distance: int, context: Context) -> bool:
    """A weekday that many days on, or the one before? What is a day away is hardly ever named for what is six."""
    if distance == 1:
        return True
    return context.is_promised() if distance == 6 else context.is_ahead()


def shifted_weekday(match: Match, context: Context) -> Reading | None:
    """Last Friday, next Friday, this Friday."""
    words = set(match.words)
    if "this" in words and not words & {"past", "coming"}:
        reference = context.reference
        if reference is None:
            return ("DATE", _weekday(match, context, None))
        shift = int(match.values["WEEKDAY"]) - reference.isoweekday()
        return ("DATE", shifted(reference, "D", shift))
    return ("DATE", _weekday(match, context, not words & _LAST))


def weekday_of_week(match: Match, context: Context) -> Reading | None:
    """Tuesday last week."""
    number, reference = int(match.values["WEEKDAY"]), context.reference
    if reference is None:
        return ("DATE", f"XXXX-WXX-{number}")
    weeks = {"last": -1, "this": 0, "next": 1}[match.words[-2]]
    return ("DATE", shifted(reference, "D", 7 * weeks + number - reference.isoweekday()))


def weekday_part(match: Match, context: Context) -> Reading | None:
    """Wednesday night; Wednesday nights."""
    if match.words[-1].endswith("s"):
        return every_weekday(match, context)
    return ("TIME", _weekday(match, context, None) + match.values.get("PART", "TNI"))


def every_weekday(match: Match, context: Context) -> Reading | None:
    """Every Thursday, every night, weekends."""
    if "weekend" in match.words[-1]:
        return ("SET", "XXXX-WXX-WE")
    day = f"XXXX-WXX-{match.values['WEEKDAY']}" if "WEEKDAY" in match.values else masked("D")
    return ("SET", day + match.values.get("PART", ""))


def near_day(match: Match, context: Context) -> Reading | None:
    """Today, the day before yesterday."""
    count = next((_NEAR[word] for word in reversed(match.words) if word in _NEAR), 0)
    count += {"before": -1, "after": 1}.get(match.words[2], 0) if len(match.words) > 2 else 0
    if match.words == ("tonight",):
        return ("TIME", _near(context, 0) + "TNI")
    return ("DATE", _near(context, count))


def _near(context: Context, count: int) -> str:
    return shifted(context.reference, "D", count) if context.reference else masked("D")


def near_part(match: Match, context: Context) -> Reading | None:
    """This morning, last night, the next morning, that night."""
    words = set(match.words)
    if match.words[0] in ("the", "that"):
        day = context.day_told()
        count = {"previous": -1, "next": 1, "following": 1}.get(match.words[1], 0)
        value = shifted(day, "D", count) if day else masked("D")
        return ("TIME", value + match.values["PART"])
    count = -1 if words & {"last", "yesterday"} else int("tomorrow" in words)
    return ("TIME", _near(context, count) + match.values.get("PART", "TNI"))


def shifted_unit(match: Match, context: Context) -> Reading | None:
    """Last week, this year, that day, the following month."""
    unit, words = match.values["SPAN"], set(match.words)
    if words & {"that", "same", "following", "preceding", "previous"} and not words & {"last", "this"}:
        base = context.day_told(unit)
        count = int("following" in words) - int(bool(words & {"preceding", "previous"}))
        return ("DATE", shifted(base, unit, count) if base else masked(unit))
    if "SHIFT" not in match.values:
        return ("DURATION", _one(unit)) if context.has_bounds() else ("DATE", _shift(unit, 0, context))
    if unit in ("10Y", "100Y") and match.values["SHIFT"] != "0":
        return ("DURATION", _one(unit))
    if "the" in words and words & {"past", "coming"} and unit != "Y":
        return ("DURATION", _one(unit))
    return ("DATE", _shift(unit, int(match.values["SHIFT"]), context))


def _one(unit: str) -> str:
    if unit == "3M":
        return "P1Q"
    return f"P{unit}" if unit[0].isdigit() else f"P1{unit}"


def bounded_unit(match: Match, context: Context) -> Reading | None:
    """The year ended March 31."""
    return ("DURATION", _one(match.values["SPAN"])) if context.has_bounds() else None


def latest_unit(match: Match, context: Context) -> Reading | None:
    """The latest fiscal year: the last full one."""
    return ("DATE", _shift(match.values["SPAN"], -1, context))


def _shift(unit: str, count: int, context: Context) -> str:
    return shifted(context.reference, unit, count) if context.reference else masked(unit)


def shifted_edge(match: Match, context: Context) -> Reading | None:
    """The end of the year, the beginning of next week, year-end."""
    unit = match.values.get("SPAN", "Y")
    return ("DATE", _shift(unit, int(match.values.get("SHIFT", "0")), context))


def weekend(match: Match, context: Context) -> Reading | None:
    """The weekend: the one before, or the one that the tense has ahead."""
    reference, words = context.reference, set(match.words)
    if reference is None:
        return ("DATE", "XXXX-WXX-WE")
    ahead = bool(words & _NEXT) or (not words & _LAST and (context.is_ahead() or reference.isoweekday() > 5))
    return ("DATE", shifted(reference, "W", 0 if ahead else -1) + "-WE")


def season(match: Match, context: Context) -> Reading | None:
    """Last fall, the summer of 2022."""
    code, reference = match.values["SEASON"], context.reference
    if "YEAR" in match.values:
        return ("DATE", f"{match.values['YEAR']}-{code}")
    if reference is None:
        return ("DATE", f"XXXX-{code}")
    return ("DATE", f"{year_of(_season_year(match, context, reference))}-{code}")


def _season_year(match: Match, context: Context, reference: date) -> int:
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[match.values["SEASON"]]
    shift = match.values.get("SHIFT") or ("-1" if "past" in match.words else "")
    if shift == "0":
        return reference.year
    if shift == "1" or (not shift and context.is_ahead()):
        return reference.year + (reference.month >= begins)
    past = begins + 3 <= reference.month if shift else begins <= reference.month
    return reference.year if past else reference.year - 1


def quarter(match: Match, context: Context) -> Reading | None:
    """The third quarter: of the year named, else the last such quarter or, in the future tense, the next."""
    number = int(match.values.get("QUARTER") or match.values["ORDINAL"])
    year = match.values.get("YEAR", "")
    if not 1 <= number <= 4:
        return None
    reference = context.reference
    if year or reference is None:
        return ("DATE", f"{year or 'XXXX'}-Q{number}")
    shift = {"last": -1, "this": 0, "next": 1}
    told = next((shift[word] for word in match.words if word in shift), None)
    if told is not None:
        return ("DATE", f"{year_of(reference.year + told)}-Q{number}")
    current = (reference.month + 2) // 3
    if number > current:
        return ("DATE", f"{year_of(reference.year - (not context.is_ahead()))}-Q{number}")
    return ("DATE", f"{reference.year:04}-Q{number}")


def quarter_of_year(match: Match, context: Context) -> Reading | None:
    """The 1988 quarter, last year's quarter: the quarter told of last, in that year."""
    shift = {"last": -1, "this": 0, "next": 1}.get(match.words[0])
    year = match.values.get("YEAR") or _shift("Y", shift or 0, context)
    is_quarter = context.quarter and not _spans_quarters(match, context)
    return ("DATE", year + context.quarter[4:] if is_quarter else year)


def _spans_quarters(match: Match, context: Context) -> bool:
    """Is "the 1988 period" beside nine months no quarter?"""
    return context.speaks_of_months and "quarter" not in match.words and "ORDINAL" not in match.values


def latest_quarter(match: Match, context: Context) -> Reading | None:
    """The quarter: the one told of last, else the last full one."""
    if match.words[-1] == "period" and "latest" not in match.words and not context.quarter:
        return None
    if context.quarter:
        return ("DATE", context.quarter)
    return ("DATE", _shift("3M", -1, context)) if context.reference else None


def year_before_quarter(match: Match, context: Context) -> Reading | None:
    """The year-earlier quarter: the quarter told of last, a year before."""
    told = context.quarter or (quarter_of(context.reference) if context.reference else "")
    if not told:
        return ("DATE", masked("3M"))
    year, number = told.split("-Q")
    if not year.isdigit():
        return ("DATE", told)
    if _spans_quarters(match, context):
        return ("DATE", year_of(int(year) - 1))
    named = match.values.get("ORDINAL", number)
    return ("DATE", f"{year_of(int(year) - 1)}-Q{named}") if named in ("1", "2", "3", "4") else None


def from_reference(match: Match, context: Context) -> Reading | None:
    """Two weeks ago, counted from the day of the page."""
    return _counted(match, context, context.reference, -1)


def from_now(match: Match, context: Context) -> Reading | None:
    """Two weeks from now."""
    return _counted(match, context, context.reference, 1)


def from_anchor(match: Match, context: Context) -> Reading | None:
    """Three days earlier, counted from the date told before."""
    words = set(match.words)
    sign = -1 if words & {"earlier", "before"} else 1
    unit = match.values.get("UNIT") or match.values["SPAN"]
    if match.words[-1] in ("before", "after") and _tells_event(context):
        return None
    return _counted(match, context, context.day_told(unit), sign)


def _tells_event(context: Context) -> bool:
    """Is "the day before" that before something told right behind it?"""
    after = context.tokens[context.stop].word if context.stop < len(context.tokens) else ""
    return (after.isalpha() or after.isdigit()) and after not in hints("no_event")


def _counted(match: Match, context: Context, base: date | None, sign: int) -> Reading | None:
    unit = match.values.get("UNIT") or match.values["SPAN"]
    count = _count(match)
    if count is None:
        return None
    if unit in ("TH", "TM", "TS"):
        return ("DURATION", f"PT{amount(count)}{unit[1]}")
    if unit == "Y" and count == 1 and sign < 0 and context.speaks_of_quarter():
        return year_before_quarter(match, context)
    if base is None:
        return ("DATE", masked(unit))
    if count != int(count) and unit == "Y":
        return ("DATE", shifted(base, "M", sign * round(count * 12)))
    if unit in _YEARS:
        return ("DATE", shifted(base, "Y", sign * min(round(count * _YEARS[unit]), 100_000)))
    return ("DATE", shifted(base, unit, sign * min(round(count), 100_000)))


def _count(match: Match) -> float | None:
    """The number told; one where there is an article."""
    try:
        number = float(match.values.get("NUM", "1"))
    except ValueError:
        return None
    if "half" in match.words:
        return number + 0.5 if "and" in match.words else 0.5
    return number


def half(match: Match, context: Context) -> Reading | None:
    """The second half of 2023."""
    number = match.values.get("ORDINAL", "2")
    if number not in ("1", "2"):
        return None
    shift = {"last": -1, "this": 0, "the": 0, "next": 1}
    told = shift.get(match.words[-2]) if match.words[-1] == "year" else None
    if "YEAR" in match.values:
        return ("DATE", f"{match.values['YEAR']}-H{number}")
    return ("DATE", f"{_shift('Y', told, context)}-H{number}") if told is not None else None
