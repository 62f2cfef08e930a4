"""How is an article shown in a list? The columns of its head, and the conditions that restrict lists."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, select

from newsdesk.model import ArticleHead
from newsdesk.record.rows import AnyRow, chunks
from newsdesk.record.schema import articles, copies

HEAD = (
    articles.c.id.label("article_id"),
    articles.c.url,
    articles.c.headline,
    articles.c.site,
    articles.c.published,
    articles.c.language,
    articles.c.standfirst,
    copies.c.original,
)
#: Articles with what they are a copy of; lists that show heads are joined to it.
HEADED: FromClause = articles.outerjoin(copies, copies.c.article == articles.c.id)
#: What no list reaches, and every database takes for a number.
MOST_ROWS = (1 << 31) - 1
NEWEST_FIRST = (articles.c.at.desc(), articles.c.id)


def head_of(row: AnyRow) -> ArticleHead:
    """The head of a row that was selected with HEAD."""
    return ArticleHead(
        row.article_id,
        row.url,
        row.headline,
        row.site,
        row.published,
        row.language,
        row.standfirst,
        row.original,
    )


def heads(connection: Connection, identities: Iterable[str]) -> tuple[ArticleHead, ...]:
    """The heads of these articles in this order; those that are not there are left out."""
    asked = list(identities)
    found = {
        row.article_id: head_of(row)
        for chunk in chunks(dict.fromkeys(asked))
        for row in connection.execute(select(*HEAD).select_from(HEADED).where(articles.c.id.in_(chunk)))
    }
    return tuple(found[identity] for identity in asked if identity in found)


def published(since: date | None, until: date | None) -> list[ColumnElement[bool]]:
    """Publication on one of these days, both included."""
    conditions = []
    if since:
        conditions.append(articles.c.day >= since)
    if until:
        conditions.append(articles.c.day <= until)
    return conditions


def part(query: Select[Any], limit: int | None, offset: int) -> Select[Any]:
    """The page of a list that was asked for."""
    if offset > 0:
        query = query.offset(min(offset, MOST_ROWS))
    return query if limit is None else query.limit(min(max(limit, 0), MOST_ROWS))
