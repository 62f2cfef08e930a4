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
