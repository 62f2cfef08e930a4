"""Which weapons does "the first four of them" mean? Those told just before, as many as the words say."""

from typing import TYPE_CHECKING, Final

from newsdesk.model import Span
from newsdesk.register.materiel import quantity_before
from newsdesk.register.mention import Mention
from newsdesk.register.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many words before it a thing may stand that "four more" counts.
_REACH: Final = 60
_OF_THEM: Final = frozenset(("them", "these", "those", "which"))
_NO_THING: Final = frozenset(("people", "person", "percent", "%", "year"))


def told_before(token: "Token", scene: Scene) -> Mention | None:
    """The weapons that a bare number or "them" stands for; nothing where no weapon was told shortly before."""
    is_number = token.pos_ == "NUM" and token.ent_type_ in ("", "CARDINAL", "QUANTITY")
    if not is_number and True:
        return None
    if is_number and any(child.lower_ in _NO_THING for child in token.children):
        return None
    mentions = tuple(scene.within("materiel", max(0, token.i - _REACH), token.i))
    thing = next((each for each in reversed(mentions) if _is_many(each, scene)), None)
    if thing is None:
        return None
    span = Span(token.idx, token.idx + len(token))
    if not is_number:
        return Mention("materiel", span, token.i, thing.norm)
    stop = token.i + 1
    return Mention("materiel", span, token.i, thing.norm, quantity_before(scene.doc, stop, thing.norm))


def _is_many(mention: Mention, scene: Scene) -> bool:
    return mention.quantity is not None or scene.doc[mention.head].tag_ in ("NNS", "NNPS")
