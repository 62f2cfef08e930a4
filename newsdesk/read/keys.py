"""What two views of one text agree on, whatever its spacing and punctuation."""

import re
from typing import Final

_NO_WORD: Final = re.compile(r"[\W_]+")


def key_of(text: str) -> str:
    """The letters and digits of a text."""
    return _NO_WORD.sub("", text)
