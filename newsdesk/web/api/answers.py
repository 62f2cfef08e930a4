"""What all answers of the API have in common: lists in pages, checked parameters, and the errors that are documented."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Generic, TypeVar

from litestar import get
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromQuery, QueryParameter

from newsdesk.web.pages.answers import Handled
from newsdesk.web.questions import DEEPEST, LONGEST_TEXT

Noun = TypeVar("Noun")

MOST: Final = 500
Limit = Annotated[int, QueryParameter(ge=1, le=MOST, description="How many items at most.")]
Offset = Annotated[int, QueryParameter(ge=0, le=DEEPEST, description="How many items to pass over.")]
Sure = Annotated[float, QueryParameter(ge=0, le=1, description="The least confidence, from 0 to 1.")]
Day = FromQuery[date | None]
Text = Annotated[str, QueryParameter(max_length=LONGEST_TEXT)]


@dataclass(frozen=True, slots=True)
class Listing(Generic[Noun]):
    """A part of a list. `next` is the offset of the part after it, null at the end."""

    items: tuple[Noun, ...]
    offset: int
    limit: int
    next: int | None


@dataclass(frozen=True, slots=True)
class Fault:
    """What an error says, with the same status as the response."""

    status: int
    error: str
    detail: str


FAULTS: Final = {
    400: ResponseSpec(Fault, description="A parameter cannot be used; `detail` says which and why."),
    404: ResponseSpec(Fault, description="There is nothing of this name."),
}


def told(path: str, description: str | None = None) -> Handled:
    """Declares the handler of an answer; the OpenAPI document describes it by its docstring."""
    return get(path, sync_to_thread=True, responses=FAULTS, raises=(), description=description)


def listing(find: Callable[[int, int], Sequence[Noun]], limit: int, offset: int) -> Listing[Noun]:
    """The part of a list that is asked for; `find(limit, offset)` gives items."""
    found = tuple(find(limit + 1, offset))
    return Listing(found[:limit], offset, limit, offset + limit if len(found) > limit else None)
