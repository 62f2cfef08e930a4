"""Which of the headlines that the page gives is the article's?

A small ensemble of trees ranks the candidates; it was trained on pages with known headlines (training/headline/MODEL_CARD.md).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from newsdesk.read.claims import Claims
from newsdesk.read.page import Page
from newsdesk.read.title_signs import signs_of
from newsdesk.read.titles import Candidates

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_CUT: Final = ("...", "…")


def headline_of(page: Page, given: Mapping[str, Claims]) -> str:
    """The candidate with the most for it; nothing where the page has no title at all."""
    found = Candidates(page, given)
    candidates = found.all()
    if not candidates:
        return ""
    scores = _trees().run(None, {"rows": signs_of(page, found)})[0]
    texts = [candidate.text for candidate in candidates]
    return whole(texts[int(scores[:, 0].argmax())], texts)


def whole(headline: str, others: Iterable[str]) -> str:
    """A headline that was cut is given as another source has it in full."""
    if not headline.endswith(_CUT):
        return headline
    start = headline.rstrip(".… ")
    return next((text for text in others if text.startswith(start) and not text.endswith(_CUT)), headline)


@lru_cache(maxsize=1)
def _trees() -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    model = files("newsdesk.read").joinpath("model", "headlines.onnx").read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
