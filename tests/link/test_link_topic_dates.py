"""The days that belong on a topic's timeline are those that most articles name."""

import re
from collections.abc import Iterable
from datetime import date

from newsdesk.link import timeline_dates
from newsdesk.model import Span, Timex


def printed(text: str, _: date | None) -> Iterable[Timex]:
    """Finds dates that are written as ISO 8601."""
    return [Timex(Span(*m.span()), "DATE", m.group()) for m in re.finditer(r"\d{4}(-\d\d)*", text)]


def test_days_named_by_several_articles_are_chosen_in_order():
    articles = [
        (date(2024, 1, 3), ["It began on 2024-01-02.", "Again 2024-01-02. Then 2023-12-30."]),
        (date(2024, 1, 5), ["Since 2024-01-02 and 2023-12-30, but not 2023-11-01."]),
    ]
    assert timeline_dates(articles, printed) == ("2023-12-30", "2024-01-02")


def test_months_years_and_impossible_days_are_no_days():
    articles = [(date(2024, 1, 3), ["In 2023, in 2023-05, on 2023-02-31."])] * 3
    assert timeline_dates(articles, printed) == ()


def test_a_timeline_is_no_longer_than_a_reader_takes():
    sentences = [f"2024-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 29)]
    assert len(timeline_dates([(date(2024, 3, 1), sentences)] * 2, printed)) == 25


def test_one_article_alone_names_its_own_days():
    assert timeline_dates([(date(2024, 1, 3), ["On 2024-01-02."])], printed) == ("2024-01-02",)
    assert timeline_dates([], printed) == ()


def test_words_are_read_by_the_day_of_their_article():
    articles = [(date(2024, 1, day), ["It happened on 2 January 2024 in Dravik."]) for day in (3, 4)]
    assert timeline_dates(articles) == ("2024-01-02",)
