"""What does the reader see when something is wrong? A kind page or, in the API, JSON; never the words of a stack."""

import logging
from http import HTTPStatus
from typing import Any, Final

from litestar import Request, Response
from litestar.enums import MediaType
from litestar.exceptions import HTTPException, ValidationException

from newsdesk.model import BadInput, NewsdeskError
from newsdesk.web.templating import page

log = logging.getLogger(__name__)

API: Final = "/api/"
KIND_WORDS: Final = {
    400: "The question could not be understood.",
    404: "There is nothing here. It may have been moved, or replaced by a newer reading of its page.",
    405: "This desk only shows; it takes nothing in here.",
    421: "This desk is not known under the name by which it was asked.",
    503: "The desk cannot answer just now. Nothing is lost; try again in a moment.",
}
PHRASES: Final = {status.value: status.phrase for status in HTTPStatus}
OUR_FAULT: Final = (
    "Something went wrong here. It is our fault; it is written down in the log, and nothing is lost."
)


def answer(request: Request[Any, Any, Any], fault: Exception) -> Response[bytes] | Response[dict[str, Any]]:
    """The page or the JSON that tells of this fault."""
    status, detail = _told(request, fault)
    phrase = PHRASES.get(status, "Error")
    if request.scope["path"].startswith(API):
        content = {"status": status, "error": phrase, "detail": detail}
        return Response(content, media_type=MediaType.JSON, status_code=status)
    return page(request, "fault.html", status=status, number=status, phrase=phrase, detail=detail)


def _told(request: Request[Any, Any, Any], fault: Exception) -> tuple[int, str]:
    if isinstance(fault, HTTPException):
        return fault.status_code, _detail(fault, fault.status_code)
    if isinstance(fault, BadInput):
        return 400, str(fault)
    if isinstance(
        fault, OverflowError
    ):  # a day or number at the end of what can be reckoned with, such as 9999-12-31
        return 400, KIND_WORDS[400]
    if isinstance(fault, NewsdeskError):
        log.warning("%s: %s", request.scope["path"], fault)
        return 503, KIND_WORDS[503]
    log.error("%s failed", request.scope["path"], exc_info=fault)
    return 500, OUR_FAULT


def _detail(fault: HTTPException, status: int) -> str:
    """Our own words for a fault; the framework's would echo the request."""
    if isinstance(fault, ValidationException):
        found = [f"{item.get('key')}: {item.get('message')}" for item in _findings(fault)]
        return "; ".join(found) or fault.detail
    return KIND_WORDS.get(status, OUR_FAULT if status >= 500 else PHRASES.get(status, "Error"))


def _findings(fault: ValidationException) -> list[dict[str, Any]]:
    extra = fault.extra if isinstance(fault.extra, list) else []
    return [item for item in extra if isinstance(item, dict)]
