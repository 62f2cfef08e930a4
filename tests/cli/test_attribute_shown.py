"""What `newsdesk attribute` shows: the text with its statements, and who said them to whom, via whom, and when."""

import json
import re
from pathlib import Path

import pytest
from calling import newsdesk

from newsdesk.cli.attribution_text import write_attributions
from newsdesk.cli.paper import Paper
from newsdesk.model import Article, Block, Span, Speaker, Statement

WORLD = Path(__file__).parents[2] / "world" / "pages"
ARMS = WORLD / "eastbank" / "budanov-north-korea-largest-arms-supplier.html"
SCRAPED = WORLD / "eastbank" / "budanov-north-korea-largest-arms-supplier-scraped.txt"
GERMAN = WORLD / "daybreak" / "zugunglueck-aldbruck.html"
NO_ARTICLE = WORLD / "eastbank" / "outage-map.html"
TEXT = 'Ann Berg said that Bo Lind "denied the theft".\n\nNobody was hurt.'


def place(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def told() -> tuple[Article, tuple[Statement, ...]]:
    parts = (Span(0, TEXT.index("\n")), place("Nobody was hurt.")[0])
    article = Article(
        id="1",
        url="https://courier.example/theft",
        text=TEXT,
        headline="The theft",
        blocks=tuple(Block("paragraph", part) for part in parts),
    )
    outer = Statement(
        "a", "1", place("Ann Berg"), place("said"), place('Bo Lind "denied the theft"'), Speaker("Ann Berg", "person", "mayor"), ("Radio Nord",), "reporters", "2024-03-04"
    )  # fmt: skip
    inner = Statement(
        "b", "1", place("Bo Lind"), place("denied"), place("the theft"), None, stance="praise_or_blame", part_of="a"
    )  # fmt: skip
    return article, (outer, inner)


def shown(width: int = 0, styled: bool = False) -> str:
    sheet = Paper(width, styled)
    write_attributions(sheet, *told())
    return sheet.text()


def test_each_content_stands_behind_its_number_and_nothing_else_is_changed():
    assert 'Ann Berg said that [1] Bo Lind "denied [2] the theft".\n\nNobody was hurt.\n' in shown()


def test_the_table_has_all_that_is_known_and_leaves_open_what_is_not():
    outer, inner = (re.split(r" {2,}", line.strip()) for line in shown().splitlines()[-2:])
    assert outer == ["1", "Ann Berg", "mayor", "reporters", "Radio Nord", "2024-03-04", "assert"]
    assert inner == ["2", "?", "inside 1", "praise or blame"]


def test_a_cue_within_another_content_is_coloured_as_a_cue():
    seen = shown(60, styled=True)
    assert re.search(r"\x1b\[1;33mdenied\x1b\[0m", seen)
    assert re.search(r"\x1b\[1;36mBo Lind\x1b\[0m", seen)
    assert '\x1b[32mthe theft"' in seen


@pytest.mark.parametrize("width", [20, 40, 70])
def test_the_table_keeps_to_the_width_and_loses_nothing(width):
    rows = shown(width).rpartition("─")[2].splitlines()
    assert all(len(line) <= width for line in rows)
    for word in ("BoLind", "AnnBerg"):
        assert word in re.sub(r"\s", "", shown(width))


def test_control_characters_of_a_page_are_not_printed():
    article, (outer, _) = told()
    sheet = Paper(0, styled=False)
    hostile = Statement("a", "1", (), (), outer.content, Speaker("Ann\x1b[2J\u202eBerg", "person"))
    write_attributions(sheet, article, (hostile,))
    assert "\x1b" not in sheet.text()
    assert "\u202e" not in sheet.text()


def test_a_page_is_shown_with_who_said_what(tmp_path):
    called = newsdesk("attribute", ARMS, home=tmp_path)
    assert called.code == 0
    assert re.search(r"^1 +Kyrylo Budanov .* Financial Times ", called.out, re.MULTILINE)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("page", [ARMS, SCRAPED], ids=["HTML", "text"])
def test_the_records_point_at_the_words_of_the_text(tmp_path, page):
    told = newsdesk("attribute", page, "--json", home=tmp_path).json()
    cues = {told["article"]["text"][slice(*each["cue"][0])] for each in told["statements"]}
    assert {"told", "said", "reported"} <= cues
    assert json.loads(newsdesk("attribute", page, "--jsonl", home=tmp_path).out) == told


def test_a_page_from_stdin(tmp_path):
    called = newsdesk(
        "attribute", "-", "--url", "https://a.example/b", "--json", home=tmp_path, stdin=ARMS.read_bytes()
    )
    assert called.json()["article"]["url"] == "https://a.example/b"


def test_another_language_is_refused_by_its_name_and_the_rest_is_done(tmp_path):
    called = newsdesk("attribute", GERMAN, NO_ARTICLE, "nowhere.html", ARMS, "--json", home=tmp_path)
    assert called.code == 3
    assert len(called.json()) == 1
    language, refusal, missing = called.complaints
    assert (
        "zugunglueck-aldbruck.html: statements are found in English only; this is in German (de)" in language
    )
    assert "outage-map.html: not an article: script shell" in refusal
    assert "nowhere.html: no such file" in missing


def test_an_address_is_for_one_page(tmp_path):
    called = newsdesk("attribute", ARMS, SCRAPED, "--url", "https://a.example", home=tmp_path)
    assert called.code == 2
    assert "--url" in called.err


def test_only_statements_as_sure_as_wanted_are_given(tmp_path):
    def sure(least: str) -> list[float]:
        called = newsdesk("attribute", ARMS, "--confidence", least, "--json", home=tmp_path)
        return [each["confidence"] for each in called.json()["statements"]]

    everything = sure("0")
    wanted = sorted(everything)[len(everything) // 2]
    assert sure(str(wanted)) == [each for each in everything if each >= wanted]
    shown_text = newsdesk("attribute", ARMS, "--confidence", str(wanted), home=tmp_path)
    assert shown_text.code == 0


def test_days_are_counted_from_the_day_of_publication_that_is_given(tmp_path: Path) -> None:
    text = tmp_path / "theft.txt"
    text.write_text(
        "The mayor, Ann Berg, told reporters on Monday that nothing had been stolen from the old town hall.\n"
    )
    given = json.loads(newsdesk("attribute", text, "--published", "2024-05-15", "--json", home=tmp_path).out)
    assert [each["said_on"] for each in given["statements"]] == ["2024-05-13"]
    assert given["article"]["published"]["evidence"] == "caller"
    left = json.loads(newsdesk("attribute", text, "--json", home=tmp_path).out)
    assert [each["said_on"] for each in left["statements"]] == [None]


def test_a_page_that_tells_its_day_keeps_it(tmp_path: Path) -> None:
    given = json.loads(newsdesk("attribute", ARMS, "--published", "1999-01-01", "--json", home=tmp_path).out)
    assert not given["article"]["published"]["when"].startswith("1999")
