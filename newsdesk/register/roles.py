"""What fills the roles of an event: by the grammar around its trigger, else by what stands near it?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Span
from newsdesk.register.draft import Draft, overlap
from newsdesk.register.fillers import filler
from newsdesk.register.frame import Role, Trigger
from newsdesk.register.grammar import at, phrase
from newsdesk.register.lexica import words
from newsdesk.register.near import fill_from_near
from newsdesk.register.people import count_of
from newsdesk.register.places import is_region
from newsdesk.register.scene import Scene
from newsdesk.register.states import is_vast
from newsdesk.register.triggers import DONE_TO, Found, allowed

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES: Final = ("place", "locality")
#: Who acts or is met: what else is said of somebody ("the minister of Norway") names no second one.
_PARTIES: Final = ("person", "state", "organisation", "group")
#: Where and to what it was done.
_STRUCK: Final = ("locality", "thing")
#: Who stands there acts beside those at another place.
_TOO: Final = "company"
#: How many sentences behind its own a role of the neighbourhood is looked for in.
_NEIGHBOURS: Final = 3
#: How many words before it "the package" may have been told of first.
_TOLD_BEFORE: Final = 150
_PARTS: Final = {"verb": ("VERB", "AUX"), "noun": ("NOUN", "PROPN"), "adjective": ("ADJ", "VERB", "ADV")}


def drafted(found: Found, reach: range, sentence: int, scene: Scene) -> Draft | None:
    """The event that a trigger tells, or nothing where a role that it needs stays empty."""
    if _names_a_weapon(found.token, scene):
        return None
    draft = Draft(found, sentence, reach)
    roles = {role.name: role for role in found.frame.roles}
    for name, places in found.trigger.places:
        fill(draft, roles[name], _at_places(found, places), scene)
        if roles[name].many and "materiel" in roles[name].types:
            _go_on(draft, roles[name], scene)
    for role in found.frame.roles:
        if role.anchors:
            fill(draft, role, _at_anchors(draft, role, scene), scene)
    if found.trigger.part == "verb" and not _has_required(draft):
        return None
    _fill_from_before(draft, roles, scene)
    for role in found.frame.roles:
        if role.near != "pattern" and not draft.roles.get(role.name):
            fill_from_near(draft, role, scene)
    groups = found.trigger.instead or found.frame.requires
    return draft if _has_required(draft) and all(group & _filled(draft) for group in groups) else None


def _fill_from_before(draft: Draft, roles: Mapping[str, Role], scene: Scene) -> None:
    """Who acts is told where the thing was told first: "the US announced a package for Kyiv. The package includes".

    So is what was struck, where this says nothing of it: "attacks on embassies in Lima … The bombings killed 259 people".
    """
    found = draft.found
    if found.trigger.part != "noun" or not _is_known(found.token):
        return
    kinds = {*_PARTIES, *(() if _says_what(draft, roles) else _STRUCK)}
    sought = [each for each in found.trigger.places if roles[each[0]].types[0] in kinds]
    for token in _told_before(found, scene):
        for name, places in sought:
            if not draft.roles.get(name):
                fill(draft, roles[name], _at_places(found._replace(token=token), places), scene)
                draft.origin = token


def _says_what(draft: Draft, roles: Mapping[str, Role]) -> bool:
    return any(roles[name].types[0] in _STRUCK for name in _filled(draft))


def _is_known(noun: "Token") -> bool:
    """Is this the one that was told of before: "the package"?"""
    return any(child.lower_ in ("the", "this", "these", "that") for child in noun.lefts)


def _told_before(found: Found, scene: Scene) -> Iterator["Token"]:
    """The trigger's words that stand shortly before it, the nearest first."""
    for index in range(found.token.i - 1, max(-1, found.token.i - _TOLD_BEFORE), -1):
        token = scene.doc[index]
        if token.pos_ in _PARTS["noun"] and token.lemma_.lower() in found.trigger.lemmas:
            yield token


def _is_held(draft: Draft, token: "Token") -> bool:
    return draft.holds(Span(token.idx, token.idx + len(token)))


