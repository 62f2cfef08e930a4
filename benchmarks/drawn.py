"""The further parts of statements: who said what, marked by us, joined with the texts of the public data that they are of.

    python benchmarks/drawn.py A out.jsonl     # a part whose errors are read
    python benchmarks/drawn.py D3 out.jsonl    # the part that is only scored

`gold/statements.jsonl` holds offsets, names and labels; `from` in a line names the file of its text, `registers-dev.jsonl` if it is
left out. The texts of `gold/written.jsonl` are our own, and stand there.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scored import data_file
from benchmarks.texts import Row, marked

GOLD = Path(__file__).resolve().parent / "gold" / "statements.jsonl"
WRITTEN = GOLD.with_name("written.jsonl")
TEXTS = "registers/registers-dev.jsonl"


def drawn(part: str, out: Path) -> Path:
    """The gold of one part in the form of statements-dev, as a file."""
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in joined(part)), "utf-8")
    return out


def joined(part: str) -> Iterator[Row]:
    """The articles of one part with their gold; ends the program where a text is not the one that was marked."""
    for gold in _lines(GOLD, part):
        yield {**marked(gold, data_file(gold.get("from", TEXTS))), "statements": gold["statements"]}
    yield from _lines(WRITTEN, part)


def _lines(gold: Path, part: str) -> Iterator[Row]:
    lines = map(json.loads, gold.read_text("utf-8").splitlines())
    return (line for line in lines if line["part"] == part)


if __name__ == "__main__":
    drawn(sys.argv[1], Path(sys.argv[2]))
