"""benchmarks/attribution: its measures are the scorers', its readers run beside each other, long and odd texts are read."""

import json
import os
from pathlib import Path

import pytest
from data_sets import data_folder

from benchmarks.attribution.articles import Article, articles_of
from benchmarks.attribution.gender_gap import attributions, prepared
from benchmarks.attribution.lengths import Point, growth, long_texts, odd_texts, points
from benchmarks.attribution.measures import records, spans
from benchmarks.attribution.readers import FIELD, READERS, lines, small_model
from benchmarks.attribution.report import parts, quality_lines, scores, speed_lines
from benchmarks.race.reader import Reading
from benchmarks.race.run import Run, enlist, race
from benchmarks.race.table import markdown
from benchmarks.scored import scorer
from newsdesk.scale.stages import one_line

TEXT = 'Mayor Ilse Brandt said that the bridge would open.\n\n"There will be no toll at all," Otto Lind told reporters.'
CORE = max(os.sched_getaffinity(0))


def places(*parts: str) -> list[list[int]]:
    return [[TEXT.index(part), TEXT.index(part) + len(part)] for part in parts]


def attribution(source: str, cue: str, content: str) -> dict[str, object]:
    return {"source": places(source), "cue": places(cue), "content": places(content)}


BRIDGE = attribution("Mayor Ilse Brandt", "said", "that the bridge would open")
TOLL = attribution("Otto Lind", "told", '"There will be no toll at all,"')
SPEAKERS = (
    {"name": "Ilse Brandt", "kind": "person", "role": "Mayor"},
    {"name": "Otto Lind", "kind": "person", "role": None},
)
FIELDS = {"relay": [], "said_on": None, "stance": "assert", "form": "indirect", "addressee": None}
STATEMENTS = [
    {**BRIDGE, **FIELDS, "speaker": SPEAKERS[0], "said_on": "2026-03-02"},
    {**TOLL, **FIELDS, "speaker": SPEAKERS[1], "relay": ["the Morning Post"], "form": "direct"},
]
WRONG = [
    {**STATEMENTS[0], "speaker": SPEAKERS[1], "stance": "deny"},
    {**STATEMENTS[1], "relay": ["the Evening Post"], "said_on": "2026-03-01"},
]


def an_article(of: str, name: str) -> Article:
    gold = {"id": name, "text": TEXT, "attributions": [BRIDGE, TOLL], "statements": STATEMENTS}
    return Article(of, name, TEXT, "2026-03-02", gold)


def a_run(rows: dict[tuple[str, str], dict[str, object]], *seconds: float) -> Run:
    return Run("1.0", rows, {}, tuple(dict.fromkeys(rows, each) for each in seconds), sum(seconds), 64.0)


@pytest.fixture(scope="module", autouse=True)
def _scorers() -> None:
    if not (data_folder().parent / "bench" / "eval_attribution.py").exists():
        pytest.skip("the scorers are not there")


def test_the_span_measures_are_those_of_the_scorer() -> None:
    by = scorer("eval_attribution.py")
    articles = [an_article("polnear-dev", name) for name in "abc"]
    rows = [[BRIDGE, TOLL], [attribution("Otto Lind", "said", "the bridge would open")], []]
    theirs = by.total(
        by.counts(by.Doc(article.text), article.gold["attributions"], row)
        for article, row in zip(articles, rows, strict=True)
    )
    ours = spans().scores(
        (article, {"attributions": row}) for article, row in zip(articles, rows, strict=True)
    )
    names = {"content": "[all] content>=0.5", "content and source": "[all] content>=0.5+source"}
    names |= {"– quoted": "[quoted] content>=0.5+source", "cue exactly": "cue exact"}
    assert {name: ours[name].value for name in names} == pytest.approx(
        {name: by.prf(theirs[key])[2] for name, key in names.items()}
    )


def test_the_record_measures_are_those_of_the_scorer() -> None:
    by = scorer("score_statements.py")
    articles = [an_article("statements-dev", name) for name in "abc"]
    rows = [STATEMENTS, WRONG, STATEMENTS[:1]]
    theirs = by.score(
        [article.gold for article in articles],
        [{"id": article.id, "statements": row} for article, row in zip(articles, rows, strict=True)],
    )["scores"]
    ours = records().scores(
        (article, {"statements": row}) for article, row in zip(articles, rows, strict=True)
    )
    assert {name: found.value for name, found in ours.items()} == pytest.approx(
        {
            "detection F1": theirs["detection_f1"],
            "speaker": theirs["speaker_acc"],
            "role": theirs["role_acc"],
            "relay F1": theirs["relay_f1"],
            "date said": theirs["said_on_acc"],
            "date left empty": theirs["no_date_acc"],
            "stance": theirs["stance_acc"],
            "form": theirs["form_acc"],
            "speaker end to end F1": theirs["speaker_end_to_end_f1"],
        }
    )


def test_a_measure_without_a_case_is_left_out_and_intervals_hold_their_values() -> None:
    found = records().scores([(an_article("statements-dev", "a"), {"statements": STATEMENTS})])
    assert "– by pronoun or description" not in found
    assert all(0 <= each.low <= each.value <= each.high <= 1 for each in found.values())


