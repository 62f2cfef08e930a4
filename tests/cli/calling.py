"""Calls newsdesk as a user does: as a program of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Called:
    """How a call ended."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def complaints(self) -> list[str]:
        """The lines on stderr that say what went wrong."""
        return [line for line in self.err.splitlines() if line.startswith("newsdesk: ")]


def newsdesk(*arguments: object, home: Path, stdin: bytes = b"", **environment: str) -> Called:
    """The result of `newsdesk ARGUMENTS` for a user whose files are under `home`. Never a traceback."""
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "-m", "newsdesk", *map(str, arguments)],
        capture_output=True,
        input=stdin,
        cwd=home,
        env=surroundings | environment,
        timeout=240,
    )
    called = Called(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in called.err, called.err
    return called
