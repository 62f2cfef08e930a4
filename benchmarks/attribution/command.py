"""newsdesk beside other finders of who said what: quality with 95 % intervals, speed on one core, memory, in one table.

    python -m benchmarks.attribution                   # PolNeAR dev, statements-dev and parts D3 and E2 of our own gold, all readers, three passes
    python -m benchmarks.attribution --articles 10     # a sample of each set
    python -m benchmarks.attribution --curve           # seconds for 1,000 … 50,000 words, and what comes of odd texts

The other readers are looked for in the environments that `make peers` makes; what is not there is left out, and said so.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable

from benchmarks.attribution.articles import UNREAD, Article, all_articles
from benchmarks.attribution.lengths import Point, as_row, growth, long_texts, odd_texts, points
from benchmarks.attribution.measures import records, spans
from benchmarks.attribution.readers import FIELD, READERS
from benchmarks.attribution.report import as_data, quality_lines, scores, speed_lines, words
from benchmarks.race.notes import machine, notes
from benchmarks.race.options import enlisted, positive, race_in_sight, race_parser, show
from benchmarks.race.process import ReaderProcess
from benchmarks.race.table import Line


def main() -> int:
    given = _arguments()
    articles = all_articles(given.articles)
    processes, missing = enlisted(FIELD, given)
    if given.curve:
        return _curve(processes, articles, given)
    judges = (spans(), records(), *map(records, UNREAD))
    runs = race_in_sight(processes, articles, given.passes)
    quality = scores(articles, runs, judges)
    told = [_where(articles, given.passes), *notes(READERS, runs, missing)]
    if given.json:
        print(json.dumps(as_data(articles, quality, runs, missing, told), indent=2, ensure_ascii=False))
        return 0
    lines = [*quality_lines(quality), *speed_lines(articles, runs)]
    show(lines, list(runs), given.markdown)
    print("", *told, sep="\n")
    return 0


def _curve(processes: dict[str, ReaderProcess], articles: list[Article], given: argparse.Namespace) -> int:
    lengths, odd = points(processes, long_texts(articles)), points(processes, odd_texts())
    grown = {name: growth([each for each in lengths if each.reader == name]) for name in processes}
    peaks = {name: process.stop() / 1024 for name, process in processes.items()}
    if given.json:
        print(
            json.dumps(
                {"texts": [*map(as_row, (*lengths, *odd))], "growth": grown, "peak_mib": peaks}, indent=2
            )
        )
        return 0
    lines = [
        *_lines("seconds", lengths, lambda point: f"{point.reading.seconds:.2f}"),
        _line("seconds", "grow with the length to the power", grown, "{:.2f}"),
        *_lines("attributions in odd texts", odd, lambda point: f"{point.found}"),
        _line("memory", "peak, MiB", peaks, "{:.0f}"),
    ]
    show(lines, list(processes), given.markdown)
    faults = [
        f"{each.reader}, {each.text}: {each.reading.fault}" for each in (*lengths, *odd) if each.reading.fault
    ]
    print("", *faults, sep="\n")
    return 0


def _lines(of: str, found: list[Point], figure: Callable[[Point], str]) -> list[Line]:
    """A line for each text; where a reader failed there is no figure."""
    texts: dict[str, dict[str, str]] = {point.text: {} for point in found}
    for point in found:
        texts[point.text][point.reader] = "fails" if point.reading.fault else figure(point)
    return [Line(of, text, figures, {}, frozenset()) for text, figures in texts.items()]


def _line(of: str, measure: str, values: dict[str, float], form: str) -> Line:
    return Line(of, measure, {name: form.format(value) for name, value in values.items()}, {}, frozenset())


def _where(articles: list[Article], passes: int) -> str:
    counts = ", ".join(
        f"{name} {count}" for name, count in Counter(article.set for article in articles).items()
    )
    return f"{len(articles)} articles ({counts}), {words(articles):,} words, {machine(passes)}."


def _arguments() -> argparse.Namespace:
    parser = race_parser("attribution", __doc__, "text", READERS, limit=300)
    parser.add_argument(
        "--articles", type=positive, metavar="N", help="at most N articles of each set, always the same"
    )
    parser.add_argument("--curve", action="store_true", help="long and odd texts instead of the sets")
    return parser.parse_args()
