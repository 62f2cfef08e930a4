"""Tables are whole or not there, traceable, and no spreadsheet runs what a page wrote."""

import csv
import json
import os
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from publish_world import HOSTILE, NOON, article, event, head, statement, story
from pyarrow import parquet

from newsdesk.model import BadInput, CannotWrite, StatementLine, Sum, Total
from newsdesk.publish import ninjs, tables
from newsdesk.publish.columns import SHAPES, TOTALS

SUFFIXES = ("csv", "jsonl", "parquet")
NOUNS = (head(), statement(), event(), story())


def read(path: Path) -> list[dict]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return parquet.read_table(path).to_pylist()


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
def test_a_noun_is_a_row_in_every_form(tmp_path: Path, suffix: str, noun):
    path = tmp_path / f"rows.{suffix}"
    assert tables.write([noun, noun], path) == 2
    rows = read(path)
    assert len(rows) == 2
    assert "headline" in rows[0]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_row_carries_its_spans_and_its_address(tmp_path: Path, suffix: str):
    tables.write([statement()], path := tmp_path / f"rows.{suffix}")
    (row,) = read(path)
    assert json.loads(row["content_spans"]) == [[15, 43]]
    assert row["url"] == "https://herald.example/bridge"
    assert row["speaker"].startswith("Jana Kowal")


def test_times_and_numbers_keep_their_kind_in_parquet(tmp_path: Path):
    tables.write([story()], path := tmp_path / "rows.parquet")
    (row,) = read(path)
    assert (row["first"], row["last"], row["reports"]) == (NOON, None, 2)


def test_roles_are_there_with_quantity_and_money(tmp_path: Path):
    tables.write([event()], path := tmp_path / "rows.jsonl")
    place, dead, amount = json.loads(read(path)[0]["roles"])
    assert (place["norm"], dead["quantity"]["min"], amount["currency"]) == ("Port Vell", 4, "USD")
    assert (place["country"], place["latitude"], place["longitude"]) == ("Spain", 41.38, 2.18)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_come_back_as_they_went_in_or_guarded(tmp_path: Path, suffix: str, words: str):
    path = tmp_path / f"rows.{suffix}"
    assert tables.write([statement(words)], path) == 1
    (row,) = read(path)
    guard = "'" if suffix == "csv" and words.startswith("=") else ""
    assert row["content"] == guard + words.encode("utf-8", "replace").decode() or "\ud800" in words


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", " ="])
def test_no_cell_begins_a_formula(tmp_path: Path, start: str):
    tables.write([head(f"{start}1+1")], path := tmp_path / "rows.csv")
    assert read(path)[0]["headline"] == f"'{start}1+1"


def test_a_plain_number_below_nothing_stays_one(tmp_path: Path):
    tables.write([head("-77.03")], path := tmp_path / "rows.csv")
    assert read(path)[0]["headline"] == "-77.03"


def test_an_unknown_suffix_names_those_that_work(tmp_path: Path):
    with pytest.raises(BadInput, match=r"\.csv, \.jsonl, \.parquet"):
        tables.write([head()], tmp_path / "rows.xlsx")
    assert not list(tmp_path.iterdir())


def test_what_is_no_row_is_named(tmp_path: Path):
    with pytest.raises(BadInput, match="StatementLine"):
        tables.write([object()], tmp_path / "rows.csv")


def broken() -> Iterator[StatementLine]:
    yield statement()
    raise CannotWrite("record", "the disk went away")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_failure_leaves_the_old_file_and_nothing_half_written(tmp_path: Path, suffix: str):
    path = tmp_path / f"rows.{suffix}"
    tables.write([statement()], path)
    before = path.read_bytes()
    with pytest.raises(CannotWrite):
        tables.write(broken(), path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_folder_that_is_not_there_or_a_target_that_is_one_is_named(tmp_path: Path, suffix: str):
    for target in (tmp_path / "missing" / f"rows.{suffix}", tmp_path / f"folder.{suffix}"):
        (tmp_path / f"folder.{suffix}").mkdir(exist_ok=True)
        with pytest.raises(CannotWrite, match="cannot be written"):
            tables.write([statement()], target)
    assert [each.name for each in tmp_path.iterdir()] == [f"folder.{suffix}"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_rows_make_an_empty_table(tmp_path: Path, suffix: str):
    assert tables.write([], path := tmp_path / f"rows.{suffix}") == 0
    assert read(path) == []


def test_more_rows_than_one_batch(tmp_path: Path):
    assert tables.write((head() for _ in range(4500)), path := tmp_path / "rows.parquet") == 4500
    assert len(read(path)) == 4500


def test_the_file_may_be_read_as_the_user_has_settled(tmp_path: Path):
    tables.write([head()], path := tmp_path / "rows.csv")
    os.umask(mask := os.umask(0))
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask


def test_arrow_has_a_column_per_value():
    table = tables.to_arrow([statement(), statement()])
    assert table.num_rows == 2
    assert table.column("published").to_pylist() == [NOON, NOON]
    assert tables.to_arrow([]).num_rows == 0


def test_articles_are_written_as_ninjs(tmp_path: Path):
    path = tmp_path / "rows.ninjs"
    assert ninjs.write([article(), article()], path) == 2
    first, _ = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    assert first["standard"]["version"] == "2.1"
    assert first["uri"] == "https://herald.example/bridge"
    assert first["headlines"][0] == {"role": "main", "contenttype": "text/plain", "value": "The bridge opens"}
    assert first["people"] == [{"name": "Ines Varga The bridge opens", "rel": "author"}]


@pytest.mark.parametrize("words", HOSTILE)
def test_ninjs_of_hostile_words_is_json(words: str):
    item = json.loads(json.dumps(ninjs.item(article(words, words)), ensure_ascii=False).encode())
    assert item["uri"].startswith("urn:newsdesk:")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_disk_without_room_is_named_and_nothing_is_left(tmp_path: Path, suffix: str):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(CannotWrite, match="nothing was left there"):
            tables.write((head(os.urandom(500).hex()) for _ in range(3000)), tmp_path / f"rows.{suffix}")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("what", sorted(SHAPES))
def test_a_shape_has_the_names_of_its_rows(what: str):
    nouns = {"articles": head(), "statements": statement(), "stories": story(), "register": event()}
    (only,) = SHAPES[what].rows(nouns[what])
    assert tuple(only) == SHAPES[what].names


@pytest.mark.parametrize("suffix", ("csv", "parquet"))
def test_a_table_without_rows_has_its_head(tmp_path: Path, suffix: str):
    assert tables.write([], path := tmp_path / f"rows.{suffix}", SHAPES["statements"]) == 0
    if suffix == "csv":
        assert path.read_text("utf-8").startswith("id,speaker,")
    else:
        assert parquet.read_table(path).column_names == list(SHAPES["statements"].names)


def test_sums_are_rows(tmp_path: Path):
    sums = (Sum("materiel", "shell", 100, None, 1), Sum("materiel", "tank", 2, 2))
    totals = [Total("Norway", 2, 3, sums, ("e1", "e2")), Total("Peru", 1, 1, ())]
    path = tmp_path / "rows.csv"
    assert tables.write(totals, path, TOTALS) == 3
    rows = read(path)
    assert [(row["group"], row["norm"], row["low"], row["high"]) for row in rows] == [
        ("Norway", "shell", "100", ""),
        ("Norway", "tank", "2", "2"),
        ("Peru", "", "", ""),
    ]
    assert json.loads(rows[0]["members"]) == ["e1", "e2"]
