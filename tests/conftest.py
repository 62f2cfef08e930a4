"""What every room's tests may ask for: a real record, on SQLite and on a real PostgreSQL server."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from newsdesk.record import Record

_numbers = count()

# A machine with other work on it is no fault: no property is a matter of seconds.
settings.register_profile("newsdesk", deadline=None)
settings.load_profile("newsdesk")


def _server_programs() -> Path | None:
    candidates = [Path(found).resolve().parent for name in ("postgres",) if (found := shutil.which(name))]
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


def _run(*command: str | Path, cwd: Path) -> None:
    # A PostgreSQL server refuses to run as root.
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *map(str, command)], cwd=cwd, check=True, capture_output=True, timeout=120)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a private server without its database; it listens on a socket in a temporary folder only."""
    programs = _server_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server programs here; apt-get install postgresql")
    home = Path(tempfile.mkdtemp(prefix="newsdesk-pg-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    data = home / "data"
    try:
        _run(
            programs / "initdb",
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            "newsdesk",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            cwd=home,
        )
        options = (
            f"-c listen_addresses= -c unix_socket_directories={home} -c fsync=off -c max_connections=200"
        )
        _run(programs / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start", cwd=home)
        try:
            yield f"postgresql://newsdesk@/{{name}}?host={home}"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop", cwd=home)
    finally:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def postgresql_url(postgresql_server: str) -> str:
    """The URL of a place on the server with no tables yet: a schema of its own, made faster than a database."""
    import psycopg

    server, schema = postgresql_server.format(name="postgres"), f"record_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}")
    return f"{server}&options=-csearch_path%3D{schema}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def record_at(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The folder of a record that does not exist yet; opening it makes one on SQLite or on PostgreSQL."""
    folder = tmp_path / "record"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql_url")
        folder.mkdir()
        (folder / "record.toml").write_text(f'database = "{url}"\n')
    return folder


@pytest.fixture
def record(record_at: Path) -> Iterator[Record]:
    """A new, empty record."""
    with Record.open(record_at) as opened:
        yield opened
