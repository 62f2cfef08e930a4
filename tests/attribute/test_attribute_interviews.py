"""Who answers where the questions of an interview have no labels: they were printed in bold."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut


def answered(text: str) -> list[tuple[str, str]]:
    return [
        (each.speaker.name if each.speaker else "", cut(text, each.content))
        for each in statements_of(article_of(text))
    ]


def test_the_one_who_is_named_before_the_questions_answers_them() -> None:
    text = (
        "Anna Brandt has led the choir for years.\n\nHow did you begin?\n\nI was eleven, and my mother sang.\n\n"
        "**What has changed?**\n\nWe have more men now.\n\nMost of them cannot read.\n\nWill you stop?\n\nNot while I breathe.\n\n"
        "The choir sings on Saturday."
    )
    assert answered(text) == [
        ("Anna Brandt", "I was eleven, and my mother sang."),
        ("Anna Brandt", "We have more men now. … Most of them cannot read."),
        ("Anna Brandt", "Not while I breathe."),
    ]


def test_what_a_paper_explains_nobody_says() -> None:
    text = (
        "Anna Brandt found a virus in May.\n\nWhat is it?\n\nA small piece of matter.\n\nHow does it spread?\n\nBy air.\n\n"
        "Who is at risk?\n\nOld people are."
    )
    assert answered(text) == []


def test_of_two_who_are_named_nobody_is_taken_for_who_answers() -> None:
    text = "Anna Brandt and Karl Moe sang in May.\n\nWhy?\n\nI like it.\n\nWhere?\n\nIn my church.\n\nAnd now?\n\nNow we rest."
    assert answered(text) == []


def test_two_questions_may_be_the_writers_own() -> None:
    text = (
        "Anna Brandt sang in May.\n\nWho would not?\n\nI was there.\n\nWhat does it cost?\n\nI do not know."
    )
    assert answered(text) == []


@pytest.mark.parametrize(
    ("label", "kept"),
    [("Brandt: ", ""), ("One thing: ", "One thing: ")],
)
def test_the_name_of_who_answers_is_no_part_of_the_answer(label: str, kept: str) -> None:
    turns = "\n\n".join(f"Courier: {asks}?\n\n{label}I will rest." for asks in ("And now", "And then", "Why"))
    text = f"The rower Ilse Brandt spoke to the Courier at home.\n\n{turns}"
    assert [cut(text, each.content) for each in statements_of(article_of(text))] == [
        f"{kept}I will rest."
    ] * 3
