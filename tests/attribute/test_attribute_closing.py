"""Quoted words end with their closing mark: what the writer tells in the next paragraph is not said by whom he quotes."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut

WORDS = "It was a hard season. The next one will be better."


def contents(text: str) -> list[str]:
    return [cut(text, each.content) for each in statements_of(article_of(text))]


@pytest.mark.parametrize("quoted", [f"“{WORDS}”", f'"{WORDS}"'])
@pytest.mark.parametrize(
    "opening",
    [
        "Chief executive Karel Dorn wrote to staff:",
        "Chief executive Karel Dorn told staff:",
        "Rector Ada Holm wrote to members:",
        "In a letter to members that was sent on Monday, Rector Ada Holm wrote:",
    ],
)
@pytest.mark.parametrize("told_next", ["Fees rose 3 percent.", "Profit fell by half."])
def test_the_writers_next_paragraph_is_no_part_of_a_quotation(
    quoted: str, opening: str, told_next: str
) -> None:
    assert contents(f"{opening}\n\n{quoted}\n\n{told_next}") == [quoted]


@pytest.mark.parametrize(
    "quoted",
    [
        "“It was a hard season.\n\n“The next one will be better.”",
        "“It was a hard season.”\n\n“The next one will be better.”",
    ],
)
def test_a_quotation_goes_on_over_paragraphs_in_marks(quoted: str) -> None:
    assert contents(f"Rector Ada Holm wrote to members:\n\n{quoted}\n\nFees rose 3 percent.") == [quoted]


def test_a_mark_within_what_is_told_ends_nothing() -> None:
    text = "Inspectors told members:\n\nThe roof is “not safe at all.”"
    assert contents(text) == ["The roof is “not safe at all.”"]
