"""A register leaves the desk in the columns of its field: SIPRI's for transfers, ACLED's for strikes."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from publish_world import event

from newsdesk.model import Column, EventLine, Filler, Location, Quantity, Span
from newsdesk.publish import tables
from newsdesk.publish.field_columns import field_shape, number
from newsdesk.register import load_frames

LAYOUTS = {frame.name: frame.layout for frame in load_frames()}
PLACE = Span(0, 4)


def filler(
    role: str, norm: str, quantity: Quantity | None = None, location: Location | None = None
) -> Filler:
    return Filler(role, PLACE, f"the {norm}s", norm, quantity, None, location)


def many(low: float | None, high: float | None, *, approximate: bool = False) -> Quantity:
    return Quantity(PLACE, "some", low, high, "", approximate)


def line(status: str, *fillers: Filler, frame: str = "transfer") -> EventLine:
    told = event()
    return replace(told, event=replace(told.event, frame=frame, status=status, fillers=fillers))


def written(tmp_path: Path, frame: str, *lines: EventLine) -> list[dict[str, str]]:
    path = tmp_path / f"{frame}.csv"
    tables.write(lines, path, field_shape(LAYOUTS[frame]))
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_transfer_is_a_row_for_each_designation(tmp_path: Path):
    tanks, shells = filler("materiel", "tank", many(13, 13)), filler("materiel", "shell", many(300, None))
    parties = filler("supplier", "Norway"), filler("recipient", "Ukraine"), filler("date", "2023-03-17")
    first, second = written(tmp_path, "transfer", line("planned", *parties, tanks, shells))
    assert (first["Supplier"], first["Recipient"], first["plover"]) == ("Norway", "Ukraine", "AID-MILITARY")
    assert (first["Number"], first["Designation"], first["Description"]) == ("13", "tank", "the tanks")
    assert (second["Number"], second["Designation"]) == ("(≥ 300)", "shell")
    assert (first["Year of order"], first["Year of delivery"]) == ("2023", "")
    assert first["Comments"].startswith("(planned")
    assert first["id"] == second["id"]
    assert first["trigger_span"]


def test_a_delivery_has_its_year(tmp_path: Path):
    (row,) = written(tmp_path, "transfer", line("done", filler("date", "2023-03-17")))
    assert (row["Year of order"], row["Year of delivery"], row["Designation"]) == ("", "2023", "")


def test_a_strike_has_its_place_on_the_map(tmp_path: Path):
    kharkiv = filler("place", "Kharkiv", location=Location("Ukraine", 49.98, 36.25))
    (row,) = written(tmp_path, "strike", line("done", kharkiv, filler("dead", "4"), frame="strike"))
    assert (row["Location"], row["Country"], row["Latitude"], row["Longitude"]) == (
        "Kharkiv",
        "Ukraine",
        "49.98",
        "36.25",
    )
    assert (row["Event type"], row["Fatalities"]) == ("ASSAULT", "4")


def test_titles_of_a_user_stand_beside_the_names_of_every_table(tmp_path: Path):
    titles = ("reports", "A", "a", "plover", "Status")
    columns = tuple(Column(title, "status" if title == "Status" else "recipient") for title in titles)
    shape = field_shape(replace(LAYOUTS["transfer"], columns=columns, each=""))
    assert shape.names[:5] == ("reports 2", "A", "a 2", "plover 2", "plover")
    told = [line("done", filler("recipient", "Valmark"))]
    for suffix in ("csv", "jsonl", "parquet"):
        assert tables.write(told, tmp_path / f"transfer.{suffix}", shape) == 1
    with (tmp_path / "transfer.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["reports 2"], row["A"], row["a 2"], row["plover 2"]) == ("Valmark",) * 4


def test_a_register_without_events_has_its_columns(tmp_path: Path):
    tables.write([], path := tmp_path / "none.csv", field_shape(LAYOUTS["transfer"]))
    assert path.read_text("utf-8").startswith("Supplier,Recipient,Number,Designation,Description,")


@pytest.mark.parametrize("frame", sorted(LAYOUTS))
def test_the_names_of_a_shape_are_those_of_its_rows_whatever_their_case(frame: str):
    shape = field_shape(LAYOUTS[frame])
    (row,) = shape.rows(line("done", frame=frame))
    assert tuple(row) == shape.names
    assert len({name.casefold() for name in shape.names}) == len(shape.names)


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (many(4, 4), "4"),
        (many(1_000_000, 1_000_000, approximate=True), "(1000000)"),
        (many(2, 3), "(2–3)"),
        (many(None, 40_000), "(≤ 40000)"),
        (many(None, None, approximate=True), ""),
    ],
)
def test_what_is_uncertain_stands_in_brackets(quantity: Quantity, shown: str):
    assert number(quantity) == shown
