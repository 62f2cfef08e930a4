"""The page as elements and texts in document order, grown in one pass over what lexbor parsed.

lexbor reads markup as browsers do (WHATWG HTML) and is walked once; every later question is answered from plain lists, so
that the cost of a page is the cost of its parse and of one loop.
"""

from collections.abc import Iterator
from typing import Final

#: What these hold is not for readers.
_UNREAD: Final = ["style", "svg", "math", "iframe", "template", "object", "textarea"]
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
_NAMES: Final = ("class", "id", "role", "rel", "itemprop", "data-component", "data-testid")


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
        self, tree: "Tree", tag: str, attributes: dict[str, str | None], parent: "Element | None"
    ) -> None:
        self.tree = tree
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self._naming: str | None = None
        self.number = self.end = len(tree.elements)
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
            if len(attributes) == 1:
                self._naming = (attributes.get("class") or "")[:300]
            else:
                given = [attributes[name] for name in _NAMES if name in attributes]
                self._naming = " ".join([value[:300] for value in given if value])
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

    def fell(self) -> None:
        """Lets go of the elements, which refer to the tree, so that both are freed at once."""
        for held in (self.elements, self.run, self.scripts):
            held.clear()
        self._by_tag.clear()


def grow(markup: str) -> Tree | None:
    """The tree of the markup; None when there is no element in it."""
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(markup)
    parser.strip_tags(_UNREAD, recursive=True)
    root = parser.root
    if root is None:
        return None
    tree = Tree()
    elements, run, by_tag = tree.elements, tree.run, tree._by_tag
    stack: list[Element] = []
    marks: list[int] = [0]
    for node in root.traverse(include_text=True):
        tag = node.tag
        if tag is None or tag == "-comment":
            continue
        above = node.parent
        holder = above.mem_id if above is not None else 0
        while stack and marks[-1] != holder:
            marks.pop()
            _close(tree, stack.pop())
        if tag == "-text":
            if stack:
                _add_text(tree, stack[-1], node.text_content or "")
        elif tag[0] not in "!-":
            tag = _SISTERS.get(tag, tag)
            element = Element(tree, tag, node.attributes, stack[-1] if stack else None)
            elements.append(element)
            run.append(element)
            if tag in by_tag:
                by_tag[tag].append(element)
            else:
                by_tag[tag] = [element]
            marks.append(node.mem_id)
            stack.append(element)
    while stack:
        _close(tree, stack.pop())
    return tree if elements else None


def _add_text(tree: Tree, holder: Element, text: str) -> None:
    if holder.tag == "script":
        tree.scripts.append((holder, text))
    else:
        tree.texts.append(text)
        tree.run.append(text)


def _close(tree: Tree, element: Element) -> None:
    element.end = len(tree.elements)
    element.past = len(tree.run)
    tree.run.append(None)
    element.past_text = len(tree.texts)


def squeeze(text: str | None) -> str:
    """The text on one line, without space around it."""
    return " ".join(text.split()) if text else ""
