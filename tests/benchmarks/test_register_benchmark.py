"""benchmarks/register: its measures are the scorer's, figures are compared where the gold has them, readers run side by side."""

import gzip
import hashlib
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from data_sets import data_folder

from benchmarks.race.run import enlist, race
from benchmarks.register.articles import OWN, Article, articles_of, own_articles, words
from benchmarks.register.command import beyond_attribution, quality_lines
from benchmarks.register.measures import FIGURES, WHOLE, scores
from benchmarks.register.readers import FIELD, READERS
from benchmarks.scored import scorer
from newsdesk.scale.stages import one_line

TEXT = "Norway delivered eight howitzers and dozens of missiles to Ukraine in March 2023. It gave more than €20 million."
CORE = max(os.sched_getaffinity(0))


def filler(words: str, norm: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words, "norm": norm, **more}


def figure(words: str, least: float | None, most: float | None) -> dict[str, Any]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "min": least, "max": most}


EIGHT, DOZENS = figure("eight", 8, 8), figure("dozens", None, None)
SUM = {"value": 20e6, "currency": "EUR"}
GOLD = [
    {
        "frame": "transfer",
        "trigger": filler("delivered", ""),
        "status": "done",
        "source": [],
        "roles": {
            "supplier": [filler("Norway", "Norway")],
            "recipient": [filler("Ukraine", "Ukraine")],
            "materiel": [
                filler("howitzers", "howitzer", quantity=EIGHT),
                filler("missiles", "missile", quantity=DOZENS),
            ],
        },
    },
    {
        "frame": "funding",
        "trigger": filler("gave", ""),
        "status": "done",
        "source": [],
        "roles": {"amount": [filler("more than €20 million", "20000000 EUR", **SUM)]},
    },
]

#: How the files of the public data hold a text, by its name there.
IN_A_SET: dict[str, dict[str, Any]] = {
    "a": {"id": "a", "text": TEXT, "published": "2023-04-10"},
    "b": {"doc": "b", "text": TEXT, "dct": "2023-04-10T08:30"},
    "c": {"id": "c", "text": TEXT, "date": "2023-04-10"},
    "d#2": {"pair": "d", "text1": "Now.", "text2": TEXT},
    "e/1": {
        "topic": "e",
        "articles": [{"date": "", "sentences": []}, {"date": "2023-04-10", "sentences": [TEXT]}],
    },
    "f": {"id": "f", "html": "<p>", "gold": {"text": TEXT}},
}


def an_article(name: str) -> Article:
    return Article(name, TEXT, "2023-04-10", GOLD)


@pytest.fixture(scope="module", autouse=True)
def _scorers() -> None:
    if not (data_folder().parent / "bench" / "score_registers.py").exists():
        pytest.skip("the scorers are not there")


def test_the_measures_are_those_of_the_scorer() -> None:
    by = scorer("score_registers.py")
    seconds = {"attribution": 1.0, "register": 0.1}
    rows = [GOLD, GOLD[:1], []]
    articles = [an_article(name) for name in "abc"]
    theirs = by.score(
        [{"id": each.id, "events": GOLD} for each in articles],
        [{"id": each.id, "events": row} for each, row in zip(articles, rows, strict=True)],
    )
    ours = scores(
        by,
        [(each, {"events": row, "seconds": seconds}) for each, row in zip(articles, rows, strict=True)],
    )
    assert ours[WHOLE, "roles, micro F1"].value == pytest.approx(theirs["roles_micro"]["f1"])
    assert ours[WHOLE, "events, F1"].value == pytest.approx(theirs["events_micro"]["f1"])
    assert ours["transfer", "– materiel"].value == pytest.approx(
        theirs["frames"]["transfer"]["by_role"]["materiel"]["f1"]
    )
    assert ("visit", "events, F1") not in ours
    assert all(0 <= each.low <= each.value <= each.high <= 1 for each in ours.values())


