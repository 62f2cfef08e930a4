"""What is the value of a duration, a set, a time of day, or of a word such as "now"?"""

from typing import Final

from newsdesk.language.dates.absolute import day
from newsdesk.language.dates.calendar import amount, masked
from newsdesk.language.dates.context import Context
from newsdesk.language.dates.grammar import Match
from newsdesk.language.dates.relative import near_day, weekday
from newsdesk.model import TimexType

Reading = tuple[TimexType, str]
_HALF: Final = {"Y": ("M", 12), "M": ("W", 4), "D": ("TH", 24), "TH": ("TM", 60), "TM": ("TS", 60)}
_DURATION: Final = {"2W": ("W", 2), "3M": ("Q", 1), "10Y": ("Y", 10), "100Y": ("Y", 100)}


def duration(match: Match, context: Context) -> Reading | None:
    """Three days, a couple of years, two and a half hours, weeks; not the "a year" of "a year-earlier loss"."""
    if context.is_compounded():
        return None
    unit = next((match.values[name] for name in ("UNIT", "UNITS", "SPAN") if name in match.values), "")
    unit = unit or {"hour": "TH", "minute": "TM"}[match.words[-1]]
    return ("DURATION", _period(unit, _number(match)))


def part_of_century(match: Match, context: Context) -> Reading | None:
    """A quarter-century, half a century."""
    return ("DURATION", "P25Y" if "quarter" in match.words else "P50Y")


def _number(match: Match) -> float | None:
    words = match.words
    half = 0.5 if "half" in words else 0.0
    if "couple" in words:
        return 2
    if "NUM" in match.values:
        return float(match.values["NUM"]) + half
    if "VAGUE" in match.values or "several" in words or "few" in words:
        return None
    if words[0] == "half":
        return 0.5
    return None if "UNITS" in match.values else 1 + half


def _period(unit: str, number: float | None) -> str:
    base, factor = _DURATION.get(unit, (unit, 1))
    prefix = "PT" if base[0] == "T" else "P"
    letter = base[-1]
    if number is None:
        return f"{prefix}X{'C' if unit == '100Y' else letter}"
    total = number * factor
    whole = int(total)
    if total == whole or base not in _HALF:
        return f"{prefix}{amount(total)}{letter}"
    smaller, parts = _HALF[base]
    rest = f"{round((total - whole) * parts)}{smaller[-1]}"
    joint = "T" if smaller[0] == "T" and prefix == "P" else ""
    return f"{prefix}{whole}{letter}{joint}{rest}" if whole else f"P{'T' if smaller[0] == 'T' else ''}{rest}"


def frequency(match: Match, context: Context) -> Reading | None:
    """Daily, every month, a year in "$3 million a year"."""
    if "FREQUENCY" in match.values:
        return ("SET", match.values["FREQUENCY"])
    number = 2.0 if "other" in match.words else 1.0
    if "every" in match.words and "NUM" in match.values:
        number = float(match.values["NUM"])
    return ("SET", _period(match.values["UNIT"], number))


def present(match: Match, context: Context) -> Reading | None:
    """Now."""
    return ("DATE", "PRESENT_REF")


def past(match: Match, context: Context) -> Reading | None:
    """Recently."""
    return ("DATE", "PAST_REF")


def future(match: Match, context: Context) -> Reading | None:
    """Soon."""
    return ("DATE", "FUTURE_REF")


def vague_past(match: Match, context: Context) -> Reading | None:
    """Several years ago, recent months."""
    return ("DATE", "PAST_REF")


def vague_future(match: Match, context: Context) -> Reading | None:
    """The coming weeks."""
    return ("DATE", "FUTURE_REF")


def decade(match: Match, context: Context) -> Reading | None:
    """The 1990s, the '80s, the nineties."""
    if "DECADE" in match.values:
        return ("DATE", match.values["DECADE"])
    tens = match.values["TENS"]
    if len(tens) == 4:
        return ("DATE", tens[:3])
    return ("DATE", f"19{tens[0]}") if "'" in match.words and tens[0] >= "2" else None


def century(match: Match, context: Context) -> Reading | None:
    """The 20th century."""
    number = int(match.values["ORDINAL"])
    return ("DATE", f"{number - 1:02}") if 1 <= number <= 30 else None


def clock(match: Match, context: Context) -> Reading | None:
    """10:35 a.m. Friday, 4 in the morning, noon."""
    time = _time(match)
    return ("TIME", f"{_day_of(match, context)}T{time}") if time else None


def _day_of(match: Match, context: Context) -> str:
    if "MONTH" in match.values:
        found = day(match, context)
        return found[1] if found else masked("D")
    if "WEEKDAY" in match.values:
        found = weekday(match, context)
        return found[1] if found else masked("D")
    if match.words[-1] in ("yesterday", "today", "tomorrow"):
        found = near_day(match, context)
        return found[1] if found else masked("D")
    return context.day_at_hand()


def _time(match: Match) -> str:
    values = match.values
    if "NOON" in values:
        return values["NOON"]
    clock_time = values.get("CLOCK") or f"{values['HOUR']}:00"
    hours, minutes = int(clock_time[:2]), clock_time[3:]
    half = values.get("AMPM") or {"TMO": "a", "TNI": "", "": ""}.get(values.get("PART", ""), "p")
    if half:
        if hours > 12:
            return ""
        hours = hours % 12 + (12 if half == "p" else 0)
    return f"{hours:02}:{minutes}" if hours < 24 else "24:00"
