"""Whose is a quotation that nobody is told to say? His who judges, refuses or denies something in the sentence right before."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut


def told(text: str) -> list[tuple[str | None, str]]:
    return [
        (each.speaker.name if each.speaker else None, cut(text, each.content))
        for each in statements_of(article_of(text))
    ]


@pytest.mark.parametrize(
    "before",
    [
        "Coach Ida Holm praised her captain.",
        "Coach Ida Holm, whose team lost, refused to blame her goalkeeper.",
        "Coach Ida Holm was late. She denied the report.",
    ],
)
def test_it_is_whose_the_words_before_are(before: str) -> None:
    text = f'{before} "Nobody runs more than that girl."\n\nThe sides meet again in May.'
    assert told(text)[-1] == ("Ida Holm", '"Nobody runs more than that girl."')


@pytest.mark.parametrize(
    "text",
    [
        'Coach Ida Holm criticised the referee. "He never looked at the screen," said captain Ben Orr.',
        'The league criticised Ida Holm. "Nobody runs more than that girl."',
        'Coach Ida Holm left the town. "Nobody runs more than that girl."',
        'Coach Ida Holm praised the song. "The sea was old that day" is by Ben Orr.',
        'Coach Ida Holm praised her captain.\n\n"Nobody runs more than that girl."',
    ],
)
def test_it_is_nobodys_where_another_speaks_or_nobody_does(text: str) -> None:
    assert all(name != "Ida Holm" or '"' not in words for name, words in told(text))
