"""What somebody said once, however many articles print it; and where a speaker's words no longer agree."""

from dataclasses import dataclass
from typing import Literal

from newsdesk.model.statement import StatementLine

#: In what two utterances on one matter differ: a figure, or that one of them denies it.
Difference = Literal["figure", "denial"]


@dataclass(frozen=True, slots=True)
class Printing:
    """One article's print of an utterance; `share` is the part of its fullest print that stands here, from 0 to 1."""

    line: StatementLine
    share: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """The same words of the same speaker: `fullest` has most of them, `printings` begin with who printed it first."""

    id: str
    speaker: str
    fullest: StatementLine
    printings: tuple[Printing, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A changed account: two utterances of one speaker on one matter that do not agree, the earlier one first."""

    before: Utterance
    after: Utterance
    differences: tuple[Difference, ...]
