# cython: boundscheck=True, wraparound=False
"""How does the tree of a page grow from its markup?

lexbor reads the markup as browsers do (WHATWG HTML). Where its own tree can be asked (nodes.pyx), that is walked over; elsewhere
it is written out well-formed and scanned once, so that the cost of a page is the cost of its parse and of one loop.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

from newsdesk.read.streamed import PART, settle
from newsdesk.read.tree import Element, Tree, close, put, put_text
from newsdesk.read.vocabulary import RAW, SIGNS, VOID, Vocabulary, Word, naming_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

#: Has one of each kind of what trees are made of.
_SAMPLE: Final = (
    "<!doctype html><title>A &amp; b</title><!-- --><body class=c id='d e'><p hidden>1<!-- -->2 &lt;<b data-time=3>4</b><br>"
    "<svg><a>5</a></svg><my-word title=6>\u00e9&nbsp;\U0001f600<table>7<tr></table><textarea>8</textarea><script>9 < 10</script>"
)
_LESS, _MORE, _SLASH, _EQUALS, _QUOTE, _SPACE, _MARK, _QUESTION = b'<>/=" !?'
_ESCAPES: Final = (("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
_SCRIPT_PART: Final = re.compile(rb"<!--|-->|</?script(?=[\s/>])", re.I)
#: Of the elements that have none.
_BARE: Final[dict[str, str]] = {}
_CLASS, _HIDDEN = SIGNS["class"], SIGNS["hidden"]

_vocabulary: Final = Vocabulary()


def grow(markup: str | bytes) -> Tree | None:
    """The tree of the markup; None when there is no element in it."""
    from selectolax.lexbor import LexborHTMLParser

    document = LexborHTMLParser(markup)
    grown = way()
    tree = grown(document)
    if _has_late_parts(tree):
        tree.fell()
        settle(document)
        tree = grown(document)
    return tree if tree.elements else None


@cache
def way() -> "Callable[[LexborHTMLParser], Tree]":
    """The fast way from lexbor's tree to ours, where it leads to the same as the one that is there always."""
    from selectolax.lexbor import LexborHTMLParser

    try:
        from newsdesk.read import nodes
    except (ImportError, AttributeError, OSError):
        return grown_as_written
    sample = LexborHTMLParser(_SAMPLE)
    trees = nodes.grown(sample), grown_as_written(sample)
    is_same = _told(trees[0]) == _told(trees[1])
    for tree in trees:
        tree.fell()
    return nodes.grown if is_same else grown_as_written


def _told(tree: Tree) -> list[object]:
    return [(item.tag, item.attributes) if isinstance(item, Element) else item for item in tree.run]


def grown_as_written(document: "LexborHTMLParser") -> Tree:
    """The tree of a document that was parsed, by what lexbor writes of it."""
    growth = _Growth((document.html or "").encode())
    if growth.text:
        growth.finish()
    return growth.tree


def _has_late_parts(tree: Tree) -> bool:
    for element in tree.all("div"):  # noqa: SIM110 - compiled, a loop costs less than a generator
        if element.signs & _HIDDEN and element.get("id").startswith(PART):
            return True
    return False