def _has_required(draft: Draft) -> bool:
    return not draft.found.trigger.requires or bool(draft.found.trigger.requires & _filled(draft))


def _filled(draft: Draft) -> set[str]:
    """The roles that are filled.

    A whole country or continent, where a place in one is asked for, is too little to tell an event by, unless a
    word that needs nothing else tells that it is done to it: "bombed Chad", and neither "shells fell in Chad" nor "attacked Chad".
    """
    found = draft.found
    asked = {role.name for role in found.frame.roles if role.types[0] == "locality"}
    is_sure = not (found.trigger.requires or found.trigger.instead)
    done_to = {token.idx for _, token in _at_places(found, DONE_TO)} if is_sure else set()
    return {
        name
        for name, fillers in draft.roles.items()
        if any(name not in asked or not is_vast(each.norm) or each.span.start in done_to for each in fillers)
    }


def _names_a_weapon(token: "Token", scene: Scene) -> bool:
    """Is the word only part of a weapon's name: the "strike" of "a strike drone"?"""
    weapon = scene.at("materiel", token.i)
    if weapon is not None:
        return weapon.head != token.i
    following = scene.at("materiel", token.i + 1)
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and following is not None and following.head == token.i + 1


def _at_places(found: Found, places: Iterable[str]) -> Iterator[tuple[str, "Token"]]:
    for place in places:
        for token in at(place, found.token, found.frame.light):
            yield place, token


def fill(draft: Draft, role: Role, tokens: Iterable[tuple[str, "Token"]], scene: Scene) -> None:
    fillers = draft.roles.get(role.name, [])
    is_party = role.types[0] in _PARTIES
    first = ""
    for place, head in tokens:
        if fillers and (not role.many or (is_party and place not in (first, _TOO))):
            break
        told: set[int] = set()
        for token in phrase(head):
            if is_party and token.head.i in told and token.dep_ != "conj":
                told.add(token.i)
                continue
            if _says_more(token, role, told) or _is_told_again(token, role, draft, bool(fillers)):
                continue
            new = filler(role, token, place, scene)
            if new is None or draft.holds(new.span) or any(overlap(each.span, new.span) for each in fillers):
                continue
            told.add(token.i)
            first = place
            if all(each.norm != new.norm for each in fillers):
                fillers.append(new)
            if not role.many:
                break
    if fillers:
        draft.roles[role.name] = innermost(fillers) if role.types[0] in _PLACES else fillers


def _is_told_again(token: "Token", role: Role, draft: Draft, is_filled: bool) -> bool:
    """Is this another name of what fills a role already?"""
    is_name = token.dep_ == "appos" and role.types[0] != "materiel"
    return is_name and (is_filled or _is_held(draft, token.head))


def _says_more(token: "Token", role: Role, told: set[int]) -> bool:
    """Does the word only say what a thing told already is of: the "flats" of "a block of flats"?"""
    if role.types[0] != "thing":
        return False
    is_bare = token.pos_ == "NOUN" and not token.n_lefts
    return is_bare and token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.i in told


def _go_on(draft: Draft, role: Role, scene: Scene) -> None:
    """The rest of a list: "ammunition to the army, mainly shells and rockets"."""
    fillers = draft.roles.setdefault(role.name, [])
    going_on = words("materiel", "continued")
    end = max((each.span.end for each in fillers), default=0)
    _, stop = scene.sentences[draft.sentence]
    behind = [token for token in scene.doc[draft.found.token.i : stop] if token.idx >= end]
    for place, token in enumerate(behind):
        if token.pos_ in ("VERB", "AUX"):
            return
        if token.lower_ in going_on:
            rest = behind[place + 1 :]
            verb = next((n for n, each in enumerate(rest) if each.pos_ in ("VERB", "AUX")), len(rest))
            for mention in scene.within("materiel", token.i + 1, token.i + 1 + verb):
                new = filler(role, scene.doc[mention.head], "object", scene)
                if new is not None and not draft.holds(new.span):
                    fillers.append(new)
            return


