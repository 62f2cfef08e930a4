"""How do an article's statements look in a terminal: in its text, and as a table?"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from newsdesk.cli.paper import Paper
from newsdesk.cli.show import one_line
from newsdesk.model import Article, Span, Statement

#: Of words outside statements, then of each part; a later part covers an earlier one, as a cue within a longer content.
_STYLES: Final = ("", "green", "bold cyan", "bold yellow")
_PARTS: Final = ("content", "source", "cue")
_HEADINGS: Final = ("No.", "Speaker", "Role", "To whom", "Via", "When", "Stance")


def write_attributions(paper: Paper, article: Article, statements: Sequence[Statement]) -> None:
    """The text with sources, cues and contents in colours and each content behind its number, and who said them."""
    paper.write(one_line(article.headline) or "(no headline)", "bold")
    paper.address(article.canonical_url or article.url)
    paper.rule()
    marks = _Marks(article.text, statements)
    for block in article.blocks:
        paper.gap()
        paper.write_pieces(marks.pieces(block.span))
    paper.rule(f"{len(statements)} statement{'' if len(statements) == 1 else 's'}")
    if statements:
        numbers = {statement.id: number for number, statement in enumerate(statements, 1)}
        paper.table(_HEADINGS, (_row(numbers, statement) for statement in statements))


class _Marks:
    """The style of each character, and where statements' numbers stand."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self._text = text
        self._styles = bytearray(len(text))
        self._numbers: dict[int, list[int]] = {}
        for number, statement in enumerate(statements, 1):
            self._numbers.setdefault(statement.content[0].start, []).append(number)
        for (style, part), statement in product(enumerate(_PARTS, 1), statements):
            for span in getattr(statement, part):
                self._styles[span.start : span.end] = bytes([style]) * (span.end - span.start)

    def pieces(self, block: Span) -> Iterator[tuple[str, str]]:
        """The block in pieces of one style each, and the numbers of the statements that begin in it."""
        start = block.start
        for end in range(block.start + 1, block.end + 1):
            if end < block.end and self._styles[end] == self._styles[start] and end not in self._numbers:
                continue
            for number in self._numbers.get(start, ()):
                yield f"[{number}] ", "dim"
            yield self._text[start:end], _STYLES[self._styles[start]]
            start = end


def _row(numbers: dict[str, int], statement: Statement) -> tuple[str, ...]:
    speaker = statement.speaker
    via = ", ".join(map(one_line, statement.relay))
    inside = numbers.get(statement.part_of or "")
    return (
        str(numbers[statement.id]),
        one_line(speaker.name) if speaker else "?",
        one_line(speaker.role or "") if speaker else "",
        one_line(statement.addressee or ""),
        " · ".join(filter(None, (via, f"inside {inside}" if inside else ""))),
        statement.said_on or "",
        statement.stance.replace("_", " "),
    )
