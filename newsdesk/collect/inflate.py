"""Where does a gzip file of many members end, break, and go on? (RFC 1952; one member per record in WARC, annex D)"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

MAGIC: Final = b"\x1f\x8b\x08"
PIECE: Final = 64 * 1024
MOST_RETURNS: Final = 200  # so that a crafted file cannot be read again and again


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes of a stream; `offset` is where they stand in the file, or where the gzip member with them begins."""

    offset: int
    data: bytes
    packed: bool = True


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where a file is not what it should be."""

    offset: int
    message: str


def chunks(file: BinaryIO) -> Iterator[Chunk | Damage]:
    """The bytes of a plain or gzip-compressed file; after a damage those of the next member that can be read."""
    if file.read(len(MAGIC)) != MAGIC:
        file.seek(0)
        while data := file.read(PIECE):
            yield Chunk(file.tell() - len(data), data, packed=False)
        return
    start: int | None = 0
    returns = 0
    while start is not None:
        member = Member(file, start)
        yield from member.chunks()
        if member.damage is None:
            start = _after_padding(file, member.end)
            if start is None or _is_member(file, start):
                continue
            yield Damage(start, "what follows is no gzip member")
            start = _next_member(file, start)
            continue
        yield member.damage
        returns += 1
        # the next member may begin before the place where a damaged one was noticed
        start = _next_member(file, start + 1 if returns < MOST_RETURNS else member.end)


class Member:
    """One gzip member. After its chunks were taken, `end` is where it ended and `damage` what is wrong with it."""

    def __init__(self, file: BinaryIO, start: int) -> None:
        self._file = file
        self.start = self.end = start
        self.damage: Damage | None = None

    def chunks(self) -> Iterator[Chunk]:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        pending = b""
        self._file.seek(self.start)
        while not unpacker.eof:
            pending = pending or self._file.read(PIECE)
            self.end = self._file.tell()
            try:
                data = unpacker.decompress(pending, PIECE)
            except zlib.error as fault:
                self.damage = Damage(self.start, f"the gzip member that begins here is broken ({fault})")
                return
            if not pending and not data and not unpacker.eof:
                self.damage = Damage(
                    self.start, "the file ends in the middle of the gzip member that begins here"
                )
                return
            pending = unpacker.unconsumed_tail
            if data:
                yield Chunk(self.start, data)
        self.end -= len(unpacker.unused_data)


def _is_member(file: BinaryIO, offset: int) -> bool:
    file.seek(offset)
    return file.read(len(MAGIC)) == MAGIC


def _after_padding(file: BinaryIO, offset: int) -> int | None:
    """Where the next byte that is not zero stands; None at the end of the file."""
    file.seek(offset)
    while data := file.read(PIECE):
        if kept := data.lstrip(b"\0"):
            return file.tell() - len(kept)
    return None


def _next_member(file: BinaryIO, offset: int) -> int | None:
    """Where the next gzip magic stands, at or after `offset`."""
    file.seek(offset)
    tail = b""
    while data := file.read(PIECE):
        window = tail + data
        found = window.find(MAGIC)
        if found >= 0:
            return file.tell() - len(window) + found
        tail = window[-2:]
    return None
