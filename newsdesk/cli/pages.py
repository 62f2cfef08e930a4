"""The pages behind what a user names, read without being kept."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsdesk.cli.session import Session

if TYPE_CHECKING:
    from newsdesk.model import Fetched, NewsdeskError


def pages_behind(session: Session, page: str) -> Iterator["Fetched | NewsdeskError"]:
    """The pages behind a file, a folder, an address or - for stdin, and what went wrong there."""
    from newsdesk.model import BadInput, Fetched, NewsdeskError

    if page == "-":
        yield Fetched("", sys.stdin.buffer.read(), "", datetime.now(UTC), origin="file")
        return
    from newsdesk.collect import gather
    from newsdesk.desk import open_fetcher

    nothing = True
    with open_fetcher(session.settings()) as fetcher:
        for found in gather(page, fetcher, lambda: datetime.now(UTC)):
            if isinstance(found, Fetched | NewsdeskError):
                nothing = False
                yield found
    if nothing:
        yield BadInput(page, "there is no page in it")
