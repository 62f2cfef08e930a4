"""Which pages were kept, and which of them still wait for the stages? What `keep` returns is acknowledged."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Select, insert, or_, select, update

from newsdesk.model import BadInput, Capture, Fetched, identify
from newsdesk.record.archive import ROLL_BYTES, Archive, next_name
from newsdesk.record.database import Database
from newsdesk.record.mending import captured, mend
from newsdesk.record.place import Place
from newsdesk.record.rows import AnyRow, chunks
from newsdesk.record.schema import archives, captures
from newsdesk.record.warc import digest_of, header, pack, unpack

FIELDS = tuple(captures.c[name] for name in Capture.__slots__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that is in the archive; `new` when it was not there before."""

    capture: Capture
    new: bool


class Captures:
    """The pages of one record."""

    def __init__(self, place: Place, database: Database, archive: Archive, roll: int = ROLL_BYTES) -> None:
        self._place = place
        self._database = database
        self._archive = archive
        self._roll = roll

    def keep(self, fetched: Iterable[Fetched]) -> tuple[Kept, ...]:
        """Keep pages, each once: bytes and rows are on disk on return. Raises CannotWrite."""
        asked = [(identify(page.url, digest_of(page.body)), page) for page in fetched]
        pages = dict(reversed(asked))
        known = self._known(pages)
        packed = {key: pack(page) for key, page in reversed(pages.items()) if key not in known}
        new: set[str] = set()
        if packed:
            with self._place.locked():
                self._recover()
                new = packed.keys() - self._known(packed).keys()
                self._append([(pages[key], member) for key, member in packed.items() if key in new])
            known = self._known(pages)
        return tuple(Kept(known[key], _once(key, new)) for key, _ in asked)

    def take_in(self) -> None:
        """Look once for what a writer that died left behind."""
        ends = self._ends()
        if any(size > ends.get(name, 0) for name, size in self._archive.sizes().items()):
            with self._place.locked():
                self._recover()

    def _recover(self) -> None:
        """Bring every file to its acknowledged end. The caller holds the lock of the folder."""
        ends = self._ends()
        for name, size in self._archive.sizes().items():
            if size > ends.get(name, 0):
                mended = mend(self._archive, name, ends.get(name, 0))
                self._insert(mended.adopted, name, mended.end)
                self._append([(page, pack(page)) for page in mended.salvaged])

    def get(self, identity: str) -> Capture | None:
        """The capture of this id."""
        return next(iter(self._find(select(*FIELDS).where(captures.c.id == identity))), None)

    def open(self, identity: str) -> Fetched:
        """The page as it came. Raises BadInput when there is none, or its bytes are not those that were kept."""
        capture = self.get(identity)
        if capture is None:
            raise BadInput(identity, "there is no such capture")
        member = self._archive.read(capture.archive, capture.offset, capture.length)
        try:
            page = unpack(member)
        except BadInput as fault:
            raise BadInput(f"{capture.archive} at byte {capture.offset}", fault.message) from fault
        if digest_of(page.body) != capture.digest:
            raise BadInput(f"{capture.archive} at byte {capture.offset}", "holds another page")
        return page

    def waiting(self, stages: str) -> tuple[Capture, ...]:
        """The captures from which these versions of the stages have not derived anything yet, in order of keeping."""
        undone = or_(captures.c.stages.is_(None), captures.c.stages != stages)
        return self._find(select(*FIELDS).where(undone).order_by(captures.c.number))

    def known(self, url: str) -> tuple[Capture, ...]:
        """The captures of this URL, oldest first."""
        order = (captures.c.fetched_at, captures.c.id)
        return self._find(select(*FIELDS).where(captures.c.url == url).order_by(*order))

    def _find(self, query: Select[Any]) -> tuple[Capture, ...]:
        with self._database.read() as connection:
            return tuple(capture_of(row) for row in connection.execute(query))

    def _known(self, identities: Collection[str]) -> dict[str, Capture]:
        found: dict[str, Capture] = {}
        with self._database.read() as connection:
            for chunk in chunks(identities):
                rows = connection.execute(select(*FIELDS).where(captures.c.id.in_(chunk)))
                found.update((row.id, capture_of(row)) for row in rows)
        return found

    def _ends(self) -> dict[str, int]:
        with self._database.read() as connection:
            return {row.name: row.size for row in connection.execute(select(archives))}

    def _append(self, pages: Sequence[tuple[Fetched, bytes]]) -> None:
        if not pages:
            return
        name, at = self._open_end()
        first = [] if at else [header(name, self._database.clock())]
        place, taken = at + sum(map(len, first)), []
        for page, member in pages:
            taken.append(captured(page, name, place, len(member)))
            place += len(member)
        self._archive.append(name, at, [*first, *(member for _, member in pages)])
        self._insert(taken, name, place)

    def _open_end(self) -> tuple[str, int]:
        """The file to append to and its end; a new file when the last is full, or has lost bytes."""
        ends, sizes = self._ends(), self._archive.sizes()
        last = max([*ends, *sizes], default="")
        if last and ends.get(last) == sizes.get(last) and ends[last] < self._roll:
            return last, ends[last]
        return next_name(last), 0

    def _insert(self, taken: Sequence[Capture], name: str, end: int) -> None:
        with self._database.write() as connection:
            there = _present(connection, [capture.id for capture in taken])
            rows = {capture.id: asdict(capture) for capture in reversed(taken) if capture.id not in there}
            for chunk in chunks(reversed(rows.values())):
                connection.execute(insert(captures), chunk)
            if not connection.execute(
                update(archives).where(archives.c.name == name).values(size=end)
            ).rowcount:
                connection.execute(insert(archives), {"name": name, "size": end})


def capture_of(row: AnyRow) -> Capture:
    """The capture of a row that was selected by FIELDS."""
    return Capture(*row)


def _present(connection: Connection, identities: Sequence[str]) -> set[str]:
    return {
        identity
        for chunk in chunks(identities)
        for identity in connection.execute(select(captures.c.id).where(captures.c.id.in_(chunk))).scalars()
    }


def _once(key: str, new: set[str]) -> bool:
    """Whether a page is new: said of its first mention only."""
    if key in new:
        new.remove(key)
        return True
    return False
