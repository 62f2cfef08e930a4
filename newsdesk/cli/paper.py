"""What is printed for a person to read: lines wrapped to the terminal, styled where it can show that.

All words pass through `plain`, so that no control character of a page gets to the terminal.
"""

import os
import shutil
import sys
from io import StringIO
from typing import Final

from rich.console import Console
from rich.text import Text

from newsdesk.cli.show import plain

_WIDEST: Final = 100
_NARROWEST: Final = 20


class Paper:
    """Gathers what is written; `width` 0 wraps nothing, as is right where no terminal shows it."""

    def __init__(self, width: int, styled: bool) -> None:
        self.width = max(width, _NARROWEST) if width else 0
        self._out = StringIO()
        self._console = Console(
            file=self._out, force_terminal=styled, width=self.width or None, highlight=False, markup=False, emoji=False
        )  # fmt: skip

    def write(self, words: str, style: str = "", first: str = "", rest: str | None = None) -> None:
        """The words from a new line on, the first line behind `first`, the others behind `rest` (as wide in spaces)."""
        margin = " " * len(first) if rest is None else rest
        at_start = True
        for line in plain(words).split("\n") if words else ():
            for part in self._wrapped(Text(line.replace("\t", " │ "), style), len(first)):
                self._put(Text.assemble((first if at_start else margin, "dim"), part))
                at_start = False

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
