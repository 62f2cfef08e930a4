"""The change log: as a list, and as a stream of server-sent events."""

from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.exceptions import ServiceUnavailableException
from litestar.params import HeaderParameter, QueryParameter, SkipValidation
from litestar.response import Stream as StreamingResponse

from newsdesk.model import Change
from newsdesk.web.api.answers import FAULTS, Limit, told
from newsdesk.web.pages.answers import Desk
from newsdesk.web.stream import Stream, resume_from

Since = Annotated[int, QueryParameter(ge=0, description="The number of the last change that is known.")]
SinceOrNow = Annotated[int | None, QueryParameter(ge=0, description="As for /changes; absent: from now on.")]
LastEvent = Annotated[str | None, HeaderParameter(name="Last-Event-ID", max_length=100)]


@told("/changes")
def changes(desk: Desk, since: Since = 0, limit: Limit = 100) -> tuple[Change, ...]:
    """What changed after a number, oldest first."""
    return desk.changes(since, limit)


@get("/changes/stream", media_type="text/event-stream", responses=FAULTS)
async def stream(
    stream: NamedDependency[SkipValidation[Stream]],
    since: SinceOrNow = None,
    last_event: LastEvent = None,
) -> StreamingResponse:
    """Changes as they come: `event: change`, `id` its number, `data` JSON {change, article, story}."""
    if stream.full:
        raise ServiceUnavailableException(headers={"Retry-After": "10"})
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(
        stream.listen(resume_from(last_event, since)), media_type="text/event-stream", headers=headers
    )


LIVE = (changes, stream)
