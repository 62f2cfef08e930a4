"""Taking in, following, and asking, as a user of the Python API does."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event as Signal
from threading import Thread

import msgspec
import pytest
from world.serve import served
from world.world import ARCHIVE, articles, pages

import newsdesk
from newsdesk.desk import Desk, Settings
from newsdesk.model import Article, BadInput, Refusal

KILLS = int(os.environ.get("NEWSDESK_KILLS", "4"))


def contents(record: Path) -> list[str]:
    """All that the record says, in an order of its own."""
    with Desk.open(Settings(record=str(record)), create=False) as desk:
        rows: list[object] = [*desk.record.articles.each(), *desk.stories(), *desk.record.stories.entries()]
        rows += [line.statement for line in desk.statements()] + [line.event for line in desk.register()]
        rows += desk.refusals()
        assert desk.counts().waiting == 0
        assert not desk.record.check()
        return sorted(msgspec.json.encode(row).decode() for row in rows)


@pytest.fixture(scope="session")
def world_contents(world_desk: Desk) -> list[str]:
    return contents(Path(world_desk.record.location))


def test_every_page_of_the_world_ends_as_an_article_or_a_named_refusal(world_desk: Desk):
    archived = [page for page in pages() if not page.is_scraped]
    counts = world_desk.counts()
    assert counts.captures == len(archived)
    refused = {refusal.url for refusal in world_desk.refusals()}
    assert refused <= {page.url for page in archived if not page.is_article}  # no article is refused
    assert counts.refusals == len(refused)
    assert counts.captures == counts.articles + counts.refusals + counts.superseded + counts.waiting


def test_adding_again_adds_nothing(world_desk: Desk, world_contents: list[str]):
    added = world_desk.add(ARCHIVE)
    assert (added.new, added.articles, added.refusals) == (0, 0, ())
    assert contents(Path(world_desk.record.location)) == world_contents


def test_a_run_that_is_killed_again_and_again_ends_with_the_same_record(
    tmp_path: Path, world_contents: list[str]
):
    record, chance = tmp_path / "record", random.Random(7)
    command = [sys.executable, "-m", "newsdesk", "--record", str(record), "add", str(ARCHIVE)]
    for _ in range(KILLS):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.5, 6))
        run.kill()
        run.wait()
    subprocess.run(command, check=True, capture_output=True)
    assert contents(record) == world_contents


def test_ctrl_c_stops_with_a_word_and_the_next_run_goes_on(tmp_path: Path, world_contents: list[str]):
    record = tmp_path / "record"
    command = [sys.executable, "-m", "newsdesk", "--record", str(record), "add", str(ARCHIVE)]
    # Interrupts are heard, also where the tests run in the background of a shell, which ignores them.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    signal.signal(signal.SIGINT, before)
    until(lambda: (record / "archive").is_dir())
    run.send_signal(signal.SIGINT)
    _, complaint = run.communicate(timeout=60)
    assert complaint.strip() == "newsdesk: stopped. Nothing is lost: the same command goes on from here."
    assert run.returncode == 130
    subprocess.run(command, check=True, capture_output=True)
    assert contents(record) == world_contents


def test_a_page_that_hangs_a_reader_is_refused_by_name_and_the_rest_is_read(tmp_path: Path, monkeypatch):
    monkeypatch.setattr("newsdesk.desk.ingest.DERIVE", "desk.slow:derive_slowly")
    monkeypatch.setattr("newsdesk.desk.ingest.PAGE_LIMIT", 1.0)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    for name in ("first.html", "hanging.html", "last.html"):
        (tmp_path / name).write_text(
            f"<article><h1>{name}</h1><p>Some words of it, said the {name}.</p></article>"
        )
    with Desk.open(Settings(record=str(tmp_path / "record"))) as desk:
        added = desk.add(*sorted(tmp_path.glob("*.html")))
        assert [
            (Path(refusal.url).name, refusal.reason)
            for refusal in added.refusals
            if refusal.reason == "too slow"
        ] == [("hanging.html", "too slow")]
        assert desk.counts().waiting == 0


def test_sources_are_followed_and_only_what_is_new_is_fetched(tmp_path: Path):
    settings = Settings(record=str(tmp_path / "record"), allow_private=("127.0.0.0/8",), fetch_delay=0.0)
    with served() as world, Desk.open(settings) as desk:
        desk.add(world.feed("Harbour Post"))
        first = desk.counts()
        assert first.sources == 1
        assert first.articles > 5
        asked = len(world.asked)
        desk.add(world.feed("Harbour Post"))
        assert desk.counts() == first
        assert len(world.asked) > asked


def test_the_desk_follows_its_sources_in_the_background_until_it_is_told_to_stop(tmp_path: Path):
    settings = Settings(record=str(tmp_path / "record"), allow_private=("127.0.0.0/8",), fetch_delay=0.0)
    with served() as world, Desk.open(settings) as desk:
        followed = desk.add(world.opml).sources
        assert followed == len(desk.sources()) == 4
        stop = Signal()
        thread = Thread(target=desk.follow, args=(stop,))
        thread.start()
        until(lambda: all(state.last_visit for state in desk.sources()), seconds=90)
        until(lambda: desk.counts().articles > 20 and desk.counts().waiting == 0, seconds=90)
        stop.set()
        thread.join(timeout=20)
        assert not thread.is_alive()


def test_questions_in_python(world_desk: Desk):
    table = world_desk.statements(speaker="kyrylo budanov").to_pandas()
    assert len(table) > 1
    assert set(table["speaker"]) == {"Kyrylo Budanov"}
    assert {"content", "said_on", "stance", "url"} <= set(table.columns)
    with pytest.raises(BadInput, match="transfers: no such register; there are"):
        world_desk.register("transfers")
    with pytest.raises(BadInput, match="suplier"):
        world_desk.register("transfer", suplier="North Korea")


def test_reading_one_page_in_python():
    page = next(page for page in articles() if page.outlet == "harbourpost")
    article = newsdesk.read(page.body, url=page.url)
    assert isinstance(article, Article)
    assert article.headline == page.expected["headline"]
    assert isinstance(newsdesk.read(b"", url="https://example.org/"), Refusal)


def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
