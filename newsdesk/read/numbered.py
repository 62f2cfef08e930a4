"""Which values do lists hold whose items refer to each other by number?

Nuxt 3 writes one list in which each value stands once, and objects and lists hold the places of theirs; React streams rows,
each with a number that others name. Each object is put in where it is first named and left out elsewhere, so that what
comes out is a tree no larger than what came in.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

_PUSH: Final = "__next_f.push("
_ROW: Final = re.compile(rb"([0-9a-f]+):(?:T([0-9a-f]+),)?")
_REFERENCE: Final = re.compile(r"\$[L@]?([0-9a-f]+)")
#: What a list begins with that says how its second item is to be taken.
_TYPED: Final = ("Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef")
#: What holds other values.
_HOLDERS: Final = (dict, list)
_DECODER: Final = json.JSONDecoder(strict=False)


def put_together(value: object) -> object:
    """What a list of values that refer to each other by place (Nuxt 3's) stands for; any other value as it is."""
    if not isinstance(value, list) or not _is_of_places(value):
        return value
    known = {0}

    def named(place: object) -> object:
        if type(place) is not int:
            return place
        if not 0 <= place < len(value):
            return None
        inner = value[place]
        if isinstance(inner, _HOLDERS):
            if place in known:
                return None
            known.add(place)
            waiting.append(inner)
        return inner

    waiting = [value[0]]
    while waiting:
        held = waiting.pop()
        for key, place in _items(held):
            held[key] = named(place)
    return value[0]


def _is_of_places(values: list[Any]) -> bool:
    first = values[0] if len(values) > 1 else None
    return isinstance(first, _HOLDERS) and all(
        type(inner) is int or inner in _TYPED for inner in _values(first)
    )


def rows_of(sources: Iterable[str]) -> Iterator[object]:
    """The rows that React streams in these scripts, those they name put in."""
    rows = dict(_rows("".join(_chunks(sources)).encode("utf-8", "surrogatepass")))
    known: set[str] = set()

    def named(value: str) -> object:
        if not (reference := _REFERENCE.fullmatch(value)):
            return value
        number = reference[1]
        row = rows.get(number)
        if isinstance(row, _HOLDERS):
            if number in known:
                return None
            known.add(number)
        return row

    for number, row in rows.items():
        if number not in known and isinstance(row, _HOLDERS):
            known.add(number)
            _put_in(row, named)
            yield row


def _put_in(row: Any, named: Callable[[str], object]) -> None:
    """Puts what the values of a row name into their places, and into what is put there."""
    waiting = [row]
    while waiting:
        held = waiting.pop()
        for key, value in _items(held):
            if isinstance(value, str) and value.startswith("$"):
                value = held[key] = named(value)
            if isinstance(value, _HOLDERS):
                waiting.append(value)


def _items(held: Any) -> Iterable[tuple[Any, Any]]:
    return held.items() if isinstance(held, dict) else enumerate(held)


def _values(held: Any) -> Iterable[Any]:
    return held.values() if isinstance(held, dict) else held


def _chunks(sources: Iterable[str]) -> Iterator[str]:
    for source in sources:
        at = source.find(_PUSH)
        if at >= 0:
            pushed = _value(source[at + len(_PUSH) :])
            if isinstance(pushed, list) and len(pushed) > 1 and isinstance(pushed[1], str):
                yield pushed[1]


def _rows(stream: bytes) -> Iterator[tuple[str, object]]:
    """Each row's number and its value: JSON to the end of its line, or a text of so many bytes."""
    at = 0
    while at < len(stream):
        begun = _ROW.match(stream, at)
        past = stream.find(b"\n", at)
        past = past if past >= 0 else len(stream)
        if begun and begun[2]:
            end = begun.end() + int(begun[2], 16)
            yield begun[1].decode(), stream[begun.end() : end].decode("utf-8", "replace")
            at = end
        else:
            if begun and stream[begun.end() : begun.end() + 1] in (b"[", b"{", b'"'):
                yield begun[1].decode(), _value(stream[begun.end() : past].decode("utf-8", "replace"))
            at = past + 1


def _value(text: str) -> object:
    try:
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
