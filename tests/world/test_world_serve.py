"""The served world answers as a news site does: pages, feeds whose links lead to it, 304 for what is known."""

import re
import urllib.request
from collections.abc import Iterator
from urllib.error import HTTPError

import pytest

from world.serve import Served, served
from world.world import articles, manifest, pages


@pytest.fixture(scope="module")
def world() -> Iterator[Served]:
    with served() as running:
        yield running


def test_every_page_is_served_as_it_lies_in_the_folder(world: Served) -> None:
    for page in pages():
        with urllib.request.urlopen(world.of(page)) as answer:
            assert answer.read() == page.body
            assert answer.headers["Content-Type"] == page.content_type


def test_every_link_of_a_feed_leads_to_a_page_of_this_server(world: Served) -> None:
    followed = set()
    for outlet in manifest()["outlets"]:
        with urllib.request.urlopen(world.feed(outlet)) as answer:
            followed |= set(re.findall(rf"{world.address}/\w+/[\w-]+(?=[<\"])", answer.read().decode()))
    assert followed == {world.of(page) for page in articles() if not page.is_scraped}


def test_the_opml_names_four_feeds_of_this_server(world: Served) -> None:
    with urllib.request.urlopen(world.opml) as answer:
        feeds = re.findall(r'xmlUrl="([^"]+)"', answer.read().decode())
    assert set(feeds) < {world.feed(outlet) for outlet in manifest()["outlets"]}
    assert len(feeds) == 4


def test_a_page_that_is_known_costs_a_304(world: Served) -> None:
    address = world.of(pages()[0])
    with urllib.request.urlopen(address) as answer:
        tag = answer.headers["ETag"]
    with pytest.raises(HTTPError) as known:
        urllib.request.urlopen(urllib.request.Request(address, headers={"If-None-Match": tag}))
    assert known.value.code == 304


def test_what_is_not_in_the_world_is_not_found(world: Served) -> None:
    with pytest.raises(HTTPError) as missing:
        urllib.request.urlopen(f"{world.address}/harbourpost/no-such-page")
    assert missing.value.code == 404