class _Growth:
    """The tree of what lexbor wrote, in UTF-8, up to the place `at`: all tags are closed but those that hold nothing, all values
    are in quotes. `open` are the elements that have not ended, `alike` has one for each way in which elements are written."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.at = 0
        self.tree = Tree()
        self.open: list[Element] = []
        self.alike: dict[bytes, Element] = {}

    def finish(self) -> None:
        """Takes what is left of the text into the tree."""
        while self.reach_tag():
            mark = self.text[self.at + 1]
            if mark == _SLASH:
                self.end()
            elif mark in (_MARK, _QUESTION):
                self.at = _past_remark(self.text, self.at)
            else:
                self.begin()
        while self.open:
            close(self.tree, self.open.pop())

    def reach_tag(self) -> bool:
        """Whether there is another one; the text before it is added."""
        start = self.at
        self.at = _next(self.text, _LESS, start)
        if self.at == len(self.text):
            return False
        if self.at > start and self.open:
            put_text(
                self.tree, self.open[len(self.open) - 1], _unescaped(self.text[start : self.at].decode())
            )
        return True

    def end(self) -> None:
        """Closes the innermost element, as the end tag says that begins here; those that hold nothing are closed already."""
        word = self.word(self.at + 2, _MORE)
        self.at = _past(self.text, _MORE, self.at)
        if self.open and not word.is_void:
            close(self.tree, self.open.pop())

    def begin(self) -> None:
        """Adds the element whose tag begins here."""
        start = self.at + 1
        word = self.word(start, _MORE)
        if word.is_unread:
            self.at = _past_unread(self.text, start)
            return
        element = Element.__new__(Element)
        self.describe(element, word)
        element.begin(self.tree, word.tag, self.open[len(self.open) - 1] if self.open else None)
        put(self.tree, element)
        if word.is_raw:
            self.fill(element, word)
        elif not word.is_void:
            self.open.append(element)
            return
        close(self.tree, element)

    def fill(self, element: Element, word: Word) -> None:
        """Gives it what stands in it, which is no markup."""
        start = self.at
        end = _raw_end(self.text, start, word.written)
        if end > start:
            put_text(self.tree, element, self.text[start:end].decode())
        self.at = _past(self.text, _MORE, end)

    def word(self, start: int, mark: int) -> Word:
        """The name of a tag or an attribute, which may begin with what else ends it: space, the end of a tag, or this mark."""
        text = self.text
        letter = text[start]
        at = start + 1
        number = letter
        letter = text[at]
        while letter != _SPACE and letter != _MORE and letter != mark:
            number = (number * 31 + letter) & 0xFFFFFF
            at += 1
            letter = text[at]
        self.at = at
        return _vocabulary.word(text, start, at, number)

    def describe(self, element: Element, word: Word) -> None:
        """Gives the element the attributes that begin here; elements that are written alike share them."""
        start = self.at
        if self.text[start] != _SPACE:
            element.describe(_BARE, 0, "", "")
            self.at = start + 1
        elif word.is_unlike:
            self.read_attributes(element)
        else:
            past = _past_attributes(self.text, start)
            written = self.text[start:past]
            other = self.alike.get(written)
            if other is not None:
                element.describe(other.attributes, other.signs, other.classes, other.naming)
                self.at = past
            else:
                self.read_attributes(element)
                self.alike[written] = element

    def read_attributes(self, element: Element) -> None:
        text = self.text
        attributes: dict[str, str] = {}
        naming = classes = ""
        signs = count = named = 0
        while text[self.at] == _SPACE:
            word = self.word(self.at + 1, _EQUALS)
            value = self.value(word)
            if word.asked:
                attributes[word.asked] = value
                signs |= word.sign
                if word.is_class:
                    classes = value
                if word.is_naming and value:
                    naming = value
                    named += 1
            count += 1
        self.at += 1
        is_lone = count == 1 and not signs & _CLASS  # an id or a role alone says little of what it is
        element.describe(attributes, signs, classes, "" if is_lone else naming_of(attributes, naming, named))

    def value(self, word: Word) -> str:
        """That of the attribute whose name ends here, if anybody asks for it."""
        if self.text[self.at] != _EQUALS:
            return ""
        start = self.at + 2
        self.at = _past(self.text, _QUOTE, start)
        return _unescaped(self.text[start : self.at - 1].decode()) if word.asked else ""


def _past_unread(text: bytes, at: int) -> int:
    """Where the element whose name begins here ends."""
    depth = 0
    while True:
        start = at
        at = _past_name(text, at)
        tag = text[start:at]
        at = _past_attributes(text, at)
        if tag in RAW:
            at = _past(text, _MORE, _raw_end(text, at, tag))
        elif tag not in VOID:
            depth += 1
        if not depth:
            return at
        at = _next_inside(text, at)
        while depth and text[at] == _SLASH:
            start = at + 1
            at = _past(text, _MORE, start)
            if text[start : at - 1] not in VOID:
                depth -= 1
            if depth:
                at = _next_inside(text, at)
        if not depth:
            return at


def _next_inside(text: bytes, at: int) -> int:
    """Where the next tag's name or slash is."""
    while True:
        at = _past(text, _LESS, at)
        mark = text[at]
        if mark != _MARK and mark != _QUESTION:
            return at
        at = _past_remark(text, at - 1)


def _past_attributes(text: bytes, at: int) -> int:
    while text[at] == _SPACE:
        at = _past_attribute_name(text, at + 1)
        if text[at] == _EQUALS:
            at = _past(text, _QUOTE, at + 2)
    return at + 1


def _past_name(text: bytes, at: int) -> int:
    while text[at] != _SPACE and text[at] != _MORE:
        at += 1
    return at


def _past_attribute_name(text: bytes, at: int) -> int:
    """A name may begin with what else ends it."""
    at += 1
    while text[at] != _SPACE and text[at] != _MORE and text[at] != _EQUALS:
        at += 1
    return at


def _past_remark(text: bytes, at: int) -> int:
    """Where the comment, the declaration or the instruction that begins here ends."""
    if not text.startswith(b"<!--", at):
        return _past(text, _MORE, at)
    end = text.find(b"-->", at)
    if end < 0:
        raise ValueError("no end of a comment in what lexbor wrote")
    return end + 3


def _past(text: bytes, mark: int, at: int) -> int:
    """Behind the next such mark."""
    at = _next(text, mark, at)
    if at == len(text):
        raise ValueError(f"no {chr(mark)} in what lexbor wrote")
    return at + 1


def _next(text: bytes, mark: int, at: int) -> int:
    """Where the next such mark is, or the end; most are near, and asking for them one by one costs less than a search."""
    past = len(text)
    while at < past and text[at] != mark:
        at += 1
    return min(at, past)


def _raw_end(text: bytes, at: int, tag: bytes) -> int:
    """Where the end tag of an element that holds no markup begins."""
    end_tag = b"</%b>" % tag
    end = text.rfind(end_tag) if tag == b"plaintext" else text.find(end_tag, at)
    if end >= 0 and tag == b"script" and text.find(b"<!--", at, end) >= 0:
        end = _commented_end(text, at)
        if end < 0:  # left open to the end of the page
            end = text.rfind(end_tag)
    if end < at:
        raise ValueError(f"no end of {tag.decode()} in what lexbor wrote")
    return end


def _commented_end(text: bytes, at: int) -> int:
    """In a comment within a script, a script within it ends first."""
    is_comment = is_inner = False
    while match := _SCRIPT_PART.search(text, at):
        at = match.end()
        part = match[0].lower()
        if part == b"<!--":
            at = match.start() + 2
            is_comment = True
        elif part == b"-->":
            is_comment = is_inner = False
        elif part == b"<script":
            is_inner = is_comment
        elif not is_inner:
            return match.start()
        else:
            is_inner = False
    return -1


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    for escaped, character in _ESCAPES:
        text = text.replace(escaped, character)
    return text
