"""On which day was it published, where no source of metadata says so?

Scripts often hold the date under a telling name; else a date that readers see does: the first behind the main heading, or
the last before it. Dates of cards, of comments and of copyright lines do not count.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsdesk.read.cards import card_place
from newsdesk.read.dates import Stamp, read_date
from newsdesk.read.heading import main_heading
from newsdesk.read.page import Page
from newsdesk.read.tree import Element

_IN_SCRIPT: Final = re.compile(
    r"""["']?(?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|ed_?at)|pub_?date|publication_?date|article_?date|posted_?(?:at|on|date))["']?\s*[:=]\s*["'](\d{4}-\d\d-\d\d[^"']{0,30})["']""",
    re.I,
)
_LIKE_DATE: Final = re.compile(r"(?:19|20)\d\d|\d\.\d\d?\.\d\d")
_NOT_OURS: Final = re.compile(r"©|\(c\)|copyright|rights reserved|comment|since|founded|born", re.I)
_HOLDERS: Final = frozenset(
    ("p", "div", "span", "time", "li", "td", "em", "i", "small", "strong", "b", "h2", "h3", "h4", "h5", "h6", "a", "address", "dd", "font", "center")
)  # fmt: skip
_ELSEWHERE: Final = frozenset(("footer", "nav", "aside", "form"))
_LONGEST: Final = 120
_LONGEST_SCRIPT: Final = 300_000
_MOST: Final = 200


def searched(page: Page, day_first: bool) -> tuple[Stamp, ...]:
    """The date found, if any."""
    return _in_scripts(page) or _shown(page, day_first)


def _in_scripts(page: Page) -> tuple[Stamp, ...]:
    for script, source in page.tree.scripts:
        if "ld+json" not in script.get("type") and (match := _IN_SCRIPT.search(source[:_LONGEST_SCRIPT])):
            return (Stamp(match[1], "text"),)
    return ()


def _shown(page: Page, day_first: bool) -> tuple[Stamp, ...]:
    heading = main_heading(page)
    start = heading.number if heading is not None else 0
    before = ""
    for element, text in _dates(page, day_first):
        if element.number > start:
            return (Stamp(text, "text"),)
        before = text
    return (Stamp(before, "text"),) if before else ()


def _dates(page: Page, day_first: bool) -> Iterator[tuple[Element, str]]:
    """The elements that show a date and little else, with their words."""
    tried = 0
    for element in page.tree.elements:
        if element.tag not in _HOLDERS or not _may_hold(element):
            continue
        text = element.text(2 * _LONGEST)
        if len(text) > _LONGEST or not _LIKE_DATE.search(text) or _NOT_OURS.search(text):
            continue
        tried += 1
        if tried > _MOST:
            return
        if read_date(text, day_first) and not any(
            _is_elsewhere(outer) for outer in (element, *element.ancestors())
        ):
            yield element, text


def _may_hold(element: Element) -> bool:
    """A few texts, not a whole column."""
    return 0 < element.past_text - element.first_text < 12


def _is_elsewhere(element: Element) -> bool:
    return element.tag in _ELSEWHERE or card_place(element) is not None
