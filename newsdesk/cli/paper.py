"""What is printed for a person to read: lines wrapped to the terminal, styled where it can show that.

All words pass through `plain`, so that no control character of a page gets to the terminal.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsdesk.cli.show import plain

_WIDEST: Final = 100
_NARROWEST: Final = 20
#: Columns of a table that no terminal shows: each as wide as what is in it.
_UNWRAPPED: Final = 100_000


class Paper:
    """Gathers what is written; `width` 0 wraps nothing, as is right where no terminal shows it."""

    def __init__(self, width: int, styled: bool) -> None:
        self.width = max(width, _NARROWEST) if width else 0
        self._out = StringIO()
        self._console = Console(
            file=self._out, force_terminal=styled, width=self.width or _UNWRAPPED, highlight=False, markup=False, emoji=False
        )  # fmt: skip

    def write(self, words: str, style: str = "", first: str = "", rest: str | None = None) -> None:
        """The words from a new line on, the first line behind `first`, the others behind `rest` (as wide in spaces)."""
        self.write_pieces([(words, style)], first, rest)

    def write_pieces(
        self, pieces: Iterable[tuple[str, str]], first: str = "", rest: str | None = None
    ) -> None:
        """The same for words of which each piece has a style of its own."""
        margin = " " * len(first) if rest is None else rest
        whole = Text.assemble(*((plain(words).replace("\t", " │ "), style) for words, style in pieces))
        at_start = True
        for line in whole.split("\n", allow_blank=True) if whole else ():
            for part in self._wrapped(line, len(first)):
                self._put(Text.assemble((first if at_start else margin, "dim"), part))
                at_start = False

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Rows under headings; what is wider than its column goes on in the next line."""
        grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
        for heading in headings:
            grid.add_column(heading, overflow="fold")
        for row in rows:
            grid.add_row(*(Text(plain(value)) for value in row))
        self._console.print(grid)

    def address(self, url: str, first: str = "") -> None:
        """An address, in one piece, so that it can be opened and copied."""
        if url:
            self._put(Text.assemble((first, "dim"), (" ".join(plain(url).split()), "blue")))

    def gap(self) -> None:
        self._put(Text(""))

    def rule(self, title: str = "") -> None:
        """A line across, with a title."""
        self.gap()
        shown = f"── {title} " if title else ""
        self._put(Text(shown + "─" * max(0, (self.width or 40) - len(shown)), "dim"))

    def text(self) -> str:
        """All that was written."""
        return self._out.getvalue().rstrip("\n")

    def _wrapped(self, line: Text, margin: int) -> list[Text]:
        return list(line.wrap(self._console, self.width - margin)) if self.width else [line]

    def _put(self, line: Text) -> None:
        line.rstrip()
        self._console.print(line, soft_wrap=True)


def paper() -> Paper:
    """As stdout is: as wide as the terminal up to a width that reads well; unwrapped and unstyled where it is none."""
    styled = sys.stdout.isatty()
    is_sized = styled or "COLUMNS" in os.environ
    return Paper(min(shutil.get_terminal_size().columns, _WIDEST) if is_sized else 0, styled)
