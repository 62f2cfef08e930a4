"""Who asks and who answers in one paragraph have their own words each: a question is no part of the answer."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut


def told(text: str) -> list[tuple[str | None, str]]:
    return [
        (each.speaker.name if each.speaker else None, cut(text, each.content))
        for each in statements_of(article_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“Did you count the boats?” counsel Ida Vale asked. “Yes, sir,” Karel Dorn replied.",
            [("Ida Vale", "“Did you count the boats?”"), ("Karel Dorn", "“Yes, sir,”")],
        ),
        (
            '"Are you sure it was the red one?" lawyer Ida Vale asked. "Yes, madam," Karel Dorn replied.',
            [("Ida Vale", '"Are you sure it was the red one?"'), ("Karel Dorn", '"Yes, madam,"')],
        ),
        (
            "“Nobody did,” Karel Dorn answered. “Not even once?” Ida Vale asked.",
            [("Karel Dorn", "“Nobody did,”"), ("Ida Vale", "“Not even once?”")],
        ),
        (
            "“I was on deck,” Karel Dorn replied. “Asleep?” Ida Vale asked.",
            [("Karel Dorn", "“I was on deck,”"), ("Ida Vale", "“Asleep?”")],
        ),
    ],
)
def test_each_says_what_leads_to_his_name(text: str, words: list[tuple[str, str]]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“If the ice melts,” Ida Vale said, “we will all pay.”",
            [("Ida Vale", "“If the ice melts,” … “we will all pay.”")],
        ),
        (
            "“The ice melts,” Ida Vale said. “We measured it.” Karel Dorn left.",
            [("Ida Vale", "“The ice melts,”"), ("Ida Vale", "“We measured it.”")],
        ),
        (
            "“The ice melts,” Ida Vale said, according to the Courier. “We measured it.”",
            [("Ida Vale", "“The ice melts,”"), ("Ida Vale", "“We measured it.”")],
        ),
    ],
)
def test_what_goes_on_behind_a_name_stays_with_it(text: str, words: list[tuple[str, str]]) -> None:
    assert told(text) == words
