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
_NO_THING: Final = frozenset(("people", "person", "percent", "%", "year"))


def told_before(token: "Token", scene: Scene) -> Mention | None:
    """The weapons that "them" or a bare number ("four", "two more") stands for; nothing where none was told before."""
    if token.lower_ == "them" and token.head.dep_ == "conj":
        return _them(token, scene)
    number = (
        next((child for child in token.children if child.dep_ == "nummod"), token)
        if token.lower_ == "more"
        else token
    )
    if (
        number.pos_ != "NUM"
        or scene.at("money", number.i) is not None
        or number.ent_type_ not in ("", "CARDINAL", "QUANTITY")
    ):
        return None
    if any(child.lower_ in _NO_THING for child in number.children):
        return None
    mentions = tuple(scene.within("materiel", max(0, token.i - _REACH), token.i))
    thing = next((each for each in reversed(mentions) if _is_many(each, scene)), None)
    if thing is None:
        return None
    span = Span(token.idx, token.idx + len(token))
    return Mention("materiel", span, token.i, thing.norm, quantity_before(scene.doc, token.i + 1, thing.norm))


def _them(token: "Token", scene: Scene) -> Mention | None:
    """What was told last in the sentence: the shells of "bought shells and sent them to Kyiv"."""
    thing = next(reversed(tuple(scene.within("materiel", token.sent.start, token.i))), None)
    if thing is None:
        return None
    span = Span(token.idx, token.idx + len(token))
    return Mention("materiel", span, token.i, thing.norm, thing.quantity)


def _is_many(mention: Mention, scene: Scene) -> bool:
    return mention.quantity is not None or scene.doc[mention.head].tag_ in ("NNS", "NNPS")
