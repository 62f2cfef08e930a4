"""Patterns of many words find the same as a plain alternative of them, only sooner."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute.one_of import one_of

WORDS = st.lists(st.text("abc-.", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text("abc-. ", max_size=30))
def test_whole_words_are_found_where_a_plain_alternative_finds_them(words: list[str], text: str) -> None:
    plain = re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, words))})(?!\S)")
    assert re.findall(rf"(?<!\S){one_of(words)}(?!\S)", text) == plain.findall(text)


def test_the_longest_word_is_found_where_several_begin() -> None:
    assert (
        re.match(one_of(["minister", "minister-president", "mayor"]), "minister-president")[0]
        == "minister-president"
    )
    assert one_of(["mayor"]) == "mayor"
