"""What is this, by its own bytes? A Content-Type or a file's name is only a claim."""

import re
from typing import Final, Literal

Form = Literal[
    "empty",
    "binary",
    "gzip",
    "warc",
    "page",
    "text",
    "json",
    "json feed",
    "feed",
    "sitemap",
    "sitemap index",
    "opml",
]

LOOKED_AT: Final = 64 * 1024
MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
ROOTS: Final[dict[str, Form]] = {
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "channel": "feed",
    "urlset": "sitemap",
    "sitemapindex": "sitemap index",
    "opml": "opml",
    "html": "page",
    "head": "page",
    "body": "page",
    "!doctype html": "page",
}
ROOT: Final = re.compile(
    r"<(?:[A-Za-z][\w.-]{0,31}:)?(rss|rdf|feed|channel|urlset|sitemapindex|opml|html|head|body|!doctype\s{1,8}html)(?=[\s>/:])",
    re.IGNORECASE,
)
TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,400}>|<!--")
CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
BINARY_MAGIC: Final = (
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"BZh",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
)


def sniff(body: bytes) -> Form:
    """The form of a document; whatever has tags and is nothing else is a page."""
    head = body[:LOOKED_AT]
    if not head.strip():
        return "empty"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    text = head.decode(mark(head) or "utf-8", "replace").lstrip("\ufeff \t\r\n\0")
    if head.startswith(BINARY_MAGIC) or len(CONTROLS.findall(text)) > len(text) // 100:
        return "binary"
    return _form(text)


def mark(body: bytes) -> str | None:
    """The encoding that the first bytes give away (byte order mark, or how "<" is written)."""
    return next((name for start, name in MARKS if body.startswith(start)), None)


def _form(text: str) -> Form:
    if text.startswith("{"):
        return "json feed" if "jsonfeed.org/version" in text.replace("\\/", "/") else "json"
    if root := ROOT.search(text):
        return ROOTS[" ".join(root[1].lower().split())]
    return "page" if TAG.search(text) else "text"
