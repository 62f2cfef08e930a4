"""What a register adds up to: groups of entries with the sums of their figures, as ranges."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of one kind of figure: `high` is None where a report leaves the end open ("over 300").

    `uncounted` entries name the thing without a number; they add nothing.
    """

    role: str
    norm: str
    low: float
    high: float | None
    uncounted: int = 0


@dataclass(frozen=True, slots=True)
class Total:
    """One group of a register: its real events, the reports of them, and the sums of their figures; `members` are the entries."""

    group: str
    entries: int
    reports: int
    sums: tuple[Sum, ...]
    members: tuple[str, ...] = ()
