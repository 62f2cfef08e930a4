"""Which elements of the page say by class or id what they are?"""

from collections.abc import Sequence
from typing import Final

from newsdesk.read.called import Named
from newsdesk.read.cards import card_place
from newsdesk.read.tree import Element, Tree

_NAMEABLE: Final = frozenset(
    ("div", "p", "span", "a", "h2", "h3", "h4", "address", "time", "section", "header", "aside", "li", "em", "strong", "small", "ul")
)  # fmt: skip
_ELSEWHERE: Final = frozenset(("comment", "related", "advert", "feed", "newsletter"))
_MOST: Final = 5_000
#: As many elements between two that belong together.
_NEAR: Final = 12


def named_elements(tree: Tree) -> tuple[Named, ...]:
    """The elements whose naming may say what they are; not those inside cards or comments."""
    found: list[Named] = []
    past_card = 0
    for element in tree.elements:
        if element.number < past_card or element.tag not in _NAMEABLE:
            continue
        name = element.naming
        if len(name) < 5:
            continue
        place = card_place(element)
        if place and place.kind in _ELSEWHERE:
            past_card = element.end
        found.append(Named(element, name))
        if len(found) >= _MOST:
            break
    return tuple(found)


def beside_each_other(elements: Sequence[Element]) -> list[Element]:
    """The first and those that follow close on one another: what stands further on is about something else."""
    together = list(elements[:1])
    for element in elements[1:]:
        if element.number - together[-1].end > _NEAR:
            break
        together.append(element)
    return together
