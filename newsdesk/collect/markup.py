"""How is XML from strangers read without a tree, without its DTD, and without expanding anything?

The text is mended before it is parsed: what stands in a document type is cut away unread, and every entity that XML itself
does not know becomes its character or nothing. So there is nothing left to expand and nothing to load, while feeds that
declare harmless entities, write HTML's, or forget to escape an ampersand are still read.
"""

import codecs
import re
from html import escape
from html.entities import html5
from typing import Any, Final, Protocol, cast

from newsdesk.collect.sniff import mark

DECLARED: Final = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}[\"']([A-Za-z0-9._-]{1,40})[\"']")
DECLARATION: Final = re.compile(r"[\ufeff\s]{0,9999}<\?xml\b[^>]{0,400}>")
DOCTYPE: Final = re.compile(r"<!DOCTYPE", re.IGNORECASE)
ROOT: Final = re.compile(r"<[A-Za-z_]")
IN_DOCTYPE: Final = re.compile(r"<!--|[\"'\[\]>]")
CLOSERS: Final = {"<!--": "-->", '"': '"', "'": "'"}
AMPERSAND: Final = re.compile(r"&(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});)?")
KNOWN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
ILLEGAL: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
CDATA: Final = "<![CDATA["


class Target(Protocol):
    """What hears the elements of a document, one after another."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def data(self, text: str) -> None: ...
    def end(self, tag: str) -> None: ...
    def close(self) -> None: ...


class Enough(Exception):
    """Raised by a target that needs to hear no more."""


def hear(body: bytes, target: Target) -> bool:
    """Tell the target every element, in order, as far as it can be made out; says whether the markup was sound."""
    from lxml import etree

    parser = etree.XMLParser(
        target=cast("Any", target),
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        parser.feed(mended(decoded(body)).encode())
        parser.close()
    except Enough:
        return True
    except etree.LxmlError:
        return False
    return not len(parser.feed_error_log)


def local(tag: str) -> str:
    """An element's name without its namespace."""
    return tag.rpartition("}")[2]


def decoded(body: bytes) -> str:
    """The text of a document by its first bytes or its declaration, else as UTF-8; never fails."""
    declared = DECLARED.search(body[:1024])
    name = mark(body) or (declared[1].decode("ascii") if declared else "utf-8")
    try:
        if not codecs.lookup(name)._is_text_encoding:
            name = "utf-8"
    except (LookupError, ValueError):
        name = "utf-8"
    return body.decode(name, "replace")


def mended(text: str) -> str:
    """The document without declaration, document type, unknown entities and characters that XML forbids."""
    plain = _without_doctype(_without_declaration(ILLEGAL.sub("", text))).lstrip()
    first, *rest = plain.split(CDATA)
    pieces = [AMPERSAND.sub(_entity, first)]
    for piece in rest:
        inside, closer, outside = piece.partition("]]>")
        pieces += (CDATA, inside, closer, AMPERSAND.sub(_entity, outside))
    return "".join(pieces)


def _without_declaration(text: str) -> str:
    found = DECLARATION.match(text)
    return text[found.end() :] if found else text


def _entity(found: re.Match[str]) -> str:
    name = found[1]
    if name is None:
        return "&amp;"
    if name in KNOWN:
        return found[0]
    if name.startswith("#"):
        return _character(name[1:])
    return escape(html5.get(f"{name};", ""))


def _character(number: str) -> str:
    point = int(number[1:], 16) if number[0] in "xX" else int(number)
    return escape(ILLEGAL.sub("", chr(point))) if point <= 0x10FFFF else ""


def _without_doctype(text: str) -> str:
    while (found := DOCTYPE.search(text)) and not (
        (root := ROOT.search(text)) and root.start() < found.start()
    ):
        text = text[: found.start()] + text[_end_of_doctype(text, found.end()) :]
    return text


def _end_of_doctype(text: str, position: int) -> int:
    depth = 0
    while token := IN_DOCTYPE.search(text, position):
        position = token.end()
        if closer := CLOSERS.get(token[0]):
            end = text.find(closer, position)
            position = len(text) if end < 0 else end + len(closer)
        elif token[0] == ">" and depth <= 0:
            return position
        else:
            depth += {"[": 1, "]": -1}.get(token[0], 0)
    return len(text)
