"""What speaks for a candidate for the headline, and against it? One row of numbers each.

Beside who says it and where (titles.py): how much of it the other sources say, the words of the address, its length, whether
it is the site's name, and what kind of page it is on.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

import numpy as np
from numpy.typing import NDArray

from newsdesk.read.json_ld import articles, types
from newsdesk.read.keys import key_of
from newsdesk.read.page import Page
from newsdesk.read.titles import Candidate, Candidates, words_of

Rows = NDArray[np.float32]

_SAYING: Final = ("title", "og", "twitter", "meta", "json-ld", "microdata")
_TAGS: Final = ("h1", "h2", "h3", "named")
_COMPARED: Final = ("title", "og", "json-ld")
_PAIRS: Final = (
    ("og", "title"),
    ("json-ld", "title"),
    ("og", "json-ld"),
    ("og", "twitter"),
    ("twitter", "title"),
)
_CUTS: Final = ("before", "behind", "before at a colon", "behind at a colon")
#: All headings count as one source.
_SOURCES: Final = (
    dict.fromkeys((*_TAGS, "h1 part", "h2 part"), "heading")
    | {name: name for name in _SAYING}
    | {f"{name} {cut}": name for name in ("title", "og", "twitter", "json-ld") for cut in _CUTS}
)
SIGNS: Final = (
    *_SOURCES,
    *(f"{tag} place" for tag in _TAGS),
    "rest is the site", "words of the rest", "called headline", "called otherwise", "for machines", "leads home",
    "in the article", "in a header", "in an aside", "elements before", "texts before",
    "words", "characters", "is the site", "has the site", "of the address", "address of it", "words of the address",
    *(f"like {name}" for name in _COMPARED), "like h1", "like the description",
    "sources", "in others", "begins others", "holds others", "ends a trail", "shown below", "shown behind a kicker",
    "candidates", "h1 on the page", "is news", "is an article",
    *(f"{one} in {other}" for one, other in _PAIRS), "h1 in og", "h1 in title", "h1 is json-ld",
    "h1 like title", "og like title", "h1 like og", "og is shown below",
)  # fmt: skip
_PLACES: Final = {name: place for place, name in enumerate(SIGNS)}
_ABSENT: Final = -1.0
_FILE_TYPE: Final = re.compile(r"\.(?:html?|php|aspx?)$")
_ADDRESS_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SHORTEST_HELD: Final = 8
_STEM, _SHORT = 5, 2
_BELOW: Final = 3
_SHORTEST_SHOWN: Final = 11


def signs_of(page: Page, found: Candidates) -> Rows:
    """A row for each candidate, a column for each of SIGNS."""
    candidates = found.all()
    scene = _Scene(page, found)
    keys = [candidate.key for candidate in candidates]
    shared = np.zeros((1, len(SIGNS)), dtype=np.float32)
    _fill(shared, 0, scene.signs(candidates, page))
    rows = np.repeat(shared, len(candidates), axis=0)
    for at, candidate in enumerate(candidates):
        _fill(rows, at, candidate.signs)
        _fill(rows, at, scene.compared(candidate, keys))
    return rows


def _fill(rows: Rows, at: int, signs: dict[str, float]) -> None:
    for name, value in signs.items():
        place = _PLACES.get(name, -1)
        if place >= 0:
            rows[at, place] = value


class _Scene:
    """What the candidates of one page are compared with."""

    def __init__(self, page: Page, found: Candidates) -> None:
        self.sites = found.sites
        self.words = {name: frozenset(words_of(found.said.get(name, ""))) for name in _COMPARED}
        shown = [element.text(400) for name, _, element in found.headings if name == "h1"]
        self.shown = [words for text in shown if (words := frozenset(words_of(text)))]
        self.shown_keys = {key for text in shown if (key := key_of(text).casefold())}
        self.keys = {name: key_of(text).casefold() for name, text in found.said.items()}
        below = (
            element.text(400) for name, place, element in found.headings if name == "h2" and place <= _BELOW
        )
        self.below = tuple(key for text in below if (key := key_of(text).casefold()))
        self.address = _of_address(page.base)
        self.description = frozenset(words_of(page.first_meta("og:description", "description")))

    def compared(self, candidate: Candidate, keys: list[str]) -> dict[str, float]:
        """What speaks for this one alone."""
        words = words_of(candidate.text)
        own, stems = frozenset(words), _stems(words)
        described = len(own & self.description) / max(1, len(own)) if self.description else _ABSENT
        signs: dict[str, float] = {
            "words": len(words),
            "characters": len(candidate.text),
            "is the site": candidate.key in self.sites.keys,
            "has the site": self.sites.has_key(candidate.key),
            "of the address": _share(self.address, stems),
            "address of it": _share(stems, self.address),
            "like h1": _greatest_likeness(own, self.shown),
            "like the description": described,
            "sources": _sources(candidate.signs),
        }
        for name, theirs in self.words.items():
            signs[f"like {name}"] = _likeness(own, theirs)
        self._compare_keys(signs, candidate.key, keys)
        return signs

    def signs(self, candidates: Sequence[Candidate], page: Page) -> dict[str, float]:
        """The same for every candidate: what kind of page this is, and whether its sources agree."""
        nodes = articles(page.data)
        named = frozenset(name for node in nodes[:5] for name in types(node))
        title, og = self.words["title"], self.words["og"]
        return {
            "candidates": len(candidates),
            "h1 on the page": len(page.tree.all("h1")),
            "words of the address": len(self.address),
            "is news": any("news" in name or "live" in name for name in named),
            "is an article": bool(nodes),
            **{f"{one} in {other}": self._is_in(one, other) for one, other in _PAIRS},
            "h1 in og": self._shown_in("og"),
            "h1 in title": self._shown_in("title"),
            "h1 is json-ld": float(self.keys["json-ld"] in self.shown_keys)
            if "json-ld" in self.keys and self.shown_keys
            else _ABSENT,
            "h1 like title": max([_likeness(words, title) for words in self.shown], default=_ABSENT),
            "og like title": _likeness(og, title) if og else _ABSENT,
            "h1 like og": max([_likeness(words, og) for words in self.shown], default=_ABSENT),
            "og is shown below": self._is_shown_below(),
        }

    def _compare_keys(self, signs: dict[str, float], own: str, keys: list[str]) -> None:
        """With those of the others, and with the headings."""
        inside = begins = holds = 0
        for key in keys:
            inside += own in key
            begins += key.startswith(own)
            holds += len(key) > _SHORTEST_HELD and key != own and key in own
        signs["in others"] = inside - 1
        signs["begins others"] = begins - 1
        signs["holds others"] = holds
        og = self.keys.get("og", "")
        if len(own) >= _SHORTEST_SHOWN and og.endswith(own):
            signs["shown below"] = own == og and self._is_below(own)
            signs["shown behind a kicker"] = self._is_behind_kicker(own)

    def _is_below(self, key: str) -> bool:
        """Whether a heading under the first shows what social networks are told."""
        return any(key in below for below in self.below)

    def _is_behind_kicker(self, key: str) -> bool:
        """Whether a heading shows it behind a kicker."""
        return any(shown.endswith(key) and shown != key for shown in (*self.shown_keys, *self.below))

    def _is_shown_below(self) -> bool:
        og = self.keys.get("og", "")
        if len(og) < _SHORTEST_SHOWN or og in self.shown_keys:
            return False
        return any(og in key or (len(key) >= _SHORTEST_SHOWN and key in og) for key in self.below)

    def _is_in(self, one: str, other: str) -> float:
        if one not in self.keys or other not in self.keys:
            return _ABSENT
        return float(self.keys[one] in self.keys[other])

    def _shown_in(self, name: str) -> float:
        if name not in self.keys or not self.shown_keys:
            return _ABSENT
        return float(any(key in self.keys[name] or self.keys[name] in key for key in self.shown_keys))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """F1 of the words; where the other has none, there is nothing to compare with."""
    return 2 * len(one & other) / (len(one) + len(other)) if other else _ABSENT


def _greatest_likeness(own: frozenset[str], others: list[frozenset[str]]) -> float:
    greatest = _ABSENT
    for theirs in others:
        greatest = max(greatest, _likeness(own, theirs))
    return greatest


def _sources(signs: dict[str, float]) -> int:
    """How many say it."""
    return len({_SOURCES[sign] for sign in signs if sign in _SOURCES})


def _stems(words: Iterable[str]) -> frozenset[str]:
    """How the longer words begin, which is much the same in an address and in a headline."""
    return frozenset([word[:_STEM] for word in words if len(word) > _SHORT])


def _share(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some) if some and others else _ABSENT


def _of_address(address: str) -> frozenset[str]:
    """The words of the most telling part of the path, by their beginnings."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return frozenset()
    parts = (_ADDRESS_WORD.findall(_FILE_TYPE.sub("", part).casefold()) for part in path[:500].split("/"))
    words = max(parts, key=len, default=[])
    return _stems(words) if len(words) > 1 else frozenset()