def innermost(places: list[Filler]) -> list[Filler]:
    """The places without the regions in which the others lie."""
    return [each for each in places if not is_region(each.norm)] or places[:1]


def _at_anchors(draft: Draft, role: Role, scene: Scene) -> Iterator[tuple[str, "Token"]]:
    """The words at the places of the role's own words, in the sentence and, where it may, in those behind it; what it came to first."""
    final = [each for each in role.anchors if each.final]
    yield from _behind_anchors(draft, role, final, scene)
    yield from _behind_anchors(draft, role, role.anchors, scene)


def _behind_anchors(
    draft: Draft, role: Role, anchors: Sequence[Trigger], scene: Scene
) -> Iterator[tuple[str, "Token"]]:
    reach = _NEIGHBOURS if role.near == "neighbours" else 0
    last = min(draft.sentence + reach, draft.reach.stop - 1, len(scene.sentences) - 1)
    for number in range(draft.sentence, last + 1):
        hit = False
        start, stop = scene.sentences[number]
        for token in scene.doc[start:stop]:
            for anchor in anchors:
                if _is_anchor(anchor, token) and not _is_of_another(anchor, token, draft):
                    for place in anchor.places[0][1]:
                        for found in at(place, token, frozenset()):
                            hit = True
                            yield place, found
        if hit:
            return


def _is_anchor(anchor: Trigger, token: "Token") -> bool:
    return (
        token.lemma_.lower() in anchor.lemmas and token.pos_ in _PARTS[anchor.part] and allowed(anchor, token)
    )


def _is_of_another(anchor: Trigger, token: "Token", draft: Draft) -> bool:
    return _has_other_cause(token, draft) or (anchor.final and _is_overall(token, draft.found.token))


def _is_overall(verb: "Token", trigger: "Token") -> bool:
    """Is the number that rises told of more than the event: "the toll of the war", "Gaza's death toll", "has risen since May"?"""
    if any(child.lower_ == "since" for child in verb.children):
        return True
    told = [
        word
        for child in verb.children
        if child.dep_ in ("nsubj", "nsubjpass", "dobj")
        for word in child.subtree
    ]
    return trigger not in told and any(
        word.pos_ == "PROPN" or word.lemma_.lower() in words("people", "overall") for word in told
    )


def _has_other_cause(anchor: "Token", draft: Draft) -> bool:
    """Does the clause tell that something else did it: the "crash" of "a bus crash killed 25", of "the toll of the crash rose to 8"?"""
    own = (trigger.lemmas for trigger in draft.found.frame.triggers if trigger.part == "noun")
    causes = words("people", "causes").difference(*own)
    return any(
        _is_accident(verb) or any(word.lemma_.lower() in causes for word in _causing(verb))
        for verb in _telling_how(anchor, draft.found.token)
    )


def _telling_how(anchor: "Token", trigger: "Token") -> Iterator["Token"]:
    """The anchor and the verbs that it goes on from, but for the event's own: "crashed, killing 40", "killed 11 and injured 20"."""
    word = anchor
    while word != trigger:
        yield word
        goes_on = word.dep_ == "conj" or (word.dep_ == "advcl" and word.tag_ == "VBG")
        if not goes_on or word.head.pos_ != "VERB" or _does_it(word):
            return
        word = word.head


def _does_it(verb: "Token") -> bool:
    """Has the verb a subject of its own that is no count of people: "a bomb injured 20", but not "21 passengers died"?"""
    own = (child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))
    return any(count_of(child) is None for child in own)


def _causing(verb: "Token") -> Iterator["Token"]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "agent", "prep"):
            yield from child.subtree if child.dep_ == "nsubj" else (child, *child.children)


def _is_accident(verb: "Token") -> bool:
    """Did it befall a vehicle that was not told of before: "a ferry sank", but not "the ferry sank", which may have been struck?"""
    if verb.lemma_ not in words("people", "vehicles", "accidents"):
        return False
    befallen = (child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))
    return any(
        word.lemma_.lower() in words("people", "vehicles") and not _is_known(word) for word in befallen
    )
