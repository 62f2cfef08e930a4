"""What do an element and all around it say of what is inside: the words of their classes, their tags, the nearest <article>?"""

import re
from array import array
from typing import Final

from newsdesk.read.lexicon import Lexicon
from newsdesk.read.tree import Element, Tree
from newsdesk.read.vocabulary import SIGNS

TAGS: Final = ("article", "main", "aside", "footer", "header", "nav", "form", "ul", "table", "blockquote", "figure", "a", "section")  # fmt: skip
_BITS: Final = {tag: 1 << place for place, tag in enumerate(TAGS)}
_QUOTATION: Final = _BITS["blockquote"]
_FADING: Final = 0.75
_CONCEALING: Final = SIGNS["aria-hidden"] | SIGNS["style"]
_HIDING: Final = re.compile(r"display\s*:\s*none", re.I)


class Standings:
    """By an element's number: the odds of its class words, the least, greatest and mean around it, the nearest; tags around it
    as bits; the number of the nearest <article>, -1 outside of any; whether it is concealed."""

    def __init__(self, tree: Tree, lexicon: Lexicon) -> None:
        count = len(tree.elements)
        self.lexicon = lexicon
        self.known = array("b", bytes(count))
        self.concealed = array("b", bytes(count))
        self.tags = array("l", bytes(count * array("l").itemsize))
        self.article = array("l", bytes(count * array("l").itemsize))
        self.own, self.least, self.greatest, self.mean, self.near = (
            array("d", bytes(8 * count)) for _ in range(5)
        )

    def stand(self, element: Element) -> int:
        """The element's number, once all is known of it and what is around it."""
        at = element.number
        if self.known[at]:
            return at
        outer = element.parent
        tag = element.tag
        own = 0.0
        if element.signs and tag != "body" and tag != "html":
            own = self.lexicon.of_naming(element.naming)
        least = greatest = mean = near = 0.0
        tags, article = 0, -1
        is_concealed = False
        if outer is not None:
            above = self.stand(outer)
            least, greatest, mean = self.least[above], self.greatest[above], self.mean[above]
            near, tags, article = self.near[above], self.tags[above], self.article[above]
            is_concealed = bool(self.concealed[above])
        self.concealed[at] = is_concealed or _is_concealed(element)
        self.own[at] = own
        self.least[at] = own if own < least else least
        self.greatest[at] = own if own > greatest else greatest
        self.mean[at] = _FADING * mean + (1 - _FADING) * own
        self.near[at] = own if own != 0.0 else near
        is_signature = tag == "footer" and tags & _QUOTATION  # who is quoted; no footer of the page
        self.tags[at] = tags if is_signature else tags | _BITS.get(tag, 0)
        self.article[at] = at if tag == "article" else article
        self.known[at] = 1
        return at


def _is_concealed(element: Element) -> bool:
    """Whether its own markup says that it is not to be seen, or not to be heard."""
    if not element.signs & _CONCEALING:
        return False
    return element.get("aria-hidden") == "true" or _hides(element.get("style"))


def _hides(style: str) -> bool:
    return "none" in style.lower() and _HIDING.search(style) is not None
