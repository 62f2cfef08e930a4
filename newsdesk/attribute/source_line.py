"""Which outlets and platforms does a page's own source line name? ("Source: CNN, citing officials", "X on Telegram")"""

import re
from typing import Final

from newsdesk.attribute.cast import without_article
from newsdesk.attribute.labels import source_lines
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.words import BODIES, OFFICES, PLATFORMS
from newsdesk.model import Span

_PARTS: Final = re.compile(
    r"[;,]\s*|\s+(?:citing|with reference to|reports?|reported by|quoting|in (?:an interview|a comment|a statement|comments?)"
    r" (?:with|to|for)|statement to|told|on|to|and)\s+|\s*’s statement\s*|\s*'s statement\s*",
    re.IGNORECASE,
)
_FORMERLY: Final = re.compile(r"(?:Background|Previously|Reminder|Earlier)\b")
_SPEAKING: Final = re.compile(
    r"\b(?:unnamed|official|officials|source|sources|users?|spokes\w+|speech|briefing|statement|minister\w*|president)\b",
    re.I,
)


def header_relay(reading: Reading) -> tuple[tuple[str, ...], Span]:
    """The names in the source line, in its order, and the part of the text that they hold for."""
    lines = source_lines(reading)
    if not lines:
        return (), Span(0, 0)
    line = lines[0]
    names = [_clean(part) for part in _PARTS.split(reading.text[line.start : line.end]) if part]
    until = next(
        (span.start for span in reading.paragraphs if _FORMERLY.match(reading.text, span.start)),
        len(reading.text),
    )
    return tuple(dict.fromkeys(name for name in names if _is_relay(name))), Span(0, until)


def _clean(part: str) -> str:
    return without_article(re.sub(r"\s*\([^)]*\)", "", part).strip())


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
