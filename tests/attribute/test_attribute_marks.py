"""Quotation marks typed as two signs, as agencies have them, are marks like any other."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ("``We have waited two years,'' Maria Brandt said.", "``We have waited two years,''", "direct"),
        ("''The toll will not rise,'' said Maria Brandt.", "''The toll will not rise,''", "direct"),
        (
            "Maria Brandt said the bridge was ``a gift to the town'' and would stay open.",
            "the bridge was ``a gift to the town'' and would stay open",
            "mixed",
        ),
        (
            '"Our rivals believed that we would fail: "They ran out of boats", and so on. We will make a boat a year," Brandt said.',
            '"Our rivals believed that we would fail: "They ran out of boats", and so on. We will make a boat a year,"',
            "direct",
        ),
        ("Maria Brandt called the fears ''pure fantasy.''", "the fears ''pure fantasy.''", "mixed"),
        (
            "Maria Brandt said the fishermen's and captains' boats were safe.",
            "the fishermen's and captains' boats were safe",
            "indirect",
        ),
    ],
)
def test_marks_of_two_signs_or_within_each_other(text: str, content: str, form: str) -> None:
    (statement,) = statements_of(article_of(text))
    assert text[statement.content[0].start : statement.content[-1].end] == content
    assert statement.form == form


@pytest.mark.parametrize("behind", ["", " ", "\n"])
def test_a_quotation_that_is_still_open_where_the_text_ends(behind: str) -> None:
    text = "Maria Brandt said: „Wir haben zwei Jahre gewartet. Now we have waited long enough“"
    assert statements_of(article_of(text + behind))


def test_in_a_passage_that_is_quoted_whole_others_are_quoted() -> None:
    text = 'The paper wrote of the evening:\n\n"Nobody had come yet, and it was late.\n\n"“The boats are ready,” Maria Brandt said as she looked out.\n\n"It was dark.'
    told = [
        cut(text, each.content)
        for each in statements_of(article_of(text))
        if each.speaker and each.speaker.name == "Maria Brandt"
    ]
    assert told == ["“The boats are ready,”"]


def test_straight_single_marks_quote_as_british_papers_have_them() -> None:
    text = (
        "'It's rare that the builders' plans fail, and then it opens late,' Chad Brandt told the council.\n\n"
        "'You can find boats, if you don't wait.\n\n"
        "'And they're cheap,' he added."
    )
    told = [(cut(text, each.content), each.form) for each in statements_of(article_of(text))]
    assert told == [
        ("'It's rare that the builders' plans fail, and then it opens late,'", "direct"),
        ("'You can find boats, if you don't wait.\n\n'And they're cheap,'", "direct"),
    ]


def test_an_apostrophe_opens_nothing() -> None:
    text = "The builders' plans failed, Chad Brandt said. In the '90s, the dockers' boats were safe."
    (statement,) = statements_of(article_of(text))
    assert (cut(text, statement.content), statement.form) == ("The builders' plans failed", "indirect")


def test_a_straight_single_mark_behind_a_word_opens_no_long_quotation() -> None:
    text = "Harun Demir called it 'a mess o' rust' and said: 'The drivers' union won't stand for it.'"
    told = [cut(text, each.content) for each in statements_of(article_of(text))]
    assert told[-1] == "'The drivers' union won't stand for it.'"


def test_a_question_in_straight_single_marks_asks() -> None:
    asked, *_ = statements_of(article_of("'What's the plan?' asked Oswin Tharp. 'There is none!'"))
    assert asked.stance == "question"


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        (
            "Rita Vance said it was 'not about money but about whom we honour'.",
            "it was 'not about money but about whom we honour'",
            "mixed",
        ),
        (
            "Two men told a jury they had been 'tricked' by 'friends' at sea.",
            "they had been 'tricked' by 'friends' at sea",
            "mixed",
        ),
        ("'The workers' rights are gone,' said Rita Vance.", "'The workers' rights are gone,'", "direct"),
        ("'We're goin' home,' said Rita Vance.", "'We're goin' home,'", "direct"),
        ("'Rock 'n' roll is dead,' said Rita Vance.", "'Rock 'n' roll is dead,'", "direct"),
        ("The drivers' union said the firms' offer was too low.", "the firms' offer was too low", "indirect"),
        ("Rita Vance said the '90s were better for 'em.", "the '90s were better for 'em", "indirect"),
        ("Rita Vance said the boys' father didn't see it.", "the boys' father didn't see it", "indirect"),
    ],
)
def test_straight_single_marks_are_told_from_apostrophes(text: str, content: str, form: str) -> None:
    (statement,) = statements_of(article_of(text))
    assert cut(text, statement.content) == content
    assert statement.form == form


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ('“The toll is too high," Maria Brandt said.', '“The toll is too high,"', "direct"),
        ('"The toll is too high,” Maria Brandt said.', '"The toll is too high,”', "direct"),
        (
            'Maria Brandt said it would take "more hours” to count the boats.',
            'it would take "more hours” to count the boats',
            "mixed",
        ),
        (
            '“Nobody said "no" to the toll, and it is 6" too long,” Maria Brandt said.',
            '“Nobody said "no" to the toll, and it is 6" too long,”',
            "direct",
        ),
        (
            '"We have read “The Long Toll” twice," Maria Brandt said.',
            '"We have read “The Long Toll” twice,"',
            "direct",
        ),
    ],
)
def test_a_curled_mark_and_a_straight_one_are_a_pair_where_neither_has_its_own(
    text: str, content: str, form: str
) -> None:
    (statement,) = statements_of(article_of(text))
    assert cut(text, statement.content) == content
    assert statement.form == form
