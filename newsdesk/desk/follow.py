"""How sources are followed: visit those that are due, keep what is new, read it, link it, and wait for the next."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from threading import Event as Signal
from threading import Thread

from newsdesk.collect import Fetcher, Visit, due, visit
from newsdesk.desk.ingest import Added, keep
from newsdesk.model import NewsdeskError, SourceState
from newsdesk.record import Record

log = logging.getLogger(__name__)

VISITS_AT_ONCE = 8
LONGEST_SLEEP = 30.0


def visit_due(record: Record, fetcher: Fetcher, clock: Callable[[], datetime], stop: Signal) -> Added:
    """One round over the sources that are due. A page is kept before its source forgets that it was new."""
    waiting = [state for state in record.sources.all() if due(state, clock())]
    total = Added()

    def one(state: SourceState) -> Visit | None:
        return None if stop.is_set() else visit(state, fetcher, clock)

    with ThreadPoolExecutor(VISITS_AT_ONCE) as pool:
        for made in pool.map(one, waiting):
            if made is None:
                continue
            total += keep(record, made.found)
            record.sources.update(made.state)
            _report(made)
    return total


@contextmanager
def ended_by(stop: Signal, fetcher: Fetcher) -> Iterator[None]:
    """While in the block, `stop` also ends the politeness waits of the fetcher in every thread."""

    def watch() -> None:
        stop.wait()
        fetcher.stop()

    Thread(target=watch, name="newsdesk-stop", daemon=True).start()
    yield


def seconds_until_next(record: Record, clock: Callable[[], datetime]) -> float:
    """How long nothing is due; never so long that a source added meanwhile would wait for it."""
    moments = [state.next_visit for state in record.sources.all() if state.next_visit and not state.gone]
    if not moments:
        return LONGEST_SLEEP
    return min(LONGEST_SLEEP, max(1.0, (min(moments) - clock()).total_seconds()))


def _report(made: Visit) -> None:
    if made.state.fault:
        log.warning("%s: %s; next try %s", made.state.source.url, made.state.fault, made.state.next_visit)
    for item in made.found:
        if isinstance(item, NewsdeskError):
            log.warning("%s", item)
