"""Who is the speaker that a source phrase means, by the fullest name that this article gives? Never from elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast, bare_name, head_noun, role_beside, without_article
from newsdesk.attribute.grammar import entity_around, noun_phrase, root_of
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.words import (
    BODIES,
    COLLECTIVE,
    COLLECTIVE_BODIES,
    DOCUMENTS,
    FEMALE,
    HEADS,
    MALE,
    MASSES,
    OFFICES,
    OUTLETS,
    PLURAL_OF_PEOPLE,
    SINGLE_OFFICES,
)
from newsdesk.model import Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

_ANONYMOUS: Final = "anonymous"
_DETERMINERS: Final = re.compile(
    r"^(?:the|a|an|another|this|that|these|those|its|their|his|her|one of the|one of|two|three|four|five|several|some|many|most|multiple|both|other)\s+",
    re.I,
)
_HEAD_OF_STATE: Final = re.compile(r"(?:the )?head of (?:the )?state\b", re.IGNORECASE)
_PRESENTED: Final = re.compile(
    r"(?P<role>[^,“”\"]*[^\W\d_][^,“”\"]*), (?P<name>[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3})"
)
_SENTENCE_END: Final = re.compile(r"[a-z]{2}[.!?]\s+[A-Z]")
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
#: Endings of nouns for people who do one thing: as many of them they speak as a group, but for those who keep their names.
_TRADES: Final = ("er", "or", "ist", "ian", "judge", "man", "woman")
#: Such a group is some few who will not be named.
_IN_THE_KNOW: Final = re.compile(
    r"\b(?:familiar with|close to|briefed on|with (?:\w+ )?knowledge of|not (?:authori[sz]ed|named))\b",
    re.IGNORECASE,
)
_SOME: Final = frozenset({"one", "some", "several", "many", "most", "other", "both", "few"})
_MASS_PLURALS: Final = frozenset({"media", "press"})
_AUTHOR: Final = frozenset({"i", "we", "you", "one", "us", "me", "my", "our"})


def speaker_of(source: Sequence[Span], doc: "Doc", cast: Cast, memory: Memory) -> Speaker | None:
    """The speaker; None where there is no source, or the writer speaks, or a pronoun leads nowhere."""
    if not source:
        return None
    whole = doc.char_span(source[0].start, source[-1].end, alignment_mode="expand")
    if whole is not None and _SENTENCE_END.search(whole.text):
        whole = doc.char_span(*source[-1], alignment_mode="expand")
    phrase = _before_note(whole) if whole is not None else None
    if phrase is None or not len(phrase):
        return None
    speaker = _glued(phrase, source[0].start, cast) or _meant(phrase, cast, memory)
    if speaker is not None and speaker.role is None:
        return replace(speaker, role=cast.role(speaker.name))
    return speaker


def _glued(phrase: "Phrase", start: int, cast: Cast) -> Speaker | None:
    """Brandt of "the agency HaleBrandt", where a page glued a name to the word before it."""
    name = cast.person(bare_name(phrase.text[max(0, start - phrase.start_char) :]))
    return Speaker(name, "person") if start > phrase.start_char and name in cast.places else None


def _before_note(phrase: "Phrase") -> "Phrase":
    """The phrase without an editor's note in square brackets."""
    note = next((token.i for token in phrase if token.text == "["), phrase.start)
    return phrase.doc[phrase.start : note] if note > phrase.start else phrase


def _meant(phrase: "Phrase", cast: Cast, memory: Memory) -> Speaker | None:
    head = root_of(phrase)
    if len(phrase) == 1 and (named := _antecedent(head)) is not None:
        return _meant(named, cast, memory)
    if len(phrase) == 1 and (head.pos_ == "PRON" or head.tag_ == "PRP$"):
        return _pronoun(head, cast, memory)
    return (
        _several(phrase, head, cast)
        or _presented(phrase, cast)
        or _known(head, cast)
        or _named(phrase, head, cast)
        or _described(phrase, head, cast, memory)
    )


def _antecedent(token: "Token") -> "Phrase | None":
    """Whom "which" and "who" stand for: the noun whose clause they begin."""
    if token.lower_ not in ("which", "who", "that") or token.head.dep_ != "relcl":
        return None
    words = noun_phrase(token.head.head)
    return token.doc[words[0].i : words[-1].i + 1] if words and words[-1].i < token.i else None


