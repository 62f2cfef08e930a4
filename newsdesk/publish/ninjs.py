"""How do news systems take over articles (IPTC ninjs 2.1)? One JSON object per article."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsdesk.model import Article, Byline, Picture
from newsdesk.publish.files import whole_file
from newsdesk.publish.plain import clean, json_line, one_line, web_address

STANDARD = {
    "name": "ninjs",
    "version": "2.1",
    "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
}

Item = dict[str, Any]


def item(article: Article) -> Item:
    """The article as a ninjs 2.1 item; what the page did not give is absent."""
    url = web_address(article.canonical_url) or web_address(article.url)
    given: Item = {
        "uri": url or f"urn:newsdesk:{article.id}",
        "standard": STANDARD,
        "type": "text",
        "pubstatus": "usable",
        "language": one_line(article.language),
        "title": one_line(article.headline),
        "by": ", ".join(one_line(byline.name) for byline in article.bylines),
        "firstcreated": article.published.when.isoformat() if article.published else "",
        "versioncreated": _version(article),
        "headlines": _texts("value", ("main", article.headline), ("kicker", article.kicker)),
        "descriptions": _texts("value", ("summary", article.standfirst)),
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": clean(article.text)}],
        "people": [{"name": one_line(each.name), "rel": "author"} for each in _of_kind(article, "person")],
        "organisations": [{"name": one_line(each.name), "rel": "author"} for each in _bodies(article)],
        "infosources": [{"name": one_line(article.site), "role": "publisher"}] if article.site else [],
        "associations": [_picture(article.lead_picture)] if article.lead_picture else [],
    }
    return {name: value for name, value in given.items() if value not in ("", [])}


def write(articles: Iterable[Article], path: Path) -> int:
    """Write one item per line and say how many. The file is there whole or not at all. Raises CannotWrite."""
    count = 0
    with (
        whole_file(path) as partial,
        partial.open("w", encoding="utf-8", errors="replace", newline="\n") as file,
    ):
        for article in articles:
            file.write(json_line(item(article)) + "\n")
            count += 1
    return count


def _version(article: Article) -> str:
    dated = article.modified or article.published
    return dated.when.isoformat() if dated else ""


def _texts(key: str, *given: tuple[str, str]) -> list[Item]:
    texts = ((role, one_line(text)) for role, text in given)
    return [{"role": role, "contenttype": "text/plain", key: text} for role, text in texts if text]


def _of_kind(article: Article, kind: str) -> list[Byline]:
    return [byline for byline in article.bylines if byline.kind == kind]


def _bodies(article: Article) -> list[Byline]:
    return [byline for byline in article.bylines if byline.kind != "person"]


def _picture(picture: Picture) -> Item:
    url = web_address(picture.url)
    rendition = {"name": "main", "href": url, "width": picture.width, "height": picture.height}
    return {
        "name": "main",
        "uri": url or "urn:newsdesk:picture",
        "type": "picture",
        "headlines": _texts("value", ("caption", picture.caption)),
        "copyrightnotice": one_line(picture.credit),
        "renditions": [{name: value for name, value in rendition.items() if value}],
    }
