"""Which verbs attribute, and what do they attribute to whom? ("X said that C", "C, said X", "X denied C")"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Rule
from newsdesk.attribute.grammar import (
    EMPTY,
    agent,
    below,
    is_passive,
    noun_phrase,
    subject,
    verb_group,
)
from newsdesk.attribute.lexicon import FRAMES, Cue, verbs
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.supposed import is_supposed

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "declined to say", "went on to say": verbs that belong to the cue of the infinitive below them.
_CARRIERS: Final = frozenset(
    {"decline", "refuse", "go", "continue", "want", "come", "begin", "appear", "seem"}
)
_RELATIVES: Final = frozenset({"who", "which", "that", "what", "as"})
_BREAKS: Final = frozenset({",", ";", ":"})
#: How many words may follow a cue that ends its sentence: "on Sunday in Seoul".
_LONGEST_END: Final = 7
_REFUSALS: Final = frozenset({"decline", "refuse"})
_NOT_CONTENT: Final = frozenset(
    {
        "punct",
        "cc",
        "conj",
        "advcl",
        "npadvmod",
        "advmod",
        "aux",
        "auxpass",
        "neg",
        "prt",
        "mark",
        "dative",
        "agent",
    }
)
_UTTERANCES: Final = frozenset({"say", "comment", "discuss", "answer", "disclose", "explain", "confirm"})
#: Where or when something was said, not what.
_CIRCUMSTANCE: Final = frozenset(
    {"in", "at", "during", "after", "before", "on", "via", "through", "since", "amid", "by"}
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue verb with its source and, by the syntax alone, the tokens of its content."""

    verb: "Token"
    cue: Sequence["Token"]
    source: Sequence["Token"]
    content: Sequence["Token"]
    entry: Cue
    frame: Rule


def sayings(reading: Reading) -> Iterator[Saying]:
    """Every cue verb outside of quotations that has a source."""
    known = verbs()
    for token in reading.of_lemmas(known):
        is_verb = token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB")
        if is_verb and reading.is_told(token) and not is_supposed(token):
            saying = _saying(token, known[token.lemma_.lower()])
            if saying is not None:
                yield saying


def _saying(verb: "Token", entry: Cue) -> Saying | None:
    head = subject(verb)
    if (
        _is_only_a_carrier(verb)
        or head is None
        or (head.lower_ in EMPTY and head.pos_ == "PRON" and not _is_thing(head))
    ):
        return None
    cue = _cue(verb)
    source = noun_phrase(head)
    if not source:  # the tree may make a mark of punctuation the subject
        return None
    frame, content = _content(verb, entry, head)
    if "clause" in entry.frames and (said_before := _said_before(verb, source)):
        frame, content = "clause", said_before
    taken = {token.i for token in (*cue, *source)}
    return Saying(verb, cue, source, [token for token in content if token.i not in taken], entry, frame)


def _is_only_a_carrier(verb: "Token") -> bool:
    """ "Declined to say", "reported, citing Y": the other verb is the cue."""
    lemma, head = verb.lemma_.lower(), verb.head
    if lemma in _REFUSALS:
        return any(child.dep_ == "xcomp" and child.lemma_.lower() in _UTTERANCES for child in verb.children)
    return lemma == "cite" and verb.tag_ == "VBG" and head != verb and head.lemma_.lower() in verbs()


def _is_thing(pronoun: "Token") -> bool:
    """ "It said": the pronoun may stand for a body; "it is said" has no source."""
    return pronoun.lower_ == "it" and pronoun.dep_ == "nsubj"


def _cue(verb: "Token") -> list["Token"]:
    group = verb_group(verb)
    head = verb.head
    if verb.dep_ == "xcomp" and head.lemma_ in _CARRIERS and 0 < verb.i - head.i <= 3:
        carrier = verb_group(head)
        return list(verb.doc[carrier[0].i : group[-1].i + 1])
    return group


