"""How do the chosen pieces become one text, with exact spans for blocks and links?"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from newsdesk.model import Block, BlockKind, Link, Span
from newsdesk.read.pieces import Anchor, Piece

SEPARATOR: Final = "\n\n"


class Draft(NamedTuple):
    """A block before it has its place in the text; `number` is that of its (first) piece on the page."""

    text: str
    kind: BlockKind
    anchors: tuple[Anchor, ...] = ()
    number: int = -1


def drafts(pieces: Sequence[Piece]) -> tuple[Draft, ...]:
    """One draft per piece, except that a table's cells become one draft with a row per line."""
    found: list[Draft] = []
    for _, run in groupby(pieces, key=_table_of):
        group = list(run)
        if group[0].kind == "table":
            found.append(_table(group))
        else:
            found.extend(Draft(piece.text, piece.kind, piece.anchors, piece.number) for piece in group)
    return tuple(found)


def compose(parts: Iterable[Draft], absolute: Callable[[str], str]) -> tuple[str, tuple[Block, ...]]:
    """The article's text and its blocks: text[block.span] is the block's text, link spans lie inside it.

    `absolute` gives an address as an absolute URL, or nothing when it must not be followed.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    start = 0
    for text, kind, anchors, _ in parts:
        links = [
            Link(Span(start + anchor.start, start + anchor.end), url)
            for anchor in anchors
            if (url := absolute(anchor.href))
        ]
        blocks.append(Block(kind, Span(start, start + len(text)), tuple(links)))
        texts.append(text)
        start += len(text) + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(blocks)


def _table_of(piece: Piece) -> object:
    if piece.kind != "table" or piece.row is None:
        return None
    return piece.row.parent


def _table(cells: Sequence[Piece]) -> Draft:
    text = ""
    anchors: list[Anchor] = []
    row = cells[0].row
    for cell in cells:
        if text:
            text += "\t" if cell.row is row else "\n"
        anchors += (
            Anchor(len(text) + anchor.start, len(text) + anchor.end, anchor.href) for anchor in cell.anchors
        )
        text += cell.text
        row = cell.row
    return Draft(text, "table", tuple(anchors), cells[0].number)
