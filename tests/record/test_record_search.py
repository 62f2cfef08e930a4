"""Any text is a question, and what is found is shown by the words that found it."""

import json
from time import monotonic

import pytest
from data_sets import data_folder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invented import article, derived, page

from newsdesk.model import ArticleFilter, EventFilter, StatementFilter, TooLarge
from newsdesk.record import Record
from newsdesk.record.excerpt import excerpt
from newsdesk.record.search import search
from newsdesk.record.words import fold

TEXTS = {
    "guns": "The Łódź depot holds 122 mm and 152-mm shells. Artillery crews said it was empty.",
    "fete": "Une fête à l'été. किताब के बारे में. 北京的新聞 in one note about shells and more shells.",
    "long": "Nothing here. " * 400 + "Then the shells came by rail, said the artillery officer.",
}


def filled(record: Record) -> Record:
    kept = record.captures.keep([page(name) for name in TEXTS])
    for one, (name, text) in zip(kept, TEXTS.items(), strict=True):
        record.articles.store([derived(one.capture.id, article(name, text + " Doors open."))])
    return record


def found(record: Record, question: str) -> set[str]:
    return {hit.article.url.rpartition("/")[2] for hit in record.search(question)}


def test_words_are_found_without_regard_to_case_and_accents(record: Record) -> None:
    filled(record)
    assert found(record, "shells") == {"guns", "fete", "long"}
    assert found(record, "ARTILLERY Shells") == {"guns", "long"}
    assert found(record, "122 mm") == {"guns"}
    assert found(record, '"shells came"') == {"long"}
    assert found(record, '"came shells"') == set()
    assert found(record, "fete ETE") == {"fete"}
    assert found(record, "152-mm") == {"guns"}
    assert found(record, "artill") == {"guns", "long"}
    assert found(record, "artill came") == set()
    assert found(record, "किताब") == {"fete"}
    assert found(record, "北京的新聞") == {"fete"}
    assert found(record, "") == found(record, "  +  ") == set()


def test_what_stands_more_often_and_in_the_headline_comes_first(record: Record) -> None:
    kept = record.captures.keep([page(f"p{n}") for n in range(3)])
    record.articles.store(
        [
            derived(kept[0].capture.id, article("p0", "A bridge will open. " + "Other words follow. " * 20)),
            derived(kept[1].capture.id, article("p1", "bridge bridge, open the bridge. " + "Words. " * 20)),
            derived(
                kept[2].capture.id,
                article("p2", "A bridge will open. " * 2 + "Words. " * 20, headline="Bridge"),
            ),
        ]
    )
    hits = record.search("bridge")
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert hits[-1].article.id == article("p0").id
    assert [hit.article.id for hit in record.search("bridge", limit=1, offset=1)] == [hits[1].article.id]


def test_what_cannot_be_ranked_in_time_is_found_without(record: Record) -> None:
    filled(record)
    with record._database.read() as connection:
        hits = search(connection, "shells", 2, 0, ranked=False)
    assert [hit.article.url.rpartition("/")[2] for hit in hits] == ["long", "fete"]
    assert {hit.score for hit in hits} == {0.0}


def test_a_question_that_takes_too_long_is_stopped(record: Record) -> None:
    endless = {
        "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
        "postgresql": "SELECT pg_sleep(60)",
    }
    began = monotonic()
    with pytest.raises(TooLarge, match="takes too long"), record._database.read_within(0.1) as connection:
        connection.exec_driver_sql(endless[connection.dialect.name])
    assert monotonic() - began < 30
    assert record.search("shells") == ()


def test_the_excerpt_is_cut_from_the_text_and_shows_the_words(record: Record) -> None:
    filled(record)
    hit = next(hit for hit in record.search("artillery shells") if hit.article.url.endswith("long"))
    assert hit.excerpt in TEXTS["long"] + " Doors open."
    assert [hit.excerpt[mark.start : mark.end] for mark in hit.marks] == ["shells", "artillery"]


def test_a_changed_article_is_found_by_its_new_words_only(record: Record) -> None:
    kept = record.captures.keep([page("a"), page("a", "new", minutes=1)])
    record.articles.store([derived(kept[0].capture.id, article("a", "The old tram would open."))])
    record.articles.store([derived(kept[1].capture.id, article("a", "The new metro would open."))])
    assert found(record, "tram") == set()
    assert found(record, "metro") == {"a"}


def ask_everything(record: Record, question: str) -> None:
    began = monotonic()
    record.search(question)
    record.search(question, 10**30, 10**30)
    record.articles.find(ArticleFilter(site=question, story=question))
    record.statements.find(
        StatementFilter(speaker=question, topic=question, stance=question, article=question)
    )
    record.events.find(
        EventFilter(frame=question, status=question, roles=((question, question),), entry=question)
    )
    record.statements.speakers(question)
    record.stories.entities(question)
    record.stories.entries(question)
    for get in (record.articles.get, record.statements.get, record.events.get, record.captures.get):
        assert get(question) is None
    assert monotonic() - began < 30


def test_naughty_strings_are_questions_like_any_other(record: Record) -> None:
    filled(record)
    strings = json.loads((data_folder() / "robustness" / "blns.json").read_text("utf-8"))
    assert len(strings) > 500
    for string in strings:
        record.search(string)
    for string in [
        *strings[::25],
        "%",
        "_",
        "\\",
        "a" * 100_000,
        "'",
        '"',
        "\x00",
        "\ud800",
        'NEAR("a" b)',
        "*",
    ]:
        ask_everything(record, string)


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60))
def test_no_question_raises(record: Record, question: str) -> None:
    ask_everything(record, question)


@given(st.text(max_size=400), st.text(min_size=1, max_size=3))
def test_marks_always_cover_what_was_asked_for(text: str, part: str) -> None:
    wanted = frozenset([fold(part)]), (fold(part),)
    cut, marks = excerpt(text, wanted)
    assert cut in text
    assert all(fold(cut[mark.start : mark.end]).startswith(fold(part)) for mark in marks)


def test_percent_and_underscore_mean_themselves(record: Record) -> None:
    filled(record)
    assert record.statements.find(StatementFilter(speaker="%")) == ()
    assert record.statements.find(StatementFilter(speaker="_ana")) == ()
    assert record.articles.find(ArticleFilter(site="her_ld")) == ()
    assert len(record.articles.find(ArticleFilter(site="HERALD", limit=2, offset=1))) == 2
    assert record.articles.find(ArticleFilter(limit=0)) == ()
