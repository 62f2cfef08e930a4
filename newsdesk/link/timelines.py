"""What happened when, by the day it happened and not the day it was printed?"""

from collections.abc import Iterator
from datetime import date

from newsdesk.link.roles import day, is_date
from newsdesk.model import (
    Event,
    EventFilter,
    EventLine,
    Filler,
    Span,
    StatementFilter,
    StatementLine,
    TimelineItem,
    cut,
)
from newsdesk.record import Record

#: Articles that answer to a topic; more make a timeline nobody reads.
ARTICLES = 200


def timeline(
    record: Record, topic: str, since: date | None = None, until: date | None = None
) -> tuple[TimelineItem, ...]:
    """Events by their own date and statements by the day they were made, in the articles on a topic, by day.

    What the text does not date is left out. A partial date ("2024-01") stands before its days.
    """
    heads = [hit.article for hit in record.search(topic, ARTICLES)]
    items = {item for head in heads for item in _items(record, head.id) if _within(item.when, since, until)}
    return tuple(sorted(items, key=lambda item: (item.when, item.article.id, item.span, item.kind)))


def _items(record: Record, article: str) -> Iterator[TimelineItem]:
    events = record.events.find(EventFilter(article=article))
    statements = record.statements.find(StatementFilter(article=article))
    found = record.articles.get(article) if events or statements else None
    if found is None:
        return
    for event in events:
        yield from _event_item(event, found.text)
    for statement in statements:
        yield from _statement_item(statement)


def _event_item(line: EventLine, text: str) -> Iterator[TimelineItem]:
    """An event under the first of its dates."""
    dated = sorted((when, filler.span) for filler in line.event.fillers if (when := _when(filler)))
    if dated:
        span = sentence_span(line.event, line.sentence, text)
        yield TimelineItem(dated[0][0], cut(text, [span]), line.article, span, "event", line.event.id)


def _statement_item(line: StatementLine) -> Iterator[TimelineItem]:
    spans = (*line.statement.source, *line.statement.cue, *line.statement.content)
    when = day(line.statement.said_on or "")
    if when and spans:
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        said = f"{line.source} {line.cue}: {line.content}" if line.source else line.content
        yield TimelineItem(when, said, line.article, whole, "statement", line.statement.id)


def sentence_span(event: Event, sentence: str, text: str) -> Span:
    """Where the sentence stands that tells the event; the event's own words where it is not found."""
    start = text.rfind(sentence, 0, event.trigger.end + len(sentence)) if sentence else -1
    if 0 <= start <= event.trigger.start:
        return Span(start, start + len(sentence))
    return event.trigger


def _when(filler: Filler) -> str | None:
    return day(filler.norm) if is_date(filler) else None


def _within(when: str, since: date | None, until: date | None) -> bool:
    """Whether any day of a partial date lies between the two, both included."""
    first, last = when + "-01-01"[len(when) - 4 :], when + "-12-31"[len(when) - 4 :]
    return (since is None or last >= since.isoformat()) and (until is None or first <= until.isoformat())
