"""Which pages does a sitemap list, and which sitemaps does an index list? (sitemaps.org; Google News sitemaps)"""

from typing import Final

from newsdesk.collect.listing import Item, Listing
from newsdesk.collect.markup import Enough, hear, local
from newsdesk.collect.times import parse_time
from newsdesk.collect.urls import absolute
from newsdesk.model import BadInput

MOST_PAGES: Final = 50_000  # sitemaps.org: no sitemap may list more
LEAVES: Final = frozenset({"loc", "lastmod", "publication_date"})
LONGEST: Final = 4096


def read_sitemap(body: bytes, url: str) -> Listing:
    """The pages of a sitemap or the sitemaps of an index. Raises BadInput when it is neither."""
    reader = Reader(url)
    hear(body, reader)
    if not reader.known:
        raise BadInput(url, "a broken sitemap: no list can be made out")
    return Listing(items=tuple(reader.pages), children=tuple(reader.sitemaps))


class Reader:
    """Hears <url> and <sitemap> elements. A news sitemap's own time of publication goes before `lastmod`."""

    def __init__(self, base: str) -> None:
        self.pages: list[Item] = []
        self.sitemaps: list[Item] = []
        self.known = False
        self._base = base
        self._path: list[str] = []
        self._said: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        self.known = self.known or name in ("urlset", "sitemapindex")
        if name in ("url", "sitemap"):
            self._said = {}
        self._path.append(name)

    def data(self, text: str) -> None:
        # <image:loc> and the like stand one level deeper than the page's own <loc>
        if (
            self._path
            and self._path[-1] in LEAVES
            and (self._path[-1] != "loc" or self._path[-2:-1] in (["url"], ["sitemap"]))
        ):
            said = self._said.get(self._path[-1], "")
            self._said[self._path[-1]] = (said + text)[:LONGEST]

    def end(self, tag: str) -> None:
        if self._path:
            self._path.pop()
        if local(tag) == "url":
            self._keep(self.pages)
        elif local(tag) == "sitemap":
            self._keep(self.sitemaps)

    def close(self) -> None:
        """All is in the lists already."""

    def _keep(self, into: list[Item]) -> None:
        if location := self._said.get("loc", "").strip():
            said = self._said.get("publication_date") or self._said.get("lastmod", "")
            into.append(Item(absolute(location, self._base), published=parse_time(said)))
            self._said = {}
        if len(into) >= MOST_PAGES:
            raise Enough
