"""What in a text could fill a role: a phrase with its kind and norm, found before any event is looked for."""

from dataclasses import dataclass

from newsdesk.model import Money, Quantity, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase: `head` is the index of its main word, `span` its place in the text."""

    kind: str
    span: Span
    head: int
    norm: str
    quantity: Quantity | None = None
    money: Money | None = None
