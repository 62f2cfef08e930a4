"""The further parts of statements: who said what, marked by us, joined with the texts of the public data that they are of.

    python benchmarks/drawn.py A out.jsonl    # a part whose errors are read
    python benchmarks/drawn.py C out.jsonl    # the part that is only scored

`gold/statements.jsonl` holds offsets, names and labels; `from` in a line names the file of its text, `registers-dev.jsonl` if it is
left out.
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.scored import data_file

GOLD = Path(__file__).resolve().parent / "gold" / "statements.jsonl"
TEXTS = "registers/registers-dev.jsonl"
Row = dict[str, Any]


def drawn(part: str, out: Path) -> Path:
    """The gold of one part in the form of statements-dev, as a file."""
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in joined(part)), "utf-8")
    return out


def joined(part: str) -> Iterator[Row]:
    """The articles of one part with their gold; ends the program where a text is not the one that was marked."""
    for gold in map(json.loads, GOLD.read_text("utf-8").splitlines()):
        if gold["part"] == part:
            file = gold.get("from", TEXTS)
            article = articles(data_file(file)).get(gold["id"], {"text": ""})
            if hashlib.sha256(article["text"].encode()).hexdigest() != gold["sha256"]:
                sys.exit(f"{gold['id']}: {file} does not hold the text that the gold is of")
            published = gold.get("published") or article["published"]
            yield {**article, "published": published, "statements": gold["statements"]}


@cache
def articles(file: Path) -> dict[str, Row]:
    """The articles of a public set by their name; of a pair each has its side behind the name of the pair."""
    with file.open(encoding="utf-8") as lines:
        return {article["id"]: article for line in lines for article in _articles(json.loads(line))}


def _articles(row: Row) -> Iterator[Row]:
    if "pair" in row:
        for side in "12":
            yield {"id": f"{row['pair']}#{side}", "text": row[f"text{side}"]}
    else:
        name = row.get("id") or row["doc"]
        kept = {key: row[key] for key in ("url", "title", "published") if key in row}
        yield {"id": name, "text": row["text"], **kept}


if __name__ == "__main__":
    drawn(sys.argv[1], Path(sys.argv[2]))
