"""Does an element tell of something other than the article: a comment, another article of the page, a quotation, a picture?"""

import re
from typing import Final

from newsdesk.read.called import Calling, calling
from newsdesk.read.tree import Element

_OTHER: Final = frozenset(("nav", "form", "blockquote", "figure", "figcaption"))
_CALLED: Final[Calling] = calling(
    re.compile(r"comments?(?:$|[_-])|recent[_-]?(?:comment|post|entr)|^widget(?:$|[_-])", re.I)
)
_HEADINGS: Final = frozenset(("h2", "h3", "h4"))
#: What names another article is a sentence; what names a writer is shorter.
_HEADLINE: Final = 4
#: What has more elements holds more than one article's lines.
_TEASER: Final = 40
_HIGHEST: Final = 4
_MOST: Final = 0.5


def is_of_another(element: Element, heading: Element | None) -> bool:
    """Whether something around it, up to what holds the article's heading, is about something else."""
    steps = 0
    outer: Element | None = element
    while outer is not None and (heading is None or not outer.holds(heading)):
        if outer.tag in _OTHER or (
            outer.tag == "footer" and outer.parent is not None and outer.parent.tag == "body"
        ):
            return True
        if heading is not None and (_is_called_so(outer) or (steps < _HIGHEST and _leads_on(outer, element))):
            return True
        outer = outer.parent
        steps += 1
    return False


def _is_called_so(element: Element) -> bool:
    is_part = element.end - element.number < _MOST * len(element.tree.elements)
    return bool(element.naming) and is_part and _CALLED.calls(element.naming)


def _leads_on(teaser: Element, line: Element) -> bool:
    """Whether it holds, above the line, a headline that is a link, and little else."""
    if teaser.end - teaser.number > _TEASER:
        return False
    return any(
        inner.tag in _HEADINGS and _is_linked(inner) and len(inner.text(200).split()) >= _HEADLINE
        for inner in teaser.tree.elements[teaser.number + 1 : line.number]
    )


def _is_linked(heading: Element) -> bool:
    outer = heading.parent
    return (outer is not None and outer.tag == "a") or any(True for _ in heading.inner("a"))
