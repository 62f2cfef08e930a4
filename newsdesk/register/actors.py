"""Who acts: the state, body or person that a word stands for, itself or through an office, an army, a weapon or a pronoun?"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.model import Span
from newsdesk.register.lexica import words
from newsdesk.register.mention import Mention
from newsdesk.register.places import is_region
from newsdesk.register.pronouns import is_spoken_of, meant, spoken_by
from newsdesk.register.scene import Scene
from newsdesk.register.states import adjectives, capitals, state_in, stem

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many words before a name its office stands at most.
_LONGEST_OFFICE: Final = 8
_WHERE: Final = ("in", "of", "near", "from", "on", "to", "at", "with", "against")
#: Where a name of a place stands for those who act for it, or are given something.
_DOERS: Final = ("subject", "indirect", "for")
_Reader = Callable[["Token", str, Scene], Mention | None]


def state(token: "Token", place: str, scene: Scene) -> Mention | None:
    if is_spoken_of(token):
        return _of_the_speaker(token, scene) or _meant(token, scene, state)
    mention = scene.at("state", token.i)
    if mention is None or (mention.head != token.i and place not in ("modifier", "near")):
        return _owner(token, scene) or (_unlisted(token, scene) if place in _DOERS else None)
    written = scene.text[mention.span.start : mention.span.end]
    if place == "modifier" and written in capitals():
        return None
    if place == "near" and (
        written in capitals() or _is_made(token) or not _acts(token, is_adjective=written in adjectives())
    ):
        return None
    return mention


def _unlisted(token: "Token", scene: Scene) -> Mention | None:
    """A country, province or city that is not in our list, where it acts: "Texas sent"."""
    mention = scene.at("place", token.i)
    if mention is None or token.ent_type_ != "GPE" or mention.head != token.i or mention.norm.isupper():
        return None
    return Mention("state", mention.span, mention.head, mention.norm)


def _owner(token: "Token", scene: Scene) -> Mention | None:
    """The state whose own a body is: "the Macedonian government", "Iran's ministry", "the Armed Forces of Ukraine"."""
    if token.ent_type_ == "PERSON":
        return _office(token, scene)
    if scene.at("materiel", token.i) is not None:
        return _user(token, scene)
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


def _user(weapon: "Token", scene: Scene) -> Mention | None:
    """Whose weapon it is: the "Russian" of "Russian drone", "the invaders" of "the invaders' artillery"."""
    for child in weapon.lefts:
        if child.dep_ in ("amod", "compound", "nmod") and not _is_made(child):
            mention = scene.at("state", child.i)
        else:
            mention = state(child, "possessive", scene) if child.dep_ == "poss" else None
        if mention is not None:
            return mention
    return None


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
    """Is this the "Iranian" of "Iranian-made", "Iranian-backed"?"""
    following = token.doc[token.i + 1 : token.i + 3].text.lower()
    return following.startswith("-") and following.endswith(("ed", "made", "built", "style", "run", "held"))


def _acts(token: "Token", *, is_adjective: bool) -> bool:
    """Is it told of as somebody, not as where something is ("in Ukraine", "in Kyiv, Ukraine") or whose a place or channel is?"""
    while token.dep_ in ("conj", "appos") and token.head != token:
        token = token.head
    if token.dep_ in ("amod", "compound", "nmod", "poss"):
        return is_adjective and token.head.pos_ != "PROPN" and stem(token.head) not in words("sites", "")
    return is_adjective or token.dep_ != "pobj" or token.head.lower_ not in _WHERE


def _of_the_speaker(token: "Token", scene: Scene) -> Mention | None:
    """The state whose office the one who says "we" holds."""
    for statement in spoken_by(token, scene):
        held = state_in(statement.speaker.role or "") if statement.speaker else None
        if held is not None:
            return Mention("state", Span(token.idx, token.idx + len(token)), token.i, held)
    return None


def _meant(token: "Token", scene: Scene, read: _Reader) -> Mention | None:
    """Whom a pronoun means, as the reader sees him."""
    for word in meant(token, scene):
        found = read(word, "meant", scene) if not is_spoken_of(word) else None
        if found is not None:
            return Mention(found.kind, Span(token.idx, token.idx + len(token)), token.i, found.norm)
    return None


def organisation(token: "Token", place: str, scene: Scene) -> Mention | None:
    if is_spoken_of(token):
        return _meant(token, scene, organisation)
    mention = scene.at("organisation", token.i)
    if mention is None or mention.head != token.i or scene.at("materiel", token.i):
        return None
    region = scene.at("place", token.i)
    return mention if region is None or not is_region(region.norm) else None


def _office_holder(token: "Token", scene: Scene) -> Mention | None:
    """Whom "the Czech president" means: the one person whom the article names in this office of this state."""
    state_told = _state_of(token, scene)
    if state_told is None or token.tag_ in ("NNS", "NNPS"):
        return None
    states = {
        (each.norm, _state_of(title, scene, each))
        for each in scene.mentions.get("person", ())
        for title in _titles(scene.doc[each.head])
        if title.lemma_.lower() == token.lemma_.lower()
    }
    holders = {norm for norm, told in states if told == state_told} or {
        norm for norm, told in states if told is None
    }
    if len(holders) != 1:
        return None
    left = token.left_edge if token.left_edge.pos_ != "DET" else token.left_edge.nbor()
    span = Span(min(left.idx, token.idx), token.idx + len(token))
    return Mention("person", span, token.i, holders.pop())


def _titles(name: "Token") -> Iterator["Token"]:
    """The words for a person's office beside his name: "President Pavel", "Pavel, President of the Czech Republic"."""
    beside = (*name.children, *((name.head,) if name.dep_ == "appos" else ()))
    yield from (each for each in beside if each.lemma_.lower() in words("people", "offices"))


def _state_of(title: "Token", scene: Scene, bearer: Mention | None = None) -> str | None:
    """The state whose office this is, told before it, behind "of", or before the name that it stands at."""
    near = [
        *title.children,
        *(inner for child in title.children if child.lower_ == "of" for inner in child.children),
    ]
    if bearer is not None:
        near += scene.doc[bearer.head].children
    found = (scene.at("state", each.i) for each in near)
    return next((each.norm for each in found if each is not None), None)


def person(token: "Token", place: str, scene: Scene) -> Mention | None:
    mention = scene.at("person", token.i)
    if mention is not None:
        return mention
    if is_spoken_of(token):
        return _meant(token, scene, person)
    if token.lemma_.lower() in words("people", "offices"):
        named = (scene.at("person", child.i) for child in token.children if child.dep_ == "appos")
        return next((each for each in named if each is not None), None) or _office_holder(token, scene)
    return None
