"""What is new at a source since the desk was last there?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from newsdesk.collect.faults import Gone, Stopped
from newsdesk.collect.fetcher import Fetcher, NotModified
from newsdesk.collect.follow import (
    LISTS,
    Clock,
    Tried,
    fetch_items,
    items_of,
    keys,
    read_list,
    unpacked,
)
from newsdesk.collect.listing import Item
from newsdesk.collect.schedule import after_failure, after_goodbye, after_success
from newsdesk.collect.sniff import sniff
from newsdesk.model import BadInput, CannotFetch, Fetched, NewsdeskError, SourceState

MOST_REMEMBERED: Final = 200_000


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit brought, and what is to be remembered of it."""

    state: SourceState
    found: tuple[Fetched | NewsdeskError, ...] = ()


def visit(state: SourceState, fetcher: Fetcher, clock: Clock) -> Visit:
    """Ask a source for what is new; an unchanged source costs one request. Raises nothing: a failure is in the state."""
    try:
        page = fetcher.fetch(state.source.url, state.etag, state.last_modified)
        if isinstance(page, NotModified):
            return Visit(after_success(state, clock()))
        page = unpacked(page, fetcher)
        form = sniff(page.body)
        if form in LISTS:
            return _of_list(state, page, fetcher, clock)
        if form != "page":
            raise BadInput(state.source.url, f"{form}: no feed, sitemap or page any more")
        return Visit(_remembering(after_success(state, clock()), page), (replace(page, fetched_at=clock()),))
    except Stopped:
        return Visit(state)
    except Gone as fault:
        return Visit(after_goodbye(state, clock(), fault.message))
    except NewsdeskError as fault:
        retry_after = fault.retry_after if isinstance(fault, CannotFetch) else None
        return Visit(after_failure(state, clock(), fault.message, retry_after))


def _of_list(state: SourceState, page: Fetched, fetcher: Fetcher, clock: Clock) -> Visit:
    listing = read_list(sniff(page.body), page.body, page.url)
    listed = list(items_of(listing, fetcher, clock))
    items = [item for item in listed if isinstance(item, Item)]
    faults = [fault for fault in listed if isinstance(fault, NewsdeskError)]
    fresh = _new(items, state.seen)
    tried = list(fetch_items(fresh, fetcher, clock))
    settled = [one.item for one in tried if one.settled]
    after = after_success(replace(state, seen=_seen(state.seen, items, settled)), clock())
    if len(settled) == len(fresh) and not faults:
        after = _remembering(after, page)
    else:  # what is left over must be offered again, though the list itself may not change
        after = replace(after, etag=None, last_modified=None)
    return Visit(after, (*faults, *_outcomes(tried)))


def _new(items: Iterable[Item], seen: frozenset[str]) -> list[Item]:
    """Items not known by any of their keys, each once."""
    fresh, known = list[Item](), set(seen)
    for item in items:
        if known.isdisjoint(keys(item)):
            fresh.append(item)
        known.update(keys(item))
    return fresh


def _seen(before: frozenset[str], items: Iterable[Item], settled: Iterable[Item]) -> frozenset[str]:
    """What was seen before or is settled now; when that grows too large, only what the source still lists."""
    now = before | {key for item in settled for key in keys(item)}
    # an item that came back under another id or link is from now on known by both
    now |= {key for item in items if not now.isdisjoint(keys(item)) for key in keys(item)}
    if len(now) <= MOST_REMEMBERED:
        return now
    return now & {key for item in items for key in keys(item)}


def _remembering(state: SourceState, page: Fetched) -> SourceState:
    headers = dict(page.headers)
    return replace(state, etag=headers.get("etag"), last_modified=headers.get("last-modified"))


def _outcomes(tried: Iterable[Tried]) -> tuple[Fetched | NewsdeskError, ...]:
    return tuple(one.outcome for one in tried)
