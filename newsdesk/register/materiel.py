"""Which words of a text name weapons, ammunition or equipment, of which designation, and how many?"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.model import Quantity, Span
from newsdesk.register.lexica import table, words
from newsdesk.register.mention import Mention
from newsdesk.register.quantities import amounts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: "MiG-29", "T-72", "M1A1", "Su-25", "S-300", "2S1", "Kh-101".
_DESIGNATION: Final = re.compile(
    r"[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Z]{0,3}\d?|[A-Z]{1,2}\d{1,4}[A-Z]\d?|\d[A-Z]\d{1,2}"
)
_CALIBRE: Final = re.compile(r"\d{2,3}(?:\.\d+)?\s?-?mm|\d{1,2}\.\d{1,2}\s?-?mm")
_LEFTWARDS: Final = ("ADJ", "NOUN", "PROPN", "X", "SYM")
#: Words between an amount and what is counted that belong to neither.
_BEFORE: Final = 8


def materiel_mentions(doc: "Doc") -> Iterator[Mention]:
    """Every mention of materiel, with its quantity where the text gives one."""
    for token in doc:
        if _is_head(token):
            start = _start(doc, token)
            yield _mention(doc, start, token)


def _is_head(token: "Token") -> bool:
    return _names_kind(token) and not _goes_on(token)


def _names_kind(token: "Token") -> bool:
    if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
        return False
    lemma, text = token.lemma_, token.text
    if lemma in _heads() or lemma.lower() in _heads() or text.lower() in _joined():
        return True
    needed = table("materiel")["heads_with"].get(lemma.lower())
    if needed is not None:
        return any(
            left.lower_.strip("-") in needed or left.lemma_.lower() in needed for left in _left_words(token)
        )
    return text in _names() or _DESIGNATION.fullmatch(text) is not None


def _left_words(token: "Token") -> "list[Token]":
    found = []
    for index in range(token.i - 1, max(-1, token.i - 6), -1):
        left = token.doc[index]
        if left.pos_ not in (*_LEFTWARDS, "PUNCT", "NUM", "VERB") or left.text in (",", "."):
            break
        found.append(left)
    return found


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return words("materiel", "", "heads")


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    """Plurals that the tagger leaves as they are."""
    return frozenset(head.lower() + "s" for head in _heads())


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return words("materiel", "names", "designations")


def _goes_on(token: "Token") -> bool:
    """Is this word only the first part of a longer name: "artillery" in "artillery shells"?"""
    if token.i + 1 >= len(token.doc):
        return False
    following = token.doc[token.i + 1]
    if following.text in ("-", "–") and token.i + 2 < len(token.doc):
        following = token.doc[token.i + 2]
    if following.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ") or following.lower_ in ("for", "to"):
        return False
    return _names_kind(following) or (following.pos_ in ("NOUN", "PROPN", "ADJ") and _leads_on(following))


def _leads_on(token: "Token") -> bool:
    return any(
        _names_kind(token.doc[i])
        for i in range(token.i + 1, min(token.i + 4, len(token.doc)))
        if _joins(token, i)
    )


def _joins(token: "Token", stop: int) -> bool:
    return all(token.doc[i].pos_ in _LEFTWARDS for i in range(token.i, stop + 1))


def _start(doc: "Doc", token: "Token") -> int:
    apart = words("materiel", "apart")
    start = token.i
    while start > 0 and doc[start - 1].sent == token.sent:
        left = doc[start - 1]
        if (
            left.lower_ in ("mm", "-mm")
            or (left.pos_ == "NUM" and doc[start].lower_.startswith(("mm", "-")))
            or _CALIBRE.fullmatch(left.lower_)
            or left.text == "-"
            or (left.pos_ in _LEFTWARDS and left.lower_ not in apart and left.lemma_.lower() not in apart)
            or (left.pos_ == "NUM" and doc[start - 2 : start].text in ("PzH 2000", "Panzerhaubitze 2000"))
        ):
            start -= 1
        else:
            break
    while start < token.i and doc[start].text in "-–'’\"“”":
        start += 1
    return start


def _mention(doc: "Doc", start: int, head: "Token") -> Mention:
    span = Span(doc[start].idx, head.idx + len(head))
    return Mention(
        "materiel", span, head.i, norm(doc, start, head), quantity_before(doc, start, head.lemma_.lower())
    )


def norm(doc: "Doc", start: int, head: "Token") -> str:
    """The designation where there is one, else the phrase in the singular."""
    tokens = doc[start : head.i + 1]
    for token in tokens:
        if _DESIGNATION.fullmatch(token.text) or token.text in _names():
            return token.text
    joined = re.search(_DESIGNATION, tokens.text)
    if joined and any(char.isdigit() for char in joined.group()):
        return joined.group()
    from newsdesk.register.states import adjectives

    kept = [each for each in tokens if each.text not in adjectives()]
    front = "".join(each.text_with_ws for each in kept[:-1])
    return front + (head.lemma_ if head.pos_ == "NOUN" else head.text)


def quantity_before(doc: "Doc", start: int, unit: str) -> Quantity | None:
    """The amount that stands before the words that begin at `start`, with at most "of" and adjectives between."""
    first = max(doc[start].sent.start, start - _BEFORE)
    begin, end = doc[first].idx, doc[start].idx
    phrase = doc.text[begin - doc[0].idx : end - doc[0].idx] if doc[0].idx else doc.text[begin:end]
    found = amounts(phrase)
    if not found or not _is_next(phrase[found[-1].end :]):
        return None
    amount = found[-1]
    span = Span(begin + amount.start, begin + amount.end)
    return Quantity(
        span, phrase[amount.start : amount.end], amount.minimum, amount.maximum, unit, amount.approximate
    )


def _is_next(between: str) -> bool:
    """Only "of" and words that tell newness stand between the amount and what it counts."""
    allowed = words("materiel", "apart") | {"of", "the", "its", "-", "different", "elite"}
    return all(word in allowed for word in between.lower().split()) and "," not in between
