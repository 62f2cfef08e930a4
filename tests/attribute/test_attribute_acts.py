"""What is done, what is yet to be said, and what things show is no statement."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut


@pytest.mark.parametrize(
    "text",
    [
        "The jurors showed little emotion as the tape was played.",
        "The minister demonstrated his commitment to the reform.",
        "Ilse Brandt called an ambulance from the bridge.",
        "Two neighbours called the police on Saturday.",
        "Mayor Ilse Brandt tweeted a picture of the new bridge.",
        "Investors expected the bank to announce more support.",
        "If the mayor says that the bridge is safe, people will use it.",
        "It was unclear whether the government has denied the request.",
        "You agree that anything you post may be used by the harbour.",
        "The sudden departure reflects a change of strategy.",
        "Karl Moe, asked about the deaths, left the hall.",
        "An official asked not to be named so that he could speak freely.",
        "No official said that the pier was safe.",
        "A meeting of the owners confirmed the plan.",
        "A yellow line on the map indicates where the river stood.",
        "The death of the pilot highlighted the danger of the crossing.",
    ],
)
def test_nobody_has_said_it(text: str) -> None:
    assert statements_of(article_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ilse Brandt called the proposal to close the bridge absurd.",
            "the proposal to close the bridge absurd",
        ),
        ("Ilse Brandt called him a liar.", "him a liar"),
        ("The figures show that fewer ships came in May.", "fewer ships came in May"),
        ("A new survey shows a rise in prices.", "a rise in prices"),
    ],
)
def test_what_is_called_something_and_what_papers_show_is_told(text: str, content: str) -> None:
    assert [cut(text, each.content) for each in statements_of(article_of(text))] == [content]


def test_no_thing_is_she() -> None:
    text = 'A yellow box indicates where the cancer was. Mira Holm, a surgeon, found it.\n"It was small," she said.'
    assert [each.speaker and each.speaker.name for each in statements_of(article_of(text))] == ["Mira Holm"]


@pytest.mark.parametrize(
    "text", ["Train drivers have called off Friday's strike.", "Villagers tell a different story."]
)
def test_what_is_called_off_and_a_story_that_is_not_told_are_no_words(text: str) -> None:
    assert statements_of(article_of(text)) == ()
