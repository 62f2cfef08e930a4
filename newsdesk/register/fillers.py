"""What filler does a word at some place give for a role, by the types that the role takes?"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Span
from newsdesk.register.dates import spoken
from newsdesk.register.frame import Role
from newsdesk.register.lexica import words
from newsdesk.register.mention import Mention
from newsdesk.register.people import count_of
from newsdesk.register.scene import Scene
from newsdesk.register.states import adjectives, capitals, names, stem

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A phrase of more words is no name of a thing.
_LONGEST_THING: Final = 8
_LONGEST_CLAUSE: Final = 25


def filler(role: Role, token: "Token", place: str, scene: Scene) -> Filler | None:
    """The filler that this word's phrase gives, by the first of the role's types that fits."""
    for kind in role.types:
        mention = _READERS[kind](token, place, scene)
        if mention is not None:
            text = scene.text[mention.span.start : mention.span.end]
            return Filler(role.name, mention.span, text, mention.norm, mention.quantity, mention.money)
    return None


def _state(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("state", token.i)
    if mention is None or (mention.head != token.i and place not in ("modifier", "near")):
        return _owner(token, scene)
    written = scene.text[mention.span.start : mention.span.end]
    if place == "near" and (
        written in capitals() or _is_made(token) or (written not in adjectives() and _is_where(token))
    ):
        return None
    return mention


def _owner(token: "Token", scene: Scene) -> Mention | None:
    """The state whose own a body is: "the Macedonian government", "Iran's ministry", "the Armed Forces of Ukraine"."""
    if token.ent_type_ == "PERSON":
        return _office(token, scene)
    if stem(token) not in words("states", "acting"):
        return None
    for child in token.children:
        held = child if child.dep_ in ("poss", "amod", "compound") else next(iter(child.children), None)
        mention = scene.at("state", held.i) if held is not None else None
        if mention is not None:
            end = max(mention.span.end, token.idx + len(token))
            span = Span(min(mention.span.start, token.idx), end)
            return Mention("state", span, token.i, mention.norm)
    return _known_actor(token, scene)


def _office(token: "Token", scene: Scene) -> Mention | None:
    """The state that a person speaks for: "Israeli Foreign Minister Eli Cohen"."""
    for index in range(max(token.left_edge.i, token.i - _LONGEST_THING), token.i):
        mention = scene.at("state", index)
        if mention is not None:
            return mention
    return None


def _known_actor(token: "Token", scene: Scene) -> Mention | None:
    """ "The occupiers" are those whom the article calls "Russian occupiers" elsewhere."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in words("states", "acting", "told"):
        return None
    states = {
        mention.norm
        for mention in scene.mentions.get("state", ())
        if scene.doc[mention.head].lemma_.lower() in words("states", "acting", "told")
    }
    if len(states) != 1:
        return None
    return Mention("state", Span(token.idx, token.idx + len(token)), token.i, states.pop())


def _is_made(token: "Token") -> bool:
    """Is this the "Iranian" of "Iranian-made"?"""
    following = token.doc[token.i + 1 : token.i + 3].text.lower()
    return following.startswith(("-made", "-produced", "-built", "-style"))


def _is_where(token: "Token") -> bool:
    """Does the name only say where something is: "in Ukraine", "the cities of Ukraine"?"""
    return token.dep_ == "pobj" and token.head.lower_ in (
        "in",
        "of",
        "near",
        "from",
        "on",
        "to",
        "at",
        "with",
        "against",
    )


