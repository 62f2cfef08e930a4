"""A quotation whose parts are sentences of their own is as many statements; one sentence is one, wherever its cue stands."""

import pytest
from test_attribute_cases import article_of, statements_of


def contents(text: str) -> list[str]:
    return [
        " … ".join(text[span.start : span.end] for span in statement.content)
        for statement in statements_of(article_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            '"We are not leaving," said Maria Brandt. "Nobody asked us."',
            ['"We are not leaving,"', '"Nobody asked us."'],
        ),
        (
            "``We have waited two years,'' Maria Brandt told reporters. ``Now it is done.''",
            ["``We have waited two years,''", "``Now it is done.''"],
        ),
        (
            '"We are not leaving," Maria Brandt said. "Nobody asked us whether we wanted the new pier.',
            ['"We are not leaving,"', "Nobody asked us whether we wanted the new pier"],
        ),
        (
            '"If this goes on," Maria Brandt said, "we will all pay for it."',
            ['"If this goes on," … "we will all pay for it."'],
        ),
        ('"Why?" Maria Brandt asked. "It was safe."', ['"Why?"', '"It was safe."']),
        ('"Will it," Maria Brandt asked, "be open?"', ['"Will it," … "be open?"']),
    ],
)
def test_a_cue_parts_sentences(text: str, parts: list[str]) -> None:
    assert contents(text) == parts


def test_paragraphs_that_a_page_ran_together_are_two() -> None:
    text = (
        "Source: Maria Brandt on Telegram\n"
        'Quote: "The pier will be open again in May.""We will look for ways to keep it open in winter."\n'
        "Details: The pier was closed for two years."
    )
    assert contents(text) == [
        '"The pier will be open again in May."',
        '"We will look for ways to keep it open in winter."',
    ]


def test_paragraphs_under_one_label_are_one() -> None:
    text = (
        "Source: Maria Brandt on Telegram\n"
        'Quote: "The pier will be open again in May."\n"We will look for ways to keep it open in winter."\n'
        "Details: The pier was closed for two years."
    )
    assert len(contents(text)) == 1
