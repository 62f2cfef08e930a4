"""The page as elements and texts in document order, grown in one pass over what lexbor parsed.

lexbor reads markup as browsers do (WHATWG HTML) and writes it out well-formed; that is scanned once, and every later question
is answered from plain lists, so that the cost of a page is the cost of its parse and of one loop.
"""

import re
from collections.abc import Iterator
from sys import intern
from typing import Final, Literal

from newsdesk.model import CardKind
from newsdesk.read.streamed import PART, settle

_ESCAPES: Final = (("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&"))
_SCRIPT_PART: Final = re.compile(r"<!--|-->|</?script(?=[\s/>])", re.I)
#: AMP's elements are taken for those of HTML that they stand for.
_SISTERS: Final = {
    **dict.fromkeys(("amp-img", "amp-anim"), "img"),
    **dict.fromkeys(
        ("amp-video", "amp-brightcove", "amp-youtube", "amp-dailymotion", "amp-jwplayer"), "video"
    ),
    **dict.fromkeys(("amp-consent", "amp-user-notification", "amp-lightbox"), "dialog"),
    "amp-audio": "audio",
    "amp-iframe": "iframe",
    "amp-sidebar": "nav",
    "amp-social-share": "button",
    "amp-timeago": "time",
}
#: What these hold is not for readers.
_UNREAD: Final = frozenset(("style", "svg", "math", "iframe", "template", "object", "textarea"))
#: Of these only the beginning is written.
_VOID: Final = frozenset(
    ("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta",
     "param", "source", "track", "wbr")
)  # fmt: skip
#: What these hold is written as it is.
_RAW: Final = frozenset(("style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext"))
_NAMING: Final = ("class", "id", "role", "rel", "itemprop", "data-component", "data-testid")
#: What any part of the reader asks of an element; the other attributes are passed over.
_ASKED: Final = frozenset(
    (*_NAMING, "alt", "aria-hidden", "content", "data-lazy-src", "data-original", "data-src", "data-srcset", "datetime", "height", "hidden", "href",
     "http-equiv", "lang", "name", "property", "src", "srcset", "style", "type", "width", "xml:lang")
)  # fmt: skip
#: So are those in which sites hand dates to their scripts.
_DATED: Final = re.compile("data-.*(?:date|time)")
#: What is said of one of these is hardly ever said of another.
_UNLIKE: Final = frozenset(("a", "img", "link", "meta", "script", "source"))
#: Of the elements that have none.
_BARE: Final[dict[str, str]] = {}
_MOST_KNOWN: Final = 2_000


class _Tag:
    """What a tag is called here, and how it is written."""

    __slots__ = ("is_raw", "is_unlike", "is_unread", "is_void", "name")

    def __init__(self, written: str) -> None:
        self.name = intern(_SISTERS.get(written, written))
        self.is_unread = written in _UNREAD
        self.is_void = written in _VOID
        self.is_raw = written in _RAW
        self.is_unlike = written in _UNLIKE


class _Words:
    """The tags and the names of attributes that pages are written in, each kept once: most are met again and again."""

    __slots__ = ("asked", "tags")

    def __init__(self) -> None:
        self.tags: dict[str, _Tag] = {}
        self.asked: dict[str, str] = {}

    def tag(self, written: str) -> _Tag:
        known = self.tags.get(written)
        if known is None:
            if len(self.tags) > _MOST_KNOWN:
                self.tags.clear()
            known = self.tags[written] = _Tag(written)
        return known

    def name(self, written: str) -> str:
        """The name of an attribute; nothing where nobody asks for it."""
        known = self.asked.get(written)
        if known is None:
            if len(self.asked) > _MOST_KNOWN:
                self.asked.clear()
            is_asked = written in _ASKED or _DATED.match(written) is not None
            known = self.asked[written] = intern(written) if is_asked else ""
        return known


_words: Final = _Words()


