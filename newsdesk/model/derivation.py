"""What the stages made of one capture, as one piece: it is stored whole or not at all."""

from dataclasses import dataclass
from typing import Final

from newsdesk.model.article import Article, Refusal
from newsdesk.model.event import Event
from newsdesk.model.statement import Statement

#: Names and versions of the stages; a change of version lets everything be derived again from the captures.
STAGES: Final = "read/4 attribute/5 register/4"


@dataclass(frozen=True, slots=True)
class Derivation:
    """The article with its statements and events, or the refusal; `stages` says by which versions."""

    capture: str
    outcome: Article | Refusal
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    stages: str = STAGES
