"""Who is the speaker that a source phrase means, by the fullest name that this article gives? Never from elsewhere."""

import re
from calendar import day_name, month_name
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.described import described, unnamed
from newsdesk.attribute.description import is_placed
from newsdesk.attribute.gender import gender_of
from newsdesk.attribute.grammar import RELATIVE, entity_around, noun_phrase, root_of
from newsdesk.attribute.holders import is_native, told_again
from newsdesk.attribute.memory import Memory
from newsdesk.attribute.named import is_a_body, named
from newsdesk.attribute.named_beside import aged, presented, spelt, surnamed
from newsdesk.attribute.names import bare_name, head_noun, without_article
from newsdesk.attribute.outlet_names import is_a_station
from newsdesk.attribute.pronouns import (
    one_of_several,
    one_of_this_sentence,
    people_before,
    people_since,
    pronoun,
    some_of_them,
)
from newsdesk.attribute.roles import role_beside
from newsdesk.attribute.several import both_before, several
from newsdesk.attribute.words import FIRMS, OF_PEOPLE, OFFICES, PARTY_MEMBERS, SHORT_TITLES
from newsdesk.model import Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

#: A source of these alone says nothing of who speaks.
_EMPTY_WORDS: Final = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "SPACE", "AUX"})
#: Bodies whose letters are a pronoun's.
_NO_PRONOUNS: Final = frozenset({"WHO", "IT"})
#: Firms that nobody is called: "Bolt, the ride-hailing firm".
_FIRMS: Final = FIRMS - {"operator", "maker", "grocer", "brewer", "distributor", "importer", "exporter"}
_DAYS: Final = frozenset((*day_name, *month_name[1:]))
_ACCOUNTS: Final = frozenset({"account", "testimony", "word", "comment", "remark", "story"})
#: What one person has that speaks for him.
_OF_ONE: Final = frozenset({"office", "campaign", "team", "staff", "administration", "foundation", "camp"})
#: Who tells again what one person said.
_TELLING_FOR: Final = _OF_ONE | {"service", "spokesman", "spokeswoman", "spokesperson", "secretary", "lawyer"}
_ONE_OF_THEM: Final = re.compile(
    r"(?:one|another|the other) of (?:them|these|those|whom), (?=an? |(?-i:[A-Z]))", re.IGNORECASE
)
_PARTS: Final = frozenset({"compound", "nmod", "amod"})
#: Of peoples that are called so: "the British", "the French", "the Chinese", "the Swiss", "the Danes".
_OF_MANY: Final = ("sh", "nch", "tch", "ese", "s")
_SHORT: Final = 3
_TWO: Final = 2
_ARTICLES: Final = frozenset({"the", "a", "an"})
_GLUE: Final = re.compile(r"[a-z]{3}(?=[A-Z][a-z]+$)")
#: What is no part of a name: "the official Hale News Agency".
_PLAIN_WORDS: Final = re.compile(
    r"^(?:(?:official|independent|private|local|influential|respected|[a-z]+-(?:run|owned|backed|based|funded|controlled|affiliated)) )+(?=[A-Z])"
)
_DOTTED: Final = re.compile(r"[A-Z][\w-]{2,}\.\w{2,}")
_SENTENCE_END: Final = re.compile(r"[a-z]{2}[.!?]\s+[A-Z]")


def speaker_of(source: Sequence[Span], doc: "Doc", cast: Cast, memory: Memory) -> Speaker | None:
    """The speaker; None where there is no source, or the writer speaks, or a pronoun leads nowhere."""
    if not source:
        return None
    source = _without_relative(source, doc)
    whole = doc.char_span(source[0].start, source[-1].end, alignment_mode="expand")
    if whole is not None and _SENTENCE_END.search(whole.text):
        whole = doc.char_span(*source[-1], alignment_mode="expand")
    phrase = _before_note(whole) if whole is not None else None
    if phrase is None or all(map(_is_empty, phrase)):
        return None
    speaker = (
        _glued(phrase, source[0].start, cast)
        or _dotted(phrase, cast)
        or _lettered(phrase, cast)
        or _meant(phrase, cast, memory)
    )
    if speaker is not None and speaker.kind == "person" and _is_no_person(speaker.name, cast, memory):
        speaker = replace(speaker, kind="organisation")
    if speaker is not None and speaker.kind == "organisation":
        speaker = replace(speaker, name=_PLAIN_WORDS.sub("", speaker.name))
    if speaker is not None and (speaker.role is None or speaker.role.strip(".").casefold() in SHORT_TITLES):
        _learn_from(phrase, speaker, cast)
        return replace(speaker, role=cast.role(speaker.name) or speaker.role)
    return speaker