class Element:
    """One element; `end` is the number of the first element behind its subtree, `at` and `past` its place in the tree's run,
    `naming` what its class, id and the like call it. Elements that are written alike share their attributes."""

    __slots__ = (
        "at",
        "attributes",
        "card",
        "depth",
        "end",
        "first_text",
        "naming",
        "number",
        "parent",
        "past",
        "past_text",
        "tag",
        "tree",
    )  # fmt: skip

    def describe(self, attributes: dict[str, str], naming: str) -> None:
        self.attributes = attributes
        self.naming = naming

    def begin(self, tree: "Tree", tag: str, parent: "Element | None") -> None:
        """Takes its place at the end of the tree as it is so far."""
        self.tree = tree
        self.tag = tag
        self.parent = parent
        #: The kind of card that it begins, once that was asked (cards.py).
        self.card: CardKind | Literal[""] | None = None
        self.number = self.end = len(tree.elements)
        self.at = self.past = len(tree.run)
        self.depth: int = parent.depth + 1 if parent is not None else 0
        tree.deepest = max(tree.deepest, self.depth)
        self.first_text = self.past_text = len(tree.texts)

    def get(self, name: str) -> str:
        """The attribute's value; nothing where it is absent or has none."""
        return self.attributes.get(name, "")

    def ancestors(self) -> Iterator["Element"]:
        """From the parent to the root."""
        outer = self.parent
        while outer is not None:
            yield outer
            outer = outer.parent

    def inner(self, *tags: str) -> Iterator["Element"]:
        """The elements inside it, of these tags or all, in document order."""
        inside = self.tree.elements[self.number + 1 : self.end]
        return (element for element in inside if element.tag in tags) if tags else iter(inside)

    def holds(self, other: "Element") -> bool:
        """Whether the other is this element or inside it."""
        return self.number <= other.number < self.end

    def is_within(self, tag: str, steps: int) -> bool:
        """Whether it or one around it, of so many, has this tag."""
        outer: Element | None = self
        while outer is not None and steps:
            if outer.tag == tag:
                return True
            outer = outer.parent
            steps -= 1
        return False

    def own_text(self, limit: int) -> str:
        """The words before its first child, on one line."""
        first = self.tree.run[self.at + 1] if self.at + 1 < self.past else None
        return squeeze(first[: 2 * limit])[:limit] if isinstance(first, str) else ""

    def texts(self) -> list[str]:
        """The texts inside it, as they stand."""
        return self.tree.texts[self.first_text : self.past_text]

    def text(self, limit: int = 100_000) -> str:
        """The words it shows, on one line."""
        return squeeze("".join(self.texts())[: 2 * limit])[:limit] if self.past_text > self.first_text else ""


def _naming(attributes: dict[str, str]) -> str:
    naming = ""
    for name in _NAMING:
        value = attributes.get(name)
        if value:
            naming = f"{naming} {value[:300]}" if naming else value[:300]
    return naming


