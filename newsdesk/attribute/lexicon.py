"""Which words say that somebody says something, and what may follow them?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

#: clause: "say (that) …", and quotations; quote: "sighed", quotations alone; to: "promise to …"; object: "deny …";
#: anything else is a preposition: "call for …", "complain about …".
FRAMES: Final = frozenset({"clause", "quote", "to", "object"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word: what may follow it, how surely it tells a statement, and the stance it brings."""

    frames: frozenset[str]
    trust: float
    stance: str = ""


@cache
def verbs() -> Mapping[str, Cue]:
    """Cue verbs by lemma."""
    return _read("verbs.tsv")


@cache
def nouns() -> Mapping[str, Cue]:
    """Cue nouns by lemma: "the claim that …"."""
    return _read("nouns.tsv")


def _read(name: str) -> Mapping[str, Cue]:
    lines = files("newsdesk.attribute").joinpath("data", name).read_text("utf-8").splitlines()
    return dict(_entry(line) for line in lines if line and not line.startswith("#"))


def _entry(line: str) -> tuple[str, Cue]:
    lemma, frames, trust, *stance = line.split("\t")
    return lemma, Cue(frozenset(frames.split()), float(trust), stance[0] if stance else "")
