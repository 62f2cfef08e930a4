"""Who says what of the article? Each source of metadata is one file with one function; this is their order of trust.

To add a source: write `claims(page) -> Claims` in a file of its own and put it into the order here.
"""

from collections.abc import Callable
from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.page import Page
from newsdesk.read.sources import address, markup, meta, microdata, signature, structured

SOURCES: Final[tuple[Callable[[Page], Claims], ...]] = (
    structured.claims,
    meta.claims,
    microdata.claims,
    signature.claims,
    markup.claims,
    address.claims,
)

__all__ = ["SOURCES"]
