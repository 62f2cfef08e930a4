"""Where does the text attribute something, by the grammar of its sentences? Rules over the parse."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsdesk.attribute.according import according
from newsdesk.attribute.binding import claims
from newsdesk.attribute.clauses import Saying, sayings
from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import extent, lemma_of
from newsdesk.attribute.nominal import nominal
from newsdesk.attribute.places import overlaps
from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def ruled(reading: Reading) -> Iterator[Found]:
    """What verbs, nouns and "according to" attribute, each by itself; some may contradict each other."""
    yield from _spoken(reading)
    yield from according(reading)
    yield from nominal(reading)


def _spoken(reading: Reading) -> Iterator[Found]:
    spoken = tuple(sayings(reading))
    quoted: dict[int, list[Span]] = defaultdict(list)
    for index, owner in claims(reading, spoken).items():
        quoted[owner].append(reading.quotations[index].span)
    for number, saying in enumerate(spoken):
        found = _found(reading, saying, quoted[number])
        if found is not None:
            yield found


def _found(reading: Reading, saying: Saying, quoted: Sequence[Span]) -> Found | None:
    tokens = _beside(saying, quoted) if quoted else saying.content
    content = reading.joined([*extent(tokens), *quoted])
    cue = extent(saying.cue)
    content = tuple(span for span in content if not any(overlaps(span, each) for each in cue))
    if not content:
        return None
    return Found(
        source=reading.joined(extent(saying.source)) if not quoted else extent(saying.source),
        cue=cue,
        content=content,
        rule="quotation" if quoted else saying.frame,
        lemma=lemma_of(saying.cue, saying.verb),
        confidence=0.9 if quoted else saying.entry.trust,
    )


def _beside(saying: Saying, quoted: Sequence[Span]) -> Sequence["Token"]:
    """Of the content by syntax, what goes on into a quotation in the same breath: `that it was "all" over`."""
    first, last = min(span.start for span in quoted), max(span.end for span in quoted)
    if saying.frame != "clause":
        return ()
    joins = [token for token in saying.content if token.is_alpha]
    touching = any(first <= token.idx < last for token in joins)
    return saying.content if touching else ()
