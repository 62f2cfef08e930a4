"""What follows from the pages? Builds the feeds, the sitemap, the OPML, the WARC and the manifest of the sample world.

    python world/build.py            write what is stale
    python world/build.py --check    write nothing; name what is stale and fail

Everything is a function of `pages/` and `outlets.toml`: no clock, no chance. Standard library only.
"""

import gzip
import json
import sys
import tomllib
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path

from warc import pack, record

HERE = Path(__file__).resolve().parent
ATOM = "http://www.w3.org/2005/Atom"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
LAST_DAY = "2024-01-21T23:59:00Z"


@dataclass(frozen=True, slots=True)
class Outlet:
    name: str
    folder: str
    home: str
    about: str
    markup: str
    publishes: str
    feed: str
    dated: bool
    content_type: str


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the world and what it must become (the pair beside it)."""

    outlet: Outlet
    file: Path
    pair: dict  # type: ignore[type-arg]

    @property
    def url(self) -> str:
        return str(self.pair["url"])

    @property
    def scraped(self) -> bool:
        return self.file.suffix == ".txt"

    @property
    def announced(self) -> bool:
        return self.pair["outcome"] == "article" and not self.scraped

    @property
    def captured(self) -> datetime:
        return datetime.fromisoformat(self.pair["captured"])


def main(arguments: list[str]) -> int:
    """Write or check all that is built; 1 when `--check` finds something stale."""
    stale = [name for name, content in built().items() if not _is_fresh(HERE / name, content)]
    if "--check" in arguments:
        for name in stale:
            sys.stderr.write(f"world/{name} is stale: run python world/build.py\n")
        return 1 if stale else 0
    for name in stale:
        (HERE / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / name).write_bytes(pack(built()[name]) if name.endswith(".gz") else built()[name])
        sys.stderr.write(f"wrote world/{name}\n")
    return 0


def built() -> dict[str, bytes]:
    """Every built file by its name under `world/`; the WARC unpacked, its records joined."""
    outlets = _outlets()
    pages = [page for outlet in outlets for page in _pages(outlet)]
    feeds = {feed_file(outlet): _feed(outlet, [p for p in pages if p.outlet == outlet]) for outlet in outlets}
    return feeds | {
        "feeds.opml": _opml(outlets),
        "world.warc.gz": b"".join(_records(pages)),
        "manifest.json": _manifest(outlets, pages),
    }


def feed_file(outlet: Outlet) -> str:
    """Where the outlet's feed or sitemap lies under `world/`."""
    if outlet.publishes == "sitemap":
        return "sitemap.xml"
    return f"feeds/{outlet.folder}.{outlet.publishes}"


def _outlets() -> list[Outlet]:
    return [Outlet(**table) for table in tomllib.loads((HERE / "outlets.toml").read_text("utf-8"))["outlet"]]


def _pages(outlet: Outlet) -> Iterator[Page]:
    for file in sorted((HERE / "pages" / outlet.folder).iterdir()):
        if file.suffix in {".html", ".txt"}:
            yield Page(outlet, file, json.loads(file.with_suffix(".expected.json").read_text("utf-8")))


# The feeds: newest first, as feeds are.


def _feed(outlet: Outlet, pages: list[Page]) -> bytes:
    articles = sorted(
        (page for page in pages if page.announced), key=lambda p: (p.captured, p.url), reverse=True
    )
    make = {"rss": _rss, "atom": _atom, "json": _json_feed, "sitemap": _news_sitemap}[outlet.publishes]
    return make(outlet, articles)


def _rss(outlet: Outlet, articles: list[Page]) -> bytes:
    rss = ET.Element("rss", version="2.0")
    channel = ET.SubElement(rss, "channel")
    _fill(channel, title=outlet.name, link=outlet.home, description=outlet.about, language="en")
    for page in articles:
        item = ET.SubElement(channel, "item")
        _fill(
            item, title=page.pair["headline"], link=page.url, guid=page.url, description=page.pair["summary"]
        )
        if outlet.dated:
            published = datetime.fromisoformat(page.pair["published"])
            _fill(item, pubDate=format_datetime(published))
    return _xml(rss)


