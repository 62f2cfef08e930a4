"""What a content tells apart from its matter: its figures without days and hours, and whether it denies."""

import pytest

from newsdesk.link.tellings import telling


@pytest.mark.parametrize(
    ("content", "figures"),
    [
        ("they fired 2,000 shells", {(2000, 2000)}),
        ("1950 soldiers were hurt", {(1950, 1950)}),
        ("it was built in 1950 and 2014", set()),
        ("up to 40 people died", {(None, 40)}),
        ("at least 12 people died", {(12, None)}),
        ("a third of the homes burned", {(1 / 3, 1 / 3)}),
        ("two thirds of the homes burned", {(2 / 3, 2 / 3)}),
        ("half of the homes burned", {(0.5, 0.5)}),
        ("they met at 14:30 on 3 March", set()),
        ("they met on March 3, 2024, by 5 p.m.", set()),
        ("no one saw the one who left", set()),
    ],
)
def test_figures_count_and_days_and_hours_do_not(
    content: str, figures: set[tuple[float | None, float | None]]
) -> None:
    assert telling(content).figures == figures


@pytest.mark.parametrize(
    ("content", "denies"),
    [
        ("we cannot win", True),
        ("we can not win", True),
        ("we won't win", True),
        ("it denied the report", True),
        ("we will win", False),
        ("the note was known", False),
    ],
)
def test_a_denial_is_seen(content: str, denies: bool) -> None:
    assert telling(content).denies is denies
