"""Who says what in this article, when, and on whose word? The flow from spans to statements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.carried import carried_by, own_platform
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.casting import cast_of
from newsdesk.attribute.citing import cited
from newsdesk.attribute.described import ANONYMOUS
from newsdesk.attribute.form import form_of
from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import at, tokens_of
from newsdesk.attribute.hearers import Hearers, hearers_of, hears
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.nesting import nested
from newsdesk.attribute.places import Places
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.said_on import is_dated_otherwise, said_on
from newsdesk.attribute.source_line import header_of
from newsdesk.attribute.spans import find, tells_the_same, with_nested
from newsdesk.attribute.speakers import speaker_of
from newsdesk.attribute.stance import stance_of
from newsdesk.attribute.stated import is_stated
from newsdesk.attribute.whole import made_whole
from newsdesk.language import APPEAL, Parse, is_read
from newsdesk.model import Article, Span, Speaker, Statement, cut, identify

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: Blocks in which people are quoted; the others are told by the page itself.
_SPEAKING_BLOCKS: Final = frozenset({"paragraph", "list item", "quote"})


#: Adverbs of another time or place.
_APART: Final = frozenset({"separately", "earlier", "previously", "elsewhere"})
_OF_FLESH: Final = frozenset({"person", ANONYMOUS, "group"})


@dataclass(frozen=True, slots=True)
class Attributed:
    """All that an article attributes, as spans (statements, and wishes, plans and thoughts as well), and its statements."""

    attributions: tuple[Found, ...]
    statements: tuple[Statement, ...]


def attribute(article: Article, parse: Parse) -> tuple[Statement, ...]:
    """The statements of an English article in reading order; none for an article in another language."""
    return attributed(article, parse).statements


def attributed(article: Article, parse: Parse) -> Attributed:
    """The same with the spans that the statements were chosen from."""
    if not is_read(article.language):
        return Attributed((), ())
    reading = Reading(parse, _speaking_paragraphs(article, parse))
    found = find(reading)
    known = cited(with_nested(reading, found), reading)
    stated = [_clause(made_whole(each, reading), reading) for each in known if is_stated(each, reading)]
    return Attributed(found, nested(tuple(_statements(article, reading, _told_once(stated)))))


def _told_once(stated: Sequence[Found]) -> list[Found]:
    """ "Issued a statement in which it was reported that …" tells one thing once."""
    once: Places[Found] = Places()
    kept: list[Found] = []
    for each in sorted(stated, key=lambda told: told.cue):
        others = once.over(each.content)
        if any(other.source == each.source and tells_the_same(other, each) for other in others):
            continue
        kept.append(each)
        for span in each.content:
            once.put(span, each)
    return sorted(kept, key=lambda told: told.order)


def _clause(found: Found, reading: Reading) -> Found:
    """What is said does not begin with the "that" before it."""
    first, *others = found.content
    opening = tokens_of(reading.parse.doc, first)
    if len(opening) > 1 and opening[0].lower_ == "that" and opening[0].dep_ == "mark":
        first = Span(opening[1].idx, first.end)
    return replace(found, content=(first, *others))


def _speaking_paragraphs(article: Article, parse: Parse) -> tuple[Span, ...]:
    silent = [block.span for block in article.blocks if block.kind not in _SPEAKING_BLOCKS]
    starts = {span.start for span in silent}
    held = Places((span, span) for span in silent)
    return tuple(
        span
        for span in parse.paragraphs
        if span.start not in starts
        and not held.holds(Span(span.start, span.start + 1))
        and not APPEAL.fullmatch(parse.text, *span)
    )


@dataclass(slots=True)
class _Occasion:
    """Where and when the last speaker spoke: it holds until somebody else does, or the page turns elsewhere."""

    speaker: Speaker | None = None
    relay: tuple[str, ...] = ()
    said_on: str | None = None
    paragraph: int = -9

    def goes_on(self, speaker: Speaker | None, paragraph: int) -> bool:
        return speaker is not None and speaker == self.speaker and paragraph - self.paragraph <= 2


def _statements(article: Article, reading: Reading, found: Sequence[Found]) -> Iterator[Statement]:
    doc = reading.parse.doc
    cast = cast_of(doc)
    memory, occasion = Memory(), _Occasion()
    header = header_of(reading, cast)
    days: dict[str, str] = {}
    told: Places[Found] = Places()
    for each in found:
        cue = at(doc, each.cue[-1].start) if each.cue else None
        is_inner = told.holds(*each.cue)
        memory.in_words = is_inner
        genders = dict(memory.gender) if is_inner else memory.gender
        speaker = None if hears(each.source, cue) else speaker_of(each.source, doc, cast, memory)
        memory.gender = genders
        is_named = speaker is not None and speaker.kind == "person" and " " in speaker.name
        if each.rule == "bare label" and not header.names_a_speaker and not is_named:
            speaker = memory.last("person", ANONYMOUS, "group") or speaker
        if not is_inner:  # whom a person tells of is not who "she" is after him
            memory.note(speaker)
            memory.spoken_until = max(span.end for span in (*each.content, *each.cue))
        if speaker is not None and speaker.kind in _OF_FLESH:
            for span in each.content:
                told.put(span, each)
        paragraph = reading.paragraph_at(each.content[0].start) or 0
        hearers, day = hearers_of(cue, cast), said_on(reading, each, cue)
        relay = (
            *_outlet(each, doc, cast, memory),
            *carried_by(reading, each),
            *hearers.relay,
            *own_platform(speaker),
        )
        apart = _is_apart(reading, each) or is_dated_otherwise(reading, each, cue)
        if occasion.goes_on(speaker, paragraph) and not apart:
            relay, day = relay or occasion.relay, day or occasion.said_on
        occasion = _Occasion(speaker, relay, day, paragraph)
        if each.content[0].start < header.ends:
            relay = (*header.nearer_than(relay, speaker), *relay)
            day = day or (None if apart else header.day(speaker))
            if speaker is not None and not apart:
                day = days.setdefault(speaker.name, day) if day else days.get(speaker.name)
        yield _statement(article, reading, each, speaker, replace(hearers, relay=relay), day)


def _is_apart(reading: Reading, found: Found) -> bool:
    """Whether it was said on another occasion than what is told around it."""
    cue = [token for span in found.cue for token in tokens_of(reading.parse.doc, span)]
    return any(child.lower_ in _APART for token in cue for child in (token, *token.children))


def _outlet(found: Found, doc: "Doc", cast: Cast, memory: Memory) -> tuple[str, ...]:
    outlet = speaker_of(found.through, doc, cast, memory) if found.through else None
    return (outlet.name,) if outlet is not None else ()


def _statement(
    article: Article,
    reading: Reading,
    found: Found,
    speaker: Speaker | None,
    hearers: Hearers,
    day: str | None,
) -> Statement:
    content = cut(reading.text, found.content)
    form = form_of(reading, found.content, label=found.rule == "transcript")
    return Statement(
        id=identify(article.id, _offsets(found.content), _offsets(found.cue)),
        article=article.id,
        source=found.source,
        cue=found.cue,
        content=found.content,
        speaker=speaker,
        relay=tuple(
            name
            for name in dict.fromkeys(hearers.relay)
            if speaker is None
            or name in own_platform(speaker)
            or name.casefold() not in speaker.name.casefold()
        ),
        addressee=hearers.addressee,
        said_on=day,
        stance=stance_of(found.lemma, cut(reading.text, found.cue), content, form, speaker),
        form=form,
        confidence=found.confidence,
    )


def _offsets(spans: Sequence[Span]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)
