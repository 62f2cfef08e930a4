"""What two views of one text agree on, whatever its spacing and punctuation."""

import re
from typing import Final

_NO_WORD: Final = re.compile(r"[\W_]+")
_ASCII_MARKS: Final = dict.fromkeys(place for place in range(128) if not chr(place).isalnum())


def key_of(text: str) -> str:
    """The letters and digits of a text."""
    return text.translate(_ASCII_MARKS) if text.isascii() else _NO_WORD.sub("", text)
