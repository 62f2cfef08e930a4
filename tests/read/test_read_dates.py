"""Dates in the forms that pages print them in."""

import pytest

from newsdesk.read.dates import Stamp, address_stamp, dated, days_in, read_date

DAYS = {
    "2024-01-05": "2024-01-05",
    "2024.1.5": "2024-01-05",
    "20240105": "2024-01-05",
    "1704412800": "2024-01-05",
    "Jan 5, 2024": "2024-01-05",
    "JANUARY 5TH 2024": "2024-01-05",
    "the 5th of January, 2024": "2024-01-05",
    "5-Jan-2024": "2024-01-05",
    "2024 Jan 5": "2024-01-05",
    "Fri, 05 Jan 2024 02:41:00 GMT": "2024-01-05",
    "Fri Jan 05 12:45:00 EST 2024": "2024-01-05",
    "Freitag, 5. Jänner 2024": "2024-01-05",
    "05.01.24, 10:00-11:30 Uhr": "2024-01-05",
    "le 1er août 2019": "2019-08-01",
    "5 de enero de 2024": "2024-01-05",
    "5 stycznia 2024": "2024-01-05",
    "5 января 2024 г.": "2024-01-05",
    "5 Ιανουαρίου 2024": "2024-01-05",
    "2024. január 5.": "2024-01-05",
    "5 Ocak 2024": "2024-01-05",
    "2024年1月5日": "2024-01-05",
    "2024년 1월 5일": "2024-01-05",
    "ngày 5 tháng 1, 2024": "2024-01-05",
    "الجمعة، 05 يناير 2024": "2024-01-05",
    "5 בינואר 2024": "2024-01-05",
    "20 December 2025": "2025-12-20",
    "20. Dezember 2025": "2025-12-20",
    "20 décembre 2025": "2025-12-20",
    "20 de dezembro de 2025": "2025-12-20",
    "Thu Dec 20 07:30:00 2025": "2025-12-20",
    "20/Dec/2025": "2025-12-20",
    "2025-Dec-20": "2025-12-20",
    "20 | 12 | 2025": "2025-12-20",
    "2025 m. gruodžio 20 d.": "2025-12-20",
    "20 दिसंबर 2025": "2025-12-20",
    "20 ธันวาคม 2025": "2025-12-20",
    "20 Δεκέμβριος 2025": "2025-12-20",
    "24 نيسان / أبريل 2025": "2025-04-24",
    "٢٠ ديسمبر، ٢٠٢٥": "2025-12-20",
    "२० दिसंबर २०२५": "2025-12-20",
    "২০ ডিসেম্বর ২০২৫": "2025-12-20",
    "13/11/2025": "2025-11-13",
    "11/13/2025": "2025-11-13",
}


@pytest.mark.parametrize("printed", DAYS)
def test_a_printed_day_is_read(printed: str) -> None:
    reading = read_date(printed)
    assert reading is not None
    assert reading.when.date().isoformat() == DAYS[printed]


@pytest.mark.parametrize(
    "printed", ["3/4/2025", "1.2.3.4", "2020", "2020/2/30", "", "call 2024 5 555", "31 June 2020"]
)
def test_what_is_no_day_or_open_is_not_guessed(printed: str) -> None:
    assert read_date(printed) is None


@pytest.mark.parametrize(("day_first", "day"), [(True, "2025-04-03"), (False, "2025-03-04")])
def test_an_open_order_is_read_as_told(day_first: bool, day: str) -> None:
    reading = read_date("3/4/2025", day_first)
    assert reading is not None
    assert reading.when.date().isoformat() == day


CLOCKS = {
    "Jan 5, 2024 10:15 pm EST": "2024-01-05T22:15:00-05:00",
    "5. Januar 2024, 15:04 Uhr": "2024-01-05T15:04:00+00:00",
    "Jan 05 2024 00:23:33 GMT+0200 (EET)": "2024-01-05T00:23:00+02:00",
    "2024-01-05T22:06:08:684Z": "2024-01-05T22:06:08+00:00",
    "2024-01-05T22:06:08+99:99": "2024-01-05T22:06:08+00:00",
}


@pytest.mark.parametrize("printed", CLOCKS)
def test_the_time_of_day_is_read_with_its_zone(printed: str) -> None:
    reading = read_date(printed)
    assert reading is not None
    assert reading.when.isoformat() == CLOCKS[printed]


def test_all_days_of_a_text_are_found_in_order() -> None:
    text = "From 3 May 2021 to 05.06.21, then 2021-07-08 and never."
    assert [(found.month, found.day) for found in days_in(text)] == [(5, 3), (6, 5), (7, 8)]
    assert [text[found.start : found.end] for found in days_in(text)] == [
        "3 May 2021",
        "05.06.21",
        "2021-07-08",
    ]


def test_the_address_names_the_day() -> None:
    assert address_stamp("https://a.example/2024/01/21/storm")[0].printed == "2024-01-21"
    assert address_stamp("https://a.example/news/21-01-2024-storm")[0].printed == "2024-01-21"
    assert address_stamp("https://a.example/world/2024/jan/21/storm")[0].printed == "2024-01-21"
    assert address_stamp("https://a.example/2024/1/9/storm")[0].printed == "2024-01-09"
    assert not address_stamp("https://a.example/2024/storm")
    assert not address_stamp("https://a.example/2024/storms/21/the-mill")


def test_a_finer_stamp_lends_the_time_to_the_most_trusted_day() -> None:
    date = dated([Stamp("2024-01-21", "json-ld"), Stamp("2024-01-21T09:15:00+01:00", "meta")])
    assert date is not None
    assert (date.when.isoformat(), date.evidence) == ("2024-01-21T09:15:00+01:00", "json-ld")


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("12 mars 2024 à 9 h 05", "09:05"),
        ("le 3 mai 2024, 16 h 37", "16:37"),
        ("12 mars 2024 · 1 h 05 min", None),
        ("12 March 2024 – 1 h 30 minutes", None),
        ("March 12, 2024, 1h20m", None),
    ],
)
def test_hours_and_minutes_that_something_takes_are_no_time_of_day(printed: str, clock: str | None) -> None:
    reading = read_date(printed)
    assert reading is not None
    assert (f"{reading.when:%H:%M}" if reading.precision == "minute" else None) == clock
