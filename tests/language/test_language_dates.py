"""The expressions of time that news is written with, and what they mean on the day of the page."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.language.dates import dates

#: A Wednesday.
PUBLISHED = date(2023, 4, 19)

CASES = [
    ("shells arrived on Jan. 15", "Jan. 15", "2023-01-15"),
    ("the bridge was closed on 24 March 2022", "24 March 2022", "2022-03-24"),
    ("fighting resumed on Sunday, 9 AprilDetails: none", "Sunday, 9 April", "2023-04-09"),
    ("on March 5, 2021, it snowed", "March 5, 2021", "2021-03-05"),
    ("the 3rd of May 2020", "the 3rd of May 2020", "2020-05-03"),
    ("in late February 2022", "late February 2022", "2022-02"),
    ("he resigned in March", "March", "2023-03"),
    ("a summit that will be held in June", "June", "2023-06"),
    ("he fled in June", "June", "2022-06"),
    ("he spoke on Sunday", "Sunday", "2023-04-16"),
    ("they will meet on Sunday", "Sunday", "2023-04-23"),
    ("talks will last until Friday", "Friday", "2023-04-21"),
    ("this happened last week", "last week", "2023-W15"),
    ("this year", "this year", "2023"),
    ("the third quarter", "the third quarter", "2022-Q3"),
    ("in the second half of 2023", "the second half of 2023", "2023-H2"),
    ("from 2–5 March", "2–5 March", "2023-03-02/2023-03-05"),
    ("between 2 and 5 March", "2 and 5 March", "2023-03-02/2023-03-05"),
    ("on the night of 18–19 April", "the night of 18–19 April", "2023-04-18/2023-04-19"),
    ("two weeks ago", "two weeks ago", "2023-W14"),
    (
        "since the beginning of the full-scale invasion",
        "the beginning of the full-scale invasion",
        "2022-02-24",
    ),
    ("at the end of the Korean War", "the end of the Korean War", "1953-07-27"),
    ("it takes three days", "three days", "P3D"),
    ("for two and a half years", "two and a half years", "P2Y6M"),
    ("a 16-hour flight", "16-hour", "PT16H"),
    ("every week", "every week", "P1W"),
    ("the site is now closed", "now", "PRESENT_REF"),
    ("recently", "recently", "PAST_REF"),
    ("in the coming weeks", "the coming weeks", "FUTURE_REF"),
    ("it went off at 10:35 a.m. Friday", "10:35 a.m. Friday", "2023-04-14T10:35"),
    ("last night", "last night", "2023-04-18TNI"),
    ("dated 05.04.2023", "05.04.2023", "2023-04-05"),
    ("dated 2023-04-05", "2023-04-05", "2023-04-05"),
    ("dated 03/04/2023", "03/04/2023", "2023-XX-XX"),
]


@pytest.mark.parametrize(("text", "words", "value"), CASES)
def test_an_expression_has_its_place_and_its_value(text: str, words: str, value: str) -> None:
    (found,) = dates(text, PUBLISHED)
    assert (text[found.span.start : found.span.end], found.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jan. 15", "XXXX-01-15"),
        ("on Sunday", "XXXX-WXX-7"),
        ("last week", "XXXX-WXX"),
        ("this year", "XXXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("15 January 2024", "2024-01-15"),
        ("June 16th of last year", "XXXX-06-16"),
        ("February 29 of this year", "XXXX-02-29"),
        ("last fall", "XXXX-FA"),
    ],
)
def test_without_the_day_of_the_page_only_what_the_text_says_is_said(text: str, value: str) -> None:
    assert [found.value for found in dates(text, None)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "he may come",
        "a march on Rome",
        "2000 shells",
        "MiG-29",
        "a 6-year-old boy",
        "122 mm",
        "as soon as he can",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text, PUBLISHED) == ()


def test_days_are_counted_from_the_date_told_before() -> None:
    text = "He was seen on 10 March 2023. Three days earlier he had left."
    assert [found.value for found in dates(text, PUBLISHED)] == ["2023-03-10", "2023-03-07"]


FORMATS = ["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%A, %d %B %Y", "%d.%m.%Y", "%b. %d, %Y"]


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(FORMATS))
def test_a_written_date_is_read_as_itself(day: date, form: str) -> None:
    text = f"It was so on {day.strftime(form)} there"
    (found,) = dates(text, None)
    assert found.value == day.isoformat()


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 300))
def test_days_ago_are_counted(day: date, count: int) -> None:
    (found,) = dates(f"{count} days ago", day)
    assert found.value == (day - timedelta(days=count)).isoformat()


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "the",
        "5",
        "May",
        "March",
        ",",
        "-",
        ".",
        "'s",
        "of",
        "of last year",
        "year",
        "weeks",
        "2024",
        "99",
        "24:00",
        "0:99",
        "a.m.",
        "two",
        "hundred",
        "thousand",
        "ago",
        "earlier",
        "Friday",
        "night",
        "31",
        "February",
        "12/13/14",
        "1.1.1",
        "9999999999999",
        "٣",
        "quarter",
        "half",
        "century",
        "1000000",
        "\n\n",
        "'",
        "s",
        "fiscal",
    ]
)


@given(st.lists(WORDS).map(" ".join) | st.text(), st.none() | st.dates())
def test_any_text_is_read_without_fault(text: str, reference: date | None) -> None:
    places = [found.span for found in dates(text, reference)]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one.end <= other.start for one, other in pairwise(places))
