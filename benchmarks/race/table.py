"""How does a table of readers look? In a terminal, in Markdown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table
from rich.text import Text

from benchmarks.race.draws import Score

NO_FIGURE = "–"
ENDLESS = 1000


@dataclass(frozen=True, slots=True)
class Line:
    """One measure: the readers' figures, ready to print, and which of them is best."""

    of: str
    measure: str
    figures: dict[str, str]
    intervals: dict[str, str]
    best: frozenset[str]


def scored_line(of: str, measure: str, scores: Mapping[str, Score]) -> Line:
    """A measure with its intervals, and over how many tasks it was taken."""
    figures = {reader: f"{each.value:.3f}" for reader, each in scores.items()}
    intervals = {reader: f"{each.low:.3f}–{each.high:.3f}" for reader, each in scores.items()}
    tasks = next(iter(scores.values())).of
    best = frozenset(reader for reader, figure in figures.items() if figure == max(figures.values()))
    return Line(of, f"{measure} ({tasks})", figures, intervals, best)


def plain_line(
    of: str,
    measure: str,
    values: Mapping[str, float],
    form: str,
    best_of: Callable[[Iterable[float]], float] = max,
) -> Line:
    """A measure without intervals."""
    best = best_of(values.values())
    figures = {reader: form.format(value) for reader, value in values.items()}
    return Line(of, measure, figures, {}, frozenset(name for name in values if values[name] == best))


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
    return markdown_table(["set", "measure", *readers], rows)


def markdown_table(head: list[str], rows: Iterable[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def _cell(line: Line, reader: str) -> Text:
    figure = Text(line.figures.get(reader, NO_FIGURE), style="bold" if reader in line.best else "")
    if reader in line.intervals:
        figure.append(f"\n{line.intervals[reader]}", style="not bold dim")
    return figure
