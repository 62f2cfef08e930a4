"""Which dates does the page hand to its scripts, under names that tell what they are?"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsdesk.read import bytewise
from newsdesk.read.dates import Stamp
from newsdesk.read.page import Page
from newsdesk.read.tree import Tree
from newsdesk.read.vocabulary import SIGNS

_NAME: Final = (
    r"""(?:first_?|article_?|content_?|display_?|original_?)?(?:date_?publish(?:ed)?|publish(?:ed)?_?(?:at|date|time|on|datetime)?|publication_?(?:date|time)|pub_?date|posted_?(?:at|on|date)?|created_?(?:at|on|date)?|date_?created)"""
    r"""|(?:date_?(?:modified|updated?)|(?:last_?)?(?:modified|updated?)_?(?:at|date|time|on|datetime)?)"""
)
_VALUE: Final = r"""[:=,]\s*[\["'\\]*(?:&quot;)?(\d{4}-\d\d-\d\d[T ]?[\d:.+Z-]{0,24}|[12]\d{7}\b|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})"""
_NAMED: Final = re.compile(rf"""({_NAME})["'\\]*(?:&quot;)?\s*{_VALUE}""", re.I)
#: Without a value, which is found out fast, there is no use in looking for its name.
_GIVEN: Final = re.compile(_VALUE, re.I)
_CLUE: Final = re.compile("ub(?:lish|licat|date|_date|Date)|osted|reated|pdated|odified")
_AROUND: Final = 20
_LONGEST: Final = 120
_LONGEST_SCRIPT: Final = 500_000
_MOST: Final = 12
_CHANGED: Final = re.compile("modif|updat", re.I)
_CREATED: Final = re.compile("creat", re.I)
_LONGEST_VALUE: Final = 60
_DIGIT: Final = re.compile(r"\d")
_DATED: Final = SIGNS["dated"]
_NAMES: Final = re.compile(r"date|time", re.I)
_UNTOLD: Final = frozenset(("datetime", "data-datetime-format", "data-timeout", "data-time-format"))


def hidden_dates(page: Page) -> tuple[Stamp, ...]:
    """Those in scripts, then those in attributes."""
    return (*islice(_in_scripts(page.tree), _MOST), *_in_attributes(page.tree))


def _in_scripts(tree: Tree) -> Iterator[Stamp]:
    for script, source in tree.scripts:
        if "ld+json" in script.get("type"):
            continue
        source = source[:_LONGEST_SCRIPT]
        past = 0
        for spot in _spots(source):
            place = max(spot, past), spot + _LONGEST
            if _GIVEN.search(source, *place) and (match := _NAMED.search(source, *place)):
                past = match.end()
                yield Stamp(match[2], "state", f"{_said(match[1])} script")


def _spots(source: str) -> list[int]:
    """Right before the first of each clue."""
    counts: dict[str, int] = {}
    spots: list[int] = []
    at = bytewise.next_named(source, 0)
    while at < len(source):
        if match := _CLUE.match(source, at):
            spot = max(0, at - _AROUND)
            count = counts[match[0]] = counts.get(match[0], 0) + 1
            if count <= _MOST and spot not in spots[-1:]:
                spots.append(spot)
        at = bytewise.next_named(source, at + 1)
    return spots


def _in_attributes(tree: Tree) -> list[Stamp]:
    found: list[Stamp] = []
    for element in tree.elements:
        if not element.signs & _DATED:
            continue
        attributes = element.read_attributes()
        for name, value in attributes.items():
            if name.startswith("data-") and _is_dated(name, value):
                found.append(Stamp(value, "state", f"{_said(name)} attribute"))
                if len(found) == _MOST:
                    return found
    return found


def _is_dated(name: str, value: str) -> bool:
    return (
        0 < len(value) < _LONGEST_VALUE
        and name not in _UNTOLD
        and _NAMES.search(name) is not None
        and _DIGIT.search(value, 0, 20) is not None
    )


def _said(name: str) -> str:
    return "modified" if _CHANGED.search(name) else "created" if _CREATED.search(name) else "published"