def _is_empty(token: "Token") -> bool:
    return token.pos_ in _EMPTY_WORDS or token.lower_ in _ARTICLES or token.text in _DAYS


def _is_no_person(name: str, cast: Cast, memory: Memory) -> bool:
    """What is printed, is told to be a firm, or has spoken as a body, is none; nor is "WKLV", of whom nothing is told."""
    has_spoken = any(each.name == name and each.kind == "organisation" for each in memory.recent)
    role = cast.role(name)
    is_firm = role is not None and " " not in name and head_noun(role) in _FIRMS
    return has_spoken or is_firm or name in cast.printed or (is_a_station(name) and role is None)


def _learn_from(phrase: "Phrase", speaker: Speaker, cast: Cast) -> None:
    """Note what he is told again by: "the New York businessman", "the software giant"."""
    told = without_article(phrase.text.partition(",")[0])
    is_described = phrase[0].lower_ == "the" and phrase[-1].pos_ == "NOUN" and len(phrase) > _TWO
    is_named = bool(set(told.casefold().split()) & set(speaker.name.casefold().split()))
    is_known = speaker.kind in ("person", "organisation") and not speaker.name.startswith("unnamed ")
    if is_described and is_known and not is_named:
        cast.affiliations.setdefault(speaker.name, told)


def _without_relative(source: Sequence[Span], doc: "Doc") -> Sequence[Span]:
    """The noun alone, where the "who" of its clause was told apart from it."""
    last = doc.char_span(*source[-1], alignment_mode="expand")
    is_relative = last is not None and all(token.lower_ in RELATIVE or token.pos_ == "AUX" for token in last)
    return source[:-1] if len(source) > 1 and is_relative else source


def _glued(phrase: "Phrase", start: int, cast: Cast) -> Speaker | None:
    """Brandt of "the agency HaleBrandt", where a page glued a name to the word before it."""
    glue = _GLUE.search(phrase.text)
    begins = max(start - phrase.start_char, glue.end() if glue else 0)
    name = cast.person(bare_name(phrase.text[max(0, begins) :]))
    return Speaker(name, "person") if begins > 0 and name in cast.places else None


