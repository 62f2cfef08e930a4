"""What comes of whatever a user hands to the desk?"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from newsdesk.collect.fetcher import Fetcher, NotModified
from newsdesk.collect.files import NOT_READ, Document, read_file, walk
from newsdesk.collect.follow import LISTS, Clock, fetch_items, items_of, read_list, unpacked
from newsdesk.collect.listing import Item, Listing
from newsdesk.collect.opml import read_opml
from newsdesk.collect.sniff import Form, sniff
from newsdesk.collect.urls import file_uri, is_web
from newsdesk.model import BadInput, Fetched, NewsdeskError, Source, SourceKind

Found = Fetched | Source | NewsdeskError

KINDS: Final[dict[Form, SourceKind]] = {
    "feed": "feed",
    "json feed": "feed",
    "sitemap": "sitemap",
    "sitemap index": "sitemap",
}


def gather(thing: str, fetcher: Fetcher, clock: Clock) -> Iterator[Found]:
    """Everything behind a URL, a file or a folder, one by one: pages, sources to follow, and what went wrong.

    Raises nothing for bad input: each fault is a value, and the rest goes on.
    """
    if is_web(thing):
        yield from _from_web(thing, fetcher, clock)
    elif not thing.strip() or "\0" in thing:
        yield BadInput(repr(thing), "neither a URL nor the name of a file or folder")
    else:
        yield from _from_disk(_path(thing), fetcher, clock)


def _from_web(url: str, fetcher: Fetcher, clock: Clock) -> Iterator[Found]:
    try:
        page = fetcher.fetch(url)
        if isinstance(page, NotModified):
            return
        page = unpacked(page, fetcher)
        form = sniff(page.body)
        if form == "opml":
            yield from read_opml(page.body, page.url)
        elif form in LISTS:
            listing = read_list(form, page.body, page.url)
            yield Source(page.url, KINDS[form], listing.title)
            yield from _listed(listing, fetcher, clock)
        elif form in ("empty", "binary"):
            yield BadInput(page.url, f"{NOT_READ} ({form})")
        else:
            yield replace(page, fetched_at=clock())
    except NewsdeskError as fault:
        yield fault


def _from_disk(path: Path, fetcher: Fetcher, clock: Clock) -> Iterator[Found]:
    in_folder = _is_folder(path)
    for place in walk(path) if in_folder else (path,):
        if isinstance(place, NewsdeskError):
            yield place
            continue
        for found in read_file(place, fetcher.limits.body):
            if in_folder and isinstance(found, BadInput) and place.suffix.lower() == ".json":
                continue  # data that lies beside saved pages; a feed in JSON would have been read
            if isinstance(found, Document):
                yield from _named_by(found, fetcher, clock)
            else:
                yield found


def _named_by(document: Document, fetcher: Fetcher, clock: Clock) -> Iterator[Found]:
    """What a local feed, sitemap or OPML leads to."""
    if document.form == "opml":
        yield from read_opml(document.body, str(document.path))
        return
    try:
        listing = read_list(document.form, document.body, file_uri(document.path))
    except BadInput as fault:
        yield BadInput(str(document.path), fault.message)
        return
    if is_web(listing.self_url):
        yield Source(listing.self_url, "feed", listing.title)
    yield from _listed(listing, fetcher, clock)


def _listed(listing: Listing, fetcher: Fetcher, clock: Clock) -> Iterator[Found]:
    items = list[Item]()
    for found in items_of(listing, fetcher, clock):
        if isinstance(found, Item):
            items.append(found)
        else:
            yield found
    distinct = list({item.url: item for item in reversed(items)}.values())[::-1]
    yield from (tried.outcome for tried in fetch_items(distinct, fetcher, clock))


def _path(thing: str) -> Path:
    try:
        return Path(thing).expanduser()
    except RuntimeError:  # nobody of that name
        return Path(thing)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that the system cannot even look for
        return False
