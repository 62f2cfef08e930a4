"""From HTML to the record: how many articles a second, where the time goes, and what an article costs to keep.

    python benchmarks/whole.py [--pages N]

Every page of the reading data goes the whole way in one process, with a clock around each stage. The same pages then go
through `newsdesk add`, with as many workers as there are cores.
"""

import argparse
import base64
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scored import ROOT, SHARED, data_file

from newsdesk.attribute import attribute
from newsdesk.language import is_read, parse
from newsdesk.link import link
from newsdesk.model import STAGES, Article, Derivation, Fetched
from newsdesk.read import read
from newsdesk.record import Record
from newsdesk.register import load_frames, register
from newsdesk.scale.stages import page_bytes


def pages() -> Iterator[Fetched]:
    data_file("reading")
    for file in sorted((SHARED / "reading").glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8", errors="surrogatepass") as lines:
            for line in lines:
                row = json.loads(line)
                body = page_bytes(row)
                raw = body if isinstance(body, bytes) else body.encode("utf-8", "replace")
                yield Fetched(
                    row["url"] or f"data:{row['id']}", raw, "text/html", datetime.now(UTC), origin="file"
                )


class Clock:
    """Adds up the seconds spent in each stage."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def __call__(self, stage: str, work: Callable[..., Any], *arguments: Any) -> Any:
        began = time.perf_counter()
        try:
            return work(*arguments)
        finally:
            self.spent[stage] += time.perf_counter() - began


def one_process(found: list[Fetched], folder: Path) -> tuple[Clock, int, int]:
    clock, frames, articles, words = Clock(), load_frames(), 0, 0
    parse("Warm up, said the desk.")
    with Record.open(folder) as record:
        for start in range(0, len(found), 64):
            kept = clock("keep", record.captures.keep, found[start : start + 64])
            derivations = []
            for capture, page in zip(kept, found[start : start + 64], strict=True):
                outcome = clock("read", read, page.body, page.url, page.content_type)
                if not isinstance(outcome, Article):
                    derivations.append(Derivation(capture.capture.id, outcome, stages=STAGES))
                    continue
                articles, words = articles + 1, words + len(outcome.text.split())
                if not is_read(outcome.language):
                    derivations.append(Derivation(capture.capture.id, outcome, stages=STAGES))
                    continue
                day = outcome.published.when.date() if outcome.published else None
                parsed = clock("parse", parse, outcome.text, tuple(b.span for b in outcome.blocks), day)
                statements = clock("attribute", attribute, outcome, parsed)
                events = clock("register", register, outcome, parsed, statements, frames)
                derivations.append(Derivation(capture.capture.id, outcome, statements, events, STAGES))
            clock("store", record.articles.store, derivations)
        links = clock("link", link, record)
        clock("store", record.stories.replace, links)
    return clock, articles, words


def through_the_command_line(found: list[Fetched], folder: Path) -> float:
    source = folder / "pages.jsonl.gz"
    with gzip.open(source, "wt", encoding="utf-8", compresslevel=1) as file:
        for page in found:
            raw = base64.b64encode(page.body).decode()
            file.write(json.dumps({"id": page.url, "url": page.url, "raw_b64": raw}) + "\n")
    began = time.perf_counter()
    command = [sys.executable, "-m", "newsdesk", "--record", str(folder / "record"), "add", str(source)]
    subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def size(folder: Path, pattern: str) -> int:
    return sum(path.stat().st_size for path in folder.rglob(pattern))


def main() -> None:
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--pages", type=int, help="only N pages, drawn at random with a fixed seed")
    found = list(pages())
    random.Random(1).shuffle(found)
    found = found[: arguments.parse_args().pages]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "one"
        clock, articles, words = one_process(found, folder)
        total = sum(clock.spent.values())
        print(
            f"{len(found)} pages, {articles} articles, {words} words, one process: {total:.1f} s, {articles / total:.1f} articles/s"
        )
        for stage, seconds in sorted(clock.spent.items(), key=lambda pair: -pair[1]):
            print(
                f"  {stage:<10} {seconds:8.2f} s {100 * seconds / total:5.1f} %  {1000 * seconds / len(found):7.2f} ms a page"
            )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rows, archive = size(folder, "*.sqlite*"), size(folder, "*.warc.gz")
        html = sum(len(page.body) for page in found)
        print(f"  peak memory {peak:.0f} MiB (the pages themselves are {html / 2**20:.0f} MiB of it)")
        print(
            f"  on disk: {archive / articles:.0f} bytes an article as WARC (of {html / articles:.0f} of HTML), {rows / articles:.0f} in the database"
        )
        seconds = through_the_command_line(found, Path(name))
        print(f"newsdesk add, {os.cpu_count()} workers: {seconds:.1f} s, {articles / seconds:.1f} articles/s")


if __name__ == "__main__":
    main()
