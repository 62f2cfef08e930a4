"""What did an origin answer, and which of its headers describe the page rather than the wire?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

Headers = tuple[tuple[str, str], ...]

OF_THE_WIRE: Final = ("content-encoding", "transfer-encoding", "content-length")
OWN_PREFIX: Final = "x-newsdesk-"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. The body is read for success alone, and decoded; names of headers are in lower case."""

    status: int
    headers: Headers
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")


def of_the_page(headers: Iterable[tuple[str, str]]) -> Headers:
    """The headers that still hold for a decoded body, without those that only the desk itself may write."""
    lowered = ((name.lower(), value) for name, value in headers)
    return tuple(
        pair for pair in lowered if pair[0] not in OF_THE_WIRE and not pair[0].startswith(OWN_PREFIX)
    )
