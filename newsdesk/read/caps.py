"""Is this page small enough to be read in bounded time?

Before any parser sees the page its characters are scanned, in time linear in their number; afterwards what the parser made
of them is counted, since markup may make it copy elements. Parsers, and what works on their trees, are quadratic somewhere.
The largest of 2,167 real pages has 2.9 million characters, 23,000 tags and 41,000 entities, and none has over 100 attributes on a
tag, so that each cap leaves a wide margin.
"""

import re
from collections.abc import Iterable
from typing import Final

from newsdesk.model import RefusalReason
from newsdesk.read.tree import Tree

PAGE_BYTES: Final = 10 * 1024 * 1024
TAGS: Final = 60_000
ENTITIES: Final = 250_000
ATTRIBUTES: Final = 5_000
DEPTH: Final = 400
ELEMENTS: Final = 120_000
SHOWN: Final = 3_000_000
#: With so few, even if all were nested, parsing takes a fraction of a second.
FEW_TAGS: Final = 8_000
#: So many levels do not slow a parser down yet; a page that closes its tags carelessly seems to have more than it has.
SEEMING_DEPTH: Final = 2_000
#: An element so written out adds its attributes to the one there is.
ROOTS: Final = 200
#: A parser opens what was left open anew in each paragraph: so many copies at worst.
COPIES: Final = 500_000
#: A parser looks among all options for the one that is chosen whenever it meets another.
OPTIONS: Final = 10_000

_ATTRIBUTE: Final = (
    r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)?+)?+"""
)
_CROWD: Final = 100
_INSIDE: Final = rf"(?:{_ATTRIBUTE}){{0,{_CROWD}}}+[\s/]*+"
#: What stands in these is no markup.
_RAW: Final = ("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes")
_RAW_TEXT: Final = "|".join(
    rf"<{name}(?=[\s/>]){_INSIDE}(?:>(?:[^<]++|<(?!/{name}[\s/>]))*+|\Z)" for name in _RAW
)
#: Characters as a browser parts them, but for tags with a crowd of attributes, where it stops.
_UNCROWDED: Final = re.compile(
    rf"(?:[^<]++|</?[a-hj-mo-ru-wyz][^\s/>]*+{_INSIDE}(?:>|\Z)|<!--(?:-?>|.*?(?:--!?>|\Z))|{_RAW_TEXT}"
    rf"|<(?!(?:{'|'.join(_RAW)})[\s/>])/?[a-z][^\s/>]*+{_INSIDE}(?:>|\Z)|<(?:[^a-z/!]|/[^a-z]|!(?!--)|/?\Z))*+",
    re.I | re.S,
)
_ATTRIBUTES: Final = re.compile(_ATTRIBUTE, re.I)
_NAME: Final = re.compile(r"</?[a-z][^\s/>]*+", re.I)
_COSTLY: Final = re.compile(
    r"<(/?)(html|body|option|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.I
)
_NESTING: Final = re.compile(
    r"<(/?)(?!(?:p|li|t[drh]|tbody|thead|tfoot|d[dt]|option|br|img|hr|input|meta|link|col|source|wbr|area|base|embed|param"
    r"|track|html|head|body|path|use)[\s/>])([a-z][^\s/>]*+)",
    re.I,
)
_SCRIPT_END: Final = re.compile(r"</(?:script|style)", re.I)

Excess = tuple[RefusalReason, str]


def over_caps(markup: str) -> Excess | None:
    """The first cap that the page is over, with the figure seen; None if it may be parsed."""
    tags = markup.count("<")
    if tags > TAGS:
        return "too large", f"{tags:,} tags; the cap is {TAGS:,}"
    costly = [(closing, name.lower()) for closing, name in _COSTLY.findall(markup)]
    for count, of, cap in (
        (markup.count("&"), "entities", ENTITIES),
        (costly.count(("", "html")) + costly.count(("", "body")), "tags of the root", ROOTS),
        (costly.count(("", "option")), "options", OPTIONS),
        (_crowded_attributes(markup), f"attributes on tags with over {_CROWD}", ATTRIBUTES),
        (_most_left_open(costly) * tags, "copies of tags left open", COPIES),
    ):
        if count > cap:
            return "too large", f"{count:,} {of}; the cap is {cap:,}"
    return _over_depth_cap(markup) if tags > FEW_TAGS else None


def over_tree_caps(tree: Tree) -> Excess | None:
    """The first cap that the parsed page is over."""
    if len(tree.elements) > ELEMENTS:
        return "too large", f"{len(tree.elements):,} elements; the cap is {ELEMENTS:,}"
    if (shown := sum(map(len, tree.texts))) > SHOWN:
        return "too large", f"{shown:,} characters outside scripts; the cap is {SHOWN:,}"
    if max(element.depth for element in tree.elements) > DEPTH:
        return "too deep", f"tags nested over {DEPTH} deep"
    return None


def _crowded_attributes(markup: str) -> int:
    """A parser compares the attributes of a tag with each other."""
    attributes = 0
    start = _end(_UNCROWDED, markup, 0)
    while start < len(markup) and attributes <= ATTRIBUTES:
        start = _end(_NAME, markup, start)
        while match := _ATTRIBUTES.match(markup, start):
            attributes += 1
            start = match.end()
        start = _end(_UNCROWDED, markup, start)
    return attributes


def _end(pattern: re.Pattern[str], markup: str, start: int) -> int:
    match = pattern.match(markup, start)
    return match.end() if match else start


def _most_left_open(tags: Iterable[tuple[str, str]]) -> int:
    """How many tags of bold, italics and the like are open at once."""
    open_now = most = 0
    for closing, name in tags:
        if name in ("html", "body", "option"):
            continue
        open_now = max(0, open_now - 1) if closing else open_now + 1
        most = max(most, open_now)
    return most


def _over_depth_cap(markup: str) -> Excess | None:
    """What is inside a table cannot close what is outside of it."""
    stack: list[str] = []
    start = 0
    while match := _NESTING.search(markup, start):
        start = match.end()
        name = match[2].lower()
        if name in ("script", "style"):
            start = start if match[1] else _end_of_script(markup, start)
        elif not match[1]:
            stack.append(name)
        else:
            _close(stack, name)
        if len(stack) > SEEMING_DEPTH:
            return "too deep", f"tags nested over {DEPTH} deep"
    return None


def _close(stack: list[str], name: str) -> None:
    for place in range(len(stack) - 1, -1, -1):
        if stack[place] == name:
            del stack[place:]
            return
        if stack[place] == "table":
            return


def _end_of_script(markup: str, start: int) -> int:
    match = _SCRIPT_END.search(markup, start)
    return match.end() if match else len(markup)
