"""What does the page say of who may read it, and of the licence under which its words may be used again?"""

from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.model import Access
from newsdesk.read.claims import Claims
from newsdesk.read.json_ld import Node, articles, children, first, types
from newsdesk.read.page import Page
from newsdesk.read.vocabulary import SIGNS

_MOST_ARTICLES: Final = 5
_TIERS: Final[dict[str, Access]] = {"free": "free", "metered": "metered", "locked": "locked"}
#: schema.org's isAccessibleForFree, with or without the vocabulary's address before it; an article that does not say it may say
#: so of its parts.
_FOR_FREE: Final[dict[str, Access]] = {"true": "free", "false": "locked"}
#: Around pictures, which have licences of their own.
_PICTURES: Final = frozenset(("figure", "figcaption"))
_LONGEST: Final = 300
#: These may cost something where the text does not.
_MEDIA: Final = frozenset(("mediaobject", "videoobject", "audioobject", "imageobject", "datadownload"))
_REL: Final = SIGNS["rel"]


def claims(page: Page) -> Claims:
    """Whether it is free, metered or locked; the licence's address or, where only that is given, its name."""
    nodes = articles(page.data)[:_MOST_ARTICLES] if page.data else ()
    return Claims(
        access=next(_accesses(page, nodes), None),
        licence=next(filter(None, _licences(page, nodes)), "")[:_LONGEST],
    )


def _accesses(page: Page, nodes: Sequence[Node]) -> Iterator[Access]:
    tier = page.first_meta("article:content_tier", "og:article:content_tier").lower()
    if tier in _TIERS:
        yield _TIERS[tier]
    yield from filter(None, map(_for_free, nodes))
    parts = [
        _for_free(part) for node in nodes for part in children(node, "hasPart") if not _MEDIA & types(part)
    ]
    if "locked" in parts:
        yield "locked"


def _for_free(node: Node) -> Access | None:
    return _FOR_FREE.get(str(node.get("isAccessibleForFree")).rpartition("/")[2].lower())


def _licences(page: Page, nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield _address_or_name(page, first(node, "license"))
    for tag in ("link", "a"):
        for link in page.tree.all(tag):
            if (
                link.signs & _REL
                and "license" in link.get("rel")
                and not any(outer.tag in _PICTURES for outer in link.ancestors())
            ):
                yield page.absolute(link.get("href"))
    yield _address_or_name(page, page.first_meta("dcterms.license", "dc.rights.license", "license"))


def _address_or_name(page: Page, given: str) -> str:
    is_address = given.startswith(("http://", "https://", "/"))
    return page.absolute(given) if is_address else given
