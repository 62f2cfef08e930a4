"""How much does the record hold? Captures are articles, refusals, superseded or waiting, each exactly one of them."""

from sqlalchemy import Connection, ScalarSelect, Table, func, select

from newsdesk.model import Counts
from newsdesk.record.schema import captures, events, sources, statements, stories


def count(connection: Connection) -> Counts:
    """The counts, all of one moment."""
    columns = {
        "captures": _all(captures),
        "articles": _outcome("article"),
        "refusals": _outcome("refusal"),
        "superseded": _outcome("superseded"),
        "waiting": select(func.count()).where(captures.c.outcome.is_(None)).scalar_subquery(),
        "statements": _all(statements),
        "events": _all(events),
        "stories": _all(stories),
        "sources": _all(sources),
    }
    row = connection.execute(select(*(query.label(name) for name, query in columns.items()))).one()
    return Counts(**row._mapping)


def _all(table: Table) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).scalar_subquery()


def _outcome(outcome: str) -> ScalarSelect[int]:
    return select(func.count()).where(captures.c.outcome == outcome).scalar_subquery()