def _atom(outlet: Outlet, articles: list[Page]) -> bytes:
    feed = ET.Element("feed", xmlns=ATOM)
    _fill(
        feed, title=outlet.name, subtitle=outlet.about, id=outlet.home, updated=articles[0].pair["published"]
    )
    ET.SubElement(feed, "link", rel="self", href=outlet.feed)
    for page in articles:
        entry = ET.SubElement(feed, "entry")
        _fill(entry, title=page.pair["headline"], id=page.url, published=page.pair["published"])
        _fill(entry, updated=page.pair.get("modified", page.pair["published"]), summary=page.pair["summary"])
        ET.SubElement(entry, "link", rel="alternate", href=page.url)
        _fill(ET.SubElement(entry, "author"), name=page.pair["bylines"][0]["name"])
    return _xml(feed)


def _json_feed(outlet: Outlet, articles: list[Page]) -> bytes:
    items = [
        {
            "id": page.url,
            "url": page.url,
            "title": page.pair["headline"],
            "summary": page.pair["summary"],
            "date_published": page.pair["published"],
            "language": page.pair["language"],
            "authors": [{"name": byline["name"]} for byline in page.pair["bylines"]],
        }
        for page in articles
    ]
    version = "https://jsonfeed.org/version/1.1"
    head = {"version": version, "title": outlet.name, "home_page_url": outlet.home, "feed_url": outlet.feed}
    return _json(head | {"description": outlet.about, "items": items})


def _news_sitemap(outlet: Outlet, articles: list[Page]) -> bytes:
    urls = ET.Element("urlset", {"xmlns": SITEMAP, "xmlns:news": NEWS})
    for page in articles:
        url = ET.SubElement(urls, "url")
        _fill(url, loc=page.url, lastmod=page.pair["published"])
        news = ET.SubElement(url, "news:news")
        publication = ET.SubElement(news, "news:publication")
        _fill(publication, **{"news:name": outlet.name, "news:language": page.pair["language"]})
        dated = {"news:publication_date": page.pair["published"], "news:title": page.pair["headline"]}
        _fill(news, **dated)
    return _xml(urls)


def _opml(outlets: list[Outlet]) -> bytes:
    opml = ET.Element("opml", version="2.0")
    _fill(ET.SubElement(opml, "head"), title="The sample world")
    body = ET.SubElement(opml, "body")
    for outlet in outlets:
        if outlet.publishes != "sitemap":
            about = {"text": outlet.name, "title": outlet.name, "xmlUrl": outlet.feed, "htmlUrl": outlet.home}
            ET.SubElement(body, "outline", {"type": "rss", **about})
    return _xml(opml)


def _fill(parent: ET.Element, **texts: str) -> None:
    for tag, text in texts.items():
        ET.SubElement(parent, tag).text = text


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "utf-8") + b"\n"


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


# The WARC: every page as the response that a crawler saw, shortly after publication.


def _records(pages: list[Page]) -> Iterator[bytes]:
    fields = b"software: world/build.py\r\nformat: WARC File Format 1.1\r\n"
    yield record("warcinfo", None, LAST_DAY, "application/warc-fields", fields)
    for page in sorted(pages, key=lambda page: (page.captured, page.url)):
        if not page.scraped:
            yield _response(page)


def _response(page: Page) -> bytes:
    body = page.file.read_bytes()
    head = (
        "HTTP/1.1 200 OK\r\n"
        f"Date: {format_datetime(page.captured.astimezone(UTC), usegmt=True)}\r\n"
        f"Content-Type: {page.outlet.content_type}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    kind = "application/http; msgtype=response"
    return record("response", page.url, page.pair["captured"], kind, head.encode() + body, payload=body)


def _is_fresh(path: Path, content: bytes) -> bool:
    """Compared unpacked: another zlib may pack the same records into other bytes."""
    if not path.is_file():
        return False
    if path.suffix != ".gz":
        return path.read_bytes() == content
    try:
        return gzip.decompress(path.read_bytes()) == content
    except (OSError, EOFError, zlib.error):
        return False


def _manifest(outlets: list[Outlet], pages: list[Page]) -> bytes:
    listed = [
        {
            "file": page.file.relative_to(HERE).as_posix(),
            "url": page.url,
            "outlet": page.outlet.name,
            "outcome": page.pair["outcome"],
            "story": page.pair.get("story"),
            "content_type": "text/plain; charset=utf-8" if page.scraped else page.outlet.content_type,
            "captured": page.pair["captured"],
            "sha256": sha256(page.file.read_bytes()).hexdigest(),
        }
        for page in pages
    ]
    feeds = {outlet.name: feed_file(outlet) for outlet in outlets}
    stories = sorted({page.pair["story"] for page in pages if "story" in page.pair})
    return _json({"outlets": feeds, "stories": stories, "pages": listed})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
