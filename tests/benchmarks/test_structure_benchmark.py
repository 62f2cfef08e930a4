"""benchmarks/structure: offsets hold, things match one to one, times are compared to the minute, what is missing is said."""

import gzip
import json
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from data_sets import data_folder

from benchmarks.structure.command import KINDS, as_json, shortcomings, table, worst
from benchmarks.structure.gold import (
    GoldCard,
    GoldEntry,
    GoldPage,
    Source,
    fingerprint,
    load,
    plain_text,
    sources,
)
from benchmarks.structure.matching import compare, match, same_minute
from benchmarks.structure.measures import measure
from newsdesk.model import Article, Card, LiveEntry, Refusal, Span, identify

HTML = """<html><head><title>Bridge opens</title><style>p {}</style></head><body><script>var x = "no text"</script>
<article><p>The bridge   was <b>opened</b> on Monday.</p></article>
<aside class="related"><h2>Read also</h2><a>The ferry stops for good</a><a>What the bridge cost</a></aside>
<form>Get our letter every morning by mail</form>
<ul><li>18.47 A dog on the rails</li><li>17.05 Rain until Friday evening</li></ul></body></html>"""
TEXT = (
    "Bridge opens The bridge was opened on Monday. Read also The ferry stops for good What the bridge cost "
    "Get our letter every morning by mail 18.47 A dog on the rails 17.05 Rain until Friday evening"
)
HOME = timezone(timedelta(hours=2))
RELATED = "Read also The ferry stops for good What the bridge cost"
LETTER = "Get our letter every morning by mail"
DOG, RAIN = "18.47 A dog on the rails", "17.05 Rain until Friday evening"
EVENING = datetime(2026, 3, 2, 18, 47, tzinfo=HOME)
SOURCE = Source("https://example.org/bridge", HTML)


def span(part: str) -> Span:
    start = TEXT.index(part)
    return Span(start, start + len(part))


PAGE = GoldPage(
    "made",
    "bridge",
    fingerprint(HTML),
    (GoldCard("related", span(RELATED)), GoldCard("newsletter", span(LETTER))),
    (GoldEntry(span(DOG), EVENING, span("18.47")), GoldEntry(span(RAIN), None, span("17.05"))),
)


def an_article(cards: tuple[Card, ...] = (), live: tuple[LiveEntry, ...] = ()) -> Article:
    url = SOURCE.url
    return Article(identify(url), url, "The bridge was opened.", "Bridge opens", (), cards=cards, live=live)


RIGHT = an_article(
    (
        Card("related", "The ferry stops for good\n\nWhat the bridge cost", "Read also"),
        Card("newsletter", LETTER),
    ),
    (
        LiveEntry("A dog on the rails", datetime(2026, 3, 2, 16, 47, 30, tzinfo=UTC), "18.47"),
        LiveEntry("Rain until Friday evening", None, "17.05"),
    ),
)
WRONG = an_article(
    (
        Card("advert", LETTER),
        Card("comment", "Nobody has written anything here"),
        Card("advert", "Advertisement"),
    ),
    (LiveEntry("Rain until Friday evening", datetime(2026, 3, 2, 17, 5, tzinfo=HOME), "17.05"),),
)


def test_the_plain_text_is_all_text_with_single_spaces() -> None:
    assert plain_text(HTML) == TEXT
    assert plain_text("") == ""


def test_what_is_right_scores_one() -> None:
    report = measure([compare(PAGE, SOURCE, RIGHT, KINDS)], KINDS)
    assert report.cards["of any kind"].f1 == report.cards["of the same kind"].f1 == report.entries.f1 == 1
    assert (report.times.right, report.times.of) == (1, 1)
    assert (report.times_left_open.right, report.times_left_open.of) == (1, 1)


