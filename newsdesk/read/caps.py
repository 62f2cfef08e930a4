# cython: boundscheck=False, wraparound=False
"""Is this page small enough to be read in bounded time?

Before any parser sees the page its characters are scanned, in time linear in their number; afterwards what the parser made
of them is counted, since markup may make it copy elements. Parsers, and what works on their trees, are quadratic somewhere.
The largest of 2,167 real pages has 2.9 million characters, 23,000 tags and 41,000 entities, and none has over 100 attributes on a
tag, so that each cap leaves a wide margin.
"""

from array import array
from typing import Final

from newsdesk.model import RefusalReason
from newsdesk.read import bytewise
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
_LESS, _MORE, _SLASH, _EQUALS, _QUOTE, _APOSTROPHE, _DASH, _MARK, _QUESTION, _AND = b"<>/=\"'-!?&"
_SPACE: Final = b"\t\n\f\r "
#: By byte: whether it is space, whether it ends a name, the small letter that it is, and itself in small letters.
_IS_SPACE: Final = bytes(byte in _SPACE for byte in range(256))
_ENDS_NAME: Final = bytes(byte in _SPACE + b"/>" for byte in range(256))
_LETTERS: Final = bytes(
    ord(chr(byte).lower()) if chr(byte).isalpha() and byte < 128 else 0 for byte in range(256)
)
_SMALL: Final = bytes(range(256)).lower()
_LONGEST_NAME: Final = 8


def _spelled(names: str) -> "array[int]":
    """Names of up to eight letters, each as one number."""
    return array("Q", [int.from_bytes(name.encode(), "big") for name in names.split()])


#: What stands in these is no markup.
_RAW: Final = _spelled("script style title textarea iframe xmp noembed noframes")
_STYLING: Final = _spelled("b big code em font i nobr s small strike strong tt u")
_ROOT: Final = _spelled("html body")
_OPTION: Final = _spelled("option")
_TABLE: Final = _spelled("table")
_SCRIPTED: Final = _spelled("script style")
#: These are closed by what follows them, hold nothing, or are there once.
_FLAT: Final = _spelled(
    "p li td tr th tbody thead tfoot dd dt option br img hr input meta link col source wbr area base embed param track html "
    "head body path use"
)

#: By byte: whether the name of one that is counted, or in which no markup stands, may begin with it.
_MAY_BE_COSTLY: Final = bytes(
    chr(byte).lower() in "bcefhinostux" if chr(byte).isalpha() and byte < 128 else 0 for byte in range(256)
)

Excess = tuple[RefusalReason, str]


def over_caps(markup: bytes) -> Excess | None:
    """The first cap that the page, in UTF-8, is over, with the figure seen; None if it may be parsed."""
    tags, roots, options, left_open, attributes = _counted(markup, len(markup))
    entities = bytewise.count_of(markup, _AND, len(markup)) if len(markup) > ENTITIES else 0
    for count, of, cap in (
        (tags, "tags", TAGS),
        (entities, "entities", ENTITIES),
        (roots, "tags of the root", ROOTS),
        (options, "options", OPTIONS),
        (attributes, f"attributes on tags with over {_CROWD}", ATTRIBUTES),
        (left_open * tags, "copies of tags left open", COPIES),
    ):
        if count > cap:
            return "too large", f"{count:,} {of}; the cap is {cap:,}"
    if tags > FEW_TAGS and _is_too_deep(markup, len(markup)):
        return "too deep", f"tags nested over {DEPTH} deep"
    return None


def over_tree_caps(tree: Tree) -> Excess | None:
    """The first cap that the parsed page is over."""
    if len(tree.elements) > ELEMENTS:
        return "too large", f"{len(tree.elements):,} elements; the cap is {ELEMENTS:,}"
    if tree.shown > SHOWN:
        return "too large", f"{tree.shown:,} characters outside scripts; the cap is {SHOWN:,}"
    if tree.deepest > DEPTH:
        return "too deep", f"tags nested over {DEPTH} deep"
    return None


def _counted(markup: bytes, past: int) -> tuple[int, int, int, int, int]:
    """How many tags there are, how many of the root and of options, how many of bold, italics and the like are open at once, and
    how many attributes stand on tags with many, which a parser compares with each other."""
    tags = roots = options = open_now = most = attributes = 0
    most_attributes = ATTRIBUTES
    #: What is before it is no markup to a browser.
    reached = 0
    at = bytewise.next_mark(markup, _LESS, 0, past)
    while at < past:
        tags += 1
        is_closing = at + 1 < past and markup[at + 1] == _SLASH
        start = at + 2 if is_closing else at + 1
        name = 0
        if start < past and _MAY_BE_COSTLY[markup[start]] and (name := _name(markup, start, past)):
            if _is_one_of(name, _STYLING):
                open_now = max(0, open_now - 1) if is_closing else open_now + 1
                most = max(most, open_now)
            elif not is_closing:
                roots += _is_one_of(name, _ROOT)
                options += _is_one_of(name, _OPTION)
        if reached <= at < past - 2 and attributes <= most_attributes:
            reached, count = _past_tag(markup, at + 1, past, name)
            attributes += count if count > _CROWD else 0
        at = bytewise.next_mark(markup, _LESS, start, past)
    return tags, roots, options, most, attributes


