"""Which attributions tell of something done, and not said? ("agreed on a plan", "called an ambulance", "showed little emotion")"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import root_of
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.words import KIN, OF_PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

#: With no clause behind them they tell of an act: "agreed on a plan", "decided to pay"; but "agreed with her".
_DECIDING: Final = frozenset({"agree", "decide", "hop", "assess"})  # "hop": of "hopes to win"
_FEW: Final = 8
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_VERDICTS: Final = frozenset({"guilty", "innocent", "liable"})
#: To show one of these says nothing.
_PICTURES: Final = frozenset(
    {"video", "photo", "photograph", "picture", "image", "clip", "footage", "map", "screenshot", "recording"}
)
_SHOWING: Final = frozenset({"post", "share", "publish", "release", "upload", "circulate", "tweet"})
#: What papers show is told in them; what people show, "little emotion", only if it is a clause.
_BEARING: Final = frozenset({"show", "demonstrate", "display"})
_FLESH: Final = OF_PEOPLE | KIN | {"juror", "fan", "family"}
#: What tells as what somebody is called: "called him a liar", "called the plan a joke", "called for", "called to".
_AS_WHAT: Final = frozenset({"oprd", "ccomp", "xcomp", "acomp", "prt"})


def is_an_act(found: Found, cue: "Sequence[Token]", reading: Reading) -> bool:
    """Whether something is done and not said."""
    lemmas = {token.lemma_.lower() for token in cue}
    words = [token for span in found.content for token in reading.tokens_of(span)]
    if lemmas & _DECIDING:
        return not _is_a_clause(words) and cue[-1].lower_ != "with"
    if "assess" in lemmas:  # "assessed the damage"
        return any(child.dep_ == "dobj" for token in cue for child in token.children)
    if "encourage" in lemmas:  # "to encourage peace"
        return all(word.tag_ != "TO" for word in words)
    if "find" in lemmas:
        return any(word.lower_ in _VERDICTS for word in words)
    if found.lemma == "call":
        return _is_a_call(cue, words)
    shown = (*cue, *(word for word in words if word.head in cue))
    if lemmas & _SHOWING and any(word.lemma_.lower() in _PICTURES for word in shown):
        return True
    return bool(lemmas & _BEARING) and _is_a_matter(found, reading) and _is_of_flesh(found, reading)


def _is_a_matter(found: Found, reading: Reading) -> bool:
    """Whether it is no clause: "little emotion as the tape was played"."""
    phrase = reading.parse.doc.char_span(*found.content[0], alignment_mode="expand")
    return phrase is not None and root_of(phrase).pos_ in ("NOUN", "PROPN")


def _is_a_clause(words: "Sequence[Token]") -> bool:
    return any(word.tag_ in _FINITE and word.dep_ != "relcl" for word in words)


def _is_a_call(cue: "Sequence[Token]", words: "Sequence[Token]") -> bool:
    """ "Called an ambulance", "called a vote", "called off the strike": nothing is named so."""
    verb = next((token for token in cue if token.lemma_.lower() == "call"), None)
    if verb is not None and any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.children):
        return True
    if verb is None or verb.tag_ == "VBN":
        return False
    behind = {child.dep_ for child in verb.children if child.i > verb.i}
    is_named = bool(behind & _AS_WHAT) or words[-1].pos_ == "ADJ"
    return "dobj" in behind and not is_named and len(words) <= _FEW


def _is_of_flesh(found: Found, reading: Reading) -> bool:
    phrase = reading.parse.doc.char_span(*found.source[-1], alignment_mode="expand")
    head = root_of(phrase) if phrase is not None else None
    return head is not None and (
        head.ent_type_ == "PERSON" or head.pos_ == "PRON" or head.lemma_.casefold() in _FLESH
    )
