"""Places that overlap or lie in each other are all shown, and not a character is lost."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.model import Span
from newsdesk.web.segments import Mark, segments

TEXT = "Budanov said that KCNA reported a visit"


def shown(text: str, *marks: tuple[int, int, str]) -> list[tuple[str, str]]:
    found = segments(Span(0, len(text)), [Mark(Span(start, end), name) for start, end, name in marks])
    return [(text[slice(*piece.span)], "".join(mark.name for mark in piece.marks)) for piece in found]


def test_a_text_without_marks_is_one_piece() -> None:
    assert shown("nobody spoke") == [("nobody spoke", "")]
    assert shown("") == []


def test_nested_places_are_pieces_under_both() -> None:
    assert shown("a bc d", (0, 6, "x"), (2, 4, "y")) == [("a ", "x"), ("bc", "xy"), (" d", "x")]


def test_overlapping_places_share_a_piece() -> None:
    assert shown("abcd", (0, 3, "x"), (1, 4, "y")) == [("a", "x"), ("bc", "xy"), ("d", "y")]


def test_places_outside_the_text_are_clipped_and_empty_ones_left_out() -> None:
    assert shown("abcd", (-5, 2, "x"), (3, 99, "y"), (2, 2, "z"), (7, 9, "w")) == [
        ("ab", "x"),
        ("c", ""),
        ("d", "y"),
    ]


def test_a_mark_begins_once() -> None:
    found = segments(Span(0, 6), [Mark(Span(0, 6), "x"), Mark(Span(2, 4), "y")], borders=[3])
    assert [[mark.name for mark in piece.begins] for piece in found] == [["x"], ["y"], [], []]


spans = st.tuples(st.integers(-3, 45), st.integers(-3, 45)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.lists(spans, max_size=12), st.lists(st.integers(-2, 50), max_size=5))
def test_pieces_join_to_the_text_and_carry_exactly_what_covers_them(
    found: list[Span], cuts: list[int]
) -> None:
    marks = [Mark(span, number) for number, span in enumerate(found)]
    pieces = segments(Span(0, len(TEXT)), marks, cuts)
    assert "".join(TEXT[slice(*piece.span)] for piece in pieces) == TEXT
    for piece in pieces:
        covering = {
            m.name for m in marks if m.span.start <= piece.span.start and piece.span.end <= m.span.end
        }
        assert {mark.name for mark in piece.marks} == covering
