"""What the syntax tells of where source and content begin and end, and how it is lent to the tagger."""

from collections.abc import Sequence

import numpy as np
import pytest

from newsdesk.attribute import bounds as bounds_module
from newsdesk.attribute.bound_signs import Known, Signs, Tables, cues_of
from newsdesk.attribute.bounds import DOUBT, KINDS, Bounds
from newsdesk.attribute.branches import BREAK, COMMA, NONE, QUOTE, STOP, Branches, branches_of
from newsdesk.attribute.decoding import CONTENT, NOTHING, SOURCE, Cue, Judged
from newsdesk.attribute.windows import Window, windows
from newsdesk.language import parse
from newsdesk.model import Span
from newsdesk.scale.stages import attribute_line

TEXT = 'Brandt said the ferry, which was built in 1962, leaks.\n\n"It leaks," he said.'
KNOWN = Known(
    {"nsubj": [1, 2], "ccomp": [2, 1]},
    {"VBD": [1, 1]},
    {"VERB": [1, 2]},
    {"the": [0.1, 0.2]},
    {"say": [0.9, 0.8]},
)


def branches() -> Branches:
    return branches_of(TEXT, parse(TEXT).doc, [Span(56, 67)])


def word(branches: Branches, spelt: str) -> int:
    return branches.word_at(TEXT.index(spelt))


def test_a_branch_is_all_that_hangs_on_a_token() -> None:
    told = branches()
    ferry = told.token[word(told, "ferry")]
    assert told.begins[ferry] == word(told, "the")
    inside = told.token[word(told, "in 1962")]
    assert (told.begins[inside], told.ends[inside]) == (word(told, "in 1962"), word(told, "1962"))
    assert told.widest_begun[word(told, "ferry")] == NONE
    said = told.token[word(told, "said")]
    assert told.ancestors[ferry, 0] == said
    assert told.ancestors[ferry, told.depth[ferry]] == ferry


def test_signs_between_words_are_told() -> None:
    told = branches()
    assert told.before[0] == 0
    assert told.before[word(told, "which")] == COMMA
    assert told.before[word(told, "It")] == STOP | BREAK | QUOTE
    assert told.before[word(told, "he said")] == COMMA | QUOTE
    assert told.before[len(told.starts)] == STOP
    assert [int(each) for each in np.flatnonzero(told.quoted)] == [word(told, "It"), word(told, "leaks,")]


def test_two_apostrophes_are_a_quotation_mark() -> None:
    text = "He called it ''old'' and Anna's."
    told = branches_of(text, parse(text).doc, [])
    assert [int(each) for each in np.flatnonzero(told.before & QUOTE)] == [3, 4]


def test_the_cue_is_seen_from_the_token_that_the_others_hang_on() -> None:
    text = "Brandt did not want to say it."
    told = branches_of(text, parse(text).doc, [])
    assert cues_of(told, np.array([1]), np.array([3])).head.tolist() == [3]


def test_labels_words_and_lemmas_are_found_in_tables() -> None:
    told, tables = branches(), Tables(KNOWN)
    brandt, said, the = (told.token[word(told, spelt)] for spelt in ("Brandt", "said", "the ferry"))
    assert tables.dep.of(told.dep)[brandt].tolist() == [1, 2]
    assert tables.tag.of(told.tag)[[brandt, said]].tolist() == [[0, 0], [1, 1]]
    assert tables.pos.of(told.pos)[said].tolist() == [1, 2]
    assert tables.cue.of(told.lemma)[said].tolist() == pytest.approx([0.9, 0.8])
    assert tables.word.of(told.lower)[the].tolist() == pytest.approx([0.1, 0.2])


def test_each_bound_has_a_row_of_signs() -> None:
    told = branches()
    said = np.array([1])
    cues = cues_of(told, said, said)
    signs = Signs(told, Tables(KNOWN)).rows(cues, np.array([0, 0]), np.array([2, word(told, "It")]))
    assert signs.shape[0] == 2
    assert np.isfinite(signs).all()
    assert (signs[0] != signs[1]).any()


class Trees:
    """Trees that say the same of each row."""

    def __init__(self, odds: float) -> None:
        self.odds = odds

    def run(self, _: None, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        return [np.full((len(given["rows"]), 1), self.odds, dtype=np.float32)]


def lent(monkeypatch: pytest.MonkeyPatch, text: str, roles: Sequence[int], sure: float) -> np.ndarray:
    """What is lent to the bounds of the only window (words, kinds), whose network is so sure of these roles."""
    monkeypatch.setattr(bounds_module, "_trees", lambda name: Trees(10.0))
    read = parse(text)
    [window] = windows(text, read.paragraphs, ())
    scores = np.full((1, len(window.words), 3), np.log((1 - sure) / 2), dtype=np.float32)
    scores[0, np.arange(len(roles)), roles] = np.log(sure)
    judged = Judged([Cue(1, 1, 0.9)], scores, np.zeros((1, len(window.words), 4), dtype=np.float32))
    [told] = Bounds(branches_of(text, read.doc, ())).lent([(window, judged)])
    assert (judged.bounds == 0).all()
    return told.bounds[0]


def test_only_what_the_network_doubts_is_lent_something(monkeypatch: pytest.MonkeyPatch) -> None:
    told = lent(monkeypatch, "Brandt said it leaks.", [SOURCE, NOTHING, CONTENT, CONTENT], 0.99)
    kinds = [name for name, _ in KINDS]
    assert [(int(word), kinds[kind]) for word, kind in np.argwhere(told)] == [
        (0, "source-ends"),
        (2, "content-begins"),
    ]
    assert told.max() == bounds_module.SHARE * bounds_module.MOST


def test_what_is_doubted_everywhere_is_lent_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    told = lent(monkeypatch, "Brandt said it leaks.", [SOURCE, NOTHING, CONTENT, CONTENT], 1 - 3 * DOUBT)
    assert (told[1:, :2] > 0).all()
    assert (told[:-1, 2:] > 0).all()
    assert (told[0, :2] == 0).all()
    assert (told[-1, 2:] == 0).all()


def test_a_word_that_windows_cut_has_no_bounds_within(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds_module, "_trees", lambda name: Trees(10.0))
    text = "語" * 300 + " said it."
    read = parse(text)
    held: list[tuple[Window, Judged]] = []
    for window in windows(text, read.paragraphs, ()):
        count = len(window.words)
        held.append(
            (
                window,
                Judged(
                    [Cue(0, 0, 0.9)], np.zeros((1, count, 3), np.float32), np.zeros((1, count, 4), np.float32)
                ),
            )
        )
    told = Bounds(branches_of(text, read.doc, ())).lent(held)
    assert [each.bounds.shape for each in told] == [each.bounds.shape for _, each in held]


def test_an_adverb_that_hangs_on_the_cue_is_no_part_of_the_content() -> None:
    text = "The council defended its plan for the quay vigorously."
    [found] = attribute_line({"id": "quay", "text": text})["attributions"]
    assert [text[start:end] for start, end in found["content"]] == ["its plan for the quay"]
