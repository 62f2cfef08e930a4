"""Which words of a text name weapons, ammunition or equipment, of which designation, and how many?"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.model import Quantity, Span
from newsdesk.register.lexica import table, words
from newsdesk.register.mention import Mention
from newsdesk.register.quantities import amounts
from newsdesk.register.states import adjectives, state_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

#: "MiG-29", "T-72", "M1A1", "Su-25", "S-300", "2S1", "Kh-101".
_DESIGNATION: Final = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Z]{0,3}\d?|[A-Z]{1,2}\d{1,4}(?:[A-Z]\d?)?|\d[A-Z]\d{1,2})s?"
)
_CALIBRE: Final = re.compile(r"\d{2,3}(?:\.\d+)?\s?-?mm|\d{1,2}\.\d{1,2}\s?-?mm")
_ADDED: Final = re.compile(r",\s(?P<amount>[^,.;]{1,40}?)\s(?:units|pieces|of them|in all|in total)\b")
_LEFTWARDS: Final = ("ADJ", "NOUN", "PROPN", "X", "SYM")
_MARKS: Final = "-–'’\"“”•"
#: Words between an amount and what is counted that belong to neither.
_BEFORE: Final = 8


def materiel_mentions(doc: "Doc") -> Iterator[Mention]:
    """Every mention of materiel, with its quantity where the text gives one."""
    held: Mention | None = None
    for token in doc:
        if _is_head(token):
            new = _mention(doc, _start(doc, token), token)
            if held is not None and _is_measure(doc, held, new):
                held = _joined(doc, held, new)
                continue
            if held is not None:
                yield held
            held = new
    if held is not None:
        yield held


def _is_measure(doc: "Doc", one: Mention, other: Mention) -> bool:
    """Is this "rounds of ammunition": one thing that counts another?"""
    between = doc[one.head + 1]
    return between.lower_ == "of" and between.idx + 3 == other.span.start


def _joined(doc: "Doc", one: Mention, other: Mention) -> Mention:
    span = Span(one.span.start, other.span.end)
    return Mention("materiel", span, one.head, f"{one.norm} of {other.norm}", one.quantity)


def _is_head(token: "Token") -> bool:
    return _names_kind(token) and not _goes_on(token)


def _names_kind(token: "Token") -> bool:
    if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
        return False
    lemma, text = token.lemma_, token.text
    if _is_something_else(token):
        return False
    if not _heads().isdisjoint((lemma, lemma.lower(), text.lower())) or text.lower() in _plurals():
        return True
    needed = table("materiel")["heads_with"].get(lemma.lower())
    if needed is not None:
        return any(
            left.lower_.strip("-") in needed
            or left.lemma_.lower() in needed
            or ("DESIGNATION" in needed and _designates(left))
            for left in _left_words(token)
        )
    return _designates(token) or _is_model(token)


def _is_something_else(token: "Token") -> bool:
    """Is this the "tank" of "a fuel storage tank"?"""
    others = table("materiel")["heads_unless"].get(token.lemma_.lower())
    return others is not None and any(left.lower_ in others for left in _left_words(token))


def _designates(token: "Token") -> bool:
    if token.text in words("materiel", "no_designations"):
        return False
    return _is_named(token) or _DESIGNATION.fullmatch(token.text) is not None


def _is_model(token: "Token") -> bool:
    """Is this the figure of a name: the "2000" of "PzH 2000"?"""
    return token.text.isdigit() and token.i > 0 and _is_named(token.nbor(-1))


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
def _plurals() -> frozenset[str]:
    """Plurals that the tagger leaves as they are."""
    return frozenset(head.lower() + "s" for head in _heads())


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return words("materiel", "names", "designations")


def _is_named(token: "Token") -> bool:
    """Is this a designation, or one word of a designation of two?"""
    if token.text in _names() or token.text.removesuffix("s") in _names():
        return True
    pairs = (token.doc[max(0, token.i - 1) : token.i + 1], token.doc[token.i : token.i + 2])
    return token.text[:1].isupper() and any(pair.text in _names() for pair in pairs)


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
    start = token.i
    while start > 0 and _belongs_left(doc, start) and doc[start - 1].sent == token.sent:
        start -= 1
    while start < token.i and (doc[start].text in _MARKS or (doc[start - 1].text in "-–" and start > 0)):
        start += 1
    return _behind_nation(doc, start, token)


def _behind_nation(doc: "Doc", start: int, token: "Token") -> int:
    """Whose it is belongs to another role, but for the "Iranian-made" that says where it comes from."""
    found = state_at(doc, start) if start < token.i else None
    return found[1] if found and found[1] <= token.i and doc[found[1]].text not in "-–" else start


def _belongs_left(doc: "Doc", start: int) -> bool:
    """Is the word before these ones part of what they name, not of how many there are?"""
    left, word = doc[start - 1], left_word(doc[start - 1])
    if left.lower_ in ("and", "or") and start > 1 and doc[start - 2].lower_ == "mm":
        return True
    if left.text == "-" or left.lower_ in ("mm", "-mm") or _CALIBRE.fullmatch(left.lower_):
        return True
    if _DESIGNATION.match(left.text) or _is_named(left) or _is_origin(doc, start - 1):
        return True
    if left.pos_ == "VERB" and start > 1 and doc[start - 2].text in "-–":
        return True
    if left.pos_ == "NUM":
        return doc[start].lower_.startswith(("mm", "-")) or (start > 1 and _is_named(doc[start - 2]))
    return left.pos_ in _LEFTWARDS and not word & words("materiel", "apart")


def _is_origin(doc: "Doc", index: int) -> bool:
    """Is this the "made" of "Iranian-made"?"""
    return doc[index].lower_ in ("made", "built", "produced") and index > 0 and doc[index - 1].text == "-"


def left_word(token: "Token") -> set[str]:
    """A word as it stands and as it is listed."""
    return {token.lower_, token.lemma_.lower()}


def _mention(doc: "Doc", start: int, head: "Token") -> Mention:
    span = Span(doc[start].idx, head.idx + len(head))
    unit = head.lemma_.lower()
    quantity = (
        None if _only_says_which(head) else quantity_before(doc, start, unit) or _added(doc, head, unit)
    )
    return Mention("materiel", span, head.i, norm(doc, start, head), quantity)


def _added(doc: "Doc", head: "Token", unit: str) -> Quantity | None:
    """The amount that is added behind a comma: "helicopters, presumably eight units"."""
    phrase = doc[head.i + 1 : min(head.i + _BEFORE, head.sent.end)].text_with_ws
    found = _ADDED.match(phrase)
    amount = next(iter(amounts(found["amount"])), None) if found else None
    if found is None or amount is None or amount.start or amount.end != len(found["amount"]):
        return None
    begin = head.idx + len(head.text_with_ws) + found.start("amount")
    span = Span(begin, begin + amount.end)
    return Quantity(span, found["amount"], amount.minimum, amount.maximum, unit, amount.approximate)


def _only_says_which(token: "Token") -> bool:
    """Is something else counted: the attacks of "52 artillery attacks"?"""
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i


def norm(doc: "Doc", start: int, head: "Token") -> str:
    """The designation where there is one, else the phrase in the singular."""
    tokens = doc[start : head.i + 1]
    designation = _designation(tokens)
    if designation:
        return designation
    kept = [each for each in tokens if each.text not in adjectives() or each.nbor().text in _MARKS]
    front = "".join(each.text_with_ws for each in kept[:-1])
    return front + (head.lemma_ if head.pos_ == "NOUN" else head.text)


def _designation(tokens: "SpacySpan") -> str:
    """ "M1A2 Abrams", "Iskander-M", "PzH 2000": the first designation with what continues it."""
    first = next(
        (n for n, each in enumerate(tokens) if _DESIGNATION.match(each.text) or _is_named(each)), None
    )
    if first is None:
        return ""
    stop = first + 1
    while stop < len(tokens) and _continues(tokens[stop]):
        stop += 1
    words_kept = tokens[first:stop].text.rstrip("-– ")
    if tokens[stop - 1].text in _names():
        return words_kept
    return words_kept.removesuffix("s")


def _continues(token: "Token") -> bool:
    if token.text in ("-", "–") or (token.is_upper and len(token) < 3) or _is_named(token):
        return True
    return token.text.isdigit() or _DESIGNATION.match(token.text) is not None


def quantity_before(doc: "Doc", start: int, unit: str) -> Quantity | None:
    """The amount that stands before the words that begin at `start`, with at most "of" and adjectives between."""
    first = max(doc[start].sent.start, start - _BEFORE)
    first = max([first, *(index + 1 for index in range(first, start) if _is_of_verb(doc[index]))])
    begin, phrase = doc[first].idx, doc[first:start].text_with_ws
    found = amounts(phrase)
    if first == start or not found or not _is_next(phrase[found[-1].end :]):
        return None
    amount = found[-1]
    span = Span(begin + amount.start, begin + amount.end)
    return Quantity(
        span, phrase[amount.start : amount.end], amount.minimum, amount.maximum, unit, amount.approximate
    )


def _is_of_verb(word: "Token") -> bool:
    """Is this the "over" of "handed over 19 tanks", which says nothing of their number?"""
    return word.dep_ == "prt" or (word.tag_ == "RP" and word.i > 0 and word.nbor(-1).pos_ == "VERB")


def _is_next(between: str) -> bool:
    """Only "of" and words that tell newness stand between the amount and what it counts."""
    allowed = words("materiel", "apart") | {"of", "the", "its", "-", "different", "elite"}
    return all(word in allowed for word in between.lower().split()) and "," not in between
