"""Who says what a page sets apart as a quotation, with marks or without them? Who signs it, or who is told to say it right before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import ARTEFACTS, extent, noun_phrase, subject
from newsdesk.attribute.introductions import CAPITAL, is_a_persons
from newsdesk.attribute.quotations import SPEECH
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.roles import says_who
from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAME: Final = rf"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Rev|Sen|Rep)\.? )?{CAPITAL}[\w’'-]+(?: (?:{CAPITAL}[\w’'.-]*|de|van|von|bin|al|of)){{1,4}}"
#: "Ilse Brandt, resident of Aven": a name, and what he is; no sentence.
_WHO: Final = (
    rf"(?P<dash>[—―–-]{{1,2}}\s*)?(?P<who>{_NAME})(?:(?P<role>, [^.!?\n“”\"]{{2,80}}| \([^()\n]{{2,60}}\)))?"
)
_SIGNATURE: Final = re.compile(rf"{_WHO}\.?\Z")
#: The same glued to the words.
_SIGNED: Final = re.compile(rf"(?P<words>.*[.!?…][”\"’]?|[“\"].*[”\"]),?\s*{_WHO}\.?\Z", re.DOTALL)
#: His name, and what he is.
_LINES_OF_NAME: Final = 2
_MAKING_KNOWN: Final = frozenset(
    {
        "write",
        "post",
        "publish",
        "issue",
        "release",
        "share",
        "tweet",
        "send",
        "say",
        "read",
        "state",
        "add",
        "announce",
        "put",
    }
)


def set_apart(reading: Reading, told: Sequence[Found]) -> Iterator[Found]:
    """What stands in the quotations that the page sets apart."""
    for quoted in _runs(reading):
        found = _signed(reading, quoted) or _introduced(reading, quoted, told)
        if (
            found is not None
            and len(reading.text[found.content[0].start : found.content[0].end].split()) >= SPEECH
        ):
            yield found


def _runs(reading: Reading) -> Iterator[list[Span]]:
    """The paragraphs of each quotation."""
    run: list[Span] = []
    for paragraph in reading.paragraphs:
        is_within = reading.set_apart.holds(paragraph)
        if run and not (is_within and _follows(reading, run[-1], paragraph)):
            yield run
            run = []
        if is_within:
            run.append(paragraph)
    if run:
        yield run


def _follows(reading: Reading, before: Span, after: Span) -> bool:
    return not reading.text[before.end : after.start].strip(" \n\t>")


def _signed(reading: Reading, quoted: Sequence[Span]) -> Found | None:
    """The words and the name behind them: as a paragraph of its own, with what he is in another one, or glued to the words."""
    for behind in range(min(_LINES_OF_NAME, len(quoted) - 1), 0, -1):
        *words, last = quoted[: len(quoted) - behind + 1]
        name = _SIGNATURE.match(reading.text, *last)
        is_told = behind == 1 or says_who(reading.text[slice(*quoted[-1])])
        if name is not None and is_told and _is_somebodys(name):
            return _signed_by(name, Span(quoted[0].start, words[-1].end))
    name = _SIGNED.match(reading.text, *quoted[-1])
    is_by_one = name is not None and _is_somebodys(name)
    return (
        _signed_by(name, Span(quoted[0].start, name.end("words"))) if name is not None and is_by_one else None
    )


def _signed_by(name: re.Match[str], words: Span) -> Found:
    source = Span(name.start("who"), name.end("role") if says_who(name["role"] or "") else name.end("who"))
    dash = name.span("dash") if name["dash"] else None
    cue = (Span(dash[0], dash[0] + len(name["dash"].rstrip())),) if dash else ()
    return Found((source,), cue, (words,), "signed", ":", 0.8)


def _is_somebodys(name: re.Match[str]) -> bool:
    """A name with what he is, or a bare one; "The Harbour Plan" is nobody."""
    return name["dash"] is not None or (is_a_persons(name["who"]) and not name["who"].startswith("The "))


def _introduced(reading: Reading, quoted: Sequence[Span], told: Sequence[Found]) -> Found | None:
    """Who is told to say it in the sentence right before, with a colon behind it, or with the paper in which it stands."""
    before = next((each for each in reversed(reading.paragraphs) if each.end <= quoted[0].start), None)
    if before is None or reading.set_apart.holds(before) or not _follows(reading, before, quoted[0]):
        return None
    sentence = reading.sentence_at(before.end - 1)
    is_opened = reading.text[before.end - 1] == ":"
    content = (Span(quoted[0].start, quoted[-1].end),)
    cues = [
        each
        for each in told
        if is_opened and each.source and each.cue and sentence.start <= each.cue[0].start < before.end
    ]
    if cues:
        return replace(cues[-1], content=content, rule="signed")
    verb = next((word for word in reading.tokens_of(sentence) if _makes_known(word, is_opened)), None)
    who = subject(verb) if verb is not None else None
    if verb is None or who is None:
        return None
    return Found(extent(noun_phrase(who)), extent([verb]), content, "signed", verb.lemma_.lower(), 0.6)


def _makes_known(verb: "Token", is_opened: bool) -> bool:
    """ "Published a statement"; before a colon also "wrote on her page"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in _MAKING_KNOWN:
        return False
    papers = (child.lemma_.lower() for child in verb.children if child.dep_ == "dobj")
    return is_opened or any(paper in ARTEFACTS for paper in papers)
