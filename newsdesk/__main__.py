"""Where the command line, the web and the batch stages meet; nowhere else do they know each other."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsdesk.cli import Parts, start


def serve(desk: Any, host: str, port: int, ready: Callable[[str], None]) -> None:
    from newsdesk import web

    web.serve(desk, host, port, ready)


def run_batch(stage: str, source: Path, out: Path, workers: int, progress: Callable[[int], None]) -> Any:
    from newsdesk import scale

    return scale.run_batch(stage, source, out, workers, progress)


def main() -> None:
    sys.exit(start(Parts(serve, run_batch)))


if __name__ == "__main__":
    main()
