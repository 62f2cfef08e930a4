"""Reports of one story come together, others do not, whatever the order they came in."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from link_world import HARBOUR, STRIKE, STRIKE_AGAIN

from newsdesk.link import Document, cluster, likeness
from newsdesk.link.agglomerate import agglomerate
from newsdesk.link.likeness import BLOCK, SCALE, Sketch, edges
from newsdesk.link.vectors import DIMENSIONS, decode, encode

DOCUMENTS = [
    Document(STRIKE.format(dead="seven"), date(2024, 1, 20)),
    Document(STRIKE_AGAIN.format(dead="nine"), date(2024, 1, 20)),
    Document(HARBOUR, date(2024, 1, 21)),
    Document("Harbour at Port Calder shuts to tankers, says Ada Quill. " + HARBOUR[100:], date(2024, 1, 22)),
    Document("", None),
]


def test_two_reports_of_one_event_are_one_story_and_another_event_is_another():
    strike, again, harbour, shut, empty = cluster(DOCUMENTS)
    assert strike == again
    assert harbour == shut
    assert len({strike, harbour, empty}) == 3


def test_nothing_makes_no_clusters():
    assert cluster([]) == []


def test_the_same_words_a_month_later_are_another_story():
    text = STRIKE.format(dead="seven")
    near, far = Document(text, date(2024, 1, 20)), Document(text, date(2024, 2, 20))
    assert len(set(cluster([near, near]))) == 1
    assert len(set(cluster([near, far]))) == 2


@settings(max_examples=5)
@given(st.permutations(range(len(DOCUMENTS))))
def test_the_order_of_the_documents_does_not_matter(order: list[int]):
    shuffled = cluster([DOCUMENTS[place] for place in order])
    assert [shuffled[order.index(place)] for place in range(len(DOCUMENTS))] == cluster(DOCUMENTS)


def test_likeness_is_symmetric_and_highest_with_itself():
    one, two = STRIKE.format(dead="seven"), STRIKE_AGAIN.format(dead="nine")
    assert likeness(one, two) == likeness(two, one)
    assert likeness(one, HARBOUR) < likeness(one, two) < likeness(one, one)


def test_a_vector_is_384_bytes_and_depends_on_the_text_alone():
    assert len(encode(HARBOUR)) == DIMENSIONS
    first = encode(HARBOUR)
    encode("Something else entirely.")
    assert encode(HARBOUR) == first


@settings(max_examples=20)
@given(st.text(max_size=400))
def test_any_text_has_a_vector(text: str):
    assert np.abs(decode([encode(text)])).max() == 127


def test_blocks_do_not_change_what_is_compared():
    """More sketches than fit a block: the pairs are those of comparing each two alone."""
    chance = np.random.default_rng(7)
    vectors = chance.integers(-127, 128, (BLOCK + 40, DIMENSIONS)).astype(np.int8)
    vectors[BLOCK:] = vectors[:40]
    sketches = [
        Sketch(vector.tobytes(), b"", date(2024, 1, 1 + place % 5)) for place, vector in enumerate(vectors)
    ]
    found = {(one, two): weight for one, two, weight in edges(sketches)}
    for place in range(40):
        ((_, _, alone),) = edges([sketches[place], sketches[BLOCK + place]])
        assert found[place, BLOCK + place] == alone


weighted = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, SCALE),
    max_size=40,
)


@given(weighted, st.integers(1, SCALE))
def test_groups_are_those_of_the_graph_in_whatever_order_its_edges_come(graph: dict, threshold: int):
    listed = [(one, two, weight) for (one, two), weight in graph.items()]
    groups = agglomerate(12, listed, threshold)
    assert agglomerate(12, reversed(listed), threshold) == groups
    assert all(groups[root] == root <= place for place, root in enumerate(groups))


@given(weighted, st.integers(1, SCALE))
def test_what_nothing_connects_is_never_together(graph: dict, threshold: int):
    near = {pair: weight for pair, weight in graph.items() if (pair[0] < 6) == (pair[1] < 6)}
    groups = agglomerate(12, [(*pair, weight) for pair, weight in near.items()], threshold)
    assert not {groups[place] for place in range(6)} & {groups[place] for place in range(6, 12)}


def test_a_chain_does_not_pull_strangers_together():
    chain = [(0, 1, 90), (1, 2, 60), (2, 3, 90)]
    assert agglomerate(4, chain, 50) == [0, 0, 2, 2]
