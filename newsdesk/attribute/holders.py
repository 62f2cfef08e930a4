"""Who is the one whom an office or a calling means ("the minister", "the striker", "the Estonian politician")?"""

import re
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import ANONYMOUS, ANYBODY, FAR_BEFORE, TRADES, Description, body_led
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import at, root_of, sentence_before
from newsdesk.attribute.lexicon import verbs
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.names import office, proper, without_article
from newsdesk.attribute.pronouns import person_before, subject_since
from newsdesk.attribute.words import (
    DEALING_WITH_OTHERS,
    FEMALE,
    HEADS,
    KIN,
    MASTHEADS,
    OFFICES,
    PARTY_MEMBERS,
    SINGLE_OFFICES,
    WALKS_OF_LIFE,
    are_of_one_calling,
    may_be_one,
)
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

_HEAD_OF_STATE: Final = re.compile(r"(?:the )?head of (?:the )?state\b", re.IGNORECASE)
#: So far a report may go on with "a former treasurer" before it names him.
_LEAD: Final = 250
_OF_WHAT: Final = frozenset({"of", "for", "in", "at"})
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
#: By what who stays unnamed is told of again.
_OF_THE_UNNAMED: Final = frozenset({"official", "aide", "source", "insider"})
_HEAD_OF_GOVERNMENT: Final = re.compile(r"(?:the )?head of (?:\S+ ){0,2}government\b", re.IGNORECASE)
#: Nouns by which anybody of some standing may be told again.
_OF_STANDING: Final = frozenset(
    {"politician", "diplomat", "official", "lawmaker", "legislator", "leader", "statesman"}
)
_PARTY: Final = re.compile(
    r"\b(?:Labour|Conservative|Tory|Liberal|Green|Democratic|Democrat|Republican|Socialist)\b"
)
#: "My neighbour" is nobody whom a report has told of.
_OF_WHO_WRITES: Final = ("my", "our")
_KNOWN_OFFICES: Final = OFFICES - _MANY
_OF_LANDS: Final = frozenset({"GPE", "NORP", "LOC", "ORG"})
_OF_PLACES: Final = _OF_STANDING | HEADS
_WALKS: Final = OFFICES | WALKS_OF_LIFE
_NO_WALKS: Final = _MANY | SINGLE_OFFICES | HEADS
_NATIVES: Final = ("er", "man", "woman")
_NO_NATIVES: Final = OFFICES | HEADS | WALKS_OF_LIFE | MASTHEADS


def one_meant(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    """The person whom a description of one means, if the article names him, or has described him before."""
    if told.phrase[0].lower_ in _OF_WHO_WRITES:
        return None
    meant = _holder_meant(told, cast, memory)
    return None if meant is not None and _is_of_another_place(meant, told.phrase) else meant


def _is_of_another_place(holder: Speaker, phrase: "Phrase") -> bool:
    """Whether "its defence minister", behind a sentence on Norland, is told to be Sudland's."""
    if phrase[0].lower_ != "its":
        return False
    sentence = sentence_before(phrase[0])
    before = phrase.doc[sentence.start if sentence is not None else 0 : phrase.start]
    places = {name for token in before if token.ent_type_ in _OF_LANDS for name in proper(token.text)}
    own = proper((holder.role or "").split(" to ")[0])
    return bool(places and own and not places & own)


def _holder_meant(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    words = _office_meant(told.phrase, told.head) if told.definite else _all_words(told.phrase)
    holder = cast.holder(words, told.place, exactly=not told.definite, spoke=memory.latest_names)
    if (body := body_led(told.head)) is not None:
        return _leading(holder or cast.holder_named_below(words), body, cast)
    if holder is None and told.definite:
        return same_as_before(told.noun, memory, words) or _known_one(told, words, cast, memory)
    if holder is None:
        holder = cast.named_by_bare_role(told.noun)
        if holder is None and told.place < _LEAD and told.noun in _KNOWN_OFFICES:
            holder = _named_next(told, cast)
    return Speaker(holder, "person", cast.role(holder)) if holder else None


def _leading(holder: str | None, body: str, cast: Cast) -> Speaker | None:
    """Only whoever is told to have that office of that body is "the chairman of the rail firm"."""
    is_led = holder is not None and office(body) in cast.offices[holder]
    return Speaker(holder, "person", cast.role(holder)) if holder is not None and is_led else None


def _known_one(told: Description, words: str, cast: Cast, memory: Memory) -> Speaker | None:
    """The one whom "the minister" means, though nobody was called so before."""
    noun = told.noun
    if noun in ANYBODY:
        is_of_another = any(token.tag_ == "PRP" for token in told.phrase)
        gender = "f" if noun in FEMALE else "m"
        return None if is_of_another else person_before(told.head, gender, cast, memory)
    is_of_place = noun in _OF_PLACES
    holder = cast.last_of_place(proper(words), told.place) if is_of_place else None
    holder = holder or cast.holder_named_below(words)
    if holder is None and noun in OFFICES and not memory.in_words:
        holder = _named_next(told, cast)
    if holder is None and noun in HEADS:
        holder = cast.head_named(words)
    return (
        Speaker(holder, "person", cast.role(holder))
        if holder
        else told_again(told.phrase, told.head, cast, memory)
    )


def is_native(head: "Token") -> bool:
    """Whether it tells of one by where he comes from: "Portuguese", "Londoner", "Welshman"; not "the Prime Minister", "the Observer"."""
    is_name = head.nbor(-1).text == "The" and not head.nbor(-1).is_sent_start if head.i else False
    is_capital = (
        head.pos_ == "PROPN" and head.text.endswith(_NATIVES) and head.ent_type_ != "ORG" and not is_name
    )
    return head.ent_type_ == "NORP" or (
        is_capital and head.text[:1].isupper() and head.lower_ not in _NO_NATIVES
    )


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
            (noun in _WALKS or noun.endswith(TRADES) or "year-old" in phrase.text)
            and noun not in _NO_WALKS
            and not (noun in KIN and any(token.dep_ == "poss" for token in phrase))
            and phrase[0].lower_ == "the"
        )
    )
    last = _told_of_last(head, cast, memory) if is_a_way else None
    if last is None or last.kind != "person" or _is_of_the_other_gender(noun, last):
        return None
    if _is_of_a_body(phrase) and last.role and noun not in last.role.casefold():
        return None
    before = phrase.doc[max(0, phrase.start - FAR_BEFORE) : phrase.start].text.casefold()
    role = last.role or ""
    places = " ".join(
        token.text for token in phrase if token.ent_type_ != "WORK_OF_ART" and token.lower_ not in MASTHEADS
    )
    names, own = (proper(_PARTY.sub("", each)) for each in (without_article(places), role))
    if is_a_member and phrase[-1] == head:
        return last
    words = re.findall(r"\w+", role.casefold())
    if not may_be_one(words, noun):
        return None
    titled = {*words, *(["doctor"] if _is_a_doctor(last.name, phrase.doc, cast) else [])}
    if noun in DEALING_WITH_OTHERS and not are_of_one_calling(titled, noun):
        return None
    is_new = noun in role.casefold() or not re.search(rf"\b{re.escape(noun)}\b", before)
    if not is_new or (names and own and not names & own):
        return None
    memory.told_as[noun] = last
    return last


