"""What does a phrase without a name stand for: a body of people, a thing, a purpose?"""

from typing import TYPE_CHECKING, Final

from newsdesk.model import Span
from newsdesk.register.lexica import words
from newsdesk.register.mention import Mention
from newsdesk.register.pronouns import is_spoken_of
from newsdesk.register.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A phrase of more words is no name of a thing.
_LONGEST_THING: Final = 8
_LONGEST_CLAUSE: Final = 25
#: "In total" tells no purpose.
_TURNS: Final = frozenset(
    (
        "total", "all", "addition", "turn", "fact", "return", "exchange", "advance", "particular", "full", "cash",
        "sidelines", "basis", "background", "eve", "part", "behalf",
    )
)  # fmt: skip
_TIMES: Final = frozenset(("period", "time", "day", "week", "month", "quarter", "year", "decade"))
#: Words of a number that says nobody in particular: "several people".
_SOME: Final = frozenset(("several", "many", "some", "few", "any", "most"))
#: Words before a thing that do not say which it is.
_ANY: Final = _SOME | {"other", "more", "numerous", "various", "another", "such", "certain"}


def group(token: "Token", place: str, scene: Scene) -> Mention | None:
    """A body or people that have no name ("the allies", "a delegation of farmers"), nor one that follows ("member Italy")."""
    if (
        place == "near"
        or is_spoken_of(token)
        or token.pos_ not in ("NOUN", "PROPN")
        or token.lemma_.lower() not in words("people", "groups")
        or any(child.lower_ in _SOME for child in token.lefts)
        or any(child.dep_ == "appos" and child.i == token.i + 1 for child in token.children)
    ):
        return None
    return _thing_of(token, scene, "group")


def thing(token: "Token", place: str, scene: Scene) -> Mention | None:
    if token.pos_ not in ("NOUN", "PROPN") or place in ("near", "modifier"):
        return None
    if _is_time(token):
        return None
    if any(scene.at(kind, token.i) for kind in ("materiel", "date", "money", "state")) or token.ent_type_ in (
        "PERSON",
        "GPE",
        "DATE",
        "TIME",
    ):
        return None
    if token.lemma_.lower() in words("people", "persons") or token.lemma_.lower() in words("people", "vague"):
        return None
    return _thing_of(token, scene, "thing")


def site(token: "Token", place: str, scene: Scene) -> Mention | None:
    """A thing where somebody can be: "the factory", "a training ground", the "embassy" of "the embassy bombing"."""
    if token.lemma_.lower() not in words("sites", "") or scene.at("organisation", token.i) is not None:
        return None
    if place == "modifier" and token.pos_ == "NOUN":
        return _thing_of(token, scene, "thing")
    return thing(token, place, scene)


def _thing_of(token: "Token", scene: Scene, kind: str) -> Mention | None:
    start = token.i
    while start > 0 and token.i - start < _LONGEST_THING and _is_own(token, scene.doc[start - 1]):
        start -= 1
    while start < token.i and scene.doc[start].lower_ in _ANY:
        start += 1
    span = Span(scene.doc[start].idx, token.idx + len(token))
    front = scene.text[span.start : token.idx]
    return Mention(
        kind,
        span,
        token.i,
        front + (token.lemma_ if kind == "thing" and token.pos_ == "NOUN" else token.text),
    )


def _is_own(token: "Token", left: "Token") -> bool:
    if left.text == "-" or (left.pos_ == "NUM" and left.i + 1 < token.i and left.nbor().text == "-"):
        return True
    return (
        left.dep_ in ("compound", "amod", "nmod")
        and left.head.i <= token.i
        and left.pos_ in ("ADJ", "NOUN", "PROPN")
    )


def _goes_astray(word: "Token", scene: Scene) -> bool:
    """Does what says more of a thing, or when it is to be, begin here?"""
    if word.text in (",", ";", "(", "[", "–", '"') or (word.dep_ == "acl" and word.tag_ != "VB"):
        return True
    if word.tag_ in ("WDT", "WP"):
        return True
    return word.dep_ == "prep" and any(
        scene.at("date", each.i) for each in word.subtree if each.i - word.i < 5
    )


def _is_turn(token: "Token") -> bool:
    """Is this the "total" of "in total", or of whose "sidelines" they are?"""
    of = token.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    return token.lower_ in _TURNS or (of is not None and of.head.lower_ in _TURNS)


def _is_time(token: "Token") -> bool:
    """Does it say when, rather than what for: "in that period"?"""
    return token.lemma_.lower() in _TIMES


def clause(token: "Token", place: str, scene: Scene) -> Mention | None:
    """The words of a purpose, without what hangs on behind a comma."""
    if place not in ("purpose", "for", "on", "about", "in", "object") or token.ent_type_ in (
        "GPE",
        "ORG",
        "PERSON",
    ):
        return None
    if any(scene.at(kind, token.i) for kind in ("date", "state", "money")):
        return None
    if (
        token.pos_ in ("PRON", "ADP")
        or token.ent_type_ in ("DATE", "TIME")
        or _is_turn(token)
        or _is_time(token)
    ):
        return None
    start, stop = token.left_edge.i, min(token.right_edge.i + 1, token.left_edge.i + _LONGEST_CLAUSE)
    for index in range(token.i, stop):
        if index > token.i and _goes_astray(scene.doc[index], scene):
            stop = index
            break
    if token.pos_ == "NOUN" and scene.doc[start].pos_ == "DET":
        start += 1
    if stop - start < 1:
        return None
    last = scene.doc[stop - 1]
    span = Span(scene.doc[start].idx, last.idx + len(last))
    return Mention("clause", span, token.i, scene.text[span.start : span.end])
