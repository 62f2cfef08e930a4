"""How do many readers and writers, threads and processes, share the rows without seeing each other's locks?

SQLite: WAL, so that readers never wait; a writer says so at once (BEGIN IMMEDIATE) and waits its turn; a commit is on disk
when it returns (synchronous=FULL). PostgreSQL: readers see one snapshot, writers take turns by an advisory lock, so that
the numbers of the change log become visible in their order.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from threading import Lock
from time import monotonic
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError

from newsdesk.model import BadConfig, CannotWrite, Missing
from newsdesk.record.faults import RIGHTS, explained
from newsdesk.record.place import Place

PATIENCE_SECONDS = 60
STEPS_BETWEEN_LOOKS = 10_000
WRITERS_LOCK = int.from_bytes(b"newsdesk", "big") >> 1


class Database:
    """Transactions on the rows of one record."""

    def __init__(self, place: Place, clock: Callable[[], datetime]) -> None:
        self.thing = str(place.folder)
        self.clock = clock
        self._place = place
        self._engine = _server(place) if place.server else _file(place)
        self.dialect = self._engine.dialect.name
        self._writing = self._engine.execution_options(newsdesk_begin="BEGIN IMMEDIATE")
        self._reading = self._engine.execution_options(
            **({"isolation_level": "REPEATABLE READ"} if place.server else {})
        )
        self._turn = Lock()
        self._file = _identity(place)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot of the record, for as many questions as are asked in it."""
        with explained(self.thing), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def read_within(self, seconds: float) -> Iterator[Connection]:
        """A snapshot whose questions are cancelled when time is up. Raises TooLarge then."""
        with self.read() as connection:
            if self.dialect == "postgresql":
                connection.execute(text(f"SET LOCAL statement_timeout = {int(seconds * 1000)}"))
                yield connection
                return
            end = monotonic() + seconds
            driver: Any = connection.connection.driver_connection
            driver.set_progress_handler(lambda: monotonic() > end, STEPS_BETWEEN_LOOKS)
            try:
                yield connection
            finally:
                driver.set_progress_handler(None, 0)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: on disk when the block ends, undone when it raises. Raises CannotWrite."""
        with explained(self.thing), self._turn:
            self._check_writable()
            with self._writing.begin() as connection:
                if self.dialect == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS_LOCK})
                yield connection

    @contextmanager
    def outside(self) -> Iterator[Connection]:
        """A connection outside any transaction: for what SQLite does not allow in one."""
        with explained(self.thing), self._engine.execution_options(newsdesk_begin="").connect() as connection:
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    def _check_writable(self) -> None:
        if not self._place.writable:
            raise CannotWrite(self.thing, RIGHTS)
        if self._place.server:
            return
        now = _identity(self._place)
        if self._file is None:
            self._file = now
        elif now != self._file:
            raise CannotWrite(
                str(self._place.database), "vanished or was replaced while in use; open the record again"
            )


def _identity(place: Place) -> tuple[int, int] | None:
    try:
        found = place.database.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _file(place: Place) -> Engine:
    if place.writable:
        target = f"file:{quote(str(place.database.absolute()))}?mode=rwc"
    else:
        target = f"file:{quote(str(place.database.absolute()))}?mode=ro{_immutable(place)}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            target, uri=True, timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
        )
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "journal_size_limit=67108864"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    engine = create_engine(
        "sqlite+pysqlite:///record",
        creator=connect,
        pool_size=8,
        max_overflow=56,
        pool_timeout=PATIENCE_SECONDS,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _immutable(place: Place) -> str:
    """SQLite reads a WAL file in a folder that it may not write only when told that nobody else does."""
    log = place.database.with_name(place.database.name + "-wal")
    return "" if log.exists() and log.stat().st_size else "&immutable=1"


def _begin(connection: Connection) -> None:
    if statement := connection.get_execution_options().get("newsdesk_begin", "BEGIN"):
        connection.exec_driver_sql(statement)


def _server(place: Place) -> Engine:
    url = _server_url(place)
    if find_spec("psycopg") is None:
        raise Missing("PostgreSQL", "its driver is not installed: pip install 'newsdesk[postgresql]'")
    options: dict[str, Any] = {"connect_timeout": 10}
    if "options" not in url.query:
        options["options"] = "-c synchronous_commit=on"
    return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=24, connect_args=options)


def _server_url(place: Place) -> URL:
    try:
        url = make_url(place.server)
    except ArgumentError as fault:
        raise BadConfig(place.server, "is not a database URL such as postgresql://user@host/name") from fault
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise BadConfig(
            url.render_as_string(hide_password=True), "newsdesk keeps records in SQLite or PostgreSQL only"
        )
    return url.set(drivername="postgresql+psycopg")
