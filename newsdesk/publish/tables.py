"""How do rows become a table that other programs read: CSV (RFC 4180), JSON lines, Parquet, Arrow?"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdesk.model import BadInput
from newsdesk.publish.columns import Cell, Row, Shape, row
from newsdesk.publish.files import whole_file
from newsdesk.publish.plain import json_line

if TYPE_CHECKING:
    import pyarrow

ROWS_AT_ONCE = 2000
#: A spreadsheet takes what begins with these for a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-[0-9]+(?:\.[0-9]+)?")
TIMES = frozenset({"published", "first", "last"})
NUMBERS = frozenset({"confidence", "score", "low", "high"})
COUNTS = frozenset({"reports", "entries", "uncounted"})


def write(nouns: Iterable[Any], path: str | Path, shape: Shape | None = None) -> int:
    """Write nouns as rows to a .csv, .jsonl or .parquet file and say how many, a few in memory at a time.

    Of a shape that is told the names are there without rows, too. The file is there whole or not at all. Raises BadInput for another suffix, CannotWrite.
    """
    target = Path(path)
    writer = WRITERS.get(target.suffix.lower())
    if writer is None:
        raise BadInput(str(path), f"unknown kind of table; the file must end in {', '.join(WRITERS)}")
    with whole_file(target) as partial:
        if shape is None:
            return writer(map(row, nouns), partial, ())
        return writer(chain.from_iterable(map(shape.rows, nouns)), partial, shape.names)


def to_arrow(nouns: Sequence[Any]) -> "pyarrow.Table":
    """The nouns as an Arrow table; no nouns make a table without columns."""
    import pyarrow

    rows = [row(noun) for noun in nouns]
    if not rows:
        return pyarrow.table({})
    return pyarrow.Table.from_pylist([_storable(each) for each in rows], schema=_schema(rows[0]))


def guarded(cell: Cell) -> Cell:
    """The cell as no spreadsheet takes it for a formula: an apostrophe before what would begin one, and is no plain number."""
    if not isinstance(cell, str) or not cell.lstrip(" ").startswith(FORMULA) or _NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"


def _write_csv(rows: Iterator[Row], path: Path, names: Sequence[str]) -> int:
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.writer(file)
        if names:
            writer.writerow(names)
        count = 0
        for count, each in enumerate(rows, 1):
            if count == 1 and not names:
                writer.writerow(each)
            writer.writerow([_printed(guarded(each[name])) for name in names or each])
        return count


def _write_jsonl(rows: Iterator[Row], path: Path, _names: Sequence[str]) -> int:
    with path.open("w", encoding="utf-8", newline="\n", errors="replace") as file:
        count = 0
        for each in rows:
            file.write(json_line(each, _printed) + "\n")
            count += 1
        return count


def _write_parquet(rows: Iterator[Row], path: Path, names: Sequence[str]) -> int:
    import pyarrow
    from pyarrow import parquet

    batch = list(islice(rows, ROWS_AT_ONCE))
    if not batch:
        parquet.write_table(_schema(names).empty_table(), path)
        return 0
    schema, count = _schema(names or batch[0]), 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while batch:
            writer.write_table(pyarrow.Table.from_pylist([_storable(each) for each in batch], schema=schema))
            count += len(batch)
            batch = list(islice(rows, ROWS_AT_ONCE))
    return count


def _schema(names: Iterable[str]) -> "pyarrow.Schema":
    import pyarrow

    def kind(name: str) -> Any:
        if name in TIMES:
            return pyarrow.timestamp("us", tz="UTC")
        if name in COUNTS:
            return pyarrow.int64()
        return pyarrow.float64() if name in NUMBERS else pyarrow.string()

    return pyarrow.schema([(name, kind(name)) for name in names])


def _storable(each: Row) -> Row:
    """Lone surrogates cannot be stored as UTF-8."""
    return {
        name: cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell
        for name, cell in each.items()
    }


def _printed(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, datetime) else cell


WRITERS: dict[str, Callable[[Iterator[Row], Path, Sequence[str]], int]] = {
    ".csv": _write_csv,
    ".jsonl": _write_jsonl,
    ".parquet": _write_parquet,
}
