"""Which outlets and platforms does a page's own source line name? ("Source: CNN, citing officials", "X on Telegram")"""

import re
from calendar import day_name, month_name
from dataclasses import dataclass, field
from typing import Final

from newsdesk.attribute.cast import Cast, without_article
from newsdesk.attribute.labels import source_lines
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.said_on import day_of
from newsdesk.attribute.words import BODIES, OFFICES, PLATFORMS
from newsdesk.model import Span

_PARTS: Final = re.compile(
    r"[;,]\s*|\s+(?:citing|with reference to|reports?|reported by|quoting|in (?:an interview|a comment|a statement|comments?)"
    r" (?:with|to|for)|statement to|told|on|to|and)\s+|\s*’s statement\s*|\s*'s statement\s*",
    re.IGNORECASE,
)
_DAYS: Final = frozenset({*day_name, *month_name[1:]})
_LINKS: Final = frozenset({"of", "the", "and", "for", "de", "la", "le"})
_FORMERLY: Final = re.compile(r"(?:Background|Previously|Reminder|Earlier)\b")
_SPEAKING: Final = re.compile(
    r"\b(?:unnamed|official|officials|source|sources|users?|spokes\w+|speech|briefing|statement|minister\w*|president)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The source line: its words, the relays and the day it names, and the part of the text it holds for."""

    words: str = ""
    relay: tuple[str, ...] = ()
    day: str | None = None
    scope: Span = field(default=Span(0, 0))

    def names(self, speaker: str) -> bool:
        return bool(speaker) and speaker.split()[-1] in self.words


def header_of(reading: Reading, cast: Cast) -> Header:
    """What the first source line says of the statements after it, up to the background."""
    lines = source_lines(reading)
    if not lines:
        return Header()
    line = lines[0]
    words = reading.text[line.start : line.end]
    names = [_clean(part) for part in _PARTS.split(words) if part]
    until = next(
        (span.start for span in reading.paragraphs if _FORMERLY.match(reading.text, span.start)),
        len(reading.text),
    )
    relay = tuple(dict.fromkeys(name for name in names if _is_relay(name) and not _is_other(name, cast)))
    days = (day_of(timex) for timex in reading.parse.dates if line.start <= timex.span.start < line.end)
    return Header(words, relay, next((day for day in days if day and len(day) == 10), None), Span(0, until))


def _is_other(name: str, cast: Cast) -> bool:
    """A person, a place or a day is no outlet."""
    return cast.person(name) in cast.places or name in cast.other_names or name in _DAYS


def _clean(part: str) -> str:
    """The name alone: "Russian news outlet Meduza" is Meduza, "her Telegram channel" is Telegram."""
    words = without_article(re.sub(r"\s*\([^)]*\)", "", part).strip()).split()
    platform = next((word for word in words if word.casefold() in PLATFORMS), None)
    if platform:
        return platform
    while words and words[-1].islower():
        words.pop()
    small = [place for place, word in enumerate(words) if word.islower() and word not in _LINKS]
    return " ".join(words[small[-1] + 1 :] if small else words)


def _is_relay(name: str) -> bool:
    words = name.casefold().split()
    if not words or len(words) > 6 or not name[0].isupper():
        return False
    if set(words) & PLATFORMS:
        return True
    return not (
        set(words) & (BODIES - {"press", "news", "media", "agency", "newspaper", "channel", "outlet"})
        or set(words) & OFFICES
        or _SPEAKING.search(name)
    )
