"""Who is told something: an outlet carries the words, anybody else hears them."""

import pytest
from test_attribute_cases import article_of, statements_of


@pytest.mark.parametrize(
    ("told", "relay", "addressee"),
    [
        ("the Harbour Post", ("Harbour Post",), None),
        ("Northline Wire", ("Northline Wire",), None),
        ("the Gazette", ("Gazette",), None),
        ("reporters", (), "reporters"),
    ],
)
def test_a_paper_is_told_by_its_name(told: str, relay: tuple[str, ...], addressee: str | None) -> None:
    text = f"The bridge will open in May, Ilse Brandt, the mayor of Aven, told {told} on Monday."
    (statement,) = statements_of(article_of(text))
    assert (statement.relay, statement.addressee) == (relay, addressee)
