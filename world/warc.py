"""How is a WARC written so that the same pages always give the same records? (ISO 28500, WARC 1.1)"""

import gzip
from base64 import b32encode
from hashlib import sha1
from uuid import NAMESPACE_URL, uuid5


def record(
    kind: str, url: str | None, date: str, content_type: str, block: bytes, payload: bytes | None = None
) -> bytes:
    """One record; its id is computed from what it holds."""
    name = uuid5(NAMESPACE_URL, f"{kind} {url} {date} {digest_of(block)}")
    fields = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{name}>", "WARC-Date": date}
    if url is not None:
        fields["WARC-Target-URI"] = url
    if payload is not None:
        fields["WARC-Payload-Digest"] = digest_of(payload)
    fields |= {
        "WARC-Block-Digest": digest_of(block),
        "Content-Type": content_type,
        "Content-Length": str(len(block)),
    }
    head = "".join(f"{field}: {value}\r\n" for field, value in fields.items())
    return b"WARC/1.1\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def digest_of(content: bytes) -> str:
    return "sha1:" + b32encode(sha1(content, usedforsecurity=False).digest()).decode()


def pack(records: bytes) -> bytes:
    """One gzip member for each record, with no time in it."""
    starts = _starts(records)
    pieces = [records[start:end] for start, end in zip(starts, [*starts[1:], len(records)], strict=True)]
    return b"".join(gzip.compress(piece, 9, mtime=0) for piece in pieces)


def _starts(records: bytes) -> list[int]:
    starts, at = [], 0
    while at < len(records):
        starts.append(at)
        head_end = records.index(b"\r\n\r\n", at) + 4
        length = int(records[at:head_end].rpartition(b"Content-Length: ")[2])
        at = head_end + length + 4
    return starts
