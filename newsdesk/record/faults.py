"""What does a fault of the disk or the database mean for the user? One clear line instead of a traceback."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from newsdesk.model import BadInput, CannotWrite, NewsdeskError, TooLarge

SAFE = "nothing acknowledged was lost"
FULL = f"no space is left; make room and run again ({SAFE})"
RIGHTS = f"may not be written; grant the rights or choose another record ({SAFE})"
BUSY = f"others kept the record locked for too long; run again ({SAFE})"
GONE = f"cannot be opened; is the folder still there, and may it be read? ({SAFE})"
DAMAGED = (
    "is damaged; restore a backup, or move it away: a new one is made from the archive (see docs/record.md)"
)

SLOW = "the question takes too long to answer; ask for less"
QUERY_CANCELED = "57014"
#: Classes of SQLSTATE: no connection, no access, no such database, the server is stopped.
UNREACHABLE = frozenset({"08", "28", "3D", "57"})

BY_ERRNO = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: f"the limit on file size is reached; raise it and run again ({SAFE})",
    errno.EROFS: RIGHTS,
    errno.EACCES: RIGHTS,
    errno.EPERM: RIGHTS,
    errno.ENOENT: f"is gone; put it back or choose another record ({SAFE})",
    errno.ENOTDIR: "is not a folder; choose another record",
}

BY_SQLITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: RIGHTS,
    sqlite3.SQLITE_PERM: RIGHTS,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_CANTOPEN: GONE,
    sqlite3.SQLITE_IOERR: f"the disk failed, or has no space left; mend it and run again ({SAFE})",
}

#: Classes of SQLSTATE (PostgreSQL, appendix A), longest first.
BY_SQLSTATE = {
    "53100": FULL,
    "25006": RIGHTS,
    "42501": RIGHTS,
    "55P03": BUSY,
    "40": BUSY,
    "53": f"the server is out of resources; run again ({SAFE})",
}


@contextmanager
def explained(thing: str) -> Iterator[None]:
    """Raise what the disk or the database says about `thing` as a NewsdeskError; all else passes through."""
    try:
        yield
    except DBAPIError as fault:
        known = _of_database(thing, fault)
        if known is None:
            raise
        raise known from fault
    except PoolTimeout as fault:
        raise CannotWrite(thing, BUSY) from fault
    except OSError as fault:
        raise of_disk(thing, fault) from fault


def of_disk(thing: str, fault: OSError) -> NewsdeskError:
    """The fault of a file operation in words."""
    number = fault.errno or 0
    return CannotWrite(
        str(fault.filename or thing), BY_ERRNO.get(number) or f"{os.strerror(number)} ({SAFE})"
    )


def _of_database(thing: str, fault: DBAPIError) -> NewsdeskError | None:
    code = getattr(fault.orig, "sqlite_errorcode", None)
    if code is not None:
        return _of_sqlite(thing, code & 0xFF)
    state = getattr(fault.orig, "sqlstate", None) or ""
    if state == QUERY_CANCELED:
        return TooLarge(thing, SLOW)
    for prefix, message in BY_SQLSTATE.items():
        if state.startswith(prefix):
            return CannotWrite(thing, message)
    lost = isinstance(fault, OperationalError | InterfaceError) and not state
    if lost or fault.connection_invalidated or state[:2] in UNREACHABLE:
        return CannotWrite(thing, f"the database does not answer: {_first_line(fault)} ({SAFE})")
    return None


def _of_sqlite(thing: str, code: int) -> NewsdeskError | None:
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return BadInput(thing, DAMAGED)
    if code == sqlite3.SQLITE_INTERRUPT:
        return TooLarge(thing, SLOW)
    return CannotWrite(thing, BY_SQLITE[code]) if code in BY_SQLITE else None


def _first_line(fault: DBAPIError) -> str:
    return str(fault.orig).strip().partition("\n")[0]
