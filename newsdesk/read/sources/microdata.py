"""What does the page's microdata (itemprop in the markup) say of the article?"""

from typing import Final

from lxml.html import HtmlElement

from newsdesk.read.claims import Claims
from newsdesk.read.dates import Stamp
from newsdesk.read.page import Page, text_of

_PROPERTIES: Final = frozenset(("headline", "author", "datepublished", "datemodified", "articlesection"))


def claims(page: Page) -> Claims:
    """The values of the article's properties, of an author his name."""
    given: dict[str, list[str]] = {name: [] for name in _PROPERTIES}
    for element in page.root.xpath("//body//*[@itemprop]"):
        for name in (element.get("itemprop") or "").lower().split():
            if name in given and not _in_comment(element):
                given[name].append(_value(element, name))
    return Claims(
        headline=next(iter(given["headline"]), ""),
        authors=tuple(dict.fromkeys(filter(None, given["author"])))[:10],
        published=tuple(Stamp(value, "meta") for value in given["datepublished"][:1]),
        modified=tuple(Stamp(value, "meta") for value in given["datemodified"][:1]),
        section=next(iter(given["articlesection"]), ""),
    )


def _value(element: HtmlElement, name: str) -> str:
    if name == "author":
        inner = element.find(".//*[@itemprop='name']")
        element = element if inner is None else inner
    given = element.get("content") or element.get("datetime")
    return given.strip()[:300] if given else text_of(element, 300)


def _in_comment(element: HtmlElement) -> bool:
    return any(
        "comment" in (outer.get("itemprop") or outer.get("class") or "").lower()
        for outer in element.iterancestors()
    )
