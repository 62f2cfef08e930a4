"""Which things does a list name that goes on over sentences and lines?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Behind these words of a list stands what its items are for, not a further item.
_FOR: Final = frozenset(("for", "to", "with", "against", "on", "from", "by"))
#: Lists of an article go on over so many lines at most.
_LONGEST_LIST: Final = 40
#: A line that ends with one of these is not the last one of its list.
_GOES_ON: Final = (";", ":", ",", "and")
_BULLETS: Final = ("•", "·", "*", "-", "–", "—")


def items_behind(opening: "Token") -> Iterator["Token"]:
    """The main words of a list, which goes on over the lines that end with a semicolon."""
    doc, sentence, start = opening.doc, opening.sent, opening.i + 1
    for _ in range(_LONGEST_LIST):
        for word in doc[start : sentence.end]:
            if word.tag_ in ("VBD", "MD"):
                return
            if word.pos_ in ("NOUN", "PROPN", "NUM") and not _is_for(word, opening):
                yield word
        last = next((word for word in reversed(sentence) if not word.is_space), None)
        start = sentence.end
        if start >= len(doc) or not (last is None or last.text in _GOES_ON or doc[start].text in _BULLETS):
            return
        sentence = doc[start].sent


def _is_for(word: "Token", opening: "Token") -> bool:
    """Does it only say what an item of the list is for, or of which kind it is?"""
    if word.dep_ in ("compound", "nmod") and word.head.i > word.i and word.head.pos_ == "NOUN":
        return True
    while word.i > opening.i and word.dep_ != "ROOT":
        if word.tag_ == "VB":
            return True
        if word.dep_ == "pobj" and word.head.lower_ in _FOR and word.head.i > opening.i:
            return True
        word = word.head
    return False
