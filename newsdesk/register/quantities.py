"""How many does a phrase say: minimum, maximum, and whether only roughly? Never a number that the text does not give."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from newsdesk.register.lexica import table

#: A number word; longer runs of them are no number of the press.
_MOST_WORDS: Final = 8


class Amount(NamedTuple):
    """A number as it is told: `start` and `end` are offsets into the phrase read."""

    start: int
    end: int
    minimum: float | None
    maximum: float | None
    approximate: bool


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    words = table("quantities")
    small = "|".join(sorted(words["small"], key=len, reverse=True))
    scales = "|".join(sorted(words["scales"], key=len, reverse=True))
    bounds = "|".join(sorted((re.escape(word) for word in words["bounds"]), key=len, reverse=True))
    vague = "|".join(sorted(words["vague"]["words"], key=len, reverse=True))
    figures = r"\d{1,3}(?:,\d{3}){1,5}(?!\d|,\d)|\d{1,12}(?:\.\d{1,6})?(?!\.?\d)"
    spelled = rf"(?:{small})(?:(?:-| and | )(?:{small})\b){{0,2}}"
    number = rf"(?:{figures}|\b{spelled}\b|\b(?=(?:{scales})\b))(?:[\s-]?(?:{scales})\b(?!-)){{0,2}}"
    return re.compile(
        rf"(?P<vague>\b(?:{vague})\b(?: more)?)"
        rf"|(?<![\w.-])(?:(?P<bound>\b(?:{bounds})\b)\s+)?(?:another\s+)?(?P<one>{number})"
        rf"(?:(?P<joint>\s*[-–—]\s*|\s+to\s+|\s+or\s+|\s+and\s+)(?P<two>{number}))?(?:\s+more\b)?",
        re.IGNORECASE,
    )


def amounts(phrase: str) -> list[Amount]:
    """The amounts in a phrase, from left to right."""
    return [amount for match in _grammar().finditer(phrase) if (amount := _amount(match)) is not None]


def _amount(match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    if match["vague"]:
        return Amount(start, end, None, None, True)
    one = number(match["one"] or "")
    if one is None:
        return None
    bound = table("quantities")["bounds"].get(" ".join((match["bound"] or "").lower().split()), "")
    if match["two"]:
        two = number(match["two"])
        if two is None or two < one:
            return _bounded(start, match.end("one"), one, bound)
        if match["joint"].strip() == "and" and bound != "about" and not _is_between(match):
            return _bounded(start, match.end("one"), one, bound)
        return Amount(
            start, end, _scaled(one, two, match), two, bound == "about" or match["joint"].strip() == "or"
        )
    return _bounded(start, end, one, bound)


def _is_between(match: re.Match[str]) -> bool:
    return match.string[: match.start()].rstrip().lower().endswith("between")


def _scaled(one: float, two: float, match: re.Match[str]) -> float:
    """ "1.2 to 1.5 million" has its scale once."""
    bare = not any(char.isalpha() for char in match["one"])
    scale = _scale(match["two"])
    return one * scale if bare and scale > 1 and one < 1000 and one * scale <= two else one


def _scale(text: str) -> float:
    scales: Mapping[str, float] = table("quantities")["scales"]
    total = 1.0
    for word in re.findall(r"[a-z]+", text.lower()):
        total *= scales.get(word, 1)
    return total


def _bounded(start: int, end: int, value: float, bound: str) -> Amount:
    if bound == "over":
        return Amount(start, end, value, None, False)
    if bound == "under":
        return Amount(start, end, None, value, False)
    return Amount(start, end, value, value, bound == "about")


def number(text: str) -> float | None:
    """The value of a number in figures or words ("1.2 million", "twenty-five"), or nothing where it is none."""
    words = re.findall(r"\d[\d,]*(?:\.\d+)?|[a-z]+", text.lower())[:_MOST_WORDS]
    if words in (["a"], ["an"]):
        return None
    small, scales = table("quantities")["small"], table("quantities")["scales"]
    total = group = 0.0
    seen = False
    for word in words:
        if word[0].isdigit():
            group, seen = group + float(word.replace(",", "")), True
        elif word in scales:
            group, seen = (group if seen else 1) * scales[word], True
            if scales[word] >= 1000:
                total, group = total + group, 0.0
        elif word in small:
            group, seen = group + small[word], True
        elif word != "and":
            return None
    return total + group if seen else None
