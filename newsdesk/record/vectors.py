"""Which vector stands for an article, by which stage? A vector goes when the text that it stands for changes."""

from collections.abc import Iterable

from sqlalchemy import exists, insert, select

from newsdesk.record.database import Database
from newsdesk.record.rows import chunks
from newsdesk.record.schema import articles, vectors


class Vectors:
    """The vectors of one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, stage: str, items: Iterable[tuple[str, bytes]]) -> None:
        """Keep the vectors of these articles; those that are not in the record are left out."""
        with self._database.write() as connection:
            for chunk in chunks(dict(items).items()):
                mine = [article for article, _ in chunk]
                there = set(
                    connection.execute(select(articles.c.id).where(articles.c.id.in_(mine))).scalars()
                )
                connection.execute(
                    vectors.delete().where(vectors.c.stage == stage, vectors.c.article.in_(mine))
                )
                rows = [{"stage": stage, "article": a, "vector": v} for a, v in chunk if a in there]
                if rows:
                    connection.execute(insert(vectors), rows)

    def all(self, stage: str) -> dict[str, bytes]:
        """The vectors of a stage by article."""
        query = select(vectors.c.article, vectors.c.vector).where(vectors.c.stage == stage)
        with self._database.read() as connection:
            return {row.article: bytes(row.vector) for row in connection.execute(query)}

    def missing(self, stage: str) -> tuple[str, ...]:
        """The articles that have no vector by this stage, oldest first."""
        mine = select(vectors.c.article).where(vectors.c.article == articles.c.id, vectors.c.stage == stage)
        query = select(articles.c.id).where(~exists(mine)).order_by(articles.c.at, articles.c.id)
        with self._database.read() as connection:
            return tuple(connection.execute(query).scalars())
