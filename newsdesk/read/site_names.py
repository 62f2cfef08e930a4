"""What is the site called?"""

from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from newsdesk.read.json_ld import first, types
from newsdesk.read.keys import key_of
from newsdesk.read.page import Page

_HOUSES: Final = frozenset(("website", "newsmediaorganization", "organization"))
_MOST_NODES: Final = 30
_TELLING: Final = 4


class SiteNames:
    """The names that the page gives its site, and the site's host."""

    def __init__(self, page: Page) -> None:
        host = _host(page.base)
        labels = host.split(".")[:-1]
        named = (first(node, "name") for node in islice(page.data, _MOST_NODES) if types(node) & _HOUSES)
        told = page.first_meta("og:site_name", "application-name", "publisher")
        keys = {key_of(name).casefold() for name in (told, *named, host, max(labels, key=len, default=""))}
        keys |= {key.removeprefix("the") for key in keys} | {key.removesuffix("com") for key in keys}
        self.keys = frozenset(filter(None, keys))
        self._long = tuple(name for name in self.keys if len(name) >= _TELLING)

    def has(self, text: str) -> bool:
        """Whether this is a name of the site, or begins or ends with one."""
        return self.has_key(key_of(text).casefold())

    def has_key(self, key: str) -> bool:
        """The same of its letters and digits in small letters."""
        key = key.removeprefix("the")
        return key in self.keys or key.startswith(self._long) or key.endswith(self._long)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
