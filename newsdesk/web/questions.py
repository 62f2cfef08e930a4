"""What did the reader ask? The query string of a page as checked values; an empty field of a form counts as not asked."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qsl, quote, urlencode

from litestar import Request
from litestar.exceptions import ValidationException

from newsdesk.model import Span

Row = TypeVar("Row")

LONGEST_TEXT = 500
MOST_FIELDS = 100
DEEPEST = 1_000_000
PAGE = 50
_SHARE = re.compile(r"0|1|1\.0{1,9}|0?\.[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Question:
    """The address of a page with its fields. Every reading of a field raises ValidationException (400) if it is unusable."""

    path: str
    fields: tuple[tuple[str, str], ...]

    def text(self, name: str) -> str:
        value = next((value for key, value in self.fields if key == name), "").strip()
        if len(value) > LONGEST_TEXT:
            raise ValidationException(f"“{name}” is longer than {LONGEST_TEXT} characters.")
        return value

    def one_of(self, name: str, allowed: Sequence[str]) -> str:
        value = self.text(name)
        if value and value not in allowed:
            raise ValidationException(f"“{name}” must be one of: {', '.join(allowed)}.")
        return value

    def day(self, name: str) -> date | None:
        value = self.text(name)
        return as_day(value, name) if value else None

    def number(self, name: str, otherwise: int, most: int = DEEPEST) -> int:
        value = self.text(name)
        if not value:
            return otherwise
        if not (value.isascii() and value.isdigit()) or int(value) > most:
            raise ValidationException(f"“{name}” must be a number from 0 to {most}.")
        return int(value)

    def share(self, name: str) -> float:
        """A part of one, such as 0.8; nothing asked is 0."""
        value = self.text(name)
        if not value:
            return 0.0
        if not _SHARE.fullmatch(value):
            raise ValidationException(f"“{name}” must be a number from 0 to 1, such as 0.8.")
        return float(value)

    def span(self, name: str) -> Span | None:
        """A place in a text as "120-138"; anything else is no place, for old links must still open the page."""
        start, _, end = self.text(name).partition("-")
        if not all(part.isascii() and part.isdigit() for part in (start, end)):
            return None
        return Span(int(start), int(end)) if int(start) < int(end) else None

    def also(self, **changed: object) -> str:
        """The address of the same question with these fields changed."""
        kept = [(key, value) for key, value in self.fields if key not in changed and value]
        new = [(key, str(value)) for key, value in changed.items() if value not in (None, "")]
        return address(self.path, kept + new)

    def at(self, path: str) -> str:
        """The same question put to another page, from its first row."""
        return replace(self, path=path).also(offset=None)


@dataclass(frozen=True, slots=True)
class Sheet(Generic[Row]):
    """One page of a long list, with the addresses of those before and after it."""

    rows: tuple[Row, ...]
    first: int
    before: str | None
    after: str | None


def asked(request: Request[Any, Any, Any]) -> Question:
    """The question that this request puts, its fields in their order. Raises ValidationException for too many."""
    query = request.scope["query_string"].decode("latin-1")
    try:
        fields = parse_qsl(query, errors="replace", max_num_fields=MOST_FIELDS)
    except ValueError:
        raise ValidationException(f"A question has at most {MOST_FIELDS} fields.") from None
    return Question(request.scope["path"], tuple(fields))


def sheet(question: Question, find: Callable[[int, int], Sequence[Row]], size: int = PAGE) -> Sheet[Row]:
    """The page of the list that is asked for; `find(limit, offset)` gives rows."""
    offset = question.number("offset", 0)
    found = tuple(find(size + 1, offset))
    before = question.also(offset=max(0, offset - size) or None) if offset else None
    after = question.also(offset=offset + size) if len(found) > size else None
    return Sheet(found[:size], offset + 1, before, after)


def as_day(value: str, name: str) -> date:
    """A day as ISO 8601 writes it. Raises ValidationException."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValidationException(f"“{name}” must be a day such as 2024-01-21.") from None


def address(path: str, fields: Sequence[tuple[str, str]]) -> str:
    """A local address with these fields."""
    return f"{path}?{urlencode(fields, quote_via=quote, errors='replace')}" if fields else path
