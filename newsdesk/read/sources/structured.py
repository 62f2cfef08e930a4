"""What does the page's JSON-LD say of the article?"""

from typing import Final

from newsdesk.model import Picture
from newsdesk.read.claims import Claims, Printed
from newsdesk.read.dates import Stamp
from newsdesk.read.json_ld import ARTICLE_TYPES, Node, articles, children, first, strings, types
from newsdesk.read.page import Page
from newsdesk.read.paragraphs import paragraphs

_MOST_AROUND: Final = 50
_MOST_CALLED: Final = 5
_ORGANISATIONS: Final = frozenset(("organization", "newsmediaorganization", "corporation"))


def claims(page: Page) -> Claims:
    """What the node that describes this page, not one it links to, says."""
    node = _own(page)
    if node is None:
        return Claims(site=_site(page), published=_around(page))
    publisher = next(iter(children(node, "publisher")), {})
    return Claims(
        headline=first(node, "headline", "name"),
        kicker=first(node, "alternativeHeadline") if len(first(node, "alternativeHeadline")) < 40 else "",
        standfirst=first(node, "description"),
        authors=_authors(page, node),
        organisations=tuple(
            name
            for item in children(node, "author")
            if types(item) & _ORGANISATIONS
            for name in strings(item)
        ),
        published=_stamps(node, "datePublished", "dateCreated") + _around(page),
        modified=_stamps(node, "dateModified"),
        site=first(publisher, "name") or _site(page),
        section=first(node, "articleSection"),
        canonical_url=page.absolute(first(node, "mainEntityOfPage", "url")),
        language=first(node, "inLanguage"),
        pictures=_pictures(page, node),
        is_news=any(_is_news(other) for other in articles(page.data)[:_MOST_CALLED]),
        is_article=True,
        body=_body(node),
    )


def _own(page: Page) -> Node | None:
    """Of several article nodes the one that names this page, or has its headline, or is the fullest."""
    nodes = articles(page.data)
    if len(nodes) < 2:
        return next(iter(nodes), None)
    shown = {h1.text(1_000).casefold() for h1 in page.tree.all("h1")[:5]}
    return max(
        nodes,
        key=lambda node: (
            first(node, "headline", "name").casefold() in shown,
            _path(page.url) != "" and _path(first(node, "url", "mainEntityOfPage", "@id")) == _path(page.url),
            bool(node.get("datePublished")) + bool(node.get("author")) + bool(node.get("articleBody")),
        ),
    )


def _path(url: str) -> str:
    return url.split("?")[0].split("#")[0].split("://")[-1].rstrip("/")


def _authors(page: Page, node: Node) -> tuple[str, ...]:
    given = strings(node.get("author")) or strings(node.get("creator"))
    if any(name.startswith(("http", "#", "/")) for name in given):
        named = {first(other, "@id"): first(other, "name") for other in page.data if other.get("@id")}
        ids = [item.get("@id", "") for item in children(node, "author")]
        given = tuple(name for key in ids if (name := named.get(key, ""))) or given
    return tuple(name for name in given if not name.startswith(("http", "#", "/")))


def _stamps(node: Node, *keys: str) -> tuple[Stamp, ...]:
    kind = "news " if _is_news(node) else ""
    return tuple(Stamp(value, "json-ld", kind + key) for key in keys for value in strings(node.get(key))[:1])


def _is_news(node: Node) -> bool:
    return any("news" in name or "live" in name for name in types(node))


def _around(page: Page) -> tuple[Stamp, ...]:
    """What nodes that are no articles, such as the page or its picture, say of theirs."""
    return tuple(
        Stamp(value, "json-ld", "around")
        for node in page.data[:_MOST_AROUND]
        if not types(node) & ARTICLE_TYPES and (value := first(node, "datePublished"))
    )


def _site(page: Page) -> str:
    for node in page.data:
        if types(node) & {"website", "newsmediaorganization"}:
            return first(node, "name")
    return ""


def _pictures(page: Page, node: Node) -> tuple[Picture, ...]:
    images = node.get("image")
    items = images if isinstance(images, list) else [images]
    found = (_picture(page, item) for item in items[:20])
    return tuple(picture for picture in found if picture)


def _picture(page: Page, item: object) -> Picture | None:
    if isinstance(item, str):
        url = page.absolute(item)
        return Picture(url) if url else None
    if not isinstance(item, dict):
        return None
    url = page.absolute(first(item, "url", "contentUrl"))
    if not url:
        return None
    caption = first(item, "caption", "description")
    credit = first(item, "creditText", "author", "copyrightHolder")
    return Picture(url, caption, credit, "", _size(item.get("width")), _size(item.get("height")))


def _size(value: object) -> int | None:
    digits = (
        str(value.get("value", "") if isinstance(value, dict) else value)
        .removesuffix("px")
        .split(".")[0]
        .strip()
    )
    return int(digits) if digits.isdecimal() and len(digits) < 6 and int(digits) > 1 else None


def _body(node: Node) -> Printed | None:
    value = node.get("articleBody")
    if not isinstance(value, str):
        return None
    text = "\n".join(paragraphs(value))
    return Printed(text, "json-ld") if text else None
