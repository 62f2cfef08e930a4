"""What holds for every text: no error, spans inside the text, and the same answer each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_attribute_cases import article_of, statements_of

from newsdesk.attribute.reading import Reading
from newsdesk.language import parse
from newsdesk.model import Block, Span, Statement

WORDS = st.sampled_from(
    [
        "The",
        "mayor",
        "Ilse",
        "Brandt",
        "Novak",
        "She",
        "he",
        "We",
        "said",
        "told",
        "denied",
        "that",
        "saying",
        "according to",
        "as reported by both Kyiv and Washington",
        "on Monday",
        '"We',
        '"',
        "“we",
        "will”",
        "go.",
        "‘",
        "’",
        ",",
        ":",
        "(",
        "\n",
        "Source:",
        "Quote:",
        "Details:",
    ]
)


def is_sound(statement: Statement, text: str) -> bool:
    spans = (*statement.source, *statement.cue, *statement.content)
    inside = all(0 <= span.start < span.end <= len(text) for span in spans)
    return inside and any(text[span.start : span.end].strip() for span in statement.content)


def test_two_of_one_surname_keep_their_own_names_and_roles_where_the_text_has_them() -> None:
    text = (
        "Peter Novak, the minister of finance, said the budget was sound. Jana Novak, the minister of health, said hospitals "
        "needed more.\nNovak said the money was there.\n"
    )
    said = [statement.speaker for statement in statements_of(article_of(text))]
    assert [(each.name, each.role) for each in said if each] == [
        ("Peter Novak", "minister of finance"),
        ("Jana Novak", "minister of health"),
        ("Novak", None),
    ]


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_sound_statements(text: str) -> None:
    statements = statements_of(article_of(text))
    assert all(is_sound(statement, text) for statement in statements)
    assert len({statement.id for statement in statements}) == len(statements)
    assert statements == statements_of(article_of(text))


@pytest.mark.parametrize(
    "text", ["", " ", "“", '"' * 99, "said", "said said said.", "He said that.", "Quote:", "Source:"]
)
def test_a_text_that_says_nothing_gives_no_error(text: str) -> None:
    assert statements_of(article_of(text)) in ((), statements_of(article_of(text)))


def test_another_language_gives_none() -> None:
    text = "Die Brücke ist sicher, said Ilse Brandt."
    assert statements_of(article_of(text, language="de")) == ()
    assert statements_of(article_of("The bridge is safe, Ilse Brandt said.", language="en-GB"))


def test_headings_and_captions_do_not_speak() -> None:
    article = article_of("Ilse Brandt said that the bridge was safe.")
    heading = Block("heading", article.blocks[0].span)
    assert statements_of(type(article)("case", "", article.text, "", (heading,))) == ()


def test_an_inner_statement_knows_its_outer_one() -> None:
    text = 'Ilse Brandt said: "The harbour union told us that nobody would be hurt."\nPeter Vale said that Maria Novak claimed the law was dead.'
    statements = {statement.cue[0]: statement for statement in statements_of(article_of(text))}
    inner = statements[Span(text.index("claimed"), text.index("claimed") + 7)]
    outer = statements[Span(text.rindex("said"), text.rindex("said") + 4)]
    assert inner.part_of == outer.id
    assert inner.relay == ("Peter Vale",)


def test_a_stray_mark_does_not_swallow_the_page() -> None:
    text = '"The bridge is safe, Ilse Brandt said.\nThe port said that nobody was hurt.'
    contents = [text[s.content[0].start : s.content[0].end] for s in statements_of(article_of(text))]
    assert contents == ["The bridge is safe", "nobody was hurt"]


def test_quotations_grow_with_the_text_and_not_faster() -> None:
    line = '"We are not leaving this harbour," said Tom Reyes.\n'
    few, many = (
        len(Reading(read, read.paragraphs).quotations) for read in map(parse, (line * 20, line * 40))
    )
    assert (few, many) == (20, 40)
