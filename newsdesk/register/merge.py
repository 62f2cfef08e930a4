"""Which of an article's mentions tell one and the same event?"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from newsdesk.model import Event, Filler
from newsdesk.register.frame import Frame, Role

#: A mention is compared with so many events before it: what keeps the work linear in the length of a text.
_WINDOW: Final = 60
#: No event has more fillers of one role.
_MOST: Final = 60
#: An afterthought stands within so many characters.
_NEAR: Final = 600
_SMALL: Final = frozenset(("a", "an", "the", "of"))


def merged(events: Sequence[Event], frame: Frame) -> tuple[Event, ...]:
    """The events with repeated mentions made one; the first mention leads."""
    kept: list[Event] = []
    for event in events:
        for place, earlier in enumerate(kept[-_WINDOW:], max(0, len(kept) - _WINDOW)):
            is_last = place == len(kept) - 1
            if is_same(earlier, event, frame) or (is_last and _is_afterthought(earlier, event, frame)):
                kept[place] = _joined(earlier, event, frame)
                break
        else:
            kept.append(event)
    return tuple(kept)


def is_same(one: Event, other: Event, frame: Frame) -> bool:
    """Do two mentions agree in every role that tells events of this frame apart, as far as both fill it?"""
    shared = 0
    for name in frame.identity:
        mine, theirs = one.role(name), other.role(name)
        if not mine or not theirs:
            continue
        if not any(agree(a, b) for a in mine for b in theirs):
            return False
        shared += 1
    return shared >= min(2, len(frame.identity)) or (shared == 1 and _is_thin(one, other, frame))


def _is_thin(one: Event, other: Event, frame: Frame) -> bool:
    """Does one of the two say nothing of what sets events apart beyond what the other says?"""
    mine = {name for name in frame.identity if one.role(name)}
    theirs = {name for name in frame.identity if other.role(name)}
    return mine <= theirs or theirs <= mine


def _is_afterthought(one: Event, other: Event, frame: Frame) -> bool:
    """Does a mention right behind another say nothing of what sets events apart: "it hit a school"?"""
    return 0 <= other.trigger.start - one.trigger.end < _NEAR and not any(
        other.role(n) for n in frame.identity
    )


def agree(one: Filler, other: Filler) -> bool:
    """The same norm, or one's words within the other's; and no amounts that differ."""
    mine, theirs = _words(one.norm), _words(other.norm)
    if not mine or not theirs or not (mine <= theirs or theirs <= mine):
        return False
    a, b = one.quantity, other.quantity
    return a is None or b is None or (a.minimum, a.maximum) == (b.minimum, b.maximum)


def _words(norm: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in norm.lower().split() if word not in _SMALL)


def _joined(one: Event, other: Event, frame: Frame) -> Event:
    fillers = [_richer(each, other.role(each.role)) for each in one.fillers]
    for role in frame.roles:
        fillers += _new(role, one.role(role.name), other.role(role.name))
    status = one.status if one.status != "done" or other.status == "claimed" else other.status
    return replace(
        one,
        fillers=tuple(fillers),
        status=one.status if one.status != "claimed" else status,
        sources=one.sources or other.sources,
        statement=one.statement or other.statement,
        qualifiers=tuple(dict.fromkeys((*one.qualifiers, *other.qualifiers))),
    )


def _richer(mine: Filler, theirs: Sequence[Filler]) -> Filler:
    """The mention of the same that says how many, where this one does not."""
    if mine.quantity is not None:
        return mine
    return next((each for each in theirs if each.quantity is not None and agree(mine, each)), mine)


def _new(role: Role, mine: Sequence[Filler], theirs: Sequence[Filler]) -> list[Filler]:
    if not mine:
        return list(theirs)
    new = [each for each in theirs if role.many and not any(agree(each, known) for known in mine)]
    return new[: max(0, _MOST - len(mine))]
