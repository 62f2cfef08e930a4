"""On what occasion was it said, as a sentence beside it tells that quotes nothing? ("Brandt was speaking at a forum on Tuesday.")"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.appearing import appeared_on
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.grammar import subject
from newsdesk.attribute.hanging import hangs_on
from newsdesk.attribute.hearers import hearers_of
from newsdesk.attribute.occasions import Told
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.said_on import dates_in, day_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPEAKING: Final = frozenset({"speak", "talk"})
_MAKING: Final = frozenset({"make", "give", "issue"})
_REMARKS: Final = frozenset(
    {"remark", "comment", "statement", "announcement", "disclosure", "claim", "appeal", "call", "observation"}
)
#: "Made the remarks", and not "made a statement", of which the words are still to come.
_KNOWN: Final = frozenset({"the", "these", "this", "those", "his", "her", "their"})
_SAYING: Final = frozenset({"say", "state", "disclose"})
_TELLING: Final = _SPEAKING | _MAKING | _SAYING
#: What is done with the occasion: "a forum held on Tuesday".
_HOLDING: Final = frozenset({"hold", "organise", "organize", "host", "arrange", "convene"})
_HE_OR_SHE: Final = frozenset({"he", "she", "they"})
#: So many paragraphs away stands what was said there.
_NEAR: Final = 3


@dataclass(frozen=True, slots=True)
class _Speech:
    """Who spoke, in the words of the sentence that tells so, and on which day and through whom."""

    place: int
    paragraph: int
    who: frozenset[str]
    day: str | None
    relay: tuple[str, ...]

    def is_of(self, told: Told) -> bool:
        """Whether it was he who spoke: "he", or a part of his name or role."""
        if told.speaker is None or abs(told.paragraph - self.paragraph) > _NEAR:
            return False
        words = {*told.speaker.name.casefold().split(), *(told.speaker.role or "").casefold().split()}
        return told.speaker.kind == "person" and bool(self.who & (_HE_OR_SHE | words))


def with_speeches(told: Sequence[Told], reading: Reading, cast: Cast) -> list[Told]:
    """The statements with day and relay of the speech that a sentence beside them tells of."""
    settled = list(told)
    for speech in _speeches(reading, cast):
        for index in _said_there(settled, speech):
            each = settled[index]
            settled[index] = replace(each, day=each.day or speech.day, relay=each.relay or speech.relay)
    return settled


def _said_there(told: Sequence[Told], speech: _Speech) -> Iterator[int]:
    """What he said before, without a break; else what he says next."""
    before = [index for index, each in enumerate(told) if each.start < speech.place]
    if not before or not speech.is_of(told[before[-1]]):
        yield from (i for i in range(len(before), len(before) + 1) if i < len(told) and speech.is_of(told[i]))
        return
    for index in reversed(before):
        if (
            told[index].speaker != told[before[-1]].speaker
            or told[index].is_of_the_past
            or told[index].is_apart
        ):
            return
        yield index


def _speeches(reading: Reading, cast: Cast) -> Iterator[_Speech]:
    for verb in reading.of_lemmas(_TELLING):
        who = subject(verb) if verb.pos_ == "VERB" and _tells_of_speech(verb) else None
        paragraph = reading.paragraph_at(verb.idx)
        if who is None or paragraph is None or reading.is_quoted(verb.idx):
            continue
        day = _day(reading, verb)
        relay = hearers_of(verb, cast, None).relay or appeared_on(verb)
        if day or relay:
            words = frozenset(
                token.lower_ for token in who.subtree if token.pos_ in ("PROPN", "NOUN", "PRON")
            )
            yield _Speech(verb.idx, paragraph, words, day, relay)


def _tells_of_speech(verb: "Token") -> bool:
    """ "Was speaking", "made the remarks", "said this"; of no more than one that is known."""
    lemma = verb.lemma_.lower()
    if lemma in _SPEAKING:
        return verb.tag_ == "VBG" and any(child.dep_ == "aux" for child in verb.children)
    if lemma in _SAYING:
        return any(child.dep_ == "dobj" and child.lower_ in ("this", "so") for child in verb.children)
    what = [child for child in verb.children if child.dep_ == "dobj"]
    remarks = (noun for noun in what if noun.lemma_.lower() in _REMARKS)
    return lemma in _MAKING and any(
        child.dep_ in ("det", "poss") and child.lower_ in _KNOWN
        for noun in remarks
        for child in noun.children
    )


def _day(reading: Reading, verb: "Token") -> str | None:
    """The day that hangs on the verb, or on what is told of the occasion."""
    holding = [token for token in verb.subtree if token.lemma_.lower() in _HOLDING and token.tag_ == "VBN"]
    for timex in dates_in(reading, reading.sentence_at(verb.idx)):
        day = day_of(reading, timex)
        if day and any(hangs_on(reading, timex, each) for each in (verb, *holding)):
            return day
    return None
