"""Who says what in this article, when, and on whose word? The flow from spans to statements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.appearing import appeared_on
from newsdesk.attribute.carried import carried_by, own_platform, printed_before
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.casting import cast_of
from newsdesk.attribute.citing import cited
from newsdesk.attribute.core import core_of
from newsdesk.attribute.form import form_of
from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import is_aside, telling
from newsdesk.attribute.hearers import hearers_of
from newsdesk.attribute.listener import Listener
from newsdesk.attribute.nesting import nested
from newsdesk.attribute.occasions import Told, settled
from newsdesk.attribute.outlet_names import each_once, named_before
from newsdesk.attribute.parted import parted
from newsdesk.attribute.places import Places
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.said_on import is_dated_otherwise, said_on
from newsdesk.attribute.set_off import without_what_is_set_off
from newsdesk.attribute.shown import Screening, recordings
from newsdesk.attribute.source_line import Header, header_of
from newsdesk.attribute.spans import find, tells_the_same, with_nested
from newsdesk.attribute.speeches import with_speeches
from newsdesk.attribute.spoken_to import TOLD, audience_behind
from newsdesk.attribute.stance import stance_of
from newsdesk.attribute.stated import is_stated
from newsdesk.attribute.whole import by_who_was_asked, made_whole
from newsdesk.attribute.words import PLATFORMS, SHORT_TITLES
from newsdesk.language import APPEAL, Parse, is_read
from newsdesk.model import Article, Span, Speaker, Statement, cut, identify

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Blocks in which people are quoted; the others are told by the page itself.
_SPEAKING_BLOCKS: Final = frozenset({"paragraph", "list item", "quote"})
_NO_THAT: Final = frozenset({"NNS", "NNPS", "NNP"})
_SUBJECTS_OF_CLAUSES: Final = frozenset({"PRP", "PRP$", "EX", "DT", "NNS", "NNPS", "NNP"})
_OF_ITS_OWN: Final = frozenset(
    {"det", "nsubj", "nsubjpass", "dobj", "pobj", "attr", "poss", "advmod", "ROOT"}
)
#: Adverbs of another time or place.
_APART: Final = frozenset({"separately", "earlier", "previously", "elsewhere"})
#: Adverbs of no one occasion.
_AT_ALL_TIMES: Final = frozenset({"repeatedly", "consistently", "often", "always", "long"})
#: Roles that say nothing, or little.
_LITTLE: Final = SHORT_TITLES | {""}
_ANYBODY: Final = frozenset({"some", "others", "many", "most", "one"})
_WHEN_ASKED: Final = re.compile(
    r"(?:(?:and|but|so) )?(?:when |if |after being )?(?:asked|pressed|questioned|quizzed)\b[^“”\"\n]*,\s*(?=[“\"‘'])",
    re.IGNORECASE,
)
#: Of "made clear that it would rain" what is said begins behind "clear".
_CLEAR: Final = re.compile(r"(?:\w+ )?clear (?=that\b)", re.IGNORECASE)
_MAKING: Final = re.compile(r"ma(?:de|kes?|king)\Z", re.IGNORECASE)
_NOBODY: Final = re.compile(r"(?:neither|none|nobody)\b", re.IGNORECASE)
#: "On Twitter" at the end of what is said.
_WHERE: Final = re.compile(
    rf" (?:on|via) (?:(?:his|her|its|their|the) )?(?i:{'|'.join(sorted(PLATFORMS - {'x', 'truth', 'threads'}))})(?: (?:channel|page|account))?\Z"
)
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})


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
    quoted = tuple(block.span for block in article.blocks if block.kind == "quote")
    reading = Reading(parse, _speaking_paragraphs(article, parse), quoted)
    found = find(reading)
    apart = without_what_is_set_off(tuple(cited(with_nested(reading, found), reading)), reading)
    known = [_without_hearers(by_who_was_asked(each, reading), reading) for each in apart]
    stated = [_clause(made_whole(each, reading), reading) for each in known if is_stated(each, reading)]
    told = [part for each in _told_once(stated) for part in parted(each, reading)]
    return Attributed(found, nested(tuple(_statements(article, reading, told))))


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
    """What is said does not begin with the "that" before it, nor with what was asked ("When asked why, “…,” he said")."""
    first, *others = found.content
    if _is_said_of(found, reading):
        others = [span for span in others if reading.is_quoted(span.start)]
    if asked := _WHEN_ASKED.match(reading.text, *first):
        first = Span(asked.end(), first.end)
    if (
        found.cue
        and (clear := _CLEAR.match(reading.text, *first))
        and _MAKING.search(cut(reading.text, found.cue))
    ):
        first = Span(clear.end(), first.end)
    opening = reading.tokens_of(first)
    if len(opening) > 1 and opening[0].lower_ == "that" and _opens_a_clause(opening[0]):
        first = Span(opening[1].idx, first.end)
    *before, last = (first, *others)
    return replace(found, content=(*before, _without_platform(last, reading)))


def _without_platform(last: Span, reading: Reading) -> Span:
    """Of "thanked Norland for its help on Twitter" where it was said is no part; of a clause it may be."""
    where = _WHERE.search(reading.text, *last)
    words = reading.tokens_of(last)
    is_clause = any(word.tag_ in _FINITE for word in words)
    return Span(last.start, where.start()) if where and not is_clause and where.start() > last.start else last


def _without_hearers(found: Found, reading: Reading) -> Found:
    """Of "told MPs taxes would rise" and "fans were warned by him that it would rain" who is told is no part of the words."""
    first, *others = found.content
    verb = telling(reading.token_at(found.cue[-1].start)) if found.cue else None
    if verb is None or verb.lemma_.lower() not in TOLD:
        return found
    told = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if told is not None and others and first.start <= told.idx < first.end <= found.cue[0].start:
        return replace(found, source=found.source or (first,), content=tuple(others))
    audience = audience_behind(verb)
    if audience is None or verb.nbor(1).idx != first.start:
        return found
    return replace(found, content=(Span(audience.nbor(1).idx, first.end), *others))


def _is_said_of(found: Found, reading: Reading) -> bool:
    """ "“He was kind,” Brandt said of her father", "she said about the match": of what it is said is no part of the words."""
    told = reading.text[found.cue[-1].start : found.cue[-1].end] if found.cue else ""
    is_before = bool(found.cue) and found.content[0].end <= found.cue[0].start
    return told.endswith((" of", " about")) and is_before and reading.is_quoted(found.content[0].start)


def _opens_a_clause(that: "Token") -> bool:
    """Not "that bridge" and "that is wrong"; but "that children", which is no "those children"."""
    is_of_several = that.dep_ == "det" and that.head.tag_ in _NO_THAT
    return is_of_several or that.nbor(1).tag_ in _SUBJECTS_OF_CLAUSES or that.dep_ not in _OF_ITS_OWN


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


def _statements(article: Article, reading: Reading, found: Sequence[Found]) -> Iterator[Statement]:
    cast = cast_of(reading.parse, article.headline)
    header = header_of(reading, cast)
    cast.cite([name for part in header.parts for name in part.relay])
    heard = list(_heard(reading, found, cast, header))
    told = settled(with_speeches([_with_role(told, cast) for told, _ in heard], reading, cast), header)
    for each, one, (_, addressee) in zip(found, told, heard, strict=True):
        if one.speaker is not None or not _is_of_anybody(each, reading):
            yield _statement(article, reading, each, one, addressee)


def _is_of_anybody(found: Found, reading: Reading) -> bool:
    """ "Some say", "one could argue": where no people were told of before, nobody has said it."""
    return bool(found.source) and cut(reading.text, found.source).casefold() in _ANYBODY


def _with_role(told: Told, cast: Cast) -> Told:
    """What he is said to be may stand behind his words."""
    speaker = told.speaker
    role = cast.role(speaker.name) if speaker is not None else None
    if speaker is None or role is None or (speaker.role or "").strip(".").casefold() not in _LITTLE:
        return told
    return replace(told, speaker=replace(speaker, role=role))


def _heard(
    reading: Reading, found: Sequence[Found], cast: Cast, header: Header
) -> Iterator[tuple[Told, str | None]]:
    """What the sentence of each statement says of who said it, through whom and when; and to whom."""
    listener = Listener(reading, cast, header)
    screening = Screening(recordings(reading, cast))
    outlet = ""
    for each in found:
        cue = reading.token_at(each.cue[-1].start) if each.cue else None
        speaker = listener.speaker(each, cue)
        hearers = hearers_of(cue, cast, speaker)
        start = each.content[0].start
        paragraph = reading.paragraph_at(start) or 0
        recording = screening.heard_in(start, paragraph, speaker, _is_unnamed(each, speaker, reading))
        relay = (
            *listener.outlet(each),
            *carried_by(reading, each),
            *(named_before(name, outlet) for name in hearers.relay or appeared_on(cue)),
            *own_platform(speaker),
        )
        outlet = next((name for name in relay if name.casefold() not in PLATFORMS), outlet)
        how = _how_said(each, reading)
        formerly = is_dated_otherwise(reading, each, cue) or not how.isdisjoint(_AT_ALL_TIMES)
        told = Told(
            start=start,
            end=each.content[-1].end,
            paragraph=paragraph,
            speaker=speaker,
            relay=relay or (recording.relay if recording else ()) or printed_before(reading, each),
            shown_by=recording.by if recording else None,
            day=said_on(reading, each, cue),
            is_apart=formerly or not how.isdisjoint(_APART),
            is_of_the_past=formerly,
            is_aside=is_aside(cue),
            is_quoted=reading.is_quoted(start),
        )
        yield told, hearers.addressee


def _is_unnamed(found: Found, speaker: Speaker | None, reading: Reading) -> bool:
    """Whether the text says "he" or "the man", and names nobody."""
    if speaker is None or speaker.kind != "person":
        return True
    named = set(speaker.name.split())
    return not any(
        set(re.findall(r"\w+", reading.text[span.start : span.end])) & named for span in found.source
    )


def _how_said(found: Found, reading: Reading) -> set[str]:
    """The words of the cue, and those that hang on them."""
    cue = [token for span in found.cue for token in reading.tokens_of(span)]
    return {word.lower_ for token in cue for word in (token, *token.children)}


def _statement(
    article: Article,
    reading: Reading,
    found: Found,
    told: Told,
    addressee: str | None,
) -> Statement:
    content = cut(reading.text, found.content)
    speaker = told.speaker
    form = form_of(reading, found.content, label=found.rule in ("transcript", "signed"))
    return Statement(
        id=identify(article.id, _offsets(found.content), _offsets(found.cue)),
        article=article.id,
        source=found.source,
        cue=found.cue,
        content=found.content,
        speaker=speaker,
        relay=_relay(told, speaker),
        addressee=addressee if speaker is None or addressee != speaker.name else None,
        said_on=told.day,
        stance=stance_of(
            found.lemma, _cue_told(reading, found), content, core_of(reading, found.content), form, speaker
        ),
        form=form,
        confidence=found.confidence,
    )


def _relay(told: Told, speaker: Speaker | None) -> tuple[str, ...]:
    """Those through whom it came: not the speaker himself, nor what an outlet among them has read or heard."""
    return tuple(
        name
        for name in each_once(told.relay)
        if speaker is None
        or name in own_platform(speaker)
        or f"{name}'s " in speaker.name
        or name.casefold() not in speaker.name.casefold().partition(" by ")[0]
    )


def _cue_told(reading: Reading, found: Found) -> str:
    """The words of the cue; with a "not" where nobody of the source does it: "Neither Brandt nor Vale would say"."""
    cue = cut(reading.text, found.cue)
    return f"not {cue}" if _NOBODY.match(cut(reading.text, found.source)) else cue


def _offsets(spans: Sequence[Span]) -> str:
    return " ".join(f"{span.start}-{span.end}" for span in spans)
