"""The expressions of time that news is written with, and what they mean on the day of the page."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.language.dates import dates
from newsdesk.language.dates.grammar import Node, grammar
from newsdesk.language.dates.tokens import lexicon

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
    ("sales fell in Q3", "Q3", "2022-Q3"),
    ("Q3 2012 was weak", "Q3 2012", "2012-Q3"),
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
    # what is a day away is not named for what is six
    ("he headed Thursday to Riga", "Thursday", "2023-04-20"),
    ("nobody would go to Tuesday's meeting", "Tuesday", "2023-04-18"),
    ("they will meet again on Tuesday", "Tuesday", "2023-04-25"),
    ("until Monday, nobody had paid", "Monday", "2023-04-17"),
    ("a summit in May", "May", "2023-05"),
    ("a vote in a contested election in June", "June", "2022-06"),
    ("the report on the year that ended Nov. 30", "Nov. 30", "2022-11-30"),
    ("they will meet on Nov. 30", "Nov. 30", "2023-11-30"),
    ("shot last Oct. 23", "last Oct. 23", "2022-10-23"),
    ("the week of March 6", "the week of March 6", "2023-W10"),
    ("sales for the full year fell", "the full year", "2023"),
    ("prices may rise in the weeks ahead", "the weeks ahead", "PXW"),
    ("on Friday, when she set plans aside", "Friday", "2023-04-14"),
    ("Tuesday last week", "Tuesday last week", "2023-04-11"),
    ("closed on Mondays", "Mondays", "XXXX-WXX-1"),
    ("it opens on Friday nights", "Friday nights", "XXXX-WXX-5TNI"),
    ("on the night of Friday, March 10", "the night of Friday, March 10", "2023-03-10TNI"),
    ("he went home for Thanksgiving", "Thanksgiving", "2022-11-24"),
    ("we will be home for Thanksgiving", "Thanksgiving", "2023-11-23"),
    ("last Christmas", "last Christmas", "2022-12-25"),
    ("on the Fourth of July", "Fourth of July", "2023-07-04"),
    ("since the nineties", "the nineties", "199"),
    ("over a decade ago", "over a decade ago", "2013"),
    ("a century ago", "a century ago", "1923"),
    ("more than a year ago", "more than a year ago", "2022"),
    ("40 or 50 years ago", "40 or 50 years ago", "1983"),
    ("two weeks from now", "two weeks from now", "2023-W18"),
    ("within two to three weeks", "two to three weeks", "P2W"),
    ("in less than a year", "less than a year", "P1Y"),
    ("the past two quarters", "the past two quarters", "P2Q"),
    ("in a quarter-century", "a quarter-century", "P25Y"),
    ("the current fiscal year", "the current fiscal year", "2023"),
    ("from March 2 to 5, 2022", "March 2 to 5, 2022", "2022-03-02/2022-03-05"),
    ("between March 2 and 5", "March 2 and 5", "2023-03-02/2023-03-05"),
    ("from 30 December – 2 January 2024", "30 December – 2 January 2024", "2023-12-30/2024-01-02"),
    ("it broke at 07:00 on 2 January", "07:00 on 2 January", "2023-01-02T07:00"),
    ("drones came overnight on Jan. 19-20", "overnight on Jan. 19-20", "2023-01-19/2023-01-20"),
    ("they come every night", "every night", "XXXX-XX-XXTNI"),
    ("a year and a half ago", "a year and a half ago", "2021-10"),
    ("half a year ago", "half a year ago", "2022-10"),
    ("a plan by March of next year", "March of next year", "2024-03"),
    ("shells came through the end of March", "the end of March", "2023-03"),
    ("on this coming Sunday", "this coming Sunday", "2023-04-23"),
    ("closed since September 1", "September 1", "2022-09-01"),
    ("closed since April 19", "April 19", "2023-04-19"),
    # since when
    ("since Russia’s full-scale invasion", "Russia’s full-scale invasion", "2022-02-24"),
    ("since late February 2022", "late February 2022", "2022-02"),
    ("since last spring", "last spring", "2022-SP"),
    ("since 2014", "2014", "2014"),
    ("for the year ended", "the year", "P1Y"),
    ("each July", "each July", "XXXX-07"),
    ("it will one day be told", "one day", "FUTURE_REF"),
    ("trading is to resume Friday", "Friday", "2023-04-21"),
    ("trading resumed Friday", "Friday", "2023-04-14"),
    ("a quarter that ended May 31", "May 31", "2022-05-31"),
    ("a pact effective September 1", "September 1", "2023-09-01"),
    # what had been ahead, and what is ahead in the present
    ("the pact had been due to expire on Friday", "Friday", "2023-04-14"),
    ("the pact is due to expire on Friday", "Friday", "2023-04-21"),
    ("when the case is heard in July", "July", "2023-07"),
    ("the two leaders meet Friday", "Friday", "2023-04-21"),
    ("the two leaders failed to meet Friday", "Friday", "2023-04-14"),
    ("the latest fiscal year", "the latest fiscal year", "2022"),
    ("in the latest period", "the latest period", "2023-Q1"),
    ("by year's end", "year's end", "2023"),
    ("in the short term", "the short term", "FUTURE_REF"),
    ("by mid-afternoon", "mid-afternoon", "2023-04-19TAF"),
    ("at mid-afternoon yesterday", "mid-afternoon yesterday", "2023-04-18TAF"),
    ("a decade-long war", "decade-long", "P10Y"),
    ("a year-earlier loss", "year-earlier", "2022-Q2"),
    ("the quarter a year ago", "the quarter a year ago", "2022-Q2"),
    ("the second half of the year", "the second half of the year", "2023-H2"),
    ("closed on weekends", "weekends", "XXXX-WXX-WE"),
    ("the full quarter ended", "the full quarter", "P1Q"),
    ("in the fiscal year ended", "the fiscal year", "P1Y"),
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
        "a nearly 40-year-old law",
        "122 mm",
        "as soon as he can",
        "soon after he left",
        "three-quarters of the shells",
        "about three-quarters of them",
        "future losses",
        "the Daily Mail",
        "since the Korean War",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text, PUBLISHED) == ()


def test_days_are_counted_from_the_date_told_before() -> None:
    text = "He was seen on 10 March 2023. Three days earlier he had left."
    assert [found.value for found in dates(text, PUBLISHED)] == ["2023-03-10", "2023-03-07"]


def test_only_what_is_as_fine_is_counted_from() -> None:
    text = "He was seen on 10 March 2023, as in 2019. Three days earlier he had left."
    assert [found.value for found in dates(text, PUBLISHED)][-1] == "2023-03-07"


def test_the_day_before_something_is_told_by_that_alone() -> None:
    text = "He was seen on 10 March 2023. He had left the day before, and she the day before the vote."
    assert [found.value for found in dates(text, PUBLISHED)] == ["2023-03-10", "2023-03-09"]


def test_a_time_that_opens_a_paragraph_is_of_the_day_of_the_page() -> None:
    text = "He was seen on 10 March 2023 at 5 p.m.\n\n6:30 p.m. He was seen again."
    assert [found.value for found in dates(text, PUBLISHED)][1:] == ["2023-03-10T17:00", "2023-04-19T18:30"]


def test_figures_are_of_the_last_quarter_that_is_over() -> None:
    text = (
        "Profit fell 5% in the first quarter. The fourth quarter will be better. In the latest quarter, sales rose, and "
        "in the 2022 quarter they fell; a year earlier they rose."
    )
    quarters = [found.value for found in dates(text, PUBLISHED)]
    assert quarters == ["2023-Q1", "2023-Q4", "2023-Q1", "2022-Q1", "2022-Q1"]


def test_figures_of_many_months_are_not_compared_with_a_quarter() -> None:
    text = (
        "Profit fell 5% in the first quarter. In the six months, it fell as well, more than in the 2022 period, though "
        "year-earlier sales were weak. In the first quarter alone, it fell from a year earlier."
    )
    values = [found.value for found in dates(text, PUBLISHED)]
    assert values == ["2023-Q1", "P6M", "2022", "2022", "2023-Q1", "2022-Q1"]


def test_both_years_of_a_range_are_found() -> None:
    assert [found.value for found in dates("in 2001-2005", PUBLISHED)] == ["2001", "2005"]


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


#: What the classes of the grammar may be written as, where figures can be.
FIGURES = {
    "NUM": [
        "0",
        "1",
        "31",
        "0.5",
        "2.75",
        "999999999",
        "3,000",
        "twenty-four",
        "2 1/2",
        "nineteen ninety-six",
    ],
    "DAY": ["1", "28", "29", "30", "31", "3rd"],
    "YEAR": ["1000", "1900", "1996", "2024", "2199", "two thousand"],
    "NUMERIC": [
        "2024-01-15",
        "0000-00-00",
        "2024-02-30",
        "9999-12-31T24:61",
        "1.1.1",
        "31/12/99",
        "12/13/14",
        "0/0/00",
    ],
    "CLOCK": ["0:00", "24:59", "23:59", "00:60"],
    "HOUR": ["1", "12"],
    "TENS": ["10", "90", "1990", "2020"],
    "ORDINAL": ["first", "0th", "4th", "99th"],
    "AMPM": ["a.m.", "PM"],
}
#: The edges of the calendar, leap days, an ordinary day, and none.
PAGES = [
    None,
    *map(
        date.fromisoformat,
        ("0001-01-01", "0001-12-31", "0004-02-29", "0100-05-05", "1900-01-01", "2023-04-19"),
    ),
    *map(date.fromisoformat, ("2024-02-29", "9996-02-29", "9999-01-01", "9999-12-31")),
]
VALUE = re.compile(
    r"(PRESENT|PAST|FUTURE)_REF"
    r"|P(?=.)((\d+(\.\d+)?|X)[YMWDQC])*(T((\d+(\.\d+)?|X)[HMS])+)?"
    r"|(\d{2,4}|XX|XXX|XXXX)"
    r"|(\d{4}|XXXX)-(Q[1-4X]|H[12]|SP|SU|FA|WI|W(\d\d|XX)(-WE)?|WXX-[1-7])(T.+)?"
    r"|(\d{4}|XXXX)-(\d\d|XX)(-(\d\d|XX)(T.+)?)?"
    r"|[\dX]{4}-\d\d-\d\d/[\dX]{4}-\d\d-\d\d"
)


def patterns(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if node.rules:
        yield path
    for element, following in node.next.items():
        yield from patterns(following, (*path, element))


def spellings(element: str) -> list[str]:
    name = element.rstrip("23") if element.isupper() else element
    words = [word for word, classes in lexicon().items() if name in classes]
    return [word.capitalize() if name in ("MONTH", "WEEKDAY") else word for word in words] + FIGURES.get(
        name, []
    ) or [name]


@st.composite
def expressions(draw: st.DrawFn) -> str:
    """Something that the grammar has, in the words that it has for it."""
    pattern = draw(st.sampled_from(PATTERNS))
    return " ".join(draw(st.sampled_from(SPELLINGS[element])) for element in pattern)


PATTERNS = tuple(patterns(grammar()))
SPELLINGS = {element: spellings(element) for pattern in PATTERNS for element in pattern}
BEFORE = st.sampled_from(
    ["", "in ", "since ", "by ", "will be ", "the first quarter of 2020, ", "on 9999-12-31 ", "in 1000, "]
)


def assert_sound(text: str, page: date | None) -> None:
    for found in dates(text, page):
        assert VALUE.fullmatch(found.value), (text, page, found)
        for day in re.findall(r"\b\d{4}-\d\d-\d\d\b", found.value):
            date.fromisoformat(day)


@pytest.mark.parametrize("page", [None, date.min, date.max])
def test_each_pattern_of_the_grammar_is_read_at_the_edges_of_the_calendar(page: date | None) -> None:
    for pattern in PATTERNS:
        assert_sound(" ".join(SPELLINGS[element][0] for element in pattern), page)
        assert_sound("in 1000 " + " ".join(SPELLINGS[element][-1] for element in pattern), page)


@given(BEFORE, expressions(), expressions(), st.sampled_from(PAGES))
def test_whatever_the_grammar_has_is_read_on_any_page(
    before: str, one: str, other: str, page: date | None
) -> None:
    assert_sound(f"{before}{one}, {other}", page)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.integers(1, 60))
def test_a_range_of_days_is_read_as_both(day: date, length: int) -> None:
    last = day + timedelta(days=length)
    text = f"It lasted from {day.day} {day:%B} – {last.day} {last:%B} {last.year} there"
    if day.month != last.month:
        assert [found.value for found in dates(text, None)] == [f"{day.isoformat()}/{last.isoformat()}"]


@given(
    st.dates(date(1000, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["%B %Y", "late %B %Y", "the end of %B %Y"]),
)
def test_a_month_of_a_year_is_read_as_a_partial_date(day: date, form: str) -> None:
    (found,) = dates(f"since {day.strftime(form)} there", None)
    assert found.value == day.isoformat()[:7]
