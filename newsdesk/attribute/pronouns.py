"""Whom do "he", "she", "they" and "it" mean, when they speak?"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.accusing import ACCUSING, charge_before
from newsdesk.attribute.cast import Cast, Mention
from newsdesk.attribute.description import ANONYMOUS
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import (
    SUBJECTS,
    entity_around,
    is_passive,
    noun_of,
    noun_phrase,
    sentence_before,
)
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.names import without_article
from newsdesk.attribute.reading import covers
from newsdesk.attribute.words import COLLECTIVE_BODIES, FEMALE, KIN, MALE, OF_PEOPLE, PEOPLE
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

#: So many words back "they" may go to people who have not spoken yet.
_REACH: Final = 40
#: So many words back "the suspect" may have been told of.
_FAR: Final = 200
#: "Some say": several of those told of last.
_SOME: Final = frozenset({"some", "many", "several", "others", "most", "few", "all", "both"})
_THEY: Final = frozenset({"they", "some", "many", "most"})
_TAGS_OF: Final = dict.fromkeys(("they", "them", "their"), ("NNS", "NNPS")) | dict.fromkeys(
    ("he", "him", "his", "she", "her"), ("NN",)
)
_NAMED_HIMSELF: Final = re.compile(r"\b(?:identified|introduced|presented) (?:him|her)self as\b")
#: As what some may be told of, of whom one speaks: "two men", "the brothers".
_SEVERAL: Final = OF_PEOPLE | KIN
_ONE: Final = re.compile(
    r"(?:one|a (?P<which>second|third|fourth|fifth)|(?P<other>another|the other))", re.IGNORECASE
)
_OF_THEM: Final = re.compile(
    r"(?:one|two|three|some|several|many|most|none|all|both|each|neither|either|a few) of (?:them|these|those)",
    re.IGNORECASE,
)
#: The first noun for several in what some are told to be: "residents of Hale".
_PLURAL: Final = re.compile(r"\b(?:people|men|women|children|[a-z][\w-]*[a-rt-z]s)\b")
_SINGLE: Final = {"people": "person", "men": "man", "women": "woman", "children": "child"}
_VERBS: Final = frozenset({"VERB", "AUX"})
_DENYING: Final = frozenset({"deny", "reject", "dispute", "dismiss", "refute"})
_AUTHOR: Final = frozenset({"i", "we", "you", "one", "us", "me", "my", "our"})


def some_of_them(words: str, memory: Memory) -> Speaker | None:
    """ "One of them", "most of them": of those who spoke last."""
    several = memory.last("group", "anonymous") if _OF_THEM.fullmatch(words) else None
    if several is None or words[:3].casefold() != "one":
        return several
    told = _PLURAL.sub(_single, several.name.removeprefix("unnamed "), count=1)
    return Speaker(f"unnamed {told}", ANONYMOUS, told)


def _single(plural: re.Match[str]) -> str:
    word = plural[0]
    if word in _SINGLE:
        return _SINGLE[word]
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def pronoun(token: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    word = token.lower_
    if word in _AUTHOR:
        return None
    if word in ("they", "them", "their") or word in _SOME:
        return memory.last_of_several()
    if word in ("it", "its", "which"):
        told = _body_in_sentence(token, cast) or _body_since(token, cast, memory)
        return told or memory.last("organisation", "document")
    gender = "f" if word in FEMALE else "m" if word in MALE else ""
    return person_before(token, gender, cast, memory)


def _body_in_sentence(token: "Token", cast: Cast) -> Speaker | None:
    """Russia of "Russia uses drones, which it claims are its own": the subject before, in the sentence itself."""
    clause = token.head
    while clause.head != clause:
        clause = clause.head
        for child in clause.children:
            is_body = child.dep_ in SUBJECTS and child.i < token.i and child.ent_type_ in ("ORG", "GPE")
            if is_body:
                entity = entity_around(child)
                name = without_article(entity.text if entity is not None else child.text)
                return Speaker(cast.body(name), "organisation", cast.role(name))
    return None


def _body_since(token: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """ "The union accused Hale Freight of it. Hale Freight denied that. “…,” it said": the body that has become the subject since."""
    before = sentence_before(token) if token.lower_ == "it" else None
    for child in before.root.children if before is not None else ():
        if child.dep_ in SUBJECTS and child.ent_type_ == "ORG" and child.idx >= memory.spoken_until:
            entity = entity_around(child)
            name = without_article(entity.text if entity is not None else child.text)
            return Speaker(cast.body(name), "organisation", cast.role(name))
    return None


def one_of_several(phrase: "Phrase") -> Speaker | None:
    """A neighbour of "Neighbours called the police. One said", and another one of "A third said"."""
    match = _ONE.fullmatch(phrase.text)
    people = (
        (_one_told_of(phrase[0]) or _before(phrase[0], ("NNS", "NNPS"), _FAR, _SEVERAL))
        if match is not None
        else None
    )
    if match is None or people is None:
        return None
    which = match["which"] or ("other" if match["other"] else "")
    noun = "person" if people.lower_ == "people" else noun_of(people)
    told = f"{which} {noun}".strip()
    return Speaker(f"unnamed {told}", ANONYMOUS, told)


def _one_told_of(another: "Token") -> "Token | None":
    """The source of "One cabinet source told us so. Another said": who spoke in the sentence before."""
    before = sentence_before(another)
    if another.lower_ != "another" or before is None:
        return None
    subjects = (child for child in before.root.children if child.dep_ in SUBJECTS and child.tag_ == "NN")
    return next(
        (one for one in subjects if any(child.lower_ in ("one", "a", "an") for child in one.children)), None
    )


def people_since(token: "Token", memory: Memory) -> "Phrase | None":
    """The people of "Villagers fled. They said", or of "Officials left after they said so", if nobody has spoken since."""
    if token.lower_ not in _THEY:
        return None
    before = sentence_before(token)
    subjects = [child for clause in token.ancestors for child in clause.children if child.i < token.i]
    subjects += before.root.children if before else ()
    subjects = [child for child in subjects if child.idx >= memory.spoken_until]
    people = next((child for child in subjects if child.dep_ in SUBJECTS and _is_of_people(child)), None)
    words = noun_phrase(people) if people is not None else []
    return token.doc[words[0].i : words[-1].i + 1] if words else None


def _is_of_people(noun: "Token") -> bool:
    lemma = noun.lemma_.casefold()
    return noun.tag_ in ("NNS", "NNPS") and (lemma in OF_PEOPLE or noun.lower_ == "authorities")


def one_of_this_sentence(token: "Token", cast: Cast) -> Speaker | None:
    """Vale of "Vale will not resign, his office said"."""
    for mention in cast.before(token.idx):
        if mention.place < token.sent.start_char:
            return None
        if mention.subject:
            return Speaker(mention.name, "person", cast.role(mention.name))
    return None


def people_before(token: "Token") -> "Token | None":
    """The last noun before this pronoun that stands for several people, or for "he" and "she" for one."""
    tags = _TAGS_OF.get(token.lower_)
    return _before(token, tags) if tags is not None else None


def one_before(token: "Token") -> "Token | None":
    """The last noun before this one that stands for one of the people."""
    return _before(token, ("NN",), _FAR)


def _before(
    token: "Token", tags: tuple[str, ...], reach: int = _REACH, nouns: frozenset[str] = PEOPLE
) -> "Token | None":
    first = max(0, token.i - reach)
    return next(
        (
            noun
            for noun in reversed(token.doc[first : token.i])
            if noun.tag_ in tags and noun_of(noun) in nouns and noun_of(noun) not in COLLECTIVE_BODIES
        ),
        None,
    )


def person_before(token: "Token", gender: str, cast: Cast, memory: Memory) -> Speaker | None:
    """The last speaker, unless somebody else has become the subject since, or is who must deny what was just said of him."""
    if (accused := _accused_before(token, gender, cast, memory)) is not None:
        return _marked(accused, gender, memory)
    if (first := _subject_of_first_clause(token, gender, cast, memory)) is not None:
        return _marked(first, gender, memory)
    last = memory.last_of_one()
    if last is not None and _fits(last.name, gender, cast, memory):
        since = subject_since(token, gender, cast, memory)
        return _marked(since or last, gender, memory)
    fitting = (
        mention for mention in _told_before(token, cast, memory) if _fits(mention.name, gender, cast, memory)
    )
    near = list(islice(fitting, 3))
    beside = next((mention for mention in near if mention.place >= token.sent.start_char), None)
    chosen = beside or next((mention for mention in near if mention.subject), near[0] if near else None)
    chosen = chosen or _who_names_himself(token, cast)
    if chosen is None:
        return None
    return _marked(Speaker(chosen.name, "person", cast.role(chosen.name)), gender, memory)


def _subject_of_first_clause(token: "Token", gender: str, cast: Cast, memory: Memory) -> Speaker | None:
    """Vance of "Senator Vance met Ellis, and she told him so", whoever spoke last."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ != "conj":
        return None
    for mention in cast.before(token.idx):
        if mention.place < token.sent.start_char:
            return None
        does = token.doc[mention.token]
        is_first = mention.subject and does.dep_ in SUBJECTS and does.head == clause.head
        if is_first and _fits(mention.name, gender, cast, memory):
            return Speaker(mention.name, "person", cast.role(mention.name))
    return None


