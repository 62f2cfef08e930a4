"""What every part of the reader is handed: the page parsed once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from newsdesk.read.growing import grow
from newsdesk.read.heading import main_heading
from newsdesk.read.json_ld import Node, json_ld_nodes
from newsdesk.read.named import named_elements
from newsdesk.read.tree import Element, Tree, squeeze

_LONGEST_META: Final = 5_000
_PATH: Final = r"[A-Za-z0-9_.~%+,:@&=()!*'$/-]"
_BEHIND_PATH: Final = r"(?:\?[A-Za-z0-9_.~%+,:@&=()!*'$/?-]+)?(?:#[\w.~%+:@&=/!-]+)?"
#: An absolute address, and one from the site's root on, in which nothing is to be set right.
_WHOLE: Final = re.compile(rf"(https?://[A-Za-z0-9.-]+(?::[0-9]+)?)(?:/{_PATH}*)?{_BEHIND_PATH}", re.A)
_FROM_ROOT: Final = re.compile(rf"/(?!/){_PATH}*{_BEHIND_PATH}", re.A)


@dataclass(frozen=True, slots=True)
class Page:
    """`meta` holds the contents of <meta> by lower-case name, property or itemprop; `data` the JSON-LD nodes,
    `named` the elements that say what they are, `heading` the article's, `root` the site's address where it is sound."""

    url: str
    tree: Tree
    base: str
    title: str
    meta: Mapping[str, tuple[str, ...]]
    data: tuple[Node, ...]
    named: tuple[Element, ...]
    heading: Element | None
    root: str

    def first_meta(self, *names: str) -> str:
        """The first content of the first of these names that the page gives."""
        return _first(self.meta, names)

    def absolute(self, address: str) -> str:
        """The address as an absolute http(s) URL, or nothing: other schemes are never followed or shown."""
        address = address.strip()
        if not address or _WHOLE.fullmatch(address):
            return address
        if self.root and _FROM_ROOT.fullmatch(address) and "/." not in address:
            return self.root + address
        try:
            joined = urljoin(self.base, address)
            parts = urlsplit(joined)
        except ValueError:
            return ""
        return joined if parts.scheme in ("http", "https") and parts.netloc else ""


def open_page(markup: str | bytes, url: str) -> Page | None:
    """The parsed page, whose bytes are UTF-8; None when there is no element in it."""
    tree = grow(markup)
    if tree is None:
        return None
    meta = _meta(tree)
    base = next((element.get("href") for element in tree.all("base") if element.get("href")), "")
    title = tree.first("title")
    own = url or _declared_url(tree, meta)
    shown = title.text(1_000) if title else ""
    data = json_ld_nodes(tree.scripts)
    heading = main_heading(tree, (shown, _first(meta, ("og:title", "twitter:title"))))
    base = _joined(own, base)
    sound = _WHOLE.fullmatch(base)
    return Page(url, tree, base, shown, meta, data, named_elements(tree), heading, sound[1] if sound else "")


def _first(meta: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> str:
    for name in names:
        for value in meta.get(name, ()):
            if value:
                return value
    return ""


def _joined(url: str, base: str) -> str:
    try:
        return urljoin(url, base)
    except ValueError:
        return url


def _declared_url(tree: Tree, meta: Mapping[str, tuple[str, ...]]) -> str:
    canonical = (link.get("href") for link in tree.all("link") if link.get("rel") == "canonical")
    return next(canonical, "") or next(iter(meta.get("og:url", ())), "")


def _is_of_citation(element: Element) -> bool:
    """Whether it tells of another work that the article cites."""
    return any("citation" in outer.get("itemprop") for outer in element.ancestors())


def _meta(tree: Tree) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for element in tree.all("meta"):
        content = squeeze(element.get("content")[: 2 * _LONGEST_META])[:_LONGEST_META]
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            given = element.get(attribute)
            if attribute == "itemprop" and given and _is_of_citation(element):
                continue
            for name in given.lower().split():
                found.setdefault(name, []).append(content)
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items()}
