"""How is a noun written down whole, and read back as the same noun? As JSON (RFC 8259), by its type."""

from typing import Any, TypeVar

import msgspec

from newsdesk.model import BadInput
from newsdesk.record.words import storable

Noun = TypeVar("Noun")


def write(noun: object) -> str:
    """The JSON of a noun. Raises BadInput when it would not be read back (a number that is not finite)."""
    try:
        document = msgspec.json.encode(noun)
    except UnicodeEncodeError:
        document = b"\\u0000"
    if b"\\u0000" in document:
        document = msgspec.json.encode(_storable(msgspec.to_builtins(noun)))
    try:
        msgspec.json.decode(document, type=type(noun))
    except msgspec.ValidationError as fault:
        raise BadInput(type(noun).__name__, f"cannot be stored: {fault}") from fault
    return document.decode()


def read(document: str, noun: type[Noun]) -> Noun:
    """The noun that was written. Raises BadInput when the document is not one."""
    try:
        return msgspec.json.decode(document, type=noun)
    except msgspec.MsgspecError as fault:
        raise BadInput(noun.__name__, f"is damaged in the record: {fault}") from fault


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {_storable(key): _storable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_storable(item) for item in value]
    return value
