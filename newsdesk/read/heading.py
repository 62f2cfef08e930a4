"""Which heading on the page is the article's?"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from newsdesk.read.called import is_called
from newsdesk.read.keys import words_in
from newsdesk.read.tree import Element, Tree

_MOST: Final = 30
_FEW: Final = 2
_SHORTEST, _LONGEST = 4, 400
_ALIKE: Final = 0.6
#: No h2 is more like a title than this.
_MOST_OF_H2: Final = 0.9
_TITLE: Final = re.compile(
    r"(?:^|[\s_-])(?:entry|post|article|story|news|content)[_-]?(?:title|head(?:line|ing)?)(?:$|[\s_-])|(?:^|\s)headline(?:$|\s)",
    re.I,
)
_HOME: Final = frozenset(("", "/", "#", "index.html", "index.php"))


def main_heading(tree: Tree, titled: Iterable[str]) -> Element | None:
    """The heading whose words one of the page's titles has; else an h1 that does not lead home, inside an article first."""
    titles = [_words(title) for title in titled]
    ranked = _ranked(tree.all("h1"), titles)
    if _most_alike(ranked) < _MOST_OF_H2:
        ranked += _ranked(tree.all("h2"), titles)
    alike = _most_alike(ranked)
    if alike >= _ALIKE:
        return next(element for likeness, element in ranked if likeness >= alike - 0.05)
    if named := next(filter(_is_title, tree.all("h1", "h2", "h3")[:_MOST]), None):
        return named
    shown = [element for element in tree.all("h1")[:_MOST] if _is_shown(element)]
    inside = [element for element in shown if _is_inside(element)]
    return next(iter(inside or shown), None)


def _ranked(headings: Sequence[Element], titles: list[list[str]]) -> list[tuple[float, Element]]:
    return [(_likeness(heading, titles), heading) for heading in headings[:_MOST]]


def _most_alike(ranked: Sequence[tuple[float, Element]]) -> float:
    return max((likeness for likeness, _ in ranked), default=0.0)


def _likeness(element: Element, titles: list[list[str]]) -> float:
    """The share of the heading's words that a title has, less for a heading of one or two words, and for an h2."""
    words = _words(element.text(_LONGEST))
    if not words or element.past_text - element.first_text > _MOST:
        return 0.0
    best, is_whole = 0, False
    for title in titles:
        best = max(best, _shared(words, title))
        is_whole = is_whole or words == title
    return (
        best / len(words)
        - (0.0 if is_whole or len(words) > _FEW else 0.3)
        - (0.1 if element.tag == "h2" else 0.0)
        - (0.2 if leads_home(element) else 0.0)
    )


def _shared(words: list[str], title: list[str]) -> int:
    """How many of the words the title has."""
    shared = 0
    for word in words:
        shared += word in title
    return shared


def _is_shown(element: Element) -> bool:
    text = element.text(_LONGEST)
    return len(text) >= _SHORTEST and not leads_home(element)


def _is_title(element: Element) -> bool:
    return bool(element.naming) and is_called(_TITLE, element.naming) and not leads_home(element)


def leads_home(element: Element) -> bool:
    """A heading that links to the site's first page is its name."""
    outer = element.parent
    if outer is not None and outer.tag == "a" and _is_home(outer):
        return True
    at = element.number + 1
    while at < element.end:
        inner = element.tree.elements[at]
        if inner.tag == "a" and _is_home(inner):
            return True
        at += 1
    return False


def _is_home(link: Element) -> bool:
    return "href" in link.attributes and _path(link.get("href")) in _HOME


def _path(address: str) -> str:
    return (
        address.split("://")[-1].partition("/")[2].split("?")[0]
        if "://" in address
        else address.strip().removeprefix("/")
    )


def _is_inside(element: Element) -> bool:
    return any(outer.tag in ("article", "main") for outer in element.ancestors())


def _words(text: str) -> list[str]:
    return [word.casefold() for word in words_in(text[:_LONGEST])]
