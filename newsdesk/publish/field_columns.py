"""How is a register written in the columns of its field: SIPRI's for transfers of arms, those of ACLED for strikes?

What is uncertain stands in brackets, as in SIPRI's register: "(100)" for about a hundred, "(claimed: …)" among the comments.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Final

from newsdesk.model import Column, EventLine, Filler, Layout, Quantity
from newsdesk.publish.columns import EVENT_NAMES, Cell, Row, Shape, row
from newsdesk.publish.tables import COUNTS, NUMBERS, TIMES

_OWN_NAMES: Final = frozenset(EVENT_NAMES)
#: Names that mean something in every table: their cells are of a kind.
_TAKEN: Final = _OWN_NAMES | TIMES | NUMBERS | COUNTS | {"plover"}
#: An event of these statuses came about; all others say in the comments what they are.
_SURE: Final = ("done", "confirmed")


def field_shape(layout: Layout) -> Shape:
    """The rows of a register with the columns of its field first, and all that leads to the words behind them."""
    headed = _headed(layout.columns)
    names = (*headed, "plover", *EVENT_NAMES)
    return Shape(names, lambda line: _rows(line, layout, headed))


def _headed(columns: Sequence[Column]) -> dict[str, Column]:
    """The columns by their titles. What an own column says already is left out; another column of a name that is taken gets a
    number."""
    headed: dict[str, Column] = {}
    for column in columns:
        if column.source == column.title.casefold() and column.source in _OWN_NAMES:
            continue
        taken = _TAKEN.union(each.casefold() for each in headed)
        names = chain((column.title,), (f"{column.title} {number}" for number in count(2)))
        headed[next(name for name in names if name.casefold() not in taken)] = column
    return headed


def _rows(line: EventLine, layout: Layout, headed: Mapping[str, Column]) -> Iterator[Row]:
    for filler in line.event.role(layout.each) or (None,) if layout.each else (None,):
        cells: Row = {title: _cell(each, line, layout, filler) for title, each in headed.items()}
        yield {**cells, "plover": layout.plover, **row(line)}


def _cell(column: Column, line: EventLine, layout: Layout, filler: Filler | None) -> Cell:
    event = line.event
    if column.only and event.status not in column.only:
        return None
    role, _, part = column.source.partition(".")
    if role in _OF_EVENT and not part:
        return _OF_EVENT[role](line) if role != "plover" else layout.plover
    fillers = (filler,) if filler is not None and role == layout.each else event.role(role)
    shown = [_OF_FILLER[part](each) for each in fillers]
    return "; ".join(each for each in shown if each) or None


def _number(filler: Filler) -> str:
    if filler.quantity is not None:
        return number(filler.quantity)
    return f"{filler.money.value:g} {filler.money.currency}" if filler.money else ""


def number(quantity: Quantity) -> str:
    """A number as registers print it: "13", "(100)" for about a hundred, "(2–3)", "(≥ 300)"; nothing for "dozens"."""
    low, high = quantity.minimum, quantity.maximum
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"(≤ {high:.15g})" if low is None else f"(≥ {low:.15g})"
    if low != high:
        return f"({low:.15g}–{high:.15g})"
    return f"({low:.15g})" if quantity.approximate else f"{low:.15g}"


def _comments(line: EventLine) -> str:
    event = line.event
    voices = ", ".join(each.norm or each.text for each in event.sources)
    doubt = "" if event.status in _SURE else event.status
    told = ": ".join(part for part in (doubt, voices) if part)
    return "; ".join((*((f"({told})",) if told else ()), *event.qualifiers))


def _year(filler: Filler) -> str:
    return filler.norm[:4] if filler.norm[:4].isdigit() else ""


_OF_EVENT: Final[Mapping[str, Callable[[EventLine], str | None]]] = {
    "status": lambda line: line.event.status,
    "kind": lambda line: line.event.kind,
    "plover": lambda line: None,
    "source": lambda line: "; ".join(each.norm or each.text for each in line.event.sources) or None,
    "qualifiers": lambda line: "; ".join(line.event.qualifiers) or None,
    "comments": lambda line: _comments(line) or None,
    "sentence": lambda line: line.sentence,
}
_OF_FILLER: Final[Mapping[str, Callable[[Filler], str]]] = {
    "": lambda filler: filler.norm or filler.text,
    "text": lambda filler: filler.text,
    "number": _number,
    "year": _year,
    "country": lambda filler: filler.location.country if filler.location else "",
    "latitude": lambda filler: f"{filler.location.latitude:.6g}" if filler.location else "",
    "longitude": lambda filler: f"{filler.location.longitude:.6g}" if filler.location else "",
}
