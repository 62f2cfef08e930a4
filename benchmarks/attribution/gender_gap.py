"""Rules like those of the Gender Gap Tracker, written anew after their description and the behaviour of their code.

Asr, Mazraeh, Lopes, Gautam, Gonzales, Rao, Taboada (2021): The Gender Gap Tracker: Using Natural Language Processing to
measure gender bias in media. PLoS ONE 16(1): e0245533, and nlp/english/quote_extractor.py of github.com/sfu-discourse-lab/GenderGapTracker (its limits of length are kept).

Three kinds of quotes, the surer kind first where they overlap: syntactic ones (the clausal complement of a verb of saying
whose subject is the speaker, and "according to"); floating ones (whole sentences in quotation marks that follow a
syntactic quote and have its speaker); and any other words in quotation marks, with the nearest verb and its subject. Their
list of verbs is not copied: here are the common English verbs of saying. Their speaker "I" or "we" is no speaker.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, Token

SAYING = frozenset(
    [
        "accuse",
        "acknowledge",
        "add",
        "admit",
        "advise",
        "agree",
        "allege",
        "announce",
        "answer",
        "argue",
        "assert",
        "assure",
        "boast",
        "caution",
        "charge",
        "claim",
        "comment",
        "complain",
        "concede",
        "conclude",
        "confess",
        "confirm",
        "contend",
        "counter",
        "declare",
        "deny",
        "describe",
        "disclose",
        "emphasize",
        "estimate",
        "exclaim",
        "explain",
        "express",
        "indicate",
        "inform",
        "insist",
        "joke",
        "lament",
        "maintain",
        "mention",
        "note",
        "observe",
        "pledge",
        "point",
        "predict",
        "proclaim",
        "promise",
        "propose",
        "quip",
        "read",
        "reason",
        "reassure",
        "recall",
        "recommend",
        "recount",
        "reiterate",
        "relate",
        "remark",
        "remind",
        "repeat",
        "reply",
        "report",
        "respond",
        "reveal",
        "say",
        "shout",
        "speculate",
        "state",
        "stress",
        "suggest",
        "swear",
        "tell",
        "testify",
        "tweet",
        "urge",
        "voice",
        "vow",
        "warn",
        "whisper",
        "wonder",
        "write",
    ]
)
FEWEST_WORDS = 4
NEAR = 5
FLOATING_SENTENCES = 5
LONGEST_LOOSE_QUOTE = 100
_PARAGRAPH_END = re.compile(r"(?<![.\n])\n\n")
_STRAIGHT = str.maketrans("“”„«»", '"""""')


class Quote(NamedTuple):
    content: Span
    source: Span | None
    cue: Span | None
    floats_on: bool = False
    """Whether quotations that follow may be its speaker's."""


def attributions(doc: Doc) -> list[dict[str, Any]]:
    """The quotes of a parsed text as spans of characters."""
    return [
        {"source": _places(quote.source), "cue": _places(quote.cue), "content": _places(quote.content)}
        for quote in quotes(doc)
    ]


def prepared(text: str) -> str:
    """The text with straight quotation marks, and paragraphs that end in a full stop; no place is moved."""
    return _PARAGRAPH_END.sub(".\n", text.translate(_STRAIGHT))


def quotes(doc: Doc) -> Iterator[Quote]:
    """What was found, each part of the text once."""
    syntactic = [*_clauses(doc), *_according(doc)]
    taken: set[int] = set()
    for quote in (*syntactic, *_floating(doc, syntactic), *_loose(doc)):
        places = range(quote.content.start, quote.content.end)
        if len(quote.content.text.split()) >= FEWEST_WORDS and taken.isdisjoint(places):
            taken.update(places)
            yield quote


def _clauses(doc: Doc) -> Iterator[Quote]:
    for token in doc:
        verb = token.head
        if token.dep_ != "ccomp" or verb.lemma_.lower() not in SAYING:
            continue
        speaker = _subject(verb) or _subject(verb.head)
        if speaker is None or speaker.lower_ in ("i", "we"):
            continue
        content, source = _subtree(token), _subtree(speaker)
        yield Quote(
            content, source, doc[verb.i : verb.i + 1], floats_on=_is_quoted(content) or content.start < verb.i
        )


def _according(doc: Doc) -> Iterator[Quote]:
    for to in doc:
        according = to.head
        if to.lower_ != "to" or according.lower_ != "according" or to.i != according.i + 1:
            continue
        clause = according.head
        source, cue = doc[to.i + 1 : to.right_edge.i + 1], doc[according.i : to.i + 1]
        first = according.i < clause.i
        content = (
            doc[to.right_edge.i + 1 : clause.right_edge.i + 1]
            if first
            else doc[clause.left_edge.i : according.i]
        )
        if len(content) and len(source):
            yield Quote(content, source, cue)


def _floating(doc: Doc, syntactic: Iterable[Quote]) -> Iterator[Quote]:
    """Sentences wholly in quotation marks, after a sentence with a quote or after another such one."""
    spoken = {quote.content.root.sent.start: quote for quote in syntactic if quote.floats_on}
    sentences = list(doc.sents)
    place, last = 0, None
    while place < len(sentences):
        length = _quoted_sentences(sentences, place) if last else 0
        if last is not None and length:
            content = doc[sentences[place].start : sentences[place + length - 1].end]
            yield Quote(content, last.source, None)
            place += length
        else:
            last = spoken.get(sentences[place].start)
            place += 1


def _quoted_sentences(sentences: list[Span], place: int) -> int:
    """How many sentences the quotation has that begins with this one; 0 if none does."""
    if '"' not in _tight(sentences[place])[:3]:
        return 0
    for length, sentence in enumerate(sentences[place : place + FLOATING_SENTENCES], 1):
        text = _tight(sentence)
        if '"' in text[-3:] and (length > 1 or len(text) > FEWEST_WORDS):
            return length
    return 0


def _loose(doc: Doc) -> Iterator[Quote]:
    marks = [token.i for token in doc if token.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        content = doc[first : last + 1]
        if len(content) - 1 > NEAR and len(content) < LONGEST_LOOSE_QUOTE:
            verb = _near_verb(doc, first, last)
            speaker = _subject(verb) if verb is not None else None
            yield Quote(
                content,
                doc[speaker.i : speaker.i + 1] if speaker is not None else None,
                doc[verb.i : verb.i + 1] if verb is not None else None,
            )


def _near_verb(doc: Doc, first: int, last: int) -> Token | None:
    before, after = doc[max(0, first - NEAR + 1) : first], doc[last + 1 : last + 1 + NEAR]
    for way in (reversed(list(before)), after):
        for token in way:
            if token.text in ('"', "."):
                break
            if token.pos_ == "VERB":
                return token
    return None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def _subtree(token: Token) -> Span:
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def _is_quoted(span: Span) -> bool:
    around = span.doc[max(0, span.start - 1) : span.end + 2]
    return sum(token.text == '"' for token in around) > 1


def _tight(sentence: Span) -> str:
    return "".join(sentence.text.split())


def _places(span: Span | None) -> list[tuple[int, int]]:
    return [(span.start_char, span.end_char)] if span is not None else []
