"""Which documents are read? Those of TempEval-3 that are for training, or a sample that is the same every time."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled

SET = "tempeval3-train"
FILE = f"dates/{SET}.jsonl"


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the day of its publication, and the expressions of time that were annotated in it."""

    id: str
    text: str
    day: str | None
    gold: list[dict[str, Any]]

    @property
    def key(self) -> tuple[str, str]:
        return SET, self.id

    @property
    def arguments(self) -> tuple[str, str | None]:
        return self.text, self.day


def documents_of(file: Path, at_most: int | None = None) -> list[Document]:
    """The documents in their order; of two with one name the later counts, as with the scorer."""
    with file.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    documents = list({row["doc"]: _document(row) for row in rows}.values())
    return documents if at_most is None else sampled(documents, at_most)


def words(documents: Iterable[Document]) -> int:
    return sum(len(document.text.split()) for document in documents)


def _document(row: dict[str, Any]) -> Document:
    day = row.get("dct")
    return Document(row["doc"], row["text"], day[:10] if day else None, row["timex"])
