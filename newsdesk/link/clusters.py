"""Which texts tell one story?"""

from collections.abc import Sequence
from datetime import date

from newsdesk.link.agglomerate import agglomerate
from newsdesk.link.documents import Document
from newsdesk.link.likeness import SCALE, Sketch, edges, sketch

#: Mean likeness at which two groups of reports are one story; chosen on ECB+ (docs/linking.md).
ONE_STORY = 0.335


def cluster(documents: Sequence[Document]) -> list[int]:
    """The number of each document's story: a function of the set of documents, not of their order.

    Stories are numbered by their first document in the order of date and text. Raises Missing without the model.
    """
    order = sorted(range(len(documents)), key=lambda place: _canonical(documents[place]))
    sketches = [sketch(documents[place].text, documents[place].date) for place in order]
    groups = group(sketches)
    numbers = {root: number for number, root in enumerate(sorted(set(groups)))}
    result = [0] * len(documents)
    for place, root in zip(order, groups, strict=True):
        result[place] = numbers[root]
    return result


def group(sketches: Sequence[Sketch]) -> list[int]:
    """For each sketch the place of the first one of its story."""
    return agglomerate(len(sketches), edges(sketches), round(ONE_STORY * SCALE))


def likeness(one: str, two: str) -> float:
    """How alike two texts are, from 0 to 1, as far as that counts for a story."""
    found = list(edges([sketch(one, None), sketch(two, None)]))
    return found[0][2] / SCALE if found else 0.0


def _canonical(document: Document) -> tuple[date, str]:
    return document.date or date.min, document.text
