"""The signs of stances as data/signs.tsv tells them."""

import re
from typing import get_args

import pytest

from newsdesk.attribute import signs
from newsdesk.attribute.stance import stance_of
from newsdesk.model import Stance

WAYS = list(signs._ways())


@pytest.mark.parametrize(("stance", "way"), WAYS)
def test_each_line_is_one_way_to_show_a_stance(stance: str, way: str) -> None:
    assert stance in get_args(Stance)
    assert re.compile(way)
    assert "|" not in _outside_of_brackets(way)


def test_the_words_of_a_list_stand_where_their_list_is_named() -> None:
    assert not any("%judging%" in way for _, way in WAYS)
    told = "the plan is woeful"
    assert stance_of("say", "said", told, told, "indirect", None) == "praise_or_blame"


def _outside_of_brackets(pattern: str) -> str:
    """What of a pattern stands in no brackets."""
    outside, depth = "", 0
    for mark in re.findall(r"\\.|\[(?:\\.|[^\]\\])+\]|.", pattern):
        depth += (mark == "(") - (mark == ")")
        outside += mark if depth == 0 and len(mark) == 1 else ""
    return outside
