"""The page as elements and texts in document order, from whose plain lists every later question is answered."""

from collections.abc import Iterator
from sys import intern
from typing import Final, Literal

from newsdesk.model import CardKind
from newsdesk.read import bytewise
from newsdesk.read.called import asked, bits_of

_SCRIPT: Final = intern("script")
#: Soft hyphen, space of no width, word joiner, byte order mark: they say where words may be parted, and nobody sees them.
_UNPRINTED: Final = "\u00ad\u200b\u2060\ufeff"


class Element:
    """One element; `end` is the number of the first element behind its subtree, `at` and `past` its place in the tree's run,
    `naming` what its class, id and the like call it, `signs` tell which attributes it has (`SIGNS`). Elements that are written
    alike may share them."""

    __slots__ = (
        "_among",
        "_attributes",
        "_bits",
        "at",
        "card",
        "classes",
        "depth",
        "end",
        "first_text",
        "naming",
        "number",
        "parent",
        "past",
        "past_text",
        "signs",
        "tag",
        "tree",
    )  # fmt: skip

    def describe(self, attributes: dict[str, str] | None, signs: int, classes: str, naming: str) -> None:
        """Is told of its attributes; where these are left out, its tree's teller has them."""
        self._attributes = attributes
        self.signs = signs
        self.classes = classes
        self.naming = naming
        self._bits = self._among = 0

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

    @property
    def attributes(self) -> dict[str, str]:
        """Those that any part of the reader asks for."""
        return self.read_attributes()

    def read_attributes(self) -> dict[str, str]:
        """The same; compiled, a call of this is cheaper."""
        if self._attributes is None:
            self._attributes = self.tree.teller.attributes_of(self)
        return self._attributes

    def get(self, name: str) -> str:
        """The attribute's value; nothing where it is absent or has none."""
        return self.read_attributes().get(name, "") if self.signs else ""

    def bits(self) -> int:
        """Those of the patterns of which a match may begin in its naming (called.py)."""
        if self._among != asked():
            self._among = asked()
            self._bits = bits_of(self.naming)
        return self._bits

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


class Teller:
    """Reads the attributes of an element when they are asked for, which most never are."""

    def attributes_of(self, element: Element) -> dict[str, str]:
        raise NotImplementedError


class Tree:
    """`run` is the document in order: an element where it begins, None where it ends, texts between; `scripts` have sources;
    `shown` is how many characters the texts have, `deepest` how many levels there are below the root."""

    __slots__ = ("_by_tag", "deepest", "elements", "run", "scripts", "shown", "teller", "texts")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.run: list[Element | str | None] = []
        self.scripts: list[tuple[Element, str]] = []
        self.shown = self.deepest = 0
        self.teller = Teller()
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
        self.teller = Teller()


def put(tree: Tree, element: Element) -> None:
    """Adds the element, which begins here."""
    tree.elements.append(element)
    tree.run.append(element)
    alike = tree._by_tag.get(element.tag)
    if alike is None:
        tree._by_tag[element.tag] = [element]
    else:
        alike.append(element)


def put_text(tree: Tree, holder: Element, text: str) -> None:
    """Adds what stands directly in this element."""
    if (
        holder.tag is _SCRIPT
    ):  # the same object wherever it comes from, which is known faster than whether two are alike
        tree.scripts.append((holder, text))
    else:
        tree.texts.append(text)
        tree.run.append(text)
        tree.shown += len(text)


def close(tree: Tree, element: Element) -> None:
    """Ends the element here."""
    element.end = len(tree.elements)
    element.past = len(tree.run)
    tree.run.append(None)
    element.past_text = len(tree.texts)


def squeeze(text: str | None) -> str:
    """The text on one line, without space around it and without what nobody sees."""
    if not text:
        return ""
    start, past = bytewise.past_space(text), len(text)
    while past > start and text[past - 1].isspace():
        past -= 1
    if bytewise.is_even(text, start, past):
        return text[start:past]
    if not text.isascii():
        for mark in _UNPRINTED:
            text = text.replace(mark, "")
    return " ".join(text.split())
