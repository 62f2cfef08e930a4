"""Who says what of the article? Each source of metadata is one file with one function; this is their order of trust.

To add a source: write `claims(page) -> Claims` in a file of its own and put it into the order here. One more, state.py,
is asked last, and only where these leave something open.
"""

from collections.abc import Callable, Mapping
from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.page import Page
from newsdesk.read.sources import address, crumbs, markup, meta, microdata, rights, signature, structured

SOURCES: Final[Mapping[str, Callable[[Page], Claims]]] = {
    "json-ld": structured.claims,
    "meta": meta.claims,
    "microdata": microdata.claims,
    "signature": signature.claims,
    "markup": markup.claims,
    "rights": rights.claims,
    "crumbs": crumbs.claims,
    "url": address.claims,
}

__all__ = ["SOURCES"]
