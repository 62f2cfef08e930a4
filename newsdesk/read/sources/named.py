"""Which elements of the body say by class or id what they are?"""

from collections.abc import Iterator
from typing import Final

from newsdesk.read.cards import card_place
from newsdesk.read.page import Page
from newsdesk.read.tree import Element

_NAMEABLE: Final = (
    "div",
    "p",
    "span",
    "a",
    "h2",
    "h3",
    "address",
    "time",
    "section",
    "header",
    "li",
    "em",
    "strong",
    "ul",
)
_MOST_LOOKED_AT: Final = 5_000


def named_elements(page: Page) -> Iterator[tuple[Element, str]]:
    """The elements of the body whose class or id may say what they are; not those of cards or of comments."""
    looked = 0
    skip: Element | None = None
    for element in page.tree.elements:
        if element.tag not in _NAMEABLE or not element.attributes:
            continue
        name = element.naming
        if len(name) < 5:
            continue
        place = card_place(element)
        if place and place.kind in ("comment", "related", "advert", "feed", "newsletter"):
            skip = element
        if skip is not None and skip is not element and skip.holds(element):
            continue
        looked += 1
        if looked > _MOST_LOOKED_AT:
            return
        yield element, name
