"""Who are several who speak as one? ("the mayor, Rita Vance, and the bishop, Hugo Lind", "producers Jan Holm and Ida Vale", "Kyiv and Washington")"""

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import ANONYMOUS
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.named import name_of
from newsdesk.attribute.names import bare_name, head_noun, is_office, without_article
from newsdesk.attribute.roles import says_who
from newsdesk.attribute.spacing import closed_up
from newsdesk.attribute.words import KIN, OF_PEOPLE, PEOPLE
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_CAPITAL: Final = r"[^\W\d_a-z][\w’'.-]*"
#: "Both the mayor, Rita Vance, and the bishop, Hugo Lind".
_TWO_PRESENTED: Final = re.compile(
    rf"(?:[Bb]oth )?(?:[Tt]he |[Aa]n? )?(?P<role>[a-z][^,“”\"]*), (?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,3}}),? "
    rf"and (?:the |an? )?(?P<others>[a-z][^,“”\"]*), (?P<other>{_CAPITAL}(?: {_CAPITAL}){{1,3}})"
)
_NAME: Final = rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}"
#: "Film producers Jan Holm and Ida Vale", "Holm, Vale and Moe".
_SIDE_BY_SIDE: Final = re.compile(
    rf"(?:[^,“”\"]* )??(?P<names>{_NAME}(?:, {_NAME})*),? and (?P<last>{_NAME})"
)
_BOTH: Final = re.compile(r"(?:both|the two|the pair)(?P<them> of them)?(?: [a-z]+)?", re.IGNORECASE)
#: So many characters before "both" the two may have been named.
_NEAR: Final = 400
_TWO: Final = 2
_LONGEST_LETTERS: Final = 5
_OF_SEVERAL: Final = KIN | PEOPLE


def several(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """Those who are named side by side, each by his fullest name."""
    return _two_presented(phrase, cast) or _people(phrase, cast) or _joined(phrase, head, cast)


def both_before(phrase: "Phrase", cast: Cast, memory: Memory) -> Speaker | None:
    """The two who were named last, as "both leaders" or "both of them", unless somebody unnamed spoke last."""
    both = _BOTH.fullmatch(phrase.text.strip())
    if both is None or (memory.speakers and memory.speakers[-1].kind == ANONYMOUS):
        return None
    noun = phrase[-1].lemma_.casefold()
    near = takewhile(lambda each: each.place >= phrase.start_char - _NEAR, cast.before(phrase.start_char))
    names = list(dict.fromkeys(mention.name for mention in near))
    is_of_people = both["them"] is not None or noun in OF_PEOPLE or says_who(noun)
    return _group(reversed(names[:_TWO])) if is_of_people and len(names) >= _TWO else None


def _group(names: Iterable[str]) -> Speaker:
    return Speaker(" and ".join(dict.fromkeys(names)), "group")


def _two_presented(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "Both the mayor, Rita Vance, and the bishop, Hugo Lind"."""
    match = _TWO_PRESENTED.fullmatch(closed_up(phrase.text.strip()))
    if match is None or not all(says_who(head_noun(match[role])) for role in ("role", "others")):
        return None
    return _group(
        cast.meet(bare_name(match[name]), match[role], phrase.start_char + match.start(name))
        for role, name in (("role", "name"), ("others", "other"))
    )


def _people(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "Film producers Jan Holm and Ida Vale", "Stane and Petrov": persons of the cast."""
    if " and " not in phrase.text:
        return None
    match = _SIDE_BY_SIDE.fullmatch(closed_up(phrase.text.strip()))
    if match is None:
        return None
    names = [cast.person(_bare(name)) for name in (*match["names"].split(", "), match["last"])]
    return _group(names) if all(name in cast.places for name in names) else None


def _bare(name: str) -> str:
    """Ann Lee of "Senators Ann Lee", Randy of "Brothers Randy"."""
    first, _, others = name.partition(" ")
    one = first.removesuffix("s").casefold()
    is_told = others and first.endswith("s") and (is_office(one) or one in _OF_SEVERAL)
    return bare_name(others if is_told else name)


def _is_letters(word: "Token") -> bool:
    """ "MD" and "FASA" of "Ann Lee, MD, FASA"."""
    return word.is_upper and word.nbor(-1).text == "," and len(word) <= _LONGEST_LETTERS


def _joined(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "Kyiv and Washington"."""
    others = [token for token in head.conjuncts if phrase.start <= token.i < phrase.end and token.i > head.i]
    if head.ent_type_ == "PERSON":
        others = [token for token in others if not _is_letters(token)]
    if others and head.pos_ == "PROPN" and all(token.tag_ == "NNS" for token in others):
        return Speaker(without_article(phrase.text.partition(",")[0]), "group")
    if not others or not all(token.pos_ == "PROPN" for token in (head, *others)):
        return None
    return _group(name_of(token, cast) for token in (head, *others))
