"""Which expressions of time stand in a text? The rules of rules.toml as one tree, walked once per word."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from newsdesk.language.dates.tokens import Token, tokens

#: No expression of time has more words: what bounds the work per word of the text.
_LONGEST: Final = 14


@dataclass(frozen=True, slots=True)
class Rule:
    """What makes the value of an expression; `after` lists the words behind which alone the rule holds."""

    make: str
    after: frozenset[str]
    rank: int


@dataclass(slots=True)
class Node:
    """A place in the tree of patterns: the rules that end here, and where each next element leads."""

    rules: list[Rule] = field(default_factory=list)
    next: dict[str, "Node"] = field(default_factory=dict)


class Match(NamedTuple):
    """An expression found: its tokens from `first` to before `stop`, and what its classes stand for."""

    rule: Rule
    first: int
    stop: int
    words: tuple[str, ...]
    values: Mapping[str, str]


@lru_cache(maxsize=1)
def grammar() -> Node:
    """The tree of all patterns."""
    root = Node()
    table = tomllib.loads(files(__package__).joinpath("rules.toml").read_text("utf-8"))
    for rank, entry in enumerate([*table["rule"], *_named()]):
        rule = Rule(entry["make"], frozenset(entry.get("after", ())), rank)
        for pattern in entry["patterns"]:
            for elements in variants(pattern):
                _plant(root, elements, rule)
    return root


@lru_cache(maxsize=1)
def named() -> Mapping[str, Mapping[str, str | int]]:
    """The named periods and feast days by their words, joined by a space."""
    entries = tomllib.loads(files(__package__).joinpath("periods.toml").read_text("utf-8"))
    return {
        " ".join(token.word for token in tokens(name)): entry
        for kind in ("period", "feast")
        for entry in entries[kind]
        for name in entry["names"]
    }


def _named() -> Iterator[dict[str, object]]:
    for words, entry in named().items():
        if "begin" in entry:
            begin = f"the [very] beginning|start|outbreak|onset|launch|first of [the] {words}"
            yield {"make": "named_begin", "patterns": [begin, f"the {words} began|started"]}
            yield {"make": "named_end", "patterns": [f"the end of [the] {words}"]}
            if "end" not in entry:
                yield {"make": "named_begin", "patterns": [f"[the] {words}"], "after": ["since", "before"]}
        else:
            yield {"make": "feast", "patterns": [f"[last|this|next] {words} [YEAR]"]}


def variants(pattern: str) -> Iterator[tuple[str, ...]]:
    """The plain sequences of elements that a pattern with [optional] and a|b elements stands for."""
    words = pattern.replace("[", " [ ").replace("]", " ] ").split()
    yield from _expanded(words)


def _expanded(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if not words:
        yield ()
        return
    if words[0] == "[":
        close = _closing(words)
        yield from _expanded(words[close + 1 :])
        yield from _expanded([*words[1:close], *words[close + 1 :]])
        return
    rests = list(_expanded(words[1:]))
    for choice in words[0].split("|"):
        yield from ((choice, *rest) for rest in rests)


def _closing(words: Sequence[str]) -> int:
    depth = 0
    for place, word in enumerate(words):
        depth += (word == "[") - (word == "]")
        if depth == 0:
            return place
    raise ValueError(" ".join(words))


def _plant(root: Node, elements: tuple[str, ...], rule: Rule) -> None:
    if not elements:
        return
    node = root
    for element in elements:
        node = node.next.setdefault(element, Node())
    node.rules.append(rule)


def longest(found: Sequence[Token], first: int) -> Match | None:
    """The longest expression that begins at this token."""
    before = found[first - 1].word if first else ""
    best: tuple[int, int, tuple[str, ...], Rule] | None = None
    paths: list[tuple[Node, tuple[str, ...]]] = [(grammar(), ())]
    for stop in range(first, min(len(found), first + _LONGEST)):
        paths = [step for node, path in paths for step in _steps(node, path, found[stop])]
        if not paths:
            break
        for node, path in paths:
            for rule in node.rules:
                if not rule.after or before in rule.after:
                    rank = (stop + 1, -rule.rank)
                    if best is None or rank > best[:2]:
                        best = (*rank, path, rule)
    if best is None:
        return None
    stop, _, path, rule = best
    values = {
        element: token.classes[element.rstrip("23")]
        for element, token in zip(path, found[first:stop], strict=True)
        if element.isupper()
    }
    return Match(rule, first, stop, tuple(token.word for token in found[first:stop]), values)


def _steps(node: Node, path: tuple[str, ...], token: Token) -> Iterator[tuple[Node, tuple[str, ...]]]:
    following = node.next
    if token.word in following:
        yield following[token.word], (*path, token.word)
    for name in token.classes:
        for element in (name, name + "2"):
            if element in following:
                yield following[element], (*path, element)
