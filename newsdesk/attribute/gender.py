"""Is it "he" or "she" who bears this name or holds this office? Only where the words say so."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from newsdesk.attribute.words import FEMALE, MALE

#: Of surnames that differ for a man and a woman, how a woman's ends, and a man's.
_HERS: Final = re.compile(r"(?:[oe]va|[sc]ka|skaya|skaia|ska)$")
_HIS: Final = re.compile(r"(?:[sc]kyi?|[sc]kiy|[sc]kii|[sc]ki|[oe]v)$")


@lru_cache(maxsize=4096)
def gender_of(name: str, role: str | None = None) -> str:
    """ "f", "m", or "" where neither is told."""
    words = {word for told in (name, role or "") for word in re.findall(r"\w+", told.casefold())}
    told = _of(bool(words & FEMALE), bool(words & MALE))
    first, _, last = name.partition(" ")
    if told or not last:
        return told
    return _given_names().get(first, "") or _of(bool(_HERS.search(last)), bool(_HIS.search(last)))


def is_given_name(word: str) -> bool:
    return word in _given_names()


def _of(female: bool, male: bool) -> str:
    return "" if female == male else "f" if female else "m"


@cache
def _given_names() -> dict[str, str]:
    lines = files("newsdesk.attribute").joinpath("data", "given_names.tsv").read_text("utf-8").splitlines()
    told = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: gender for gender, names in told for name in names.split()}
