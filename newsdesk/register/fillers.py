"""What filler does a word at some place give for a role, by the types that the role takes?"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Span
from newsdesk.register.dates import spoken
from newsdesk.register.frame import Role
from newsdesk.register.lexica import words
from newsdesk.register.mention import Mention
from newsdesk.register.people import count_of
from newsdesk.register.phrases import clause, group, thing
from newsdesk.register.scene import Scene
from newsdesk.register.states import adjectives, capitals, names, stem

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many words before a name its office stands at most.
_LONGEST_OFFICE: Final = 8
#: How many words before its sentence a pronoun looks for its person.
_PRONOUN_REACH: Final = 40


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
    for index in range(max(token.left_edge.i, token.i - _LONGEST_OFFICE), token.i):
        mention = scene.at("state", index)
        if mention is not None:
            return mention
    return None


def _known_actor(token: "Token", scene: Scene) -> Mention | None:
    """ "The occupiers" are those whom the article calls "Russian occupiers" elsewhere."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in words("states", "acting", "told"):
        return None
    if scene.actor is None:
        return None
    return Mention("state", Span(token.idx, token.idx + len(token)), token.i, scene.actor)


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
    if token.lower_ in ("he", "she"):
        return _spoken_of(token, scene)
    if token.lemma_.lower() in words("people", "offices"):
        named = (scene.at("person", child.i) for child in token.children if child.dep_ == "appos")
        return next((each for each in named if each is not None), None)
    return None


def _spoken_of(pronoun: "Token", scene: Scene) -> Mention | None:
    """Whom "he" means: the subject of the sentence before, or of this one, where it is a person."""
    first = max(0, pronoun.sent.start - _PRONOUN_REACH)
    before = [
        each
        for each in scene.within("person", first, pronoun.i)
        if scene.doc[each.head].dep_ in ("nsubj", "nsubjpass")
    ]
    if not before:
        return None
    return Mention("person", Span(pronoun.idx, pronoun.idx + len(pronoun)), pronoun.i, before[-1].norm)


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


_READERS: Final[Mapping[str, Callable[["Token", str, Scene], Mention | None]]] = {
    "state": _state,
    "organisation": _organisation,
    "person": _person,
    "group": group,
    "materiel": _materiel,
    "money": _money,
    "place": _place,
    "locality": _locality,
    "date": _date,
    "people": _people,
    "thing": thing,
    "clause": clause,
}
