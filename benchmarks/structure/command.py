"""newsdesk on the pages whose cards and live entries are marked (benchmarks/gold/structure.jsonl).

python -m benchmarks.structure                # the table
python -m benchmarks.structure --worst 10     # and what is missing or too much on the ten worst pages
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import get_args

from benchmarks.scored import data_file
from benchmarks.structure.gold import GoldPage, Source, load, sources
from benchmarks.structure.matching import PageResult, Thing, compare
from benchmarks.structure.measures import Found, Report, Share, measure
from newsdesk.model import CardKind
from newsdesk.read import read

KINDS = get_args(CardKind)
SHOWN = 70


def main() -> int:
    given = _arguments()
    pages = load()
    found, missing = sources(pages, data_file("reading"))
    print(*missing, sep="\n", end="\n" if missing else "", file=sys.stderr)
    if not found:
        print("none of the pages of the gold is there", file=sys.stderr)
        return 1
    results = [result(page, found[page.key]) for page in pages if page.key in found]
    report = measure(results, KINDS)
    if given.json:
        print(json.dumps(as_json(report, missing)))
        return 0
    print(*table(report), sep="\n")
    print(*(line for poor in worst(results, given.worst) for line in shortcomings(poor)), sep="\n")
    return 0


def result(page: GoldPage, source: Source) -> PageResult:
    return compare(page, source, read(source.html, source.url), KINDS)


def as_json(report: Report, missing: list[str]) -> dict[str, object]:
    return {**asdict(report), "missing": missing}


def table(report: Report) -> Iterable[str]:
    yield f"{report.pages} pages              gold  found      P      R     F1"
    for name, cards in report.cards.items():
        yield _line(f"cards {name}" if name.startswith("of ") else f"  {name}", cards)
    yield _line("live entries", report.entries)
    yield from _share("  time to the minute", report.times)
    yield from _share("  time rightly left open", report.times_left_open)


def worst(results: list[PageResult], number: int) -> list[PageResult]:
    """The pages with the most things missed, too much or of another kind."""
    return sorted(results, key=_faults, reverse=True)[:number]


def shortcomings(result: PageResult) -> Iterable[str]:
    """What is wrong on a page, a line for each thing."""
    yield f"\n{'/'.join(result.page.key)}"
    for pair in result.cards.pairs:
        if pair.gold.kind != pair.found.kind:
            yield f"  {pair.gold.kind} taken for {pair.found.kind}: {_start(pair.gold)}"
    for name, matched in (("card", result.cards), ("entry", result.entries)):
        yield from (f"  missed {thing.kind or name}: {_start(thing)}" for thing in matched.missed)
        yield from (f"  surplus {thing.kind or name}: {_start(thing)}" for thing in matched.surplus)


def _faults(result: PageResult) -> int:
    mistaken = sum(pair.gold.kind != pair.found.kind for pair in result.cards.pairs)
    both = (result.cards, result.entries)
    return mistaken + sum(len(matched.missed) + len(matched.surplus) for matched in both)


def _start(thing: Thing) -> str:
    text = " ".join(thing.text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _line(name: str, found: Found) -> str:
    figures = (
        f"{found.precision:6.3f} {found.recall:6.3f} {found.f1:6.3f} [{found.low:.3f}, {found.high:.3f}]"
    )
    return f"{name:<24} {found.gold:5} {found.found:6} {figures}"


def _share(name: str, share: Share) -> Iterable[str]:
    if share.of:
        yield f"{name:<24} {share.of:5} {share.right:6} {share.value:6.3f}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="numbers only")
    parser.add_argument(
        "--worst", type=int, default=0, metavar="N", help="show the faults of the N worst pages"
    )
    return parser.parse_args()
