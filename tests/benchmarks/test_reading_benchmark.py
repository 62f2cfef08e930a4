"""benchmarks/reading: its measures are the scorer's, its readers run beside each other, what is missing is said."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from data_sets import data_folder

from benchmarks.race.run import Run, enlist, race
from benchmarks.race.sample import sampled
from benchmarks.race.table import markdown
from benchmarks.reading.measures import measures, reading_scorer, score
from benchmarks.reading.pages import Page
from benchmarks.reading.printing import as_json
from benchmarks.reading.readers import FIELD
from benchmarks.reading.report import quality_lines, scores, speed_lines, worst

TEXT = "The bridge over the river was opened on Monday after two years of work, the mayor said."
GOLD = {
    "text": TEXT,
    "with": ["The bridge over", "two years"],
    "without": ["Read also"],
    "title": "Bridge opens",
    "date": "2026-03-02",
    "authors": ["Ann Lee", "Bo Chen"],
    "lead_image": "https://example.org/bridge.jpg",
    "starts_with": "The bridge over the river",
}
RIGHT = {
    "text": TEXT,
    "title": "Bridge opens | The Example",
    "date": "2026-03-02T10:00:00+00:00",
    "authors": ["Ann Lee", "Bo Chen"],
    "image": "https://example.org/bridge.jpg?width=600",
}
ROWS = (
    RIGHT,
    RIGHT | {"text": f"{TEXT} Read also: another bridge", "authors": ["Ann Lee", "The Example"]},
    RIGHT | {"text": TEXT[:40], "title": "Bridge", "date": "2026-03-03", "image": None},
    {},
)
CORE = max(os.sched_getaffinity(0))


@pytest.fixture(scope="module")
def by():
    file = data_folder().parent / "bench" / "eval_reading.py"
    if not file.exists():
        pytest.skip(f"no scorer at {file}")
    return reading_scorer()


def a_page(name: str) -> Page:
    html = f"<html><body><article><h1>Bridge opens</h1><p>{TEXT}</p></article></body></html>"
    return Page("made", name, f"https://example.org/{name}", html, None, GOLD)


def a_run(*seconds: float) -> Run:
    return Run(
        "1.0",
        {("made", "a"): RIGHT},
        {},
        tuple({("made", "a"): each} for each in seconds),
        sum(seconds),
        64.0,
    )


def test_the_measures_are_those_of_the_scorer(by) -> None:
    pairs = [(GOLD, row) for row in ROWS]
    theirs, _ = by.score(
        [{"id": number, "url": "", "gold": GOLD} for number in range(len(ROWS))], dict(enumerate(ROWS))
    )
    ours = {measure.name: score(measure, pairs) for measure in measures(by)}
    assert {name: found.value for name, found in ours.items()} == pytest.approx(
        {
            "body F1": theirs["body"]["f1"],
            "body identical": theirs["body"]["acc"],
            "segments F1": theirs["segments"]["f1"],
            "title": theirs["title"]["norm"],
            "title exactly": theirs["title"]["exact"],
            "date": theirs["date"]["day"],
            "authors F1": theirs["authors"]["f1"],
            "lead image": theirs["image"]["same"],
            "start of text": theirs["start"]["hit"],
        }
    )


def test_an_interval_holds_its_value_and_is_the_same_every_time(by) -> None:
    for measure in measures(by):
        found = score(measure, [(GOLD, row) for row in ROWS])
        assert 0 <= found.low <= found.value <= found.high <= 1
        assert found == score(measure, [(GOLD, row) for row in ROWS])


def test_pages_without_the_gold_are_not_counted(by) -> None:
    body, *_ = measures(by)
    assert score(body, [({"date": "2026-03-02"}, RIGHT)]) is None
    assert score(body, [({"date": "2026-03-02"}, {}), (GOLD, RIGHT)]).of == 1


def test_a_sample_is_the_same_every_time_and_in_order() -> None:
    pages = [a_page(str(number)) for number in range(40)]
    chosen = [int(page.id) for page in sampled(pages, 7)]
    assert len(chosen) == 7
    assert chosen == sorted(chosen)
    assert chosen == [int(page.id) for page in sampled(pages, 7)]
    assert sampled(pages, 100) == pages


def test_readers_take_turns_and_what_they_give_is_scored(by) -> None:
    pages = [a_page("a"), a_page("b")]
    started, missing = enlist(FIELD, ["newsdesk", "lexbor"], [], limit=60, core=CORE)
    assert missing == {}
    seen: list[str] = []
    runs = race(started, pages, passes=2, progress=seen.append)
    assert seen == ["newsdesk", "newsdesk", "lexbor", "lexbor"] * 2
    assert runs["newsdesk"].rows["made", "a"]["title"] == "Bridge opens"
    assert runs["newsdesk"].peak_mib > runs["lexbor"].peak_mib > 0
    found = scores(pages, {"newsdesk": runs["newsdesk"]}, measures(by))
    assert found["made"]["body F1"]["newsdesk"].value == 1
    assert worst(pages, runs["newsdesk"].rows, measures(by)[0], at_most=1)[0].f1 == 1


def test_a_page_over_the_time_limit_is_empty_and_named() -> None:
    started, _ = enlist(FIELD, ["lexbor"], [], limit=0, core=CORE)
    slow = replace(a_page("a"), html="<p>words " * 500_000)  # nobody has parsed it before it is asked for
    run = race(started, [slow], passes=2, progress=lambda _: None)["lexbor"]
    assert run.faults == {("made", "a"): "not finished in 0 s"}
    assert run.rows == {("made", "a"): {}}


def test_what_is_not_there_is_left_out_with_the_reason() -> None:
    nowhere = Path("/nowhere/bin/python")
    assert enlist(FIELD, ["trafilatura"], [nowhere], 1, CORE) == (
        {},
        {"trafilatura": f"{nowhere}: No such file or directory"},
    )
    assert "make peers" in enlist(FIELD, ["trafilatura"], [], 1, CORE)[1]["trafilatura"]


def test_speed_is_the_median_of_the_passes_and_ratios_are_pass_by_pass() -> None:
    run, other = a_run(0.01, 0.04, 0.02), a_run(0.10, 0.10, 0.40)
    assert run.tasks_a_second == pytest.approx(50)
    assert run.times_as_fast_as(other) == pytest.approx(10)
    lines = speed_lines({"newsdesk": run, "trafilatura-metadata": other}, {"lexbor": a_run(0.01, 0.01, 0.01)})
    assert {line.measure: line.figures["newsdesk"] for line in lines} == {
        "pages/s": "50.0",
        "× trafilatura-metadata": "10.00",
        "of lexbor parsing alone": "0.500",
        "median page, ms": "20.0",
        "slowest page, ms": "20",
        "peak memory, MiB": "64",
        "pages not read": "0",
    }


def test_the_table_shows_the_best_in_bold_and_no_figure_for_what_a_reader_does_not_give(by) -> None:
    page = replace(a_page("a"), gold={"title": "Bridge opens"})
    found = scores([page], {"newsdesk": a_run(1), "resiliparse": a_run(1)}, measures(by))
    assert markdown(quality_lines(found), ["newsdesk", "resiliparse"]).splitlines() == [
        "| set | measure | newsdesk | resiliparse |",
        "| --- | --- | --- | --- |",
        "| made | title (1) | **1.000** 1.000–1.000 | – |",
        "| made | title exactly (1) | **0.000** 0.000–0.000 | – |",
    ]
    printed = json.loads(as_json(found, {"newsdesk": a_run(1)}, {"turbohtml": "not there"}, [], []))
    assert printed["quality"]["made"]["title"]["newsdesk"]["value"] == 1
    assert printed["not_run"] == {"turbohtml": "not there"}
