"""What does the page say of itself in JSON-LD (schema.org)?

Publishers' JSON is often not quite JSON: comments, trailing commas, bare control characters, entities. It is mended
where that is unambiguous and dropped where not.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from html import unescape
from typing import Any, Final

from newsdesk.read.tree import Element

Node = dict[str, Any]

_ARTICLE_TYPE_NAMES: Final = (
    "article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle "
    "reviewnewsarticle asknewsarticle liveblogposting advertisercontentarticle satiricalarticle techarticle "
    "scholarlyarticle report socialmediaposting review"
)
ARTICLE_TYPES: Final = frozenset(_ARTICLE_TYPE_NAMES.split())
_LONGEST_SCRIPT: Final = 3_000_000
_MOST_NODES: Final = 3_000
_DEEPEST: Final = 12
_OPENED: Final = re.compile(r"\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)")
_CLOSED: Final = re.compile(r"(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)$")
_CLOSING: Final = ("-->", "]]>", "*/")
_BEHIND_ALL: Final = ";" + "".join(filter(str.isspace, map(chr, range(0x3001))))
_TRAILING_COMMA: Final = re.compile(r",\s*([}\]])")
_DECODER: Final = json.JSONDecoder(strict=False)


def json_ld_nodes(scripts: Iterable[tuple[Element, str]]) -> tuple[Node, ...]:
    """Every typed object of the page's JSON-LD, outermost first, in page order."""
    nodes: list[Node] = []
    for script, text in scripts:
        if "ld+json" in script.get("type").lower():
            _add_typed(nodes, _loaded(text[:_LONGEST_SCRIPT]))
            if len(nodes) > _MOST_NODES:
                break
    return tuple(nodes[:_MOST_NODES])


def types(node: Node) -> frozenset[str]:
    """The node's types in lower case, without the vocabulary's address."""
    return _kinds(strings(node.get("@type")))


@lru_cache(maxsize=500)
def _kinds(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.rsplit("/", 1)[-1].lower() for name in names)


def articles(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes that are articles of some kind."""
    return tuple(node for node in nodes if types(node) & ARTICLE_TYPES)


def strings(value: object) -> tuple[str, ...]:
    """The texts in a value that may be a text, a list, or objects with a name or an address."""
    if isinstance(value, str):
        text = plain(value)
        return (text,) if text else ()
    if isinstance(value, dict):
        for key in ("@value", "name", "url", "@id"):
            if found := strings(value.get(key)):
                return found
        return ()
    if isinstance(value, list):
        return tuple(text for item in value[:100] if not isinstance(item, list) for text in strings(item))
    return ()


def first(node: Node, *keys: str) -> str:
    """The first text under the first of these keys that has one."""
    for key in keys:
        if found := strings(node.get(key)):
            return found[0]
    return ""


def children(node: Node, key: str) -> tuple[Node, ...]:
    """The objects under a key, whether one or a list."""
    value = node.get(key)
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, dict))


def plain(text: str) -> str:
    """A text value as people read it: entities resolved (twice if it was escaped twice), tags gone, on one line."""
    if "&" in text:
        text = unescape(unescape(text))
    if "<" in text:
        text = re.sub(r"<[a-zA-Z/][^<>]*>", " ", text)
    return " ".join(text.split())


def _loaded(text: str) -> object:
    text = _unwrapped(text)
    for mend in (lambda raw: raw, lambda raw: _TRAILING_COMMA.sub(r"\1", raw), unescape):
        try:
            return _DECODER.decode(mend(text))
        except (ValueError, RecursionError):
            continue
    return _first_value(text)


def _unwrapped(text: str) -> str:
    """Without the marks around it that hide it from old browsers."""
    if opened := _OPENED.match(text):
        text = text[opened.end() :]
    text = text.rstrip(_BEHIND_ALL)
    return _CLOSED.sub("", text) if text.endswith(_CLOSING) else text


def _first_value(text: str) -> object:
    """The first whole value, when something else stands behind it."""
    start = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=-1)
    if start < 0:
        return None
    try:
        return _DECODER.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


def _add_typed(nodes: list[Node], value: object, depth: int = 0) -> None:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            _add_typed(nodes, item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            nodes.append(value)
        for key, item in value.items():
            if isinstance(item, dict | list) and key not in ("liveBlogUpdate", "comment"):
                _add_typed(nodes, item, depth + 1)
