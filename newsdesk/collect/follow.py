"""Which pages does a list lead to, and how are they fetched without asking twice or too much?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from newsdesk.collect.decoding import OverCap, Undecodable, decode
from newsdesk.collect.faults import Denied, Stopped
from newsdesk.collect.feeds import read_feed, read_json_feed
from newsdesk.collect.fetcher import Fetcher, NotModified
from newsdesk.collect.listing import Item, Listing, newest_first
from newsdesk.collect.sitemaps import read_sitemap
from newsdesk.collect.sniff import Form, sniff
from newsdesk.collect.times import believable
from newsdesk.collect.urls import host_of
from newsdesk.model import BadInput, CannotFetch, Fetched, NewsdeskError, TooLarge, identify

Clock = Callable[[], datetime]

PAGES_AT_ONCE: Final = 200
SITEMAPS_AT_ONCE: Final = 10
PUBLISHED: Final = "x-newsdesk-published"
LISTS: Final[tuple[Form, ...]] = ("feed", "json feed", "sitemap", "sitemap index")


@dataclass(frozen=True, slots=True)
class Tried:
    """One item that was tried: what came of it, and whether it is settled (not to be tried again)."""

    item: Item
    outcome: Fetched | NewsdeskError
    settled: bool


def read_list(form: Form, body: bytes, url: str) -> Listing:
    """What a list of this form names. Raises BadInput when it is broken."""
    if form == "feed":
        return read_feed(body, url)
    if form == "json feed":
        return read_json_feed(body, url)
    return read_sitemap(body, url)


def unpacked(page: Fetched, fetcher: Fetcher) -> Fetched:
    """A document that is sent as a gzip file (sitemap.xml.gz), unpacked. Raises TooLarge or BadInput."""
    if sniff(page.body) != "gzip":
        return page
    try:
        return replace(page, body=decode([page.body], "gzip", fetcher.limits.body))
    except OverCap as fault:
        raise TooLarge(page.url, "unpacks to more than the cap of a page") from fault
    except Undecodable as fault:
        raise BadInput(page.url, f"a damaged gzip file: {fault}") from fault


def items_of(listing: Listing, fetcher: Fetcher, clock: Clock) -> Iterator[Item | NewsdeskError]:
    """The items of a list, newest first, with those of the newest sitemaps that an index names."""
    now = clock()
    found = list(_trusted(listing.items, now))
    for child in newest_first(_trusted(listing.children, now))[:SITEMAPS_AT_ONCE]:
        try:
            page = fetcher.fetch(child.url)
            if isinstance(page, Fetched):
                body = unpacked(page, fetcher).body
                found += _trusted(read_sitemap(body, page.url).items, now)
        except NewsdeskError as fault:
            yield fault
    yield from newest_first(found)


def fetch_items(items: list[Item], fetcher: Fetcher, clock: Clock) -> Iterator[Tried]:
    """Fetch these items one after another; a host that asks to be left alone is, for the rest of them."""
    closed = set[str]()
    for item in items[:PAGES_AT_ONCE]:
        if host_of(item.url) in closed:
            continue
        try:
            page = fetcher.fetch(item.url)
        except Stopped:
            return
        except NewsdeskError as fault:
            if isinstance(fault, CannotFetch) and fault.retry_after:
                closed.add(host_of(item.url))
            yield Tried(item, fault, settled=isinstance(fault, Denied | BadInput))
        else:
            if not isinstance(page, NotModified):
                yield Tried(item, _stamped(page, item, clock), settled=True)


def keys(item: Item) -> tuple[str, ...]:
    """By what an item is known again: its link, or its id together with its link without parameters."""
    plain = item.url.partition("?")[0]
    return (identify(item.url), identify(item.id, plain)) if item.id else (identify(item.url),)


def _trusted(items: tuple[Item, ...], now: datetime) -> tuple[Item, ...]:
    return tuple(replace(item, published=believable(item.published, now)) for item in items)


def _stamped(page: Fetched, item: Item, clock: Clock) -> Fetched:
    stamp = ((PUBLISHED, item.published.isoformat()),) if item.published else ()
    return replace(page, fetched_at=clock(), headers=(*page.headers, *stamp))
