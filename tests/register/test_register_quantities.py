"""How many, and how much money: as far as the text says it, and never further."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.register.money import sums, written
from newsdesk.register.quantities import amounts, number


@pytest.mark.parametrize(
    ("phrase", "minimum", "maximum", "approximate"),
    [
        ("four", 4, 4, False),
        ("around one million", 1e6, 1e6, True),
        ("more than 1.2 million", 1.2e6, None, False),
        ("over 300", 300, None, False),
        ("no fewer than ten", 10, None, False),
        ("up to 40,000", None, 40_000, False),
        ("two or three", 2, 3, True),
        ("10 to 12", 10, 12, False),
        ("1.2 to 1.5 million", 1.2e6, 1.5e6, False),
        ("another 50", 50, 50, False),
        ("40,000", 40_000, 40_000, False),
        ("twenty-five", 25, 25, False),
        ("two dozen", 24, 24, False),
        ("dozens", None, None, True),
        ("several dozen more", None, None, True),
        ("tens of thousands", None, None, True),
    ],
)
def test_an_amount_has_its_bounds(
    phrase: str, minimum: float | None, maximum: float | None, approximate: bool
) -> None:
    (found,) = amounts(phrase)
    assert (found.minimum, found.maximum, found.approximate) == (minimum, maximum, approximate)
    assert phrase[found.start : found.end] == phrase


@pytest.mark.parametrize(
    "phrase", ["several", "a batch of", "a significant amount", "a number of", "a third of", "MiG-29"]
)
def test_no_number_is_given_where_the_text_gives_none(phrase: str) -> None:
    assert amounts(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "norm", "at_least"),
    [
        ("$466 million", "466000000 USD", False),
        ("€1.2bn", "1200000000 EUR", False),
        ("UAH 3 billion", "3000000000 UAH", False),
        ("more than US$1 billion", "1000000000 USD", True),
        ("500 million euros", "500000000 EUR", False),
        ("two billion euros", "2000000000 EUR", False),
        ("£2.5m", "2500000 GBP", False),
        ("5 million pounds", "5000000 GBP", False),
        ("$650,000, it is said,", "650000 USD", False),
        ("$1,059.04", "1059.04 USD", False),
        ("dlrs 3.2 million", "3200000 USD", False),
        ("2 billion Danish kroner", "2000000000 DKK", False),
        ("100,000 shillings from Kenya", "100000 KES", False),
    ],
)
def test_a_sum_has_value_and_currency(phrase: str, norm: str, at_least: bool) -> None:
    (found,) = sums(f"They gave {phrase} to the fund")
    assert (written(found.money), found.money.at_least) == (norm, at_least)


@pytest.mark.parametrize(
    "phrase",
    [
        "they won 3 games",
        "try 2 of them",
        "a 5-year-old",
        "20 people",
        "500 pounds of flour",
        "9 pounds (4 kg)",
        "2 billion kroner",
        "Norway and Denmark gave 2 billion kroner",
    ],
)
def test_what_is_no_money_is_none(phrase: str) -> None:
    assert list(sums(phrase)) == []


@given(st.integers(0, 999_999_999))
def test_a_number_written_with_commas_is_itself(value: int) -> None:
    (found,) = amounts(f"{value:,}")
    assert found.minimum == found.maximum == value


@given(
    st.integers(1, 999),
    st.sampled_from([("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9)]),
)
def test_a_scale_multiplies(value: int, scale: tuple[str, float]) -> None:
    assert number(f"{value} {scale[0]}") == value * scale[1]


@given(st.integers(1, 10**9), st.sampled_from(["USD", "EUR", "UAH", "GBP"]))
def test_a_sum_reads_back(value: int, currency: str) -> None:
    (found,) = sums(f"{currency} {value:,}")
    assert written(found.money) == f"{value} {currency}"


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            ["two", "or", "more", "than", "1,000", ".", "million", "-", "$", "€", "dozens", "9", "bn", "and"]
        )
    ).map(" ".join)
)
def test_any_text_is_read_without_fault(text: str) -> None:
    for found in amounts(text):
        assert 0 <= found.start < found.end <= len(text)
    for money in sums(text):
        assert 0 <= money.span.start < money.span.end <= len(text)


@pytest.mark.parametrize("phrase", ["1.200.000 shells", "on 24.02.2022", "version 3.10.2"])
def test_figures_parted_by_several_points_are_no_decimal_fraction(phrase: str) -> None:
    assert amounts(phrase) == []


@given(st.text(max_size=80))
def test_no_phrase_breaks_the_reading_of_amounts(phrase: str) -> None:
    amounts(phrase)
    number(phrase)


@given(
    st.integers(2, 10**6),
    st.sampled_from(
        [
            ("{}", True, True, False),
            ("more than {}", True, False, False),
            ("at least {}", True, False, False),
            ("up to {}", False, True, False),
            ("fewer than {}", False, True, False),
            ("about {}", True, True, True),
        ]
    ),
)
def test_a_bound_that_is_written_reads_back(value: int, form: tuple[str, bool, bool, bool]) -> None:
    words, has_least, has_most, approximate = form
    (found,) = amounts(words.format(f"{value:,}") + " shells")
    assert found.minimum == (value if has_least else None)
    assert found.maximum == (value if has_most else None)
    assert found.approximate is approximate


@given(st.integers(0, 10**5), st.integers(1, 10**5), st.sampled_from([" to ", "-", "–"]))
def test_a_range_that_is_written_reads_back(least: int, more: int, joint: str) -> None:
    (found,) = amounts(f"{least:,}{joint}{least + more:,} shells")
    assert (found.minimum, found.maximum) == (least, least + more)
