"""A feed lists pages. Whatever else it holds does no harm, and a broken one gives what it can."""

import json
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from data_sets import data_folder
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.collect.feeds import Strainer, read_feed, read_json_feed
from newsdesk.collect.listing import Listing, newest_first
from newsdesk.collect.markup import hear, mended
from newsdesk.collect.sniff import sniff
from newsdesk.model import BadInput

URL = "http://news.example/feed"
NOON = datetime(2024, 1, 22, 12, 0, tzinfo=UTC)
RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Morning  Wire</title><link>http://news.example/</link>
<atom:link rel="self" href="http://news.example/feed?utm_source=self"/>
<image><title>Logo</title><url>http://news.example/logo.png</url><link>http://elsewhere.example/</link></image>
<item><title>One</title><link>/one?utm_medium=rss</link><guid isPermaLink="false">1</guid>
<author>desk@news.example (The desk)</author><pubDate>Mon, 22 Jan 2024 12:00:00 GMT</pubDate></item>
<item><title>Two</title><guid>http://news.example/two</guid><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2024-01-22T14:00:00+02:00</dc:date></item>
<item><title>No link</title></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://news.example/world/"><title>World</title>
<link rel="self" href="/atom"/><entry><id>urn:1</id><title type="html">&lt;b&gt;One&lt;/b&gt;</title>
<source><title>Other</title><link href="http://elsewhere.example/"/><id>urn:other</id></source>
<link rel="enclosure" href="one.mp3"/><link href="one"/><published>2024-01-22T12:00:00Z</published></entry></feed>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="http://news.example/"><title>Old</title></channel>
<item rdf:about="http://news.example/one"><title>One</title><link>http://news.example/one</link></item></rdf:RDF>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Json",
    "feed_url": URL,
    "items": [
        {"id": "1", "url": "/one", "date_published": "2024-01-22T12:00:00Z"},
        {"id": "http://news.example/two"},
        {"id": 3},
        "odd",
    ],
}


def read(body: bytes) -> Listing:
    return read_json_feed(body, URL) if sniff(body) in ("json feed", "json") else read_feed(body, URL)


def urls(listing: Listing) -> list[str]:
    return [item.url for item in listing.items]


def test_rss() -> None:
    feed = read(RSS)
    assert (feed.title, feed.self_url) == ("Morning Wire", URL)
    assert urls(feed) == ["http://news.example/one", "http://news.example/two"]
    assert [item.published for item in feed.items] == [NOON, NOON]
    assert feed.items[0].id == "1"


def test_atom_with_its_own_base() -> None:
    feed = read(ATOM)
    assert urls(feed) == ["http://news.example/world/one"]
    assert (feed.items[0].id, feed.items[0].published) == ("urn:1", NOON)
    assert feed.self_url == "http://news.example/atom"


def test_rdf() -> None:
    assert urls(read(RDF)) == ["http://news.example/one"]


def test_json_feed() -> None:
    feed = read(json.dumps(JSON).encode())
    assert urls(feed) == ["http://news.example/one", "http://news.example/two"]
    assert (feed.title, feed.items[0].published) == ("Json", NOON)


def test_newest_first_and_the_undated_after_them() -> None:
    items = read(RSS.replace(b"12:00:00 GMT", b"09:00:00 GMT").replace(b"<guid>", b"<x/><guid>")).items
    undated = read(RDF).items
    assert newest_first((*undated, *items)) == [items[1], items[0], *undated]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1251", "utf-32"])
