"""Which pages are read? Those of the public dev sets, or a sample of each that is the same every time."""

import base64
import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.race.sample import sampled

SETS = ("fundus", "wcxb_dev_article", "trafilatura", "postlight", "htmldate_mediacloud", "readability")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a set with what was annotated on it. `raw` are its bytes where they are not UTF-8."""

    set: str
    id: str
    url: str
    html: str
    raw: bytes | None
    gold: dict[str, Any]

    @property
    def key(self) -> tuple[str, str]:
        return self.set, self.id

    @property
    def arguments(self) -> tuple[str, str, bytes | None]:
        return self.html, self.url, self.raw


def pages_of(name: str, file: Path, at_most: int | None = None) -> list[Page]:
    """The pages of one set in their order."""
    with gzip.open(file, "rt", encoding="utf-8", errors="surrogatepass") as lines:
        pages = [_page(name, json.loads(line)) for line in lines if line.strip()]
    return pages if at_most is None else sampled(pages, at_most)


def _page(name: str, row: dict[str, Any]) -> Page:
    raw = base64.b64decode(row["raw_b64"]) if row.get("raw_b64") else None
    # No reader but ours is promised to take half a surrogate pair.
    html = row["html"].encode("utf-8", "replace").decode("utf-8")
    return Page(name, row["id"], row["url"] or "", html, raw, row["gold"])
