"""python -m benchmarks.events, or python benchmarks/events: the same."""

import sys
from pathlib import Path


def main() -> int:
    sys.path[0] = str(Path(__file__).resolve().parent.parent.parent)
    from benchmarks.events.command import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
