"""How is a file written so that it is there whole or not at all?"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsdesk.model import CannotWrite


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes its place when all went well, else it goes. Raises CannotWrite."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise CannotWrite(str(path), _why(error)) from error
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        partial.chmod(0o666 & ~_umask())
        _settle(partial)
        partial.replace(path)
    except OSError as error:
        raise CannotWrite(str(path), _why(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _why(error: OSError) -> str:
    return f"cannot be written ({error.strerror or error}); nothing was left there"


def _settle(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
