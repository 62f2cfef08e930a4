"""Does a date hang on a cue, by the way that leads from one to the other? ("on Monday she said", "in an interview that aired on Sunday")"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import ARTEFACTS, SUBJECTS, root_of
from newsdesk.attribute.reading import Reading
from newsdesk.model import Timex

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_DEEPEST: Final = 3
#: In, at or by what something is said, whose day is the day of saying.
SPEECHES: Final = ARTEFACTS | {
    "address",
    "announcement",
    "broadcast",
    "call",
    "column",
    "conference",
    "filing",
    "forum",
    "hearing",
    "indictment",
    "meeting",
    "news",
    "podcast",
    "press",
    "programme",
    "rally",
    "ruling",
    "seminar",
    "sermon",
    "testimony",
    "verdict",
    "video",
    "webinar",
}
#: "Sought peace by promising to leave": the one is done by the other.
_BY_DOING: Final = frozenset({"by", "in"})
_SPEAKING: Final = frozenset({"speak", "talk", "testify", "write", "appear"})
_COMING_OUT: Final = frozenset(
    {
        "publish",
        "air",
        "broadcast",
        "release",
        "post",
        "print",
        "carry",
        "run",
        "appear",
        "record",
        "film",
        "issue",
        "send",
        "give",
    }
)


def hangs_on(reading: Reading, timex: Timex, cue: "Token") -> bool:
    """The date's first words lead up to the cue, or to a verb or noun on the way to it, without another clause."""
    phrase = reading.parse.doc.char_span(*timex.span, alignment_mode="expand")
    if phrase is None:
        return False
    if _opens_the_sentence(phrase, cue):
        return True
    acts = {verb.i for verb in _acts(cue)}
    if phrase[0].i < cue.i:
        acts |= {verb.i for verb in _told_together(cue)}
    return _leads_to(root_of(phrase), acts, phrase, cue)


def _leads_to(current: "Token", acts: Collection[int], phrase: "Phrase", cue: "Token") -> bool:
    """Whether the way up from here comes to one of the acts."""
    for _ in range(8):
        if current.i in acts:
            return True
        if _is_when_he_spoke(current, acts):
            return True
        if _is_when_it_came_out(current):
            current = current.head
            continue
        if current.dep_ in ("relcl", "ccomp") or current.head == current:
            return False
        if current.dep_ == "pcomp" and current.head.lower_ not in _BY_DOING:
            return False
        if current.dep_ in SUBJECTS and current.head == cue and _stands_behind(phrase, current, cue):
            return True
        through = current.head if current.dep_ == "acl" else current if current.dep_ in SUBJECTS else None
        if through is not None and through.lemma_.lower() not in SPEECHES:
            return False
        current = current.head
    return False


def _acts(cue: "Token") -> Iterator["Token"]:
    """The cue, and what was done by it: "posted" of "posted an appeal, calling on them", "issued" of "issued a statement that said"."""
    for _ in range(_DEEPEST):
        yield cue
        if cue.tag_ == "VBG" and cue.dep_ in ("advcl", "xcomp"):
            cue = cue.head
        elif (cue.dep_ == "pcomp" and cue.head.lower_ in _BY_DOING) or (
            cue.dep_ in ("relcl", "acl") and cue.head.lemma_.lower() in ARTEFACTS and cue.head.dep_ == "dobj"
        ):
            cue = cue.head.head
        else:
            return


def _is_when_it_came_out(verb: "Token") -> bool:
    """ "An interview that aired on Sunday", "an interview with the Courier published Monday"."""
    if verb.dep_ not in ("relcl", "acl") or verb.lemma_.lower() not in _COMING_OUT:
        return False
    noun = verb.head
    with_whom = noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lemma_.lower() in SPEECHES
    return noun.lemma_.lower() in SPEECHES or with_whom


def _is_when_he_spoke(verb: "Token", acts: Collection[int]) -> bool:
    """ "Brandt, speaking on Saturday in Aven, said"."""
    is_his = verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.lemma_.lower() in _SPEAKING
    return is_his and verb.head.dep_ in SUBJECTS and verb.head.head.i in acts


def _told_together(cue: "Token") -> Iterator["Token"]:
    """ "Met" of "On Monday he met them and said"."""
    while cue.dep_ == "conj" and cue.head.pos_ == "VERB" and not _is_contrary(cue.head):
        cue = cue.head
        yield cue


def _is_contrary(verb: "Token") -> bool:
    return any(child.dep_ == "cc" and child.lower_ != "and" for child in verb.children)


def _stands_behind(day: "Phrase", subject: "Token", cue: "Token") -> bool:
    """ "Said the mayor of Aven on Monday": the day of the cue, though the parse hangs it on the mayor."""
    root = root_of(day)
    is_bare = root.dep_ == "npadvmod" or (root.dep_ == "pobj" and root.head.lower_ == "on")
    return is_bare and cue.i < subject.i < root.i


def _opens_the_sentence(day: "Phrase", cue: "Token") -> bool:
    """ "On Monday Josh Hale warned": the day is taken for a part of the name."""
    before = day[0].nbor(-1) if day[0].i else None
    if before is None or not before.is_sent_start or before.lower_ != "on":
        return False
    return len(day) == 1 and day[0].dep_ == "compound" and cue.dep_ == "ROOT" and cue.i > day[0].i
