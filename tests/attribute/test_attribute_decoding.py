"""What the scores of words say about cues and roles."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute.decoding import CONTENT, NOTHING, SOURCE, Cue, Judged, cues, spans
from newsdesk.attribute.decoding import roles as roles_of
from newsdesk.model import Span

WORDS = [Span(0, 3), Span(4, 9), Span(10, 14), Span(15, 19), Span(20, 22)]


def scores(*kinds: int, sure: float = 4.0) -> "np.ndarray":
    return np.array(
        [[sure if kind == each else 0.0 for each in range(3)] for kind in kinds], dtype=np.float32
    )


def bounds(cues: int, words: int, cost: float = 0.5) -> "np.ndarray":
    """Each beginning and each end costs as much."""
    return np.full((cues, words, 4), -cost, dtype=np.float32)


def roles(scores: "np.ndarray", bounds: "np.ndarray", held: list[Cue]) -> "np.ndarray":
    """The roles in one window."""
    return roles_of([Judged(held, scores, bounds)])[0]


def test_a_cue_goes_on_until_another_begins() -> None:
    found = cues(scores(0, 1, 2, 1, 0))
    assert [(cue.first, cue.last) for cue in found] == [(1, 2), (3, 3)]
    assert all(0.9 < cue.chance < 1 for cue in found)


def test_a_cue_may_begin_with_a_word_that_goes_on() -> None:
    assert [(cue.first, cue.last) for cue in cues(scores(0, 2, 2))] == [(1, 2)]


def test_a_cue_takes_in_neighbours_that_are_less_likely() -> None:
    doubtful = scores(0, 1, 2, 0)
    doubtful[2] = [1.0, 0.0, 0.5]
    assert [(cue.first, cue.last) for cue in cues(doubtful)] == [(1, 2)]
    assert cues(doubtful[2:]) == ()


def test_nothing_likely_gives_no_cue() -> None:
    assert cues(scores(0, 0, 0)) == ()


def test_a_lone_doubtful_word_follows_its_neighbours() -> None:
    given = scores(SOURCE, NOTHING, CONTENT, CONTENT, CONTENT)
    given[3] = [0.6, 0.0, 0.4]
    assert roles(given[None], bounds(1, 5), [Cue(1, 1, 0.9)])[0].tolist() == [
        SOURCE,
        NOTHING,
        CONTENT,
        CONTENT,
        CONTENT,
    ]


def test_a_sure_word_stands_against_its_neighbours() -> None:
    given = scores(SOURCE, NOTHING, CONTENT, NOTHING, CONTENT, sure=9.0)
    assert roles(given[None], bounds(1, 5), [Cue(1, 1, 0.9)])[0].tolist() == [
        SOURCE,
        NOTHING,
        CONTENT,
        NOTHING,
        CONTENT,
    ]


def test_content_ends_where_an_end_is_likely() -> None:
    given = scores(SOURCE, NOTHING, CONTENT, CONTENT, NOTHING)
    given[3] = [0.4, 0.0, 0.0]
    at_ends = bounds(1, 5)
    at_ends[0, 2, 3], at_ends[0, 3, 3] = -1.0, 1.0
    assert roles(given[None], at_ends, [Cue(1, 1, 0.9)])[0].tolist() == [
        SOURCE,
        NOTHING,
        CONTENT,
        CONTENT,
        NOTHING,
    ]


def test_each_cue_has_roles_of_its_own() -> None:
    both = np.stack([scores(SOURCE, NOTHING, CONTENT, CONTENT), scores(NOTHING, SOURCE, NOTHING, CONTENT)])
    found = roles(both, bounds(2, 4, cost=0.0), [Cue(1, 1, 0.9), Cue(2, 2, 0.9)])
    assert found.tolist() == [[SOURCE, NOTHING, CONTENT, CONTENT], [NOTHING, SOURCE, NOTHING, CONTENT]]


def test_windows_side_by_side_are_as_each_alone() -> None:
    drawn = np.random.default_rng(7)
    windows = [
        Judged(
            [Cue(1, 1, 0.9)] * cues,
            drawn.normal(size=(cues, words, 3)).astype(np.float32),
            drawn.normal(size=(cues, words, 4)).astype(np.float32),
        )
        for cues, words in ((1, 3), (4, 9), (2, 2), (3, 30))
    ]
    alone = [roles_of([window])[0].tolist() for window in windows]
    assert [rows.tolist() for rows in roles_of(windows)] == alone


def test_a_cue_is_no_part_of_its_content() -> None:
    found = roles(scores(SOURCE, CONTENT, CONTENT)[None], bounds(1, 3), [Cue(1, 1, 0.9)])
    assert found[0].tolist() == [SOURCE, NOTHING, CONTENT]


def test_the_likeliest_source_is_taken_where_none_is_likelier_than_nothing() -> None:
    given = scores(NOTHING, NOTHING, NOTHING, CONTENT, CONTENT)
    given[0, SOURCE], given[1, SOURCE] = 2.8, 3.0
    assert roles(given[None], bounds(1, 5), [Cue(2, 2, 0.9)])[0].tolist() == [
        SOURCE,
        SOURCE,
        NOTHING,
        CONTENT,
        CONTENT,
    ]


def test_a_source_that_nothing_speaks_for_is_not_made_up() -> None:
    given = scores(NOTHING, NOTHING, NOTHING, CONTENT, CONTENT, sure=9.0)
    assert SOURCE not in roles(given[None], bounds(1, 5), [Cue(2, 2, 0.9)])[0].tolist()


def test_neighbouring_words_make_one_span() -> None:
    assert list(spans(WORDS, [0, 1, 3, 4])) == [Span(0, 9), Span(15, 22)]
    assert list(spans(WORDS, [])) == []


@given(st.sets(st.integers(0, 4)))
def test_spans_cover_the_marked_words_and_no_others(marked: set[int]) -> None:
    found = list(spans(WORDS, sorted(marked)))
    covered = {
        place
        for place, word in enumerate(WORDS)
        if any(each.start <= word.start < each.end for each in found)
    }
    assert covered == marked
