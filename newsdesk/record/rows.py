"""How are rows made to be what they should be, touching only those that differ?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    and_,
    delete,
    func,
    insert,
    select,
    true,
    update,
)

from newsdesk.record.words import storable

Item = TypeVar("Item")
Values = Mapping[str, Any]
Key = tuple[Any, ...]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]

#: Databases limit the number of parameters in one statement.
CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Settled:
    """The keys of the rows that were not as they should be."""

    added: frozenset[Key] = field(default_factory=frozenset)
    changed: frozenset[Key] = field(default_factory=frozenset)
    gone: frozenset[Key] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.gone)

    @property
    def all(self) -> frozenset[Key]:
        return self.added | self.changed | self.gone


def same(column: ColumnElement[str], value: str) -> ColumnElement[bool]:
    """Equality without regard to case."""
    return func.lower(column) == storable(value).lower()


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """The items in lists of at most `size`."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


def pairs(connection: Connection, query: Select[Any, Any]) -> dict[str, str]:
    """The two columns of a query, the first leading to the second."""
    return {row[0]: row[1] for row in connection.execute(query)}


def settle(
    connection: Connection,
    table: Table,
    rows: Sequence[Values],
    within: ColumnElement[bool] | None = None,
    keys: Sequence[str] = (),
) -> Settled:
    """Make the rows of `table` (of its part `within`) equal to `rows`, which are told apart by `keys` (the primary key)."""
    keys = keys or [column.name for column in table.primary_key]
    part = true() if within is None else within
    names = sorted({name for row in rows for name in row} | set(keys))
    present = {
        tuple(row[key] for key in keys): row
        for row in connection.execute(select(*(table.c[name] for name in names)).where(part)).mappings()
    }
    wanted = {tuple(row[key] for key in keys): row for row in reversed(rows)}
    settled = Settled(
        added=frozenset(wanted.keys() - present.keys()),
        changed=frozenset(key for key in wanted.keys() & present.keys() if dict(present[key]) != wanted[key]),
        gone=frozenset(present.keys() - wanted.keys()),
    )
    for key in settled.gone:
        connection.execute(delete(table).where(part, _is(table, keys, key)))
    for key in settled.changed:
        connection.execute(update(table).where(part, _is(table, keys, key)).values(wanted[key]))
    for chunk in chunks(row for key, row in reversed(wanted.items()) if key in settled.added):
        connection.execute(insert(table), chunk)
    return settled


def _is(table: Table, keys: Sequence[str], key: Key) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in zip(keys, key, strict=True)))
