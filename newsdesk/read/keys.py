"""What two views of one text agree on, whatever its spacing and punctuation."""

from typing import Final

_ASCII_MARKS: Final = bytes(place for place in range(128) if not chr(place).isalnum())


def key_of(text: str) -> str:
    """The letters and digits of a text."""
    if text.isascii():
        return text.encode().translate(None, _ASCII_MARKS).decode()
    return "".join([character for character in text if character.isalnum()])
