"""A word is spelt the same whenever it is met, and whatever stands beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute import word_pieces
from newsdesk.attribute.word_pieces import LOWER, TITLE, UPPER, Spellings

_WORDS = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters=" "), max_size=8))


def test_a_word_has_pieces_with_their_places_and_cases() -> None:
    spelt = Spellings().of(["“NATO’s", "Brandt", "rain."])
    assert spelt["Brandt"].cases[0] == TITLE
    assert spelt["rain."].cases == (LOWER, LOWER)
    nato = spelt["“NATO’s"]
    assert nato.cases == (LOWER, UPPER, LOWER, LOWER)
    assert (nato.starts, nato.ends) == ((0, 1, 5, 6), (1, 5, 6, 7))


def test_nothing_has_no_pieces() -> None:
    assert Spellings().of([""])[""].pieces == ()


@given(_WORDS)
def test_words_are_spelt_together_as_each_by_itself(words: list[str]) -> None:
    together = Spellings().of(words)
    assert [together[word] for word in words] == [Spellings().of([word])[word] for word in words]


def test_a_store_that_is_full_is_begun_anew_and_spells_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_pieces, "_KEPT", 3)
    spellings = Spellings()
    first = spellings.of(["Ilse", "Brandt"])["Ilse"]
    further = spellings.of(["rain", "fell"])
    assert "Ilse" not in further
    assert spellings.of(["Ilse"])["Ilse"] == first


def test_long_words_do_not_fill_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_pieces, "_KEPT_LETTERS", 100)
    spellings = Spellings()
    spellings.of(["a" * 101])
    assert list(spellings.of(["rain"])) == ["rain"]
