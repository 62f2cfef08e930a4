"""Which pages does a WARC file hold? One record at a time, so that a file may be larger than memory."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fastwarc.warc import WarcRecord, WarcRecordType

from newsdesk.collect.answer import Headers, of_the_page
from newsdesk.collect.decoding import OverCap, Undecodable, decode
from newsdesk.collect.inflate import Damage
from newsdesk.collect.limits import MEBIBYTE, size
from newsdesk.collect.sniff import sniff
from newsdesk.collect.times import aware
from newsdesk.collect.urls import file_uri, normalise
from newsdesk.collect.warc_records import Record, records
from newsdesk.model import BadInput, Fetched, TooLarge

HEADER_ROOM: Final = MEBIBYTE
PAGE_TYPES: Final = ("text/html", "application/xhtml+xml")
WITH_PAGES: Final = (WarcRecordType.response, WarcRecordType.resource)


def read_warc(path: Path, cap: int, otherwise: datetime) -> Iterator[Fetched | BadInput]:
    """Every page that was answered with success, as it was crawled; damages by file and offset.

    `otherwise` is the time of a page whose record gives none.
    """
    any_record = False
    with path.open("rb") as file:
        for piece in records(file, cap + HEADER_ROOM):
            any_record = True
            if isinstance(piece, Damage):
                yield BadInput(str(path), f"damaged at byte {piece.offset}: {piece.message}")
            else:
                try:
                    yield from _page(path, piece, cap, otherwise)
                except OSError as fault:
                    yield BadInput(str(path), f"the record at byte {piece.offset} cannot be read: {fault}")
    if not any_record:
        yield BadInput(str(path), "a WARC file without any record")


def _page(path: Path, record: Record, cap: int, otherwise: datetime) -> Iterator[Fetched | BadInput]:
    parsed, payload = _parse(record)
    if parsed.record_type not in WITH_PAGES or _status(parsed) != 200:
        return
    where = f"the record at byte {record.offset}"
    content_type = _content_type(parsed)
    if not record.whole:
        if _is_page(content_type, record.block):
            yield TooLarge(str(path), f"{where} has {size(record.length)}, the cap is {size(cap)}")
        return
    if not _digests_hold(record):
        yield BadInput(str(path), f"{where} is not what its digest says: damaged, left out")
        return
    try:
        body = decode([payload], _coding(parsed), cap)
    except OverCap:
        yield TooLarge(str(path), f"{where} unpacks to more than {size(cap)}, which is the cap")
        return
    except Undecodable as fault:
        yield BadInput(str(path), f"{where} cannot be unpacked: {fault}")
        return
    if _is_page(content_type, body):
        url = (parsed.headers.get("WARC-Target-URI") or "").strip(" <>")
        yield Fetched(
            url=normalise(url) if url else f"{file_uri(path)}#{record.offset}",
            body=body,
            content_type=content_type,
            fetched_at=aware(parsed.record_date) if parsed.record_date else otherwise,
            origin="archive",
            headers=_headers(parsed),
        )


def _unparsed(record: Record) -> Any:
    header = record.header
    if not record.whole:
        header = header.replace(str(record.length).encode(), str(len(record.block)).encode())
    return WarcRecord.from_bytes(header + record.block + b"\r\n\r\n")


def _parse(record: Record) -> tuple[Any, bytes]:
    """The record and its body without transfer coding; a body that has it only in name is taken at its bytes."""
    parsed = _unparsed(record)
    if not parsed.is_http:
        return parsed, bytes(parsed.reader.read())
    try:
        parsed.parse_http(auto_decode="transfer", quirks_mode=True)
        return parsed, bytes(parsed.reader.read())
    except OSError:
        parsed = _unparsed(record)
        parsed.parse_http(quirks_mode=True)
        return parsed, bytes(parsed.reader.read())


def _digests_hold(record: Record) -> bool:
    """Whether one of the digests holds, or there is none: some crawlers compute one of the two in their own way."""
    parsed = _unparsed(record)
    named = [name for name in ("WARC-Block-Digest", "WARC-Payload-Digest") if parsed.headers.get(name)]
    if not named or parsed.verify_block_digest():
        return True
    if parsed.is_http:
        parsed.parse_http(quirks_mode=True)
    return bool(parsed.verify_payload_digest())


def _status(parsed: Any) -> int | None:
    if not parsed.is_http:
        return 200
    return parsed.http_headers.status_code if parsed.http_headers is not None else None


def _content_type(parsed: Any) -> str:
    headers = parsed.http_headers if parsed.is_http else parsed.headers
    return str(headers.get("Content-Type") or "")


def _coding(parsed: Any) -> str:
    return str(parsed.http_headers.get("Content-Encoding") or "") if parsed.is_http else ""


def _is_page(content_type: str, body: bytes) -> bool:
    claimed = content_type.partition(";")[0].strip().lower()
    return claimed in PAGE_TYPES or (claimed in ("", "text/plain") and sniff(body) == "page")


def _headers(parsed: Any) -> Headers:
    return of_the_page(parsed.http_headers) if parsed.is_http else ()
