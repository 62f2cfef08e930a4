"""How much does the desk take from one origin, and how long does it wait for it?"""

from dataclasses import dataclass
from typing import Final

MEBIBYTE: Final = 1 << 20
PAGE_CAP: Final = 10 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` holds for a whole request with its redirects; `body` for what is sent and for what it unpacks to.

    `delay` is the pause in seconds between two requests to one host; robots.txt may ask for more, up to `longest_delay`.
    """

    seconds: float = 30.0
    body: int = PAGE_CAP
    redirects: int = 10
    delay: float = 1.0
    longest_delay: float = 60.0


def size(count: int) -> str:
    """A number of bytes as users read it."""
    return f"{count / MEBIBYTE:.1f} MiB" if count >= MEBIBYTE else f"{count} bytes"
