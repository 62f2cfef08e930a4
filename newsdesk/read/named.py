"""Which elements of the page say by class or id what they are?"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from newsdesk.read.called import calling
from newsdesk.read.cards import card_place
from newsdesk.read.tree import Element, Tree

_NAMEABLE: Final = frozenset(
    ("div", "p", "span", "a", "h2", "h3", "h4", "address", "time", "section", "header", "aside", "li", "em", "strong", "small", "ul")
)  # fmt: skip
_ELSEWHERE: Final = frozenset(("comment", "related", "advert", "feed", "newsletter"))
_MOST: Final = 5_000
_SHORTEST: Final = 5
#: As many elements between two that belong together.
_NEAR: Final = 12


def named_elements(tree: Tree) -> tuple[Element, ...]:
    """The elements whose naming may say what they are; not those inside cards or comments."""
    found: list[Element] = []
    past_card = 0
    for element in tree.elements:
        if element.number < past_card or element.tag not in _NAMEABLE:
            continue
        if len(element.naming) < _SHORTEST:
            continue
        place = card_place(element)
        if place and place.kind in _ELSEWHERE:
            past_card = element.end
        found.append(element)
        if len(found) >= _MOST:
            break
    return tuple(found)


def all_called(pattern: re.Pattern[str], named: Iterable[Element]) -> list[Element]:
    """Of these elements, those that are called so."""
    sought = calling(pattern)
    return [element for element in named if sought.may_begin(element.bits()) and sought.calls(element.naming)]


def beside_each_other(elements: Sequence[Element]) -> list[Element]:
    """The first and those that follow close on one another: what stands further on is about something else."""
    together = list(elements[:1])
    for element in elements[1:]:
        if element.number - together[-1].end > _NEAR:
            break
        together.append(element)
    return together
