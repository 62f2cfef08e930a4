"""Pages and what the stages would make of them, invented for the tests of the record."""

from datetime import UTC, datetime, timedelta

from newsdesk.model import (
    Article,
    Block,
    Byline,
    Dated,
    Derivation,
    Event,
    Fetched,
    Filler,
    Refusal,
    Span,
    Speaker,
    Statement,
    identify,
)
from newsdesk.record import Record

START = datetime(2024, 1, 21, 7, 14, tzinfo=UTC)


def page(name: str, body: str = "", minutes: int = 0) -> Fetched:
    return Fetched(
        f"https://herald.example/{name}",
        f"<p>{body or name}</p>".encode(),
        "text/html; charset=utf-8",
        START + timedelta(minutes=minutes),
        headers=(("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "br")),
    )


def article(
    name: str,
    text: str = "",
    headline: str = "",
    site: str = "The Herald",
    published: datetime | None = START,
) -> Article:
    url = f"https://herald.example/{name}"
    text = text or f"Mayor Jana Kowalčuk said the {name} would open in May. Nobody else spoke."
    return Article(
        identify(url),
        url,
        text,
        headline or f"The {name} opens",
        (Block("paragraph", Span(0, len(text))),),
        bylines=(Byline("Ines Varga", "person"),),
        published=Dated(published, "minute", "meta", 0.9) if published else None,
        site=site,
        language="en",
    )


def statement(of: Article, speaker: str = "Jana Kowalčuk", part: str = "") -> Statement:
    """The first sentence as a statement; or the words `part` as its content."""
    end = of.text.find(". ") + 1 or len(of.text)
    start = of.text.index(part) if part else 0
    content = Span(start, start + len(part) if part else end)
    return Statement(
        identify(of.id, speaker, str(content)),
        of.id,
        (Span(0, 5),),
        (Span(6, 10),),
        (content,),
        Speaker(speaker, "person", "mayor"),
        stance="promise",
    )


def event(of: Article, frame: str = "visit", trigger: str = "open", **roles: str) -> Event:
    start = of.text.index(trigger)
    span = Span(start, start + len(trigger))
    fillers = tuple(Filler(role, span, value, value.upper()) for role, value in roles.items())
    return Event(
        identify(of.id, frame, str(start), *sorted(roles.values())), of.id, frame, span, "claimed", fillers
    )


def derived(capture: str, of: Article, stages: str = "read/1") -> Derivation:
    return Derivation(capture, of, (statement(of),), (event(of, place="Port Vell"),), stages)


def refused(capture: str, url: str, stages: str = "read/1") -> Derivation:
    return Derivation(capture, Refusal(url, "no article", "a list of links"), stages=stages)


def content(record: Record) -> dict[str, object]:
    """All that a record tells, but for the order in which it was told."""
    found = tuple(record.articles.each())
    return {
        "captures": sorted(
            (c.id, c.url, c.digest, c.fetched_at) for c in record.captures.waiting("no such stage")
        ),
        "waiting": sorted(c.id for c in record.captures.waiting("read/1")),
        "bodies": sorted(record.captures.open(c.id).body for c in record.captures.waiting("no such stage")),
        "articles": found,
        "read from": [capture.id for one in found if (capture := record.articles.capture(one.id))],
        "heads": record.articles.find(),
        "refusals": record.articles.refusals(),
        "statements": record.statements.find(),
        "events": record.events.find(),
        "stories": record.stories.find(),
        "entries": record.stories.entries(),
        "counts": record.counts(),
    }
