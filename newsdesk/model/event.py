"""Facts for registers: a frame whose roles are filled from the text, with a status and on whose word."""

from dataclasses import dataclass
from typing import Literal

from newsdesk.model.article import ArticleHead
from newsdesk.model.span import Span

Status = Literal["done", "claimed", "confirmed", "planned", "requested", "considered", "denied", "cancelled"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as far as the text gives it: "over 300" is 300..None, "dozens" is None..None, approximate."""

    span: Span
    text: str
    minimum: float | None
    maximum: float | None
    unit: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Money:
    """An amount: `currency` is an ISO 4217 code."""

    value: float
    currency: str
    approximate: bool = False
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place lies, in degrees north and east."""

    country: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the text's own form with its place, and the norm it stands for.

    `location` is that of a place that is known beyond doubt.
    """

    role: str
    span: Span
    text: str
    norm: str
    quantity: Quantity | None = None
    money: Money | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one article tells it. `sources` are the speakers or outlets on whose word it stands.

    `statement` is the id of the statement it hangs on, `kind` a subtype that the frame declares,
    `qualifiers` are kept words such as "for the first time".
    """

    id: str
    article: str
    frame: str
    trigger: Span
    status: Status
    fillers: tuple[Filler, ...]
    sources: tuple[Filler, ...] = ()
    statement: str | None = None
    kind: str | None = None
    qualifiers: tuple[str, ...] = ()

    def role(self, name: str) -> tuple[Filler, ...]:
        return tuple(filler for filler in self.fillers if filler.role == name)


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as a row of a register: with the sentence that proves it, its article, and its register entry."""

    event: Event
    article: ArticleHead
    sentence: str
    entry: str | None = None
