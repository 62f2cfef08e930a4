"""Which section is the page in, by the trail of links that leads to it?"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from newsdesk.read.claims import Claims
from newsdesk.read.dates import days_in
from newsdesk.read.json_ld import Node, children, first, types
from newsdesk.read.named import all_called
from newsdesk.read.page import Page

_TRAIL: Final = re.compile(r"bread-?crumb", re.I)
_MOST: Final = 10
_LONGEST: Final = 40
_POSITIONS: Final = frozenset(map(str, range(_MOST + 1)))
#: What tells nothing of the pages in it.
_UNTELLING: Final = frozenset(
    (
        "home", "homepage", "main", "news", "blog", "articles", "topics", "resources", "themen", "übersicht", "uncategorized", "all", "startseite", "start", "artikel", "inicio", "portada", "noticias",
        "latest", "latest news", "all news", "nachrichten", "notizie", "início", "notícias", "nieuws", "nyheter", "nyheder", "uutiset",
        "wiadomości", "aktualności", "zprávy", "hírek", "ana sayfa", "anasayfa", "haberler", "новости", "новини", "tin tức", "新闻", "新聞",
        "ニュース", "뉴스", "accueil", "actualités", "à la une", "a la une", "hem", "hjem", "forside", "etusivu", "strona główna", "kezdőlap", "home page",
        "главная", "головна", "trang chủ", "首页", "首頁", "홈", "ホーム",
    )
)  # fmt: skip
#: What leads elsewhere than into a section.
_LEADING: Final = re.compile(
    r"\s*(?:[←‹«<].*|back(?: to (?:all|the|home|blog|news|overview|list|main|top)\b.*)?|(?:zurück|retour|volver|voltar|indietro|terug|tilbake|tilbage"
    r"|tillbaka|wstecz|назад)\b.*|about(?: \w+){0,2}|über uns|contact(?: us)?|kontakt|search results|all (?:\w+ )?(?:articles|blogs|categories|hubs"
    r"|posts|stories|topics)|alle (?:artikel|beiträge|themen))\s*",
    re.I,
)


class Crumb(NamedTuple):
    """A name of the trail, and where it leads."""

    name: str
    address: str


def claims(page: Page) -> Claims:
    """The first name of the trail that is neither the site's nor the page's own, in the page's data or as it is shown."""
    own = _path(page.url)
    others = {page.first_meta("og:site_name").casefold(), _host(page.base), *_titles(page)}
    for crumb in chain(_declared(page), _shown(page)):
        name = crumb.name.removeprefix("Category: ")
        if name.casefold() not in others and _is_section(name) and _path(crumb.address) not in ("", own):
            return Claims(section=name)
    return Claims()


def _declared(page: Page) -> Iterator[Crumb]:
    for node in page.data:
        if "breadcrumblist" in types(node):
            yield from _crumbs(page, node)


def _crumbs(page: Page, node: Node) -> Iterator[Crumb]:
    for item in sorted(children(node, "itemListElement")[:_MOST], key=_position):
        held = next(iter(children(item, "item")), {})
        address = first(held, "@id", "url") or first(item, "item")
        yield Crumb(first(item, "name") or first(held, "name"), page.absolute(address))


def _position(item: Node) -> int:
    told = str(item.get("position"))
    return int(told) if told in _POSITIONS else 0


def _shown(page: Page) -> Iterator[Crumb]:
    """The links above the heading in what is called a trail."""
    if page.heading is None:
        return
    marked = (*page.tree.all("nav"), *page.tree.all("ol"), *page.named)
    for trail in all_called(_TRAIL, marked)[:_MOST]:
        if trail.number > page.heading.number:
            continue
        for link in (trail, *trail.inner("a")):
            if link.tag == "a":
                yield Crumb(link.text(2 * _LONGEST), page.absolute(link.get("href")))


def _is_section(name: str) -> bool:
    return (
        len(name) <= _LONGEST
        and name.casefold() not in _UNTELLING
        and _LEADING.fullmatch(name) is None
        and any(letter.isalpha() for letter in name)
        and next(days_in(name), None) is None
    )


def _titles(page: Page) -> Iterator[str]:
    """What the page calls itself: its address may be another here than in the trail."""
    yield page.first_meta("og:title").casefold()
    if page.heading is not None:
        yield page.heading.text(2 * _LONGEST).casefold()


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/")
    except ValueError:
        return ""
