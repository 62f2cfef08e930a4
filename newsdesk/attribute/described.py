"""Whom does a description mean ("the minister", "two officials", "the report"), where the article has named him or not?"""

import re
from dataclasses import replace
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast, proper, without_article
from newsdesk.attribute.grammar import entity_around, noun_phrase
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.pronouns import one_before, person_before
from newsdesk.attribute.words import (
    BODIES,
    COLLECTIVE,
    COLLECTIVE_BODIES,
    DOCUMENTS,
    FEMALE,
    HEADS,
    MASSES,
    MASTHEADS,
    OFFICES,
    OUTLETS,
    PLATFORMS,
    PLURAL_OF_PEOPLE,
    SINGLE_OFFICES,
    WALKS_OF_LIFE,
)
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

ANONYMOUS: Final = "anonymous"
_DETERMINERS: Final = re.compile(
    r"^(?:(?:one|two|three|four|five|several|some|many|most|both|all|a number|a few) of (?:the|its|their|his|her|these|those)|one of"
    r"|the|a|an|another|this|that|these|those|its|their|his|her|my|our|your|one|two|three|four|five|several|some|many|most|multiple|both|other)\s+",
    re.I,
)
_HEAD_OF_STATE: Final = re.compile(r"(?:the )?head of (?:the )?state\b", re.IGNORECASE)
#: So far a report may go on with "a former treasurer" before it names him.
_LEAD: Final = 250
#: Offices that many hold, who mostly stay unnamed.
_MANY: Final = frozenset(
    {
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "aide",
        "representative",
        "man",
        "woman",
        "boy",
        "girl",
        "diplomat",
    }
)
#: Nouns that say no more of somebody than that he is one.
_ANYBODY: Final = frozenset({"man", "woman", "boy", "girl"})
_IN_CUSTODY: Final = frozenset(
    {"suspect", "detainee", "defendant", "accused", "prisoner", "victim", "captive"}
)
#: Endings of nouns for people who do one thing: as many of them they speak as a group, but for those who keep their names.
_TRADES: Final = ("er", "or", "ist", "ian", "judge", "man", "woman")
#: Such a group is some few who will not be named.
_IN_THE_KNOW: Final = re.compile(
    r"\b(?:familiar with|close to|briefed on|with (?:\w+ )?knowledge of|not (?:authori[sz]ed|named))\b",
    re.IGNORECASE,
)
#: Bodies that go by a plural.
_SERVICES: Final = re.compile(
    r".*\b(?:emergency|intelligence|security|special|secret|rescue|ambulance|fire|health|social|prison|border) services",
    re.IGNORECASE,
)
_HEAD_OF_GOVERNMENT: Final = re.compile(r"(?:the )?head of (?:\S+ ){0,2}government\b", re.IGNORECASE)
#: Nouns by which anybody of some standing may be told again.
_OF_STANDING: Final = frozenset(
    {"politician", "diplomat", "official", "lawmaker", "legislator", "leader", "statesman"}
)
_NAMED_BEFORE_KIND: Final = re.compile(
    rf"(?:[Tt]he )?(?!The )(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*?) (?P<kind>(?:[A-Z]\w+(?:an|ish|ese|ch|ek|i) )?(?:(?:news|media|state|online|local) )*(?:{'|'.join(sorted(OUTLETS))}))"
)
#: So many tokens behind a description may tell the name that somebody goes by; so many before may have told of another one.
_NEAR_BEHIND: Final = 25
_FAR_BEFORE: Final = 1000
_LONGEST_DESCRIPTION: Final = 10
#: What tells one document from the last one, and not what it is.
_PLAIN: Final = frozenset(
    {"new", "latest", "same", "other", "another", "first", "second", "previous", "such"}
)
_GAVE_NAME: Final = re.compile(
    r",? who (?:(?:would )?(?:only )?(?:gave|give) (?:his|her|their) (?:first |sur)?name|identified (?:him|her)self|asked to be (?:called|identified))(?: only| simply)?(?: as)? "
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_STAFF: Final = frozenset({"journalist", "reporter", "correspondent", "editor", "investigator"})
#: What somebody writes on a platform: "the post says" of whoever spoke last.
_POSTS: Final = frozenset({"post", "tweet", "message"})
_SOME: Final = frozenset({"one", "some", "several", "many", "most", "other", "both", "few"})
_MASS_PLURALS: Final = frozenset({"media", "press"})


def described(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """ "The minister", "two officials", "the report": resolved where the article has named whom it means."""
    noun = head.lemma_.casefold()
    description = _DETERMINERS.sub("", phrase.text.strip())
    if phrase[0].pos_ == "NOUN" and phrase[0].text[1:].islower() and not phrase[0].ent_type_:
        description = description[:1].lower() + description[1:]
    short = description.partition(",")[0].rstrip(". ")
    definite = (
        phrase[0].lower_ in ("the", "this", "that", "his", "her", "its", "their")
        or phrase[0].dep_ == "poss"
        or any(child.dep_ == "poss" for child in head.children)
    )
    plural = head.tag_ in ("NNS", "NNPS")
    counted = phrase[0].pos_ == "NUM" or phrase[0].lower_ in _SOME
    if noun in DOCUMENTS:
        return _document(head, short, definite, cast, memory)
    body = (
        _staff_of_outlet(head, cast)
        or _named_before_its_kind(phrase, head)
        or _body(phrase, head, short, definite, cast, memory)
    )
    if body is not None:
        return body
    if noun in COLLECTIVE or (
        plural
        and not counted
        and (noun in PLURAL_OF_PEOPLE or noun.endswith(_TRADES))
        and not _IN_THE_KNOW.search(short)
    ):
        return Speaker(short, "group")
    if plural:
        same = _same_as_before(noun, memory) if definite and len(short.split()) == 1 else None
        speaker = same or _unnamed(short)
        memory.several.add(speaker.name)
        return speaker
    if (called := _called(phrase, short)) is not None:
        return called
    if (one := _one(phrase, head, cast, memory, definite)) is not None:
        return one
    if definite and " " not in short:
        short = _told_fully_before(head) or short
    if definite and noun in _ANYBODY | _IN_CUSTODY and " " not in short:
        someone = one_before(head)
        short = _DETERMINERS.sub("", _phrase_text(someone)) if someone is not None else short
    return replace(_unnamed(short), kind="person") if definite and noun in SINGLE_OFFICES else _unnamed(short)


def _document(head: "Token", short: str, definite: bool, cast: Cast, memory: Memory) -> Speaker:
    """A document, by its fullest name; a post is what the last one who spoke has written, a column its paper's words."""
    noun = head.lemma_.casefold()
    before = _document_before(noun, memory) if definite else None
    if before is None and definite and noun in _POSTS and " " not in short:
        before = memory.last("person", "organisation")
    if before is None and definite and " " not in short:
        short = _told_fully_before(head) or short
    return before or _paper_of(head, cast, memory) or Speaker(short, "document")


def _paper_of(column: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """The paper of "the newspaper's column"."""
    owner = next((child for child in column.children if child.dep_ == "poss"), None)
    if owner is None or owner.lemma_.casefold() not in OUTLETS:
        return None
    return _outlet_meant(owner.lemma_.casefold(), owner.idx, cast, memory)


def _outlet_meant(noun: str, place: int, cast: Cast, memory: Memory) -> Speaker | None:
    """The outlet whom "the newspaper" means: one named so, or the last one that has spoken."""
    named = cast.body_with(noun, place)
    if named is not None:
        return Speaker(named, "organisation")
    return next((each for each in memory.recent if _is_an_outlet(each, cast)), None)


def _told_fully_before(noun: "Token") -> str | None:
    """ "Five leaked cables" of which the text goes on with "the cables", without the number."""
    doc = noun.doc
    for word in reversed(doc[max(0, noun.i - _FAR_BEFORE) : noun.i]):
        if word.lemma_ == noun.lemma_ and word.pos_ in ("NOUN", "PROPN"):
            whole = takewhile(lambda token: token.dep_ != "acl", noun_phrase(word))
            words = list(dropwhile(_tells_nothing, whole))
            fuller = doc[words[0].i : words[-1].i + 1].text if words else ""
            is_of_one = not any(token.ent_type_ == "PERSON" for token in words)
            if len(words) > 1 and is_of_one and len(words) < _LONGEST_DESCRIPTION and "," not in fuller:
                return fuller
    return None


def _body(
    phrase: "Phrase", head: "Token", short: str, definite: bool, cast: Cast, memory: Memory
) -> Speaker | None:
    """ "The ministry", "the emergency services", "the media"."""
    noun, plural = head.lemma_.casefold(), head.tag_ in ("NNS", "NNPS")
    if noun in BODIES and (not plural or noun in COLLECTIVE_BODIES):
        is_bare = len(short.split()) == 1 or (
            len(short.split()) == 2 and (noun in OUTLETS or short.islower())
        )
        if definite and is_bare and noun in OUTLETS:
            return _outlet_meant(noun, phrase.start_char, cast, memory) or Speaker(short, "organisation")
        named = cast.body_with(noun, phrase.start_char) if definite and is_bare else None
        return Speaker(cast.body(named) if named else short, "organisation")
    if plural and _SERVICES.fullmatch(short):
        return Speaker(short, "organisation")
    if plural and noun in BODIES - MASSES:
        return Speaker(short, "group")
    if head.lower_ in _MASS_PLURALS or (noun in MASSES and plural):
        return Speaker(f"unnamed {short}", "organisation")
    return None


def _is_an_outlet(speaker: Speaker, cast: Cast) -> bool:
    role = speaker.role or cast.role(speaker.name) or ""
    words = {*role.casefold().split(), *speaker.name.casefold().split()}
    return speaker.kind == "organisation" and bool((OUTLETS | MASTHEADS) & words)


def _staff_of_outlet(head: "Token", cast: Cast) -> Speaker | None:
    """ "CNN journalists", "the Courier's reporters": the outlet speaks."""
    if head.lemma_.casefold() not in _STAFF or head.tag_ != "NNS":
        return None
    for child in head.children:
        entity = entity_around(child) if child.dep_ in ("compound", "poss", "nmod") else None
        if entity is not None and child.ent_type_ == "ORG":
            return Speaker(cast.body(without_article(entity.text)), "organisation", head.text)
    return None


def _phrase_text(noun: "Token") -> str:
    words = noun_phrase(noun)
    return noun.doc[words[0].i : words[-1].i + 1].text if words else noun.text


def _tells_nothing(word: "Token") -> bool:
    return word.dep_ in ("det", "nummod", "poss", "case") or word.lower_ in _PLAIN


def _called(phrase: "Phrase", description: str) -> Speaker | None:
    """ "A man who gave his name only as Farhod": the name is what he goes by."""
    behind = phrase.doc[phrase.end : phrase.end + _NEAR_BEHIND]
    match = _GAVE_NAME.match(behind.text) or _GAVE_NAME.search(phrase.text)
    return Speaker(match["name"], "person", description) if match else None


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


def _named_before_its_kind(phrase: "Phrase", head: "Token") -> Speaker | None:
    """ "Hale outlet", "the Courier Danish newspaper": the name, then what it is."""
    match = _NAMED_BEFORE_KIND.fullmatch(phrase.text.partition(",")[0].strip())
    if match is None or head.lemma_.casefold() not in OUTLETS:
        return None
    is_no_name = any(
        each.text == match["name"] and each.label_ in ("NORP", "GPE", "LOC") for each in phrase.ents
    )
    if is_no_name or match["name"].casefold() in PLATFORMS:
        return None
    return Speaker(match["name"], "organisation", match["kind"])


def _one(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory, definite: bool) -> Speaker | None:
    """The person whom a description of one means, if the article names him, or has described him before."""
    noun, place = head.lemma_.casefold(), phrase.start_char
    words = _office_meant(phrase, head) if definite else _all_words(phrase)
    holder = cast.holder(words, place, exactly=not definite, spoke=memory.latest_names)
    if holder is None and not definite:
        holder = cast.named_by_bare_role(noun)
        if holder is None and place < _LEAD and noun in OFFICES - _MANY:
            holder = _beside(phrase, cast)
    elif holder is None:
        same = _same_as_before(noun, memory)
        if same is not None:
            return same
        if noun in _ANYBODY and any(token.tag_ == "PRP" for token in phrase):
            return None
        if noun in _ANYBODY:
            return person_before(head, "f" if noun in FEMALE else "m", cast, memory)
        holder = cast.holder_named_below(words)
        if holder is None and noun in OFFICES and not memory.in_words:
            holder = _beside(phrase, cast)
        if holder is None and noun in HEADS:
            holder = cast.head_named()
        if holder is None:
            return _told_again(phrase, head, memory)
    return Speaker(holder, "person", cast.role(holder)) if holder else None


def _told_again(phrase: "Phrase", head: "Token", memory: Memory) -> Speaker | None:
    """The last speaker by another word ("the Estonian politician", "the striker"), where nobody else was told of by it.

    Names in the description must be those of his role.
    """
    noun = head.lemma_.casefold()
    if noun in memory.told_as:
        return memory.told_as[noun]
    last = memory.last_of_one()
    is_a_way = noun in _OF_STANDING or (
        (noun in OFFICES | WALKS_OF_LIFE or noun.endswith(_TRADES) or "year-old" in phrase.text)
        and noun not in _MANY | SINGLE_OFFICES | HEADS
        and phrase[0].lower_ == "the"
    )
    if last is None or last.kind != "person" or not is_a_way:
        return None
    before = phrase.doc[max(0, phrase.start - _FAR_BEFORE) : phrase.start].text.casefold()
    role = last.role or ""
    names, own = proper(without_article(phrase.text)), proper(role)
    is_new = noun in role.casefold() or not re.search(rf"\b{re.escape(noun)}", before)
    if not is_new or (names and own and not names & own):
        return None
    memory.told_as[noun] = last
    return last


def _beside(phrase: "Phrase", cast: Cast) -> str | None:
    """Who is named beside the description for the first time: it becomes his role."""
    name = cast.namesake_beside(phrase.start_char, phrase.end_char)
    if name is not None:
        cast.learn(name, without_article(phrase.text), phrase.start_char)
    return name


def _all_words(phrase: "Phrase") -> str:
    words = [token for token in phrase if token.pos_ in ("NOUN", "PROPN", "ADJ")]
    return " ".join(token.text for token in words)


def _office_meant(phrase: "Phrase", head: "Token") -> str:
    """ "The head of state" is the president, "the head of the Polish government" the prime minister."""
    if _HEAD_OF_STATE.match(phrase.text):
        return "president"
    return "prime minister" if _HEAD_OF_GOVERNMENT.match(phrase.text) else _head_words(phrase, head)


def _head_words(phrase: "Phrase", head: "Token") -> str:
    return " ".join(
        token.text for token in phrase if token.i <= head.i and token.pos_ in ("NOUN", "PROPN", "ADJ")
    )


def _same_as_before(noun: str, memory: Memory) -> Speaker | None:
    """ "The official" after "a senior official": the same unnamed speaker."""
    for speaker in memory.recent:
        words = [word.removesuffix("s") for word in re.findall(r"\w+", speaker.name.casefold())]
        if speaker.kind == ANONYMOUS and noun in words:
            return speaker
    return None


def _unnamed(description: str) -> Speaker:
    """The speaker as the text describes him; "an unnamed spokesperson" is unnamed once."""
    plain = re.sub(r"^(?:unnamed|unidentified|anonymous)\s+", "", description, flags=re.IGNORECASE)
    return Speaker(f"unnamed {plain}", ANONYMOUS, plain)
