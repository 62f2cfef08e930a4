"""Who is named in this article, by which names and roles? The cast from which speakers are resolved."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.full_names import FullNames
from newsdesk.attribute.names import bare_name, fields, head_noun, office, parties, proper, without_owner
from newsdesk.attribute.roles import says_who, without_occasion
from newsdesk.attribute.words import (
    AGENCIES,
    HEADS,
    KNOWN_OUTLETS,
    NO_SURNAMES,
    OUTLETS,
    PLATFORMS,
    SHORT_TITLES,
)

if TYPE_CHECKING:
    from spacy.tokens import Span as Entity

#: So many letters may stand between a description and the name below it that it goes with.
_NEAR_BELOW: Final = 400
#: So near to each other stand a title and an apposition of one name.
_BESIDE: Final = 60
_TELLING_WORDS: Final = 4
#: Who heads the administration of a region is its governor.
_GOVERNOR: Final = re.compile(
    r"\bhead of (?:[\w’'-]+ ){0,4}?(?:oblast|region(?:al)?|provinc(?:e|ial)|governorate|krai)\b.*\b(?:administration|government)\b",
    re.IGNORECASE,
)
_FORMER: Final = frozenset({"former", "ex", "late", "then"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named."""

    place: int
    name: str
    token: int
    subject: bool


