"""Signs are looked for where words begin; what is found stays the same."""

import re

import pytest

from newsdesk.attribute.signs import _any, _ways

SIGNS = (
    r"\bno (?:plans?|idea)\b|\bnot (?:a|an)\b(?! lie)",
    r"^\W*(?:let|[“|(]don['’]t)\b",
    r"n['’]t \b|\|\|",
)


def test_the_ways_of_a_sign_are_parted_at_bars_outside_of_brackets() -> None:
    assert [way for sign in SIGNS for way in _ways(sign)] == [
        r"\bno (?:plans?|idea)\b",
        r"\bnot (?:a|an)\b(?! lie)",
        r"^\W*(?:let|[“|(]don['’]t)\b",
        r"n['’]t \b",
        r"\|\|",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "There are no plans",
        "It is not a lie",
        "It is NOT AN end",
        "“Let us go",
        "|don't go",
        "cannot",
        "isn't so",
        "a || b",
        "no",
    ],
)
def test_any_of_them_is_found_where_one_of_them_is(text: str) -> None:
    one = re.compile("|".join(SIGNS), re.IGNORECASE)
    assert bool(_any(*SIGNS).search(text.lower())) == bool(one.search(text))
