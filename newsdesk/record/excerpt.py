"""Which piece of a text shows best why it was found, and where in it are the words?"""

from newsdesk.model import Span
from newsdesk.record.words import WORD, fold

LENGTH = 240
LEAD = 60
LONGEST_LOOK = 200_000
MOST_PLACES = 500

Wanted = tuple[frozenset[str], tuple[str, ...]]


def excerpt(text: str, wanted: Wanted) -> tuple[str, tuple[Span, ...]]:
    """A verbatim piece of the text with most of the wanted words, and their places in it."""
    places = _places(text, wanted)
    start, end = _window(text, _best(places))
    marks = tuple(Span(s - start, e - start) for _, s, e in places if start <= s and e <= end)
    return text[start:end], marks


def _places(text: str, wanted: Wanted) -> list[tuple[str, int, int]]:
    whole, begun = wanted
    places: list[tuple[str, int, int]] = []
    for match in WORD.finditer(text, 0, LONGEST_LOOK):
        word = fold(match.group())
        key = word if word in whole else next((part for part in begun if word.startswith(part)), None)
        if key is not None:
            places.append((key, *match.span()))
            if len(places) == MOST_PLACES:
                break
    return places


def _best(places: list[tuple[str, int, int]]) -> int:
    """Where the window begins that shows most different words; the first of them."""
    best, most = 0, 0
    for number, (_, start, _) in enumerate(places):
        seen = {key for key, _, end in places[number : number + 40] if end <= start + LENGTH - LEAD}
        if len(seen) > most:
            best, most = start, len(seen)
    return max(0, best - LEAD)


def _window(text: str, start: int) -> tuple[int, int]:
    """From there on, moved to the borders of words."""
    end = min(len(text), start + LENGTH)
    if start:
        border = text.find(" ", start, start + LEAD)
        start = border + 1 if border >= 0 else start
    if end < len(text):
        border = text.rfind(" ", end - LEAD, end)
        end = border if border > start else end
    return start, end
