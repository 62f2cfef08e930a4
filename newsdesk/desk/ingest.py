"""How material gets in: keep every page first, then derive what waits, then link.

Each step picks up whatever the record says is not done yet, so an interrupted run is continued by the next one.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, TypeVar

from newsdesk.desk.derive import derive
from newsdesk.desk.workers import TooSlow, Workers
from newsdesk.link import link
from newsdesk.model import Derivation, Fetched, NewsdeskError, Refusal, RefusalReason, Source
from newsdesk.read.compiled import uncompiled
from newsdesk.record import Record

log = logging.getLogger(__name__)

#: Called with what is being done, how much of it is done, and of how much (None where that is not known).
Progress = Callable[[str, int, int | None], None]
Item = TypeVar("Item")
Found = Fetched | Source | NewsdeskError

KEPT_AT_ONCE = 64
STORED_AT_ONCE = 32
PAGE_LIMIT = 60.0
DERIVE = f"{derive.__module__}:{derive.__name__}"


def quiet(_stage: str, _done: int, _total: int | None) -> None:
    """Shows no progress."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one run did: pages seen, how many of them were new, sources followed anew, and what went wrong."""

    pages: int = 0
    new: int = 0
    sources: int = 0
    articles: int = 0
    refusals: tuple[Refusal, ...] = ()
    faults: tuple[NewsdeskError, ...] = field(default=())

    def __add__(self, other: "Added") -> "Added":
        return Added(
            self.pages + other.pages,
            self.new + other.new,
            self.sources + other.sources,
            self.articles + other.articles,
            self.refusals + other.refusals,
            self.faults + other.faults,
        )


def keep(record: Record, found: Iterable[Found], progress: Progress = quiet) -> Added:
    """Write pages to the archive and sources to the list; acknowledged when this returns."""
    total = Added()
    for batch in batches(found, KEPT_AT_ONCE):
        pages = record.captures.keep([item for item in batch if isinstance(item, Fetched)])
        total += Added(
            pages=len(pages),
            new=sum(kept.new for kept in pages),
            sources=sum(record.sources.follow(item) for item in batch if isinstance(item, Source)),
            faults=tuple(item for item in batch if isinstance(item, NewsdeskError)),
        )
        progress("keeping pages", total.pages, None)
    return total


def derive_waiting(
    record: Record, workers: int, folders: tuple[str, ...], stages: str, progress: Progress = quiet
) -> Added:
    """Read every capture that these versions of the stages have not read yet. Raises Missing for a reader that does not load:
    no page is judged by it."""
    waiting = record.captures.waiting(stages)
    if not waiting:
        return Added()
    uncompiled()
    total, faults = Added(), []

    def tasks() -> Iterator[tuple[Any, ...]]:
        for capture in waiting:
            try:
                yield capture.id, record.captures.open(capture.id), folders, stages
            except NewsdeskError as fault:
                faults.append(fault)

    progress("reading", 0, len(waiting))
    with Workers(_worker_count(workers, len(waiting))) as crew:
        results = (_outcome(task, result) for task, result in crew.each(DERIVE, tasks(), PAGE_LIMIT))
        for batch in batches(results, STORED_AT_ONCE):
            record.articles.store(batch)
            refusals = tuple(item.outcome for item in batch if isinstance(item.outcome, Refusal))
            total += Added(articles=len(batch) - len(refusals), refusals=refusals)
            progress("reading", total.articles + len(total.refusals), len(waiting))
    return replace(total, faults=tuple(faults))


def relink(record: Record, progress: Progress = quiet) -> None:
    """Put stories, copies, entities and register entries together anew."""
    progress("linking", 0, None)
    record.stories.replace(link(record))
    progress("linking", 1, 1)


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def _worker_count(wanted: int, pieces: int) -> int:
    return max(1, min(wanted or os.cpu_count() or 1, pieces // 8))


def _outcome(task: tuple[Any, ...], result: Any) -> Derivation:
    capture, fetched, _, stages = task
    if isinstance(result, Derivation):
        return result
    reason: RefusalReason = "too slow" if isinstance(result, TooSlow) else "broken"
    log.warning("%s: %s: %s", fetched.url, reason, result)
    return Derivation(capture, Refusal(fetched.url, reason, str(result)), stages=stages)
