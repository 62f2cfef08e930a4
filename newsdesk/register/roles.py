"""What fills the roles of an event: by the grammar around its trigger, else by what stands near it?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler, Span
from newsdesk.register.fillers import filler
from newsdesk.register.frame import Role, Trigger
from newsdesk.register.grammar import at, phrase
from newsdesk.register.lexica import words
from newsdesk.register.places import is_region
from newsdesk.register.scene import Scene
from newsdesk.register.states import stem
from newsdesk.register.triggers import Found, allowed, words_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES: Final = ("place", "locality")
#: Who acts or is met: what else is said of somebody ("the minister of Norway") names no second one.
_PARTIES: Final = ("person", "state", "organisation", "group")
#: Who stands there acts beside those at another place.
_TOO: Final = "company"
#: How many sentences behind its own a role of the neighbourhood is looked for in.
_NEIGHBOURS: Final = 3
#: How many words before it "the package" may have been told of first.
_TOLD_BEFORE: Final = 150
_PARTS: Final = {"verb": ("VERB", "AUX"), "noun": ("NOUN", "PROPN"), "adjective": ("ADJ", "VERB", "ADV")}


@dataclass(slots=True)
class Draft:
    """An event as it is being read: the fillers found so far, by role.

    `origin` is where "the package" was told of first, if who acts was taken from there.
    """

    found: Found
    sentence: int
    end: int
    origin: "Token | None" = None
    roles: dict[str, list[Filler]] = field(default_factory=dict)

    def take_from(self, other: "Draft") -> None:
        """Fill with what another draft says more of the same event."""
        for role in self.found.frame.roles:
            mine, theirs = self.roles.get(role.name, []), other.roles.get(role.name, [])
            if role.many or not mine:
                known = {each.norm for each in mine}
                self.roles[role.name] = [*mine, *(each for each in theirs if each.norm not in known)]

    def holds(self, span: Span) -> bool:
        return any(_overlap(each.span, span) for fillers in self.roles.values() for each in fillers)


def drafted(found: Found, sentence: int, end: int, scene: Scene) -> Draft | None:
    """The event that a trigger tells, or nothing where a role that it needs stays empty."""
    if _names_a_weapon(found.token, scene):
        return None
    draft = Draft(found, sentence, end)
    roles = {role.name: role for role in found.frame.roles}
    for name, places in found.trigger.places:
        _fill(draft, roles[name], _at_places(found, places), scene)
        if roles[name].many and "materiel" in roles[name].types:
            _go_on(draft, roles[name], scene)
    for role in found.frame.roles:
        if role.anchors:
            _fill(draft, role, _at_anchors(draft, role, scene), scene)
    if found.trigger.part == "verb" and not _has_required(draft):
        return None
    _fill_from_before(draft, roles, scene)
    for role in found.frame.roles:
        if role.near != "pattern" and not draft.roles.get(role.name):
            _fill_from_near(draft, role, scene)
    groups = found.trigger.instead or found.frame.requires
    return draft if _has_required(draft) and all(group & _filled(draft) for group in groups) else None


def _fill_from_before(draft: Draft, roles: Mapping[str, Role], scene: Scene) -> None:
    """Who acts is told where the thing was told first: "the US announced a package for Kyiv. The package includes"."""
    found = draft.found
    if found.trigger.part != "noun" or not _is_known(found.token):
        return
    for token in _told_before(found, scene):
        for name, places in found.trigger.places:
            if roles[name].types[0] in _PARTIES and not draft.roles.get(name):
                _fill(draft, roles[name], _at_places(found._replace(token=token), places), scene)
                draft.origin = token


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
    return {name for name, fillers in draft.roles.items() if fillers}


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


def _fill(draft: Draft, role: Role, tokens: Iterable[tuple[str, "Token"]], scene: Scene) -> None:
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
            if new is None or draft.holds(new.span) or any(_overlap(each.span, new.span) for each in fillers):
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
    """The words at the places of the role's own words, in the sentence and, where it may, in those behind it."""
    reach = _NEIGHBOURS if role.near == "neighbours" else 0
    last = min(draft.sentence + reach, draft.end - 1, len(scene.sentences) - 1)
    for number in range(draft.sentence, last + 1):
        hit = False
        start, stop = scene.sentences[number]
        for token in scene.doc[start:stop]:
            for anchor in role.anchors:
                if _is_anchor(anchor, token):
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


def _fill_from_near(draft: Draft, role: Role, scene: Scene) -> None:
    """The nearest of the role's types that no other role holds: in the sentence, else, where it may, in the one before."""
    if role.types[0] in ("people", "thing", "clause"):
        return
    found = _nearest(draft, role, draft.sentence, scene)
    if found is None and role.near == "neighbours" and draft.sentence:
        found = _nearest(draft, role, draft.sentence - 1, scene)
    if found is not None:
        draft.roles.setdefault(role.name, []).append(found)


def _nearest(draft: Draft, role: Role, sentence: int, scene: Scene) -> Filler | None:
    start, stop = scene.sentences[sentence]
    place = sum(words_of(draft.found)) / 2
    kinds = ["place" if kind == "locality" else kind for kind in role.types if kind != "group"]
    near = [mention for kind in kinds for mention in scene.within(kind, start, stop)]
    for mention in sorted(near, key=lambda each: (is_region(each.norm), abs(each.head - place), each.head)):
        new = filler(role, scene.doc[mention.head], "near", scene)
        if new is None or draft.holds(new.span) or _speaks(new.span, sentence, scene):
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
    return any(_overlap(span, each) for each in scene.speaking(sentence))


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

    "They will send tanks, he said on Friday" is the announcement itself.
    """
    is_to_come = token.tag_ in ("VB", "VBG", "VBZ", "VBP")
    while token.dep_ != "ROOT":
        if is_to_come and token.dep_ == "ccomp" and token.head.i < token.i and not _settles(token.head):
            return
        token = token.head
        yield token


def _settles(verb: "Token") -> bool:
    return verb.lemma_ in words("status", "", "settling")


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