def _organisation(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("organisation", token.i)
    if mention is None or mention.head != token.i or scene.at("materiel", token.i):
        return None
    return mention


def _person(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("person", token.i)
    if mention is not None:
        return mention
    if token.lemma_.lower() in (
        "president",
        "minister",
        "leader",
        "chancellor",
        "king",
        "ambassador",
        "secretary",
    ):
        return next(
            (
                scene.at("person", c.i)
                for c in token.children
                if c.dep_ == "appos" and scene.at("person", c.i)
            ),
            None,
        )
    return None


def _group(token: "Token", place: str, scene: Scene) -> Mention | None:
    """A body or people that have no name: "the allies", "a delegation of farmers"."""
    if (
        place == "near"
        or token.pos_ not in ("NOUN", "PROPN")
        or token.lemma_.lower() not in words("people", "groups")
    ):
        return None
    return _thing_of(token, scene, "group")


def _materiel(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("materiel", token.i)
    if mention is None:
        return None
    if mention.head != token.i and place not in ("modifier", "near", "with"):
        return None
    if place in ("near", "modifier", "subject", "with") and not _is_means(scene, mention):
        return None
    return mention


def _is_means(scene: Scene, mention: Mention) -> bool:
    head = scene.doc[mention.head]
    means = words("materiel", "means")
    return (
        head.lemma_ in means
        or head.lemma_.lower() in means
        or mention.norm[:1].isupper()
        or head.lower_ in means
    )


def _money(token: "Token", place: str, scene: Scene) -> Mention | None:
    return scene.at("money", token.i)


def _place(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("place", token.i)
    if mention is None:
        return _named_behind(token, scene)
    if place == "near" and not _stands_as_place(token):
        return None
    return mention


def _locality(token: "Token", place: str, scene: Scene) -> Mention | None:
    """A place within a country."""
    mention = _place(token, place, scene)
    if mention is None or (mention.norm in names() and mention.norm not in capitals()):
        return None
    return mention


def _named_behind(token: "Token", scene: Scene) -> Mention | None:
    """The name in "the city of Kherson", "the village of Volna"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "near"):
            for inner in child.children:
                mention = scene.at("place", inner.i)
                if mention is not None:
                    return mention
    return None


def _stands_as_place(token: "Token") -> bool:
    head = token
    while head.dep_ in ("conj", "appos", "compound", "nmod") and head.head is not head:
        head = head.head
    return head.dep_ == "pobj" and head.head.lower_ in (
        "in",
        "near",
        "at",
        "on",
        "over",
        "outside",
        "of",
        "to",
    )


def _date(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("date", token.i)
    if mention is None or scene.at("materiel", token.i) is not None:
        return None
    return spoken(mention, scene)


def _people(token: "Token", place: str, scene: Scene) -> Mention | None:
    counted = count_of(token)
    return Mention("people", counted[0], token.i, counted[1]) if counted else None


def _thing(token: "Token", place: str, scene: Scene) -> Mention | None:
    if token.pos_ not in ("NOUN", "PROPN") or place in ("near", "modifier"):
        return None
    if any(scene.at(kind, token.i) for kind in ("materiel", "date", "money", "state")) or token.ent_type_ in (
        "PERSON",
        "GPE",
    ):
        return None
    if token.lemma_.lower() in words("people", "persons") or token.lemma_.lower() in words("people", "vague"):
        return None
    return _thing_of(token, scene, "thing")


def _thing_of(token: "Token", scene: Scene, kind: str) -> Mention | None:
    start = token.i
    while start > 0 and token.i - start < _LONGEST_THING and _is_own(token, scene.doc[start - 1]):
        start -= 1
    span = Span(scene.doc[start].idx, token.idx + len(token))
    front = scene.text[span.start : token.idx]
    return Mention(
        kind,
        span,
        token.i,
        front + (token.lemma_ if kind == "thing" and token.pos_ == "NOUN" else token.text),
    )


def _is_own(token: "Token", left: "Token") -> bool:
    if left.text == "-":
        return True
    return (
        left.dep_ in ("compound", "amod", "nmod")
        and left.head.i <= token.i
        and left.pos_ in ("ADJ", "NOUN", "PROPN")
    )


def _clause(token: "Token", place: str, scene: Scene) -> Mention | None:
    """The words of a purpose, without what hangs on behind a comma."""
    if place not in ("purpose", "for", "on", "about", "in") or token.ent_type_ in ("GPE", "ORG", "PERSON"):
        return None
    if any(scene.at(kind, token.i) for kind in ("date", "state")):
        return None
    start, stop = token.left_edge.i, min(token.right_edge.i + 1, token.left_edge.i + _LONGEST_CLAUSE)
    for index in range(token.i, stop):
        if scene.doc[index].text in (",", ";", "(", "[", "–", '"'):
            stop = index
            break
    if token.pos_ == "NOUN" and scene.doc[start].pos_ == "DET":
        start += 1
    if stop - start < 1:
        return None
    last = scene.doc[stop - 1]
    span = Span(scene.doc[start].idx, last.idx + len(last))
    return Mention("clause", span, token.i, scene.text[span.start : span.end])


_READERS: Final[Mapping[str, Callable[["Token", str, Scene], Mention | None]]] = {
    "state": _state,
    "organisation": _organisation,
    "person": _person,
    "group": _group,
    "materiel": _materiel,
    "money": _money,
    "place": _place,
    "locality": _locality,
    "date": _date,
    "people": _people,
    "thing": _thing,
    "clause": _clause,
}
