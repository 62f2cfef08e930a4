from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute.places import Places, overlaps
from newsdesk.model import Span

spans = st.tuples(st.integers(0, 3_000), st.integers(1, 2_000)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(spans), spans)
def test_what_overlaps_a_span_is_found_as_if_all_had_been_looked_at(held: list[Span], asked: Span) -> None:
    places = Places((span, number) for number, span in enumerate(held))

    expected = {number for number, span in enumerate(held) if overlaps(span, asked)}

    assert set(places.over([asked])) == expected
    assert places.holds(asked) == bool(expected)


def test_what_is_put_later_is_found_too() -> None:
    places: Places[str] = Places([(Span(0, 4), "Rada")])
    assert not places.holds(Span(4, 9))

    places.put(Span(4, 9), "Seimas")

    assert list(places.over([Span(3, 5)])) == ["Rada", "Seimas"]
