"""A text of twice the length is twice the work, whatever it repeats. Calls are counted; no clock is asked."""

import sys
from types import FrameType

import pytest
from test_attribute_cases import article_of

from newsdesk.attribute import attribute
from newsdesk.language import parse

REPEATED = {
    "quotations": '"We go to the sea," said Jon Vale.\n',
    "clauses": "The mayor said that it rained. He denied it.\n",
    "open quotations": "“We go to the sea, he said.\n",
    "labels": 'Source: Jon Vale on Telegram\nQuote: "We go to the sea."\n',
    "transcript": "JON VALE: We go to the sea.\nANN: It rains.\n",
}


@pytest.mark.parametrize("kind", REPEATED)
def test_a_text_of_twice_the_length_is_twice_the_work(kind: str) -> None:
    once, twice = calls(REPEATED[kind] * 200), calls(REPEATED[kind] * 400)
    assert twice < 2.3 * once


def test_every_one_has_another_name_and_it_is_twice_the_work_still() -> None:
    once, twice = (calls("".join(named(number) for number in range(length))) for length in (200, 400))
    assert twice < 2.3 * once


def named(number: int) -> str:
    name = "".join(chr(ord("a") + int(digit)) for digit in str(number))
    return f"Jon V{name} said that it rained.\n"


def calls(text: str) -> int:
    """How often a function is entered, or a generator gone on with, while the text is attributed."""
    article = article_of(text)
    parsed = parse(text, tuple(block.span for block in article.blocks), None)
    attribute(article, parsed)
    count = 0

    def see(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(see)
    try:
        attribute(article, parsed)
    finally:
        sys.setprofile(None)
    return count
