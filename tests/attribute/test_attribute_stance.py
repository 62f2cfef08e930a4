"""What the speaker does with the words, where the cue does not tell."""

import pytest

from newsdesk.attribute.stance import stance_of
from newsdesk.model import Speaker, Stance

AMBASSADOR = Speaker("Rosa Vidal", "person", "Spanish Ambassador to Norland")


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("Spain will send two more trains", "promise"),
        ("Norland will send two more trains", "assert"),
        ("Spain would not agree to the plan", "deny"),
        ("Norland has not agreed to the plan", "assert"),
        ("Spain needs better harbours", "demand"),
        ("its intention to send trains", "promise"),
        ("the thefts could lead to the need to close the depot", "warn"),
        ("the government decided that ferries should stop", "assert"),
        ("ferries should stop", "demand"),
        ("the clinics had run out of blood", "warn"),
        ("the case was riddled with holes", "praise_or_blame"),
    ],
)
def test_the_own_side_promises_needs_and_denies(content: str, stance: Stance) -> None:
    assert stance_of("say", "said", content, "indirect", AMBASSADOR) == stance


@pytest.mark.parametrize(
    ("lemma", "cue", "content", "stance"),
    [
        ("specify", "did not specify", "who had signed", "other"),
        ("state", "does not state", "why it happened", "other"),
        ("ask", "asked", "the guests to leave the hall", "demand"),
        ("ask", "asked", "whether it was safe", "question"),
        ("emphasise", "emphasised", "the need for more trains", "demand"),
    ],
)
def test_what_the_cue_does(lemma: str, cue: str, content: str, stance: Stance) -> None:
    assert stance_of(lemma, cue, content, "indirect", None) == stance
