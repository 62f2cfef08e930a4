# cython: boundscheck=False, wraparound=False
"""Is this page small enough to be read in bounded time?

Before any parser sees the page its characters are scanned, in time linear in their number; afterwards what the parser made
of them is counted, since markup may make it copy elements. Parsers, and what works on their trees, are quadratic somewhere.
The largest of 2,167 real pages has 2.9 million characters, 23,000 tags and 41,000 entities, and none has over 100 attributes on a
tag, so that each cap leaves a wide margin.
"""

import re
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

_CROWD: Final = 100
_COMMENT_END: Final = re.compile("--!?>")
#: What stands in these is no markup.
_RAW: Final = frozenset(("script", "style", "title", "textarea", "iframe", "xmp", "noembed", "noframes"))
_LETTERS: Final = frozenset(
    ("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_ROOT: Final = frozenset(("html", "body"))
_LONGEST_COSTLY: Final = 6
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
    roots, options, left_open = _costly_tags(markup)
    for count, of, cap in (
        (markup.count("&"), "entities", ENTITIES),
        (roots, "tags of the root", ROOTS),
        (options, "options", OPTIONS),
        (_crowded_attributes(markup), f"attributes on tags with over {_CROWD}", ATTRIBUTES),
        (left_open * tags, "copies of tags left open", COPIES),
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
    if _depth(tree) > DEPTH:
        return "too deep", f"tags nested over {DEPTH} deep"
    return None


def _depth(tree: Tree) -> int:
    deepest = 0
    for element in tree.elements:
        deepest = max(deepest, element.depth)
    return deepest


def _costly_tags(markup: str) -> tuple[int, int, int]:
    """How many tags of the root and of options there are, and how many of bold, italics and the like are open at once."""
    roots = options = open_now = most = 0
    past = len(markup) - 2
    at = markup.find("<")
    while 0 <= at < past:
        start = at + 2 if markup[at + 1] == "/" else at + 1
        if markup[start] in "bcefhinostuBCEFHINOSTU":
            at = start + 1
            while at < past + 2 and not _ends_name(markup[at]) and at - start <= _LONGEST_COSTLY:
                at += 1
            if at < past + 2 and _ends_name(markup[at]):
                name = markup[start:at].lower()
                is_closing = markup[start - 1] == "/"
                if name in _LETTERS:
                    open_now = max(0, open_now - 1) if is_closing else open_now + 1
                    most = max(most, open_now)
                elif not is_closing:
                    roots += name in _ROOT
                    options += name == "option"
        at = markup.find("<", start)
    return roots, options, most


def _crowded_attributes(markup: str) -> int:
    """A parser compares the attributes of a tag with each other."""
    attributes = 0
    most, past = ATTRIBUTES, len(markup)
    at = markup.find("<")
    while 0 <= at < past - 2 and attributes <= most:
        at += 1
        is_closing = markup[at] == "/"
        start = at + 1 if is_closing else at
        if "a" <= markup[start] <= "z" or "A" <= markup[start] <= "Z":
            behind = start
            while behind < past and not _ends_name(markup[behind]):
                behind += 1
            at, count = _past_attributes(markup, behind, past)
            attributes += count if count > _CROWD else 0
            if not is_closing and markup[start] in "stixnSTIXN":
                name = markup[start:behind].lower()
                if name in _RAW:
                    at = _raw_end(markup, at, name)
        elif markup.startswith("!--", at):
            at = _past_comment(markup, at + 3)
        elif is_closing or markup[at] == "!" or markup[at] == "?":
            at = _past_remark(markup, start)
        at = markup.find("<", at)
    return attributes


def _past_remark(markup: str, at: int) -> int:
    """What else begins with a mark goes on to the next end of a tag."""
    end = markup.find(">", at)
    return end if end >= 0 else len(markup)


def _past_comment(markup: str, at: int) -> int:
    if markup.startswith((">", "->"), at):
        return at
    match = _COMMENT_END.search(markup, at)
    return match.end() if match else len(markup)


def _past_attributes(markup: str, at: int, past: int) -> tuple[int, int]:
    """Where a tag ends whose attributes begin here, and how many it has, as a browser parts them."""
    count = 0
    while True:
        while at < past and (_is_space(markup[at]) or markup[at] == "/"):
            at += 1
        if at >= past or markup[at] == ">":
            return at, count
        count += 1
        at += 1
        while at < past and not _ends_name(markup[at]) and markup[at] != "=":
            at += 1
        at = _past_value(markup, at, past)


def _past_value(markup: str, at: int, past: int) -> int:
    """Where the value of the attribute ends whose name ends here; there need be none."""
    start = at
    while at < past and _is_space(markup[at]):
        at += 1
    if at >= past or markup[at] != "=":
        return start
    at += 1
    while at < past and _is_space(markup[at]):
        at += 1
    if at >= past:
        return at
    mark = markup[at]
    if mark == '"' or mark == "'":
        at = markup.find(mark, at + 1)
        return past if at < 0 else at + 1
    while at < past and not _is_space(markup[at]) and markup[at] != ">":
        at += 1
    return at


def _is_space(mark: str) -> bool:
    return mark in "\t\n\f\r "


def _ends_name(mark: str) -> bool:
    return mark in "\t\n\f\r />"


def _raw_end(markup: str, at: int, name: str) -> int:
    """Where the end tag begins of an element whose content begins here."""
    length = len(name)
    at = markup.find("</", at)
    while at >= 0:
        behind = at + 2 + length
        if markup[at + 2 : behind].lower() == name and behind < len(markup) and _ends_name(markup[behind]):
            return at
        at = markup.find("</", at + 2)
    return len(markup)


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
