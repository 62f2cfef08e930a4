"""Nouns of a register's table as its field writes it: which columns there are, and what stands in each."""

from dataclasses import dataclass

from newsdesk.model.event import Status


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register's table.

    `source` names a role, what of its fillers is wanted ("materiel.number"), or "status", "kind", "plover", "source",
    "qualifiers", "comments", "sentence". Where `only` names statuses, it is filled for events of these alone.
    """

    title: str
    source: str
    only: tuple[Status, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a register's table; with `each`, a row for each filler of that role."""

    columns: tuple[Column, ...]
    each: str = ""
    plover: str = ""