def test_kinds_times_and_surplus_count() -> None:
    report = measure([compare(PAGE, SOURCE, WRONG, KINDS)], KINDS)
    any_kind = report.cards["of any kind"]
    assert (any_kind.gold, any_kind.found, any_kind.precision, any_kind.recall) == (2, 2, 0.5, 0.5)
    assert report.cards["of the same kind"].f1 == 0
    assert (report.cards["advert"].gold, report.cards["advert"].found) == (0, 1)
    assert (report.entries.precision, report.entries.recall) == (1, 0.5)
    assert (report.times.of, report.times_left_open.right, report.times_left_open.of) == (0, 0, 1)


def test_a_refused_page_has_missed_everything() -> None:
    result = compare(PAGE, SOURCE, Refusal(SOURCE.url, "front page"), KINDS)
    report = measure([result], KINDS)
    assert (report.cards["of any kind"].recall, report.entries.recall) == (0, 0)


def test_the_most_alike_are_matched_first_and_only_once() -> None:
    result = compare(
        PAGE,
        SOURCE,
        an_article((Card("related", f"{RELATED} and more of it"), Card("related", RELATED))),
        KINDS,
    )
    assert [pair.found.text for pair in result.cards.pairs] == [RELATED]
    assert len(result.cards.surplus) == 1


def test_the_printed_time_is_no_part_of_an_entrys_text() -> None:
    entries = (LiveEntry("18.47 A dog on the rails", EVENING, "18.47"), LiveEntry("A dog", EVENING, "18.47"))
    matches = [compare(PAGE, SOURCE, an_article(live=(entry,)), KINDS).entries.pairs for entry in entries]
    assert [len(pairs) for pairs in matches] == [1, 0]


def test_entries_that_the_page_does_not_show_are_passed_over() -> None:
    hidden = LiveEntry("Nobody sees this entry because only JSON-LD holds it", EVENING)
    shown = LiveEntry("The ferry stops for good", EVENING)
    surplus = compare(PAGE, SOURCE, an_article(live=(hidden, shown)), KINDS).entries.surplus
    assert [thing.text for thing in surplus] == [shown.text]


def test_nothing_matches_nothing() -> None:
    assert match((), ()).pairs == ()


@pytest.mark.parametrize(("seconds", "same"), [(0, True), (59, True), (60, False), (-1, False)])
def test_minutes_are_cut_off(seconds: int, same: bool) -> None:
    assert same_minute(EVENING, EVENING.astimezone(UTC) + timedelta(seconds=seconds)) is same


def test_missing_and_changed_pages_are_told(tmp_path) -> None:
    changed = GoldPage("made", "ferry", fingerprint("as it was"), (), ())
    lost = GoldPage("gone", "lost", fingerprint(""), (), ())
    rows = [
        {"id": "bridge", "url": SOURCE.url, "html": HTML},
        {"id": "ferry", "url": None, "html": "as it is"},
    ]
    with gzip.open(tmp_path / "made.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    found, missing = sources([PAGE, changed, lost], tmp_path)
    assert found == {PAGE.key: SOURCE}
    assert missing == ["made/ferry: not the page the gold is of", "gone/lost: not in the data"]


def test_the_report_is_printed_and_is_json() -> None:
    results = [compare(PAGE, SOURCE, WRONG, KINDS), compare(PAGE, SOURCE, RIGHT, KINDS)]
    report = measure(results, KINDS)
    assert any(line.startswith("live entries") for line in table(report))
    assert json.loads(json.dumps(as_json(report, [])))["pages"] == 2
    (poorest,) = worst(results, 1)
    assert f"  newsletter taken for advert: {LETTER}" in shortcomings(poorest)


def test_the_gold_fits_the_pages() -> None:
    pages = load()
    found, missing = sources(pages, data_folder() / "reading")
    assert not missing
    assert len(pages) == len({page.key for page in pages})
    for page in pages:
        text = plain_text(found[page.key].html)
        for thing in (*page.cards, *page.live):
            words = text[thing.span.start : thing.span.end]
            assert words == words.strip()
            assert words
        spans = [card.span for card in page.cards]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert {card.kind for card in page.cards} <= set(KINDS)
        assert all(entry.when is None or entry.when.tzinfo for entry in page.live)
