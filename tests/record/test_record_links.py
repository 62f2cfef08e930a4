"""Links are put in place of the old ones, and the change log gets only what really changed."""

from dataclasses import replace
from datetime import date, timedelta

from invented import START, article, derived, event, page, refused

from newsdesk.model import ArticleFilter, Copy, Entity, Entry, EventFilter, Links, Source, SourceState, Story
from newsdesk.record import Record

A, B, C = (article(name) for name in "abc")


def filled(record: Record) -> list[str]:
    kept = record.captures.keep([page(name) for name in "abc"])
    record.articles.store([derived(k.capture.id, of) for k, of in zip(kept, (A, B, C), strict=True)])
    return [one.capture.id for one in kept]


def visit(of: object) -> str:
    return event(of, place="Port Vell").id  # type: ignore[arg-type]


TWO = Story(A.id, A.headline, (A.id, B.id), START, START + timedelta(hours=3))
ONE = Story(C.id, C.headline, (C.id,), START + timedelta(days=2), START + timedelta(days=2))
LINKS = Links(
    (TWO, ONE),
    (Copy(B.id, A.id, 0.93),),
    (Entity("e1", "Jana Kowalčuk", "person", ("Jana Kowalčuk", "Kowalčuk"), (A.id, B.id)),
     Entity("e2", "Port Vell", "place", ("Port Vell",), (A.id,))),
    (Entry(visit(A), "visit", (visit(A), visit(B))),),
)  # fmt: skip


def test_links_are_read_as_they_were_given(record: Record) -> None:
    filled(record)
    record.stories.replace(LINKS)
    assert record.stories.find() == (ONE, TWO)
    assert record.stories.find(since=date(2024, 1, 22)) == (ONE,)
    assert record.stories.find(until=date(2024, 1, 21)) == (TWO,)
    assert record.stories.find(limit=1, offset=1) == (TWO,)
    assert record.stories.get(A.id) == record.stories.of(B.id) == TWO
    assert record.stories.get("none") is record.stories.of("none") is record.stories.entry("none") is None
    assert record.stories.entries() == record.stories.entries("VISIT") == LINKS.entries
    assert record.stories.entries("strike") == ()
    assert record.stories.entities() == LINKS.entities
    assert record.stories.entities("kowalcuk") == LINKS.entities[:1]
    assert record.articles.copies(A.id) == record.articles.copies(B.id) == LINKS.copies
    assert record.articles.head(B.id).copy_of == A.id  # type: ignore[union-attr]
    assert {head.id for head in record.articles.find(ArticleFilter(story=A.id))} == {A.id, B.id}
    lines = record.events.find(EventFilter(entry=visit(A)))
    assert {line.event.id for line in lines} == {visit(A), visit(B)}
    assert {line.entry for line in lines} == {visit(A)}
    assert record.events.get(visit(C)).entry is None  # type: ignore[union-attr]


def test_only_what_changed_is_logged(record: Record) -> None:
    filled(record)
    record.stories.replace(LINKS)
    before = record.changes.latest()
    record.stories.replace(LINKS)
    assert record.changes.latest() == before
    grown = replace(TWO, articles=(A.id, B.id, C.id), last=ONE.last)
    record.stories.replace(replace(LINKS, stories=(grown,)))
    logged = {(change.kind, change.reference) for change in record.changes.since(before)}
    assert logged == {("story", A.id), ("story", C.id)}
    assert record.stories.find() == (grown,)
    record.stories.replace(Links())
    assert record.stories.find() == record.stories.entries() == record.stories.entities() == ()


def test_members_that_are_not_in_the_record_are_left_out(record: Record) -> None:
    filled(record)
    stranger = Story("x", "X", ("x",), None, None)
    given = Links((replace(TWO, articles=(A.id, "x", B.id)), stranger), (Copy("x", A.id, 1),), (), ())
    record.stories.replace(given)
    assert record.stories.find() == (TWO,)
    assert record.articles.copies(A.id) == ()


