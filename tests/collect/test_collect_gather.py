"""Whatever a user types is looked at, and becomes pages, sources to follow, and named faults."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from collect_origin import PAGE, Moments, Origin, Reply

from newsdesk.collect import PUBLISHED, Denied, Fetcher, gather
from newsdesk.model import BadInput, CannotFetch, Fetched, NewsdeskError, Source, TooLarge

Taken = Callable[[str], list[Fetched | Source | NewsdeskError]]


@pytest.fixture
def taken(fetcher: Fetcher, moments: Moments) -> Taken:
    return lambda thing: list(gather(thing, fetcher, moments.now))


def rss(origin: Origin, *items: tuple[str, str], self_link: str = "/feed") -> bytes:
    entries = "".join(
        f"<item><link>{origin.url(path)}</link>{f'<pubDate>{date}</pubDate>' if date else ''}</item>"
        for path, date in items
    )
    atom = (
        f'<link xmlns="http://www.w3.org/2005/Atom" rel="self" href="{origin.url(self_link)}"/>'
        if self_link
        else ""
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{atom}{entries}</channel></rss>'.encode()


def sitemap(origin: Origin, *paths: str) -> bytes:
    return (
        b"<urlset>"
        + b"".join(f"<url><loc>{origin.url(path)}</loc></url>".encode() for path in paths)
        + b"</urlset>"
    )


def urls(found: list[Fetched | Source | NewsdeskError]) -> list[str]:
    return [page.url for page in found if isinstance(page, Fetched)]


def serve(origin: Origin, *paths: str) -> None:
    origin.replies |= dict.fromkeys(paths, Reply())


def test_a_page(origin: Origin, taken: Taken, moments: Moments) -> None:
    serve(origin, "/a")
    (page,) = taken(origin.url("/a#top"))
    assert isinstance(page, Fetched)
    assert (page.url, page.body, page.origin, page.fetched_at) == (origin.url("/a"), PAGE, "web", moments.at)


@pytest.mark.parametrize("claimed", ["image/png", "text/plain", "", "application/octet-stream"])
def test_a_feed_is_known_by_its_bytes_and_its_pages_come_newest_first(
    origin: Origin, taken: Taken, claimed: str
) -> None:
    serve(origin, "/old", "/new", "/undated")
    feed = rss(
        origin,
        ("/old", "Sun, 21 Jan 2024 10:00:00 GMT"),
        ("/undated", ""),
        ("/new", "Mon, 22 Jan 2024 10:00:00 GMT"),
    )
    origin.replies["/feed"] = Reply(feed, headers={"Content-Type": claimed})
    source, *pages = taken(origin.url("/feed"))
    assert source == Source(origin.url("/feed"), "feed", "Wire")
    assert urls(pages) == [origin.url(path) for path in ("/new", "/old", "/undated")]
    assert [dict(page.headers).get(PUBLISHED) for page in pages if isinstance(page, Fetched)] == [
        "2024-01-22T10:00:00+00:00",
        "2024-01-21T10:00:00+00:00",
        None,
    ]


@pytest.mark.parametrize(
    "date", ["Thu, 01 Jan 1970 00:00:00 GMT", "Tue, 22 Jan 2099 10:00:00 GMT", "yesterday", "99999"]
)
def test_a_date_that_cannot_be_is_no_evidence(origin: Origin, taken: Taken, date: str) -> None:
    serve(origin, "/a")
    origin.replies["/feed"] = Reply(rss(origin, ("/a", date)))
    (_, page) = taken(origin.url("/feed"))
    assert isinstance(page, Fetched)
    assert PUBLISHED not in dict(page.headers)


def test_one_item_that_fails_stops_nothing(origin: Origin, taken: Taken) -> None:
    serve(origin, "/a", "/c")
    origin.replies["/large"] = Reply(b"x" * 11_000_000)
    feed = rss(origin, ("/a", ""), ("/gone", ""), ("/large", ""), ("/c", ""))
    origin.replies["/feed"] = Reply(
        feed.replace(b"</channel>", b"<item><link>file:///etc/passwd</link></item></channel>")
    )
    found = taken(origin.url("/feed"))
    assert [type(one) for one in found] == [Source, Fetched, Denied, TooLarge, Fetched, Denied]


def test_a_host_that_asks_for_time_gets_it_for_the_rest_of_the_feed(origin: Origin, taken: Taken) -> None:
    origin.replies = {f"/{n}": Reply(status=429, headers={"Retry-After": "600"}) for n in range(9)}
    origin.replies["/feed"] = Reply(rss(origin, *((f"/{n}", "") for n in range(9))))
    assert [type(one) for one in taken(origin.url("/feed"))] == [Source, CannotFetch]
    assert origin.pages_asked() == ["/feed", "/0"]


def test_a_sitemap_and_an_index_of_packed_sitemaps(origin: Origin, taken: Taken) -> None:
    serve(origin, "/a", "/b", "/c")
    origin.replies["/s.xml"] = Reply(sitemap(origin, "/a"))
    origin.replies["/t.xml.gz"] = Reply(
        gzip.compress(sitemap(origin, "/b", "/c")), headers={"Content-Type": "application/gzip"}
    )
    names = "".join(
        f"<sitemap><loc>{origin.url(path)}</loc></sitemap>"
        for path in ("/s.xml", "/t.xml.gz", "/missing.xml")
    )
    origin.replies["/index.xml"] = Reply(f"<sitemapindex>{names}</sitemapindex>".encode())
    source, fault, *pages = taken(origin.url("/index.xml"))
    assert source == Source(origin.url("/index.xml"), "sitemap")
    assert isinstance(fault, Denied)
    assert urls(pages) == [origin.url(path) for path in ("/a", "/b", "/c")]


def test_a_packed_bomb_for_a_sitemap(origin: Origin, taken: Taken) -> None:
    origin.replies["/s.xml.gz"] = Reply(gzip.compress(bytes(50_000_000)))
    assert [type(one) for one in taken(origin.url("/s.xml.gz"))] == [TooLarge]


def test_no_more_than_two_hundred_pages_at_once(origin: Origin, taken: Taken) -> None:
    paths = [f"/{number}" for number in range(210)]
    serve(origin, *paths)
    origin.replies["/s.xml"] = Reply(sitemap(origin, *paths))
    assert len(urls(taken(origin.url("/s.xml")))) == 200


def test_opml_names_sources_and_fetches_none_of_them(origin: Origin, taken: Taken, tmp_path: Path) -> None:
    outlines = "".join(f'<outline text="{n}" xmlUrl="{origin.url(f"/{n}")}"/>' for n in range(1000))
    opml = f"<opml><body>{outlines}</body></opml>".encode()
    (tmp_path / "feeds.opml").write_bytes(opml)
    origin.replies["/opml"] = Reply(opml)
    assert len(taken(str(tmp_path / "feeds.opml"))) == 1000
    assert origin.asked == []
    assert {type(one) for one in taken(origin.url("/opml"))} == {Source}
    assert origin.pages_asked() == ["/opml"]


@pytest.mark.parametrize(("self_link", "followed"), [("/feed", True), ("", False)])
def test_a_local_feed_is_followed_when_it_says_where_it_lives(
    origin: Origin, taken: Taken, tmp_path: Path, self_link: str, followed: bool
) -> None:
    serve(origin, "/a")
    (tmp_path / "feed.xml").write_bytes(rss(origin, ("/a", ""), self_link=self_link))
    found = taken(str(tmp_path / "feed.xml"))
    assert urls(found) == [origin.url("/a")]
    assert [one for one in found if isinstance(one, Source)] == [
        Source(origin.url("/feed"), "feed", "Wire")
    ] * followed


def test_a_local_json_feed_and_sitemap(origin: Origin, taken: Taken, tmp_path: Path) -> None:
    serve(origin, "/a", "/b")
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Wire",
        "items": [{"id": origin.url("/a")}],
    }
    (tmp_path / "1.json").write_text(json.dumps(feed))
    (tmp_path / "2.xml.gz").write_bytes(gzip.compress(sitemap(origin, "/b")))
    assert urls(taken(str(tmp_path))) == [origin.url("/a"), origin.url("/b")]


@pytest.mark.parametrize(
    ("body", "said"), [(b"", "empty"), (b"\x89PNG" + bytes(99), "binary"), (b"<rss><channel>", "broken feed")]
)
def test_what_cannot_be_read_is_named(origin: Origin, taken: Taken, body: bytes, said: str) -> None:
    origin.replies["/x"] = Reply(body)
    (fault,) = taken(origin.url("/x"))
    assert isinstance(fault, BadInput)
    assert fault.thing == origin.url("/x")
    assert said in fault.message
