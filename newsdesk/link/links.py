"""What do all articles of a record tell together?

The result is a function of the set of articles: they are ordered by publication and id before anything is put together.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain

from newsdesk.link import features, shingles, terms, vectors
from newsdesk.link.clusters import group
from newsdesk.link.copies import Print, copies
from newsdesk.link.entities import entities, event_mentions, statement_mentions
from newsdesk.link.entries import entries
from newsdesk.link.likeness import Sketch
from newsdesk.model import Article, Dated, Links, Story
from newsdesk.record import Record


@dataclass(frozen=True, slots=True)
class Told:
    """What is held of an article while linking: its head, and what is compared of it."""

    headline: str
    published: datetime | None
    printed: Print
    sketch: Sketch

    @property
    def rank(self) -> tuple[datetime, str]:
        """Oldest first; those without a time last."""
        return self.published or datetime.max.replace(tzinfo=UTC), self.printed.article


def link(record: Record) -> Links:
    """Copies, stories, entities and register entries of the record; computes and keeps the vectors it lacks.

    Raises Missing without the sentence model.
    """
    features.complete(record)
    told = sorted(_each_told(record), key=lambda each: each.rank)
    lines = record.events.find()
    mentions = chain(
        (mention for line in record.statements.find() for mention in statement_mentions(line.statement)),
        (mention for line in lines for mention in event_mentions(line.event)),
    )
    return Links(
        stories=_stories(told),
        copies=copies([each.printed for each in told], lambda article: _text(record, article)),
        entities=entities(mentions, ((article.id, article.text) for article in record.articles.each())),
        entries=entries(lines),
    )


def _each_told(record: Record) -> Iterator[Told]:
    about, marked, outlined = (
        record.vectors.all(stage) for stage in (vectors.STAGE, terms.STAGE, shingles.STAGE)
    )
    complete = about.keys() & marked.keys() & outlined.keys()
    for article in record.articles.each():
        if article.id in complete:
            yield _told(article, outlined[article.id], about[article.id], marked[article.id])


def _told(article: Article, outline: bytes, vector: bytes, marks: bytes) -> Told:
    when = article.published.when if article.published else None
    return Told(
        article.headline,
        when,
        Print(article.id, _at_latest(article.published), outline, article.site, _credit(article)),
        Sketch(vector, marks, when.date() if when else None),
    )


def _stories(told: Sequence[Told]) -> tuple[Story, ...]:
    members: dict[int, list[Told]] = defaultdict(list)
    for each, root in zip(told, group([each.sketch for each in told]), strict=True):
        members[root].append(each)
    return tuple(_story(each) for each in members.values())


def _story(reports: Sequence[Told]) -> Story:
    times = [each.published for each in reports if each.published]
    return Story(
        id=reports[0].printed.article,
        headline=next((each.headline for each in reports if each.headline), ""),
        articles=tuple(each.printed.article for each in reports),
        first=min(times, default=None),
        last=max(times, default=None),
    )


def _at_latest(published: Dated | None) -> datetime | None:
    """A page that tells its day alone is not the first of that day."""
    if published and published.precision == "day":
        return published.when + timedelta(days=1)
    return published.when if published else None


def _credit(article: Article) -> str:
    """Whom the page names as the author of its text, when that is not a person."""
    return "\n".join([article.syndication, *(each.name for each in article.bylines if each.kind != "person")])


def _text(record: Record, article: str) -> str:
    found = record.articles.get(article)
    return found.text if found else ""
