"""benchmarks/events: the types are the scorer's, the stage and the one kind of a snippet follow their rules."""

from datetime import date
from pathlib import Path

import pytest
from data_sets import data_folder

from benchmarks.events.halves import kinds_by_halves
from benchmarks.events.measures import labels_score, stage_score, types_score
from benchmarks.events.readers import by_centroids, events_of, foremost, frames_of, recent
from benchmarks.events.texts import CASE, MUC, Text, texts_of
from benchmarks.scored import scorer

WIRE = (
    "TALVAR, 3 MAR 90 -- [TEXT] A BOMB EXPLODED TODAY IN FRONT OF THE CENTRAL\nBANK.\n\n"
    "   THE MAYOR OF SELA WAS MURDERED ON 2 MARCH."
)
GOLD = {
    "doc": "1",
    "text": WIRE,
    "templates": [
        {"INCIDENT: TYPE": ["BOMBING / ATTACK"], "INCIDENT: STAGE OF EXECUTION": ["ACCOMPLISHED"]},
        {"INCIDENT: TYPE": ["? ARSON"], "INCIDENT: STAGE OF EXECUTION": ["THREATENED"]},
    ],
}


def a_wire() -> Text:
    return MUC.text(GOLD)


def a_snippet(text: str) -> Text:
    return CASE.text({"id": "1", "EventSnippet": text, "SubType": "GRENADE"})


def test_lines_that_were_broken_for_the_wire_are_joined_and_paragraphs_kept() -> None:
    assert "CENTRAL BANK.\n\n" in a_wire().text


def test_the_types_of_capitals_are_read() -> None:
    events = events_of(a_wire(), frames_of(MUC))
    assert {MUC.kind(event.frame) for event in events} == {"BOMBING", "ATTACK"}


def test_the_wire_tells_its_day_and_what_is_older_than_two_months_is_left_out() -> None:
    row = {**GOLD, "text": f"{WIRE} REBELS ALSO MURDERED A JUDGE IN TORVE IN NOVEMBER 1989."}
    text = MUC.text(row)
    assert text.day == date(1990, 3, 3)
    events = events_of(text, frames_of(MUC))
    assert [event.frame for event in events][-2:] == ["attack", "attack"]
    assert recent(text, events) == events[:-1]
    assert MUC.text({**GOLD, "text": "TALVAR, 33 MAR 90 -- [TEXT] NOTHING."}).day is None


def test_types_and_stage_are_scored_with_their_alternatives() -> None:
    if not (data_folder().parent / "bench" / "eval_linking.py").exists():
        pytest.skip("the scorers are not there")
    text = a_wire()
    found = types_score(scorer("eval_linking.py"), [text], [{"BOMBING"}])
    assert found is not None
    assert found.value == pytest.approx(2 / 3)
    stage = stage_score([text], [events_of(text, frames_of(MUC))])
    assert stage is not None
    assert stage.value == 1.0


def test_a_snippet_has_the_kind_over_which_no_other_stands() -> None:
    frames = frames_of(CASE)
    text = a_snippet("Gunmen attacked a tea house in Mesto. They hurled a grenade through the window.")
    assert foremost(events_of(text, frames), frames) == "grenade"
    assert foremost((), frames) == "other"


def test_the_weighted_f1_is_the_scorers() -> None:
    found = labels_score(["A", "A", "B"], ["A", "B", "B"])
    assert found is not None
    assert found.value == pytest.approx(2 / 3)


def test_centroids_learn_from_the_other_folds_only() -> None:
    texts = [a_snippet(text) for text in ("red fish", "blue bird") * 5]
    assert by_centroids(texts, ["fish", "bird"] * 5) == ["fish", "bird"] * 5


def test_a_file_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "7", "EventSnippet": "A fire.", "SubType": "OTHER"}\n\n', "utf-8")
    assert [text.id for text in texts_of(CASE, path)] == ["7"]


def test_a_half_is_read_without_the_words_that_it_alone_has() -> None:
    frames = frames_of(CASE)
    strange = a_snippet("A grenade fell in the yard.")
    common = a_snippet("Marchers chanted in the square.")
    assert kinds_by_halves(CASE, [strange, common], frames, 3) == [["OTHER", "OTHER"]] * 3
    assert kinds_by_halves(CASE, [strange, strange], frames) == [["GRENADE", "GRENADE"]]