@dataclass(slots=True)
class Cast:
    """Persons and bodies of one article."""

    mentions: list[Mention] = field(default_factory=list)
    full_names: FullNames = field(default_factory=FullNames)
    other_names: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    #: Tokens of the surnames of those who only have another's: "Judge Reed", where Tom Reed is the mayor; and surnames of several such.
    namesakes: frozenset[int] = frozenset()
    of_several_namesakes: frozenset[str] = frozenset()
    roles: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    #: Per person: where named, and the nouns of his roles; per noun: the bodies with it in their name.
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    #: For whom somebody stands of whom no role is told: "of the river board".
    affiliations: dict[str, str] = field(default_factory=dict)
    offices: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    bodies: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    aliases: dict[str, str] = field(default_factory=dict)
    #: Names of outlets: that everybody knows, and that the text calls outlets.
    printed: set[str] = field(default_factory=lambda: set(KNOWN_OUTLETS))
    #: Outlets of the page's source line, in its order.
    cited: tuple[str, ...] = ()
    body_names: set[str] = field(default_factory=set)
    #: The institute whose findings the page's source line names: its experts speak for it.
    institute: str = ""
    #: What is named with an article, though it looks like a person's name.
    with_article: set[str] = field(default_factory=set)
    _fullest_body: dict[str, str] = field(default_factory=dict)

    def person(self, name: str) -> str:
        """The fullest name in this article; as it stands where two persons could be meant."""
        return self.full_names.fullest(name)

    def person_at(self, entity: "Entity") -> str:
        """Who is named here, by the fullest name; a namesake of his by the surname alone."""
        namesake = next((token.text for token in entity if token.i in self.namesakes), None)
        return namesake or self.person(bare_name(entity.text))

    def learn(self, name: str, role: str | None, place: int) -> None:
        """Note the role that the text gives this person here."""
        if role and says_who(role):
            role = without_occasion(without_owner(role))
            self.roles[name].append((place, role))
            self.offices[name] |= {office(word) for word in re.findall(r"\w+", role.casefold())}
            if _GOVERNOR.search(role):
                self.offices[name].add("governor")

    def cite(self, outlets: Collection[str]) -> None:
        """Take in the outlets of the page's source line."""
        self.cited = tuple(name for name in outlets if name.casefold() not in PLATFORMS)
        self.printed.update(self.cited)

    def hold(self, name: str, words: Collection[str]) -> None:
        """Note offices by which somebody may be told of, beside his role: "General" of "General Falk, the commander"."""
        self.offices[name] |= {office(word) for word in words}

    def meet(self, name: str, role: str, place: int) -> str:
        """Take in a person whom the text introduces by his role; gives the fullest name."""
        self.full_names.add(name)
        full = self.person(name)
        insort(self.places[full], place)
        self.learn(full, role, place)
        return full

    def mention(self, mention: Mention) -> None:
        """Take in a place where somebody is named, that was not known to be one."""
        insort(self.mentions, mention, key=lambda each: each.place)

    def present(self, name: str, role: str, place: int) -> None:
        """Take in a body of which the text says what it is: "the agency" means it from here on."""
        self.roles[name].append((place, role))
        insort(self.bodies[head_noun(role).casefold()], (place, name))

    def role(self, name: str) -> str | None:
        """The first role that the article gives this person; of two beside one name, the one that says more."""
        known = self.roles.get(name)
        if not known:
            return self.affiliations.get(name)
        known = [each for each in known if not each[1].casefold().startswith("one of ")] or known
        first = min(place for place, _ in known)
        role = max((role for place, role in known if place - first < _BESIDE), key=len)
        return self.affiliations.get(name, role) if role.strip(".").casefold() in SHORT_TITLES else role

    def holder(
        self, description: str, place: int, exactly: bool = False, spoke: Collection[str] = ()
    ) -> str | None:
        """The person whom "the minister" means here: of those named before whose role has this noun, the one whom most
        words fit; then one who holds the office still, then one who spoke, then the last one named.

        "A spokesman for the Air Force" must fit exactly: all its words, and more than one.
        """
        words = [office(word) for word in re.findall(r"\w+", description.casefold())]
        holders = [
            (name, offices) for name, offices in self.offices.items() if words and words[-1] in offices
        ]
        best: tuple[int, bool, bool, int, str] | None = None
        for name, offices in holders:
            last = self._last_place(name, place)
            fit = sum(word in offices for word in words)
            enough = not exactly or fit == len(words) > 1
            if enough and last is not None and not self._is_of_another(name, description):
                found = (fit, not offices & _FORMER, name in spoke, last, name)
                best = max(best, found) if best else found
        return best[-1] if best else None

    def _is_of_another(self, name: str, description: str) -> bool:
        """ "The Democratic nominee" is not the Republican one, nor is the fire chief the police chief."""
        told = " ".join(role for _, role in self.roles.get(name, ()))
        known = ((of(description), of(told)) for of in (parties, fields))
        return any(meant and own and not meant & own for meant, own in known)

    def holder_named_below(self, description: str) -> str | None:
        """The one person whose role fits "the regional governor" with which a report begins: the name is given below."""
        words = [office(word) for word in re.findall(r"\w+", description.casefold())]
        named = proper(description)
        fitting: dict[str, int] = {}
        for name, offices in self.offices.items():
            own = {start for _, role in self.roles.get(name, ()) for start in proper(role)}
            is_other = (named and own and not named & own) or self._is_of_another(name, description)
            if words and words[-1] in offices and not is_other:
                fitting[name] = sum(word in offices for word in words)
        most = max(fitting.values(), default=0)
        best = [name for name, fit in fitting.items() if fit == most]
        return best[0] if len(best) == 1 else None

    def last_of_place(self, names: Collection[str], place: int) -> str | None:
        """The last one named before whose role has one of these names: "the Russian leader"."""
        near = (mention.name for mention in self.before(place)) if names else iter(())
        of_place = (
            name for name in near if any(proper(role) & set(names) for _, role in self.roles.get(name, ()))
        )
        return next(of_place, None)

    def named_by_bare_role(self, noun: str) -> str | None:
        """Whom "a lawyer for the owners" turns out to be, when the text goes on with "the lawyer, Cosima Vliet"."""
        named = [
            name
            for name, roles in self.roles.items()
            if name in self.places and roles and roles[0][1].casefold() == noun
        ]
        return named[0] if len(named) == 1 else None

    def head_named(self, description: str) -> str | None:
        """The one person who leads something: "the union's head" is its chairwoman."""
        heads = [
            name
            for name, offices in self.offices.items()
            if offices & HEADS and not self._is_of_another(name, description)
        ]
        return heads[0] if len(heads) == 1 else None

    def first_named_below(self, place: int) -> Mention | None:
        """Where somebody is named next, if it is near, for the first time, as the subject, and with no word on what he is."""
        below = self.first_from(place)
        if below is None or not below.subject or " " not in below.name or self.roles.get(below.name):
            return None
        is_near = below.place - place < _NEAR_BELOW
        return below if is_near and self.places[below.name][0] == below.place else None

    def _last_place(self, name: str, before: int) -> int | None:
        places = self.places[name]
        index = bisect_left(places, before)
        return places[index - 1] if index else None

    def before(self, place: int) -> Iterator[Mention]:
        """Mentions before this place, nearest first."""
        index = bisect_left(self.mentions, place, key=lambda mention: mention.place)
        return (self.mentions[earlier] for earlier in range(index - 1, -1, -1))

    def first_from(self, place: int) -> Mention | None:
        """The first mention from this place on."""
        index = bisect_left(self.mentions, place, key=lambda mention: mention.place)
        return self.mentions[index] if index < len(self.mentions) else None

    def is_a_body(self, name: str) -> bool:
        """Whether the article names a body so, or by a word of its kind."""
        is_named = name in self.printed or name in self.body_names
        return is_named or not NO_SURNAMES.isdisjoint(name.casefold().split())

    def name_body(self, name: str) -> None:
        """Note a body's name, of which a shorter one may be a part."""
        self._fullest_body.clear()
        self.body_names.add(name)

    def body(self, name: str) -> str:
        """The fullest name of a body, with its alias: "HUR" → "Main Intelligence Directorate (HUR)"; "the Air Force" → "Air Force of Norland"."""
        if name not in self._fullest_body:
            self._fullest_body[name] = self._fullest_body_of(name)
        return self._fullest_body[name]

    def _fullest_body_of(self, name: str) -> str:
        if name in self.aliases or len(name.split()) < 2:
            return self.aliases.get(name, name)
        words = name.split()
        fuller = {
            full
            for full in self.body_names
            if full.endswith(f" {name}") or full.startswith(f"{name} of ") or _is_short_for(words, full)
        }
        return fuller.pop() if len(fuller) == 1 else name

    def _may_be(self, outlet: str, noun: str) -> bool:
        """An agency is no newspaper."""
        role = self.role(outlet)
        is_open = outlet in AGENCIES if noun == "agency" else role is None
        return is_open or (role is not None and noun in role.casefold().split())

    def body_with(self, noun: str, place: int) -> str | None:
        """The last body named before this place whose name has this noun: "the ministry"; an outlet, if there is one alone."""
        named = self.bodies.get(noun, [])
        if not named and noun in OUTLETS:
            called = [each for each in self.bodies.get("outlet", ()) if self._may_be(each[1], noun)]
            is_sole = len({name for _, name in called}) == 1
            named = called if is_sole else [each for each in called if 0 <= place - each[0] < _NEAR_BELOW]
        index = bisect_left(named, (place, ""))
        return named[index - 1][1] if index else None


def _is_short_for(words: list[str], full: str) -> bool:
    """ "Security Committee of Norland" and "Security Committee of the Republic of Norland (SCN)"."""
    longer = full.split()
    return (
        len(words) >= _TELLING_WORDS and words[:2] == longer[:2] and set(words) < set(longer) and "(" in full
    )
