"""What does a parse say about noun phrases, clauses and who does what, in the terms of attribution?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
EMPTY: Final = frozenset({"it", "there"})
_AUXILIARIES: Final = frozenset({"aux", "auxpass", "neg"})
#: What begins a clause that tells when or why.
#: "Went on to say", "was forced to admit": what tells of words is the verb behind it.
_LEADING: Final = frozenset(
    [
        "go",
        "continue",
        "begin",
        "start",
        "proceed",
        "hasten",
        "rush",
        "hurry",
        "come",
        "force",
        "oblige",
        "compel",
        "have",
        "try",
        "seek",
        "want",
        "dare",
        "appear",
        "seem",
        "use",
        "move",
    ]
)
_CIRCUMSTANCES: Final = frozenset({"after", "since", "when", "although", "though", "because", "before"})
_LONGEST_SOURCE: Final = 40
#: What hangs on a noun but says no longer who somebody is.
_AFTERTHOUGHTS: Final = frozenset({"relcl", "advcl", "ccomp", "parataxis", "dep"})


def extent(tokens: Iterable["Token"]) -> tuple[Span, ...]:
    """The tokens as spans, one for each unbroken run."""
    spans: list[Span] = []
    last = None
    for token in sorted(set(tokens), key=lambda each: each.i):
        end = token.idx + len(token)
        if last is not None and token.i == last + 1:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(token.idx, end))
        last = token.i
    return tuple(spans)


def below(head: "Token", without: Iterable["Token"] = ()) -> Iterator["Token"]:
    """The head and all that hangs on it, in order, leaving out what hangs on the given tokens."""
    barred = {token.i for token in without}
    kept, waiting = [], [head]
    while waiting:
        token = waiting.pop()
        if token.i not in barred:
            kept.append(token)
            waiting.extend(token.children)
    return iter(sorted(kept, key=lambda each: each.i))


def noun_phrase(head: "Token") -> list["Token"]:
    """The unbroken phrase of this noun: with titles, appositions and what it is of, without relative clauses."""
    if head.pos_ == "PRON" and head.lower_ not in ("one", "some", "many", "others", "both", "those"):
        return [head]
    kept: set[int] = set()
    waiting = [head]
    while waiting:
        token = waiting.pop()
        kept.add(token.i)
        waiting.extend(
            child for child in token.children if child.dep_ not in _AFTERTHOUGHTS or child.is_space
        )
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept and last - first < _LONGEST_SOURCE:
        last += 1
    return _trimmed(list(head.doc[first : last + 1]))


def sentence_before(token: "Token") -> "Phrase | None":
    """The sentence before that of this word, over the break between two paragraphs."""
    first = token.sent.start
    while first and token.doc[first - 1].is_space:
        first -= 1
    return token.doc[first - 1].sent if first else None


def _trimmed(tokens: list["Token"]) -> list["Token"]:
    while tokens and (
        tokens[0].is_space or (tokens[0].dep_ in ("cc", "punct", "preconj") and not tokens[0].is_bracket)
    ):
        if tokens[0].dep_ == "preconj":
            break
        tokens = tokens[1:]
    while tokens and (tokens[-1].is_space or (tokens[-1].is_punct and tokens[-1].text not in ")]")):
        tokens = tokens[:-1]
    return tokens


def verb_group(verb: "Token") -> list["Token"]:
    """The verb with the auxiliaries, negations and particles that stand next to it."""
    parts = {
        child.i for child in verb.children if child.dep_ in (*_AUXILIARIES, "prt") and child.tag_ != "TO"
    }
    first = last = verb.i
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    return list(verb.doc[first : last + 1])


def is_passive(verb: "Token") -> bool:
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def agent(verb: "Token") -> "Token | None":
    """Z of "was said by Z"."""
    for child in verb.children:
        if child.dep_ == "agent":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def subject(verb: "Token") -> "Token | None":
    """The noun or pronoun that does what the verb says, looked for along coordinations and participles."""
    seen = 0
    current = verb
    while seen < 6:
        own = _own_subject(current)
        if own is not None or is_suffered(current):
            return own
        if current.dep_ in ("acl", "relcl") and current.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return _writer_of(current.head)
        if (
            current.dep_ not in ("conj", "advcl", "xcomp", "pcomp", "prep", "dep", "ccomp")
            or current.head == current
        ):
            return None
        if current.dep_ == "ccomp" and current.tag_ not in ("VBG", "VB"):
            return None
        current = current.head
        seen += 1
    return None


def is_aside(cue: "Token | None") -> bool:
    """Whether a clause that tells of something else mentions what was said: "after X denied it", "X, which calls it theft"."""
    verb = telling(cue)
    if verb is None:
        return False
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    return verb.dep_ == "relcl" or (verb.dep_ == "advcl" and not marks.isdisjoint(_CIRCUMSTANCES))


def is_suffered(verb: "Token") -> bool:
    """ "Asked about it, she …": she was asked."""
    has_auxiliary = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl") and not has_auxiliary


def _own_subject(verb: "Token") -> "Token | None":
    if is_passive(verb) or agent(verb) is not None:
        return agent(verb)
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            if child.lower_ in RELATIVE and verb.dep_ == "relcl":
                return verb.head
            return child
    return None


ARTEFACTS: Final = frozenset(
    {
        "statement",
        "appeal",
        "interview",
        "letter",
        "post",
        "tweet",
        "message",
        "report",
        "speech",
        "briefing",
        "comment",
        "remark",
        "article",
        "email",
        "memo",
    }
)


def _writer_of(noun: "Token") -> "Token | None":
    """Of "X issued a statement saying": X; of "a letter saying", the letter."""
    if noun.lemma_.lower() not in ARTEFACTS and noun.ent_type_ not in ("DATE", "TIME"):
        return noun
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    head = noun.head
    if noun.dep_ in ("dobj", "pobj") and head != noun:
        verb = head if head.pos_ == "VERB" else head.head
        if verb.pos_ == "VERB":
            return subject(verb) or noun
    return noun


def clause_of(token: "Token") -> "Token":
    """The verb of the clause that the token stands in."""
    current = token
    while current.head != current:
        if current.pos_ in ("VERB", "AUX") and current.dep_ in (
            "ccomp",
            "relcl",
            "advcl",
            "parataxis",
            "acl",
            "pcomp",
        ):
            return current
        current = current.head
    return current


def entity_around(token: "Token") -> "Phrase | None":
    """The named entity that the token is a part of."""
    if not token.ent_type_:
        return None
    first, last, doc = token.i, token.i, token.doc
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(doc) and doc[last + 1].ent_iob_ == "I":
        last += 1
    return doc[first : last + 1]


def entities_in(phrase: "Phrase") -> "Iterator[Phrase]":
    """The named entities that begin in the phrase. spaCy's own list of them goes over the whole text each time."""
    for token in phrase:
        entity = entity_around(token) if token.ent_iob_ == "B" else None
        if entity is not None:
            yield entity


