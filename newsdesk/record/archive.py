"""How do bytes reach the archive so that none is ever lost, and nothing is ever written after garbage?

Only who holds the folder's lock appends, and he holds it until his rows are committed. So whatever stands in a file after
its acknowledged end is of a writer that died; `Captures` examines it before the next page is appended.
"""

import mmap
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from newsdesk.model import BadInput
from newsdesk.record.faults import explained, of_disk

ROLL_BYTES = 1 << 30
PATTERN = "captures-*.warc.gz"
TORN = "torn"


class Archive:
    """The WARC files of one record."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def sizes(self) -> dict[str, int]:
        """The files with their sizes, oldest first."""
        with explained(str(self._folder)):
            return {path.name: path.stat().st_size for path in sorted(self._folder.glob(PATTERN))}

    def append(self, name: str, at: int, members: Sequence[bytes]) -> int:
        """Write the members at the acknowledged end of a file, and return its new end; durable on return.

        Raises CannotWrite, and then the file is as it was.
        """
        path = self._folder / name
        try:
            with path.open("r+b" if at else "wb") as file:
                file.seek(at)
                file.writelines(members)
                file.flush()
                os.fsync(file.fileno())
            if not at:
                sync_folder(self._folder)
        except OSError as fault:
            with suppress(OSError):
                os.truncate(path, at)
            raise of_disk(str(path), fault) from fault
        return at + sum(map(len, members))

    def read(self, name: str, offset: int, length: int) -> bytes:
        """The bytes of one member. Raises BadInput when the file does not hold them."""
        path = self._folder / name
        try:
            with path.open("rb") as file:
                file.seek(offset)
                found = file.read(length)
        except OSError as fault:
            raise BadInput(str(path), f"cannot be read: {fault.strerror}") from fault
        if len(found) != length:
            raise BadInput(str(path), f"ends before the page at byte {offset}")
        return found

    @contextmanager
    def mapped(self, name: str) -> Iterator[memoryview]:
        """The bytes of one file, without loading them."""
        with explained(str(self._folder)), (self._folder / name).open("rb") as file:
            if not os.fstat(file.fileno()).st_size:
                yield memoryview(b"")
                return
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapping, memoryview(mapping) as view:
                yield view

    def set_aside(self, name: str, start: int) -> bytes:
        """Move what stands after `start` into a file of its own under `torn/`, and return it."""
        path, torn = self._folder / name, self._folder / TORN
        with explained(str(path)):
            torn.mkdir(exist_ok=True)
            with path.open("r+b") as file:
                file.seek(start)
                tail = file.read()
                write_durably(torn / f"{name}-{start}", tail)
                file.truncate(start)
                os.fsync(file.fileno())
        return tail


def next_name(last: str) -> str:
    """The name of the file after `last` ("" before the first)."""
    number = int(last.removeprefix("captures-").partition(".")[0]) if last else 0
    return f"captures-{number + 1:05}.warc.gz"


def write_durably(path: Path, data: bytes) -> None:
    """A new file whose bytes and name are on disk on return."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
