"""The record is a function of the pages and of what was made of them, never of the order in which that was stored."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import START, article, content, derived, page, refused

from newsdesk.model import BadInput, Derivation
from newsdesk.record import Record

NAMES = ("harbour", "bridge")

#: One capture: of which page, fetched when (equal times happen), and what the stages make of it.
SEEN = st.tuples(
    st.sampled_from(NAMES), st.integers(0, 3), st.sampled_from(["article", "refusal", "nothing"])
)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(st.lists(SEEN, max_size=7), st.randoms(use_true_random=False))
def test_any_order_of_storing_gives_the_same_record(seen: list[tuple[str, int, str]], random: object) -> None:
    pages = [page(name, f"{name} {number}", minutes) for number, (name, minutes, _) in enumerate(seen)]
    told = []
    with TemporaryDirectory() as folder, Record.open(Path(folder) / "a") as record:
        for number, ((name, _, outcome), kept) in enumerate(
            zip(seen, record.captures.keep(pages), strict=True)
        ):
            if outcome == "article":
                of = article(name, f"Report {number}. The {name} would open in May.")
                told.append(derived(kept.capture.id, of))
            elif outcome == "refusal":
                told.append(refused(kept.capture.id, kept.capture.url))
        record.articles.store(told)
        expected = content(record)
        assert record.check() == ()
        shuffled = [*told, *told[:2]]
        random.shuffle(shuffled)  # type: ignore[attr-defined]
        with Record.open(Path(folder) / "b") as other:
            other.captures.keep(reversed(pages))
            other.articles.store(shuffled)
            assert content(other) == expected
            assert other.check() == ()


def test_of_two_captures_the_newer_is_read_and_the_older_superseded(record: Record) -> None:
    old, new = (
        kept.capture for kept in record.captures.keep([page("a", "old"), page("a", "new", minutes=5)])
    )
    newer = article("a", "The bridge would open in June.")
    record.articles.store([derived(new.id, newer), derived(old.id, article("a"))])
    assert record.articles.get(newer.id) == newer
    assert record.articles.capture(newer.id) == new
    assert [line.article.id for line in record.statements.find()] == [newer.id]
    assert (record.counts().articles, record.counts().superseded) == (1, 1)
    assert record.check() == ()


def test_a_refusal_of_a_newer_capture_leaves_the_article(record: Record) -> None:
    old, new = (
        kept.capture for kept in record.captures.keep([page("a", "old"), page("a", "new", minutes=5)])
    )
    record.articles.store([derived(old.id, article("a")), refused(new.id, new.url)])
    assert record.articles.get(article("a").id) == article("a")
    assert (record.counts().articles, record.counts().refusals) == (1, 1)


def test_when_a_reading_is_taken_back_the_older_capture_waits_again(record: Record) -> None:
    old, new = (
        kept.capture for kept in record.captures.keep([page("a", "old"), page("a", "new", minutes=5)])
    )
    record.articles.store([derived(old.id, article("a")), derived(new.id, article("a", "New. They open."))])
    record.articles.store([refused(new.id, new.url, "read/2")])
    assert record.articles.find() == ()
    assert [capture.id for capture in record.captures.waiting("read/2")] == [old.id]
    record.articles.store([derived(old.id, article("a"), "read/2")])
    assert record.articles.get(article("a").id) == article("a")
    assert record.check() == ()


def test_storing_again_what_is_there_changes_nothing(record: Record) -> None:
    (kept,) = record.captures.keep([page("a")])
    record.articles.store([derived(kept.capture.id, article("a"))])
    latest = record.changes.latest()
    record.articles.store([derived(kept.capture.id, article("a"), "read/2")])
    assert record.changes.latest() == latest
    assert record.captures.waiting("read/2") == ()


def test_a_page_that_cannot_be_stored_does_not_keep_the_rest_out(record: Record) -> None:
    (kept,) = record.captures.keep([page("a")])
    with pytest.raises(BadInput, match="no such capture"):
        record.articles.store([Derivation("0" * 20, article("b")), derived(kept.capture.id, article("a"))])
    assert [head.id for head in record.articles.find()] == [article("a").id]


def test_text_that_databases_refuse_is_replaced_and_offsets_stay_true(record: Record) -> None:
    (kept,) = record.captures.keep([page("a")])
    odd = article("a", "Mayor \x00Ana\ud800 said the pier would open.", headline="\x00 \udfff", site="\ud912")
    record.articles.store([derived(kept.capture.id, odd)])
    stored = record.articles.get(odd.id)
    assert stored is not None
    assert stored.text == "Mayor \ufffdAna\ufffd said the pier would open."
    assert stored.headline == "\ufffd \ufffd"
    assert record.articles.find()[0].headline == "\ufffd \ufffd"


def test_articles_without_a_date_are_listed_by_the_time_of_fetching(record: Record) -> None:
    first, second = (kept.capture for kept in record.captures.keep([page("a", minutes=9), page("b")]))
    record.articles.store([derived(first.id, article("a", published=None)), derived(second.id, article("b"))])
    assert [head.published for head in record.articles.find()] == [None, START]
    assert [one.id for one in record.articles.each()] == [article("b").id, article("a").id]
