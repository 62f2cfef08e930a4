"""Which nouns and pronouns tell to whom a verb is said, and on what occasion? ("told her", "in a letter to the staff, he wrote")"""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import agent, subject
from newsdesk.attribute.words import AUDIENCES, KNOWN_OUTLETS

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Whose subject in the passive is who hears.
TOLD: Final = frozenset({"tell", "remind", "assure", "inform", "advise", "warn"})
#: Whose object is who hears.
_ADDRESSES: Final = TOLD | frozenset(
    [
        "urge",
        "ask",
        "thank",
        "congratulate",
        "warn",
        "beg",
        "implore",
        "instruct",
        "order",
        "request",
        "invite",
        "encourage",
        "address",
    ]
)
_SPEAKS_TO: Final = frozenset(
    [
        "tell",
        "say",
        "speak",
        "talk",
        "confirm",
        "comment",
        "explain",
        "reveal",
        "complain",
        "write",
        "appeal",
        "plead",
        "apologise",
        "apologize",
        "admit",
        "claim",
        "hint",
        "insist",
        "clarify",
        "joke",
        "lament",
        "boast",
        "allege",
    ]
)
_JOINED: Final = frozenset({"compound", "nmod", "amod", "nsubj", "dep"})
#: What has them in its name is who hears: "told students union officials that".
_HEARING: Final = frozenset({"dobj", "dative"})
_TELLING: Final = frozenset({"tell", "warn"})
#: How what they are told begins.
_OPENING: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_CALLS_ON: Final = frozenset({"on", "upon"})
_STANDS_BEFORE: Final = frozenset({"testify", "speak", "argue", "appear"})
_TALKS: Final = frozenset(
    [
        "interview",
        "comment",
        "conversation",
        "statement",
        "commentary",
        "reply",
        "remark",
        "article",
        "broadcast",
        "speech",
        "address",
        "letter",
        "message",
        "call",
        "email",
        "e",
        "mail",
        "text",
    ]
)
#: How a statement comes to an outlet.
_SENDING: Final = frozenset(
    {"send", "release", "give", "issue", "extend", "provide", "email", "make", "deliver"}
)
#: "Met with Ilse Brandt and promised": she hears it.
_MEETS: Final = frozenset({"meet", "talk", "speak"})
_OPENS: Final = frozenset({"address", "speak", "talk", "write"})


def spoken_to(verb: "Token") -> Iterator["Token"]:
    """Those who are told, who hangs on the verb itself first; then whom he talks with who says it."""
    yield from _told(verb)
    yield from _on_occasion(verb)


def audience_behind(verb: "Token") -> "Token | None":
    """MPs of "told MPs taxes would rise", the jury of "told the jury children had screamed"."""
    following = verb.doc[verb.i + 1 : verb.i + 4]
    behind = following[1:] if following and following[0].lower_ == "the" else following
    is_one = verb.lemma_.lower() in _TELLING and len(behind) > 1 and behind[0].lower_ in AUDIENCES
    if not is_one or behind[1].pos_ not in _OPENING or behind[1].tag_.startswith("W"):
        return None
    head = behind[0].head
    is_object = head == verb and behind[0].dep_ in _HEARING
    is_joined = behind[0].dep_ in _JOINED and not (head.head == verb and head.dep_ in _HEARING)
    return behind[0] if is_object or is_joined else None


def _told(verb: "Token") -> Iterator["Token"]:
    lemma = verb.lemma_.lower()
    if (audience := audience_behind(verb)) is not None:
        yield audience
    for child in verb.children:
        if child.dep_ == "nsubjpass" and (lemma in TOLD or (lemma in _ADDRESSES and agent(verb) is not None)):
            yield child
        elif child.i < verb.i:
            continue
        elif _is_who_is_told(child, verb) or (
            lemma == "write" and child.dep_ in ("dobj", "dative") and child.text in KNOWN_OUTLETS
        ):
            yield child
        elif lemma in _ADDRESSES and child.dep_ in ("ccomp", "xcomp"):
            yield from _who_is_to(child)
        elif child.dep_ in ("prep", "dative") and _leads_to_hearers(child.lower_, lemma):
            yield from objects(child)


