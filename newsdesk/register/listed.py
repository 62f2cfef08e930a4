"""Which further events does a list of sums tell: "approved $3 million for schools, $2 million for roads and $1 million to repair bridges"?"""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.model import Filler
from newsdesk.register.draft import Draft
from newsdesk.register.frame import Role
from newsdesk.register.mention import Mention
from newsdesk.register.roles import fill
from newsdesk.register.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What parts the items of a list.
_PARTING: Final = frozenset((",", ";", "and", "plus", "--", "–", "—"))
#: Behind these stands what an item is for, or who gets it.
_FOR: Final = frozenset(("for", "to", "in", "toward", "towards"))


def listed(draft: Draft, scene: Scene) -> Iterator[Draft]:
    """An event for each further sum of the list that begins with the draft's own, with what is told behind that sum."""
    role = next((each for each in draft.found.frame.roles if "money" in each.types), None)
    held = draft.roles.get(role.name) if role is not None else None
    if role is None or not held:
        return
    _, stop = scene.sentences[draft.sentence]
    first = scene.doc.char_span(*held[0].span, alignment_mode="expand")
    if first is None or first.end > stop:
        return
    items = list(takewhile(lambda each: _is_item(each, scene), scene.within("money", first.end, stop)))
    yield from [_of_item(draft, role, held[0], each, scene) for each in items]
    if items:
        _leave_to(items[0], draft)


def _leave_to(following: Mention, draft: Draft) -> None:
    """What stands behind the second sum is not said of the first."""
    for name, fillers in draft.roles.items():
        draft.roles[name] = [each for each in fillers if each.span.start < following.span.start]


def _is_item(sum_told: Mention, scene: Scene) -> bool:
    """Does it stand behind a comma or "and", and say what it is for?"""
    words = _words(sum_told, scene)
    if words is None:
        return False
    before, behind = words
    return before.lower_ in _PARTING and behind.lower_ in _FOR


def _words(sum_told: Mention, scene: Scene) -> "tuple[Token, Token] | None":
    """The words right before and behind a sum."""
    held = scene.doc.char_span(*sum_told.span, alignment_mode="expand")
    if held is None or held.start == 0 or held.end + 1 >= len(scene.doc):
        return None
    return scene.doc[held.start - 1], scene.doc[held.end]


def _of_item(draft: Draft, role: Role, first: Filler, sum_told: Mention, scene: Scene) -> Draft:
    """The draft with another sum: what stood before the first sum is true of all, what stands behind it of that alone."""
    shared = {
        name: [each for each in fillers if each.span.end <= first.span.start]
        for name, fillers in draft.roles.items()
    }
    item = Draft(draft.found, draft.sentence, draft.reach, draft.origin, shared)
    text = scene.text[sum_told.span.start : sum_told.span.end]
    item.roles[role.name] = [Filler(role.name, sum_told.span, text, sum_told.norm, money=sum_told.money)]
    words = _words(sum_told, scene)
    told = list(_behind(words[1])) if words is not None else []
    roles = {each.name: each for each in draft.found.frame.roles}
    for name, places in draft.found.trigger.places:
        if not item.roles.get(name):
            fill(item, roles[name], (each for each in told if each[0] in places), scene)
    return item


def _behind(opening: "Token") -> Iterator[tuple[str, "Token"]]:
    """What the item is for, with its place."""
    verb = opening.nbor()
    if opening.lower_ == "to" and verb.tag_ == "VB":
        yield "purpose", verb
    else:
        place = "for" if opening.lower_.startswith("toward") else opening.lower_
        yield from ((place, child) for child in opening.children if child.dep_ == "pobj")
