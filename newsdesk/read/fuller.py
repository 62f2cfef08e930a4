"""Does the page print more of the article for machines than it shows to readers?

What is printed replaces what is shown only where that is far less, and never by something else: it must read as prose and,
where enough is shown to tell, have what is shown in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsdesk.read.blocks import Draft
from newsdesk.read.claims import Printed
from newsdesk.read.keys import key_of
from newsdesk.read.pieces import Piece

_MUCH_LESS: Final = 0.5
_ENOUGH_TO_TELL: Final = 600
_SHARED: Final = 0.3
_BEGINNING: Final = 60
_TELLING: Final = 25
_LONGEST_WORD: Final = 14
_LONGEST_SENTENCE: Final = 600
_MOST_STRANGE: Final = 0.01
_STRANGE: Final = "{}<>\\\ufffd"
_ENDS: Final = ".!?。！？…"


def fullest(printed: Iterable[Printed], shown: Sequence[Piece]) -> Printed | None:
    """The longest of the printed texts that may replace these pieces; None if none may."""
    fuller = [each for each in printed if _is_fuller(each.text, shown)]
    return max(fuller, key=lambda each: len(each.text), default=None)


def completed(text: str, shown: Sequence[Draft]) -> Iterator[Draft]:
    """The printed text's paragraphs, those of them that are shown as they are shown."""
    known = {key_of(draft.text): draft for draft in shown}
    for line in filter(None, map(str.strip, text.split("\n"))):
        draft = known.get(key_of(line))
        if draft:
            yield draft
        else:
            yield from _parted(line, shown)


def _parted(line: str, shown: Sequence[Draft]) -> Iterator[Draft]:
    """A line that holds several of the shown paragraphs falls into them and what is between."""
    start = 0
    for draft in shown:
        at = line.find(draft.text, start) if len(draft.text) >= _TELLING else -1
        if at >= 0:
            yield from _paragraph(line[start:at])
            yield draft
            start = at + len(draft.text)
    yield from _paragraph(line[start:])


def _paragraph(text: str) -> Iterator[Draft]:
    if words := text.strip():
        yield Draft(words, "paragraph")


def _is_fuller(text: str, shown: Sequence[Piece]) -> bool:
    key = key_of(text)
    keys = [key_of(piece.text) for piece in shown]
    length = sum(map(len, keys))
    if length >= _MUCH_LESS * len(key) or not _is_prose(text):
        return False
    held = sum(len(own) for own in keys if own[:_BEGINNING] in key)
    return length < _ENOUGH_TO_TELL or held >= _SHARED * length


def _is_prose(text: str) -> bool:
    """Sentences of words, not markup, programs or what is left of a wrong encoding."""
    strange = sum(map(text.count, _STRANGE))
    sentences = sum(map(text.count, _ENDS))
    spaces = sum(map(text.count, " \n"))
    is_spaced = len(text) < _LONGEST_WORD * (spaces + 1) or not text.isascii()
    return (
        is_spaced
        and strange <= _MOST_STRANGE * len(text)
        and len(text) <= _LONGEST_SENTENCE * (sentences + 1)
    )
