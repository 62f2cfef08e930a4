"""How is an event written as plain JSON: the form of the public register data and of `newsdesk batch register`?"""

from typing import Any

from newsdesk.model import Event, Filler, Quantity


def as_row(event: Event, text: str) -> dict[str, Any]:
    """The event as one flat object; spans are offsets into `text`."""
    roles: dict[str, list[dict[str, Any]]] = {}
    for filler in event.fillers:
        roles.setdefault(filler.role, []).append(_filler(filler))
    row: dict[str, Any] = {
        "frame": event.frame,
        "trigger": {
            "start": event.trigger.start,
            "end": event.trigger.end,
            "text": text[event.trigger.start : event.trigger.end],
        },
        "status": event.status,
        "roles": roles,
        "source": [_filler(source) for source in event.sources],
        "kind": event.kind,
    }
    if event.qualifiers:
        row["qualifiers"] = list(event.qualifiers)
    return row


def _filler(filler: Filler) -> dict[str, Any]:
    row: dict[str, Any] = {
        "start": filler.span.start,
        "end": filler.span.end,
        "text": filler.text,
        "norm": filler.norm,
    }
    if filler.quantity is not None:
        row["quantity"] = _quantity(filler.quantity)
    if filler.money is not None:
        row |= {
            "value": filler.money.value,
            "currency": filler.money.currency,
            "approx": filler.money.approximate,
            "at_least": filler.money.at_least,
        }
    if filler.location is not None:
        row["location"] = {
            "country": filler.location.country,
            "latitude": filler.location.latitude,
            "longitude": filler.location.longitude,
        }
    return row


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "text": quantity.text,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "min": quantity.minimum,
        "max": quantity.maximum,
        "unit": quantity.unit,
        "approx": quantity.approximate,
    }