def _accused_before(token: "Token", gender: str, cast: Cast, memory: Memory) -> Speaker | None:
    """Ortega of "Ellis accused Ortega of it, but he denied it": whom the clause or the sentence before is about."""
    denial = token.head
    charge = charge_before(denial) if denial.lemma_.lower() in _DENYING else None
    if charge is None:
        return None
    told = {each.i for each in charge.subtree}
    suffers = is_passive(charge) and charge.lemma_.lower() in ACCUSING
    for mention in cast.before(token.idx):
        if mention.place < charge.sent.start_char:
            return None
        is_accused = token.doc[mention.token].dep_ == "nsubjpass" if suffers else not mention.subject
        is_about = is_accused and mention.token in told
        if is_about and _fits(mention.name, gender, cast, memory):
            return Speaker(mention.name, "person", cast.role(mention.name))
    return None


def subject_since(token: "Token", gender: str, cast: Cast, memory: Memory) -> Speaker | None:
    """Who has become the subject since somebody spoke, in the sentence before, or in the one from which "he" goes on."""
    sentence = token.sent
    first = _told_from(token, gender, memory)
    for mention in cast.before(sentence.start_char):
        if mention.place < max(first, memory.spoken_until):
            return None
        if covers(memory.words, mention.place):
            continue
        does = (
            token.doc[mention.token].sent.root.pos_ in _VERBS
        )  # a line with a photographer's name does nothing
        if does and mention.subject and _fits(mention.name, gender, cast, memory):
            return Speaker(mention.name, "person", cast.role(mention.name))
    return None


