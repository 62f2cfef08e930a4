"""What is kept per article for linking, so that each text is weighed once in its life?"""

from collections.abc import Callable
from itertools import islice

from newsdesk.link import shingles, terms, vectors
from newsdesk.model import Article
from newsdesk.record import Record

#: A killed run loses at most this many articles' work.
KEPT_AT_ONCE = 32

STAGES: dict[str, Callable[[str], bytes]] = {
    vectors.STAGE: vectors.encode,
    terms.STAGE: terms.marks,
    shingles.STAGE: shingles.outline,
}


def complete(record: Record) -> None:
    """Compute and keep whatever articles lack. Raises Missing without the model."""
    for stage, compute in STAGES.items():
        waiting = iter(record.vectors.missing(stage))
        while batch := list(islice(waiting, KEPT_AT_ONCE)):
            articles = (article for each in batch if (article := record.articles.get(each)))
            record.vectors.put(stage, [(article.id, compute(_text(stage, article))) for article in articles])


def _text(stage: str, article: Article) -> str:
    """Copies are found by their bodies alone: outlets print an agency's text under headlines of their own."""
    return article.text if stage == shingles.STAGE else f"{article.headline}\n{article.text}"
