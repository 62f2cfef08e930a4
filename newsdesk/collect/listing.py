"""What does a feed or a sitemap list?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

FIRST: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Item:
    """One page that is listed; `published` is what the list says, believable or not yet known to be."""

    url: str
    id: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A feed or sitemap as read; `children` are the sitemaps of an index."""

    items: tuple[Item, ...] = ()
    title: str = ""
    self_url: str = ""
    children: tuple[Item, ...] = ()


def newest_first(items: Iterable[Item]) -> list[Item]:
    """By the time they say; those that say none stay in the list's own order, after the others."""
    return sorted(items, key=lambda item: item.published or FIRST, reverse=True)
