"""What is usual for a lemma with a label is lent to the tagger's scores for cues."""

import numpy as np
import pytest

from newsdesk.attribute import cue_habits
from newsdesk.attribute.branches import branches_of
from newsdesk.attribute.cue_habits import ANY, SHARE, CueHabits
from newsdesk.attribute.decoding import cues
from newsdesk.language import parse

HABITS = CueHabits([("say", "ROOT", 2.0), ("say", ANY, 1.0), (ANY, ANY, -3.0)])


def lent(text: str) -> list[float]:
    """What is lent to each word, as log odds."""
    branches = branches_of(text, parse(text).doc, ())
    return [float(each) / SHARE for each in cue_habits.lent(branches)]


def test_a_lemma_is_known_with_its_label_else_with_any_else_as_any_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cue_habits, "_habits", lambda: HABITS)
    assert lent("Brandt said that to say it is easy.") == pytest.approx([-3, 2, -3, -3, 1, -3, -3, -3])


def test_what_ships_knows_verbs_of_saying() -> None:
    brandt, said, *others = lent("Brandt said the ferry was built in 1962.")
    assert said > 2
    assert max(brandt, *others) < -1


def test_what_is_lent_tells_whether_there_is_a_cue_and_not_how_far_it_goes() -> None:
    scores = np.array([[5, 0, 0], [0, 1, 0], [0, 0, 1], [5, 0, 0]], dtype=np.float32)
    [cue] = cues(scores)
    assert (cue.first, cue.last) == (1, 2)
    assert cues(scores, np.full(4, -2, dtype=np.float32)) == ()
    [surer] = cues(scores, np.array([0, 2, -9, 0], dtype=np.float32))
    assert (surer.first, surer.last) == (1, 2)
    assert surer.chance > cue.chance