def _presented(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "The river board's engineer, Wim Kastner", "the country's news agency, KCNA": what somebody is, then his name."""
    match = _PRESENTED.fullmatch(phrase.text.strip())
    if match is None:
        return None
    role, noun = without_article(match["role"]), head_noun(match["role"])
    known = cast.person(bare_name(match["name"]))
    if known in cast.places:
        cast.learn(known, None if cast.role(known) else role, phrase.start_char)
        return Speaker(known, "person", cast.role(known))
    if noun in BODIES | OUTLETS:
        name = cast.body(match["name"])
        cast.present(name, role, phrase.start_char)
        return Speaker(name, "organisation", role)
    if " " not in match["name"] or not (noun.islower() or noun.casefold() in OFFICES):
        return None
    name = cast.meet(bare_name(match["name"]), role, phrase.start_char)
    return Speaker(name, "person", cast.role(name))


def _known(head: "Token", cast: Cast) -> Speaker | None:
    """A person of the cast, of whom the phrase may tell the role."""
    name = cast.person(bare_name(head.text))
    if name not in cast.places or not head.text[:1].isupper():
        return None
    if cast.role(name) is None:
        start = head.i + 1 - len(name.split()) if name.endswith(head.text) else head.i
        cast.learn(name, role_beside(head, start, head.i + 1), head.idx)
    return Speaker(name, "person", cast.role(name))


def _several(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "Kyiv and Washington": named side by side, they speak as one."""
    others = [token for token in head.conjuncts if phrase.start <= token.i < phrase.end and token.i > head.i]
    if not others or not all(token.pos_ == "PROPN" for token in (head, *others)):
        return None
    names = dict.fromkeys(_name(token, cast) for token in (head, *others))
    return Speaker(" and ".join(names), "group")


def _pronoun(token: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    word = token.lower_
    if word in _AUTHOR:
        return None
    if word in ("they", "them", "their"):
        return memory.last("group", "organisation", _ANONYMOUS, "document")
    if word in ("it", "its", "which"):
        return memory.last("organisation", "document")
    gender = "f" if word in FEMALE else "m" if word in MALE else ""
    return _person_before(token, gender, cast, memory)


def _person_before(token: "Token", gender: str, cast: Cast, memory: Memory) -> Speaker | None:
    """The last speaker, unless somebody else has become the subject since."""
    last = memory.last_of_one()
    if last is not None and _fits(last.name, gender, memory):
        return _marked(last, gender, memory)
    fitting = (mention for mention in cast.before(token.idx) if _fits(mention.name, gender, memory))
    near = list(islice(fitting, 3))
    chosen = next((mention for mention in near if mention.subject), near[0] if near else None)
    if chosen is None:
        return None
    return _marked(Speaker(chosen.name, "person", cast.role(chosen.name)), gender, memory)


def _fits(name: str, gender: str, memory: Memory) -> bool:
    return not gender or memory.gender.get(name, gender) == gender


def _marked(speaker: Speaker, gender: str, memory: Memory) -> Speaker:
    if gender and speaker.kind == "person":
        memory.gender.setdefault(speaker.name, gender)
    return speaker


def _named(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """A person or a body that the phrase names."""
    for token in (head, *(child for child in head.children if child.dep_ in ("appos", "compound"))):
        if token.ent_type_ == "PERSON" and phrase.start <= token.i < phrase.end:
            name = _name(token, cast)
            return Speaker(name, "person", cast.role(name))
    if head.lemma_.casefold() in OFFICES:
        return _introduced(phrase, head, cast)
    if head.ent_type_ in ("ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART") or _is_capital_name(head):
        return _body_or_person(phrase, head, cast)
    return None


def _is_capital_name(head: "Token") -> bool:
    return head.pos_ == "PROPN" and head.text[:1].isupper()


def _name(token: "Token", cast: Cast) -> str:
    entity = entity_around(token)
    if entity is not None and token.ent_type_ == "PERSON":
        return cast.person(bare_name(entity.text))
    return cast.body(without_article(entity.text if entity is not None else token.text))


def _body_or_person(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker:
    text = phrase.text.partition(",")[0]
    known = cast.person(bare_name(text))
    if known in cast.places or known.casefold() in cast.full_names:
        return Speaker(known, "person", cast.role(known))
    introduced = _introduced(phrase, head, cast)
    if introduced is not None:
        return introduced
    described = _body_with_description(phrase, head, cast)
    if described is not None:
        return described
    owned = [child for child in head.children if child.dep_ == "poss"]
    name = without_article(head.doc[head.left_edge.i : phrase.end].text if not owned else _name(head, cast))
    name = name.partition(",")[0].strip()
    words = name.casefold().split()
    looks_human = (
        head.ent_type_ == "" and len(words) > 1 and not set(words) & BODIES and words[-1] not in OFFICES
    )
    if words and words[-1] in OFFICES and len(words) > 1 and head.ent_type_ == "":
        holder = cast.holder(name, phrase.start_char)
        return (
            Speaker(holder, "person", cast.role(holder))
            if holder
            else Speaker(f"unnamed {name}", _ANONYMOUS, name)
        )
    full = cast.body(name)
    if len(words) == 1 and words[0] in BODIES:
        full = cast.body_with(words[0], phrase.start_char) or full
    return Speaker(
        full, "person" if looks_human and not phrase.text.lower().startswith("the ") else "organisation"
    )


def _introduced(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "Yurii Ihnat, spokesman for …", "the vice president, Hakob Arshakyan": a person by his office."""
    beside = next((child for child in head.children if child.dep_ == "appos" and child.i < phrase.end), None)
    if beside is None:
        return None
    name_head, office = (beside, head) if head.lemma_.casefold() in OFFICES else (head, beside)
    if office.lemma_.casefold() not in OFFICES or name_head.pos_ != "PROPN":
        return None
    first = name_head.i
    while first > phrase.start and phrase.doc[first - 1].pos_ == "PROPN":
        first -= 1
    name = bare_name(phrase.doc[first : name_head.i + 1].text)
    role = role_beside(name_head, first, name_head.i + 1)
    if not name or role is None:
        return None
    full = cast.meet(name, role, name_head.idx)
    return Speaker(full, "person", cast.role(full))


def _body_with_description(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "The state news agency KCNA": the name, and what it is."""
    entity = entity_around(head)
    if entity is None or head.ent_type_ != "ORG" or entity.start <= phrase.start:
        return None
    before = [token for token in phrase if token.i < entity.start]
    if not any(token.pos_ == "NOUN" and token.is_lower for token in before) or before[-1].pos_ != "NOUN":
        return None
    description = without_article(head.doc[before[0].i : entity.start].text)
    return Speaker(cast.body(without_article(entity.text)), "organisation", description)


def _described(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """ "The minister", "two officials", "the report": resolved where the article has named whom it means."""
    noun = head.lemma_.casefold()
    description = _DETERMINERS.sub("", phrase.text.strip())
    short = description.partition(",")[0].rstrip(". ")
    definite = (
        phrase[0].lower_ in ("the", "this", "that", "his", "her", "its", "their")
        or phrase[0].dep_ == "poss"
        or any(child.dep_ == "poss" for child in head.children)
    )
    plural = head.tag_ in ("NNS", "NNPS")
    counted = phrase[0].pos_ == "NUM" or phrase[0].lower_ in _SOME
    if noun in DOCUMENTS:
        return Speaker(short, "document")
    if noun in BODIES and (not plural or noun in COLLECTIVE_BODIES):
        is_bare = len(short.split()) == 1 or (noun in OUTLETS and len(short.split()) == 2)
        named = cast.body_with(noun, phrase.start_char) if definite and is_bare else None
        return Speaker(named or short, "organisation")
    if head.lower_ in _MASS_PLURALS or (noun in MASSES and plural):
        return Speaker(f"unnamed {short}", "organisation")
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
    if (one := _one(phrase, head, cast, memory, definite)) is not None:
        return one
    return replace(_unnamed(short), kind="person") if definite and noun in SINGLE_OFFICES else _unnamed(short)


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
        if noun in _ANYBODY:
            return _person_before(head, "f" if noun in FEMALE else "m", cast, memory)
        holder = cast.holder_named_below(words)
        if holder is None and noun in OFFICES:
            holder = _beside(phrase, cast)
        if holder is None and noun in HEADS:
            holder = cast.head_named()
    return Speaker(holder, "person", cast.role(holder)) if holder else None


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
    """ "The head of state" is the president."""
    return "president" if _HEAD_OF_STATE.match(phrase.text) else _head_words(phrase, head)


def _head_words(phrase: "Phrase", head: "Token") -> str:
    return " ".join(
        token.text for token in phrase if token.i <= head.i and token.pos_ in ("NOUN", "PROPN", "ADJ")
    )


def _same_as_before(noun: str, memory: Memory) -> Speaker | None:
    """ "The official" after "a senior official": the same unnamed speaker."""
    for speaker in memory.recent:
        words = [word.removesuffix("s") for word in re.findall(r"\w+", speaker.name.casefold())]
        if speaker.kind == _ANONYMOUS and noun in words:
            return speaker
    return None


def _unnamed(description: str) -> Speaker:
    """The speaker as the text describes him; "an unnamed spokesperson" is unnamed once."""
    plain = re.sub(r"^(?:unnamed|unidentified)\s+", "", description, flags=re.IGNORECASE)
    return Speaker(f"unnamed {plain}", _ANONYMOUS, plain)
