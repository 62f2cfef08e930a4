"""Articles, statements and events invented for the tests of linking, and a real record to put them in."""

from datetime import UTC, datetime, timedelta

from newsdesk.model import (
    Article,
    ArticleHead,
    Block,
    Dated,
    Derivation,
    Event,
    EventLine,
    Fetched,
    Filler,
    Quantity,
    Span,
    Speaker,
    Statement,
    Status,
    identify,
)
from newsdesk.record import Record

START = datetime(2024, 1, 20, 8, 0, tzinfo=UTC)

STRIKE = (
    "Three ballistic missiles struck the market district of Dravik on Friday night, killing {dead} people, the regional "
    "governor Oksana Melnyk said. Rescue crews worked until morning in the ruins of a furniture hall. Melnyk said that "
    "all power lines in the district had been cut and that schools would stay closed for a week. Hospitals in Dravik "
    "asked residents to give blood, and trains on the northern line were late by up to four hours."
)
STRIKE_AGAIN = (
    "Dravik counted {dead} dead on Saturday after ballistic missiles hit its market district the night before. Governor "
    "Oksana Melnyk told reporters that rescue crews had searched a collapsed furniture hall until dawn. The power lines "
    "were down and schools closed, she said, while hospitals called on residents of Dravik to donate blood."
)
HARBOUR = (
    "The harbour of Port Calder will be closed to tankers from March, its director Ada Quill announced. Dredging of the "
    "southern channel is to cost 40 million euros and to last two years. Fishing boats may use the old basin. Quill "
    "called the works overdue: the channel at Port Calder has silted up since the lighthouse pier was lengthened."
)


def article(
    name: str,
    text: str,
    hours: int = 0,
    headline: str = "",
    site: str = "The Herald",
    syndication: str = "",
) -> Article:
    url = f"https://{identify(site)[:6]}.example/{name}"
    return Article(
        identify(url),
        url,
        text,
        headline or f"About {name}",
        (Block("paragraph", Span(0, len(text))),),
        published=Dated(START + timedelta(hours=hours), "minute", "meta"),
        site=site,
        syndication=syndication,
    )


def statement(of: Article, speaker: str, said_on: str | None = None, part: str = "") -> Statement:
    start = of.text.index(part) if part else 0
    content = Span(start, start + len(part)) if part else Span(0, of.text.index("."))
    return Statement(
        identify(of.id, speaker, str(content)),
        of.id,
        (),
        (),
        (content,),
        Speaker(speaker, "person"),
        said_on=said_on,
    )


def filler(role: str, norm: str, text: str = "", number: float | None = None) -> Filler:
    quantity = Quantity(Span(0, 1), text, number, number) if number is not None else None
    return Filler(role, Span(0, 1), text or norm, norm, quantity)


def event(
    of: Article, frame: str, *fillers: Filler, status: Status = "done", kind: str | None = None
) -> Event:
    norms = (f"{each.role}={each.norm}" for each in fillers)
    return Event(identify(of.id, frame, status, *norms), of.id, frame, Span(0, 5), status, fillers, kind=kind)


def line(of: Article, told: Event) -> EventLine:
    when = of.published.when if of.published else None
    return EventLine(told, ArticleHead(of.id, of.url, of.headline, of.site, when), of.text.split(". ")[0])


def store(record: Record, *told: tuple[Article, tuple[Statement, ...], tuple[Event, ...]]) -> None:
    for one, statements, events in told:
        fetched = Fetched(one.url, one.text.encode(), "text/html", START)
        (kept,) = record.captures.keep([fetched])
        record.articles.store([Derivation(kept.capture.id, one, statements, events)])
