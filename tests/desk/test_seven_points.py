"""What the desk must be able to do with one ordinary page: the report of 21 January 2024, in the store and as served.

The seven points are those of the design.
"""

import html
import re
from pathlib import Path

import pytest
from litestar.testing import TestClient
from world.world import WORLD

from newsdesk.desk import ArticlePage, Desk, Settings
from newsdesk.model import EventLine, StatementLine
from newsdesk.web import app

REPORT = "https://eastbankcourier.example/budanov-north-korea-largest-arms-supplier/"


@pytest.fixture(scope="session")
def report(world_desk: Desk) -> ArticlePage:
    head = next(head for head in world_desk.articles() if head.url == REPORT)
    page = world_desk.article(head.id)
    assert page is not None
    return page


@pytest.fixture(scope="session")
def served(world_desk: Desk, report: ArticlePage) -> str:
    """The text of the report's page on the desk, without markup."""
    return visible(TestClient(app(world_desk), base_url="http://localhost"), f"/articles/{report.head.id}")


def visible(client: TestClient, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


def said(page: ArticlePage, words: str) -> StatementLine:
    return next(line for line in page.statements if words in line.content)


def event(page: ArticlePage, frame: str, role: str, norm: str) -> EventLine:
    return next(
        line
        for line in page.events
        if line.event.frame == frame and any(norm in filler.norm for filler in line.event.role(role))
    )


# 1. Take the page in whatever form it comes.


@pytest.mark.parametrize("form", ["html", "text", "folder", "archive"])
def test_the_page_comes_in_whatever_form(tmp_path: Path, form: str):
    slug = "eastbank/budanov-north-korea-largest-arms-supplier"
    things = {
        "html": WORLD / "pages" / f"{slug}.html",
        "text": WORLD / "pages" / f"{slug}-scraped.txt",
        "folder": WORLD / "pages" / "eastbank",
        "archive": WORLD / "world.warc.gz",
    }
    with Desk.open(Settings(record=str(tmp_path / "record"))) as desk:
        desk.add(things[form])
        headlines = [head.headline for head in desk.articles()]
        assert "North Korea is now Russia’s largest arms supplier, Budanov says" in headlines
        assert desk.statements(speaker="Budanov", topic="largest")


# 2. Read it, and keep apart what is not the article.


def test_headline_byline_time_and_caption_are_read(report: ArticlePage, served: str):
    article = report.article
    assert article.headline == "North Korea is now Russia’s largest arms supplier, Budanov says"
    assert [(byline.name, byline.kind) for byline in article.bylines] == [
        ("Eastbank Courier news desk", "desk")
    ]
    assert article.published is not None
    assert article.published.when.date().isoformat() == "2024-01-21"
    assert article.lead_picture is not None
    assert article.lead_picture.caption == "Artillery shells stacked in crates at a storage site."
    assert article.headline in served
    assert article.lead_picture.caption in served


def test_card_author_box_and_running_feed_are_kept_apart(report: ArticlePage):
    article = report.article
    assert "Daily digest" in next(
        card.headline or card.text for card in article.cards if card.kind == "digest"
    )
    assert any(card.kind == "author" for card in article.cards)
    feed = {entry.printed: entry for entry in article.live}
    assert feed["7:14 AM"].when is not None
    assert feed["7:14 AM"].when.date().isoformat() == "2024-01-21"
    assert "Putin accepts an invitation" in feed["7:14 AM"].text
    for other in ("7:14 AM", "Daily digest", "Listen to this article", "min read"):
        assert other not in article.text


# 3. List each statement, with who relays whom and when it was said.


def test_the_chief_told_the_newspaper(report: ArticlePage, served: str):
    line = said(report, "largest supplier of arms")
    speaker = line.statement.speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Kyrylo Budanov", "person")
    assert "chief of Ukraine’s military intelligence" in (speaker.role or "")
    assert line.cue == "told"
    assert line.statement.relay == ("Financial Times",)
    assert "Financial Times" in served


def test_an_unnamed_spokesperson_said_it_on_the_fifteenth(report: ArticlePage, served: str):
    statement = said(report, "about 1 million rounds").statement
    assert statement.speaker is not None
    assert statement.speaker.name == "unnamed HUR spokesperson"
    assert statement.speaker.kind == "anonymous"
    assert statement.said_on == "2024-01-15"
    assert "unnamed HUR spokesperson" in served


def test_two_capitals_are_one_voice_and_the_agency_reported_the_visit(report: ArticlePage):
    both = said(report, "North Korea has also supplied Russia with ballistic missiles").statement
    assert both.speaker is not None
    assert both.speaker.name == "Kyiv and Washington"
    visit = said(report, "planning to visit Pyongyang").statement
    assert visit.speaker is not None
    assert visit.speaker.name == "KCNA"


def test_every_span_is_the_words_it_stands_for(report: ArticlePage):
    text = report.article.text
    for line in report.statements:
        for spans, words in ((line.statement.content, line.content), (line.statement.cue, line.cue)):
            assert spans
            assert " … ".join(text[start:end] for start, end in spans) == words


# 4. Fill the registers.


def test_the_arms_transfer(report: ArticlePage, served: str):
    transfer = event(report, "transfer", "materiel", "ammunition").event
    assert transfer.status == "claimed"
    assert [filler.norm for filler in transfer.role("supplier")] == ["North Korea"]
    assert [filler.norm for filler in transfer.role("recipient")] == ["Russia"]
    amounts = [filler.quantity for filler in transfer.role("materiel") if filler.quantity]
    assert [(amount.minimum, amount.approximate) for amount in amounts] == [(1_000_000, True)]
    materiel = " ".join(filler.norm for filler in transfer.role("materiel"))
    assert re.search(r"122 ?mm", materiel)
    assert re.search(r"152 ?mm", materiel)
    assert any("HUR" in source.norm for source in transfer.sources)
    assert "claimed" in served


def test_the_strike(report: ArticlePage):
    strike = event(report, "strike", "place", "Kharkiv").event
    assert strike.status == "done"
    assert [filler.norm for filler in strike.role("date")] == ["2024-01-02"]
    assert any("ballistic missile" in filler.norm for filler in strike.role("weapon"))
    assert "for the first time" in strike.qualifiers


def test_the_planned_visit(report: ArticlePage):
    visit = event(report, "visit", "place", "Pyongyang").event
    assert visit.status == "planned"
    assert [filler.norm for filler in visit.role("visitor")] == ["Vladimir Putin"]
    assert not visit.role("date")  # "his first trip since July 2000" does not date it


# 5. One story over several outlets, rival figures side by side.


def test_the_visit_told_by_several_outlets_is_one_story_and_one_entry(world_desk: Desk, report: ArticlePage):
    assert report.story is not None
    story = world_desk.story(report.story.id)
    assert story is not None
    assert len({head.site for head in story.articles}) >= 2
    line = event(report, "visit", "place", "Pyongyang")
    assert line.entry is not None
    entry = world_desk.entry(line.entry)
    assert entry is not None
    assert len({each.article.site for each in entry.events}) >= 2


def test_rival_figures_stand_side_by_side(world_desk: Desk):
    grants = world_desk.register("funding", recipient="Ukraine")
    pages = [world_desk.entry(line.entry) for line in grants if line.entry]
    rivals = [rival for page in pages if page for rival in page.rivals if rival.role == "amount"]
    sites = {value: line.article.site for rival in rivals for value, line in rival.values}
    assert {value[:3] for value in sites} == {"480", "520"}
    assert len(set(sites.values())) == 2
    entry = next(line.entry for line in grants if line.entry and world_desk.entry(line.entry).rivals)
    served = visible(TestClient(app(world_desk), base_url="http://localhost"), f"/entries/{entry}")
    assert "480" in served
    assert "520" in served


# 6. Timelines by the day it happened, not the day it was printed.


def test_the_timeline_puts_things_on_the_day_they_happened(world_desk: Desk):
    items = world_desk.timeline("Kharkiv")
    strike = [item for item in items if item.kind == "event" and item.when == "2024-01-02"]
    assert strike
    assert all(
        item.article.published.date().isoformat() != "2024-01-02" for item in strike if item.article.published
    )
    client = TestClient(app(world_desk), base_url="http://localhost")
    assert "2 January 2024" in (page := visible(client, "/timeline?topic=Kharkiv")) or "2024-01-02" in page


# 7. Publish, each line with its source.


def test_each_line_of_the_digest_is_cut_from_its_article(world_desk: Desk):
    from datetime import date

    digest = world_desk.digest(date(2024, 1, 21))
    lines = [line for _, section in digest.sections for line in section]
    assert lines
    for line in lines:
        page = world_desk.article(line.article.id)
        assert page is not None
        assert page.article.text[slice(*line.span)] == line.text
    assert any("largest supplier of arms" in line.text for line in lines)


def test_feed_register_and_table_carry_their_sources(world_desk: Desk, tmp_path: Path):
    client = TestClient(app(world_desk), base_url="http://localhost")
    assert REPORT in client.get("/feed.atom").text or "budanov" in client.get("/feed.atom").text.lower()
    assert "North Korea" in visible(client, "/registers/transfer")
    assert world_desk.export("transfer", tmp_path / "transfers.csv") > 0
    assert REPORT in (tmp_path / "transfers.csv").read_text("utf-8")
