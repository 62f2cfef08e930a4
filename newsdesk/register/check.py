"""Does a frame file do what it promises: is it well formed, and does it read its own examples?"""

from collections.abc import Iterator
from pathlib import Path

from newsdesk.language import parse
from newsdesk.model import Article, BadConfig, Event
from newsdesk.register.events import events_in
from newsdesk.register.frame import Example, Frame, Frames
from newsdesk.register.frame_file import examined
from newsdesk.register.load import frames_beside, misplaced


def findings(path: Path) -> tuple[str, ...]:
    """One line for each fault; nothing when the frame is sound."""
    try:
        frame, faults = examined(path)
    except BadConfig as fault:
        return (str(fault),)
    faults += tuple(f"over: {fault}" for fault in misplaced(frame, frames_beside(path)))
    if faults:
        return tuple(f"{path}: {fault}" for fault in faults)
    if not frame.examples:
        return (
            f"{path}: example: there is none; add one that tells the event, and one that only looks like it",
        )
    return tuple(
        f"{path}: example {n}: {what}" for n, e in enumerate(frame.examples, 1) for what in _faults(frame, e)
    )


def events_of(frame: Frame, text: str) -> tuple[Event, ...]:
    """The frame's events in a text of its own."""
    article = Article(id="example", url="", text=text, headline="", blocks=())
    return events_in(article, parse(text), (), Frames((frame,)))


def _faults(frame: Frame, example: Example) -> Iterator[str]:
    events = events_of(frame, example.text)
    if not example.roles and not example.status:
        if events:
            yield f"tells no {frame.name}, but one is read: {_shown(events[0])}"
        return
    if not events:
        yield f"no {frame.name} is read in {example.text!r}"
        return
    best = max(events, key=lambda event: sum(_has(event, role, norm) for role, norm in example.roles))
    if example.status and best.status != example.status:
        yield f"status is read as {best.status!r}, not {example.status!r}"
    for role, norm in example.roles:
        if not _has(best, role, norm):
            read = ", ".join(repr(each.norm) for each in best.role(role)) or "nothing"
            yield f"{role} is read as {read}, not {norm!r}"


def _has(event: Event, role: str, norm: str) -> bool:
    return any(each.norm == norm for each in event.role(role))


def _shown(event: Event) -> str:
    return ", ".join(f"{each.role} {each.norm!r}" for each in event.fillers)
