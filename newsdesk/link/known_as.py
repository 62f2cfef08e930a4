"""As what do reports name who speaks?"""

from collections import Counter
from collections.abc import Iterable

from newsdesk.model import StatementLine


def known_as(lines: Iterable[StatementLine]) -> tuple[tuple[str, int], ...]:
    """The roles of the speakers of these statements, with the number of statements, most first. Letters' case parts none."""
    spelt: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for line in lines:
        speaker = line.statement.speaker
        if speaker and speaker.role:
            counted[spelt.setdefault(speaker.role.casefold(), speaker.role)] += 1
    return tuple(counted.most_common())
