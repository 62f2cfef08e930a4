"""What does the day's edition say? Per story its headline and the lines that carry it, each cut from an article."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from newsdesk.model import (
    Article,
    ArticleFilter,
    ArticleHead,
    Digest,
    DigestItem,
    EventFilter,
    EventLine,
    Span,
    StatementFilter,
    StatementLine,
    Story,
)
from newsdesk.record import Record

#: A digest is read in minutes, and no report drowns the others of its story.
LINES_PER_STORY = 10
LINES_PER_REPORT = 4
#: Sentences shorter than this carry nothing alone.
LEAST_CHARACTERS = 20

Section = tuple[str, tuple[DigestItem, ...]]


def digest(record: Record, day: date) -> Digest:
    """The stories with reports of this day, those with most reports first, each with the lines that carry it.

    A line is a piece of an article: `text` is what stands at `span`. Copies of another report are not quoted again.
    """
    today = record.articles.find(ArticleFilter(since=day, until=day))
    stories = record.stories.find(since=day, until=day)
    reports = {head.id: head for head in today}
    ranked = sorted(stories, key=lambda story: (-_reports(story, reports), story.first or _never(), story.id))
    sections = (_section(record, story, reports) for story in ranked if _reports(story, reports))
    return Digest(day, tuple(section for section in sections if section[1]), len(today))


def _reports(story: Story, reports: dict[str, ArticleHead]) -> int:
    return sum(article in reports for article in story.articles)


def _never() -> datetime:
    return datetime.max.replace(tzinfo=UTC)


def _section(record: Record, story: Story, reports: dict[str, ArticleHead]) -> Section:
    heads = [reports[article] for article in story.articles if article in reports]
    own = [head for head in heads if head.copy_of not in reports] or heads
    share = max(1, min(LINES_PER_REPORT, LINES_PER_STORY // len(own)))
    items: list[DigestItem] = []
    for head in own:
        items += _fresh(_lines(record, head), items)[:share]
    return story.headline, tuple(items[:LINES_PER_STORY])


def _fresh(found: Iterator[DigestItem], told: Sequence[DigestItem]) -> list[DigestItem]:
    """The lines that say nothing told already, in the order of the text."""
    known = {item.text.casefold() for item in told}
    kept: list[DigestItem] = []
    for item in found:
        if item.text.casefold() not in known and not any(_overlap(item.span, each.span) for each in kept):
            known.add(item.text.casefold())
            kept.append(item)
    return kept


def _lines(record: Record, head: ArticleHead) -> Iterator[DigestItem]:
    """What carries an article: its statements and the sentences of its events; without any, its first paragraph."""
    article = record.articles.get(head.id)
    if article is None:
        return
    statements = record.statements.find(StatementFilter(article=head.id))
    events = record.events.find(EventFilter(article=head.id))
    found = [*(_statement(article, line) for line in statements), *(_event(article, line) for line in events)]
    carried = sorted((item for item in found if item), key=lambda item: (item.span, item.kind))
    opening = _opening(article)
    if carried:
        yield from carried
    elif opening:
        yield DigestItem(_cut(article, opening), head, opening, "story")


def _opening(article: Article) -> Span | None:
    paragraphs = (block.span for block in article.blocks if block.kind == "paragraph")
    return next((span for span in paragraphs if span.end - span.start >= LEAST_CHARACTERS), None)


def _statement(article: Article, line: StatementLine) -> DigestItem | None:
    spans = (*line.statement.source, *line.statement.cue, *line.statement.content)
    if line.statement.speaker is None or line.statement.part_of or not line.statement.content:
        return None
    span = Span(min(span.start for span in spans), max(span.end for span in spans))
    if span.end - span.start < LEAST_CHARACTERS:
        return None
    lead = line.statement.speaker.name
    return DigestItem(_cut(article, span), line.article, span, "statement", line.statement.id, lead)


def _event(article: Article, line: EventLine) -> DigestItem | None:
    end = line.event.trigger.end + len(line.sentence)
    start = article.text.rfind(line.sentence, 0, end) if line.sentence else -1
    if not 0 <= start <= line.event.trigger.start:
        return None
    span = Span(start, start + len(line.sentence))
    return DigestItem(_cut(article, span), line.article, span, "event", line.event.id, line.event.frame)


def _cut(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
