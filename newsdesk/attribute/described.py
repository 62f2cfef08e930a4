"""Whom does a description mean ("the minister", "two officials", "the report"), where the article has named him or not?"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.bodies_described import body_described
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import (
    DETERMINERS,
    FAR_BEFORE,
    SOME,
    Description,
    body_led,
    description_of,
    told_fully_before,
)
from newsdesk.attribute.documents import document
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import entities_in, noun_phrase, root_of
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.named_beside import named_behind
from newsdesk.attribute.names import bare_name, office, proper, without_article
from newsdesk.attribute.pronouns import one_before, person_before, subject_since
from newsdesk.attribute.words import (
    BODIES,
    COLLECTIVE,
    DOCUMENTS,
    FEMALE,
    FIRMS,
    HEADS,
    MUTE,
    OFFICES,
    PARTY_MEMBERS,
    PLURAL_OF_PEOPLE,
    SINGLE_OFFICES,
    WALKS_OF_LIFE,
    may_be_one,
)
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

ANONYMOUS: Final = "anonymous"
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
_HEAD_OF_GOVERNMENT: Final = re.compile(r"(?:the )?head of (?:\S+ ){0,2}government\b", re.IGNORECASE)
#: Nouns by which anybody of some standing may be told again.
_OF_STANDING: Final = frozenset(
    {"politician", "diplomat", "official", "lawmaker", "legislator", "leader", "statesman"}
)
#: So many tokens behind a description may tell the name that somebody goes by; so many before may have told of another one.
_NEAR_BEHIND: Final = 25
_GAVE_NAME: Final = re.compile(
    r",? who (?:(?:would )?(?:only )?(?:gave|give) (?:his|her|their) (?:first |sur)?name|identified (?:him|her)self|asked to be (?:called|identified))(?: only| simply)?(?: as)? "
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_WANTS_NO_NAME: Final = re.compile(
    r" ?,? (?:(?:who|that) (?:\w+ ){0,2}?(?:(?:not|\w+n['’]t) (?:want|wish|agree)|(?:ask|prefer|wish|request)\w* not|declin\w+|refus\w+)"
    r" to be (?:publicly )?(?:named|identified)"
    r"|(?:who )?(?:also )?(?:(?:speaking|spoke|said|talking|talked) )?(?:up)?on (?:the )?condition of anonymity"
    r"|(?:who )?(?:asked for|asking for|requested|requesting|was granted|were granted|granted) anonymity)\b"
)
_SHARE: Final = re.compile(
    r"(?:about |around |nearly |almost |over |roughly |some |more than |less than |as many as |up to |an average of |an estimated )*"
    r"(?:\d[\d.,]*\s?(?:%|per ?cent)|(?:a |the |one |two |three )?(?:majority|half|third|quarter|fifth|tenth)s?\b|most\b|dozens|hundreds|thousands|lots|plenty|a (?:number|handful|few|couple)) of |"
    r"\d[\d.,]*\s?(?:%|per ?cent)",
    re.IGNORECASE,
)
_BEHIND_SOME: Final = re.compile(
    r"\w+ (?:in|on|at|from|within|among|who|inside|outside|across|around|with)\b"
)
_PARTY: Final = re.compile(
    r"\b(?:Labour|Conservative|Tory|Liberal|Green|Democratic|Democrat|Republican|Socialist)\b"
)
_CALLS_ITSELF: Final = re.compile(
    r"\b(?:calling|calls?|styling|styles?) (?:itself|themselves|himself|herself) (?:the )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
#: "My neighbour" is nobody whom a report has told of.
_OF_WHO_WRITES: Final = ("my", "our")
_PAIR: Final = ("the former", "the latter")
_TOLD_FULLY: Final = _ANYBODY | _IN_CUSTODY
_KNOWN_OFFICES: Final = OFFICES - _MANY
_OF_PLACES: Final = _OF_STANDING | HEADS
_WALKS: Final = OFFICES | WALKS_OF_LIFE
_NO_WALKS: Final = _MANY | SINGLE_OFFICES | HEADS
_NATIVES: Final = ("er", "man", "woman")
_AGE: Final = re.compile(r"\b(?P<years>\d{1,3})-year-old")
_OF_AGE: Final = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}),? (?:aged )?YEARS\b|\bYEARS-year-old (?:[a-z-]+ ){0,3}([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"


def described(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """ "The minister", "two officials", "the report": resolved where the article has named whom it means."""
    told = description_of(phrase, head)
    if told.noun in MUTE:
        return None
    if told.noun in DOCUMENTS:
        return document(told, cast, memory)
    return (
        _share(phrase, head)
        or _self_called(phrase)
        or body_described(told, cast, memory)
        or _nameless(told, memory)
        or _people(told, memory)
        or _called(phrase, told.words)
        or _aged(phrase, cast)
        or _of_two(phrase, cast)
        or _bearing_a_name(told, cast)
        or (None if told.counted else _one(told, cast, memory))
        or _somebody(told)
    )


def _nameless(told: Description, memory: Memory) -> Speaker | None:
    """Whoever will not be named is nobody whom the article names: "the owner, who asked not to be identified"."""
    behind = told.phrase.doc[told.phrase.end : told.phrase.end + _NEAR_BEHIND].text
    if not _WANTS_NO_NAME.search(told.phrase.text) and not _WANTS_NO_NAME.match(f" {behind}"):
        return None
    speaker = unnamed(told.words)
    if told.plural:
        memory.several.add(speaker.name)
    return speaker


def _people(told: Description, memory: Memory) -> Speaker | None:
    """Several people: a group, or some who keep their names."""
    is_group = told.noun in PLURAL_OF_PEOPLE or told.noun.endswith(_TRADES)
    if told.noun in COLLECTIVE or (
        told.plural and not told.counted and is_group and not _IN_THE_KNOW.search(told.words)
    ):
        return Speaker(told.words, "group")
    if not told.plural:
        return None
    same = _same_as_before(told.noun, memory) if told.definite and told.is_bare else None
    speaker = same or unnamed(told.words)
    memory.several.add(speaker.name)
    return speaker


def _somebody(told: Description) -> Speaker:
    """One who stays unnamed, as the text has described him."""
    words = told.words
    if told.definite and told.is_bare:
        words = told_fully_before(told.head) or words
    if told.definite and told.noun in _TOLD_FULLY and " " not in words:
        someone = one_before(told.head)
        words = DETERMINERS.sub("", _phrase_text(someone)) if someone is not None else words
    one = unnamed(words)
    return replace(one, kind="person") if told.definite and told.noun in SINGLE_OFFICES else one


def _share(phrase: "Phrase", head: "Token") -> Speaker | None:
    """ "48% of the voters", "many in Aven": so many people speak as a group."""
    text = phrase.text.strip().partition(",")[0]
    is_part = _SHARE.match(text) is not None
    if not is_part and not (head.lower_ in SOME and _BEHIND_SOME.match(text)):
        return None
    return Speaker(text[:1].lower() + text[1:], "group")


def _self_called(phrase: "Phrase") -> Speaker | None:
    """ "A group calling itself Pale Rider"."""
    match = _CALLS_ITSELF.search(phrase.text)
    return Speaker(match["name"], "group") if match else None


def _aged(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """Whom "the 37-year-old" means: "Adam Khan, 37", or "37-year-old Adam Khan"."""
    age = _AGE.search(phrase.text)
    if age is None or phrase[0].lower_ != "the":
        return None
    years = age["years"]
    before = phrase.doc[max(0, phrase.start - FAR_BEFORE) : phrase.start].text
    named = re.findall(_OF_AGE.replace("YEARS", years), before)
    name = cast.person(bare_name(next(filter(None, named[-1])))) if named else ""
    return Speaker(name, "person", cast.role(name)) if name in cast.places else None


def _of_two(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """Of the two who were named last in the sentence before, if they are of one kind: "the former" is the first, "the latter" the second."""
    word = phrase.text.casefold()
    if word not in _PAIR or not phrase[0].sent.start:
        return None
    named = list(entities_in(phrase.doc[phrase[0].sent.start - 1].sent))[-2:]
    kinds = {each[0].ent_type_ for each in named}
    if len(named) < len(_PAIR):
        return None
    meant = named[_PAIR.index(word)].text
    if kinds == {"PERSON"}:
        name = cast.person(bare_name(meant))
        return Speaker(name, "person", cast.role(name))
    return Speaker(cast.body(without_article(meant)), "organisation") if kinds <= {"ORG", "GPE"} else None


def _phrase_text(noun: "Token") -> str:
    words = noun_phrase(noun)
    return noun.doc[words[0].i : words[-1].i + 1].text if words else noun.text


def _called(phrase: "Phrase", description: str) -> Speaker | None:
    """ "A man who gave his name only as Farhod": the name is what he goes by."""
    behind = phrase.doc[phrase.end : phrase.end + _NEAR_BEHIND]
    match = _GAVE_NAME.match(behind.text) or _GAVE_NAME.search(phrase.text)
    return Speaker(match["name"], "person", description) if match else None


def _bearing_a_name(told: Description, cast: Cast) -> Speaker | None:
    """ "The tycoon Vale" and "the insurer Zurich" are nobody who is named otherwise."""
    name = named_behind(told.phrase)
    if name is None or told.phrase[-1].lower_ in PARTY_MEMBERS or is_native(told.phrase[-1]):
        return None
    if told.noun in FIRMS:
        return Speaker(cast.body(name), "organisation", told.words.removesuffix(f" {name}"))
    known = cast.person(bare_name(name))
    return Speaker(known, "person", cast.role(known)) if known in cast.places else unnamed(told.words)


def _one(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    """The person whom a description of one means, if the article names him, or has described him before."""
    if told.phrase[0].lower_ in _OF_WHO_WRITES:
        return None
    words = _office_meant(told.phrase, told.head) if told.definite else _all_words(told.phrase)
    holder = cast.holder(words, told.place, exactly=not told.definite, spoke=memory.latest_names)
    if (body := body_led(told.head)) is not None:
        return _leading(holder or cast.holder_named_below(words), body, cast)
    if holder is None and told.definite:
        return _same_as_before(told.noun, memory) or _known_one(told, words, cast, memory)
    if holder is None:
        holder = cast.named_by_bare_role(told.noun)
        if holder is None and told.place < _LEAD and told.noun in _KNOWN_OFFICES:
            holder = _beside(told.phrase, cast)
    return Speaker(holder, "person", cast.role(holder)) if holder else None


def _leading(holder: str | None, body: str, cast: Cast) -> Speaker | None:
    """Only whoever is told to have that office of that body is "the chairman of the rail firm"."""
    is_led = holder is not None and office(body) in cast.offices[holder]
    return Speaker(holder, "person", cast.role(holder)) if holder is not None and is_led else None


def _known_one(told: Description, words: str, cast: Cast, memory: Memory) -> Speaker | None:
    """The one whom "the minister" means, though nobody was called so before."""
    noun = told.noun
    if noun in _ANYBODY:
        is_of_another = any(token.tag_ == "PRP" for token in told.phrase)
        gender = "f" if noun in FEMALE else "m"
        return None if is_of_another else person_before(told.head, gender, cast, memory)
    is_of_place = noun in _OF_PLACES
    holder = cast.last_of_place(proper(words), told.place) if is_of_place else None
    holder = holder or cast.holder_named_below(words)
    if holder is None and noun in OFFICES and not memory.in_words:
        holder = _beside(told.phrase, cast)
    if holder is None and noun in HEADS:
        holder = cast.head_named()
    return (
        Speaker(holder, "person", cast.role(holder))
        if holder
        else told_again(told.phrase, told.head, cast, memory)
    )


def is_native(head: "Token") -> bool:
    """Whether it tells of one by where he comes from: "Portuguese", "Londoner", "Welshman"."""
    is_capital = head.pos_ == "PROPN" and head.text.endswith(_NATIVES) and head.ent_type_ != "ORG"
    return head.ent_type_ == "NORP" or (is_capital and head.text[:1].isupper())


def told_again(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """The last speaker by another word ("the Estonian politician", "the striker"), where nobody else was told of by it.

    Names in the description must be those of his role.
    """
    noun = head.lemma_.casefold()
    if noun in memory.told_as:
        return memory.told_as[noun]
    is_a_member = noun in PARTY_MEMBERS or is_native(head)
    is_a_way = (
        is_a_member
        or noun in _OF_STANDING
        or (
            (noun in _WALKS or noun.endswith(_TRADES) or "year-old" in phrase.text)
            and noun not in _NO_WALKS
            and phrase[0].lower_ == "the"
        )
    )
    last = subject_since(head, "", cast, memory) or memory.last_of_one() if is_a_way else None
    if last is None or last.kind != "person" or _is_of_the_other_gender(noun, last):
        return None
    if _is_of_a_body(phrase) and last.role and noun not in last.role.casefold():
        return None
    before = phrase.doc[max(0, phrase.start - FAR_BEFORE) : phrase.start].text.casefold()
    role = last.role or ""
    names, own = (proper(_PARTY.sub("", each)) for each in (without_article(phrase.text), role))
    if is_a_member and phrase[-1] == head:
        return last
    if not may_be_one(re.findall(r"\w+", role.casefold()), noun):
        return None
    is_new = noun in role.casefold() or not re.search(rf"\b{re.escape(noun)}\b", before)
    if not is_new or (names and own and not names & own):
        return None
    memory.told_as[noun] = last
    return last


def _is_of_the_other_gender(noun: str, speaker: Speaker) -> bool:
    """ "The fireman" is not Ruth."""
    gender = "f" if noun.endswith("woman") else "m" if noun.endswith("man") else ""
    known = gender_of(speaker.name, speaker.role)
    return bool(gender and known) and gender != known


def _is_of_a_body(phrase: "Phrase") -> bool:
    """ "The union's secretary"."""
    return any(token.dep_ == "poss" and token.lemma_.casefold() in BODIES for token in phrase)


def _beside(phrase: "Phrase", cast: Cast) -> str | None:
    """Who is named beside the description for the first time: it becomes his role; nobody, where it was told of beside him before,
    or where "the reporter asked her": she is named then."""
    does = root_of(phrase).head.children
    if any(child.dep_ in ("dobj", "dative") and child.tag_ == "PRP" for child in does):
        return None
    name = cast.namesake_beside(phrase.start_char, phrase.end_char)
    if name is not None and (first := cast.places[name][0]) < phrase.start_char:
        if phrase[0].lower_ in ("a", "an"):
            return None
        near = phrase.doc[max(0, phrase.start - FAR_BEFORE) : phrase.start]
        told = near.text[max(0, first - near.start_char) :].casefold()
        name = None if re.search(rf"\b{re.escape(root_of(phrase).lower_)}\b", told) else name
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
    own = [token.text for token in phrase if token.i <= head.i and token.pos_ in ("NOUN", "PROPN", "ADJ")]
    body = body_led(head)
    return " ".join([body, *own] if body is not None else own)


def _same_as_before(noun: str, memory: Memory) -> Speaker | None:
    """ "The official" after "a senior official": the same unnamed speaker."""
    for speaker in memory.recent:
        words = [word.removesuffix("s") for word in re.findall(r"\w+", speaker.name.casefold())]
        if speaker.kind == ANONYMOUS and noun in words:
            return speaker
    return None


def unnamed(description: str) -> Speaker:
    """The speaker as the text describes him; "an unnamed spokesperson" is unnamed once."""
    plain = re.sub(r"^(?:unnamed|unidentified|anonymous)\s+", "", description, flags=re.IGNORECASE)
    return Speaker(f"unnamed {plain}", ANONYMOUS, plain)
