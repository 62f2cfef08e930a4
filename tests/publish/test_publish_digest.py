"""The day's edition from a real record: each line is cut from its article."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from newsdesk.model import (
    Article,
    Block,
    Copy,
    Dated,
    Derivation,
    Event,
    Fetched,
    Filler,
    Links,
    Span,
    Speaker,
    Statement,
    Story,
    identify,
)
from newsdesk.publish import digest
from newsdesk.record import Record

DAY = date(2024, 1, 21)
BRIDGE = "The north bridge opens in May, mayor Jana Kowal said. It was closed after a barge struck a pier on Monday."
PLAIN = "The library of the old town gets a new roof this spring."


def article(name: str, text: str, day: int = 21, hour: int = 8) -> Article:
    when = Dated(datetime(2024, 1, day, hour, tzinfo=UTC), "minute", "meta")
    block = Block("paragraph", Span(0, len(text)))
    url = f"https://herald.example/{name}"
    return Article(identify(url), url, text, f"About the {name}", (block,), published=when, site="Herald")


FIRST, COPY, ROOF = article("bridge", BRIDGE), article("reprint", BRIDGE, hour=9), article("roof", PLAIN)
OLD = article("old", PLAIN, day=19)
SAID = Span(0, 29)


def statement(of: Article) -> Statement:
    spans = (Span(31, 47),), (Span(48, 52),), (SAID,)
    return Statement(identify(of.id, "said"), of.id, *spans, Speaker("Jana Kowal", "person"))


def event(of: Article) -> Event:
    start = of.text.index("struck")
    fillers = (Filler("place", Span(4, 16), "north bridge", "north bridge"),)
    return Event(identify(of.id, "event"), of.id, "strike", Span(start, start + 6), "done", fillers)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record") as opened:
        for one in (FIRST, COPY, ROOF, OLD):
            fetched = Fetched(one.url, one.url.encode(), "text/html", datetime(2024, 1, 21, tzinfo=UTC))
            (kept,) = opened.captures.keep([fetched])
            told = ((statement(one),), (event(one),)) if one.text == BRIDGE else ((), ())
            opened.articles.store([Derivation(kept.capture.id, one, *told)])
        groups = ((FIRST, COPY), (ROOF,), (OLD,))
        opened.stories.replace(
            Links(
                stories=tuple(
                    Story(
                        group[0].id,
                        group[0].headline,
                        tuple(each.id for each in group),
                        *(group[0].published.when for _ in range(2)),
                    )
                    for group in groups
                    if group[0].published
                ),
                copies=(Copy(COPY.id, FIRST.id, 1.0),),
            )
        )
        yield opened


def test_the_stories_of_the_day_come_with_the_lines_that_carry_them(record: Record):
    edition = digest(record, DAY)
    assert (edition.day, edition.pages) == (DAY, 3)
    assert [headline for headline, _ in edition.sections] == ["About the bridge", "About the roof"]
    bridge, roof = (items for _, items in edition.sections)
    assert [(item.kind, item.lead) for item in bridge] == [("statement", "Jana Kowal"), ("event", "strike")]
    assert [(item.kind, item.text) for item in roof] == [("story", PLAIN)]


def test_every_line_is_cut_from_its_article(record: Record):
    for _, items in digest(record, DAY).sections:
        for item in items:
            held = record.articles.get(item.article.id)
            assert held is not None
            assert held.text[slice(*item.span)] == item.text


def test_a_copy_is_not_quoted_again(record: Record):
    _, items = digest(record, DAY).sections[0]
    assert {item.article.id for item in items} == {FIRST.id}


def test_a_day_without_reports_is_an_empty_edition(record: Record):
    assert digest(record, date(2020, 1, 1)).sections == ()
