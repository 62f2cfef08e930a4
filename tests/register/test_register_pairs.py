"""Pairs: a text, and beside it the events that it must become. A new case needs no code."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from register.telling import told

from newsdesk.register.export import as_row

PAIRS = sorted((Path(__file__).parent / "pairs").glob("*.txt"))


def short(row: dict[str, Any]) -> dict[str, Any]:
    """What a pair says of an event: its roles as norms, with the quantity in front."""
    roles = {
        role: [" ".join(filter(None, ((f.get("quantity") or {}).get("text"), f["norm"]))) for f in fillers]
        for role, fillers in row["roles"].items()
    }
    shown = {"frame": row["frame"], "status": row["status"], "roles": roles}
    return shown | ({"kind": row["kind"]} if row["kind"] else {})


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_a_text_becomes_its_events(path: Path) -> None:
    text = path.read_text("utf-8")
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    events = told(text, date.fromisoformat(expected["published"]))
    assert [short(as_row(event, text)) for event in events] == expected["events"]


def test_an_event_has_the_same_id_every_time() -> None:
    text = PAIRS[0].read_text("utf-8")
    assert [event.id for event in told(text)] == [event.id for event in told(text)]


PIECES = st.sampled_from(
    [
        "Russia",
        "shelled",
        "Kherson",
        "with",
        "mortars",
        ",",
        ".",
        "supplied",
        "40",
        "tanks",
        "to",
        "Ukraine",
        "killing",
        "two",
        "people",
        "Putin",
        "visited",
        "$5",
        "million",
        "\n\n",
        "of",
        "the",
        "and",
        "“",
        "”",
        "–",
        "not",
        "will",
        "missiles",
        "T-72",
        "mm",
        "122",
        "by",
        "aid",
        "Oblast",
        "by",
        "3",
        "May",
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200))
def test_any_text_is_read_without_fault_and_proved_by_its_characters(text: str) -> None:
    for event in told(text):
        assert 0 <= event.trigger.start < event.trigger.end <= len(text)
        for filler in event.fillers:
            assert text[slice(*filler.span)] == filler.text


def test_a_page_of_one_long_sentence_is_read() -> None:
    text = "Norway sent tanks and shells and drones to Ukraine and " * 400
    assert len(told(text)) < 1000
