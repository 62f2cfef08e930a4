"""Whom does a description mean ("the minister", "two officials", "the report"), where the article has named him or not?"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.bodies_described import body_described
from newsdesk.attribute.cast import Cast
from newsdesk.attribute.description import (
    ANONYMOUS,
    ANYBODY,
    DETERMINERS,
    FAR_BEFORE,
    SOME,
    TRADES,
    Description,
    description_of,
    told_fully_before,
)
from newsdesk.attribute.documents import document
from newsdesk.attribute.grammar import entities_in, noun_phrase, sentence_before
from newsdesk.attribute.holders import is_native, one_meant, same_as_before
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.named_beside import named_behind
from newsdesk.attribute.names import bare_name, without_article
from newsdesk.attribute.pronouns import one_before
from newsdesk.attribute.words import (
    COLLECTIVE,
    DOCUMENTS,
    FIRMS,
    KIN,
    MUTE,
    PARTY_MEMBERS,
    PLURAL_OF_PEOPLE,
    SINGLE_OFFICES,
)
from newsdesk.language import is_a_word
from newsdesk.model import Speaker

if TYPE_CHECKING:
    from spacy.tokens import Span as Phrase
    from spacy.tokens import Token

_IN_CUSTODY: Final = frozenset(
    {"suspect", "detainee", "defendant", "accused", "prisoner", "victim", "captive"}
)
#: Such a group is some few who will not be named.
_IN_THE_KNOW: Final = re.compile(
    r"\b(?:familiar with|close to|briefed on|with (?:\w+ )?knowledge of|not (?:authori[sz]ed|named))\b",
    re.IGNORECASE,
)
#: Who speaks for an institute where its findings are told.
_RESEARCHERS: Final = frozenset({"analyst", "expert", "researcher", "sociologist", "pollster", "economist"})
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
_CALLS_ITSELF: Final = re.compile(
    r"\b(?:calling|calls?|styling|styles?) (?:itself|themselves|himself|herself) (?:the )?(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
)
_FIGURES: Final = re.compile(
    r"\b(?:opposition|political|religious|prominent|party|senior|leading|military|church|community) figures?\b"
)
#: "Friend of singer Tom Ashe".
_LINKED: Final = re.compile(r"^[a-z][\w-]* (?:of|to|for) (?:the )?[a-z]")
_PAIR: Final = ("the former", "the latter")
_TOLD_FULLY: Final = ANYBODY | _IN_CUSTODY
_AGE: Final = re.compile(r"\b(?P<years>\d{1,3})-year-old")
_OF_AGE: Final = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}),? (?:aged )?YEARS\b|\bYEARS-year-old (?:[a-z-]+ ){0,3}([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})"


def described(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """ "The minister", "two officials", "the report": resolved where the article has named whom it means."""
    told = description_of(phrase, head)
    if told.noun in MUTE:
        return None
    if told.noun in DOCUMENTS and not _FIGURES.search(told.words):
        return document(told, cast, memory)
    return (
        _share(phrase, head)
        or _self_called(phrase)
        or body_described(told, cast, memory)
        or _nameless(told, memory)
        or _people(told, cast, memory)
        or _called(phrase, told.words)
        or _aged(phrase, cast)
        or _of_two(phrase, cast)
        or _bearing_a_name(told, cast)
        or (None if told.counted else one_meant(told, cast, memory))
        or _body_of_no_word(told, cast)
        or _somebody(told)
    )


def _nameless(told: Description, memory: Memory) -> Speaker | None:
    """Whoever will not be named is nobody whom the article names: "the owner, who asked not to be identified"."""
    behind = told.phrase.doc[told.phrase.end : told.phrase.end + _NEAR_BEHIND].text
    if not _WANTS_NO_NAME.search(told.phrase.text) and not _WANTS_NO_NAME.match(f" {behind}"):
        return None
    speaker = unnamed(_WANTS_NO_NAME.split(told.words)[0].rstrip(" ,") or told.words)
    if told.plural:
        memory.several.add(speaker.name)
    return speaker


def _people(told: Description, cast: Cast, memory: Memory) -> Speaker | None:
    """Several people: a group, or some who keep their names."""
    if told.plural and told.is_bare and not told.counted and told.noun in _RESEARCHERS and cast.institute:
        return Speaker(cast.institute, "organisation", cast.role(cast.institute))
    is_group = told.noun in PLURAL_OF_PEOPLE or told.noun == "figure" or told.noun.endswith(TRADES)
    if told.noun in COLLECTIVE or (
        told.plural and not told.counted and is_group and not _IN_THE_KNOW.search(told.words)
    ):
        return Speaker(told.words, "group")
    if not told.plural:
        return None
    same = same_as_before(told.noun, memory) if told.definite and told.is_bare else None
    speaker = same or unnamed(_fully(told))
    memory.several.add(speaker.name)
    return speaker


def _fully(told: Description) -> str:
    """The words by which he was told of first: "a new source familiar with the talks" of "the new source"."""
    fuller = told_fully_before(told.head) if told.definite else None
    is_shorter = fuller is not None and set(told.words.split()) - {"new"} <= set(fuller.split())
    return fuller if fuller is not None and (told.is_bare or is_shorter) else told.words


def _body_of_no_word(told: Description, cast: Cast) -> Speaker | None:
    """ "Kyiv": what is printed with a capital and is no English word describes nobody; it is a name that was taken for a noun."""
    name = told.head.text
    is_name = told.is_bare and name[:1].isupper() and not told.plural and not is_a_word(name)
    return Speaker(cast.body(name), "organisation") if is_name else None


def _somebody(told: Description) -> Speaker:
    """One who stays unnamed, as the text has described him."""
    words = _fully(told)
    is_bare = " " not in words and told.head == told.phrase[-1]
    if told.definite and told.noun in _TOLD_FULLY and is_bare:
        someone = one_before(told.head)
        words = DETERMINERS.sub("", _phrase_text(someone)) if someone is not None else words
    if told.noun in FIRMS and not told.plural:
        return Speaker(words, "organisation")
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
    before = sentence_before(phrase[0]) if word in _PAIR else None
    if before is None:
        return None
    named = list(entities_in(before))[-2:]
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
    name = None if told.noun in KIN or _LINKED.search(told.words) else named_behind(told.phrase)
    if name is None or told.phrase[-1].lower_ in PARTY_MEMBERS or is_native(told.phrase[-1]):
        return None
    if told.noun in FIRMS:
        return Speaker(cast.body(name), "organisation", told.words.removesuffix(f" {name}"))
    known = cast.person(bare_name(name))
    return Speaker(known, "person", cast.role(known)) if known in cast.places else unnamed(told.words)


def unnamed(description: str) -> Speaker:
    """The speaker as the text describes him; "an unnamed spokesperson" is unnamed once."""
    plain = re.sub(r"^(?:unnamed|unidentified|anonymous)\s+", "", description, flags=re.IGNORECASE)
    return Speaker(f"unnamed {plain}", ANONYMOUS, plain)
