"""Who is named in a text, by the fullest form of the name in it; and how many people does a phrase speak of?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from newsdesk.model import Quantity, Span
from newsdesk.register.mention import Mention
from newsdesk.register.quantities import amounts
from newsdesk.register.states import adjectives, names

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as SpacySpan

_POSSESSIVE: Final = re.compile(r"['’]s?$")
_ONE: Final = frozenset(
    (
        "man",
        "woman",
        "boy",
        "girl",
        "person",
        "civilian",
        "resident",
        "child",
        "driver",
        "teenager",
        "schoolkeeper",
        "guard",
        "worker",
        "soldier",
        "pensioner",
        "journalist",
        "old",
        "employee",
        "local",
        "daughter",
        "son",
        "mother",
        "father",
        "wife",
        "husband",
        "brother",
        "sister",
        "baby",
        "infant",
        "toddler",
        "grandmother",
        "grandfather",
        "passer-by",
        "serviceman",
        "paramedic",
        "volunteer",
        "farmer",
        "policeman",
        "firefighter",
        "rescuer",
        "student",
    )
)
#: Words in a surname behind which it goes on.
_PARTICLES: Final = frozenset(
    ("von", "der", "van", "den", "de", "di", "da", "del", "bin", "al", "el", "ter", "zu")
)
_SEVERAL: Final = frozenset(
    ("people", "men", "women", "civilians", "residents", "children", "others", "persons")
)
_MOST: Final = 1e6
_UNCOUNTED: Final = frozenset(("nobody", "none", "no"))


def person_mentions(doc: "Doc") -> Iterator[Mention]:
    """Every person that is named; a later "Budanov" is the "Kyrylo Budanov" of before, if there is one such."""
    named = [_whole(each) for each in doc.ents if _is_somebody(each)]
    bearers: dict[str, dict[str, str]] = defaultdict(dict)
    for entity in named:
        name = _POSSESSIVE.sub("", entity.text).strip()
        if " " in name and len(name.split()) < 5:
            first, *_, last = name.split()
            bearers[last].setdefault(first, name)
    fullest = {
        last: full for last, by_first in bearers.items() if len(by_first) == 1 for full in by_first.values()
    }
    for entity in named:
        name = _POSSESSIVE.sub("", entity.text).strip()
        if not name:
            continue
        first, last = name.split()[0], name.split()[-1]
        full = bearers[last].get(first) or fullest.get(name, name)
        yield Mention("person", Span(entity.start_char, entity.start_char + len(name)), entity.root.i, full)
    held = {token.i for entity in named for token in entity}
    yield from _joined_surnames(doc, fullest, held)
    for token in doc:
        full = fullest.get(token.text, "")
        if (
            full
            and token.i not in held
            and token.ent_type_ in ("", "ORG", "GPE")
            and token.text[:1].isupper()
        ):
            yield Mention("person", Span(token.idx, token.idx + len(token)), token.i, full)


def _is_somebody(entity: "SpacySpan") -> bool:
    """Is it a person's name, and not that of a state or, behind an article, of a ship?"""
    if entity.label_ != "PERSON" or entity.text in names() or entity.text in adjectives():
        return False
    before = entity.doc[entity.start - 1].lower_ if entity.start else ""
    return before != "the" or entity.root.tag_ == "NNPS" or entity.root.dep_ in ("compound", "nmod", "poss")


def _joined_surnames(doc: "Doc", fullest: Mapping[str, str], held: set[int]) -> Iterator[Mention]:
    """Names of two words that the model does not take for somebody's: the later "Serra-Roca"."""
    for last, full in fullest.items():
        if "-" not in last:
            continue
        for match in re.finditer(rf"\b{re.escape(last)}\b", doc.text):
            name = doc.char_span(*match.span())
            if name is not None and held.isdisjoint(token.i for token in name):
                yield Mention("person", Span(*match.span()), name.root.i, full)


def _whole(entity: "SpacySpan") -> "SpacySpan":
    """The name with what a particle or a hyphen joins to it: "Ursula von der Leyen", "Alba Serra-Roca"."""
    doc, stop = entity.doc, entity.end
    while stop < len(doc) and doc[stop - 1].lower_ in _PARTICLES and doc[stop].text[:1].isalpha():
        stop += 1
    while stop + 1 < len(doc) and doc[stop].text == "-" and doc[stop + 1].text[:1].isupper():
        stop += 2
    return doc[entity.start : stop]


def count_of(token: "Token") -> Mention | None:
    """How many people this phrase is; the norm is the number, were it only a bound of theirs ("at least 12")."""
    if token.lower_ in _UNCOUNTED or any(child.lower_ in ("no", "nobody") for child in token.lefts):
        return None
    left, right = token.left_edge, token
    if token.left_edge.sent != token.sent or _is_risen(token):
        left = token
    phrase = token.doc[left.i : right.i + 1]
    found = amounts(re.sub(r"\b\d+-year-old\b", _blank, phrase.text))
    span = Span(phrase.start_char, phrase.end_char)
    if token.lower_ == "couple" and not any(child.lower_ == "of" for child in token.children):
        return _counted(token, span, Quantity(span, phrase.text, 2, 2, "", approximate=False))
    if found:
        amount = found[0]
        place = Span(span.start + amount.start, span.start + amount.end)
        words = phrase.text[amount.start : amount.end]
        return _counted(
            token, span, Quantity(place, words, amount.minimum, amount.maximum, "", amount.approximate)
        )
    if token.tag_ in ("NNS", "NNPS") or token.lower_ in _SEVERAL:
        return None
    is_one = (
        any(child.lower_ in ("a", "an", "another") for child in token.lefts) or token.lemma_.lower() in _ONE
    )
    if not is_one or token.lemma_.lower() not in _ONE:
        return None
    number = 1 + sum(child.lemma_.lower() in _ONE for child in token.children if child.dep_ == "conj")
    return _counted(token, span, Quantity(span, phrase.text, number, number, "", approximate=False))


def _is_risen(token: "Token") -> bool:
    """Is it what a number came to: the "five" of "rose from two to five"?"""
    return token.head.lower_ == "from" and any(child.lower_ == "to" for child in token.lefts)


def _counted(token: "Token", span: Span, quantity: Quantity) -> Mention | None:
    value = quantity.minimum if quantity.minimum is not None else quantity.maximum
    if value is None or value >= _MOST:
        return None
    return Mention("people", span, token.i, f"{value:g}", quantity)


def _blank(match: re.Match[str]) -> str:
    return "x" * len(match.group())
