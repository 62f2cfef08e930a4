"""What fills a role that the grammar leaves empty: the nearest of its types, where it is told of the same?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Span
from newsdesk.register.draft import Draft, overlap
from newsdesk.register.fillers import filler
from newsdesk.register.frame import Role
from newsdesk.register.lexica import words
from newsdesk.register.places import is_region
from newsdesk.register.scene import Scene
from newsdesk.register.states import stem
from newsdesk.register.triggers import Found, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Bodies stand near everything: only the grammar tells that they did it.
_BODIES: Final = ("group", "organisation")
#: Behind these stands of what a thing is: "evidence from the bombing".
_OF: Final = frozenset(("of", "from", "in", "about", "for"))
#: What is told of these is told of the event itself: "as a result of the shelling", "a new wave of strikes".
_OUTCOMES: Final = frozenset(
    (
        "result", "consequence", "outcome", "aftermath", "wake", "course", "start", "beginning", "end", "eve", "time", "part",
        "case", "event", "wave", "series", "string", "spate", "barrage", "round", "campaign", "set", "number", "total", "dozen",
        "hundred", "lot", "kind", "type", "attempt", "attack", "strike", "explosion", "blast", "act", "raid",
    )
)  # fmt: skip


def fill_from_near(draft: Draft, role: Role, scene: Scene) -> None:
    """The nearest of the role's types that no other role holds: in the sentence, else, where it may, in the one before."""
    if role.types[0] in ("people", "thing", "clause") or _is_aside(draft.found.token):
        return
    found = _nearest(draft, role, draft.sentence, scene)
    if found is None and role.near == "neighbours" and 0 <= draft.reach.start < draft.sentence:
        found = _nearest(draft, role, draft.sentence - 1, scene)
    if found is not None:
        draft.roles.setdefault(role.name, []).append(found)


def _is_aside(trigger: "Token") -> bool:
    """Does the noun only say what something else is of: the "bombing" of "victims of the bombing", of "condemned the bombing"?

    What stands near it then belongs to what is told of that.
    """
    told = word = trigger
    while word.pos_ == "NOUN" or word is trigger:
        if word.dep_ in ("compound", "poss"):
            word = word.head
        elif word.dep_ == "pobj" and word.head.lower_ in _OF:
            word = word.head.head
        else:
            return word is not told or (
                word.dep_ == "dobj" and word.head.lemma_ in words("status", "", "reacting")
            )
        if word.lemma_.lower() in _OUTCOMES:
            told = word
    return False


def _nearest(draft: Draft, role: Role, sentence: int, scene: Scene) -> Filler | None:
    start, stop = scene.sentences[sentence]
    place = sum(words_of(draft.found)) / 2
    kinds = ["place" if kind == "locality" else kind for kind in role.types if kind not in _BODIES]
    near = [mention for kind in kinds for mention in scene.within(kind, start, stop)]
    for mention in sorted(near, key=lambda each: (is_region(each.norm), abs(each.head - place), each.head)):
        new = filler(role, scene.doc[mention.head], "near", scene)
        if new is None or draft.holds(new.span):
            continue
        if mention.kind != "date" and _speaks(new.span, sentence, scene):
            continue
        if mention.kind == "state" and not _may_have_done(scene.doc[mention.head], draft, scene):
            continue
        if (
            role.types[0] != "date"
            or sentence != draft.sentence
            or _is_of_clause(scene.doc[mention.head], draft)
        ):
            return new
    return None


def _may_have_done(state: "Token", draft: Draft, scene: Scene) -> bool:
    """Is a state that stands near told as one that acts: by its forces or weapons, behind "by", or as who does something else?

    Who does what the trigger's noun hangs on ("Chile deplored the attack") is none, nor is whose people are told of.
    """
    if stem(state) in words("states", "acting"):
        return True
    if state.dep_ in ("amod", "compound", "poss"):
        return (
            state.head.lemma_.lower() in _tellers(draft.found)
            or scene.at("materiel", state.head.i) is not None
        )
    if state.dep_ == "pobj":
        return state.head.lower_ == "by"
    return state.dep_ == "nsubj" and state.head not in draft.found.token.ancestors


def _tellers(found: Found) -> frozenset[str]:
    return frozenset[str]().union(*(trigger.lemmas for trigger in found.frame.triggers))


def _speaks(span: Span, sentence: int, scene: Scene) -> bool:
    """Do these words name who says something, and so nobody who does it?"""
    return any(overlap(span, each) for each in scene.speaking(sentence))


def _is_of_clause(token: "Token", draft: Draft) -> bool:
    """Does the date stand in the trigger's clause, or in one that this hangs on?"""
    trigger = draft.found.token
    above = {trigger.i, *(word.i for word in _governing(trigger))}
    for word in token.ancestors:
        if word.pos_ in ("VERB", "AUX") or word.i == trigger.i:
            return word.i in above or word.head.i in above
    return True


def _governing(token: "Token") -> Iterator["Token"]:
    """The words above this one; when somebody said that something is to come is not when it comes, unless he settled it.

    "They will send tanks, he said on Friday" is the announcement itself, but "They met, he said on Friday" is not when they met.
    """
    is_to_come = token.tag_ in ("VB", "VBG", "VBZ", "VBP")
    if (
        token.tag_ == "VBD"
        and token.dep_ == "ccomp"
        and token.head.lemma_ == "say"
        and token.i < token.head.i
    ):
        return
    while token.dep_ != "ROOT":
        if is_to_come and token.dep_ == "ccomp" and token.head.i < token.i and not _settles(token.head):
            return
        if token.dep_ == "relcl" and token.tag_ in ("VBD", "VBN"):
            return
        token = token.head
        yield token


def _settles(verb: "Token") -> bool:
    return verb.lemma_ in words("status", "", "settling")
