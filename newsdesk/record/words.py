"""When are two texts the same to somebody who looks for words? Case and accents do not count."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
#: NUL and lone surrogates: no database takes them all, so each becomes U+FFFD (one for one: offsets stay true).
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
LONGEST_QUESTION = 1_000


def storable(text: str) -> str:
    """The text with every character that a database refuses replaced by U+FFFD."""
    return UNSTORABLE.sub("\ufffd", text)


def fold(text: str) -> str:
    """The text without case and accents ("Łódź, ÉTÉ" → "łodz, ete")."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()


def asked(text: str) -> str:
    """What a user typed, folded, and cut where nobody types on."""
    return fold(storable(text[:LONGEST_QUESTION]))


def words(text: str) -> str:
    """The folded words with one space before each and one after the last, so that " wor" finds a beginning of a word."""
    found = WORD.findall(fold(text))
    return f" {' '.join(found)} " if found else " "
