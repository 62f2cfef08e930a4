"""The way of the facts: triggers → roles → status and source → one event per real event."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk.model import Article, Event, Filler, Span, Statement, identify
from newsdesk.register.dates import as_happened
from newsdesk.register.draft import Draft
from newsdesk.register.frame import Frame, Frames
from newsdesk.register.listed import listed
from newsdesk.register.merge import merged
from newsdesk.register.qualifiers import qualifiers
from newsdesk.register.roles import drafted
from newsdesk.register.scene import Scene, scene_of
from newsdesk.register.sources import Voices, sources_of, voices_of
from newsdesk.register.status import status_of
from newsdesk.register.triggers import triggers_in, words_of

if TYPE_CHECKING:
    from newsdesk.language import Parse


def events_in(
    article: Article, parse: "Parse", statements: Sequence[Statement], frames: Frames
) -> tuple[Event, ...]:
    """The events that an article tells, in text order."""
    scene = scene_of(article.text, parse.doc, parse.dates, statements)
    voices = voices_of(scene)
    starts = [start for start, _ in scene.sentences]
    told: dict[str, list[Event]] = {frame.name: [] for frame in frames}
    placed = [(found, bisect_right(starts, found.token.i) - 1) for found in triggers_in(parse.doc, frames)]
    telling: dict[str, list[int]] = {frame.name: [] for frame in frames}
    for found, sentence in placed:
        if not found.trigger.instead:
            telling[found.frame.name].append(sentence)
    drafts: list[Draft] = []
    told_in: dict[int, set[str]] = {}
    for found, sentence in placed:
        others = telling[found.frame.name]
        behind = bisect_right(others, sentence)
        end = others[behind] if behind < len(others) else len(starts)
        is_own = told_in.get(sentence - 1, set()) <= {found.frame.name}
        draft = drafted(found, range(sentence - is_own, end), sentence, scene)
        if draft is not None:
            drafts.append(draft)
            told_in.setdefault(sentence, set()).add(found.frame.name)
    for draft in _foremost(tuple(_with_what_goes_on(drafts))):
        for each in (draft, *listed(draft, scene)):
            event = _event(article.id, each, scene, voices)
            if parse.published is not None and not draft.found.frame.foretold:
                event = as_happened(event, parse.published)
            told[draft.found.frame.name].append(event)
    one_each = (event for frame in frames for event in merged(told[frame.name], frame))
    return tuple(
        _identified(event) for event in sorted(one_each, key=lambda each: (each.trigger, each.frame))
    )


def _with_what_goes_on(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, where "the package" that was told of before says more of the event that told it."""
    first = {(draft.found.frame.name, draft.found.token.i): draft for draft in drafts}
    for draft in drafts:
        origin = draft.origin if draft.found.trigger.tells_contents else None
        earlier = first.get((draft.found.frame.name, origin.i)) if origin is not None else None
        if earlier is None or earlier is draft:
            yield draft
        else:
            earlier.take_from(draft)


def _foremost(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts over which no other of their sentence stands."""
    beneath = {(name, draft.sentence) for draft in drafts for name in draft.found.frame.over}
    return (draft for draft in drafts if (draft.found.frame.name, draft.sentence) not in beneath)


def _event(article: str, draft: Draft, scene: Scene, voices: Voices) -> Event:
    found = draft.found
    first, last = words_of(found)
    span = Span(scene.doc[first].idx, scene.doc[last].idx + len(scene.doc[last]))
    told = voices.told_at(draft.sentence, Span(found.token.idx, found.token.idx + len(found.token)))
    sources = sources_of(told, found.token.idx, scene, voices)
    start, stop = scene.sentences[draft.sentence]
    return Event(
        id="",
        article=article,
        frame=found.frame.name,
        trigger=span,
        status=status_of(
            draft.origin or found.token, found.frame, told, _parties(found.frame, draft), sources
        ),
        fillers=tuple(each for role in found.frame.roles for each in draft.roles.get(role.name, ())),
        sources=sources,
        statement=told[0].id if told else None,
        kind=found.trigger.kind,
        qualifiers=qualifiers(scene.doc[start:stop].text),
    )


def _parties(frame: Frame, draft: Draft) -> set[str]:
    return {filler.norm for role in frame.parties for filler in draft.roles.get(role, ())}


def _identified(event: Event) -> Event:
    norms = "|".join(f"{each.role}={each.norm}" for each in _ordered(event.fillers))
    return replace(
        event, id=identify(event.article, event.frame, f"{event.trigger.start}:{event.trigger.end}", norms)
    )


def _ordered(fillers: Sequence[Filler]) -> list[Filler]:
    return sorted(fillers, key=lambda each: (each.role, each.norm))
