"""What every part of the reader is handed: the page parsed once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from newsdesk.read import caps
from newsdesk.read.json_ld import Node, json_ld_nodes

_SPACE: Final = re.compile(r"\s+")
#: Attribute values as long as this hold no words for readers: pictures in base64, a program's state.
_LONG_VALUE: Final = re.compile(r'="[^"<>]{50000,}+"')
_LONGEST_META: Final = 5_000


@dataclass(frozen=True, slots=True)
class Page:
    """`meta` holds the contents of <meta> by lower-case name, property or itemprop; `data` the JSON-LD nodes.

    A `vast` page is read by linear means only; `length` is that of its markup.
    """

    url: str
    root: HtmlElement
    base: str
    meta: Mapping[str, tuple[str, ...]]
    data: tuple[Node, ...]
    vast: bool
    length: int

    def first_meta(self, *names: str) -> str:
        """The first content of the first of these names that the page gives."""
        return next((value for name in names for value in self.meta.get(name, ()) if value), "")

    def absolute(self, address: str) -> str:
        """The address as an absolute http(s) URL, or nothing: other schemes are never followed or shown."""
        if not address.strip():
            return ""
        try:
            joined = urljoin(self.base, address.strip())
            parts = urlsplit(joined)
        except ValueError:
            return ""
        return joined if parts.scheme in ("http", "https") and parts.netloc else ""


def open_page(markup: str, url: str) -> Page | None:
    """The parsed page; None when there is no element in it.

    lexbor reads the markup as browsers do (WHATWG HTML); libxml2 then only has well-formed markup to turn into a tree.
    """
    from selectolax.lexbor import LexborHTMLParser

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        straightened = LexborHTMLParser(_LONG_VALUE.sub('=""', markup)).html or ""
        root = document_fromstring(straightened.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
        return None
    base = root.find(".//base[@href]")
    meta = _meta(root)
    own = url or _declared_url(root, meta)
    joined = _joined(own, base.get("href", "") if base is not None else "")
    return Page(url, root, joined, meta, json_ld_nodes(root), _is_vast(root), len(markup))


def _is_vast(root: HtmlElement) -> bool:
    elements = characters = 0
    for element in root.iter():
        elements += 1
        if element.tag not in ("script", "style"):
            characters += len(element.text or "")
        characters += len(element.tail or "")
    return elements > caps.VAST_ELEMENTS or characters > caps.VAST_TEXT


def squeeze(text: str | None) -> str:
    """The text on one line, without space around it."""
    return _SPACE.sub(" ", text).strip() if text else ""


def text_of(element: HtmlElement, limit: int = 100_000) -> str:
    """The words an element shows, on one line."""
    words: list[str] = []
    room = limit
    for text in element.itertext():
        words.append(str(text))
        room -= len(text)
        if room < 0:
            break
    return squeeze("".join(words))


def _joined(url: str, base: str) -> str:
    try:
        return urljoin(url, base)
    except ValueError:
        return url


def _declared_url(root: HtmlElement, meta: Mapping[str, tuple[str, ...]]) -> str:
    for link in root.iterfind(".//link[@rel='canonical']"):
        return str(link.get("href", ""))
    return next(iter(meta.get("og:url", ())), "")


def _meta(root: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = squeeze(element.get("content"))[:_LONGEST_META]
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for name in (element.get(attribute) or "").lower().split():
                found.setdefault(name, []).append(content)
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items()}
