"""What does the linking need to know of an article?"""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text (headline first) and the day it was published, where that is known."""

    text: str
    date: datetime.date | None = None
