"""How do other programs follow the desk? RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 of whatever rows it has."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.etree import ElementTree

from newsdesk.model import ArticleHead, Digest, DigestItem, EventLine, StatementLine
from newsdesk.publish.editions import title as digest_title
from newsdesk.publish.plain import one_line, web_address

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
MEDIA_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
#: RFC 4287 wants a time for every entry; what has none gets the beginning of the calendar, never the clock's.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)

Row = ArticleHead | StatementLine | EventLine | DigestItem


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself: `url` is where it lies, `home` the page it belongs to."""

    title: str
    url: str
    home: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, whatever it was made from. `id` never changes for the same thing."""

    id: str
    title: str
    text: str
    url: str
    when: datetime | None
    source: str = ""


def items(rows: Iterable[Row]) -> list[Item]:
    """Rows of the desk as entries, in the order given."""
    return [_item(row) for row in rows]


def digest_items(digest: Digest) -> list[Item]:
    """All lines of a digest as entries."""
    return items(item for _, lines in digest.sections for item in lines)


def digest_channel(digest: Digest, url: str, home: str) -> Channel:
    """What the feed of a digest says of itself."""
    return Channel(digest_title(digest), url, home)


def rss(channel: Channel, entries: Sequence[Item]) -> str:
    """The entries as RSS 2.0, with the feed's own address as Atom's self link, as the RSS board advises."""
    ElementTree.register_namespace("atom", ATOM)
    root = ElementTree.Element("rss", version="2.0")
    top = ElementTree.SubElement(root, "channel")
    _add(top, "title", channel.title)
    _add(top, "link", web_address(channel.home))
    _add(top, "description", channel.description or channel.title)
    ElementTree.SubElement(
        top, f"{{{ATOM}}}link", rel="self", type=MEDIA_TYPES["rss"], href=web_address(channel.url)
    )
    for entry in entries:
        element = ElementTree.SubElement(top, "item")
        _add(element, "title", entry.title)
        if web_address(entry.url):
            _add(element, "link", web_address(entry.url))
        _add(element, "description", _as_html(entry.text))
        _add(element, "guid", _urn(entry.id), isPermaLink="false")
        if entry.when:
            _add(element, "pubDate", format_datetime(entry.when))
    return _written(root)


def atom(channel: Channel, entries: Sequence[Item]) -> str:
    """The entries as Atom (RFC 4287)."""
    ElementTree.register_namespace("", ATOM)
    root = ElementTree.Element(f"{{{ATOM}}}feed")
    _atom(root, "title", channel.title)
    _atom(root, "id", web_address(channel.url) or _urn(channel.title))
    _atom(root, "updated", _latest(entries).isoformat())
    ElementTree.SubElement(root, f"{{{ATOM}}}link", rel="self", href=web_address(channel.url))
    ElementTree.SubElement(root, f"{{{ATOM}}}link", rel="alternate", href=web_address(channel.home))
    for entry in entries:
        element = ElementTree.SubElement(root, f"{{{ATOM}}}entry")
        _atom(element, "title", entry.title, type="text")
        _atom(element, "id", _urn(entry.id))
        _atom(element, "updated", (entry.when or UNDATED).isoformat())
        author = ElementTree.SubElement(element, f"{{{ATOM}}}author")
        _atom(author, "name", entry.source or "unknown")
        if web_address(entry.url):
            ElementTree.SubElement(element, f"{{{ATOM}}}link", rel="alternate", href=web_address(entry.url))
        _atom(element, "content", entry.text, type="text")
    return _written(root)


def json_feed(channel: Channel, entries: Sequence[Item]) -> str:
    """The entries as JSON Feed 1.1."""
    head = {
        "version": JSON_FEED,
        "title": one_line(channel.title),
        "home_page_url": web_address(channel.home),
        "feed_url": web_address(channel.url),
        "description": one_line(channel.description),
    }
    body = [_json_item(entry) for entry in entries]
    return json.dumps(
        {key: value for key, value in head.items() if value} | {"items": body}, ensure_ascii=False
    )


def _json_item(entry: Item) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": _urn(entry.id),
        "url": web_address(entry.url),
        "title": one_line(entry.title),
        "date_published": entry.when.isoformat() if entry.when else "",
        "authors": [{"name": one_line(entry.source)}] if entry.source else [],
    }
    return {key: value for key, value in fields.items() if value} | {"content_text": one_line(entry.text)}


def _item(row: Row) -> Item:
    match row:
        case ArticleHead():
            text = row.standfirst or row.headline
            return Item(row.id, row.headline, text, row.url, row.published, row.site)
        case StatementLine():
            title = f"{row.statement.speaker.name if row.statement.speaker else row.source}: {row.content}"
            words = ": ".join(filter(None, (f"{row.source} {row.cue}".strip(), row.content)))
            return Item(
                row.statement.id, title, words, row.article.url, row.article.published, row.article.site
            )
        case EventLine():
            roles = ", ".join(f"{filler.role} {filler.norm}" for filler in row.event.fillers)
            title = f"{row.event.frame} ({row.event.status}): {roles}"
            return Item(
                row.event.id, title, row.sentence, row.article.url, row.article.published, row.article.site
            )
        case DigestItem():
            place = row.reference or f"{row.article.id}-{row.span.start}-{row.span.end}"
            title = row.article.headline or row.text
            return Item(place, title, row.text, row.article.url, row.article.published, row.article.site)


def _as_html(text: str) -> str:
    """RSS readers take a description for HTML: the text is escaped once here, and once more as XML."""
    return one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _urn(identity: str) -> str:
    return f"urn:newsdesk:{identity}"


def _latest(entries: Sequence[Item]) -> datetime:
    return max((entry.when for entry in entries if entry.when), default=UNDATED)


def _add(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, name, attributes).text = one_line(text)


def _atom(parent: ElementTree.Element, name: str, text: str, **attributes: str) -> None:
    _add(parent, f"{{{ATOM}}}{name}", text, **attributes)


def _written(root: ElementTree.Element) -> str:
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode")
