"""How does the desk read a text's language, once, for all stages that need it?"""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from newsdesk.language.dates import dates
from newsdesk.language.engine import engine
from newsdesk.language.pieces import pieces, trimmed
from newsdesk.model import Span, Timex

if TYPE_CHECKING:
    from spacy.tokens import Doc

log = logging.getLogger(__name__)

#: What lies beyond is not parsed (some 65,000 words): no article is longer.
LONGEST_TEXT: Final = 400_000
#: From this share of capitals among its letters a piece counts as printed in capitals.
_CAPITALS: Final = 0.7
#: A piece with a smaller share of letters and spaces, or of one word, gets tokens, but no syntax.
_LANGUAGE: Final = 0.5
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ANALYSIS: Final[list[int | str]] = [
    "TAG",
    "POS",
    "MORPH",
    "LEMMA",
    "DEP",
    "HEAD",
    "ENT_IOB",
    "ENT_TYPE",
    "SENT_START",
]


@dataclass(frozen=True, slots=True)
class Parse:
    """One linguistic reading of a text; `doc`'s tokens stand at `token.idx` in `text`."""

    text: str
    doc: "Doc"
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    dates: tuple[Timex, ...]
    published: date | None = None


def parse(text: str, paragraphs: Sequence[Span] = (), published: date | None = None) -> Parse:
    """Tokens, syntax, names, sentences and dates of the text, in time linear in its length."""
    if len(text) > LONGEST_TEXT:
        log.warning("a text of %d characters is parsed as far as character %d", len(text), LONGEST_TEXT)
    read = _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text[:LONGEST_TEXT])
    spans = tuple(pieces(read, paragraphs))
    doc = _document(read, spans)
    sentences = (trimmed(read, Span(sent.start_char, sent.end_char)) for sent in doc.sents)
    stripped = (trimmed(read, span) for span in spans)
    return Parse(
        text=text,
        doc=doc,
        paragraphs=tuple(span for span in stripped if span.start < span.end),
        sentences=tuple(span for span in sentences if span.start < span.end),
        dates=dates(read, published),
        published=published,
    )


def _document(text: str, spans: Sequence[Span]) -> "Doc":
    from spacy.tokens import Doc

    parsed = list(_parsed([text[span.start : span.end] for span in spans]))
    if not parsed:
        return Doc(engine().vocab)
    whole = Doc.from_docs(parsed, ensure_whitespace=False, exclude=["tensor", "user_data"])  # type: ignore[call-arg]
    return whole if whole is not None else Doc(engine().vocab)


def _parsed(texts: Sequence[str]) -> Iterator["Doc"]:
    parsed = engine().parsed(
        _lowered(text) if _in_capitals(text) else text for text in texts if _is_language(text)
    )
    for text in texts:
        if not _is_language(text):
            yield _flat(engine().tokens(text))
        elif _in_capitals(text):
            yield _with_words_of(text, next(parsed))
        else:
            yield next(parsed)


def _is_language(text: str) -> bool:
    if len(text.split(maxsplit=1)) < 2:
        return False
    return sum(char.isalpha() or char.isspace() for char in text) > _LANGUAGE * len(text)


def _flat(doc: "Doc") -> "Doc":
    """The tokens as one sentence that hangs on its first."""
    from spacy.tokens import Doc

    words = [token.text for token in doc]
    return Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        heads=[0] * len(words),
        deps=["ROOT"] + ["dep"] * (len(words) - 1),
        pos=["X"] * len(words),
    )


def _in_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 20 and sum(char.isupper() for char in letters) > _CAPITALS * len(letters)


def _lowered(text: str) -> str:
    """The text in small letters, with as many characters: offsets stay."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _with_words_of(text: str, doc: "Doc") -> "Doc":
    """The doc's analysis over the text's own spelling."""
    from spacy.tokens import Doc

    words = [text[token.idx : token.idx + len(token)] for token in doc]
    spelled = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    return spelled.from_array(_ANALYSIS, doc.to_array(_ANALYSIS))  # type: ignore[arg-type]