def test_encodings(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><rss><channel><title>Ранок</title></channel></rss>'
    assert read(text.encode(encoding)).title == "Ранок"


class TestBroken:
    @pytest.mark.parametrize(
        "body",
        [b"<rss", b"<rss></wrong>", b"<rss><channel><item><li", b"<feed>&", b"{", b"[]", b'{"items": 3}'],
    )
    def test_without_any_item_is_said(self, body: bytes) -> None:
        with pytest.raises(BadInput, match="broken"):
            read_json_feed(body, URL) if body[:1] in b"{[" else read_feed(body, URL)

    def test_cut_short_keeps_the_items_before(self) -> None:
        assert urls(read(RSS[: RSS.index(b"<title>No link")])) == urls(read(RSS))

    def test_an_ampersand_that_nobody_escaped_stays_in_the_link(self) -> None:
        body = RSS.replace(b"/one?utm_medium=rss", b"/one?a=1&b=2&amp;c=3")
        assert urls(read(body))[0] == "http://news.example/one?a=1&b=2&c=3"

    def test_but_not_in_cdata_where_it_is_right(self) -> None:
        body = RSS.replace(b"/one?utm_medium=rss", b"<![CDATA[/one?a=1&b=2]]>")
        assert urls(read(body))[0] == "http://news.example/one?a=1&b=2"

    def test_entities_of_html_are_characters(self) -> None:
        assert (
            read(RSS.replace(b"Morning", b"Caf&eacute;&nbsp;&unknown;&#0;&#xD800;&#233;")).title
            == "Café é Wire"
        )

    def test_an_empty_feed_is_a_feed(self) -> None:
        assert read(b"<rss><channel></channel></rss>") == Listing()


class TestHostile:
    AUTHOR = b"a@a." * 25_000

    @pytest.mark.timeout(10)
    @pytest.mark.parametrize(
        "name", [b"author", b"dc:creator", b"managingEditor", b"webMaster", b"contributor", b"itunes:author"]
    )
    def test_a_long_author_never_reaches_the_parser(self, name: bytes) -> None:
        """feedparser's expression for authors takes quadratic time: 40 KB took it 12 s."""
        body = RSS.replace(
            b"<author>desk@news.example (The desk)</author>", b"<%b>%b</%b>" % (name, self.AUTHOR, name)
        )
        strainer = Strainer()
        hear(body, strainer)
        assert "a@a." not in "".join(strainer.strained)
        assert urls(read(body)) == urls(read(RSS))

    def test_without_the_strainer_it_does(self) -> None:
        body = RSS.replace(b"desk@news.example (The desk)", self.AUTHOR[:400])
        assert feedparser.parse(body).entries[0].author.startswith("a@a.")

    def test_long_fields_are_cut_and_a_long_link_is_no_flood(self) -> None:
        feed = read(
            RSS.replace(b"Morning", b"M" * 1_000_000).replace(b"/one?", b"/" + b"o" * 1_000_000 + b"?")
        )
        assert len(feed.title) <= 500
        assert max(map(len, urls(feed))) < 5000

    def test_entities_are_not_expanded(self) -> None:
        body = entity_bomb()
        assert read(body).title == "Wire"
        assert (
            len(ElementTree.fromstring(body).findtext("channel/title", "")) > 500_000
        )  # what others make of it

    def test_a_bomb_behind_two_document_types_neither(self) -> None:
        assert read(b"<!DOCTYPE a [<!-- ' -->]>" + entity_bomb()).title == "Wire"

    @pytest.mark.parametrize(
        "declared",
        ['<!ENTITY x SYSTEM "{uri}">', '<!ENTITY % p SYSTEM "{uri}"> %p;', '<!ENTITY x PUBLIC "-" "{uri}">'],
    )
    def test_no_file_is_opened(self, tmp_path: Path, declared: str) -> None:
        secret = tmp_path / "secret"
        secret.write_text("swordfish")
        dtd = f"<!DOCTYPE rss [{declared.format(uri=secret.as_uri())}]>"
        assert (
            "swordfish"
            not in read(f"{dtd}<rss><channel><title>&x;Wire</title></channel></rss>".encode()).title
        )

    def test_harmless_declarations_break_nothing(self) -> None:
        dtd = b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.example/rss.dtd" [<!ENTITY copy "&#169;"> ]>'
        body = RSS.replace(b'<?xml version="1.0"?>', b'<?xml version="1.0"?>' + dtd)
        assert urls(read(body)) == urls(read(RSS))

    @pytest.mark.timeout(20)
    @pytest.mark.parametrize(
        "body",
        [
            b"<rss><channel>" + b"<a>" * 100_000 + b"</a>" * 100_000 + RSS[RSS.index(b"<item>") :],
            b"<rss><channel>" + b"<item>" * 100_000,
            b"<rss " + b" ".join(b'a%d="1"' % number for number in range(50_000)) + b">",
            b"<rss>" + b"<!DOCTYPE [" * 50_000,
            b"<!DOCTYPE rss [" + b"<!--" * 200_000,
            b"<!DOCTYPE rss [" + b"'\"" * 200_000,
            b"<rss>" + b"<![CDATA[" * 200_000,
            b"<?xml" * 500_000,
            b"<rss>" + b"&" * 1_000_000,
            b"<rss>" + b"<" * 1_000_000,
            b"{" + b'"jsonfeed.org/version":[' * 100_000,
        ],
        ids=[
            "deep",
            "deep items",
            "attributes",
            "doctypes",
            "comments",
            "quotes",
            "cdata",
            "declarations",
            "ampersands",
            "brackets",
            "json",
        ],
    )
    def test_crafted_feeds_end(self, body: bytes) -> None:
        try:
            assert len(read(body).items) <= 5000
        except BadInput as fault:
            assert fault.thing == URL


def entity_bomb() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 6))
    return f'<!DOCTYPE rss [<!ENTITY e0 "{"x" * 50}">{levels}]><rss><channel><title>&e4;Wire</title></channel></rss>'.encode()


def test_the_corpus_of_feedparser_is_read_or_refused() -> None:
    read_ones = 0
    with tarfile.open(data_folder() / "robustness" / "feedparser.tar.xz") as corpus:
        files = [member for member in corpus if member.isfile()][::7]
        for member in files:
            file = corpus.extractfile(member)
            assert file is not None
            try:
                listing = read(file.read())
            except BadInput:
                continue
            read_ones += 1
            assert all(value.encode() is not None for value in (listing.title, *urls(listing)))
    assert len(files) > 290
    assert read_ones > len(files) * 0.95


@given(st.sampled_from([RSS, ATOM, RDF, json.dumps(JSON).encode(), entity_bomb()]), st.data())
def test_a_mutated_feed_is_read_or_refused(body: bytes, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(body)))
        body = body[:at] + data.draw(st.binary(max_size=8)) + body[at + data.draw(st.integers(0, 40)) :]
    for reader in (read_feed, read_json_feed):
        try:
            listing = reader(body, URL)
        except BadInput:
            continue
        assert all(isinstance(item.url, str) and item.url for item in listing.items)


@given(st.text())
def test_mending_leaves_no_entity_to_expand(text: str) -> None:
    parts = mended(text).split("<![CDATA[")
    outside = parts[0] + "".join(part.partition("]]>")[2] for part in parts[1:])
    for piece in outside.split("&")[1:]:
        assert piece.partition(";")[0] in ("amp", "lt", "gt", "quot", "apos", "#x27")
