"""The sample world comes in whole by every door: its archive, its folder, its list of feeds, and its feeds by HTTP."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import pytest

from newsdesk.collect import Fetcher, Turns, gather, visit
from newsdesk.model import BadInput, Fetched, Source, SourceState
from world.serve import Served, served
from world.world import ARCHIVE, WORLD, articles, manifest, pages

NOW = datetime(2024, 1, 22, tzinfo=UTC)


@pytest.fixture(scope="module")
def world() -> Iterator[Served]:
    with served() as running:
        yield running


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    """One that may ask this machine and for whom half a minute passes between two looks at the clock."""
    clock = count(step=30)
    turns = Turns(lambda: float(next(clock)), lambda seconds: None)
    with Fetcher(allow_private=("127.0.0.0/8",), turns=turns) as fetcher:
        yield fetcher


def found(thing: object, fetcher: Fetcher) -> list[object]:
    return list(gather(str(thing), fetcher, lambda: NOW))


def test_the_archive_gives_every_page_with_its_url_and_its_time(fetcher: Fetcher) -> None:
    fetched = [page for page in found(ARCHIVE, fetcher) if isinstance(page, Fetched)]
    assert {page.url: page.body for page in fetched} == {p.url: p.body for p in pages() if not p.is_scraped}
    captured = {page.url: datetime.fromisoformat(page.expected["captured"]) for page in pages()}
    assert all(page.fetched_at == captured[page.url] for page in fetched)


def test_the_folder_gives_every_page_and_names_the_pairs_as_no_input(fetcher: Fetcher) -> None:
    things = found(WORLD / "pages", fetcher)
    assert sorted(page.body for page in things if isinstance(page, Fetched)) == sorted(
        p.body for p in pages()
    )
    faults = [fault for fault in things if isinstance(fault, BadInput)]
    assert all(fault.thing.endswith(".expected.json") for fault in faults)


def test_the_opml_gives_four_sources_to_follow(fetcher: Fetcher) -> None:
    sources = found(WORLD / "feeds.opml", fetcher)
    assert [source.kind for source in sources if isinstance(source, Source)] == ["feed"] * 4


@pytest.mark.parametrize("outlet", manifest()["outlets"])
def test_a_visit_to_a_feed_or_sitemap_brings_every_article_of_the_outlet(
    outlet: str, world: Served, fetcher: Fetcher
) -> None:
    address = world.feed(outlet)
    source = Source(address, "sitemap" if address.endswith(".xml") else "feed", outlet)
    brought = visit(SourceState(source), fetcher, lambda: NOW).found
    expected = [p for p in articles() if p.expected["site"] == outlet and not p.is_scraped]
    assert sorted(page.url for page in brought if isinstance(page, Fetched)) == sorted(
        map(world.of, expected)
    )


def test_a_second_visit_costs_one_request(world: Served, fetcher: Fetcher) -> None:
    source = Source(world.feed("Daybreak"), "feed")
    first = visit(SourceState(source), fetcher, lambda: NOW)
    asked = len(world.asked)
    second = visit(first.state, fetcher, lambda: NOW)
    assert second.found == ()
    assert len(world.asked) == asked + 1
