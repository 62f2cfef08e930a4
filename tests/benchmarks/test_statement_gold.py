"""Our own gold of statements: spans are words of the text, and days are days that were there to be told."""

import json
from datetime import date
from pathlib import Path

import pytest
from data_sets import data_folder

from benchmarks.drawn import Row, joined

PARTS = {
    "A": (18, 120),
    "B": (23, 114),
    "C": (19, 225),
    "D1": (11, 85),
    "D2": (7, 69),
    "D3": (6, 66),
    "E1": (8, 138),
    "E2": (8, 145),
    "F": (14, 201),
    "G": (14, 183),
    "H": (18, 202),
}
#: Parts whose texts are our own, and need no data.
WRITTEN = {"F", "G", "H"}


@pytest.fixture(params=PARTS)
def part(request: pytest.FixtureRequest) -> str:
    if request.param not in WRITTEN and not (data_folder() / "registers").exists():
        pytest.skip("the data sets are not there")
    return str(request.param)


def test_each_part_has_the_articles_and_statements_that_its_readme_counts(part: str) -> None:
    articles = list(joined(part))
    assert (len(articles), sum(len(article["statements"]) for article in articles)) == PARTS[part]


def test_spans_are_whole_words_of_the_text(part: str) -> None:
    for article, statement in statements(part):
        for field in ("content", "cue", "source"):
            for start, end in statement[field]:
                words = article["text"][start:end]
                assert words
                assert words == words.strip()


def test_nothing_is_said_after_it_was_published(part: str) -> None:
    for article, statement in statements(part):
        published = date.fromisoformat(article["published"])
        assert date.fromisoformat(statement["said_on"] or article["published"]) <= published


def test_a_text_that_is_not_the_one_that_was_marked_is_named(
    part: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if part in WRITTEN:
        pytest.skip("the text stands beside its marks")
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "up-0", "part": part, "sha256": "", "statements": []}), "utf-8")
    monkeypatch.setattr("benchmarks.drawn.GOLD", gold)
    with pytest.raises(SystemExit, match=r"up-0: .*registers-dev\.jsonl does not hold the text"):
        list(joined(part))


def statements(part: str) -> list[tuple[Row, Row]]:
    return [(article, statement) for article in joined(part) for statement in article["statements"]]
