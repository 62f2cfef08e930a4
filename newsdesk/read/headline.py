"""Which of the headlines that the page gives is the article's?

A small ensemble of trees ranks the candidates; it was trained on pages with known headlines (training/headline/MODEL_CARD.md).
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from newsdesk.read.claims import Claims
from newsdesk.read.forest import Rows, scorer
from newsdesk.read.page import Page
from newsdesk.read.title_signs import signs_of
from newsdesk.read.titles import Candidates

_CUT: Final = ("...", "…")


def headline_of(page: Page, given: Mapping[str, Claims]) -> str:
    """The candidate with the most for it; nothing where the page has no title at all."""
    found = Candidates(page, given)
    candidates = found.all()
    if not candidates:
        return ""
    texts = [candidate.text for candidate in candidates]
    return whole(texts[int(_trees()(signs_of(page, found)).argmax())], texts)


def whole(headline: str, others: Iterable[str]) -> str:
    """A headline that was cut is given as another source has it in full."""
    if not headline.endswith(_CUT):
        return headline
    start = headline.rstrip(".… ")
    return next((text for text in others if text.startswith(start) and not text.endswith(_CUT)), headline)


@lru_cache(maxsize=1)
def _trees() -> Callable[[Rows], Rows]:
    return scorer(files("newsdesk.read").joinpath("model", "headlines.onnx").read_bytes())
