"""Which dates does the page hand to its scripts, under names that tell what they are?"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsdesk.read.dates import Stamp
from newsdesk.read.page import Page

_NAMED: Final = re.compile(
    r"""((?:first_?|article_?|content_?|display_?|original_?)?(?:date_?publish(?:ed)?|publish(?:ed)?_?(?:at|date|time|on|datetime)?|publication_?(?:date|time)|pub_?date|posted_?(?:at|on|date)?|created_?(?:at|on|date)?|date_?created)"""
    r"""|(?:date_?(?:modified|updated?)|(?:last_?)?(?:modified|updated?)_?(?:at|date|time|on|datetime)?))["'\\]*(?:&quot;)?\s*[:=,]\s*[\["'\\]*(?:&quot;)?(\d{4}-\d\d-\d\d[T ]?[\d:.+Z-]{0,24}|[12]\d{7}\b|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})""",
    re.I,
)
_CLUES: Final = ("ublish", "ublicat", "ubdate", "ub_date", "ubDate", "osted", "reated", "pdated", "odified")
_AROUND: Final = 20
_LONGEST_SCRIPT: Final = 500_000
_MOST: Final = 12
_CHANGED: Final = re.compile("modif|updat", re.I)
_CREATED: Final = re.compile("creat", re.I)
_NAMES: Final = re.compile(r"date|time", re.I)
_UNTOLD: Final = frozenset(("datetime", "data-datetime-format", "data-timeout", "data-time-format"))


def hidden_dates(page: Page) -> tuple[Stamp, ...]:
    """Those in scripts, then those in attributes."""
    return (*islice(_in_scripts(page), _MOST), *islice(_in_attributes(page), _MOST))


def _in_scripts(page: Page) -> Iterator[Stamp]:
    for script, source in page.tree.scripts:
        if "ld+json" in script.get("type"):
            continue
        source = source[:_LONGEST_SCRIPT]
        spots = sorted(
            {max(0, at - _AROUND) for clue in _CLUES for at in islice(_places(source, clue), _MOST)}
        )
        past = 0
        for spot in spots:
            match = _NAMED.search(source, max(spot, past), spot + 120)
            if match:
                past = match.end()
                yield Stamp(match[2], "state", f"{_said(match[1])} script")


def _places(source: str, clue: str) -> Iterator[int]:
    at = source.find(clue)
    while at >= 0:
        yield at
        at = source.find(clue, at + 1)


def _in_attributes(page: Page) -> Iterator[Stamp]:
    for element in page.tree.elements:
        for name, value in element.attributes.items():
            if (
                value
                and name.startswith("data-")
                and len(value) < 60
                and name not in _UNTOLD
                and _NAMES.search(name)
                and any(character.isdecimal() for character in value[:20])
            ):
                yield Stamp(value, "state", f"{_said(name)} attribute")


def _said(name: str) -> str:
    return "modified" if _CHANGED.search(name) else "created" if _CREATED.search(name) else "published"