def test_links_follow_an_article_that_is_taken_back(record: Record) -> None:
    ids = filled(record)
    record.stories.replace(LINKS)
    before = record.changes.latest()
    record.articles.store([refused(ids[2], C.url), refused(ids[0], A.url)])
    assert record.stories.find() == (replace(TWO, articles=(B.id,)),)
    assert record.stories.entries() == (replace(LINKS.entries[0], events=(visit(B),)),)
    assert [one.id for one in record.stories.entities()] == ["e1"]
    logged = [(change.kind, change.reference) for change in record.changes.since(before)]
    assert ("article", C.id) in logged
    assert ("story", C.id) in logged
    assert record.check() == ()


def test_an_entry_keeps_an_event_whose_article_is_read_again(record: Record) -> None:
    ids = filled(record)
    record.stories.replace(LINKS)
    told = replace(event(A, place="Port Vell"), status="confirmed")
    record.articles.store([replace(derived(ids[0], A), events=(told,))])
    line = record.events.get(told.id)
    assert line is not None
    assert (line.event.status, line.entry) == ("confirmed", visit(A))
    record.articles.store([replace(derived(ids[0], A), events=())])
    assert record.stories.entries() == (replace(LINKS.entries[0], events=(visit(B),)),)


def test_vectors_go_when_the_text_changes(record: Record) -> None:
    ids = filled(record)
    assert record.vectors.missing("m/1") == tuple(sorted((A.id, B.id, C.id)))
    record.vectors.put("m/1", [(A.id, b"\x00\xff"), (B.id, b"b"), ("x", b"x")])
    record.vectors.put("m/1", [(B.id, b"c")])
    record.vectors.put("m/1", [])
    assert record.vectors.all("m/1") == {A.id: b"\x00\xff", B.id: b"c"}
    assert record.vectors.missing("m/1") == (C.id,)
    assert record.vectors.all("m/2") == {}
    record.articles.store([derived(ids[0], article("a", "Now they would open in June."))])
    assert record.vectors.missing("m/1") == tuple(sorted((A.id, C.id)))


def test_sources_are_followed_and_remembered(record: Record) -> None:
    feed, site = Source("https://b.example/feed", "feed", "B"), Source("https://a.example/", "page")
    assert record.sources.follow(feed)
    assert not record.sources.follow(feed)
    record.sources.follow(site)
    assert [state.source for state in record.sources.all()] == [site, feed]
    assert len(record.sources.due(START)) == 2
    seen = frozenset({"ü", "2"})
    state = SourceState(feed, "etag", "lm", START + timedelta(hours=1), START, 2, "timed out", False, seen)
    record.sources.update(state)
    assert record.sources.all()[1] == state
    assert [one.source for one in record.sources.due(START)] == [site]
    assert len(record.sources.due(START + timedelta(hours=1))) == 2
    record.sources.update(SourceState(site, gone=True))
    assert record.sources.due(START) == ()
    assert record.sources.unfollow(feed.url)
    assert not record.sources.unfollow(feed.url)
    record.sources.update(state)
    assert [one.source for one in record.sources.all()] == [site]
    assert record.counts().sources == 1


def test_a_clock_that_jumps_starves_no_source(record: Record) -> None:
    feed = Source("https://b.example/feed", "feed")
    record.sources.follow(feed)
    ahead = START + timedelta(days=365)
    record.sources.update(SourceState(feed, next_visit=ahead + timedelta(hours=1), last_visit=ahead))
    assert len(record.sources.due(START)) == 1
    record.sources.update(
        SourceState(feed, next_visit=START + timedelta(hours=30), last_visit=START + timedelta(hours=29))
    )
    assert len(record.sources.due(START)) == 1


def test_the_log_tells_what_happened_after_a_number(record: Record) -> None:
    assert record.changes.latest() == 0
    filled(record)
    numbers = [change.number for change in record.changes.since(0)]
    assert numbers == sorted(set(numbers))
    assert record.changes.latest() == numbers[-1]
    assert [change.number for change in record.changes.since(numbers[0], limit=1)] == [numbers[1]]
    assert record.changes.since(10**30) == ()
    assert record.changes.since(-5, limit=10**30)[0].headline == A.headline
