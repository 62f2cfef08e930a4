"""Where do the records of a WARC file begin and end, and where is it damaged? (ISO 28500:2017)

The framing is done here, since WARC libraries pass over truncation in silence. A record is given out only when what follows
it is a record or the end, and when the gzip member it stands in has ended with the right checksum.
"""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, NamedTuple

from newsdesk.collect.inflate import Chunk, Damage, chunks

HEADER_END: Final = re.compile(rb"\r?\n\r?\n")
LENGTH: Final = re.compile(rb"(?im)^content-length:[ \t]*([0-9]{1,18})[ \t]*\r?$")
BEGINNING: Final = b"WARC/"
LONGEST_HEADER: Final = 128 * 1024
MOST_RETURNS: Final = 200  # so that a crafted file cannot be searched again and again
HEAD: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Record:
    """One whole record; of one that is over the cap (`length` is larger than the block) only the beginning is kept."""

    offset: int
    header: bytes
    block: bytes
    length: int

    @property
    def whole(self) -> bool:
        return len(self.block) == self.length


def records(file: BinaryIO, cap: int) -> Iterator[Record | Damage]:
    """Every sound record in order, and every damage where it is met; after a damage the next record is looked for."""
    stream = Stream(chunks(file))
    if not stream.starts_with(BEGINNING) and stream.damage is None:
        yield Damage(0, "not a WARC file")
        return
    while True:
        yield from _sound_run(stream, cap)
        if stream.damage is None:
            return
        yield stream.damage
        stream.go_on()


def _sound_run(stream: "Stream", cap: int) -> Iterator[Record | Damage]:
    """Records up to the next break of the stream."""
    while stream.skip_blank():
        offset = stream.offset
        header = stream.until_blank_line() if stream.starts_with(BEGINNING) else b""
        found = LENGTH.search(header)
        if found is None:
            if stream.damage is None:
                yield Damage(offset, "no record begins where one should")
            stream.seek_line(BEGINNING)
            continue
        length = int(found[1])
        block = stream.take(length, cap)
        last_member = stream.taken_from
        if stream.taken == length and (not stream.skip_blank() or stream.may_start_with(BEGINNING)):
            # a damage of the member that the record ends in is a wrong checksum of the record itself
            if stream.damage is None or stream.damage.offset != last_member:
                yield Record(offset, header, block, length)
        else:
            if stream.damage is None:
                yield Damage(
                    offset, f"the record that begins here is cut short or not {length} bytes long, as it says"
                )
            stream.put_back(block)
            stream.seek_line(BEGINNING)


class Place(NamedTuple):
    """How many bytes of a buffer come from which offset of the file; packed ones all from that of their member."""

    length: int
    offset: int
    packed: bool

    def after(self, count: int) -> "Place":
        return Place(self.length - count, self.offset if self.packed else self.offset + count, self.packed)


class Stream:
    """Pulls bytes out of chunks up to the next damage, and knows where in the file they stand."""

    def __init__(self, pieces: Iterator[Chunk | Damage]) -> None:
        self._pieces = pieces
        self._buffer = bytearray()
        self._places: deque[Place] = deque()
        self.damage: Damage | None = None
        self.taken = 0
        self.taken_from = 0
        self._returns = 0

    @property
    def offset(self) -> int:
        return self._places[0].offset if self._places else self.taken_from

    def go_on(self) -> None:
        """Continue after a damage: what was begun before it is dropped."""
        self.damage = None
        self._drop(len(self._buffer))

    def starts_with(self, prefix: bytes) -> bool:
        while len(self._buffer) < len(prefix) and self._fill():
            pass
        return self._buffer.startswith(prefix)

    def may_start_with(self, prefix: bytes) -> bool:
        """Whether what is left, if only a beginning, is that of the prefix."""
        return self.starts_with(prefix) or prefix.startswith(self._buffer)

    def skip_blank(self) -> bool:
        """Pass over line ends; False at the end or at a damage."""
        while True:
            blank = len(self._buffer) - len(self._buffer.lstrip(b"\r\n"))
            self._drop(blank)
            if self._buffer:
                return True
            if not self._fill():
                return False

    def until_blank_line(self) -> bytes:
        """Everything up to and with the next blank line; nothing when there is none within bounds."""
        while not (found := HEADER_END.search(self._buffer, 0, 2 * LONGEST_HEADER)):
            if len(self._buffer) >= 2 * LONGEST_HEADER or not self._fill():
                self._drop(min(len(self._buffer), LONGEST_HEADER))
                return b""
        header = bytes(self._buffer[: found.end()])
        self._drop(found.end())
        return header

    def take(self, count: int, cap: int) -> bytes:
        """So many bytes, or as many as there are (`taken`); of more than the cap only the head is kept."""
        kept = bytearray()
        self.taken = 0
        while self.taken < count and (self._buffer or self._fill()):
            piece = self._buffer[: count - self.taken]
            if count <= cap or len(kept) < HEAD:
                kept += piece
            self.taken += len(piece)
            self._drop(len(piece))
        return bytes(kept if count <= cap else kept[:HEAD])

    def put_back(self, data: bytes) -> None:
        """Look at taken bytes again: a record with a wrong length may have swallowed others."""
        self._returns += 1
        if self._returns > MOST_RETURNS:
            return
        self._buffer[:0] = data
        self._places.appendleft(Place(len(data), self.taken_from, packed=True))

    def seek_line(self, beginning: bytes) -> None:
        """Pass over everything before the next line that begins so."""
        mark = b"\n" + beginning
        while (found := self._buffer.find(mark)) < 0:
            self._drop(max(0, len(self._buffer) - len(mark)))
            if not self._fill():
                self._drop(len(self._buffer))
                return
        self._drop(found + 1)

    def _fill(self) -> bool:
        if self.damage is not None:
            return False
        piece = next(self._pieces, None)
        if isinstance(piece, Chunk):
            self._buffer += piece.data
            self._places.append(Place(len(piece.data), piece.offset, piece.packed))
            return True
        self.damage = piece
        return False

    def _drop(self, count: int) -> None:
        del self._buffer[:count]
        while count > 0 and self._places:
            place = self._places.popleft()
            self.taken_from = place.offset
            if place.length > count:
                self._places.appendleft(place.after(count))
            count -= place.length
