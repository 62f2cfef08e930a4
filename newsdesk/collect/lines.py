"""Which pages does a file of JSON lines hold? One line at a time, each a page: {id, url, html or raw_b64}."""

import base64
import gzip
import json
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final, cast

from newsdesk.collect.limits import size
from newsdesk.collect.urls import file_uri, normalise
from newsdesk.model import BadInput, Fetched, TooLarge

ROOM: Final = 4  # times the page cap: base64 and JSON's escapes make a page longer


def read_lines(path: Path, packed: bool, cap: int, fetched_at: datetime) -> Iterator[Fetched | BadInput]:
    """Every page of the file; a line that is none is named by its number, and the next one is read."""
    number = 0
    with path.open("rb") as plain, closing(_unpacking(plain) if packed else plain) as file:
        while True:
            number += 1
            where = f"{path}:{number}"
            try:
                line, whole = _line(file, cap * ROOM)
            except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
                yield BadInput(where, f"the compressed file is damaged here: {fault}")
                return
            if not line:
                return
            if not whole:
                yield TooLarge(where, f"a line of more than {size(cap * ROOM)}, which is the cap")
            elif line.strip():
                yield _page(line, where, f"{file_uri(path)}#{number}", cap, fetched_at)


def _unpacking(file: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=file))


def _line(file: IO[bytes], limit: int) -> tuple[bytes, bool]:
    """The next line; of one beyond the limit only that it is not whole."""
    line = file.readline(limit)
    if len(line) < limit or line.endswith(b"\n"):
        return line, True
    while (rest := file.readline(limit)) and not rest.endswith(b"\n"):
        pass
    return line[:1], False


def _page(line: bytes, where: str, otherwise: str, cap: int, fetched_at: datetime) -> Fetched | BadInput:
    try:
        page = json.loads(line.decode("utf-8-sig", "replace"))
        body, content_type = _body(page)
    except (ValueError, RecursionError, TypeError, KeyError, AttributeError) as fault:
        return BadInput(where, f"no page: a line must be JSON with url and html (or raw_b64): {fault}")
    if len(body) > cap:
        return TooLarge(where, f"a page of {size(len(body))}, the cap is {size(cap)}")
    url = page.get("url")
    return Fetched(
        url=normalise(url) if isinstance(url, str) and url.strip() else otherwise,
        body=body,
        content_type=content_type,
        fetched_at=fetched_at,
        origin="file",
    )


def _body(page: Any) -> tuple[bytes, str]:
    if page.get("raw_b64"):
        return base64.b64decode(page["raw_b64"]), "text/html"
    return page["html"].encode("utf-8", "replace"), "text/html; charset=utf-8"
