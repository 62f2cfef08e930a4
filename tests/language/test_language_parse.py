"""One reading of a text: every offset is true, whatever the text is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.language import parse
from newsdesk.language.parse import LONGEST_TEXT
from newsdesk.language.pieces import LONGEST_PIECE, pieces
from newsdesk.model import Span


def cut_out(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_sentences_and_paragraphs_are_places_in_the_text() -> None:
    text = "The port is shut. Nobody knows why.\n\nA second paragraph follows."
    read = parse(text)
    assert cut_out(text, read.paragraphs) == [
        "The port is shut. Nobody knows why.",
        "A second paragraph follows.",
    ]
    assert cut_out(text, read.sentences) == [
        "The port is shut.",
        "Nobody knows why.",
        "A second paragraph follows.",
    ]


def test_the_paragraphs_of_the_page_are_kept() -> None:
    text = "Lower tolls from May Tolls fall in May, the port said."
    read = parse(text, [Span(0, 20), Span(21, len(text))])
    assert cut_out(text, read.paragraphs) == [
        "Lower tolls from May",
        "Tolls fall in May, the port said.",
    ]


@pytest.mark.parametrize(
    ("glued", "parts"),
    [
        (
            "A bridge fell in Odrin.Source: Harbour Radio on TelegramQuote: “It is gone.”Details: No one was hurt.",
            [
                "A bridge fell in Odrin.",
                "Source: Harbour Radio on Telegram",
                "Quote: “It is gone.”",
                "Details:",
                "No one was hurt.",
            ],
        ),
        ("He left the town.The mayor stayed.", ["He left the town.", "The mayor stayed."]),
        ("It hurt 17.A man died.", ["It hurt 17.", "A man died."]),
        ("It was April 2023On Tuesday, he left.", ["It was April 2023", "On Tuesday, he left."]),
        ('"We are fine."The mayor stayed.', ['"We are fine."', "The mayor stayed."]),
        (
            "He lives in the U.S.A. and reads News.com daily.",
            ["He lives in the U.S.A. and reads News.com daily."],
        ),
        ("Data sources: none.", ["Data sources: none."]),
    ],
)
def test_paragraphs_that_were_glued_together_are_parted(glued: str, parts: list[str]) -> None:
    assert cut_out(glued, parse(glued).paragraphs) == parts


def test_a_text_in_capitals_is_analysed_like_another() -> None:
    text = "THE MINISTER SAID THAT THE NEW BRIDGE WAS SAFE."
    read = parse(text)
    assert [token.lemma_ for token in read.doc if token.dep_ == "ROOT"] == ["say"]
    assert read.doc.text == text


@pytest.mark.parametrize("text", ["", " \n\t", "\x00", "((((" * 50, "“" * 50, "👍🏽 " * 30])
def test_a_text_that_is_no_text_is_read_all_the_same(text: str) -> None:
    assert parse(text).doc.text == text


def test_a_lone_surrogate_does_not_move_the_rest() -> None:
    read = parse("\ud800 she said so")
    assert [token.idx for token in read.doc] == [0, 2, 6, 11]


def test_what_is_longer_than_any_article_is_read_up_to_a_limit(caplog: pytest.LogCaptureFixture) -> None:
    read = parse("a" * (LONGEST_TEXT + 1))
    assert len(read.doc.text) == LONGEST_TEXT
    assert str(LONGEST_TEXT) in caplog.text


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_tokens_stand_where_the_text_has_them(text: str) -> None:
    read = parse(text)
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in read.doc)
    assert all(text[span.start : span.end].strip() for span in (*read.paragraphs, *read.sentences))


@given(
    st.text(alphabet='aB. \n":“”', max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300))),
)
def test_pieces_tile_the_text(text: str, borders: list[tuple[int, int]]) -> None:
    tiles = list(pieces(text, [Span(*border) for border in borders]))
    assert "".join(text[span.start : span.end] for span in tiles) == text


@pytest.mark.parametrize("words", [5_000, 10_000])
def test_work_grows_with_length_and_no_piece_is_long(words: int) -> None:
    tiles = list(pieces("word " * words))
    assert max(span.end - span.start for span in tiles) <= LONGEST_PIECE
    assert len(tiles) <= 2 * 5 * words / LONGEST_PIECE + 1


@pytest.mark.parametrize(
    "text",
    [
        "Police spokesman Sgt. Karl Lind said two men were held.",
        "Lt. Col. Ann Reed said it was late.",
        "The patient of Dr . Ida Vale said it was late .",
    ],
)
def test_no_sentence_ends_behind_a_rank_or_title(text: str) -> None:
    read = parse(text)
    assert read.sentences == (Span(0, len(text)),)
    assert all(text[token.idx :].startswith(token.text) for token in read.doc if not token.is_space)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_a_space_of_another_width_parts_words_and_is_none_itself(space: str) -> None:
    text = f"They spoke of the presidential nominee{space}Karel Dorn."
    tokens = parse(text).doc
    assert [token.text for token in tokens[4:]] == ["presidential", "nominee", "Karel", "Dorn", "."]
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in tokens)