def _past_tag(markup: bytes, at: int, past: int, costly: int) -> tuple[int, int]:
    """Where the tag ends, or the comment, or what else begins with the sign before, and with it what is no markup; and how many
    attributes it has."""
    count = 0
    is_closing = markup[at] == _SLASH
    start = at + 1 if is_closing else at
    if _LETTERS[markup[start]]:
        while start < past and not _ENDS_NAME[markup[start]]:
            start += 1
        at, count = _past_attributes(markup, start, past)
        if not is_closing and costly and _is_one_of(costly, _RAW):
            at = _raw_end(markup, at, past, costly)
    elif markup[at] == _MARK and markup[at + 1] == _DASH and at + 2 < past and markup[at + 2] == _DASH:
        at = _past_comment(markup, at + 3, past)
    elif is_closing or markup[at] == _MARK or markup[at] == _QUESTION:
        at = bytewise.next_mark(markup, _MORE, start, past)
    return at, count


def _name(markup: bytes, start: int, past: int) -> int:
    """The name that begins here, as one number; 0 where it has more than eight letters, or other characters."""
    name = 0
    at = start
    while at < past and at - start <= _LONGEST_NAME and (letter := _LETTERS[markup[at]]):
        name = name << 8 | letter
        at += 1
    return name if at < past and at - start <= _LONGEST_NAME and _ENDS_NAME[markup[at]] else 0


def _is_one_of(name: int, names: "array[int]") -> bool:
    for place in range(len(names)):  # noqa: SIM110 - compiled, a loop costs less than a generator
        if names[place] == name:
            return True
    return False


def _past_comment(markup: bytes, start: int, past: int) -> int:
    at = start
    if at < past and (
        markup[at] == _MORE or (markup[at] == _DASH and at + 1 < past and markup[at + 1] == _MORE)
    ):
        return at
    while at < past:
        at = bytewise.next_mark(markup, _MORE, at, past) + 1
        dashed = at - 2 if markup[at - 2] == _MARK else at - 1
        if dashed - 2 >= start and markup[dashed - 1] == _DASH and markup[dashed - 2] == _DASH:
            return at
    return past


def _past_attributes(markup: bytes, at: int, past: int) -> tuple[int, int]:
    """Where a tag ends whose attributes begin here, and how many it has, as a browser parts them."""
    count = 0
    while True:
        while at < past and (_IS_SPACE[markup[at]] or markup[at] == _SLASH):
            at += 1
        if at >= past or markup[at] == _MORE:
            return at, count
        count += 1
        at += 1
        while at < past and not _ENDS_NAME[markup[at]] and markup[at] != _EQUALS:
            at += 1
        at = _past_value(markup, at, past)


def _past_value(markup: bytes, at: int, past: int) -> int:
    """Where the value of the attribute ends whose name ends here; there need be none."""
    start = at
    while at < past and _IS_SPACE[markup[at]]:
        at += 1
    if at >= past or markup[at] != _EQUALS:
        return start
    at += 1
    while at < past and _IS_SPACE[markup[at]]:
        at += 1
    if at >= past:
        return at
    mark = markup[at]
    if mark in (_QUOTE, _APOSTROPHE):
        return min(bytewise.next_mark(markup, mark, at + 1, past) + 1, past)
    while at < past and not _IS_SPACE[markup[at]] and markup[at] != _MORE:
        at += 1
    return at


def _raw_end(markup: bytes, at: int, past: int, name: int) -> int:
    """Where the end tag begins of an element whose content begins here."""
    at = bytewise.next_mark(markup, _LESS, at, past)
    while at < past:
        if at + 2 < past and markup[at + 1] == _SLASH and _name(markup, at + 2, past) == name:
            return at
        at = bytewise.next_mark(markup, _LESS, at + 1, past)
    return past


def _is_too_deep(markup: bytes, past: int) -> bool:
    """Whether its tags seem to be nested too deep, of which `places` holds where those that are open begin."""
    places = array("q", bytes(8 * SEEMING_DEPTH))
    depth = 0
    at = bytewise.next_mark(markup, _LESS, 0, past)
    while at < past - 1:
        is_closing = markup[at + 1] == _SLASH
        start = at + 2 if is_closing else at + 1
        at = _past_name(markup, start, past)
        name = _name(markup, start, past)
        if at == start or _is_one_of(name, _FLAT):
            pass
        elif _is_one_of(name, _SCRIPTED):
            at = at if is_closing else _raw_end(markup, at, past, name)
        elif is_closing:
            depth = _closed(markup, past, places, depth, start)
        elif depth == len(places):
            return True
        else:
            places[depth] = start
            depth += 1
        at = bytewise.next_mark(markup, _LESS, at, past)
    return False


def _past_name(markup: bytes, start: int, past: int) -> int:
    """Where the name that begins here ends; at once where it is none."""
    at = start
    if at < past and _LETTERS[markup[at]]:
        while at < past and not _ENDS_NAME[markup[at]]:
            at += 1
    return at


def _closed(markup: bytes, past: int, places: "array[int]", depth: int, start: int) -> int:
    """How many are open once the end tag was met that begins here; what is inside a table cannot close what is outside of it."""
    for above in range(depth):
        place = places[depth - 1 - above]
        if _is_same_name(markup, past, start, place):
            return depth - 1 - above
        if _is_one_of(_name(markup, place, past), _TABLE):
            break
    return depth


def _is_same_name(markup: bytes, past: int, one: int, other: int) -> bool:
    while one < past and other < past and _SMALL[markup[one]] == _SMALL[markup[other]]:
        if _ENDS_NAME[markup[one]]:
            return True
        one += 1
        other += 1
    return one < past and other < past and _ENDS_NAME[markup[one]] + _ENDS_NAME[markup[other]] == 2
