"""Which text has which name in a file of the public data? Our own gold names texts, and holds none."""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

Row = dict[str, Any]
KEPT = ("url", "title")


def marked(gold: Row, file: Path) -> Row:
    """The article that a line of gold is of, with its day; ends the program where the file holds another text or none."""
    article = texts(file).get(gold["id"], {"text": ""})
    if hashlib.sha256(article["text"].encode()).hexdigest() != gold["sha256"]:
        sys.exit(f"{gold['id']}: {file} does not hold the text that the gold is of")
    return {**article, "published": gold.get("published") or article["published"]}


@cache
def texts(file: Path) -> dict[str, Row]:
    """The texts of a file by their names: of a pair each has its side behind the name of the pair, of a topic its number.

    Sentences that a set gives one by one stand in lines, or run on as in a paragraph.
    """
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8") as lines:
        return {told["id"]: told for line in lines if line.strip() for told in _told(json.loads(line))}


def _told(row: Row) -> Iterator[Row]:
    if "pair" in row:
        for side in "12":
            yield {"id": f"{row['pair']}#{side}", "text": row[f"text{side}"]}
    elif "articles" in row:
        for number, each in enumerate(row["articles"]):
            name = f"{row['topic']}/{number}"
            yield {"id": name, "text": "\n".join(each["sentences"]), "published": each["date"]}
            yield {"id": f"{name}#run-on", "text": " ".join(each["sentences"]), "published": each["date"]}
    elif "sentences" in row:
        yield {"id": row["doc"], "text": " ".join(row["sentences"])}
    elif "gold" in row:
        yield {"id": row["id"], "text": row["gold"].get("text") or ""}
    else:
        kept = {key: row[key] for key in KEPT if key in row}
        day = row.get("published") or row.get("dct") or row["date"]
        yield {"id": row.get("id") or row["doc"], "text": row["text"], **kept, "published": day[:10]}
