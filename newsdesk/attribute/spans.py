"""Where does the text attribute something: source, cue and content? Rules over the parse; nothing is resolved here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsdesk.attribute.according import according
from newsdesk.attribute.binding import claims
from newsdesk.attribute.clauses import Saying, sayings
from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import extent
from newsdesk.attribute.labels import labelled
from newsdesk.attribute.nominal import nominal
from newsdesk.attribute.reading import Reading, overlaps
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def find(reading: Reading) -> tuple[Found, ...]:
    """All attributions of the text, in the order of their content."""
    candidates = [*labelled(reading), *_spoken(reading), *according(reading), *nominal(reading)]
    return tuple(sorted(_settled(candidates), key=lambda found: found.order))


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
        lemma=_lemma(saying),
        confidence=0.9 if quoted else saying.entry.trust,
    )


def _lemma(saying: Saying) -> str:
    """The cue's first verb, and for "call" the preposition that makes it a demand."""
    verb = saying.cue[0] if saying.cue[0].pos_ == "VERB" else saying.verb
    lemma = verb.lemma_.lower()
    follows = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return f"{lemma} {follows}" if lemma == "call" and follows in ("on", "for", "upon") else lemma


def _beside(saying: Saying, quoted: Sequence[Span]) -> Sequence["Token"]:
    """Of the content by syntax, what goes on into a quotation in the same breath: `that it was "all" over`."""
    first, last = min(span.start for span in quoted), max(span.end for span in quoted)
    if saying.frame != "clause":
        return ()
    joins = [token for token in saying.content if token.is_alpha]
    touching = any(first <= token.idx < last for token in joins)
    return saying.content if touching else ()


def _settled(candidates: Sequence[Found]) -> Iterator[Found]:
    """Each cue once, each content under its surest cue."""
    cues: set[tuple[Span, ...]] = set()
    contents: set[tuple[Span, ...]] = set()
    kept: list[Found] = []
    for found in sorted(candidates, key=lambda each: (-each.confidence, each.order)):
        if found.cue not in cues and found.content not in contents and not _swallowed(found, kept):
            cues.add(found.cue)
            contents.add(found.content)
            kept.append(found)
            yield found


def _swallowed(found: Found, surer: Sequence[Found]) -> bool:
    """Two attributions cannot each be a part of what the other one reports."""
    return any(_within(found.cue, each.content) and _within(each.cue, found.content) for each in surer)


def _within(cue: tuple[Span, ...], content: tuple[Span, ...]) -> bool:
    return any(overlaps(inner, outer) for inner in cue for outer in content)