def test_figures_are_right_with_their_value_and_with_their_bounds() -> None:
    by = scorer("score_registers.py")
    told = figure("€20 million", 20e6, None)
    found = scores(by, [(an_article("a"), {"figures": [EIGHT, told]})])
    assert {name: each.value for name, each in found.items()} == {
        (FIGURES, "value"): 1.0,
        (FIGURES, "least and most"): pytest.approx(2 / 3),
    }
    invented = scores(by, [(an_article("a"), {"figures": [figure("dozens", 12, 12)]})])
    assert {each.value for each in invented.values()} == {0.0}


def test_articles_are_sampled_the_same_every_time(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    rows = [{"id": str(n), "text": "Now.", "published": "2023-04-10", "events": []} for n in range(20)]
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert len(articles_of(file)) == words(articles_of(file)) == 20
    assert articles_of(file, 7) == articles_of(file, 7)
    assert len(articles_of(file, 7)) == 7


def test_newsdesk_runs_and_gives_what_its_batch_gives() -> None:
    started, missing = enlist(FIELD, ["newsdesk"], [], limit=60, core=CORE)
    assert missing == {}
    article = an_article("a")
    runs = race(started, [article], passes=1, progress=lambda _: None)
    row = runs["newsdesk"].rows[article.key]
    batch = one_line("register", {"id": "a", "text": TEXT, "published": "2023-04-10"})
    assert row["events"] == batch["events"] != []
    quality = {"newsdesk": scores(scorer("score_registers.py"), [(article, row)])}
    assert any(line.measure.startswith("roles, micro F1") for line in quality_lines(quality))
    (line,) = beyond_attribution(runs)
    assert line.figures["newsdesk"].endswith("%")


def test_a_reader_that_is_not_there_is_left_out_with_the_reason() -> None:
    assert set(READERS) == {"newsdesk", "quantulum3"}
    assert "make peers" in enlist(FIELD, ["quantulum3"], [], 1, CORE)[1]["quantulum3"]


def test_own_gold_gets_its_words_from_the_texts_and_is_of_no_other_text(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    bare = {"frame": "visit", "roles": {"host": [{"start": 0, "end": 6, "norm": "Norway"}]}}
    for number, (name, told) in enumerate(IN_A_SET.items()):
        file = tmp_path / f"{number}.jsonl.gz"
        with gzip.open(file, "wt", encoding="utf-8") as lines:
            lines.write(json.dumps(told))
        day = {} if {"published", "dct", "date", "articles"} & told.keys() else {"published": "2023-04-10"}
        row = {"id": name, "set": file.name, "sha256": digest, "events": [bare], **day}
        gold.write_text(
            "".join(json.dumps({**row, "part": part}) + "\n" for part in ("wire-a", "outlet")), "utf-8"
        )
        (article,) = own_articles("wire", lambda name: tmp_path / name, gold)
        assert article.gold[0]["roles"]["host"][0]["text"] == "Norway"
        assert (article.id, article.day) == (name, "2023-04-10")
        assert not own_articles("wire-b", lambda name: tmp_path / name, gold)
    (tmp_path / "other.jsonl").write_text(
        json.dumps({"id": "a", "text": TEXT + ".", "published": "2023-04-10"})
    )
    gold.write_text(json.dumps({**row, "id": "a", "set": "other.jsonl", "part": "wire"}), "utf-8")
    with pytest.raises(SystemExit, match=r"a: .* does not hold the text"):
        own_articles("wire", lambda name: tmp_path / name, gold)


def test_own_gold_holds_no_words_of_the_articles() -> None:
    rows = [json.loads(line) for line in OWN.read_text("utf-8").splitlines()]
    parts = Counter(row["part"] for row in rows)
    assert parts == {"outlet": 24, "wire": 11, "mixed-a": 12, "mixed-b": 12}
    assert not any('"text"' in json.dumps(row) for row in rows)
