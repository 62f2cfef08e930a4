"""What are the words of a text, and what can each mean in an expression of time?"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import zip_longest
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\d)"
    r"|\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d)"
    r"|\d{1,2}:\d\d(?!\d)"
    r"|(?<![^\W_])(?:[ap]\.m\.?|[AP]\.M\.?)(?!\w)"
    r"|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d{1,3}(?!\d))?"
    r"|(?<!\w)Q[1-4](?!\w)"
    r"|[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\n{2,}|\S"
)
#: What, right before a figure, makes it a part of a name: "MiG-29", "T72".
_GLUE: Final = re.compile(r"(?:[A-Z][a-z]{0,2}|[A-Z]{1,4})-?\Z|[a-z]\Z")
_ORDINAL_ENDING: Final = frozenset(("st", "nd", "rd", "th"))


class Token(NamedTuple):
    """A word with its place; `classes` maps each class of the grammar it belongs to to its value there."""

    start: int
    end: int
    word: str
    classes: Mapping[str, str]


@lru_cache(maxsize=1)
def lexicon() -> dict[str, dict[str, str]]:
    """Word → class → value, from words.toml."""
    tables = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
    words: dict[str, dict[str, str]] = {}
    for name, table in tables.items():
        for word, value in table.items():
            words.setdefault(word, {})[name] = value
    return words


@lru_cache(maxsize=16)
def hints(name: str) -> frozenset[str]:
    """A list of words of hints.toml."""
    lists = tomllib.loads(files(__package__).joinpath("hints.toml").read_text("utf-8"))
    return frozenset(lists[name])


def tokens(text: str) -> tuple[Token, ...]:
    """The words, figures and marks of the text with their classes."""
    return tuple(_spelled_out(tuple(_with_ordinals(tuple(_plain(text))))))


def _plain(text: str) -> Iterator[Token]:
    before, end_before = "", -1
    for match in _TOKEN.finditer(text):
        shape = match.group()
        start, end = match.span()
        word, classes = _meaning(shape)
        if start == end_before and shape[0].isdigit() and _GLUE.search(before):
            classes = {}
        yield Token(start, end, word, classes)
        is_joint = shape == "-" and start == end_before
        before, end_before = before + shape if is_joint else shape, end


@lru_cache(maxsize=20_000)
def _meaning(shape: str) -> tuple[str, Mapping[str, str]]:
    """The word in small letters, and its classes."""
    word = shape.lower().replace("’", "'")
    if shape[0].isdigit():
        return word, figure(shape)
    if word.startswith(("a.m", "p.m")) or word in ("am", "pm"):
        return word, {"AMPM": word[0]}
    return word, _classes(lexicon(), shape, word)


def _classes(known: Mapping[str, dict[str, str]], shape: str, word: str) -> Mapping[str, str]:
    classes = known.get(word, {})
    if shape[0].islower() and ("MONTH" in classes or "WEEKDAY" in classes):
        return {}
    if shape[0].isupper() and "FREQUENCY" in classes:
        return {}  # a part of a name: the Daily Mail
    return classes


def figure(shape: str) -> dict[str, str]:
    """The classes of a number written in figures."""
    if not shape.isascii():
        return {}
    if ":" in shape and "-" not in shape:
        hours, minutes = shape.split(":")
        return {"CLOCK": f"{int(hours):02}:{minutes}"} if int(hours) < 25 and int(minutes) < 60 else {}
    if "-" in shape or "/" in shape or shape.count(".") > 1:
        return {"NUMERIC": shape}
    plain = shape.replace(",", "")
    if len(plain) > 9:
        return {}
    classes = {"NUM": plain}
    if plain == shape and "." not in plain:
        number = int(plain)
        classes |= {"DAY": f"{number:02}"} if 1 <= number <= 31 and len(plain) < 3 else {}
        classes |= {"HOUR": f"{number:02}"} if 1 <= number <= 12 and len(plain) < 3 else {}
        classes |= {"YEAR": plain} if len(plain) == 4 and 1000 <= number < 2200 else {}
        classes |= {"TENS": plain} if len(plain) in (2, 4) and plain[-1] == "0" else {}
        classes |= {"YY": plain} if len(plain) == 2 else {}
    return classes


def _with_ordinals(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens with "3" + "rd" as one."""
    skip = False
    for token, after in zip_longest(found, found[1:]):
        if skip:
            skip = False
        elif after is not None and _is_ordinal(token, after):
            number = token.classes["NUM"]
            classes = {"ORDINAL": number} | {k: v for k, v in token.classes.items() if k == "DAY"}
            yield Token(token.start, after.end, token.word + after.word, classes)
            skip = True
        else:
            yield token


def _is_ordinal(token: Token, after: Token) -> bool:
    return "NUM" in token.classes and after.word in _ORDINAL_ENDING and after.start == token.end


def _spelled_out(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens with numbers in words ("twenty-four", "nineteen ninety-six", "2 1/2") as one each."""
    place = 0
    while place < len(found):
        if "NUMBER" in found[place].classes:
            stop = _end_of_number(found, place)
            yield _number(found[place:stop])
            place = stop
        elif "NUM" in found[place].classes and _is_half(found, place + 1):
            token = found[place]
            yield Token(token.start, found[place + 3].end, token.word, {"NUM": token.classes["NUM"] + ".5"})
            place += 4
        else:
            yield found[place]
            place += 1


def _is_half(found: Sequence[Token], place: int) -> bool:
    return [token.word for token in found[place : place + 3]] == ["1", "/", "2"]


def _end_of_number(found: Sequence[Token], place: int) -> int:
    stop = place + 1
    while stop < len(found) and stop - place < 8:
        if "NUMBER" in found[stop].classes:
            stop += 1
        elif (
            found[stop].word in ("-", "and")
            and stop + 1 < len(found)
            and "NUMBER" in found[stop + 1].classes
            and _continues(found[stop - 1], found[stop], found[stop + 1])
        ):
            stop += 2
        else:
            break
    return stop


def _continues(before: Token, joint: Token, after: Token) -> bool:
    """Is "twenty-four" or "hundred and five" one number? "two and three" is not."""
    left, right = int(before.classes["NUMBER"]), int(after.classes["NUMBER"])
    return 20 <= left <= 90 and right < 10 if joint.word == "-" else left >= 100 > right


def _number(words: Sequence[Token]) -> Token:
    values = [int(token.classes["NUMBER"]) for token in words if "NUMBER" in token.classes]
    start, end, word = words[0].start, words[-1].end, " ".join(token.word for token in words)
    if len(values) > 1 and values[0] in (19, 20) and 10 <= values[1] <= 99:
        return Token(start, end, word, {"YEAR": str(values[0] * 100 + sum(values[1:]))})
    total = 0
    for value in values:
        total = max(total, 1) * value if value >= 100 else total + value
    classes = {"NUM": str(total)} | ({"YEAR": str(total)} if 1900 <= total < 2100 else {})
    return Token(start, end, word, classes)