def _dotted(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "Krym.Realii", whose dot the parse takes for a full stop."""
    return Speaker(cast.body(phrase.text), "organisation") if _DOTTED.fullmatch(phrase.text) else None


def _lettered(phrase: "Phrase", cast: Cast) -> Speaker | None:
    """ "HIO", of which the text says what it is short for, whatever the parse takes it for."""
    letters = without_article(phrase.text)
    is_short = letters.isupper() and letters in cast.aliases
    return Speaker(cast.body(letters), "organisation") if is_short else None


def _before_note(phrase: "Phrase") -> "Phrase":
    """The phrase without an editor's note in square brackets."""
    note = next((token.i for token in phrase if token.text == "["), phrase.start)
    return phrase.doc[phrase.start : note] if note > phrase.start else phrase


def _meant(phrase: "Phrase", cast: Cast, memory: Memory) -> Speaker | None:
    phrase = _one_of_them_told(phrase) or _without_home(phrase)
    head = root_of(phrase)
    if phrase.text in _NO_PRONOUNS:
        return Speaker(cast.body(phrase.text), "organisation")
    if head.is_punct:
        head = next(
            (token for token in phrase if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in _PARTS), head
        )
    if phrase[0].lower_ in RELATIVE and all(token.pos_ in ("AUX", "ADV") for token in phrase[1:]):
        phrase, head = phrase[:1], phrase[0]
    if len(phrase) == 1 and (before := _antecedent(head)) is not None:
        return _meant(before, cast, memory)
    if (before_them := one_of_several(phrase) or both_before(phrase, cast, memory)) is not None:
        return before_them
    if len(phrase) == 1 and (head.pos_ == "PRON" or head.tag_ == "PRP$" or head.lower_ == "one"):
        return (
            _told_since(head, cast, memory)
            or _who_is_quoted(head, cast)
            or pronoun(head, cast, memory)
            or _people_of(head, cast, memory)
        )
    if (tellers := _tellers(phrase, head)) is not None:
        speaker = _meant(tellers, cast, memory)
        is_group = speaker is not None and speaker.kind == "group"
        return unnamed(speaker.name) if speaker is not None and is_group else speaker
    if is_placed(phrase):
        return described(phrase, phrase[-1], cast, memory)
    if (office := _own_office(phrase, head, cast, memory)) is not None:
        return office
    return (
        (told_again(phrase, head, cast, memory) if _is_party_member(phrase, head, memory) else None)
        or several(phrase, head, cast)
        or _namesake(phrase, head, cast)
        or aged(phrase, cast)
        or presented(phrase, cast)
        or some_of_them(phrase.text.partition(",")[0].strip(), memory)
        or (None if is_a_body(phrase, head) else _known(head, cast))
        or spelt(phrase, head, cast)
        or surnamed(phrase, cast)
        or _one_of_a_people(phrase, head)
        or named(phrase, head, cast)
        or described(phrase, head, cast, memory)
    )


def _one_of_them_told(phrase: "Phrase") -> "Phrase | None":
    """The envoy of "one of them, a retired envoy", or "one of them, Karel Dorn of the union"."""
    told = _ONE_OF_THEM.match(phrase.text)
    if told is None:
        return None
    return phrase.doc.char_span(phrase.start_char + told.end(), phrase.end_char, alignment_mode="expand")


def _who_is_quoted(token: "Token", cast: Cast) -> Speaker | None:
    """Brandt of "Brandt's office quoted her as saying"."""
    teller = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
    is_quoted = token.dep_ == "dobj" and token.head.lemma_.lower() in ("quote", "cite")
    if teller is None or not is_quoted or teller.lower_ not in _TELLING_FOR:
        return None
    owner = next((child for child in teller.children if child.dep_ == "poss"), None)
    name = cast.person(bare_name(_printed(owner))) if owner is not None else ""
    return Speaker(name, "person", cast.role(name)) if name in cast.places else None


def _without_home(phrase: "Phrase") -> "Phrase":
    """Ruth Amis of "Ruth Amis of Aven village", where the parse hangs her on the village."""
    name = entity_around(phrase[0])
    if name is None or phrase[0].ent_type_ != "PERSON" or name.end >= phrase.end:
        return phrase
    is_of = phrase.doc[name.end].lower_ == "of" and name.start == phrase.start
    return name if is_of and root_of(phrase).i >= name.end else phrase


def _tellers(phrase: "Phrase", head: "Token") -> "Phrase | None":
    """Whose accounts they are: "accounts from soldiers", "testimony of a witness"."""
    if head.lemma_.casefold() not in _ACCOUNTS:
        return None
    owners = [
        noun
        for link in head.children
        if link.lower_ in ("from", "of", "by")
        for noun in link.children
        if noun.dep_ == "pobj" and (noun.ent_type_ == "PERSON" or noun.lemma_.casefold() in OF_PEOPLE)
    ]
    return phrase.doc[owners[0].left_edge.i : phrase.end] if owners else None


def _own_office(phrase: "Phrase", head: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """ "His office", "her campaign": that of the one who is meant."""
    is_his = phrase[0].lower_ in ("his", "her") and phrase[0].head == head
    owner = (
        one_of_this_sentence(phrase[0], cast) or pronoun(phrase[0], cast, memory)
        if is_his and head.lower_ in _OF_ONE
        else None
    )
    if owner is None or owner.kind != "person" or owner.name.startswith("unnamed "):
        return None
    return Speaker(f"{owner.name}'s {phrase.doc[phrase.start + 1 : head.i + 1].text}", "organisation")


def _is_party_member(phrase: "Phrase", head: "Token", memory: Memory) -> bool:
    """ "The Iowa Republican", "the Portuguese": who spoke last is told again by his party or people."""
    is_one = not head.lower_.endswith("s") and phrase[-1] == head and phrase[0].lower_ == "the"
    last = memory.last_of_one()
    is_told = head.lower_ in PARTY_MEMBERS or (is_native(head) and len(phrase) <= _SHORT)
    return is_one and is_told and last is not None and last.kind == "person"


def _one_of_a_people(phrase: "Phrase", head: "Token") -> Speaker | None:
    """ "The Czech", where nobody is known to be one; "the French" are many, and "the Dane Anna Holm" has a name."""
    is_alone = len(phrase) == _TWO and phrase[0].lower_ in _ARTICLES and phrase[-1] == head
    is_one = is_native(head) and not head.lower_.endswith(_OF_MANY)
    return unnamed(head.text) if is_alone and is_one else None


def _told_since(token: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """Who "they" are: the people of whom the sentence, or the one before, has told since somebody spoke."""
    people = people_since(token, memory)
    return described(people, root_of(people), cast, memory) if people is not None else None


def _people_of(token: "Token", cast: Cast, memory: Memory) -> Speaker | None:
    """Who "they" or "he" are who have not spoken yet: who was told of last, in this sentence or the one before."""
    people = people_before(token)
    if people is None:
        return None
    words = noun_phrase(people)
    return described(token.doc[words[0].i : words[-1].i + 1], people, cast, memory)


def _antecedent(token: "Token") -> "Phrase | None":
    """Whom "which" and "who" stand for: the noun whose clause they begin."""
    if token.lower_ not in ("which", "who", "that"):
        return None
    clause = token.head.head if token.head.dep_ == "conj" else token.head
    if clause.dep_ != "relcl":
        return _just_before(token)
    noun = _whoever(clause.head) if token.lower_ == "who" else clause.head
    words = noun_phrase(noun)
    return token.doc[words[0].i : words[-1].i + 1] if words and words[-1].i < token.i else None


def _whoever(noun: "Token") -> "Token":
    """Sato of "Emi Sato, leader of the Civic Party, who said …": no party is "who"."""
    told = noun
    while told.dep_ == "pobj" and told.ent_type_ in ("ORG", "GPE"):
        told = told.head.head
        if told.lemma_.casefold() in OFFICES:
            return told.head if told.dep_ == "appos" else told
    return noun


def _just_before(relative: "Token") -> "Phrase | None":
    """The phrase that ends where the relative clause begins, where the parse does not join them."""
    words = relative.doc[relative.sent.start : relative.i]
    last = words[-1] if len(words) and not words[-1].is_punct else words[-2] if len(words) > 1 else None
    if last is None or last.pos_ not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(last)
    return relative.doc[phrase[0].i : last.i + 1] if phrase else None


def _namesake(phrase: "Phrase", head: "Token", cast: Cast) -> Speaker | None:
    """ "Judge Reed", "her critic Councillor Reed", where the Reed who is known is no judge and no councillor."""
    beside = (token for token in phrase if token == head or (token.head == head and token.dep_ == "appos"))
    surname = next((token for token in beside if token.i in cast.namesakes), None)
    if surname is None:
        return None
    return Speaker(surname.text, "person", role_beside(surname, surname.i, surname.i + 1))


def _known(head: "Token", cast: Cast) -> Speaker | None:
    """A person of the cast, of whom the phrase may tell the role."""
    name = _with_title(head, cast) or cast.person(bare_name(_printed(head)))
    if name not in cast.places:
        name = cast.person(bare_name(head.text))
    if name not in cast.places or not head.text[:1].isupper():
        return None
    if _is_another(head, name, cast):
        return Speaker(head.text, "person")
    if cast.role(name) is None:
        start = head.i + 1 - len(name.split()) if name.endswith(head.text) else head.i
        cast.learn(name, role_beside(head, start, head.i + 1), head.idx)
    return Speaker(name, "person", cast.role(name))


def _with_title(surname: "Token", cast: Cast) -> str | None:
    """Ann Cole of "Ms Cole", where a brother of hers is named as well."""
    title = gender_of(surname.nbor(-1).text) if not surname.is_sent_start else ""
    sharing = cast.full_names.sharing(surname.text) if title else frozenset()
    of_title = [name for name in sharing if gender_of(name, cast.role(name)) == title]
    return of_title[0] if len(of_title) == 1 and len(sharing) > 1 else None


def _is_another(surname: "Token", full_name: str, cast: Cast) -> bool:
    """Whether the title before the surname is not that of the one who is known by it: "Mr Blair" is not Cherie Blair."""
    title = gender_of(surname.nbor(-1).text) if not surname.is_sent_start else ""
    own = gender_of(full_name, cast.role(full_name))
    return bool(title and own) and title != own


def _printed(head: "Token") -> str:
    """The name as it stands, with what is before the surname: two persons may share that."""
    first = head
    while not first.is_sent_start and first.nbor(-1).dep_ == "compound" and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    return head.doc[first.i : head.i + 1].text
