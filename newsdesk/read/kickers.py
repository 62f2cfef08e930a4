"""How are the words of a heading read whose parts stand in elements of their own, with no space between them?"""

import re
from typing import Final

from newsdesk.read.called import is_called
from newsdesk.read.tree import Element

_KICKER: Final = re.compile(r"kicker|eyebrow|over-?line|top-?line", re.I)
_BLOCKS: Final = frozenset(("div", "p"))
_LONGEST: Final = 400
_MOST: Final = 6


def parted(element: Element, is_said: bool) -> str:
    """The heading's words, parted where two of its elements are, without a kicker before them unless the page says both elsewhere;
    nothing where it is one text."""
    children = [inner for inner in element.inner() if inner.parent is element][: _MOST + 1]
    texts = [child.text(_LONGEST) for child in children]
    is_all = "".join(texts).replace(" ", "") == element.text(_LONGEST).replace(" ", "")
    if not 1 < len(children) <= _MOST or not all(texts) or not is_all:
        return ""
    if not is_said and is_called(_KICKER, children[0].naming):
        return " ".join(texts[1:]).lstrip(" :|–-")
    is_apart = all(child.tag in _BLOCKS or " " in text for child, text in zip(children, texts, strict=True))
    return " ".join(texts) if is_apart else ""
