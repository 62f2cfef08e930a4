"""How does the desk read a text's language, once, for all stages that need it?"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from newsdesk.language.dates import dates
from newsdesk.language.engine import Piece, engine
from newsdesk.language.inverted import part_verbs_from_names
from newsdesk.language.people import recognise_people
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
#: "Sgt. Karl Lind", whose point is not known to be none, and "Dr . Ann Lee", as public sets print it: no sentence ends there.
_TITLE: Final = re.compile(
    r"\b((?:Sgt|Lt|Col|Capt|Maj|Det|Insp|Supt|Cpl|Cmdr|Const|Cllr|Hon|Brig)(?= ?\.)|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Rev|Adm)(?= \.))"
    r"( ?\.)(?= [A-Z])"
)
#: Spaces of other widths, or at which no line breaks: between words they are spaces like any other.
_OTHER_SPACE: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")
#: “It opens in May.”—Ilse Brandt
_GLUED_DASH: Final = re.compile(r"(?<=[”\"])[—―–](?=[A-Z])")


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
    doc = engine().doc([_piece(read[span.start : span.end]) for span in spans])
    part_verbs_from_names(doc, read)
    recognise_people(doc, read)
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


def _piece(text: str) -> Piece:
    text = _TITLE.sub(lambda title: title[1] + " " * len(title[2]), text)
    letters = sum(map(str.isalpha, text))
    capitals = letters > 20 and sum(map(str.isupper, text)) > _CAPITALS * letters
    is_language = len(text.split(maxsplit=1)) > 1 and (
        letters + sum(map(str.isspace, text)) > _LANGUAGE * len(text)
    )
    read = _GLUED_DASH.sub(" ", _OTHER_SPACE.sub(" ", text))
    return Piece(text, _lowered(read) if capitals and is_language else read, is_language)


def _lowered(text: str) -> str:
    """The text in small letters, with as many characters: offsets stay."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