class Tree:
    """`run` is the document in order: an element where it begins, None where it ends, texts between; `scripts` have sources;
    `shown` is how many characters the texts have, `deepest` how many levels there are below the root."""

    __slots__ = ("_by_tag", "deepest", "elements", "run", "scripts", "shown", "texts")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.run: list[Element | str | None] = []
        self.scripts: list[tuple[Element, str]] = []
        self.shown = self.deepest = 0
        self._by_tag: dict[str, list[Element]] = {}

    @property
    def root(self) -> Element:
        return self.elements[0]

    def all(self, *tags: str) -> list[Element]:
        """The elements of these tags, in document order."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], [])
        wanted = frozenset(tags)
        return [element for element in self.elements if element.tag in wanted]

    def first(self, tag: str) -> Element | None:
        """The first element of this tag."""
        return next(iter(self._by_tag.get(tag, ())), None)

    def fell(self) -> None:
        """Lets go of the elements, which refer to the tree, so that both are freed at once."""
        for held in (self.elements, self.run, self.scripts):
            held.clear()
        self._by_tag.clear()


def grow(markup: str | bytes) -> Tree | None:
    """The tree of the markup; None when there is no element in it."""
    from selectolax.lexbor import LexborHTMLParser

    document = LexborHTMLParser(markup)
    tree = _written(document.html or "")
    if _has_late_parts(tree):
        tree.fell()
        settle(document)
        tree = _written(document.html or "")
    return tree if tree.elements else None


def _written(text: str) -> Tree:
    tree = Tree()
    if text:
        _scan(text, tree)
    return tree


def _has_late_parts(tree: Tree) -> bool:
    for element in tree.all("div"):
        if "hidden" in element.attributes and element.get("id").startswith(PART):
            return True
    return False


def _scan(text: str, tree: Tree) -> None:
    """Fills the tree from what lexbor wrote: all tags are closed but those that hold nothing, all values are in quotes."""
    stack: list[Element] = []
    alike: dict[str, Element] = {}
    at = 0
    while True:
        start = at
        at = text.find("<", at)
        if at < 0:
            break
        if at > start and stack:
            _add_text(tree, stack[-1], _unescaped(text[start:at]))
        mark = text[at + 1]
        if mark == "/":
            at = _past_end_tag(text, at + 2, tree, stack)
        elif mark == "!" or mark == "?":
            at = _past_remark(text, at)
        else:
            at = _open(text, at + 1, tree, stack, alike)
    while stack:
        _close(tree, stack.pop())


def _past_end_tag(text: str, at: int, tree: Tree, stack: list[Element]) -> int:
    """Closes the innermost element, as the end tag says whose name begins here; where the text goes on."""
    innermost = stack[-1] if stack else None
    if innermost is None:
        return _past(text, ">", at)
    behind = at + len(innermost.tag)
    is_its_own = text.startswith(innermost.tag, at) and text[behind] == ">"
    behind = behind + 1 if is_its_own else _past(text, ">", at)
    if is_its_own or not _words.tag(text[at : behind - 1]).is_void:
        stack.pop()
        _close(tree, innermost)
    return behind


def _open(text: str, at: int, tree: Tree, stack: list[Element], alike: dict[str, Element]) -> int:
    """Adds the element whose name begins here; where the text goes on."""
    start = at
    at = _past_name(text, at)
    tag = _words.tag(text[start:at])
    if tag.is_unread:
        return _past_unread(text, start)
    element = Element()
    if text[at] != " ":
        element.describe(_BARE, "")
        at += 1
    elif tag.is_unlike:
        at = _describe(text, at, element)
    else:
        start = at
        at = _past_attributes(text, at)
        written = text[start:at]
        other = alike.get(written)
        if other is not None:
            element.describe(other.attributes, other.naming)
        else:
            _describe(written, 0, element)
            alike[written] = element
    element.begin(tree, tag.name, stack[-1] if stack else None)
    _put(tree, element)
    if tag.is_raw:
        start = at
        at = _raw_end(text, start, tag.name)
        if at > start:
            _add_text(tree, element, text[start:at])
        at = _past(text, ">", at)
    elif not tag.is_void:
        stack.append(element)
        return at
    _close(tree, element)
    return at


def _describe(text: str, at: int, element: Element) -> int:
    """Gives the element the attributes that begin here; where the text goes on."""
    attributes: dict[str, str] = {}
    count = 0
    while text[at] == " ":
        start = at + 1
        at = _past_attribute_name(text, start)
        name = _words.name(text[start:at])
        value = ""
        if text[at] == "=":
            start = at + 2
            at = _past(text, '"', start)
            if name:
                value = _unescaped(text[start : at - 1])
        if name:
            attributes[name] = value
        count += 1
    is_told = count > 1 or "class" in attributes  # a lone id or role says little of what it is
    element.describe(attributes, _naming(attributes) if is_told else "")
    return at + 1


def _past_unread(text: str, at: int) -> int:
    """Where the element whose name begins here ends."""
    depth = 0
    while True:
        start = at
        at = _past_name(text, at)
        tag = text[start:at]
        at = _past_attributes(text, at)
        if tag in _RAW:
            at = _past(text, ">", _raw_end(text, at, tag))
        elif tag not in _VOID:
            depth += 1
        if not depth:
            return at
        at = _next_inside(text, at)
        while depth and text[at] == "/":
            start = at + 1
            at = _past(text, ">", start)
            if text[start : at - 1] not in _VOID:
                depth -= 1
            if depth:
                at = _next_inside(text, at)
        if not depth:
            return at


def _next_inside(text: str, at: int) -> int:
    """Where the next tag's name or slash is."""
    while True:
        at = _past(text, "<", at)
        mark = text[at]
        if mark != "!" and mark != "?":
            return at
        at = _past_remark(text, at - 1)


