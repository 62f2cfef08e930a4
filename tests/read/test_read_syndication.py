"""Whose copy an article is, or who helped with it."""

import pytest

from newsdesk.model import Article, Byline
from newsdesk.read import read
from newsdesk.read.syndication import syndication_of

LONG = "The harbour of Port Alder will be closed to ships of more than forty metres until the spring, the council said. "


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("PORT ALDER (Reuters) - The harbour is closed.", "Reuters"),
        ("Port Alder (dpa/lno) – The harbour is closed.", "dpa"),
        (
            "FILE PHOTO: The harbour in March.\n\nMarch 3, 2026\n\nPORT ALDER (AP) — The harbour is closed.",
            "AP",
        ),
        (LONG * 8 + "(AFP)", "AFP"),
        (LONG * 8 + "\n\n(dpa/AFP)", "dpa, AFP"),
        (LONG * 8 + "\n\nSource: Xinhua", "Xinhua"),
        (
            LONG * 8 + "\n\nThe Associated Press and Reuters contributed to this report.",
            "Associated Press, Reuters",
        ),
        (LONG * 8 + "\n\nAdditional reporting by PA", "PA"),
        (LONG * 8 + "\n\n(With inputs from ANI)", "ANI"),
        (LONG * 8 + "\n\nMit Material der dpa", "dpa"),
        (LONG * 8 + "\n\nLe Phare avec AFP", "AFP"),
        (LONG * 8 + "\n\nMit Material von dpa und AFP", "dpa, AFP"),
        (LONG * 8 + "\n\nSource : AFP", "AFP"),
        (LONG * 8 + "\n\nИсточник: ТАСС", "ТАСС"),
        (LONG * 8 + "\n\n来源：新华网", "新华网"),
    ],
)
def test_agencies_are_named_where_the_text_begins_or_ends(text, agencies):
    assert syndication_of(text, ()) == agencies


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        LONG + "He told Reuters so. " + LONG,
        LONG * 8 + "\n\nAnn Berg contributed to this report.",
        LONG * 8 + "\n\nThe floods contributed to this.",
        LONG * 8 + "He had worked for the AP.",
        "The parent-teacher association (PTA) - which met on Monday - agreed. " + LONG,
    ],
)
def test_who_is_only_told_of_is_no_agency_behind_the_text(text):
    assert syndication_of(text, ()) == ""


def test_an_agency_that_signs_is_the_one():
    assert syndication_of(LONG, (Byline("Ann Berg", "person"), Byline("AFP", "agency"))) == "AFP"


def test_a_description_that_was_escaped_twice_is_read_as_people_do():
    page = f"""<html><head><meta property="og:description" content="Closed &amp;ndash; until&amp;nbsp;spring &lt;b&gt;at least&lt;/b&gt;">
    </head><body><article><h1>Harbour closed</h1><p>{LONG}</p><p>{LONG}</p></article></body></html>"""
    article = read(page)
    assert isinstance(article, Article)
    assert article.standfirst == "Closed – until spring at least"


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(AP)", "AP"),
        ("(dpa/AFP)", "dpa, AFP"),
        ("Source: AP", "AP"),
        ("— Reuters", "Reuters"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "Associated Press"),
        ("© 2024 AFP", "AFP"),
    ],
)
def test_a_line_below_the_text_that_only_names_agencies_tells_whose_copy_it_is(line, agencies):
    assert syndication_of(LONG, (), [line]) == agencies


@pytest.mark.parametrize(
    "line",
    [
        "AP",
        "Reuters",
        "(Photo: AP)",
        "Source: the council",
        "(AP contributed to this)",
        "© 2024 Port Alder Tidings",
        "© 2024 Port Alder Tidings and AFP",
        "More from Reuters",
    ],
)
def test_a_line_below_the_text_that_says_anything_else_is_no_credit(line):
    assert syndication_of(LONG, (), [line]) == ""


def read_page(above: str = "", below: str = "") -> Article:
    body = "".join(f"<p>{LONG}This was part {part} of the talk.</p>" for part in range(4))
    page = f"<html><body><article><h1>Harbour closed until the spring</h1>{above}{body}{below}</article></body></html>"
    article = read(page)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize("line", ["(AP)", "— AP", "Source: AP", "Copyright 2024 AP"])
def test_the_agency_is_told_whether_its_line_is_text_or_not(line):
    assert read_page(below=f"<p>{line}</p>").syndication == "AP"


def test_an_agency_with_a_short_name_may_sign_alone_but_not_before_a_person():
    assert read_page("<p class=byline>dpa</p>").syndication == "dpa"
    assert read_page("<p class=byline>Lea</p>").bylines == ()
    signed = read_page("<p class=byline>dpa</p><p class=author>Lea Marten</p>").bylines
    assert [byline.name for byline in signed] == ["Lea Marten"]
