"""newsdesk: who said what, when, and on whose word, with every line traceable to its page.

import newsdesk
desk = newsdesk.open("record/")
desk.add("page.html")
desk.statements(speaker="Budanov").to_pandas()
article = newsdesk.read(html, url="https://example.org/report")
"""

from os import PathLike
from typing import TYPE_CHECKING

from newsdesk.read import read

if TYPE_CHECKING:
    from newsdesk.desk import Desk

__version__ = "0.1.0"
__all__ = ["open", "read"]


def open(record: str | PathLike[str]) -> "Desk":  # noqa: A001 - as one opens a file: newsdesk.open("record/")
    """The desk over the record in this folder, made when there is none.

    Raises CannotWrite, NewerRecord, BadInput or BadConfig (newsdesk.model).
    """
    from newsdesk.desk import Desk, load_settings

    return Desk.open(load_settings(record=str(record)), create=True)
