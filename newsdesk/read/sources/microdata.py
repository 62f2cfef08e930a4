"""What does the page's microdata (itemprop in the markup) say of the article?"""

from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.dates import Stamp
from newsdesk.read.named import beside_each_other
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, Tree
from newsdesk.read.vocabulary import SIGNS

_PROPERTIES: Final = frozenset(("headline", "author", "datepublished", "datemodified", "articlesection"))
_ITEMPROP: Final = SIGNS["itemprop"]


def claims(page: Page) -> Claims:
    """The values of the article's properties, of an author his name."""
    found = _with_properties(page.tree)
    found["author"] = beside_each_other(found["author"])
    given = {name: [_value(element, name) for element in elements] for name, elements in found.items()}
    return Claims(
        headline=next(iter(given["headline"]), ""),
        authors=tuple(dict.fromkeys(filter(None, given["author"])))[:10],
        published=tuple(Stamp(value, "meta", "itemprop") for value in given["datepublished"][:1]),
        modified=tuple(Stamp(value, "meta", "itemprop") for value in given["datemodified"][:1]),
        section=next(iter(given["articlesection"]), ""),
    )


def _with_properties(tree: Tree) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {name: [] for name in _PROPERTIES}
    for element in tree.elements:
        if element.signs & _ITEMPROP and element.tag != "meta":
            for name in element.get("itemprop").lower().split():
                if name in found and not _in_comment(element):
                    found[name].append(element)
    return found


def _value(element: Element, name: str) -> str:
    if name == "author":
        element = next((inner for inner in element.inner() if inner.get("itemprop") == "name"), element)
    given = element.get("content") or element.get("datetime")
    return given.strip()[:300] if given else element.text(300)


def _in_comment(element: Element) -> bool:
    return any(
        "comment" in (outer.get("itemprop") or outer.get("class")).lower() for outer in element.ancestors()
    )
