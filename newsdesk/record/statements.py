"""Who said what? Statements as lines: with their words and the head of their article."""

from typing import Any

from sqlalchemy import Select, func, select

from newsdesk.model import Statement, StatementFilter, StatementLine
from newsdesk.record import documents
from newsdesk.record.database import Database
from newsdesk.record.heads import HEAD, HEADED, NEWEST_FIRST, head_of, part, published
from newsdesk.record.rows import AnyRow
from newsdesk.record.schema import articles, statements
from newsdesk.record.words import asked, words

LINE = (*HEAD, statements.c.document, statements.c.source, statements.c.cue, statements.c.content)
LINED = HEADED.join(statements, statements.c.article == articles.c.id)


class Statements:
    """The statements of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, filter: StatementFilter = StatementFilter()) -> tuple[StatementLine, ...]:  # noqa: A002, B008
        """The statements that pass the filter: of the newest article first, then as they stand in it."""
        query = _restricted(select(*LINE).select_from(LINED), filter)
        query = part(query.order_by(*NEWEST_FIRST, statements.c.position), filter.limit, filter.offset)
        with self._database.read() as connection:
            return tuple(_line(row) for row in connection.execute(query))

    def get(self, identity: str) -> StatementLine | None:
        """The statement of this id."""
        query = select(*LINE).select_from(LINED).where(statements.c.id == identity)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return _line(row) if row else None

    def count(self, filter: StatementFilter = StatementFilter()) -> int:  # noqa: A002, B008
        """How many statements pass the filter, without regard to its limit."""
        query = _restricted(select(func.count()).select_from(LINED), filter)
        with self._database.read() as connection:
            return int(connection.execute(query).scalar_one())

    def speakers(self, like: str = "", limit: int | None = None) -> tuple[tuple[str, int], ...]:
        """Who speaks, with the number of their statements, most first; `like` is a part of the name."""
        number = func.count().label("number")
        query = select(statements.c.speaker, number).where(statements.c.speaker != "")
        if like:
            query = query.where(statements.c.speaker_folded.contains(asked(like), autoescape=True))
        query = query.group_by(statements.c.speaker).order_by(number.desc(), statements.c.speaker)
        with self._database.read() as connection:
            return tuple((row.speaker, row.number) for row in connection.execute(part(query, limit, 0)))


def _restricted(query: Select[Any], filter: StatementFilter) -> Select[Any]:  # noqa: A002
    query = query.where(*published(filter.since, filter.until))
    if filter.speaker:
        query = query.where(statements.c.speaker_folded.contains(asked(filter.speaker), autoescape=True))
    for word in dict.fromkeys(words(asked(filter.topic)).split()):
        query = query.where(statements.c.content_words.contains(f" {word}", autoescape=True))
    if filter.stance:
        query = query.where(statements.c.stance == filter.stance.lower())
    if filter.confidence:
        query = query.where(statements.c.confidence >= filter.confidence)
    if filter.article:
        query = query.where(statements.c.article == filter.article)
    return query


def _line(row: AnyRow) -> StatementLine:
    statement = documents.read(row.document, Statement)
    return StatementLine(statement, head_of(row), row.source, row.cue, row.content)
