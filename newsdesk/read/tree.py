"""The page as elements and texts in document order, grown in one pass over what lexbor parsed.

lexbor reads markup as browsers do (WHATWG HTML) and is walked once; every later question is answered from plain lists, so
that the cost of a page is the cost of its parse and of one loop.
"""

from collections.abc import Iterator
from typing import Final

#: What these hold is not for readers.
UNREAD: Final = frozenset(
    ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea")
)

_NAMING: Final = ("class", "id", "role", "rel", "itemprop", "data-component", "data-testid")


class Element:
    """One element; `end` is the number of the first element behind its subtree, `at` and `past` its place in the tree's run."""

    __slots__ = (
        "_naming",
        "at",
        "attributes",
        "depth",
        "end",
        "first_text",
        "number",
        "parent",
        "past",
        "past_text",
        "tag",
        "tree",
    )  # fmt: skip

    def __init__(
        self, tree: "Tree", tag: str, attributes: dict[str, str | None], parent: "Element | None", number: int
    ) -> None:
        self.tree = tree
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self._naming: str | None = None
        self.number = self.end = number
        self.at = self.past = len(tree.run)
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.first_text = self.past_text = len(tree.texts)

    def get(self, name: str) -> str:
        """The attribute's value; nothing where it is absent or has none."""
        return self.attributes.get(name) or ""

    @property
    def naming(self) -> str:
        """What its class, id and the like call it."""
        if self._naming is None:
            attributes = self.attributes
            given = [value[:300] for name in _NAMING if (value := attributes.get(name))] if attributes else ()
            self._naming = " ".join(given)
        return self._naming

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


class Tree:
    """`run` is the document in order: an element where it begins, None where it ends, texts between; `scripts` have sources."""

    __slots__ = ("_by_tag", "elements", "run", "scripts", "texts")

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.run: list[Element | str | None] = []
        self.scripts: list[tuple[Element, str]] = []
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


def grow(markup: str) -> Tree | None:
    """The tree of the markup; None when there is no element in it."""
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(markup).root
    if root is None:
        return None
    tree = Tree()
    elements, texts, run, by_tag = tree.elements, tree.texts, tree.run, tree._by_tag
    parent: Element | None = None
    stack: list[tuple[int, Element]] = []
    top = 0
    for node in root.traverse(include_text=True):
        tag = node.tag
        if tag == "-comment" or tag is None or (tag[0] in "!-" and tag != "-text"):
            continue
        above = node.parent
        holder = above.mem_id if above is not None else 0
        while stack and top != holder:
            _close(tree, stack.pop()[1])
            top = stack[-1][0] if stack else 0
        parent = stack[-1][1] if stack else None
        if tag == "-text":
            if parent is None:
                continue
            text = node.text_content or ""
            if parent.tag == "script":
                tree.scripts.append((parent, text))
            elif parent.tag not in UNREAD:
                texts.append(text)
                run.append(text)
            continue
        element = Element(tree, tag, node.attributes, parent, len(elements))
        elements.append(element)
        run.append(element)
        by_tag.setdefault(tag, []).append(element)
        top = node.mem_id
        stack.append((top, element))
    while stack:
        _close(tree, stack.pop()[1])
    return tree if elements else None


def _close(tree: Tree, element: Element) -> None:
    element.end = len(tree.elements)
    element.past = len(tree.run)
    tree.run.append(None)
    element.past_text = len(tree.texts)


def squeeze(text: str | None) -> str:
    """The text on one line, without space around it."""
    return " ".join(text.split()) if text else ""
