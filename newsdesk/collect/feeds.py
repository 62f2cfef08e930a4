"""Which pages does a feed list? RSS 0.9x–2.0 and Atom through feedparser, JSON Feed by hand.

feedparser is fast and forgiving on what ordinary feeds hold, but it has a quadratic regular expression for authors and
expands entities. So it is shown a strained feed: only the elements that this file needs, each of bounded length.
"""

import json
from html import escape
from typing import Any, Final

from newsdesk.collect.listing import Item, Listing
from newsdesk.collect.markup import Enough, hear, local
from newsdesk.collect.times import parse_time
from newsdesk.collect.urls import absolute, is_web
from newsdesk.model import BadInput

CONTAINERS: Final = frozenset({"rss", "RDF", "feed", "channel", "item", "entry"})
LEAVES: Final[dict[str, int]] = {
    "title": 500,
    "link": 4096,
    "guid": 4096,
    "id": 4096,
    "pubDate": 64,
    "published": 64,
    "issued": 64,
    "created": 64,
    "date": 64,
    "updated": 64,
    "modified": 64,
}
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML: Final = "http://www.w3.org/XML/1998/namespace"
ATTRIBUTES: Final = {key: key for key in ("href", "rel", "type", "isPermaLink", "version")} | {
    f"{{{RDF}}}about": "rdf:about",
    f"{{{XML}}}base": "xml:base",
}
MOST_ITEMS: Final = 5000
DATES: Final = ("published", "created", "updated")


def read_feed(body: bytes, url: str) -> Listing:
    """The items of an RSS or Atom feed. Raises BadInput when there is no feed in it."""
    import feedparser

    strainer = Strainer()
    sound = hear(body, strainer)
    if not strainer.strained:
        raise BadInput(url, "a broken feed: no feed element can be made out")
    parsed = feedparser.parse(
        "".join(strainer.strained).encode(),
        response_headers={"content-location": url, "content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    items = tuple(item for entry in parsed.entries if (item := _item(entry, url)))
    if not sound and not items:
        raise BadInput(url, "a broken feed: no item can be made out")
    return Listing(
        items=items,
        title=" ".join(str(parsed.feed.get("title", "")).split()),
        self_url=_self_link(parsed.feed, url),
    )


def read_json_feed(body: bytes, url: str) -> Listing:
    """The items of a JSON Feed (jsonfeed.org, version 1.1). Raises BadInput when it is none."""
    try:
        feed = json.loads(body.decode("utf-8-sig", "replace"))
        entries = feed["items"]
    except (ValueError, RecursionError, KeyError, TypeError) as fault:
        raise BadInput(url, f"a broken JSON Feed: {fault}") from fault
    if not isinstance(entries, list):
        raise BadInput(url, "a broken JSON Feed: its items are no list")
    return Listing(
        items=tuple(item for entry in entries[:MOST_ITEMS] if (item := _json_item(entry, url))),
        title=_text(feed.get("title"))[:500],
        self_url=_text(feed.get("feed_url"))[:4096],
    )


class Strainer:
    """Writes down the little of a feed that is needed, as well-formed XML."""

    def __init__(self) -> None:
        self.strained: list[str] = []
        self._open: list[str] = []
        self._passed_over = 0
        self._leaf: str | None = None
        self._room = 0
        self._items = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if self._passed_over or self._leaf or not self._wanted(name):
            self._passed_over += 1
            return
        if name in ("item", "entry"):
            self._items += 1
            if self._items > MOST_ITEMS:
                self._finish()
        self._write_start(tag, name, attributes)
        if name in LEAVES:
            self._leaf, self._room = name, LEAVES[name]
        else:
            self._open.append(name)

    def data(self, text: str) -> None:
        if self._leaf and self._room > 0:
            self.strained.append(escape(text[: self._room]))
            self._room -= len(text)

    def end(self, tag: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
        elif self._leaf:
            self.strained.append(f"</{self._leaf}>")
            self._leaf = None
        elif self._open:
            self.strained.append(f"</{self._open.pop()}>")

    def close(self) -> None:
        if self._leaf:
            self.strained.append(f"</{self._leaf}>")
        self.strained += (f"</{name}>" for name in reversed(self._open))
        self._leaf, self._open = None, []

    def _wanted(self, name: str) -> bool:
        if not self._open:
            return not self.strained and name in CONTAINERS
        return name in LEAVES or name in CONTAINERS

    def _write_start(self, tag: str, name: str, attributes: dict[str, str]) -> None:
        namespace = tag[1:].partition("}")[0] if tag.startswith("{") else ""
        kept = [f' xmlns="{escape(namespace[:200])}" xmlns:rdf="{RDF}"']
        for key, value in attributes.items():
            if spelled := ATTRIBUTES.get(key):
                kept.append(f' {spelled}="{escape(value[:4096])}"')
        self.strained.append(f"<{name}{''.join(kept)}>")

    def _finish(self) -> None:
        self.close()
        raise Enough


def _item(entry: Any, url: str) -> Item | None:
    link = entry.get("link") or _web(entry.get("id"))
    if not link:
        return None
    stored = dict(entry)  # feedparser's own get() answers for one date with another
    said = next((text for key in DATES if (text := stored.get(key))), "")
    parsed = next((moment for key in DATES if (moment := stored.get(f"{key}_parsed"))), None)
    return Item(absolute(link, url), str(entry.get("id", "")), parse_time(said) or _from_parsed(parsed))


def _from_parsed(moment: Any) -> Any:
    return parse_time("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}+00:00".format(*moment[:6])) if moment else None


def _json_item(entry: Any, url: str) -> Item | None:
    if not isinstance(entry, dict):
        return None
    link = _text(entry.get("url")) or _web(entry.get("id"))
    said = _text(entry.get("date_published")) or _text(entry.get("date_modified"))
    return Item(absolute(link, url), _text(entry.get("id")), parse_time(said)) if link else None


def _self_link(feed: Any, url: str) -> str:
    links = (link.get("href", "") for link in feed.get("links", ()) if link.get("rel") == "self")
    return next((absolute(link, url) for link in links if link), "")


def _web(value: Any) -> str:
    return _text(value) if is_web(_text(value)) else ""


def _text(value: Any) -> str:
    """A JSON value as text; lone surrogates, which JSON can spell, are no text."""
    return str(value).encode("utf-8", "replace").decode() if isinstance(value, str | int) else ""
