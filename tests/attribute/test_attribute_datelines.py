"""Where a report was filed is no part of what is said."""

import pytest

from newsdesk.attribute import attribute
from newsdesk.language import parse
from newsdesk.language.datelines import dateline_end
from newsdesk.model import Article


@pytest.mark.parametrize(
    "dateline",
    [
        "KORSUND, Jan 18 (Northline Wire) — ",
        "KORSUND, Jan. 18 — ",
        "NEW HARBOUR, N.Y., Sept. 26 (NLW) -- ",
        "KORSUND (NLW) – ",
        "KORSUND - ",
        "Korsund, 18 January (Northline Wire) - ",
        "January 18, 2024 (KORSUND) - ",
        "NEW HARBOUR, January 18. ",
        "Korsund, January 18, NLW – ",
        "New Harbour, Jan. 18, 2024, NLW - ",
        "",
    ],
)
def test_a_dateline_ends_where_the_words_begin(dateline: str) -> None:
    assert dateline_end(f"{dateline}The ferry sank.", 0) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry - an old one - sank.",
        "NATO said no.",
        "Korsund (1950) sank.",
        "January 18. The ferry sank.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert dateline_end(text, 0) == 0


def test_a_content_begins_behind_the_dateline() -> None:
    text = "KORSUND, Jan 18 (Northline Wire) — The ferry will sail again in May, the mayor of Korsund, Jan Holm, said on Monday."
    article = Article(id="a", url="https://outlet.example/a", text=text, headline="", blocks=())
    (said,) = attribute(article, parse(text))
    assert text[said.content[0].start :].startswith("The ferry")


def test_a_source_begins_behind_the_dateline() -> None:
    text = "KORSUND (Reuters) - Officials of the port said on Monday that no ship would enter before May."
    article = Article(id="a", url="https://outlet.example/a", text=text, headline="", blocks=())
    (said,) = attribute(article, parse(text))
    assert [text[span.start : span.end] for span in said.source] == ["Officials of the port"]