def _is_a_doctor(name: str, doc: "Doc", cast: Cast) -> bool:
    first = at(doc, next(iter(cast.places.get(name, ())), 0))
    return first is not None and any(
        word.lower_.strip(".") == "dr" for word in doc[max(0, first.i - 1) : first.i + 1]
    )


def _told_of_last(head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """Who has become the subject, else who spoke last, else the only one who was named."""
    last = subject_since(head, "", cast, memory) or memory.last_of_one()
    if last is not None:
        return last
    named = {mention.name for mention in cast.before(head.idx)}
    return Speaker(named.pop(), "person") if len(named) == 1 else None


def _is_of_the_other_gender(noun: str, speaker: Speaker) -> bool:
    """ "The fireman" is not Ruth."""
    gender = "f" if noun.endswith("woman") else "m" if noun.endswith("man") else ""
    known = gender_of(speaker.name, speaker.role)
    return bool(gender and known) and gender != known


def _is_of_a_body(phrase: "Phrase") -> bool:
    """ "The union's secretary", "the chamber's speaker"."""
    return any(token.dep_ == "poss" and token.pos_ == "NOUN" for token in phrase)


def _named_next(told: Description, cast: Cast) -> str | None:
    """Who speaks next, named for the first time, behind "the mayor of Aven" with whom a report begins: it becomes his role.

    Nobody, where it is not said of what: behind "the mayor" any of the people may be named next. Nor where "the mayor asked her".
    """
    is_whole = told.place < _LEAD and any(map(_says_of_what, told.phrase))
    does = root_of(told.phrase).head.children
    if not is_whole or any(child.dep_ in ("dobj", "dative") and child.tag_ == "PRP" for child in does):
        return None
    named = cast.first_named_below(told.phrase.end_char)
    name = told.phrase.doc[named.token] if named is not None else None
    if named is None or name is None or not _speaks(name) or _is_told_who(name):
        return None
    cast.learn(named.name, told.phrase.text, told.place)
    return named.name


def _says_of_what(word: "Token") -> bool:
    return word.pos_ == "PROPN" or word.dep_ == "poss" or word.lower_ in _OF_WHAT


def _speaks(name: "Token") -> bool:
    """Whether who is named is told to say something: of "the mayor of Aven said …, Reed was hurt" nobody is the mayor."""
    verb = name.head.head if name.dep_ == "appos" else name.head
    return verb.lemma_.lower() in verbs()


def _is_told_who(name: "Token") -> bool:
    """ "Vale, who runs a bakery": whoever is told of so is not the mayor; "Vale, who was his deputy" may be."""
    return any(
        child.dep_ == "relcl"
        and child.lemma_ != "be"
        and any(word.lower_ == "who" for word in child.children)
        for child in name.children
    )


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


def same_as_before(noun: str, memory: Memory, told: str = "") -> Speaker | None:
    """ "The official" after "a senior official": the same unnamed speaker; "the aide", whoever unnamed spoke last.

    "The prime minister" is no minister who was told of before.
    """
    needed = {noun, *(told.casefold().split() if noun in SINGLE_OFFICES else ())}
    for speaker in memory.recent:
        words = [word.removesuffix("s") for word in re.findall(r"\w+", speaker.name.casefold())]
        if (
            speaker.kind in (ANONYMOUS, "person")
            and needed <= {*words}
            and "unnamed" in words
            and speaker.name not in memory.several
        ):
            return speaker
    last = memory.speakers[-1] if memory.speakers else None
    is_one = last is not None and last.kind == ANONYMOUS and last.name not in memory.several
    return last if is_one and noun in _OF_THE_UNNAMED else None
