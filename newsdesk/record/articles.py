"""Which articles are in the record, and what became of the pages that are none?"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import and_, or_, select
from sqlalchemy.exc import IntegrityError

from newsdesk.model import Article, ArticleFilter, ArticleHead, BadInput, Capture, Copy, Derivation, Refusal
from newsdesk.record import documents
from newsdesk.record.captures import FIELDS, capture_of
from newsdesk.record.database import Database
from newsdesk.record.heads import HEAD, HEADED, NEWEST_FIRST, head_of, heads, part, published
from newsdesk.record.rows import AnyRow
from newsdesk.record.schema import articles, captures, copies, refusals, story_articles
from newsdesk.record.storing import store
from newsdesk.record.words import asked

STREAM = 200


class Articles:
    """The articles of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def store(self, derivations: Iterable[Derivation]) -> None:
        """Store each derivation whole, in a transaction of its own, in any order; storing it again changes nothing.

        Raises CannotWrite. What cannot be stored is left out: the rest is stored, then BadInput is raised for the first.
        """
        faults = [fault for derivation in derivations if (fault := self._store(derivation))]
        if faults:
            raise faults[0]

    def get(self, identity: str) -> Article | None:
        """The article of this id."""
        query = select(articles.c.document, articles.c.text).where(articles.c.id == identity)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return _article(row) if row else None

    def head(self, identity: str) -> ArticleHead | None:
        """The head of the article of this id."""
        return next(iter(self.heads([identity])), None)

    def heads(self, identities: Iterable[str]) -> tuple[ArticleHead, ...]:
        """The heads of these articles in this order; those that are not there are left out."""
        with self._database.read() as connection:
            return heads(connection, identities)

    def find(self, filter: ArticleFilter = ArticleFilter()) -> tuple[ArticleHead, ...]:  # noqa: A002, B008
        """The heads of the articles that pass the filter, newest first (by publication, else by fetching)."""
        query = select(*HEAD).select_from(HEADED).where(*published(filter.since, filter.until))
        if filter.site:
            query = query.where(articles.c.site_folded.contains(asked(filter.site), autoescape=True))
        if filter.story:
            members = select(story_articles.c.article).where(story_articles.c.story == filter.story)
            query = query.where(articles.c.id.in_(members))
        query = part(query.order_by(*NEWEST_FIRST), filter.limit, filter.offset)
        with self._database.read() as connection:
            return tuple(head_of(row) for row in connection.execute(query))

    def capture(self, identity: str) -> Capture | None:
        """The capture from which this article was read."""
        query = (
            select(*FIELDS)
            .join(articles, articles.c.capture == captures.c.id)
            .where(articles.c.id == identity)
        )
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return capture_of(row) if row else None

    def refusals(self, limit: int | None = None, offset: int = 0) -> tuple[Refusal, ...]:
        """The pages that are no articles, last fetched first."""
        query = (
            select(refusals.c.url, refusals.c.reason, refusals.c.detail)
            .join(captures, captures.c.id == refusals.c.capture)
            .order_by(captures.c.fetched_at.desc(), captures.c.id)
        )
        with self._database.read() as connection:
            return tuple(Refusal(*row) for row in connection.execute(part(query, limit, offset)))

    def copies(self, identity: str) -> tuple[Copy, ...]:
        """What this article is a copy of, and what is a copy of it; the fullest first."""
        query = (
            select(copies.c.article, copies.c.original, copies.c.share)
            .where(or_(copies.c.article == identity, copies.c.original == identity))
            .order_by(copies.c.share.desc(), copies.c.article)
        )
        with self._database.read() as connection:
            return tuple(Copy(*row) for row in connection.execute(query))

    def each(self) -> Iterator[Article]:
        """All articles, oldest first, a few at a time."""
        query = select(articles.c.at, articles.c.id, articles.c.document, articles.c.text).order_by(
            articles.c.at, articles.c.id
        )
        page = query
        while True:
            with self._database.read() as connection:
                rows = connection.execute(page.limit(STREAM)).all()
            yield from map(_article, rows)
            if len(rows) < STREAM:
                return
            at, identity = rows[-1].at, rows[-1].id
            later = and_(articles.c.at == at, articles.c.id > identity)
            page = query.where(or_(articles.c.at > at, later))

    def _store(self, derivation: Derivation) -> BadInput | None:
        try:
            with self._database.write() as connection:
                store(connection, derivation, self._database.clock())
        except BadInput as fault:
            return BadInput(derivation.capture, str(fault))
        except IntegrityError as fault:
            return BadInput(derivation.capture, f"its parts contradict the record: {fault.orig}")
        return None


def _article(row: AnyRow) -> Article:
    return replace(documents.read(row.document, Article), text=row.text)
