"""How is a body unpacked without ever holding more of it than the cap allows?

Each content coding becomes one step of a chain that passes on small pieces; the cap is checked between pieces,
after every step, so that a bomb stops where it first grows (RFC 9110, section 8.4).
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import brotli  # type: ignore[import-untyped]
import zstandard

PIECE: Final = 64 * 1024
MOST_CODINGS: Final = 3
ZSTD_SIP: Final = 128  # four bytes can become 128 KiB, and zstandard unpacks all that it is given
WINDOW: Final = 8 * 1024 * 1024  # RFC 9659: no more may be asked of a receiver
GZIP_MAGIC: Final = b"\x1f\x8b"


class OverCap(Exception):
    """The body is larger than the cap."""


class Undecodable(Exception):
    """The body is not in the coding that it claims."""


Step = Callable[[Iterable[bytes]], Iterator[bytes]]


def decode(chunks: Iterable[bytes], coding: str, cap: int) -> bytes:
    """The whole body behind a Content-Encoding value.

    Raises OverCap when it or a step of it is over the cap, Undecodable when a coding is unknown, broken or cut short.
    """
    names = [
        name.strip().lower() for name in coding.split(",") if name.strip().lower() not in ("", "identity")
    ]
    if len(names) > MOST_CODINGS:
        raise Undecodable(f"{len(names)} content codings, at most {MOST_CODINGS} are unpacked")
    stream = _capped(chunks, cap)
    for name in reversed(names):
        if name not in STEPS:
            raise Undecodable(f'content coding "{name[:40]}" is unknown')
        stream = _capped(STEPS[name](stream), cap)
    try:
        return b"".join(stream)
    except (zlib.error, brotli.error, zstandard.ZstdError) as fault:
        raise Undecodable(str(fault)) from fault


def _capped(chunks: Iterable[bytes], cap: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > cap:
            raise OverCap
        yield chunk


def _gunzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    source = _Stream(chunks)
    if source.peek(2) != GZIP_MAGIC:  # servers say gzip of what they send as it is
        yield from source
        return
    while source.peek(2) == GZIP_MAGIC:
        yield from _inflate(source, zlib.MAX_WBITS | 16)


def _undeflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    source = _Stream(chunks)
    head = source.peek(2)
    wrapped = len(head) == 2 and head[0] & 0x0F == 8 and int.from_bytes(head, "big") % 31 == 0
    yield from _inflate(source, zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS)


def _inflate(source: "_Stream", window: int) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(window)
    pending = b""
    while not unpacker.eof:
        pending = pending or next(source, b"")
        piece = unpacker.decompress(pending, PIECE)
        if not piece and not pending and not unpacker.eof:
            raise Undecodable("the body is cut short")
        pending = unpacker.unconsumed_tail
        yield piece
    source.put_back(unpacker.unused_data)


def _unbrotli(chunks: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = brotli.Decompressor()
    for chunk in chunks:
        yield unpacker.process(chunk, output_buffer_limit=PIECE)
        while not unpacker.can_accept_more_data():
            yield unpacker.process(b"", output_buffer_limit=PIECE)
    if not unpacker.is_finished():
        raise Undecodable("the body is cut short")


def _unzstd(chunks: Iterable[bytes]) -> Iterator[bytes]:
    source = _Stream(chunk[at : at + ZSTD_SIP] for chunk in chunks for at in range(0, len(chunk), ZSTD_SIP))
    while source.peek(1):
        unpacker = zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj()
        while not unpacker.eof:
            sip = next(source, None)
            if sip is None:
                raise Undecodable("the body is cut short")
            yield unpacker.decompress(sip)
        source.put_back(unpacker.unused_data)


STEPS: Final[dict[str, Step]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}


class _Stream(Iterator[bytes]):
    """Chunks of which the first bytes can be looked at, and the last ones put back."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._front = b""

    def __next__(self) -> bytes:
        if self._front:
            chunk, self._front = self._front, b""
            return chunk
        return next(self._chunks)

    def peek(self, count: int) -> bytes:
        while len(self._front) < count and (chunk := next(self._chunks, None)) is not None:
            self._front += chunk
        return self._front[:count]

    def put_back(self, chunk: bytes) -> None:
        self._front = chunk + self._front
