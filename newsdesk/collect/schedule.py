"""When is a source visited next? Decisions only: state and clock in, state out."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from newsdesk.collect.retry import LONGEST
from newsdesk.model import SourceState, identify

INTERVAL: Final = timedelta(minutes=15)
LONGEST_WAIT: Final = timedelta(days=1)
SPREAD: Final = 0.2


def due(state: SourceState, now: datetime) -> bool:
    """Whether a source is to be visited. A clock that was set back starves nobody: no wait is longer than could be meant."""
    if state.gone:
        return False
    if state.next_visit is None or state.next_visit <= now:
        return True
    longest = timedelta(seconds=LONGEST) if state.failures else LONGEST_WAIT
    return state.next_visit - now > longest * (1 + SPREAD)


def after_success(state: SourceState, now: datetime) -> SourceState:
    """Visited well: again after the interval, a little spread by the source's name so that not all come at once."""
    return replace(
        state, failures=0, fault=None, last_visit=now, next_visit=now + INTERVAL * _spread(state.source.url)
    )


def after_failure(
    state: SourceState, now: datetime, fault: str, retry_after: float | None = None
) -> SourceState:
    """Failed: the wait doubles each time up to a day, and is never shorter than the origin asked for."""
    failures = state.failures + 1
    wait = min(INTERVAL * 2 ** min(failures, 16), LONGEST_WAIT) * _spread(state.source.url)
    asked = timedelta(seconds=min(retry_after or 0.0, LONGEST))
    return replace(state, failures=failures, fault=fault, last_visit=now, next_visit=now + max(wait, asked))


def after_goodbye(state: SourceState, now: datetime, fault: str) -> SourceState:
    """Gone for good: not visited again."""
    return replace(
        state, failures=state.failures + 1, fault=fault, last_visit=now, next_visit=None, gone=True
    )


def _spread(url: str) -> float:
    return 1 + SPREAD * int(identify(url)[:8], 16) / 0xFFFFFFFF
