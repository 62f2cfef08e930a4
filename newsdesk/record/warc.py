"""How is one page written as a WARC record, and read back exactly? (WARC 1.1, ISO 28500; one gzip member per record)

The record carries what any WARC tool understands, and in one field of its own (`X-Newsdesk-Fetched`, JSON) all that was
known when the page came, so that reading it back gives the very same `Fetched`.
"""

import gzip
import zlib
from base64 import b32encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus
from uuid import uuid4

from newsdesk.model import BadInput, Fetched
from newsdesk.record import documents
from newsdesk.record.columns import in_utc
from newsdesk.record.words import storable

MAGIC = b"\x1f\x8b\x08"
FIELD = "X-Newsdesk-Fetched"
CHUNK = 1 << 18
#: The body is kept decoded: these headers of the origin would be untrue, so they are kept under another name.
UNTRUE = frozenset({"content-encoding", "transfer-encoding", "content-length"})


@dataclass(frozen=True, slots=True)
class Member:
    """One whole gzip member of a WARC file; `fetched` is None when it is not a page (the file's own header)."""

    offset: int
    length: int
    fetched: Fetched | None


def digest_of(body: bytes) -> str:
    """The digest of a payload as WARC writes it: algorithm and base 32."""
    return f"sha256:{b32encode(sha256(body).digest()).decode()}"


def pack(fetched: Fetched) -> bytes:
    """The page as one gzip member."""
    told = documents.write(replace(fetched, body=b""))
    fields = [
        ("WARC-Date", _date(fetched.fetched_at)),
        ("WARC-Target-URI", _one_line(fetched.url)),
        ("WARC-Payload-Digest", digest_of(fetched.body)),
        (FIELD, told),
    ]
    if fetched.origin == "file" and not fetched.headers:
        return _member("resource", fields, _one_line(fetched.content_type), fetched.body)
    return _member("response", fields, "application/http; msgtype=response", _http(fetched) + fetched.body)


def header(name: str, now: datetime) -> bytes:
    """The member that opens a WARC file and says who wrote it."""
    fields = [("WARC-Date", _date(now)), ("WARC-Filename", name)]
    return _member(
        "warcinfo",
        fields,
        "application/warc-fields",
        b"software: newsdesk\r\nformat: WARC File Format 1.1\r\n",
    )


def unpack(member: bytes | memoryview) -> Fetched:
    """The page of one gzip member. Raises BadInput when it is cut, changed, or not a page."""
    try:
        found = next(members(member, 0))
    except StopIteration:
        raise BadInput("capture", "its bytes in the archive are cut or changed") from None
    if found.fetched is None:
        raise BadInput("capture", "its place in the archive holds no page")
    return found.fetched


def members(data: bytes | memoryview, start: int) -> Iterator[Member]:
    """The whole, undamaged members from `start` on, up to the first place where there is none."""
    while start < len(data):
        inflated = _inflate(data, start)
        if inflated is None:
            return
        plain, end = inflated
        try:
            fetched = _page(plain)
        except BadInput:
            return
        yield Member(start, end - start, fetched)
        start = end


def salvage(data: bytes) -> Iterator[Fetched]:
    """Every whole page anywhere in damaged data."""
    place = data.find(MAGIC)
    while place >= 0:
        after = place + 1
        for member in members(data, place):
            after = member.offset + member.length
            if member.fetched:
                yield member.fetched
        place = data.find(MAGIC, after)


def _inflate(data: bytes | memoryview, start: int) -> tuple[bytes, int] | None:
    stream, pieces, place = zlib.decompressobj(31), [], start
    try:
        while not stream.eof:
            chunk = data[place : place + CHUNK]
            if not chunk:
                return None
            pieces.append(stream.decompress(chunk))
            place += len(chunk)
    except zlib.error:
        return None
    return b"".join(pieces), place - len(stream.unused_data)


def _page(plain: bytes) -> Fetched | None:
    head, _, rest = plain.partition(b"\r\n\r\n")
    lines = head.decode("utf-8", "replace").split("\r\n")
    fields = {name: value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    if not lines[0].startswith("WARC/"):
        raise BadInput("capture", "is not a WARC record")
    if FIELD not in fields:
        return None
    if not fields.get("Content-Length", "").isdecimal():
        raise BadInput("capture", "has no length")
    block = rest[: int(fields["Content-Length"])]
    body = block.partition(b"\r\n\r\n")[2] if fields.get("WARC-Type") == "response" else block
    if digest_of(body) != fields.get("WARC-Payload-Digest"):
        raise BadInput("capture", "does not have the digest that it was kept under")
    return replace(documents.read(fields[FIELD], Fetched), body=body)


def _member(kind: str, fields: Iterable[tuple[str, str]], content_type: str, block: bytes) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:{uuid4()}>",
        *(f"{name}: {value}" for name, value in fields),
        f"Content-Type: {content_type or 'application/octet-stream'}",
        f"Content-Length: {len(block)}",
    ]
    head = "\r\n".join(lines).encode() + b"\r\n\r\n"
    return gzip.compress(head + block + b"\r\n\r\n", 6, mtime=0)


def _http(fetched: Fetched) -> bytes:
    try:
        phrase = HTTPStatus(fetched.status).phrase
    except ValueError:
        phrase = ""
    lines = [f"HTTP/1.1 {fetched.status} {phrase}"]
    for name, value in fetched.headers:
        prefix = "X-Archive-Orig-" if name.lower() in UNTRUE else ""
        lines.append(f"{prefix}{_one_line(name)}: {_one_line(value)}")
    lines.append(f"Content-Length: {len(fetched.body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n"


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else "%20" for char in storable(text))


def _date(moment: datetime) -> str:
    return in_utc(moment).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
