"""Does a heading end the trail of links that leads to the page ("Home › Politics › …")?

Such a heading is there for search engines; the headline that readers see may be another.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from newsdesk.read.called import is_called
from newsdesk.read.page import Page
from newsdesk.read.tree import Element

_TRAIL: Final = re.compile(r"crumb", re.I)
_HIGHEST: Final = 3
#: As many elements before the heading that may be its trail.
_LONGEST: Final = 25


def trail_before(element: Element, page: Page) -> int:
    """How many links to pages above this one stand right before the element; two where the markup calls it a trail."""
    around = (element, *islice(element.ancestors(), _HIGHEST))
    if any(outer.naming and is_called(_TRAIL, outer.naming) for outer in around):
        return 2
    own = _path(page.base)
    holders = [outer for outer in around[1:3] if element.number - outer.number <= _LONGEST]
    return sum(1 for path in _paths(page, element, holders[-1]) if _is_above(path, own)) if holders else 0


def _paths(page: Page, element: Element, holder: Element) -> Iterator[str]:
    for link in element.tree.elements[holder.number : element.number]:
        if link.tag == "a":
            yield _path(page.absolute(link.get("href")))


def _is_above(path: str, own: str) -> bool:
    return bool(path) and path != own and own.startswith(path)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""
