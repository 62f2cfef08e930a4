"""Who does the page show to have signed the article?

In order: links that say rel="author"; an element whose class calls it a byline; "By …"; a link to an author's page.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsdesk.read.cards import card_place
from newsdesk.read.claims import Claims
from newsdesk.read.named import is_called
from newsdesk.read.names import bylines
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, squeeze

_AUTHOR: Final = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|author-?names?|article-?author|post-?author|entry-?author|writer|auteur|autore?s?|autorin|"
    r"creator|contributor|vcard|p-author|story-?by|signature|firma)(?:$|[\s_-])",
    re.I,
)
_BY: Final = re.compile(
    r"^(?:by|von|par|por|di|door|автор:?|作者[:：]?)(?:\s+(?:the\s+)?(?-i:[^\W_a-zà-ÿ])|$)", re.I
)
_AUTHOR_PAGE: Final = re.compile(
    r"/(?:authors?|profile|people|staff|by|autor(?:en)?|auteurs?|contributors?|journalists?|reporters?)/[^/?]{3,}",
    re.I,
)
_LONGEST: Final = 160
_MOST: Final = 12


def claims(page: Page) -> Claims:
    """The signers as printed, by the first sign that the page gives and that names somebody."""
    given = (signed for sign in (_by_relation, _by_class, _by_word, _by_link) for signed in sign(page))
    return Claims(authors=next((signed for signed in given if bylines(signed)), ()))


def _by_relation(page: Page) -> Iterator[tuple[str, ...]]:
    links = [link for link in page.tree.all("a") if "author" in link.get("rel")]
    yield tuple(dict.fromkeys(filter(None, (_printed(link) for link in links[:20]))))[:5]


def _by_class(page: Page) -> Iterator[tuple[str, ...]]:
    called = (element for element, name in page.named if is_called(_AUTHOR, name))
    for element in islice(called, _MOST):
        if 3 < len(text := _printed(element)) < _LONGEST:
            links = [_printed(link) for link in element.inner("a")]
            yield tuple(links) if len(links) > 1 and all(links) else (text,)


def _by_word(page: Page) -> Iterator[tuple[str, ...]]:
    for element in page.tree.all("p", "div", "span", "address"):
        own = element.own_text(_LONGEST + 1)
        if not own or len(own) > _LONGEST or not _BY.match(own):
            continue
        whole = _printed(element)
        if whole == own and len(own.split()) == 1 and element.parent is not None:
            whole = _printed(element.parent)
        if len(own) < len(whole) < _LONGEST or (len(own.split()) > 1 and len(whole) < _LONGEST):
            yield (whole,)


def _by_link(page: Page) -> Iterator[tuple[str, ...]]:
    for link in page.tree.all("a"):
        if _AUTHOR_PAGE.search(link.get("href")) and 1 < len((text := _printed(link)).split()) < 5:
            if not any(card_place(outer) for outer in link.ancestors()):
                yield (text,)
            return


def _printed(element: Element) -> str:
    """The element's words, with a bar where a capital follows on another element's small letter."""
    parts: list[str] = []
    room = 2 * _LONGEST
    for text in element.texts():
        if parts and parts[-1][-1:].islower() and text[:1].isupper():
            parts.append(" | ")
        parts.append(text)
        room -= len(text)
        if room < 0:
            break
    return squeeze("".join(parts))
