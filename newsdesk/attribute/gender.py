"""Is it "he" or "she" who bears this name or holds this office? Only where the words say so."""

import re
from functools import lru_cache
from typing import Final

from newsdesk.attribute.words import FEMALE, MALE
from newsdesk.language import gender_of_given_name

#: Of surnames that differ for a man and a woman, how a woman's ends, and a man's.
_HERS: Final = re.compile(r"(?:[oe]va|[sc]ka|skaya|skaia|ska)$")
_HIS: Final = re.compile(r"(?:[sc]kyi?|[sc]kiy|[sc]kii|[sc]ki|[oe]v)$")
#: Whose somebody is: "the dead man's sister", "a sister of the dead man".
_WHOSE: Final = re.compile(r".*\w['’]s? |\b(?:of|for|to|with)\b.*")


@lru_cache(maxsize=4096)
def gender_of(name: str, role: str | None = None) -> str:
    """ "f", "m", or "" where neither is told."""
    own = _WHOSE.sub("", role or "")
    words = {word for told in (name, own) for word in re.findall(r"\w+", told.casefold())}
    told = _of(bool(words & FEMALE), bool(words & MALE))
    first, _, last = name.partition(" ")
    if told or not last:
        return told
    return gender_of_given_name(first) or _of(bool(_HERS.search(last)), bool(_HIS.search(last)))


def _of(female: bool, male: bool) -> str:
    return "" if female == male else "f" if female else "m"
