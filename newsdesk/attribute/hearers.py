"""Through whom did the words come, and to whom were they said? ("told the Post", "told reporters", "on Telegram")"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import agent, below, entity_around, noun_phrase, telling
from newsdesk.attribute.names import bare_name, without_article
from newsdesk.attribute.outlet_names import is_a_station, made_by, name_beside, programme_at
from newsdesk.attribute.spoken_to import TOLD, named_for, objects, spoken_to
from newsdesk.attribute.words import (
    AUDIENCES,
    FEMALE,
    KNOWN_OUTLETS,
    MALE,
    MASTHEADS,
    NOT_OUTLETS,
    OFFICES,
    OUTLETS,
    PLATFORMS,
    PROGRAMMES,
)
from newsdesk.language import is_given_name
from newsdesk.model import Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHOSE: Final = re.compile(r"^(?:all|his|her|their|its|our|fellow|other|both)\s+", re.IGNORECASE)
_WHAT_IT_IS: Final = re.compile(
    rf"(?:[\w-]+ ){{0,4}}(?:{'|'.join(sorted(OUTLETS))}|news site) (?:the )?(?P<name>[A-Z].*)"
)
#: "TechWire": nobody's name, and no place's, has a capital within.
_CAPITAL_WITHIN: Final = re.compile(r"[A-Z]*[a-z]+[A-Z]\w*")
#: "Daily Maverick", "Sunday World".
_HOW_OFTEN: Final = frozenset({"daily", "weekly", "sunday", "evening", "morning"})
#: Who asks for the outlet before his name: "Channel Nord host Ann Lee".
_HOSTS: Final = frozenset(
    {"host", "anchor", "presenter", "reporter", "correspondent", "journalist", "editor", "columnist"}
)
_STATIONS: Final = frozenset(
    {
        "newspaper",
        "paper",
        "tabloid",
        "broadcaster",
        "outlet",
        "channel",
        "magazine",
        "television",
        "tv",
        "radio",
    }
)
_OF_OUTLETS: Final = MASTHEADS | OUTLETS
_KINDS: Final = OUTLETS | {"paper"}
_THE_PRESS: Final = frozenset({"media", "press"})
#: What is sent or said to somebody for his own sake: only a name that is a paper's is an outlet's here.
_PRIVATE: Final = frozenset({"letter", "message", "apologise", "apologize"})
_ASKING: Final = frozenset(
    ["urge", "ask", "beg", "implore", "order", "instruct", "advise", "invite", "thank", "congratulate"]
)
#: "Told this newspaper": the one that is read.
_OWN: Final = frozenset({"this", "our"})
#: "Called for a rally on Friday": no day is called on.
_TIMES: Final = frozenset({"DATE", "TIME"})
#: "Said to applause", "words to the effect of".
_NO_HEARERS: Final = frozenset({"applause", "laughter", "cheers", "boos", "effect", "anonymity", "briefing"})
#: Where people are heard.
_HEARING: Final = frozenset(
    {"court", "jury", "juror", "inquest", "tribunal", "inquiry", "hearing", "magistrate"}
)
#: So many words back "him" may have been named.
_REACH: Final = 60


@dataclass(frozen=True, slots=True)
class Hearers:
    """Outlets and platforms that carried the words, and the one who was spoken to."""

    relay: tuple[str, ...] = ()
    addressee: str | None = None


def hearers_of(cue: "Token | None", cast: Cast, speaker: Speaker | None) -> Hearers:
    """Who heard it, from what hangs on the cue verb."""
    cue = telling(cue)
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return Hearers()
    if (court := court_that_hears(cue)) is not None:
        return Hearers((), without_article(court.doc[court.left_edge.i : court.i + 1].text))
    relay: list[str] = []
    addressee = None
    for token in spoken_to(cue):
        if (programme := programme_at(token)) is not None:
            relay.append(programme)
        if programme is not None or any(name.endswith(f" with {_name(token, cast)}") for name in relay):
            continue
        if token.ent_type_ in _TIMES or token.lower_ in _NO_HEARERS or _is_of_the_press(token):
            continue
        hosts = list(_whose_host(token, cast))
        relay.extend(hosts)
        if hosts and token.lower_ in PROGRAMMES:
            continue
        if _carries(token, cast) and token.lower_ not in AUDIENCES and not _is_asked(token, cue, cast):
            relay.append(_name(token, cast))
        elif addressee is None:
            addressee = _addressed(token, cast, speaker)
    relay.extend(_platforms(cue))
    relay = [
        name for name in relay if name.lower().split()[-1] not in _KINDS or len(set(relay)) == 1
    ]  # "the newspaper Morgen"
    return Hearers(tuple(dict.fromkeys(relay)), addressee)


def _is_of_the_press(noun: "Token") -> bool:
    """ "Told a press conference": nobody is told who is known."""
    return noun.lower_ == "conference" and noun.i > 0 and noun.nbor(-1).lower_ in ("press", "news")


def hears(source: Sequence[Span], cue: "Token | None") -> bool:
    """Whether the source is who was told: "the jury was told that …", by whom is not said."""
    cue = telling(cue)
    if cue is not None and court_that_hears(cue) is not None:
        return True
    if cue is None or cue.lemma_.lower() not in TOLD or agent(cue) is not None:
        return False
    told = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    return told is not None and any(span.start <= told.idx < span.end for span in source)


def court_that_hears(verb: "Token") -> "Token | None":
    """The court of "the court heard that …", as of "the court was told": by whom is not said."""
    is_active = verb.lemma_.lower() == "hear" and verb.tag_ in ("VBD", "VBN")
    court = next((child for child in verb.children if child.dep_ == "nsubj"), None) if is_active else None
    return court if court is not None and court.lemma_.lower() in _HEARING else None


def _platforms(verb: "Token") -> Iterator[str]:
    """ "Wrote on Telegram", "on her Facebook page she said", "posted it on X, saying", "said on air during the newscast"."""
    is_within = verb.tag_ == "VBG" and verb.dep_ == "advcl"
    tells = [verb, verb.head] if is_within or verb.head.lemma_ == "take" else [verb]
    for child in (child for each in tells for child in each.children if child.dep_ == "prep"):
        for token in below(child):
            if token.dep_ == "pobj" and token.head.lower_ in ("on", "via", "during", "in", "to"):
                yield from _carrier(token)


def _carrier(noun: "Token") -> Iterator[str]:
    phrase = noun_phrase(noun)
    platform = next((word.text.rstrip(".") for word in phrase if word.lower_.rstrip(".") in PLATFORMS), None)
    if noun.lower_ in PROGRAMMES and (maker := made_by(noun)) is not None:
        yield maker
    elif noun.lower_ in PROGRAMMES:
        yield without_article(noun.doc[phrase[0].i : noun.i + 1].text)
    elif platform is not None and (noun.head.lower_ in ("on", "via") or _is_taken_to(noun.head)):
        yield platform


def _is_taken_to(link: "Token") -> bool:
    """ "Took to Telegram to say"."""
    return link.lower_ == "to" and link.head.lemma_ == "take"


def _carries(noun: "Token", cast: Cast) -> bool:
    """Whether it names an outlet; whoever is known as a person carries nothing, whatever he is taken for here."""
    if noun.pos_ == "PROPN" and _name(noun, cast) in cast.printed:
        return True
    is_one = _is_outlet(noun) or _interviews(noun) or _is_nobody_else(noun, cast)
    return is_one and not _names_a_person(noun, cast)


def _is_nobody_else(noun: "Token", cast: Cast) -> bool:
    """Whether "told Vogue" is all that is told of who goes by this one word: a person would be named in full somewhere, and do something."""
    is_alone = noun.ent_type_ == "PERSON" and entity_around(noun) == noun.doc[noun.i : noun.i + 1]
    return (
        is_alone
        and noun.dep_ == "dobj"
        and sum(mention.name == noun.text for mention in cast.mentions) == 1
        and cast.person(noun.text) == noun.text
        and not is_given_name(noun.text)
    )


def _is_asked(noun: "Token", cue: "Token", cast: Cast) -> bool:
    """Whether it shall do what is said, or is thanked: "urged Norland to sign" is no interview."""
    return cue.lemma_.lower() in _ASKING and _name(noun, cast) not in cast.printed


def _whose_host(noun: "Token", cast: Cast) -> Iterator[str]:
    """The outlet for which somebody asks: "told CNN's Ann Lee", "told Ann Lee of the Courier", "told the BBC's Newshour programme"."""
    owners = [token for token in noun_phrase(noun) if token.dep_ == "poss" and _has_named(token, noun)]
    if noun.pos_ == "PROPN":
        owners += [
            owner for link in noun.children if link.lower_ in ("of", "from") for owner in objects(link)
        ]
    for owner in owners:
        name = _name(owner, cast)
        words = set(name.casefold().split())
        is_printed = name.rstrip("0123456789") in cast.printed or words & MASTHEADS
        if is_printed or owner.lower_ in PROGRAMMES or is_a_station(name):
            yield name
    for host in (token for token in noun_phrase(noun) if token.i < noun.i and token.lower_ in _HOSTS):
        before = noun.doc[host.sent.start : host.i]
        names = list(takewhile(lambda token: token.pos_ == "PROPN", reversed(before)))
        if any(name.ent_type_ == "ORG" or _is_of_an_outlet(name, cast) for name in names):
            yield without_article(noun.doc[names[-1].i : host.i].text)


def _is_of_an_outlet(word: "Token", cast: Cast) -> bool:
    return word.lower_ in _OF_OUTLETS or word.text in cast.printed or is_a_station(word.text)


def _has_named(owner: "Token", noun: "Token") -> bool:
    """Whether what it has goes by a name, or is a programme: "the Courier's readers" are neither."""
    behind = owner.doc[owner.i + 1 : owner.i + 3]
    is_name = len(behind) > 1 and behind[0].dep_ == "case" and behind[1].pos_ == "PROPN"
    return is_name or noun.lower_ in PROGRAMMES


def _names_a_person(noun: "Token", cast: Cast) -> bool:
    """Whether it names somebody of the cast, alone or beside another ("Obi and Brandt"), or one with a given name."""
    entity = entity_around(noun)
    name = entity.text if entity is not None else noun.text
    if noun.pos_ != "PROPN" or set(name.casefold().split()) & MASTHEADS or name[:4].casefold() == "the ":
        return False
    names = [*name.split(" and "), *(other.text for other in noun.conjuncts)]
    return any(_is_a_person(bare_name(each), cast) for each in names)


def _is_a_person(name: str, cast: Cast) -> bool:
    """By a name before the surname, a role or a given name; an outlet's name may be taken for a person's, too."""
    person = cast.person(name)
    is_told = person.endswith(f" {name}") or cast.role(person) is not None
    return bool(gender_of(person)) or (is_told and person in cast.places)


def _is_outlet(noun: "Token") -> bool:
    """Whether the phrase names a body that prints or broadcasts, and not one that is told something as such."""
    words = {word.lower_ for word in noun_phrase(noun)}
    if noun.lower_ in _THE_PRESS or (noun.pos_ == "PROPN" and words & MASTHEADS):
        return True
    if noun.pos_ == "PROPN" and noun.i and noun.nbor(-1).text in KNOWN_OUTLETS and noun.nbor(-1).head == noun:
        return True
    if noun.pos_ == "PROPN" and noun.i and noun.nbor(-1).is_title and noun.nbor(-1).lower_ in _HOW_OFTEN:
        return True
    if noun.pos_ != "PROPN" and noun.ent_type_ != "ORG":
        is_one = (
            bool(words & _STATIONS)
            or words >= {"news", "site"}
            or (noun.lower_ == "agency" and name_beside(noun) is not None)
        )
        return is_one and noun.tag_ != "NNS"
    if noun.head.head.lemma_.lower() in _PRIVATE:
        return False
    is_named_so = noun.ent_type_ not in ("PERSON", "NORP", "GPE") or _CAPITAL_WITHIN.fullmatch(noun.text)
    return bool(is_named_so) and not words & NOT_OUTLETS


def _interviews(noun: "Token") -> bool:
    """Whether a name is that of an outlet that interviews, which a small model takes for a person: nobody is called so."""
    talk = noun.head.head
    name = entity_around(noun)
    return (
        talk.lemma_.lower() == "interview"
        and name is not None
        and noun.ent_type_ in ("PERSON", "GPE", "LOC")
        and not is_given_name(name[0].text)
    )


def _addressed(token: "Token", cast: Cast, speaker: Speaker | None) -> str | None:
    """Who is told, by his name if the phrase or the text before has it."""
    if token.pos_ == "PRON":
        return _told_again(token, cast, speaker)
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    phrase = named_for(token, noun_phrase(token) or [token])
    if asker := _who_asks(phrase):
        return asker
    others = [word for word in token.conjuncts if word.i > token.i and word in phrase]
    if token.pos_ == "PROPN" and others and all(word.pos_ == "PROPN" for word in others):
        names = [_name(word, cast) for word in (token, *others)]
        return names[0] if " and " in names[0] else " and ".join(names)
    if token.lemma_.lower() in OFFICES and phrase[0].lower_ == "the" and token.tag_ == "NN":
        known = cast.holder(" ".join(word.text for word in phrase), token.idx)
        if known is not None and (speaker is None or known != speaker.name):
            return known
    told = [word for word in phrase if word.ent_type_ == "PERSON" and word.dep_ not in ("poss", "pobj")]
    entity = entity_around(told[-1]) if told else None
    if entity is not None:
        return cast.person_at(entity)
    name = _name(token, cast)
    return cast.person(name) if _is_a_person(name, cast) else name


def _who_asks(phrase: list["Token"]) -> str | None:
    """Ann Lee of "the Mail's Ann Lee outside court"."""
    owned = next((token for token in phrase if token.dep_ == "case"), None)
    if owned is None or not set(owned.head.lower_.split()) & MASTHEADS:
        return None
    behind = takewhile(lambda token: token.pos_ == "PROPN", owned.doc[owned.i + 1 : phrase[-1].i + 1])
    return " ".join(token.text for token in behind) or None


def _told_again(pronoun: "Token", cast: Cast, speaker: Speaker | None) -> str | None:
    """Whom "told him" means: who was a subject last, or was named last, rather in its own sentence, and is not the speaker himself."""
    gender = "f" if pronoun.lower_ in FEMALE else "m" if pronoun.lower_ in MALE else ""
    if not gender:
        return None
    near = takewhile(lambda mention: pronoun.i - mention.token <= _REACH, cast.before(pronoun.idx))
    others = [
        mention
        for mention in near
        if (speaker is None or mention.name != speaker.name)
        and gender_of(mention.name, cast.role(mention.name)) in ("", gender)
    ]
    here = [mention for mention in others if mention.place >= pronoun.sent.start_char]
    chosen = next(
        (mention for mention in here or others if mention.subject), next(iter(here or others), None)
    )
    return chosen.name if chosen else None


def _called(text: str) -> str:
    """ "The Canadian newspaper The Globe" is The Globe."""
    match = _WHAT_IT_IS.match(text)
    return match["name"] if match else without_article(text)


def _name(token: "Token", cast: Cast) -> str:
    entity = entity_around(token)
    if entity is not None and token.ent_type_ == "PERSON":
        return cast.person_at(entity)
    if entity is not None and token.ent_type_ == "ORG":
        return _called(entity.text) if entity.text[:4] != "The " else entity.text
    phrase = named_for(token, noun_phrase(token) or [token])
    if (beside := name_beside(token)) is not None:
        return beside
    kind = "newspaper" if token.lower_ == "paper" else token.lemma_.lower()
    is_this = phrase[0].lower_ in _OWN
    if kind in OUTLETS and not is_this and (named := cast.body_with(kind, token.idx)):
        return named
    if entity is not None and token.ent_type_ == "GPE":
        return without_article(entity.text)
    name = _WHOSE.sub("", _called(token.doc[phrase[0].i : phrase[-1].i + 1].text))
    return f"unnamed {name}" if token.text in _THE_PRESS else name
