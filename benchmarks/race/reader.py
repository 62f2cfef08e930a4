"""What is a reader, and what does it give?

This file is imported by the workers, whose interpreters need not have newsdesk: it needs the standard library only.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

Row = dict[str, Any]
Key = tuple[str, str]
"""The name of a set, and the name of a page or text in it."""


class Task(Protocol):
    """What is given to the readers: its name, and the arguments of their functions."""

    @property
    def key(self) -> Key: ...

    @property
    def arguments(self) -> tuple[Any, ...]: ...


class Reading(NamedTuple):
    """What came of one task: its row, the seconds of the processor it took, those on the clock, and what went wrong."""

    row: Row
    seconds: float
    elapsed: float
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader by its name: the distribution it is from, what it gives, and how it is made ready."""

    name: str
    distribution: str
    gives: frozenset[str]
    ready: Callable[[], Callable[..., Row]]


@dataclass(frozen=True, slots=True)
class Field:
    """Who races: the module that is a reader's process, and which readers are in this environment and not in the peers'."""

    worker: str
    ours: frozenset[str]
