"""Lines by the headline that nothing marks: whom they name, and that they are no part of the text."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.credit_lines import credited, credits_only

FIRST = "The tram depot at Veen will be a library, the city council decided on Monday after a debate of six hours."
PROSE = (
    f"<p>{FIRST}</p>"
    + "<p>Its roof of glass stays, the architects said, and so do the rails in the floor of the hall.</p>" * 4
)


def article(above: str, lang: str = "en", prose: str = PROSE) -> Article:
    page = (
        f"<html lang={lang}><head><title>Depot to be a library</title></head><body><article><h1>Depot to be a library</h1>"
        f"{above}{prose}</article></body></html>"
    )
    found = read(page, "https://tidings.example/depot")
    assert isinstance(found, Article)
    return found


def signed(above: str) -> list[str]:
    return [byline.name for byline in article(above).bylines]


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2024 | Eva Lund",
        "March 12, 2024 · Eva Lund",
        "12 March 2024, 8:30 am - Eva Lund",
        "Eva Lund, Correspondent | Tuesday 12 March 2024",
        "Eva Lund | Senior Writer | March 12, 2024",
        "Eva Lund, Health Correspondent",
        "Posted on March 12, 2024 by Eva Lund",
        "Submitted by Eva Lund on Tue, 12/03/2024 - 08:00",
        "12 Marzo 2024 - di Eva Lund",
        "12.03.2024 | Autor: Eva Lund | 3 Min.",
        "Words Eva Lund Photography Ingo Stone",
    ],
)
def test_a_line_under_the_headline_names_who_signs(line: str) -> None:
    assert signed(f"<p>{line}</p>") == ["Eva Lund"]


@pytest.mark.parametrize(
    "line",
    [
        "Mental Health | 12 March 2024",
        "12 March 2024 | Company News",
        "Opens on 12 March 2024 - free entry",
        "Eva Lund, director of the museum",
        "Tickets by post until 12 March 2024",
    ],
)
def test_a_section_an_offer_or_a_caption_signs_nothing(line: str) -> None:
    assert credited(line) == ""


def test_a_login_is_named_where_a_day_follows_it() -> None:
    assert signed("<div class=meta>by elund on March 12, 2024</div>") == ["elund"]
    assert credited("by elund under the bridge") == ""


@pytest.mark.parametrize(
    "line",
    [
        "By Eva Lund in Veen and Tom Moor in Holm",
        "Text: Eva Lund | Photos: Ingo Stone",
        "Eva Lund, Health Correspondent",
        "Por Eva Lund, g1 — São Paulo",
        "Eva Lund (envoyée spéciale à Brest)",
        "Story by Eva Lund • 2h",
        "Reporter: Eva Lund",
    ],
)
def test_a_line_that_only_says_who_signs_is_no_part_of_the_text(line: str) -> None:
    assert credits_only(line, ["Eva Lund", "Tom Moor"])
    assert article(f"<p class=byline>{line}</p>").text.startswith(FIRST)


@pytest.mark.parametrize(
    "line",
    ["Eva Lund visits the halls of Veen", "Why the tram made Eva Lund a reader", "A walk with Tom Moor", "Eva Lund drew the plans."],
)  # fmt: skip
def test_what_tells_of_a_writer_is_text(line: str) -> None:
    assert not credits_only(line, ["Eva Lund"])


@pytest.mark.parametrize("line", ["Publié le 12/03/2024 à 08:00", "Last updated: 12 March 2024, 09:00"])
def test_a_line_of_a_day_is_no_part_of_the_text_whatever_its_order(line: str) -> None:
    assert article(f"<p class=byline>By Eva Lund</p><p>{line}</p>").text.startswith(FIRST)


def test_above_a_paragraph_in_chinese_a_line_of_a_day_is_no_text_either() -> None:
    first = "市议会周一经过六小时辩论决定，费恩的电车车库将改建成图书馆，大厅的玻璃屋顶和地面上的轨道都会保留下来。"
    lines = "<p>作者：王小明 李丽</p><p>2024年3月12日</p>"
    found = article(lines, "zh", f"<p>{first}</p>" * 1 + f"<p>{first[::-1]}</p>" * 3)
    assert found.text.startswith(first)
    assert [byline.name for byline in found.bylines] == ["王小明", "李丽"]


@pytest.mark.parametrize(
    "line", ["Environment correspondent", "BBC News, Port Alder", "Reporting from Port Alder"]
)
def test_the_calling_of_who_signs_is_no_part_of_the_text(line: str) -> None:
    assert article(f"<div class=byline><p>Eva Lund</p></div><p>{line}</p>").text.startswith(FIRST)


def test_a_short_line_about_a_reporter_is_text() -> None:
    line = "How a young reporter found the tram depot"
    assert article(f"<p class=byline>By Eva Lund</p><p>{line}</p>").text.startswith(line)
