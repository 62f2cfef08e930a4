"""Of which lines does a text consist that an editor's program keeps as a tree of JSON?

Every such program has its own tree (ProseMirror, Slate, Portable Text, Contentful, Arc, Draft, Editor.js …), but all call a
paragraph by some such name, and put what is inside under one of few names.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

from newsdesk.read.json_ld import plain
from newsdesk.read.paragraphs import paragraphs

Node = Mapping[str, Any]
#: What is read of all the page's state, in characters: what is referred to in many places is read in each.
MOST_READ: Final = 10_000_000
_COST_OF_VALUE: Final = 50

_DEEPEST: Final = 14
_MOST_LINES: Final = 3_000
_MOST_WORDS: Final = 5_000
_MOST_IN_REFERENCE: Final = 4
_KINDS: Final = ("type", "_type", "__typename", "nodeType", "kind", "name", "tag", "tagName")
_KIND: Final = re.compile(r"[A-Za-z][\w:./-]{0,40}")
_PARAGRAPH: Final = re.compile(
    r"\w*paragraph(?:block|element)?|p|h[1-6]|head(?:ing|er)\w*|subhead\w*|block|list[-_]?item|li|unstyled|(?:block)?quote",
    re.I,
)
_NO_PROSE: Final = re.compile(
    r"image|photo|picture|gallery|video|audio|podcast|embed|advert|related|promo|newsletter|teaser|script|iframe|tweet|"
    r"social|interstitial|author|caption|button|divider|raw_?html|^ads?$|^figure$",
    re.I,
)
#: Under what a part of the text may be found, the likeliest first.
_WITHIN: Final = (
    "content_elements", "contentElements", "content", "children", "body", "paragraphs", "blocks", "elements", "items", "model",
    "data", "value", "rendered", "processed", "html", "text", "json", "document", "components", "sections",
)  # fmt: skip
_WORDS: Final = ("text", "value", "content", "children", "model", "data", "items", "blocks", "html")


class Room:
    """How much may still be read."""

    def __init__(self, characters: int) -> None:
        self._left = characters

    def has(self, value: object) -> bool:
        """Whether there is room for the value without what it holds; it is taken."""
        self._left -= len(value) if isinstance(value, str) else _COST_OF_VALUE
        return self._left >= 0


class Known(NamedTuple):
    """The objects that others refer to by name, and the room that there is to read them."""

    objects: Mapping[str, Node]
    room: Room


def lines_of(value: object, known: Known) -> tuple[str, ...]:
    """Its paragraphs, headings and items, each on one line, as far as there is room."""
    return tuple(islice(_lines(value, known, 0), _MOST_LINES))


def _lines(value: object, known: Known, depth: int) -> Iterator[str]:
    if depth > _DEEPEST or not known.room.has(value):
        return
    if isinstance(value, str):
        yield from (line for line in paragraphs(value) if _is_read(line))
    elif isinstance(value, list):
        for item in value:
            yield from _lines(item, known, depth + 1)
    elif isinstance(value, dict):
        yield from _lines_of_node(_meant(value, known.objects), known, depth)


def _lines_of_node(node: Node, known: Known, depth: int) -> Iterator[str]:
    kind = _kind(node)
    if _NO_PROSE.search(kind):
        return
    if _PARAGRAPH.fullmatch(kind):
        line = plain("".join(islice(_words(node, known, depth), _MOST_WORDS)))
        if line:
            yield line
        return
    for key in _WITHIN:
        inside = _lines(node[key], known, depth + 1) if key in node else iter(())
        first = next(inside, None)
        if first is not None:
            yield first
            yield from inside
            return


def _words(value: object, known: Known, depth: int) -> Iterator[str]:
    if depth > 2 * _DEEPEST or not known.room.has(value):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words(item, known, depth + 1)
    elif isinstance(value, dict):
        node = _meant(value, known.objects)
        yield from _words(next((node[key] for key in _WORDS if node.get(key)), None), known, depth + 1)


def _meant(node: Node, known: Mapping[str, Node]) -> Node:
    """The object that a reference (Apollo's) names, or the object itself."""
    name = node.get("__ref") or node.get("id")
    return known.get(name, node) if isinstance(name, str) and len(node) <= _MOST_IN_REFERENCE else node


def _kind(node: Node) -> str:
    kinds = (node.get(key) for key in _KINDS)
    return next((kind for kind in kinds if isinstance(kind, str) and _KIND.fullmatch(kind)), "")


def _is_read(line: str) -> bool:
    return " " in line or not line.isascii()