def _content(verb: "Token", entry: Cue, source: "Token") -> tuple[Rule, list["Token"]]:
    """The frame that fits, and what it makes of the verb's dependants."""
    if "clause" in entry.frames:
        clause = _clause(verb)
        if clause:
            return "clause", clause
    if entry.frames & {"object", "to"}:
        parts = _objects(verb, entry)
        if parts:
            return "object", parts
    prepositions = entry.frames - FRAMES
    for child in verb.children:
        if child.dep_ in ("prep", "prt") and child.lower_ in prepositions and child.i > verb.i:
            return "object", _after_preposition(verb, child)
    if "clause" in entry.frames:
        around = _around(verb)
        if around:
            return "as" if verb.dep_ == "advcl" else "clause", around
    return "clause", []


def _clause(verb: "Token") -> list["Token"]:
    tokens: list[Token] = []
    for child in verb.children:
        before = child.i < verb.i
        if before and any(token.text == ";" for token in verb.doc[child.i : verb.i]):
            continue
        if child.dep_ == "ccomp" or (child.dep_ == "parataxis" and before):
            tokens.extend(_without_complementiser(below(child), child))
    return tokens


def _without_complementiser(tokens: Iterator["Token"], clause: "Token") -> list["Token"]:
    kept = list(tokens)
    if kept and kept[0].lower_ == "that" and kept[0].dep_ == "mark" and kept[0].head == clause:
        return kept[1:]
    return kept


def _said_before(verb: "Token", source: Sequence["Token"]) -> list["Token"]:
    """ "C, X reported on Sunday." Where a sentence ends so, all before the comma was said, however it was parsed."""
    sentence, comma = verb.sent, source[0].i - 1
    direct = source[-1].i + 1 == verb_group(verb)[0].i and source[0].lower_ not in _RELATIVES
    after = verb.doc[verb.i + 1 : sentence.end]
    ends = len(after) <= _LONGEST_END and not any(
        token.text in _BREAKS or token.pos_ == "VERB" for token in after
    )
    if not (direct and ends and comma > sentence.start and verb.doc[comma].text == ","):
        return []
    before = list(dropwhile(lambda token: token.is_punct or token.is_space, verb.doc[sentence.start : comma]))
    told = any(token.dep_ in ("nsubj", "nsubjpass", "expl") and token.head.i < comma for token in before)
    return before if told else []


def _around(verb: "Token") -> list["Token"]:
    """ "C, X said" and "as X said, C", where the verb hangs on what was said."""
    head = verb.head
    as_said = verb.dep_ == "advcl" and any(
        child.lower_ == "as" and child.dep_ in ("mark", "advmod") for child in verb.children
    )
    if head == verb or not (verb.dep_ == "parataxis" or as_said):
        return []
    return list(below(head, [verb]))


def _objects(verb: "Token", entry: Cue) -> list["Token"]:
    """What is denied, demanded, promised, called something."""
    wanted: set[str] = set()
    if "object" in entry.frames:
        wanted |= {"dobj", "nsubjpass", "oprd"}
    if "to" in entry.frames:
        wanted |= {"xcomp", "ccomp"}
    parts = [child for child in verb.children if child.dep_ in wanted and not _is_reflexive(child)]
    if not parts or (is_passive(verb) and agent(verb) is None):
        return []
    extra = (
        []
        if entry.frames <= {"clause", "to"}
        else [child for child in verb.children if _completes(child, verb)]
    )
    tokens: list[Token] = []
    for part in sorted({*parts, *extra}, key=lambda each: each.i):
        tokens.extend(below(part))
    return tokens


def _is_reflexive(token: "Token") -> bool:
    return token.lower_ in ("himself", "herself", "itself", "themselves")


def _completes(child: "Token", verb: "Token") -> bool:
    if child.i < verb.i or child.dep_ in _NOT_CONTENT or child.dep_ in ("nsubj", "agent"):
        return False
    return not (child.dep_ == "prep" and child.lower_ in _CIRCUMSTANCE)


def _after_preposition(verb: "Token", preposition: "Token") -> list["Token"]:
    tokens = list(below(preposition))[1:]
    for child in verb.children:
        if child.i > preposition.i and child.dep_ in ("xcomp", "ccomp", "advcl", "pobj", "dobj"):
            tokens.extend(below(child))
    return tokens
