"""The second part of statements to develop on: who said what in 41 further articles, marked by us, joined with their texts.

    python benchmarks/drawn.py A out.jsonl    # the half whose errors are read
    python benchmarks/drawn.py B out.jsonl    # the half that is only scored

`gold/statements.jsonl` holds offsets, names and labels; the texts are those of the public data (`registers-dev.jsonl`).
"""

import hashlib
import json
import sys
from pathlib import Path

from scored import data_file

GOLD = Path(__file__).resolve().parent / "gold" / "statements.jsonl"
TEXTS = "registers/registers-dev.jsonl"


def drawn(part: str, out: Path, texts: Path | None = None) -> Path:
    """The gold of one half in the form of statements-dev; ends the program where a text is not the one that was marked."""
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    with (texts or data_file(TEXTS)).open(encoding="utf-8") as lines:
        articles = {article["id"]: article for article in map(json.loads, lines)}
    with out.open("w", encoding="utf-8") as joined:
        for row in rows:
            if row["part"] == part:
                article = articles.get(row["id"], {"text": ""})
                if hashlib.sha256(article["text"].encode()).hexdigest() != row["sha256"]:
                    sys.exit(f"{row['id']}: {TEXTS} does not hold the text that the gold is of")
                kept = {key: article[key] for key in ("id", "url", "title", "text", "published")}
                joined.write(json.dumps(kept | {"statements": row["statements"]}, ensure_ascii=False) + "\n")
    return out


if __name__ == "__main__":
    drawn(sys.argv[1], Path(sys.argv[2]))