def _is_who_is_told(noun: "Token", verb: "Token") -> bool:
    lemma = verb.lemma_.lower()
    if noun.dep_ not in ("dobj", "dative"):
        return False
    if lemma == "promise":
        return noun.dep_ == "dative" or any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
    is_urged = (
        lemma == "urge"
        and noun.is_lower
        and not any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)
    )
    return lemma in _ADDRESSES and not is_urged


def _leads_to_hearers(preposition: str, lemma: str) -> bool:
    if lemma == "call":
        return preposition in _CALLS_ON
    return (preposition in ("to", "with") and lemma in _SPEAKS_TO) or (
        preposition == "before" and lemma in _STANDS_BEFORE
    )


def _who_is_to(verb: "Token") -> Iterator["Token"]:
    """Of "urged the allies to supply": the allies, whom the parse takes for who supplies."""
    is_wanted = any(child.tag_ == "TO" for child in verb.children)
    yield from (child for child in verb.children if is_wanted and child.dep_ == "nsubj")


def _on_occasion(verb: "Token") -> Iterator["Token"]:
    """Who hears all that is said there: "in a letter to the staff", "speaking to supporters", "met with her and"."""
    for saying in (verb, *_joined_to(verb)):
        for child in saying.children:
            if child.dep_ == "prep":
                yield from _in_talk_with(child)
            elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_.lower() in _OPENS:
                yield from _told(child)
        if saying is not verb and saying.lemma_.lower() in _MEETS:
            yield from (one for one in _met(saying) if one.ent_type_ == "PERSON")
    speaker = subject(verb)
    if speaker is not None and speaker.i < verb.i:
        for child in speaker.children:
            if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_.lower() in _OPENS:
                yield from _told(child)
            yield from _in_talk_with(child)


def _joined_to(verb: "Token") -> Iterator["Token"]:
    """The verbs before it with the same subject: "met … and promised"."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not _has_own_subject(verb):
        verb = verb.head
        yield verb


def _has_own_subject(verb: "Token") -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _met(verb: "Token") -> Iterator["Token"]:
    for child in verb.children:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ == "with":
            yield from objects(child)


def _in_talk_with(preposition: "Token") -> Iterator["Token"]:
    """ "In an interview with X", "in a comment to X", "in a comment for the Post"."""
    if preposition.lower_ not in ("in", "during", "with"):
        return
    for noun in objects(preposition):
        if noun.lemma_.lower() in _TALKS:
            for child in noun.children:
                if child.dep_ in ("prep", "dative") and child.lower_ in ("with", "to"):
                    yield from objects(child)
                elif child.dep_ == "acl" and child.lemma_.lower() in _SENDING:
                    yield from _sent_to(child)
                elif child.dep_ in ("prep", "dative") and child.lower_ == "for":
                    yield from (one for one in objects(child) if one.pos_ == "PROPN")


def _sent_to(verb: "Token") -> Iterator["Token"]:
    """The AP of "in a statement released to the AP"."""
    for child in verb.children:
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            yield from (one for one in objects(child) if one.pos_ == "PROPN")


def objects(preposition: "Token") -> Iterator["Token"]:
    return (child for child in preposition.children if child.dep_ == "pobj")


def named_for(noun: "Token", phrase: list["Token"]) -> list["Token"]:
    """Of the phrase of who is told, what names him, without what he is told: "residents that …", "Aven of its support"."""
    return [
        *(token for token in phrase if token.i < noun.i),
        noun,
        *takewhile(
            lambda token: token.lower_ not in ("that", "about") and token.tag_ != "VBN",
            noun.doc[noun.i + 1 : phrase[-1].i + 1],
        ),
    ]
