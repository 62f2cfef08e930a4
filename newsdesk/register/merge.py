"""Which of an article's mentions tell one and the same event?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from newsdesk.model import Event, Filler
from newsdesk.register.frame import FillerType, Frame, Role
from newsdesk.register.lexica import table
from newsdesk.register.places import is_region

#: A mention is compared with so many events before it: what keeps the work linear in the length of a text.
_WINDOW: Final = 60
#: No event has more fillers of one role.
_MOST: Final = 60
#: An afterthought stands within so many characters.
_NEAR: Final = 600
#: What is told in one breath stands within so many.
_BREATH: Final = 50
#: "155mm" is two words, as "155 mm" is, and "MoD_Estonia" too.
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
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
    if _count_differently(one, other, frame):
        return False
    shared = 0
    for name in frame.identity:
        mine, theirs = one.role(name), other.role(name)
        if not mine or not theirs:
            continue
        if not any(agree(a, b) for a in mine for b in theirs):
            return False
        shared += 1
    if shared >= min(2, len(frame.identity)):
        return True
    return shared == 1 and (_is_thin(one, other, frame) or _goes_on(one, other))


def _count_differently(one: Event, other: Event, frame: Frame) -> bool:
    """Do both tell how many people it struck, and not the same?"""
    counted = [role.name for role in frame.roles if role.types[0] == "people"]
    both = [name for name in counted if one.role(name) and other.role(name)]
    return any(one.role(name)[0].norm != other.role(name)[0].norm for name in both)


def _is_thin(one: Event, other: Event, frame: Frame) -> bool:
    """Does one of the two say nothing of what sets events apart beyond what the other says?"""
    mine = {name for name in frame.identity if one.role(name)}
    theirs = {name for name in frame.identity if other.role(name)}
    return mine <= theirs or theirs <= mine


def _goes_on(one: Event, other: Event) -> bool:
    """Do both stand in one breath: "flew to Rabat for talks with the king"?"""
    return 0 <= other.trigger.start - one.trigger.end < _BREATH


def _is_afterthought(one: Event, other: Event, frame: Frame) -> bool:
    """Does a mention right behind another say nothing of what sets events apart: "it hit a school"?"""
    return 0 <= other.trigger.start - one.trigger.end < _NEAR and not any(
        other.role(n) for n in frame.identity
    )


def agree(one: Filler, other: Filler) -> bool:
    """The same norm, or one's words within the other's; no amounts that differ, and no city with its region's name."""
    if not (_within(one.norm, other) or _within(other.norm, one)):
        return False
    if one.norm != other.norm and is_region(one.norm) != is_region(other.norm):
        return False
    a, b = one.quantity, other.quantity
    return a is None or b is None or (a.minimum, a.maximum) == (b.minimum, b.maximum)


def _within(norm: str, other: Filler) -> bool:
    """Is it told by this name there, "rockets" for the "Sakr-45 rockets"?"""
    mine = _words(norm)
    return bool(mine) and (mine <= _words(other.norm) or mine <= _words(other.text))


def _words(norm: str) -> frozenset[str]:
    kinds = table("materiel")["kinds"]
    plain = (word.rstrip("s") for word in _WORD.findall(norm.lower()) if word not in _SMALL)
    return frozenset(kinds.get(word, word) for word in plain)


def _joined(one: Event, other: Event, frame: Frame) -> Event:
    types = {role.name: role.types for role in frame.roles}
    fillers = [_richer(each, other.role(each.role), types[each.role][0]) for each in one.fillers]
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


def _richer(mine: Filler, theirs: Sequence[Filler], kind: FillerType) -> Filler:
    """The mention of the same that says how many, else which kind, where this one does not."""
    if kind == "date":
        return next((each for each in theirs if not _is_day(mine) and _is_day(each)), mine)
    if mine.quantity is not None:
        return mine
    same = [each for each in theirs if agree(mine, each)]
    counted = [each for each in same if each.quantity is not None and _within(mine.norm, each)]
    if counted or kind != "materiel":
        return next(iter(counted), mine)
    return next((each for each in same if not _within(each.norm, mine)), mine)


def _is_day(told: Filler) -> bool:
    """Is it a date of the calendar, and no "recently"?"""
    return told.norm[:4].isdigit()


def _new(role: Role, mine: Sequence[Filler], theirs: Sequence[Filler]) -> list[Filler]:
    if not mine:
        return list(theirs)
    new = [each for each in theirs if role.many and not any(agree(each, known) for known in mine)]
    return new[: max(0, _MOST - len(mine))]
