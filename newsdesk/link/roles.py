"""What kind of filler is it: a figure, a date, a name, a description?

Frames are declared by their users; what a filler is, is told from the filler itself and, for the usual roles of
registers, from the name of its role.
"""

import re
from typing import Final

from newsdesk.model import Filler
from newsdesk.register.states import state_in

PLACE_ROLES: Final = frozenset({"place", "from", "to", "origin", "destination"})
PERSON_ROLES: Final = frozenset({"visitor", "host", "speaker"})
#: Roles that describe an event; different words in them do not make two events.
DESCRIPTIVE_ROLES: Final = frozenset({"weapon", "target", "purpose", "means", "item", "reason", "duration"})

_OFFICE: Final = re.compile(
    r"\b(?:ministr(?:y|ies)|minister|government|president|presidency|parliament|cabinet|police|army|navy|air force|armed forces"
    r"|general staff|command|intelligence|prosecutors?|court|governor|mayor|municipality|council|authorit(?:y|ies)|officials?"
    r"|administration|chancellor|embassy|state service|national guard)\b",
    re.IGNORECASE,
)
ISO_DAY = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:T[\d:.+Z-]*)?(?:/(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?)?$", re.ASCII
)


def is_date(filler: Filler) -> bool:
    return filler.role == "date" or (filler.quantity is None and ISO_DAY.match(filler.norm) is not None)


def is_figure(filler: Filler) -> bool:
    return filler.money is not None or filler.quantity is not None or filler.norm.isdecimal()


def counts_things(filler: Filler) -> bool:
    """Whether the norm is what is counted, not the number (of people) itself."""
    return filler.quantity is not None and not filler.norm.isdecimal()


def is_name(filler: Filler) -> bool:
    """Whether the filler is somebody or something with a name."""
    return (
        not (is_date(filler) or filler.money or filler.norm.isdecimal())
        and filler.role not in DESCRIPTIVE_ROLES
    )


def is_official(source: Filler) -> bool:
    """Whether a state or one of its bodies vouches: by its name, or by a word of office in it."""
    return state_in(source.norm) is not None or _OFFICE.search(f"{source.text} {source.norm}") is not None


def day(norm: str) -> str | None:
    """The (partial) ISO 8601 date that a norm begins with: "2024-01-02", "2024-01", "2024"; None for other words."""
    if not ISO_DAY.match(norm):
        return None
    return re.split(r"[T/]", norm, maxsplit=1)[0]
