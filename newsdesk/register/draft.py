"""What is known of an event while it is being read?"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsdesk.model import Filler, Span
from newsdesk.register.triggers import Found

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(slots=True)
class Draft:
    """An event as it is being read: the fillers found so far, by role.

    `reach` are the sentences that may tell of it: none behind its frame's next event, nor the one before where that tells another
    frame's. `origin` is where "the package" was told of first, if who acts was taken from there.
    """

    found: Found
    sentence: int
    reach: range
    origin: "Token | None" = None
    roles: dict[str, list[Filler]] = field(default_factory=dict)

    def take_from(self, other: "Draft") -> None:
        """Fill with what another draft says more of the same event."""
        for role in self.found.frame.roles:
            mine, theirs = self.roles.get(role.name, []), other.roles.get(role.name, [])
            if role.many or not mine:
                known = {each.norm for each in mine}
                self.roles[role.name] = [*mine, *(each for each in theirs if each.norm not in known)]

    def holds(self, span: Span) -> bool:
        return any(overlap(each.span, span) for fillers in self.roles.values() for each in fillers)


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
