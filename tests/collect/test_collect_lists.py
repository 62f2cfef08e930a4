"""Sitemaps list pages or other sitemaps; OPML lists feeds to follow."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.collect.opml import read_opml
from newsdesk.collect.sitemaps import read_sitemap
from newsdesk.collect.sniff import Form, sniff
from newsdesk.model import BadInput, Source

URL = "http://news.example/sitemap.xml"
NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> http://news.example/one?a=1&amp;b=2 </loc><lastmod>2024-01-23</lastmod>
<news:news><news:publication><news:name>Wire</news:name></news:publication>
<news:publication_date>2024-01-22T12:00:00+00:00</news:publication_date><news:title>One</news:title></news:news>
<image:image><image:loc>http://news.example/one.jpg</image:loc></image:image></url>
<url><loc>/two</loc><lastmod>2024-01-21</lastmod></url><url><lastmod>2024-01-20</lastmod></url>
</urlset>"""
INDEX = b"""<sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:sitemap><sm:loc>http://news.example/a.xml.gz</sm:loc>
<sm:lastmod>2024-01-22</sm:lastmod></sm:sitemap></sm:sitemapindex>"""
OPML = b"""<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="World"><outline text=" Wire " type="rss" xmlUrl="http://news.example/feed#top" htmlUrl="http://news.example/"/>
<outline title="Deep"><outline title="Atom" text="x" xmlurl="https://other.example/atom"/></outline></outline>
<outline text="Again" xmlUrl="http://news.example/feed"/><outline text="Bad" xmlUrl="file:///etc/passwd"/></body></opml>"""


def test_a_news_sitemap_gives_pages_with_their_time() -> None:
    pages = read_sitemap(NEWS, URL).items
    assert [page.url for page in pages] == ["http://news.example/one?a=1&b=2", "http://news.example/two"]
    assert pages[0].published == datetime(2024, 1, 22, 12, tzinfo=UTC)
    assert pages[1].published == datetime(2024, 1, 21, tzinfo=UTC)


def test_an_index_gives_sitemaps() -> None:
    listing = read_sitemap(INDEX, URL)
    assert (listing.items, [child.url for child in listing.children]) == (
        (),
        ["http://news.example/a.xml.gz"],
    )


def test_a_sitemap_cut_short_keeps_what_stands_before() -> None:
    assert len(read_sitemap(NEWS[: NEWS.index(b"<url><loc>/two")], URL).items) == 1


@pytest.mark.timeout(20)
def test_no_more_pages_are_taken_than_a_sitemap_may_have() -> None:
    body = b"<urlset>" + b"<url><loc>http://news.example/</loc></url>" * 60_000
    assert len(read_sitemap(body, URL).items) == 50_000


def test_what_is_none_is_said() -> None:
    with pytest.raises(BadInput, match="broken sitemap"):
        read_sitemap(b"<html></html>", URL)


def test_opml_gives_each_feed_once_wherever_it_is_nested() -> None:
    *sources, bad = read_opml(OPML, "feeds.opml")
    assert sources == [
        Source("http://news.example/feed", "feed", "Wire"),
        Source("https://other.example/atom", "feed", "Atom"),
    ]
    assert isinstance(bad, BadInput)
    assert "Bad" in str(bad)


def test_broken_opml_is_said_once() -> None:
    assert [str(fault) for fault in read_opml(b"<opm", "feeds.opml")] == [
        "feeds.opml: broken OPML: no outline can be made out"
    ]


@pytest.mark.timeout(20)
def test_ten_thousand_feeds_and_deep_folders() -> None:
    outlines = "".join(f'<outline><outline text="{n}" xmlUrl="http://n{n}.example/"/>' for n in range(10_000))
    assert len(list(read_opml(f"<opml><body>{outlines}".encode(), "feeds.opml"))) == 10_000


@pytest.mark.parametrize(
    ("body", "form"),
    [
        (NEWS, "sitemap"),
        (INDEX, "sitemap index"),
        (OPML, "opml"),
        (b"<?xml version='1.0'?><!-- <html> is not here --><rss>", "page"),
        (b"\xef\xbb\xbf \n<!DOCTYPE html><p>x", "page"),
        ("<rss>".encode("utf-16"), "feed"),
        (b"<p>Only a paragraph", "page"),
        (b"Words < words > words", "text"),
        (b"WARC/1.0\r\n", "warc"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "binary"),
        (bytes(range(256)) * 10, "binary"),
        (b" \n\t", "empty"),
        (b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}', "json feed"),
        (b'{"url": 1}', "json"),
    ],
)
def test_documents_are_known_by_their_bytes(body: bytes, form: Form) -> None:
    assert sniff(body) == form


@given(
    st.binary(max_size=300), st.sampled_from([NEWS, INDEX, OPML]), st.integers(0, 900), st.integers(0, 100)
)
def test_mutated_lists_are_read_or_refused(junk: bytes, body: bytes, at: int, cut: int) -> None:
    mutated = body[:at] + junk + body[at + cut :]
    sniff(mutated)
    list(read_opml(mutated, "feeds.opml"))
    try:
        read_sitemap(mutated, URL)
    except BadInput as fault:
        assert fault.thing == URL
