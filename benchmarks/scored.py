"""Runs one stage over a data set through `newsdesk batch`, and the data set's own scorer over the result."""

import gzip
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NEWSDESK_DATA", ROOT.parent / "shared" / "data")).resolve()
BENCH = SHARED.parent / "bench"


def data_file(name: str) -> Path:
    """A file of the public data sets; ends the program with a clear word when it is missing."""
    path = SHARED / name
    if not path.exists():
        sys.exit(f"{path} is missing: set NEWSDESK_DATA to the folder of the public data sets")
    return path


def batch(stage: str, source: Path, out: Path, workers: int = 2) -> Path:
    """The output of a stage over a file. Bad lines end the program: the data sets have none."""
    command = [
        sys.executable,
        "-m",
        "newsdesk",
        "batch",
        stage,
        str(source),
        str(out),
        "--workers",
        str(workers),
    ]
    subprocess.run(command, check=True, cwd=ROOT)
    return out


def scored(scorer: str, *arguments: str | Path) -> Any:
    """What a scorer prints as JSON."""
    command = [sys.executable, str(BENCH / scorer), *map(str, arguments)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def scorer(name: str) -> ModuleType:
    """A scorer as a module; ends the program with a clear word when it is missing."""
    file = BENCH / name
    if not file.exists():
        sys.exit(f"{file} is missing: the scorers lie beside the folder that NEWSDESK_DATA names")
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def head_of(source: Path, out: Path, lines: int) -> Path:
    """The first lines of a file, as a file of its own."""
    opener = gzip.open if source.suffix == ".gz" else open
    with opener(source, "rt", encoding="utf-8") as file, out.open("w", encoding="utf-8") as part:
        for _, line in zip(range(lines), file, strict=False):
            part.write(line)
    return out
