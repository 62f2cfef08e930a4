"""All pages of the reading data through `newsdesk add`: do the counts add up, and does a killed run end the same?

    python benchmarks/survival.py [--kills N] [FILE.jsonl.gz ...]

One record is filled without interruption and then given everything again; another one is filled by runs that are killed
with SIGKILL at random moments, and then by one that is left alone. Prints the counts and whether the two are the same.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import msgspec
from scored import ROOT, SHARED, data_file

from newsdesk.desk import Desk, Settings
from newsdesk.model import identify


def add(record: Path, files: list[Path], kill_after: float | None = None) -> int:
    """The exit code of one run; -9 when it was killed."""
    command = [sys.executable, "-m", "newsdesk", "--record", str(record), "add", *map(str, files)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(kill_after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        return process.wait()


def fingerprint(record: Path) -> dict[str, str]:
    """What the record says, part by part, as ids that do not depend on when it was derived."""
    with Desk.open(Settings(record=str(record)), create=False) as desk:
        parts = {
            "articles": [msgspec.json.encode(article).decode() for article in desk.record.articles.each()],
            "statements": [msgspec.json.encode(line.statement).decode() for line in desk.statements()],
            "events": [msgspec.json.encode(line.event).decode() for line in desk.register()],
            "stories": [msgspec.json.encode(story).decode() for story in desk.stories()],
            "entries": [msgspec.json.encode(entry).decode() for entry in desk.record.stories.entries()],
            "refusals": [f"{refusal.url} {refusal.reason}" for refusal in desk.refusals()],
        }
        return {name: identify(*sorted(rows)) for name, rows in parts.items()}


def report(record: Path) -> None:
    with Desk.open(Settings(record=str(record)), create=False) as desk:
        counts = desk.counts()
        print(msgspec.json.format(msgspec.json.encode(counts), indent=0).decode())
        whole = counts.articles + counts.refusals + counts.superseded + counts.waiting
        print(f"captures {counts.captures} = articles + refusals + superseded + waiting {whole}")
        print("refusals:", dict(Counter(refusal.reason for refusal in desk.refusals())))
        print("soundness:", desk.record.check() or "nothing found")
    assert counts.captures == whole
    assert counts.waiting == 0


def main() -> int:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--kills", type=int, default=3)
    arguments.add_argument("files", nargs="*", type=Path)
    given = arguments.parse_args()
    data_file("reading")
    files = given.files or sorted((SHARED / "reading").glob("*.jsonl.gz"))
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        whole, killed = Path(name) / "whole", Path(name) / "killed"
        began = time.monotonic()
        print(f"uninterrupted: exit code {add(whole, files)}, {time.monotonic() - began:.0f} s")
        took = time.monotonic() - began
        report(whole)
        first = fingerprint(whole)
        began = time.monotonic()
        print(f"once more: exit code {add(whole, files)}, {time.monotonic() - began:.0f} s")
        print("adds nothing:", fingerprint(whole) == first)
        for _ in range(given.kills):
            moment = chance.uniform(0.1, 0.9) * took
            print(f"killed after {moment:.0f} s: exit code {add(killed, files, moment)}")
        print(f"left alone: exit code {add(killed, files)}")
        report(killed)
        second = fingerprint(killed)
        same = {part: first[part] == second[part] for part in first}
        print("the same:", same)
    return 0 if all(same.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
