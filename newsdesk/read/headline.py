"""Which of the headlines that the page gives is the article's?

A small ensemble of trees ranks the candidates; it was trained on pages with known headlines (training/headline/MODEL_CARD.md).
A title that alone names the page and says nothing of the article gives way to the main heading.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.forest import Rows, scorer
from newsdesk.read.keys import key_of
from newsdesk.read.kickers import parted
from newsdesk.read.page import Page
from newsdesk.read.title_signs import signs_of
from newsdesk.read.titles import Candidates, words_of

_CUT: Final = ("...", "…")
_FEWEST_WORDS: Final = 4
_TELLING, _STEM = 4, 5
_PROSE: Final = 80
_LONGEST: Final = 400


def headline_of(page: Page, given: Mapping[str, Claims]) -> str:
    """The candidate with the most for it; nothing where the page has no title at all."""
    found = Candidates(page, given)
    candidates = found.all()
    if not candidates:
        return ""
    texts = [candidate.text for candidate in candidates]
    chosen = texts[int(_trees()(signs_of(page, found)).argmax())]
    heading = (
        page.heading.text(_LONGEST) if page.heading is not None and found.said.keys() == {"title"} else ""
    )
    if len(words_of(heading)) >= _FEWEST_WORDS and _says_nothing(chosen, heading, page, found):
        return heading
    return _parted(whole(chosen, texts), found)


def _parted(headline: str, found: Candidates) -> str:
    """The headline as a heading has it that is made of several elements."""
    same = (
        element for name, _, element in found.headings if name == "h1" and element.text(_LONGEST) == headline
    )
    key = key_of(headline)
    is_said = any(key in key_of(text) for text in found.said.values())
    return next(filter(None, (parted(element, is_said) for element in same)), headline)


def _says_nothing(title: str, heading: str, page: Page, found: Candidates) -> bool:
    """Whether the main heading has none of its longer words, and all headings and paragraphs have fewer than half of them."""
    stems = {word[:_STEM] for word in words_of(title) if len(word) >= _TELLING}
    if not stems or any(stem in heading.casefold() for stem in stems):
        return False
    headings = [element.text(_LONGEST) for _, _, element in found.headings]
    told = "\n".join([*headings, *(text for text in page.tree.texts if len(text) >= _PROSE)]).casefold()
    return 2 * sum(stem in told for stem in stems) < len(stems)


def whole(headline: str, others: Iterable[str]) -> str:
    """A headline that was cut is given as another source has it in full."""
    if not headline.endswith(_CUT):
        return headline
    start = headline.rstrip(".… ")
    return next((text for text in others if text.startswith(start) and not text.endswith(_CUT)), headline)


@lru_cache(maxsize=1)
def _trees() -> Callable[[Rows], Rows]:
    return scorer(files("newsdesk.read").joinpath("model", "headlines.onnx").read_bytes())
