"""How well are title, date and signers read on sites that nothing was trained on? python training/unseen.py

Each dev page is read whole; then its title and its day are those that rankers and weights give which have not seen its site
(the folds of training/headline and training/dates). Signers and pictures are found by rules. The scorer is eval_reading.py
with --modern, the one of the floors, and trafilatura is scored beside it on the same pages.
"""

import gzip
import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]

from benchmarks.reading.pages import SETS, Page, pages_of
from benchmarks.reading.readers import READERS
from benchmarks.scored import data_file, scored
from newsdesk.read.headline import whole

SHOWN = {
    "title": ("norm", "exact"),
    "date": ("day",),
    "authors": ("f1", "p", "r"),
    "image": ("same",),
    "start": ("hit",),
}
Rows = dict[tuple[str, str], dict[str, Any]]


def trained(what: str) -> ModuleType:
    """A trainer as a module: all are called train.py."""
    spec = importlib.util.spec_from_file_location(f"train_{what}", HERE / what / "train.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def titles() -> Rows:
    trainer = trained("headline")
    pages = list(trainer.samples())
    places = zip(pages, trainer.unseen(pages), strict=True)
    return {
        (page.set, page.id): {"title": whole(page.texts[place], page.texts)}
        for page, place in places
        if place >= 0
    }


def days() -> Rows:
    trainer = trained("dates")
    pages = list(trainer.samples())
    found = zip(pages, trainer.unseen(pages), strict=True)
    return {(page.set, page.id): {"date": day.isoformat()} for page, day in found if day}


def read_by(reader: str) -> Rows:
    read = READERS[reader].ready()
    return {page.key: read(*page.arguments) for page in all_pages()}


def all_pages() -> Iterator[Page]:
    return chain.from_iterable(pages_of(name, data_file(f"reading/{name}.jsonl.gz")) for name in SETS)


def with_unseen(rows: Rows, *unseen: Rows) -> Rows:
    """The rows of pages that are not refused, with what was chosen without their site."""
    return {key: row | merged(key, unseen) if row else row for key, row in rows.items()}


def merged(key: tuple[str, str], tables: tuple[Rows, ...]) -> dict[str, Any]:
    return dict(chain.from_iterable(table.get(key, {}).items() for table in tables))


def printed(name: str, rows: Rows, folder: Path) -> Mapping[str, Any]:
    out = folder / f"{name}.jsonl.gz"
    with gzip.open(out, "wt", encoding="utf-8", errors="surrogatepass") as file:
        for (of, number), row in rows.items():
            if of == name:
                file.write(json.dumps({"id": number} | row, default=str) + "\n")
    return scored("eval_reading.py", data_file(f"reading/{name}.jsonl.gz"), out, "--json", "--modern")


def main() -> None:
    with ProcessPoolExecutor(2) as pool:
        ours = pool.submit(read_by, "newsdesk")
        theirs = pool.submit(read_by, "trafilatura-metadata")
        chosen = (pool.submit(titles), pool.submit(days))
        shipped = ours.result()
        tables = {
            "newsdesk, site unseen": with_unseen(shipped, *(table.result() for table in chosen)),
            "newsdesk, as shipped": shipped,
            "trafilatura": theirs.result(),
        }
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            for reader, rows in tables.items():
                result = printed(name, rows, Path(folder))
                cells = [
                    f"{field} ({result[field]['n']}) "
                    + " ".join(f"{key} {result[field][key]:.3f}" for key in keys)
                    for field, keys in SHOWN.items()
                    if field in result
                ]
                print(" | ".join([name, reader, *cells]), flush=True)


if __name__ == "__main__":
    main()