def noun_of(head: "Token") -> str:
    """The noun in the singular and in small letters: "official" of "Officials", though it was taken for a name."""
    lemma = head.lemma_.casefold()
    return lemma.removesuffix("s") if head.tag_ == "NNPS" else lemma


def root_of(phrase: "Phrase") -> "Token":
    """The token of the phrase that hangs on nothing inside it."""
    return next((token for token in phrase if not phrase.start <= token.head.i < phrase.end), phrase[-1])


def at(doc: "Doc", place: int) -> "Token | None":
    """The token at this character, or the next one."""
    span = doc.char_span(place, place + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def telling(token: "Token | None") -> "Token | None":
    """The word that tells, where a cue begins with its helpers: "said" of "has also said" and "went on to say", "saying" of "by saying"."""
    if token is not None and token.dep_ == "prep":
        token = next((child for child in token.children if child.dep_ == "pcomp"), token)
    while token is not None and token.dep_ in (*_AUXILIARIES, "advmod") and token.head.i > token.i:
        token = token.head
    return _led_to(token) if token is not None and token.lemma_.lower() in _LEADING else token


def _led_to(verb: "Token") -> "Token":
    """Urge of "went on to urge"."""
    return next(
        (
            child
            for child in verb.children
            if child.dep_ in ("xcomp", "advcl") and any(word.tag_ == "TO" for word in child.children)
        ),
        verb,
    )


def lemma_of(cue: Sequence["Token"], verb: "Token") -> str:
    """The cue's verb, and for "call" and "insist" the preposition that makes it a demand; "rule out" is no ruling.

    Of "also refused to name" it is the first, of "went on to name" the one that is gone on to.
    """
    first = next((token for token in cue if token.pos_ not in ("ADV", "AUX")), cue[0])
    verb = first if first.pos_ == "VERB" and first.lemma_.lower() not in _LEADING else verb
    lemma = verb.lemma_.lower()
    follows = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    is_phrasal = (lemma in ("call", "insist") and follows in ("on", "for", "upon")) or (lemma, follows) == (
        "rule",
        "out",
    )
    return f"{lemma} {follows}" if is_phrasal else lemma


def name_around(doc: "Doc", place: int) -> int:
    """Where the person's name begins that this character stands in; else the place itself."""
    token = at(doc, place)
    while token is not None and token.ent_type_ == "PERSON" and token.ent_iob_ == "I":
        token = token.nbor(-1)
        place = token.idx
    return place