def _past_attributes(text: str, at: int) -> int:
    while text[at] == " ":
        at = _past_attribute_name(text, at + 1)
        if text[at] == "=":
            at = _past(text, '"', at + 2)
    return at + 1


def _past_name(text: str, at: int) -> int:
    while text[at] not in " >":
        at += 1
    return at


def _past_attribute_name(text: str, at: int) -> int:
    """A name may begin with what else ends it."""
    at += 1
    while text[at] not in " >=":
        at += 1
    return at


def _past_remark(text: str, at: int) -> int:
    """Where the comment, the declaration or the instruction that begins here ends."""
    return _past(text, "-->" if text.startswith("<!--", at) else ">", at)


def _past(text: str, mark: str, at: int) -> int:
    """Behind the next such mark."""
    found = text.find(mark, at)
    if found < 0:
        raise ValueError(f"no {mark} in what lexbor wrote")
    return found + len(mark)


def _raw_end(text: str, at: int, tag: str) -> int:
    """Where the end tag of an element that holds no markup begins."""
    end_tag = f"</{tag}>"
    end = text.rfind(end_tag) if tag == "plaintext" else text.find(end_tag, at)
    if end >= 0 and tag == "script" and text.find("<!--", at, end) >= 0:
        end = _commented_end(text, at)
        if end < 0:  # left open to the end of the page
            end = text.rfind(end_tag)
    if end < at:
        raise ValueError(f"no {end_tag} in what lexbor wrote")
    return end


def _commented_end(text: str, at: int) -> int:
    """In a comment within a script, a script within it ends first."""
    is_comment = is_inner = False
    while match := _SCRIPT_PART.search(text, at):
        at = match.end()
        part = match[0].lower()
        if part == "<!--":
            at = match.start() + 2
            is_comment = True
        elif part == "-->":
            is_comment = is_inner = False
        elif part == "<script":
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


def _put(tree: Tree, element: Element) -> None:
    tree.elements.append(element)
    tree.run.append(element)
    alike = tree._by_tag.get(element.tag)
    if alike is None:
        tree._by_tag[element.tag] = [element]
    else:
        alike.append(element)


def _add_text(tree: Tree, holder: Element, text: str) -> None:
    if holder.tag == "script":
        tree.scripts.append((holder, text))
    else:
        tree.texts.append(text)
        tree.run.append(text)
        tree.shown += len(text)


def _close(tree: Tree, element: Element) -> None:
    element.end = len(tree.elements)
    element.past = len(tree.run)
    tree.run.append(None)
    element.past_text = len(tree.texts)


def squeeze(text: str | None) -> str:
    """The text on one line, without space around it."""
    if not text:
        return ""
    return text.strip(" ") if _is_even(text) else " ".join(text.split())


def _is_even(text: str) -> bool:
    """Whether its only space is the common one, nowhere twice, as in most texts."""
    before = "-"
    for letter in text:
        if letter == " " == before or (letter != " " and letter.isspace()):
            return False
        before = letter
    return True
