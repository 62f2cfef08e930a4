"""What lies in a file or a folder on this machine?"""

import mimetypes
import os
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from newsdesk.collect.decoding import OverCap, Undecodable, decode
from newsdesk.collect.limits import size
from newsdesk.collect.lines import read_lines
from newsdesk.collect.sniff import LOOKED_AT, Form, sniff
from newsdesk.collect.urls import file_uri
from newsdesk.model import BadInput, Fetched, TooLarge

PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml", ".shtml")
LINE_SUFFIXES: Final = (".jsonl", ".ndjson")
WARC_SUFFIXES: Final = (".warc", ".wacz", ".arc")
ASSETS: Final = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "text/css",
    "text/javascript",
    "application/javascript",
)


NOT_READ: Final = "nothing that the desk reads: it takes pages, feeds, sitemaps, OPML, WARC, .txt and .jsonl"


@dataclass(frozen=True, slots=True)
class Document:
    """A local file that names other things: a feed, a sitemap, OPML."""

    path: Path
    form: Form
    body: bytes


def walk(folder: Path) -> Iterator[Path | BadInput]:
    """Every file below a folder in the order of names; hidden files, assets of pages and links that lead out are left."""
    root = _target(folder)
    faults: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(place) / name for name in sorted(names)):
            if not path.name.startswith(".") and not _is_asset(path) and _target(path).is_relative_to(root):
                yield path
    yield from (BadInput(str(fault.filename), f"cannot be read: {fault.strerror}") for fault in faults)


def read_file(path: Path, cap: int) -> Iterator[Fetched | Document | BadInput]:
    """What one file holds. A file that cannot be read, or is nothing we read, is a value like everything else."""
    try:
        if not path.is_file():
            yield BadInput(str(path), "no such file" if not path.exists() else "neither a file nor a folder")
            return
        moment = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        yield from _contents(path, cap, moment)
    except OSError as fault:
        yield BadInput(str(path), f"cannot be read: {fault.strerror or fault}")


def _contents(path: Path, cap: int, moment: datetime) -> Iterator[Fetched | Document | BadInput]:
    with path.open("rb") as file:
        head = file.read(LOOKED_AT)
    packed = sniff(head) == "gzip"
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    if sniff(_unpacked_head(head) if packed else head) == "warc" or any(
        name in suffixes for name in WARC_SUFFIXES
    ):
        from newsdesk.collect.warc import read_warc  # fastwarc takes long to import

        yield from read_warc(path, cap, moment)
    elif any(name in suffixes for name in LINE_SUFFIXES):
        yield from read_lines(path, packed, cap, moment)
    else:
        yield _whole(path, packed, cap, moment)


def _whole(path: Path, packed: bool, cap: int, moment: datetime) -> Fetched | Document | BadInput:
    length = path.stat().st_size
    if length > cap:
        return TooLarge(str(path), f"{size(length)}, the cap is {size(cap)}")
    body = path.read_bytes()
    if packed:
        try:
            body = decode([body], "gzip", cap)
        except OverCap:
            return TooLarge(str(path), f"unpacks to more than {size(cap)}, which is the cap")
        except Undecodable as fault:
            return BadInput(str(path), f"a damaged gzip file: {fault}")
    return _named(path, body, moment)


def _named(path: Path, body: bytes, moment: datetime) -> Fetched | Document | BadInput:
    form = sniff(body)
    suffix = path.with_suffix("").suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()
    if form in ("feed", "json feed", "sitemap", "sitemap index", "opml"):
        return Document(path, form, body)
    if form == "page" and suffix == ".txt" and not body.lstrip().startswith(b"<"):
        form = "text"  # words from a page may quote <tags>
    if form == "page" or (form in ("text", "json") and suffix in PAGE_SUFFIXES):
        return Fetched(file_uri(path), body, "text/html", moment, origin="file")
    if form in ("text", "json") and suffix == ".txt":
        return Fetched(file_uri(path), body, "text/plain", moment, kind="text", origin="file")
    if form == "empty":
        return BadInput(str(path), "an empty file")
    return BadInput(str(path), f"{NOT_READ} ({form})")


def _unpacked_head(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 1024)
    except zlib.error:
        return b""


def _target(path: Path) -> Path:
    """Where a name leads in the end; unlike Path.resolve() this fails at no circle of links."""
    return Path(os.path.realpath(path))


def _is_asset(path: Path) -> bool:
    guessed = mimetypes.guess_type(path.name)[0] or ""
    return guessed.startswith(ASSETS)
