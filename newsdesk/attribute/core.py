"""What of the words that are said tells what is done with them? Not the clauses that tell who, why and when."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.reading import Reading
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What begins a clause of reasons or circumstances.
_REASONS: Final = frozenset(
    {"because", "since", "although", "though", "whereas", "after", "before", "as", "while", "when"}
)
#: Fewer words than these are no statement: then all count.
_FEWEST: Final = 3


def core_of(reading: Reading, content: Sequence[Span]) -> str:
    """The words without relative clauses, and without those of reasons and circumstances."""
    tokens = [token for span in content for token in reading.tokens_of(span)]
    inside = {token.i for token in tokens}
    aside: set[int] = set()
    for token in tokens:
        if token.i not in aside and _is_aside(token) and token.head.i in inside and token.head.i != token.i:
            aside.update(each.i for each in token.subtree)
    kept = [token for token in tokens if token.i not in aside]
    if len(kept) < _FEWEST:
        kept = tokens
    return "".join(token.text_with_ws for token in kept).strip()


def _is_aside(token: "Token") -> bool:
    if token.dep_ == "relcl":
        return not any(child.tag_ == "TO" for child in token.children)
    if token.dep_ != "advcl":
        return False
    return any(child.dep_ in ("mark", "advmod") and child.lower_ in _REASONS for child in token.children)
