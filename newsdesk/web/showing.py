"""How are dates, addresses, figures and the nouns' own words written for a reader? Filters of the templates."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from newsdesk.model import Filler, Location, Span, Sum

MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
PARTIAL = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<clock>\d{2}:\d{2}).*)?)?)?"
)
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
#: Frames and stances of the model whose name is not yet a reader's word.
WORDS: Final = {
    "praise_or_blame": "praise or blame",
    "assert": "statement",
    "latest": "the latest",
    "lowest": "the lowest",
    "official": "the latest official one",
}


def day(value: date | datetime | None) -> str:
    """21 January 2024; times are shown in UTC throughout, so that a reader can compare them."""
    if value is None:
        return "undated"
    if isinstance(value, datetime):
        value = value.astimezone(UTC).date()
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def clock(value: datetime | None) -> str:
    """07:14. Midnight to the second is how a page's bare day is kept; it is not shown as a time that nobody gave."""
    if value is None:
        return ""
    utc = value.astimezone(UTC)
    return utc.strftime("%H:%M") if (utc.hour, utc.minute, utc.second) != (0, 0, 0) else ""


def moment(value: datetime | None) -> str:
    """21 January 2024, 07:14 UTC; of a day that came without a time, the day."""
    if value is None:
        return "undated"
    return f"{day(value)}, {clock(value)} UTC" if clock(value) else day(value)


def partial(value: str | None) -> str:
    """A (partial) ISO 8601 date in words; what is none of these is shown as it is."""
    found = PARTIAL.fullmatch(value or "")
    if not found or not found["month"]:
        return value or ""
    if not 1 <= int(found["month"]) <= 12:
        return value or ""
    month = MONTHS[int(found["month"]) - 1]
    days = f"{int(found['day'])} " if found["day"] else ""
    return f"{days}{month} {found['year']}" + (f", {found['clock']}" if found["clock"] else "")


def outward(url: str | None) -> str:
    """An address that may become a link: http and https only. Everything else is shown as text."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return url or "" if parts.scheme in ("http", "https") and parts.hostname else ""


def host(url: str) -> str:
    """The host of an address, for a reader who wants to know where a link leads."""
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url


def language(tag: str) -> str:
    """A language tag that may stand in an attribute `lang`, or nothing (BCP 47)."""
    return tag if LANGUAGE.fullmatch(tag) else ""


def word(value: str) -> str:
    """A value of the model as a reader's word."""
    return WORDS.get(value, value.replace("_", " "))


def title(value: str) -> str:
    """The same at the beginning of a line."""
    return word(value)[:1].upper() + word(value)[1:]


def figure(filler: Filler) -> str:
    """What a role is filled with, in the text's own words, its number among them: "about 1 million rounds"."""
    words = " ".join(filler.text.split()) or filler.norm
    number = " ".join(filler.quantity.text.split()) if filler.quantity else ""
    return f"{number} {words}" if number and number not in words else words


def short(words: str) -> str:
    """The words as far as they fit beside a dot of a chart."""
    flat = " ".join(words.split())
    return flat if len(flat) <= 18 else flat[:17] + "…"


def norm(filler: Filler) -> str:
    """What the filler stands for, where that says more than its own words."""
    if filler.money:
        return f"{thousands(round(filler.money.value))} {filler.money.currency}"
    shown = partial(filler.norm)
    return "" if set(_stems(shown)) <= set(_stems(filler.text)) else shown


def coordinates(location: Location) -> str:
    """Degrees as a map has them: "48.0° N, 37.8° E"."""
    north, east = location.latitude, location.longitude
    return f"{abs(north):.1f}° {'N' if north >= 0 else 'S'}, {abs(east):.1f}° {'E' if east >= 0 else 'W'}"


def whole_span(filler: Filler) -> Span:
    """Where a filler stands with its number, which may stand before it."""
    if not filler.quantity or not filler.quantity.span:
        return filler.span
    number = filler.quantity.span
    return Span(min(filler.span.start, number.start), max(filler.span.end, number.end))


def _stems(words: str) -> list[str]:
    return [word.rstrip("s") for word in words.casefold().split()]


def percent(share: float) -> str:
    return f"{share:.0%}".replace("%", "\u00a0%")


def thousands(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")  # a narrow space, as the SI has it


def range_of(each: Sum) -> str:
    """A sum as a range: "480 000 000–520 000 000", "300 or more"."""
    low = thousands(round(each.low))
    if each.high is None:
        return f"{low} or more"
    return low if each.high == each.low else f"{low}–{thousands(round(each.high))}"


def article_at(article: str, span: Span) -> str:
    """The address of a place in an article's text: the page shows it without any script."""
    return f"/articles/{quote(article, safe='')}?at={span.start}-{span.end}#at"


def speaker_at(name: str) -> str:
    return "/speaker?" + urlencode({"name": name}, quote_via=quote, errors="replace")


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "day": day,
    "clock": clock,
    "moment": moment,
    "partial": partial,
    "outward": outward,
    "host": host,
    "language": language,
    "word": word,
    "title": title,
    "figure": figure,
    "norm": norm,
    "short": short,
    "coordinates": coordinates,
    "whole_span": whole_span,
    "percent": percent,
    "thousands": thousands,
    "range": range_of,
    "speaker_at": speaker_at,
}
