"""Of which paragraphs does a text consist that a page prints for machines, with or without markup?"""

import re
from html import unescape
from typing import Final

from newsdesk.read.json_ld import plain

_LONGEST: Final = 500_000
_MOST_LEFT_OUT: Final = 200
_LEFT_OUT: Final = re.compile(r"<(script|style|figure|iframe|noscript|template)\b")
_END: Final = re.compile(r"\r?\n|<br\s*/?>|</(?:p|h[1-6]|li|div|blockquote|tr|section)\s*>", re.I)
#: The ends of paragraphs in markup that was escaped as a whole, once or twice.
_ESCAPED: Final = re.compile(r"&(?:amp;)?lt;(?:br\s*/?|/(?:p|h[1-6]|li|div))\s*&(?:amp;)?gt;", re.I)
#: Where the ends of paragraphs were lost, a sentence begins right behind the stop of the last one.
_GLUED: Final = re.compile(r"(?<=[a-zß-ÿ][.!?…”\"])(?=[“\"«„]?[A-ZÀ-Þ][a-zß-ÿ ])")
_TOO_LONG: Final = 1_200


def paragraphs(printed: str) -> tuple[str, ...]:
    """Its paragraphs as people read them, each on one line."""
    text = printed[:_LONGEST]
    if "<" not in text and (escaped := _ESCAPED.search(text)):
        text = unescape(unescape(text)) if "amp;lt;" in escaped[0] else unescape(text)
    if "<" in text:
        text = _without_figures(text)
    lines = [line for part in _END.split(text) if (line := plain(part))]
    if len(lines) == 1 and len(lines[0]) > _TOO_LONG:
        lines = [line.strip() for line in _GLUED.split(lines[0])]
    return tuple(lines)


def _without_figures(markup: str) -> str:
    """Without what is no text although there may be words in it: captions, programs."""
    lower = markup.lower()
    kept: list[str] = []
    start = 0
    for _ in range(_MOST_LEFT_OUT):
        opened = _LEFT_OUT.search(lower, start)
        closed = lower.find(f"</{opened[1]}", opened.end()) if opened else -1
        if opened is None or closed < 0:
            break
        kept.append(markup[start : opened.start()])
        start = closed
    return "\n".join((*kept, markup[start:]))
