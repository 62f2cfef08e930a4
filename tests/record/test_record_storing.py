"""What is made of the pages is stored whole, and the result depends on the pages alone."""

from dataclasses import replace

from invented import article, derived, event, page, refused, statement

from newsdesk.model import ArticleFilter, EventFilter, Links, StatementFilter, Story
from newsdesk.record import Record


def test_an_article_with_its_statements_and_events_can_be_found(record: Record) -> None:
    harbour = article("harbour")
    (kept,) = record.captures.keep([page("harbour")])
    assert [c.id for c in record.captures.waiting("read/1")] == [kept.capture.id]
    record.articles.store([derived(kept.capture.id, harbour)])

    assert record.captures.waiting("read/1") == ()
    assert record.articles.get(harbour.id) == harbour
    assert record.articles.capture(harbour.id) == kept.capture
    assert [head.headline for head in record.articles.find(ArticleFilter(site="herald"))] == [
        "The harbour opens"
    ]
    (line,) = record.statements.find(StatementFilter(speaker="kowalcuk", topic="MAY harbour"))
    assert line.statement == statement(harbour)
    assert line.content == "Mayor Jana Kowalčuk said the harbour would open in May."
    (told,) = record.events.find(EventFilter(frame="Visit", roles=(("Place", "port vell"),)))
    assert told.event == event(harbour, place="Port Vell")
    assert told.sentence == "Mayor Jana Kowalčuk said the harbour would open in May."
    assert record.statements.speakers("jana") == (("Jana Kowalčuk", 1),)
    assert record.events.frames() == (("visit", 1),)
    (hit,) = record.search('harbour "would open"')
    assert hit.article.id == harbour.id
    assert [hit.excerpt[m.start : m.end] for m in hit.marks] == ["harbour", "would", "open"]
    story = Story(harbour.id, harbour.headline, (harbour.id,), None, None)
    record.stories.replace(Links(stories=(story,)))
    assert record.stories.find() == (story,)
    assert record.stories.of(harbour.id) == story
    assert [change.kind for change in record.changes.since(0)] == ["article", "story"]
    assert list(record.articles.each()) == [harbour]
    assert record.check() == ()


def test_statements_are_found_by_how_sure_they_are(record: Record) -> None:
    harbour = article("harbour")
    (kept,) = record.captures.keep([page("harbour")])
    doubtful = replace(statement(harbour), confidence=0.6)
    record.articles.store([replace(derived(kept.capture.id, harbour), statements=(doubtful,))])

    assert record.statements.count(StatementFilter(confidence=0.6)) == 1
    assert record.statements.count(StatementFilter(confidence=0.61)) == 0


def test_a_refusal_is_counted(record: Record) -> None:
    (kept,) = record.captures.keep([page("list")])
    record.articles.store([refused(kept.capture.id, kept.capture.url)])
    assert record.articles.refusals()[0].reason == "no article"
    assert record.counts().refusals == 1
    assert record.check() == ()
