"""Who signs in the text itself, where nothing else of the page names anybody."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read

PROSE = "".join(
    f"<p>{line}</p>"
    for line in (
        "The old observatory on the Hallberg opens again on Sunday, after the town had mended its dome for two winters.",
        "Children may look through the great telescope free of charge until the end of June, the town hall said.",
        "The dome had leaked since a storm tore plates of copper from it, and damp had eaten the wood of the gallery.",
    )
)


def signed(below: str, head: str = "", prose: str = PROSE) -> list[str]:
    page = (
        f"<html><head><title>Observatory opens again</title>{head}</head><body><article><h1>Observatory opens again</h1>"
        f"{prose}{below}</article></body></html>"
    )
    found = read(page, "https://tidings.example/observatory")
    assert isinstance(found, Article)
    return [byline.name for byline in found.bylines]


@pytest.mark.parametrize(
    "line",
    [
        "<p>— Eva Lund</p>",
        "<p>(Eva Lund)</p>",
        "<p><em>Eva Lund</em></p>",
        "<p style='text-align: right'>Eva Lund</p>",
        "<p>This report was written by Eva Lund, astronomer.</p>",
        "<p><em>Eva Lund is a columnist of the Tidings.</em></p>",
    ],
)
def test_the_last_line_may_sign(line: str) -> None:
    assert signed(line) == ["Eva Lund"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Eva Lund</p>",
        "<p>Eva Lund is tired of the rain.</p>",
        "<p><em>Read the whole report of the town</em></p>",
        "<p>The telescope was built by a watchmaker.</p>",
    ],
)
def test_a_last_line_that_is_not_set_off_signs_nothing(line: str) -> None:
    assert signed(line) == []


def test_of_whom_the_text_speaks_does_not_sign_it() -> None:
    told = "<p>The keys were handed over by Lund, the carpenter, who had worked on the gallery for the whole of two winters.</p>"
    assert signed(f"{told}<p><em>Eva Lund</em></p>") == []


def test_the_last_line_is_asked_only_where_nobody_else_is_named() -> None:
    assert signed("<p>— Eva Lund</p>", "<meta name=author content='Tom Moor'>") == ["Tom Moor"]


CHINESE = (
    "<p>市政厅表示，哈尔山上的旧天文台在修缮穹顶两个冬天之后，将于周日重新开放，孩子们可以免费使用大望远镜直到六月底，欢迎前来参观。</p>"
    * 2
)


@pytest.mark.parametrize("line", ["（记者 王小明）", "（晨报记者王小明）", "责任编辑：王小明", "（王小明）"])
def test_reporters_and_editors_of_chinese_pages_are_named_at_the_end(line: str) -> None:
    assert signed(f"<p>{line}</p>", prose=CHINESE) == ["王小明"]


def test_a_press_conference_signs_nothing() -> None:
    assert signed("<p>市长在记者会上说，修缮费用由国家承担一半，其余由城市支付。</p>", prose=CHINESE) == []


@pytest.mark.parametrize(
    ("line", "reporters"),
    [
        ("(Reporting by Eva Lund; Editing by Ivo Marsh)", ["Eva Lund"]),
        ("Reporting by Eva Lund; Editing by Ivo Marsh", ["Eva Lund"]),
        ("Reporting by Eva Lund Editing by Ivo Marsh and Una Peck", ["Eva Lund"]),
        ("[Writing by Eva Lund, editing by Ivo Marsh]", ["Eva Lund"]),
        (
            "(Reporting by Eva Lund in Hallberg; editing by Ivo Marsh; writing by Una Peck)",
            ["Eva Lund", "Una Peck"],
        ),
        ("Editing by Ivo Marsh", []),
        ("(Edited by Ivo Marsh)", []),
        ("(The dome was paid for by the town.)", []),
    ],
)
def test_who_reports_signs_and_who_edits_does_not(line: str, reporters: list[str]) -> None:
    assert signed(f"<p>{line}</p>") == reporters
