"""What filler does a word at some place give for a role, by the types that the role takes?"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler
from newsdesk.register.actors import organisation, person, state
from newsdesk.register.dates import spoken
from newsdesk.register.frame import Role
from newsdesk.register.lexica import words
from newsdesk.register.locations import located
from newsdesk.register.mention import Mention
from newsdesk.register.parts import told_before
from newsdesk.register.people import count_of
from newsdesk.register.phrases import clause, group, site, thing
from newsdesk.register.places import SETTLEMENT
from newsdesk.register.scene import Scene
from newsdesk.register.states import is_vast

if TYPE_CHECKING:
    from spacy.tokens import Token


#: Where that stands of which something is done, and where it may be a word for what was told before.
_WHAT: Final = ("object",)


def filler(role: Role, token: "Token", place: str, scene: Scene) -> Filler | None:
    """The filler that this word's phrase gives, by the first of the role's types that fits."""
    for kind in role.types:
        if kind == "state" and scene.at("materiel", token.i) is not None and not _may_use(role, place):
            continue
        mention = _READERS[kind](token, place, scene)
        if mention is not None and _suits(mention, role, scene):
            text = scene.text[mention.span.start : mention.span.end]
            location = located(mention.norm) if mention.kind == "place" else None
            return Filler(
                role.name, mention.span, text, mention.norm, mention.quantity, mention.money, location
            )
    return None


def _may_use(role: Role, place: str) -> bool:
    """Does a state act here through its weapons? They neither pay visits, nor are they given something."""
    return role.types[0] != "person" and place not in ("object", "indirect")


def _suits(mention: Mention, role: Role, scene: Scene) -> bool:
    """Does the phrase hold one of the role's words, and none that bars it?"""
    if not role.words and not role.without:
        return True
    held = scene.doc.char_span(*mention.span, alignment_mode="expand")
    found = {form.lower() for word in held or () for form in (word.text, word.lemma_)}
    return (not role.words or not found.isdisjoint(role.words)) and found.isdisjoint(role.without)


def _materiel(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("materiel", token.i)
    if mention is None:
        return told_before(token, scene) if place in _WHAT else None
    is_part = mention.head != token.i
    if is_part and place not in ("modifier", "near", "with"):
        return None
    if (is_part or place in ("near", "modifier", "subject")) and not _is_means(scene, mention):
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
    """The sum itself, or that of "a $2 billion loan"."""
    own = scene.at("money", token.i)
    if own is not None:
        return own
    before = (scene.at("money", child.i) for child in token.lefts)
    return next((each for each in before if each is not None), None)


def _place(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("place", token.i)
    if mention is None:
        return _named_behind(token, scene)
    if place == "near" and (not _stands_as_place(token) or is_vast(mention.norm)):
        return None
    return mention


def _locality(token: "Token", place: str, scene: Scene) -> Mention | None:
    """A place within a country."""
    mention = _place(token, place, scene)
    return None if mention is None or is_vast(mention.norm) else mention


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
    while head.dep_ in ("conj", "appos", "compound", "nmod") and head.head != head:
        head = head.head
    if head.dep_ != "pobj":
        return False
    front = head.head
    if front.lower_ == "of":
        return front.head.lemma_.lower() in SETTLEMENT
    return front.lower_ in ("in", "near", "at", "on", "over", "outside")


def _date(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("date", token.i)
    if mention is None or scene.at("materiel", token.i) is not None or token.dep_ == "amod":
        return None
    return spoken(mention, scene)


def _people(token: "Token", place: str, scene: Scene) -> Mention | None:
    return count_of(token)


_READERS: Final[Mapping[str, Callable[["Token", str, Scene], Mention | None]]] = {
    "state": state,
    "organisation": organisation,
    "person": person,
    "group": group,
    "materiel": _materiel,
    "money": _money,
    "place": _place,
    "locality": _locality,
    "date": _date,
    "people": _people,
    "thing": thing,
    "site": site,
    "clause": clause,
}
