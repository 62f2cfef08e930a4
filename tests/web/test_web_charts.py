"""A chart of rival figures keeps every figure inside the picture, in the order of the reports."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.model import ArticleHead, Event, EventLine, Filler, Quantity, Rival, Span
from newsdesk.web.charts import BASE, TOP, WIDTH, chart

PLACE = Span(0, 4)
numbers = st.one_of(st.none(), st.floats(0, 1e12))
days = st.one_of(st.none(), st.datetimes(timezones=st.just(UTC)))


def report(number: int, low: float | None, high: float | None, day: datetime | None) -> tuple[str, EventLine]:
    text = f"figure {number}"
    filler = Filler("dead", PLACE, "dead", "dead", Quantity(PLACE, text, low, high))
    event = Event(str(number), str(number), "strike", PLACE, "claimed", (filler,))
    return text, EventLine(event, ArticleHead(str(number), "https://a.example/", "", "A", day), "")


@given(st.lists(st.tuples(numbers, numbers, days), max_size=8))
def test_every_figure_stands_inside_the_picture(given_figures) -> None:
    told = tuple(report(number, *each) for number, each in enumerate(given_figures))
    picture = chart(Rival("dead", "dead", told))
    with_figure = [
        text
        for (text, _), (low, high, _) in zip(told, given_figures, strict=True)
        if (low, high) != (None, None)
    ]
    if len(with_figure) < 2:
        assert picture is None
        return
    assert picture is not None
    assert [dot.value for dot in picture.dots] == with_figure
    assert all(0 <= dot.x <= WIDTH and TOP <= dot.high <= dot.low <= BASE for dot in picture.dots)


def test_a_higher_figure_stands_higher_and_a_later_one_further_right() -> None:
    morning = datetime(2024, 1, 21, 7, tzinfo=UTC)
    told = (
        report(1, 12, 12, morning),
        report(2, 15, 20, morning + timedelta(hours=5)),
        report(3, 30, None, morning + timedelta(hours=6)),
    )
    picture = chart(Rival("dead", "dead", told))
    assert picture is not None
    first, second, third = picture.dots
    assert first.x < second.x < third.x
    assert first.high > second.high > third.high
    assert first.low == first.high
    assert second.low > second.high
    assert (second.opened, third.opened) == (False, True)
