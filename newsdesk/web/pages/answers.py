"""What all pages have in common: how their handlers are declared, and what they are handed."""

from collections.abc import Callable
from typing import Any, TypeVar

from litestar import Request as AnyRequest
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import SkipValidation

from newsdesk.desk import Desk as DeskItself

Request = AnyRequest[Any, Any, Any]
Desk = NamedDependency[SkipValidation[DeskItself]]
Page = Response[bytes]
Found = TypeVar("Found")

Handled = Callable[[Callable[..., Any]], HTTPRouteHandler]


def shown(path: str) -> Handled:
    """Declares the handler of a page: a plain function that runs in a thread, so that a slow question holds up nobody."""
    return get(path, include_in_schema=False, sync_to_thread=True)


def existing(found: Found | None) -> Found:
    """What was found. Raises NotFoundException (404)."""
    if found is None:
        raise NotFoundException
    return found
