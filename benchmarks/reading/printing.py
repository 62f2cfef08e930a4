"""How does the report look? In a terminal, in Markdown, as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from benchmarks.reading.race import Run
from benchmarks.reading.report import Line, Scores, Worst, page_name

NO_FIGURE = "–"
ENDLESS = 1000


def print_table(lines: Iterable[Line], readers: Sequence[str]) -> None:
    """The table, with the intervals under the figures; it is as wide as it has to be."""
    table = Table("measure", *(reader.replace("-", "-\n") for reader in readers), header_style="bold")
    section = ""
    for line in lines:
        if line.of != section:
            section = line.of
            table.add_section()
            table.add_row(Text(section, style="bold"))
        table.add_row(line.measure, *(_cell(line, reader) for reader in readers))
    Console(width=ENDLESS).print(table)


def markdown(lines: Iterable[Line], readers: Sequence[str]) -> str:
    def cell(line: Line, reader: str) -> str:
        figure = line.figures.get(reader, NO_FIGURE)
        strong = f"**{figure}**" if reader in line.best else figure
        return f"{strong} {line.intervals[reader]}" if reader in line.intervals else strong

    rows = [[line.of, line.measure, *(cell(line, reader) for reader in readers)] for line in lines]
    return _markdown_table(["set", "measure", *readers], rows)


def worst_table(pages: Iterable[Worst]) -> str:
    rows = [
        [f"{each.set}/{each.page}", f"{each.f1:.3f}", f"{each.precision:.3f}", f"{each.recall:.3f}", each.url]
        for each in pages
    ]
    return _markdown_table(["page", "body F1", "P", "R", "URL"], rows)


def as_json(
    quality: Scores, runs: dict[str, Run], missing: dict[str, str], told: list[str], poorest: list[Worst]
) -> str:
    """Everything that was measured, as numbers."""
    readers = {name: _speed(run) for name, run in runs.items()}
    by_set = {
        name: {
            measure: {reader: asdict(each) for reader, each in line.items()}
            for measure, line in by_measure.items()
        }
        for name, by_measure in quality.items()
    }
    report = {
        "quality": by_set,
        "readers": readers,
        "not_run": missing,
        "notes": told,
        "worst": [asdict(each) for each in poorest],
    }
    return json.dumps(report, indent=2, ensure_ascii=False)


def _speed(run: Run) -> dict[str, Any]:
    return {
        "version": run.version,
        "pages_a_second": run.pages_a_second,
        "passes": run.by_pass,
        "median_ms": 1000 * median(run.by_page.values()),
        "slowest_ms": 1000 * run.by_page[run.slowest],
        "slowest": page_name(run.slowest),
        "peak_mib": run.peak_mib,
        "not_read": {page_name(key): why for key, why in run.faults.items()},
    }


def _markdown_table(head: list[str], rows: Iterable[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def _cell(line: Line, reader: str) -> Text:
    figure = Text(line.figures.get(reader, NO_FIGURE), style="bold" if reader in line.best else "")
    if reader in line.intervals:
        figure.append(f"\n{line.intervals[reader]}", style="not bold dim")
    return figure