def test_articles_are_sampled_the_same_every_time(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    rows = [
        {"id": str(number), "text": "Said.", "date": "2026-03-02", "attributions": []} for number in range(40)
    ]
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    chosen = articles_of("polnear-dev", file, 7)
    assert len(chosen) == 7
    assert chosen == articles_of("polnear-dev", file, 7)
    assert chosen[0].arguments == ("Said.", "2026-03-02")


def test_newsdesk_is_scored_on_both_sets_and_tells_where_its_time_goes() -> None:
    articles = [an_article("polnear-dev", "a"), an_article("statements-dev", "b")]
    started, missing = enlist(FIELD, ["newsdesk"], [], limit=120, core=CORE)
    assert missing == {}
    runs = race(started, articles, passes=2, progress=lambda _: None)
    found = scores(articles, runs, (spans(), records()))
    assert found["polnear-dev"]["content and source"]["newsdesk"].value > 0.5
    assert found["statements-dev"]["speaker"]["newsdesk"].value > 0.5
    assert runs["newsdesk"].peak_mib > 0
    assert sum(parts(runs["newsdesk"]).values()) == pytest.approx(1)


def test_newsdesk_gives_what_its_batch_gives() -> None:
    row = READERS["newsdesk"].ready()(TEXT, "2026-03-02")
    batch = one_line("attribute", {"id": "text", "text": TEXT, "published": "2026-03-02"})
    assert row["statements"] == batch["statements"] != []


def test_a_reader_that_makes_no_records_is_not_judged_on_them() -> None:
    articles = [an_article("polnear-dev", "a"), an_article("statements-dev", "b")]
    run = a_run({article.key: {"attributions": [BRIDGE, TOLL]} for article in articles}, 1.0)
    found = scores(articles, {"textacy": run}, (spans(), records()))
    assert set(found) == {"polnear-dev"}
    assert markdown(quality_lines(found)[:1], ["newsdesk", "textacy"]).splitlines()[-1] == (
        "| polnear-dev | content and source (1) | – | **1.000** 1.000–1.000 |"
    )


def test_what_is_not_there_is_left_out_with_the_reason() -> None:
    assert "make peers" in enlist(FIELD, ["textacy"], [], 1, CORE)[1]["textacy"]


def test_speed_is_in_words_and_parsing_is_told_apart() -> None:
    article = an_article("polnear-dev", "a")
    told = {"seconds": {"parsing": 0.15, "attribution": 0.05}}
    runs = {"newsdesk": a_run({article.key: told}, 0.2, 0.1, 0.4), "textacy": a_run({article.key: {}}, 0.1)}
    figures = {line.measure: line.figures for line in speed_lines([article], runs)}
    assert figures["words/s"] == {
        "newsdesk": f"{article.words / 0.2:,.0f}",
        "textacy": f"{article.words / 0.1:,.0f}",
    }
    assert figures["– of the time in parsing"] == {"newsdesk": "75.0%"}
    assert figures["– of the time in attribution"] == {"newsdesk": "25.0%"}


def test_the_rules_of_the_gender_gap_tracker_find_clauses_according_to_floating_and_loose_quotes() -> None:
    text = (
        "“We have waited two long years for this,” Mayor Ilse Brandt said on Monday. “The bridge is safe and it is "
        "open.”\n\nOtto Lind said that the cost had doubled in two years.\n\nAccording to the council, the work will end "
        "next year."
    )
    found = attributions(small_model()(prepared(text)))
    told = {
        tuple(" ".join(text[start:end] for start, end in each[role]) for role in ("source", "cue"))
        for each in found
    }
    assert ("Otto Lind", "said") in told
    assert ("the council", "According to") in told
    assert ("Mayor Ilse Brandt", "") in told
    assert all(0 <= start < end <= len(text) for each in found for start, end in each["content"])


def test_long_texts_have_the_words_they_say_and_time_that_doubles_with_the_words_is_linear() -> None:
    texts = long_texts([an_article("polnear-dev", "a")], (10, 100, 1_000))
    assert [text.words for text in texts] == [10, 100, 1_000]
    twice = [Point("", words, "newsdesk", Reading({}, words / 100, 0.0)) for words in (100, 200, 400)]
    square = [Point("", words, "newsdesk", Reading({}, words**2 / 100, 0.0)) for words in (100, 200, 400)]
    assert growth(twice) == pytest.approx(1)
    assert growth(square) == pytest.approx(2)


def test_odd_texts_are_read_without_a_fault_and_spans_stay_inside_them() -> None:
    started, _ = enlist(FIELD, ["newsdesk"], [], limit=120, core=CORE)
    texts = {text.id: text for text in odd_texts()}
    found = points(started, texts.values())
    started["newsdesk"].stop()
    assert {point.text: point.reading.fault for point in found} == dict.fromkeys(texts, "")
    assert {point.text for point in found if not point.found} >= {"empty", "only spaces"}
    for point in found:
        for each in point.reading.row.get("attributions", ()):
            assert all(0 <= start < end <= len(texts[point.text].text) for start, end in each["content"])


def test_paragraphs_are_the_lines_with_words() -> None:
    assert [TEXT[start:end] for start, end in lines(f"{TEXT}\n\n \n")] == TEXT.split("\n\n")
