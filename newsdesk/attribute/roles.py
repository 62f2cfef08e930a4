"""What is somebody said to be, beside his name or in the sentence before it?"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import noun_phrase
from newsdesk.attribute.lexicon import verbs
from newsdesk.attribute.spacing import closed_up
from newsdesk.attribute.words import (
    DEALING_WITH_OTHERS,
    HEADS,
    HONORIFICS,
    KIN,
    NO_PEOPLE,
    OFFICES,
    PEOPLE,
    PLATFORMS,
    TITLES,
    WALKS_OF_LIFE,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "Engineer Dr Eze" is an engineer; what a page calls its own parts, the hour and "even" are no office.
#: "A farmer named Pat Roe".
_NAMED_NEXT: Final = re.compile(r",? (?:named|called|known as|identified (?:only )?as)$")
_AFTER_ROLE: Final = re.compile(
    r"^.*;\s*|^\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?\s+)?|^(?:even|only|just|also|but|and|yet|meanwhile|now|currently)\s+|, (?:mr|mrs|ms|dr)\.?(?: [\w’'-]+)*$|(?-i:^[A-Z][A-Z .,]{3,})(?:\([^)]*\) )?\s*[-–—]{1,2}\s+|(?-i:^[A-Z][a-z]+\.? \d{1,2}) [-–—]{1,2}\s+|(?-i:^(?:\S*\d\S*|X)\. (?=[A-Z]))|"
    r"(?:\s+(?:sir|dr|mr|mrs|ms|dame|lord|lady)\.?)+$|^(?:source|photo|quote|details)\b:?\s*|^(?:the )?(?:words|opinion|view|account|estimation) of (?:(?:the|his|her|its|their) )?",
    re.IGNORECASE,
)
#: What a parse hangs on a role: "spokesman in a statement sent to us", "a welder, on the union's Facebook page".
_WHERE_HE_SPOKE: Final = re.compile(
    r" in (?:an?|his|her|their) (?:[\w-]+ )?(?:statement|interview|posts?|tweet|letter|e-?mail|message|speech)\b.*$"
    rf"|,? on (?:[\w’'-]+ ){{0,3}}(?:{'|'.join(sorted(word.title() for word in PLATFORMS - {'x', 'truth', 'threads'}))})\b.*$"
    r"|, (?:the )?(?:Rev|Hon|Fr)\.?$"
)
_COUNTED: Final = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_PEOPLE: Final = (
    OFFICES
    | TITLES
    | PEOPLE - {"russian", "ukrainian", "american", "european"}
    | KIN
    | WALKS_OF_LIFE
    | {
        "rival",
        "surrogate",
        "whip",
        "host",
        "critic",
        "ceo",
        "cfo",
        "star",
        "old",
        "agent",
        "rep",
        "hopeful",
        "frontrunner",
        "suspect",
        "eyewitness",
        "bystander",
        "lead",
        "plaintiff",
        "recorder",
        "marine",
        "medic",
        "sniper",
        "conscript",
        "recruit",
        "cadet",
        "hostage",
        "refugee",
        "det",
        "insp",
        "supt",
    }
    | HEADS
)
_OF_PEOPLE: Final = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "person",
    "ee",
    "ant",
    "eer",
    "yst",
    "ard",
    "crat",
)
#: Verbs of "who served as the ambassador", and how what somebody stands for is told.
_SERVING: Final = frozenset({"serve", "work", "act"})
_STANDING_FOR: Final = frozenset({"represent", "defend"})
#: What somebody does from day to day: it says who he is where nothing else does ("Vale, who lives next door").
_LIVING: Final = frozenset(
    {"live", "reside", "work", "own", "farm", "teach", "study", "attend", "volunteer", "shop"}
)
#: What tells when somebody was no longer what he was.
_OVER: Final = frozenset({"until", "till"})
_SOMEBODY: Final = frozenset({"him", "her", "them"})
#: Of "accused Vale of fraud", the fraud is no body that he stands for.
_DOING_OF: Final = frozenset(
    {
        "accuse",
        "convict",
        "suspect",
        "acquit",
        "clear",
        "rob",
        "inform",
        "remind",
        "warn",
        "assure",
        "convince",
        "persuade",
    }
)
#: "Ann Lee at Hale University"; but "met Ann Lee at the Harbour Club".
_AT: Final = frozenset({"at", "with", "from"})
_MEETING: Final = frozenset(
    {"meet", "see", "join", "visit", "greet", "replace", "leave", "bring", "take", "send"}
)
#: "The man fled. Pohl said so": no man but an officer may be meant; whoever deals with others may be seen by a third.
_TELLING: Final = OFFICES - DEALING_WITH_OTHERS - {"man", "woman", "boy", "girl"}
_NEAR: Final = 2
_CALLINGS: Final = OFFICES | PEOPLE | WALKS_OF_LIFE
_PREFIXES: Final = frozenset({"co", "vice", "ex"})
_LETTERS_FIRST: Final = re.compile(
    r"^(?:(?:(?!C[A-Z]O\b|MP\b|MEP\b)[A-Z]{2,5}|[A-Z]\.(?:[A-Z]\.)+|PhD|Ph\.D\.|MSc|BSc|EdD|PharmD|DPhil|Jr\.?|Sr\.?), (?:and )?(?=[a-z]|CEO))+"
)
#: "MD", "FASA", "E-RYT 200": what he has passed.
_PASSED_OVER: Final = re.compile(
    r"\W*|co|(?:(?:[A-Z][A-Z.]*[a-z]?(?:-[A-Z]+)?[A-Z.](?: \d+)?|PhD|MSc|BSc)(?:, )?)+|\(?(?:[DRI](?:-[\w. ]+)?)\)?"
)
#: Titles that several share who are named side by side.
_SHARED: Final = frozenset(
    {
        "senator",
        "sen",
        "rep",
        "representative",
        "minister",
        "judge",
        "professor",
        "councillor",
        "officer",
        "detective",
        "sheriff",
        "commissioner",
        "deputy",
        "congressman",
        "congresswoman",
    }
)
#: "Karel Dorn, the man behind the bridge": it says of somebody only that he is one.
_ANYBODY: Final = frozenset({"man", "woman", "person", "one", "name", "face", "voice"})
_PARTY_ALONE: Final = re.compile(r"\(?(?:[DRI](?:-[\w. ]+)?)\)?")
#: "(D-Ohio)".
_PARTY: Final = re.compile(r"\b[DRI]-[A-Z]")


def role_beside(root: "Token", start: int, end: int) -> str | None:
    """Who the person at these tokens is said to be, beside the name: a title before, an apposition after or around."""
    if root.dep_ == "appos" and root.head.pos_ in ("NOUN", "PROPN"):
        return role_words(token for token in noun_phrase(root.head) if token.i < start)
    behind = list(_told_behind(root, end))
    first = next((role for noun, role in behind if noun not in _ANYBODY), None)
    titles = [
        token
        for token in root.doc[start:end]
        if token.text.strip(".").casefold() in TITLES and token.i < end - 1
    ]
    before = role_words([*_before(root, start), *titles]) or _shared_title(root, start)
    return first or before or next((role for _, role in behind), None)


def _before(name: "Token", start: int) -> "list[Token]":
    words = [token for token in noun_phrase(name) if token.i < start]
    is_in_year = bool(words) and words[0].like_num and words[0].i > 0 and words[0].nbor(-1).lower_ == "in"
    return words[is_in_year:]


def _shared_title(name: "Token", start: int) -> str | None:
    """Of "Senators Ann Lee and Hugo Lind" each is one."""
    first = name
    while first.dep_ == "conj" and first.head.pos_ == "PROPN":
        first = first.head
    words = _before(first, start) if first == name else list(first.lefts)
    plural = next((word for word in reversed(words) if word.dep_ == "compound" and word.is_title), None)
    title = plural.text.rstrip(".").removesuffix("s") if plural is not None else ""
    is_one = plural is not None and plural.text.rstrip(".").endswith("s") and title.casefold() in _SHARED
    return title + "." * plural.text.endswith(".") if plural is not None and is_one else None


def _told_behind(name: "Token", end: int) -> Iterator[tuple[str, str]]:
    """The appositions behind a name, with the noun of each, up to one that does not tell who he is."""
    for child in name.children:
        if child.dep_ != "appos" or child.i < end or not (_is_noun(child) or _is_one_of(child)):
            continue
        if child.ent_type_ == "GPE" and not any(child.children):
            continue  # "Rep. Ann Lee, Md., the chair of the committee"
        if _is_another(child):
            return
        told = role_words(noun_phrase(child)) or ""
        if says_who(told) and not _PARTY_ALONE.fullmatch(told):
            yield child.lemma_.casefold(), told
        elif not _PASSED_OVER.fullmatch(told):
            return


def _is_another(word: "Token") -> bool:
    """ "Coach Ann Lee, captain Ben Orr and striker Ali Sen": who stands next is no role of hers."""
    return word.ent_type_ == "PERSON" or any(
        child.i == word.i + 1 and child.ent_type_ == "PERSON" for child in word.children
    )


def _is_noun(word: "Token") -> bool:
    return word.pos_ in ("NOUN", "PROPN")


def _is_one_of(word: "Token") -> bool:
    """ "Vale, one of the authors": he is one of them."""
    return word.lower_ == "one" and any(child.lower_ == "of" for child in word.children)


def role_words(tokens: "Iterator[Token] | list[Token]") -> str | None:
    kept = list(tokens)
    for place, token in enumerate(kept):
        if token.text == ";":
            return role_words(kept[place + 1 :])
        if token.dep_ == "cc" and any(other.ent_type_ == "PERSON" for other in kept[place:]):
            return role_words(kept[:place])
        if token.dep_ == "cc" and place and kept[place - 1].ent_type_ == "PERSON":
            return role_words(kept[place + 1 :])
    if not any(token.pos_ in ("NOUN", "PROPN") or says_who(token.text) for token in kept):
        return None
    doc, start, end = kept[0].doc, _with_prefix(kept[0]), kept[-1].i + 1
    if end < len(doc) and doc[end].text == ")" and any(token.text == "(" for token in kept):
        end += 1
    words = " ".join(doc[start:end].text.split())
    text = _AFTER_ROLE.sub("", closed_up(words).strip(' \n,.;:"'))
    text = _LETTERS_FIRST.sub("", text)
    text = without_occasion(text)
    text += '"' * (text.count('"') % 2)
    role = re.sub(
        r"^(?:both )?(?:the|a|an|one(?! of)|his|her|their|its|our|my)\s+", "", text, flags=re.IGNORECASE
    )
    is_of_one = role and not _COUNTED.match(role)
    return role if is_of_one and role.strip(".").casefold() not in HONORIFICS else None


def _with_prefix(word: "Token") -> int:
    """Where "co-author" begins, of which the parse makes three words."""
    before = word.doc[max(0, word.i - 2) : word.i]
    is_part = len(before) == 2 and before[1].text == "-" and before[0].lower_ in _PREFIXES
    return word.i - 2 if is_part else word.i


def without_occasion(role: str) -> str:
    """A role without where he spoke, and that his name comes next: "spokesman" of "spokesman in a statement sent to us"."""
    return _NAMED_NEXT.sub("", _WHERE_HE_SPOKE.sub("", role))


def says_who(role: str) -> bool:
    """Whether a role has a word for people in it: what a parse hangs on a name may be a headline, a place or a time."""
    words = re.findall(r"\w+", role.casefold())
    if words[:2] == ["one", "of"]:
        words = [word.removesuffix("s") for word in words]
    return bool(_PARTY.search(role)) or any(
        (word in _PEOPLE and word not in HONORIFICS) or (word.endswith(_OF_PEOPLE) and word not in NO_PEOPLE)
        for word in words
    )


def office_told_before(name: "Token") -> str | None:
    """Of "The speaker of the parliament stepped in. Vale announced a break": the office of who did what is told before.

    Not of who said something: then two may have been asked.
    """
    if name.sent.start == 0 or name.dep_ != "nsubj" or name.head.lemma_.lower() not in verbs():
        return None
    before = name.doc[name.sent.start - 1].sent
    subject = next((token for token in before if token.dep_ == "nsubj" and token.head == before.root), None)
    is_one = subject is not None and subject.lemma_.casefold() in _TELLING and subject.tag_ == "NN"
    if (
        subject is None
        or not is_one
        or before.root.lemma_.lower() in verbs()
        or all(child.dep_ != "prep" for child in subject.children)
        or "\n" in before.text
        or any(token.ent_type_ == "PERSON" or token.lower_ in _SOMEBODY for token in before)
    ):
        return None
    words = noun_phrase(subject)
    return role_words(words) if words[0].lower_ == "the" else None


def role_told_of(name: "Token") -> str | None:
    """What the sentence says that somebody is: "Vale was a candidate", "Vale, who served as the envoy to Norland"."""
    clauses = [child for child in name.children if child.dep_ == "relcl"]
    told = [clause for clause in clauses if any(child.lower_ == "who" for child in clause.children)]
    if name.dep_ == "nsubj":
        told.append(name.head)
    return next(filter(None, map(_role_in, told)), None)


def _role_in(clause: "Token") -> str | None:
    told: Iterator[Token] = iter(())
    if clause.lemma_ == "be":
        told = (child for child in clause.children if child.dep_ == "attr")
    elif clause.lemma_ in _SERVING:
        told = (noun for link in clause.children if link.lower_ == "as" for noun in link.children)
    role = next((noun for noun in told if noun.lemma_.casefold() in _CALLINGS and noun.tag_ != "NNS"), None)
    is_denied = any(child.dep_ == "neg" for child in clause.children)
    if role is None or is_denied or any(child.tag_ == "JJS" for child in role.children):
        return None
    is_over = any(child.lower_ in _OVER and child.i > clause.i for child in clause.subtree)
    words = role_words(noun_phrase(role))
    return f"former {words}" if words and is_over and not words.startswith("former ") else words


def whom_he_stands_for(name: "Token") -> str | None:
    """ "Of the river board", "at Hale University", "representing the owners" right behind a name; "Hale's" right before it."""
    for child in name.children:
        is_owner = child.dep_ == "poss" and child.ent_type_ == "ORG"
        if is_owner and all(token.pos_ == "PROPN" for token in name.doc[child.i + 2 : name.i]):
            return name.doc[child.left_edge.i : child.i + 2].text
        if _is_at_a_body(child, name):
            return _whole(child, child.subtree)
        is_near = name.i < child.i <= name.i + _NEAR
        is_his = name.head.lemma_.lower() not in _DOING_OF
        if is_near and is_his and child.dep_ == "prep" and child.lower_ == "of":
            return _whole(child, child.subtree)
        if is_near and child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_ in _STANDING_FOR:
            return _whole(child, child.subtree)
        begin = child.doc[child.left_edge.i]
        if child.dep_ == "relcl" and child.lemma_ in _LIVING and begin.lower_ == "who":
            return _whole(begin, child.subtree)
    return None


def _is_at_a_body(link: "Token", name: "Token") -> bool:
    """ "Ann Lee at Hale University", "Ann Lee with the charity Open Well", as far as it stands right behind."""
    noun = next((child for child in link.children if child.dep_ == "pobj"), None)
    return (
        link.dep_ == "prep"
        and link.lower_ in _AT
        and link.i == name.i + 1
        and noun is not None
        and noun.ent_type_ == "ORG"
        and name.head.lemma_.lower() not in _MEETING
    )


def _whole(first: "Token", tokens: "Iterator[Token]") -> str:
    last = max(token.i for token in tokens)
    return closed_up(first.doc[first.i : last + 1].text).partition(",")[0]
