"""Which document is "the report", "the post", "the newspaper's column"? By its fullest name."""

import re
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.bodies_described import outlet_meant
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import Description, told_fully_before
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.words import OUTLETS
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What somebody writes on a platform: "the post says" of whoever spoke last.
_POSTS: Final = frozenset({"post", "tweet", "message"})
_REPORTS: Final = re.compile(r"(?:[\w-]+ )?(?:media|press|news) reports", re.IGNORECASE)


def document(told: Description, cast: Cast, memory: Memory) -> Speaker:
    """A document; a post is what the last one who spoke has written, a column its paper's words, "media reports" the media's."""
    if _REPORTS.fullmatch(told.words):
        return Speaker(f"unnamed {told.words.rpartition(' ')[0]}", "organisation")
    before = _document_before(told.noun, memory) if told.definite else None
    if before is None and told.definite and told.noun in _POSTS and told.is_bare:
        before = memory.last("person", "organisation")
    fuller = told_fully_before(told.head) if before is None and told.definite and told.is_bare else None
    return before or _paper_of(told.head, cast, memory) or Speaker(fuller or told.words, "document")


def _paper_of(column: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """The paper of "the newspaper's column"."""
    owner = next((child for child in column.children if child.dep_ == "poss"), None)
    if owner is None or owner.lemma_.casefold() not in OUTLETS:
        return None
    return outlet_meant(owner.lemma_.casefold(), owner.idx, cast, memory)


def _document_before(noun: str, memory: Memory) -> Speaker | None:
    """ "The document" after "a leaked intelligence document" is the same."""
    return next(
        (
            speaker
            for speaker in memory.recent
            if speaker.kind == "document"
            and noun in re.findall(r"\w+", speaker.name.casefold())
            and speaker.name.casefold() != noun
        ),
        None,
    )
