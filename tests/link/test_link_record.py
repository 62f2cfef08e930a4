"""A real record is linked: stories, copies, entries, entities, timelines; the same from whatever order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from link_world import HARBOUR, START, STRIKE, STRIKE_AGAIN, article, event, filler, statement, store

from newsdesk.link import link, timeline
from newsdesk.model import Byline, Dated, EventFilter
from newsdesk.record import Record

WIRE = article("wire", HARBOUR, 1, "Port Calder closes to tankers", site="Northwire")
PRINT = article("print", HARBOUR, 5, "Tankers shut out", site="Courier", syndication="Northwire")
FIRST = article("first", STRIKE.format(dead="seven"), 2, "Missiles hit Dravik market", site="Herald")
SECOND = article("second", STRIKE_AGAIN.format(dead="nine"), 9, "Dravik counts its dead", site="Courier")


def hit(of, dead: str):
    return event(of, "strike", filler("place", "Dravik"), filler("date", "2024-01-19"), filler("dead", dead))


TOLD = (
    (WIRE, (statement(WIRE, "Ada Quill", "2024-01-18"),), ()),
    (PRINT, (), ()),
    (FIRST, (statement(FIRST, "Oksana Melnyk"),), (hit(FIRST, "7"),)),
    (SECOND, (), (hit(SECOND, "9"),)),
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record") as opened:
        store(opened, *TOLD)
        yield opened


def test_a_record_is_linked_into_stories_copies_entries_and_entities(record: Record):
    links = link(record)
    assert {story.articles for story in links.stories} == {(WIRE.id, PRINT.id), (FIRST.id, SECOND.id)}
    assert {story.id: story.headline for story in links.stories}[FIRST.id] == "Missiles hit Dravik market"
    (copy,) = links.copies
    assert (copy.article, copy.original, copy.share) == (PRINT.id, WIRE.id, 1.0)
    (entry,) = links.entries
    assert len(entry.events) == 2
    named = {entity.name: entity.articles for entity in links.entities}
    assert named["Oksana Melnyk"] == tuple(sorted((FIRST.id, SECOND.id)))


def test_a_report_without_a_date_comes_last_and_does_not_head_the_story(record: Record):
    undated = replace(
        article("undated", HARBOUR, headline="Tankers, tankers", site="Gazette"), published=None
    )
    store(record, (undated, (), ()))
    (story,) = (each for each in link(record).stories if undated.id in each.articles)
    assert story.articles == (WIRE.id, PRINT.id, undated.id)
    assert story.headline == WIRE.headline


def test_links_are_kept_and_linking_again_changes_nothing(record: Record):
    record.stories.replace(link(record))
    number = record.changes.latest()
    record.stories.replace(link(record))
    assert record.changes.latest() == number
    (entry,) = record.stories.entries("strike")
    assert len(record.events.find(EventFilter(entry=entry.id))) == 2


def test_the_order_of_arrival_and_linking_in_between_do_not_matter(record: Record, tmp_path: Path):
    with Record.open(tmp_path / "other") as other:
        for told in reversed(TOLD):
            store(other, told)
            other.stories.replace(link(other))
        assert link(other) == link(record)


def test_a_page_that_tells_its_day_alone_is_not_the_first_of_that_day(tmp_path: Path):
    day_only = Dated(START.replace(hour=0), "day", "meta")
    reprint = replace(article("reprint", HARBOUR, site="Gazette"), published=day_only)
    with Record.open(tmp_path / "days") as other:
        store(other, (WIRE, (), ()), (reprint, (), ()))
        (copy,) = link(other).copies
    assert (copy.article, copy.original) == (reprint.id, WIRE.id)


def test_an_agency_in_the_byline_is_credited(tmp_path: Path):
    early = replace(article("early", HARBOUR, 0, site="Gazette"), bylines=(Byline("Northwire", "agency"),))
    with Record.open(tmp_path / "bylines") as other:
        store(other, (WIRE, (), ()), (early, (), ()))
        (copy,) = link(other).copies
    assert (copy.article, copy.original) == (early.id, WIRE.id)


def test_an_empty_record_has_no_links(tmp_path: Path):
    with Record.open(tmp_path / "empty") as empty:
        links = link(empty)
    assert (links.stories, links.copies, links.entities, links.entries) == ((), (), (), ())


def test_the_timeline_tells_by_the_day_it_happened(record: Record):
    (item, *_) = timeline(record, "Dravik")
    assert (item.when, item.kind) == ("2024-01-19", "event")
    held = record.articles.get(item.article.id)
    assert held is not None
    assert held.text[slice(*item.span)] == item.text
    (said,) = timeline(record, "tankers")
    assert (said.when, said.kind) == ("2024-01-18", "statement")


def test_the_timeline_keeps_to_its_limits(record: Record):
    assert timeline(record, "Dravik", date(2024, 1, 20)) == ()
    assert timeline(record, "Dravik", None, date(2024, 1, 18)) == ()
    assert timeline(record, "Dravik", date(2024, 1, 19), date(2024, 1, 19)) != ()
    assert timeline(record, "nothing at all of this") == ()