def _told_from(token: "Token", gender: str, memory: Memory) -> int:
    """Where the sentence begins of which the last ones go on with "he" or "she"."""
    before = sentence_before(token)
    while before is not None and gender and before.start_char > memory.spoken_until:
        goes_on = before[0].lower_ in (FEMALE if gender == "f" else MALE) and before[0].pos_ == "PRON"
        if not goes_on:
            break
        before = sentence_before(before[0])
    return before.start_char if before is not None else 0


def _told_before(token: "Token", cast: Cast, memory: Memory) -> Iterator[Mention]:
    """The mentions before it, without those in the words that are looked at; of "After he left, Vale said" that behind it."""
    for mention in cast.before(token.idx):
        if not covers(memory.words, mention.place):
            yield mention
    behind = cast.first_from(token.idx) if token.dep_ in SUBJECTS and token.head.dep_ == "advcl" else None
    if behind is not None and behind.subject and behind.place < token.sent.end_char:
        yield behind


def _who_names_himself(token: "Token", cast: Cast) -> Mention | None:
    """Dorn of "He identified himself as the pilot Karel Dorn"."""
    sentence = token.sent
    behind = _NAMED_HIMSELF.search(sentence.text, token.idx - sentence.start_char)
    mention = cast.first_from(sentence.start_char + behind.end()) if behind else None
    return mention if mention is not None and mention.place < sentence.end_char else None


def _fits(name: str, gender: str, cast: Cast, memory: Memory) -> bool:
    known = gender_of(name, cast.role(name)) or memory.gender.get(name, gender)
    return not gender or known == gender


def _marked(speaker: Speaker, gender: str, memory: Memory) -> Speaker:
    if gender and speaker.kind == "person":
        memory.gender.setdefault(speaker.name, gender)
    return speaker
