"""Feeds are valid, carry their sources, and whatever a page says stays words."""

import json
from dataclasses import replace

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from publish_world import HOSTILE, NOON, digest, event, head, statement

from newsdesk.publish import feeds

CHANNEL = feeds.Channel("The desk", "https://desk.example/feed", "https://desk.example/", "All of it")
ROWS = (head(), statement(), event())


@pytest.mark.parametrize("write", [feeds.rss, feeds.atom])
def test_a_feed_reader_finds_every_entry_with_its_source(write):
    read = feedparser.parse(write(CHANNEL, feeds.items(ROWS)))
    assert not read.bozo
    assert read.feed.title == "The desk"
    assert [entry.link for entry in read.entries] == ["https://herald.example/bridge"] * 3
    assert read.entries[0].title == "The bridge opens"
    assert "the bridge would open in May" in read.entries[1].title
    assert len({entry.id for entry in read.entries}) == 3
    moment = read.entries[0].get("published_parsed") or read.entries[0].updated_parsed
    assert moment[:5] == NOON.timetuple()[:5]


@pytest.mark.parametrize(
    ("source", "cue", "told"),
    [
        ("The mayor", "said", "The mayor said: in May"),
        ("Jana Kowal", "", "Jana Kowal: in May"),
        ("", "", "in May"),
    ],
)
def test_a_statement_without_a_cue_is_told_without_one(source, cue, told):
    line = replace(statement(), source=source, cue=cue, content="in May")
    assert [
        item["content_text"] for item in json.loads(feeds.json_feed(CHANNEL, feeds.items([line])))["items"]
    ] == [told]


def test_the_versions_are_those_of_the_standards():
    assert feedparser.parse(feeds.rss(CHANNEL, ())).version == "rss20"
    assert feedparser.parse(feeds.atom(CHANNEL, ())).version == "atom10"
    assert json.loads(feeds.json_feed(CHANNEL, ()))["version"] == "https://jsonfeed.org/version/1.1"


def test_json_feed_has_what_its_standard_demands():
    feed = json.loads(feeds.json_feed(CHANNEL, feeds.items(ROWS)))
    assert feed["feed_url"] == CHANNEL.url
    for item in feed["items"]:
        assert item["id"]
        assert item["content_text"]
        assert item["date_published"] == "2024-01-21T12:00:00+00:00"


def test_an_atom_entry_without_a_time_still_has_one():
    undated = feeds.Item("x", "t", "t", "", None)
    assert feedparser.parse(feeds.atom(CHANNEL, [undated])).entries[0].updated.startswith("1970-01-01")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_make_no_elements(words: str):
    rows = (head(words), statement(words), event(words), *digest(words).sections[0][1])
    channel = feeds.Channel(words, words, words, words)
    plain = feeds.items(ROWS)
    for write in (feeds.rss, feeds.atom):
        root = etree.fromstring(write(channel, feeds.items(rows)).encode())
        usual = etree.fromstring(write(CHANNEL, plain).encode())
        assert {element.tag for element in root.iter()} <= {element.tag for element in usual.iter()}
    assert len(json.loads(feeds.json_feed(channel, feeds.items(rows)))["items"]) == 4


def test_a_description_is_text_to_readers_that_take_it_for_html():
    entry = feedparser.parse(feeds.rss(CHANNEL, feeds.items([event("<b>Port</b>")]))).entries[0]
    assert "&lt;b&gt;" in entry.description


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " java\nscript:x"]
)
def test_only_addresses_of_the_web_become_links(url: str):
    for write in (feeds.rss, feeds.atom, feeds.json_feed):
        assert url not in write(CHANNEL, feeds.items([head(url=url)]))


@given(st.text())
def test_any_text_makes_well_formed_feeds(words: str):
    entries = feeds.items([head(words, words), statement(words), event(words)])
    for write in (feeds.rss, feeds.atom):
        etree.fromstring(write(feeds.Channel(words, words, words), entries).encode())
    json.loads(feeds.json_feed(CHANNEL, entries).encode())
