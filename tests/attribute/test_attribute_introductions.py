"""Persons by their office and outlets by what they are, though no name was recognised."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute.introductions import introductions, outlets


def test_the_office_may_stand_first_or_last() -> None:
    text = "The mayor of Aven, Ilse Brandt, spoke. Jon Vale, chief of the harbour police, agreed."
    assert [(name, role) for name, role, _ in introductions(text)] == [
        ("Ilse Brandt", "mayor of Aven"),
        ("Jon Vale", "chief of the harbour police"),
    ]


def test_a_place_behind_a_comma_is_no_person() -> None:
    assert list(introductions("The mayor left for Aven, West Hale, on Monday.")) == []


def test_no_office_ends_with_and() -> None:
    assert list(introductions("The head of Iraq and Norland Veterans spoke.")) == []
    assert [name for name, _, _ in introductions("Minister of Trade and Industry Karel Dorn spoke.")] == [
        "Karel Dorn"
    ]


def test_outlets_are_called_so() -> None:
    text = (
        "The news agency Hale.Nord reported it, and the newspaper Courier. Telegram channel BridgeQuote: no."
    )
    assert [name for name, _, _ in outlets(text)] == ["Hale.Nord", "Courier", "Bridge"]


@given(st.text(max_size=300))
def test_places_are_those_of_the_names(text: str) -> None:
    for name, _, place in introductions(text):
        assert text[place : place + len(name)] == name
