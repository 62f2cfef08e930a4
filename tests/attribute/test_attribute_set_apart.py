"""Quotations that a page sets apart: who signs them, or is told to say them right before."""

import pytest
from test_attribute_cases import statements_of

from newsdesk.model import Article, Block, Span, Statement, cut

WORDS = "The noise never stops, and nobody listens to us."


def page(before: str, *quoted: str, after: str = "The council will meet in June.") -> Article:
    text, blocks = "", []
    for kind, words in (("paragraph", before), *(("quote", each) for each in quoted), ("paragraph", after)):
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))  # type: ignore[arg-type]
        text += f"{words}\n\n"
    return Article("case", "", text, "", tuple(blocks), language="en")


def said(article: Article) -> list[tuple[str, str]]:
    def name(statement: Statement) -> str:
        return statement.speaker.name if statement.speaker else ""

    return [(name(each), cut(article.text, each.content)) for each in statements_of(article)]


@pytest.mark.parametrize(
    "quoted",
    [
        (WORDS, "Ilse Brandt, resident of Aven"),
        (WORDS, "— Ilse Brandt"),
        (f"{WORDS} Ilse Brandt, resident of Aven",),
        (WORDS, "Ilse Brandt", "Resident of Aven"),
    ],
)
def test_who_signs_it_says_it(quoted: tuple[str, ...]) -> None:
    assert said(page("Neighbours are angry.", *quoted)) == [("Ilse Brandt", WORDS)]


def test_marks_stay_with_the_words() -> None:
    assert said(page("All are angry.", f"“{WORDS}” Ilse Brandt, resident")) == [("Ilse Brandt", f"“{WORDS}”")]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("In a statement, the company said:", "company"),
        ("The union published a statement on its website.", "union"),
        ("The mayor of Aven, Ilse Brandt, wrote to residents on Monday:", "Ilse Brandt"),
    ],
)
def test_who_is_told_to_say_it_right_before_says_it_all_and_nothing_else(before: str, name: str) -> None:
    article = page(before, WORDS, "We are tired.")
    (statement,) = statements_of(article)
    assert said(article) == [(name, f"{WORDS}\n\nWe are tired.")]
    assert statement.form == "direct"


@pytest.mark.parametrize(
    ("before", "quoted"),
    [
        ("The plan was published in May.", "All trees along the river will be felled. The Harbour Plan"),
        ("The minister left the hall.", "Read more: the noise in Aven, and what can be done"),
        ("The minister left the hall.", WORDS),
    ],
)
def test_what_nobody_signs_or_says_is_nobodys(before: str, quoted: str) -> None:
    assert said(page(before, quoted)) == []
