"""Who takes part in this article? Its cast, taken in from the names that stand in it, in one pass."""

import re
from bisect import insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from newsdesk.attribute.cast import Cast, Mention
from newsdesk.attribute.grammar import root_of
from newsdesk.attribute.introductions import (
    CAPITAL,
    bodies,
    introductions,
    leaders,
    outlets,
    outlets_named_first,
)
from newsdesk.attribute.names import bare_name, without_article
from newsdesk.attribute.namesakes import namesakes
from newsdesk.attribute.roles import office_told_before, role_beside, role_told_of, whom_he_stands_for
from newsdesk.attribute.spacing import ClosedUp, closed_up_text
from newsdesk.attribute.words import (
    MASTHEADS,
    NO_SURNAMES,
    OFFICES,
    OPENERS,
    PEOPLES,
    TITLES,
)
from newsdesk.language import Parse, is_a_word, is_given_name, with_small_verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Entity

_ALIAS: Final = re.compile(
    r"((?:[A-Z][\w’'-]*|of|the|for|and|on)(?: (?:[A-Z][\w’'-]*|of|the|for|and|on)){1,9}) \(([A-Z][A-Z.&-]{1,9}|[A-Z]\w+)\)"
)
_IN_HEADLINE: Final = re.compile(
    rf"(?<![\w’'-])(?P<given>{CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)?) (?P<surname>{CAPITAL}[\w’'-]*\w)(?=\W|\Z)"
)
_NO_GIVEN_NAMES: Final = TITLES | OFFICES | OPENERS
_NO_PERSONS: Final = NO_SURNAMES | PEOPLES
_INITIALS: Final = 2
#: "KGB [State Security Committee of Norland – ed.]".
_EDITORS_ALIAS: Final = re.compile(
    r"\b([A-Z]{2,8}) \[(?:the |The )?((?:[A-Z][\w’'-]*|of|the|for|and|on)(?: (?:[A-Z][\w’'-]*|of|the|for|and|on)){1,9})\s*[–—-]?\s*ed\.?\]"
)
_PARTS: Final = ("compound", "poss", "nmod", "amod", "appos")
_TITLES_BEFORE: Final = 2
#: Of a headline all words begin with capitals, but for some small ones.
_SMALL_WORD, _FEW_WORDS, _CAPITALS = 3, 3, 0.8


def cast_of(parse: Parse, headline: str = "") -> Cast:
    """The cast of an article, read in one pass over its names; of who goes by a surname the headline may have the whole name."""
    doc = parse.doc
    end = doc[-1].idx + len(doc[-1]) if len(doc) else 0  # what is too long is parsed in part
    cast, plain = Cast(), closed_up_text(parse.text[:end])
    text = plain.text
    for match in _ALIAS.finditer(text):
        full = re.sub(r"^(?:the|The|of|and|for|on)\s", "", match[1])
        cast.aliases[match[2]] = cast.aliases[full] = f"{full} ({match[2]})"
    for match in _EDITORS_ALIAS.finditer(text) if "[" in text else ():
        full = f"{match[2]} ({match[1]})"
        cast.aliases[match[1]] = cast.aliases[match[2]] = full
        cast.name_body(full)
    for name, role, place in outlets(text):
        _note_outlet(cast, name, role, plain.origin(place))
    _take_in_named_first(cast, doc, plain)
    for body in bodies(text):
        name = cast.body(body.name)
        insort(cast.bodies[body.kind], (plain.origin(body.place), name))
        cast.affiliations.setdefault(name, body.role)
    names = doc.ents
    _take_in_people(cast, doc, names, plain, headline)
    for entity in names:
        if entity.label_ == "ORG":
            _note_body(cast, entity)
            if set(entity.text.casefold().split()) & MASTHEADS:
                insort(cast.bodies["outlet"], (entity.start_char, without_article(entity.text)))
        elif entity.label_ in ("GPE", "NORP", "DATE"):
            cast.other_names.add(entity.text)
    return cast


def _note_outlet(cast: Cast, name: str, role: str, place: int) -> None:
    cast.roles[cast.body(name)].append((place, role))
    insort(cast.bodies["outlet"], (place, cast.body(name)))
    cast.printed.add(name)


def _take_in_named_first(cast: Cast, doc: "Doc", plain: ClosedUp) -> None:
    """ "Hale magazine", but not "a Norland magazine"."""
    for name, role, place in outlets_named_first(plain.text):
        start = plain.origin(place)
        phrase = doc.char_span(start, start + len(name), alignment_mode="expand")
        if phrase is not None and phrase.text == name and phrase[-1].ent_type_ not in ("GPE", "NORP", "LOC"):
            _note_outlet(cast, name, role, start)


def _take_in_people(
    cast: Cast, doc: "Doc", names: "Sequence[Entity]", plain: ClosedUp, headline: str
) -> None:
    cast.with_article.update(without_article(entity.text) for entity in names if _has_article(entity))
    people = _people(cast, names)
    named = _spelled(doc, cast.surnames)
    for whole in filter(None, map(_given_name_and, named)):
        cast.full_names.add(whole)
    _take_in_headline(cast, headline)
    introduced = list(introductions(with_small_verbs(plain.text)))
    titles = namesakes(named, people, introduced, cast.full_names)
    cast.namesakes = frozenset(titles)
    cast.of_several_namesakes = _with_several(titles, doc)
    for entity in people:
        _note_person(cast, entity)
    for token in named:
        _note_surname(cast, token)
    for name, role, place in introduced:
        start = plain.origin(place)
        _note_introduced(cast, doc, cast.meet(name, role, start), start)
    _take_in_leaders(cast, doc, plain)
    cast.mentions.sort(key=lambda mention: mention.place)
    for mention in cast.mentions:
        if not cast.roles.get(mention.name):
            _learn_from_the_sentence(cast, doc[mention.token], mention)


def _with_several(titles: Mapping[int, str], doc: "Doc") -> frozenset[str]:
    """Surnames of more than one namesake: "Judge Reed" and "Sergeant Reed"."""
    named = {(doc[place].text, title) for place, title in titles.items()}
    return frozenset(name for name, many in Counter(name for name, _ in named).items() if many > 1)


def _take_in_headline(cast: Cast, headline: str) -> None:
    """Thandeka Mbalula of "Thandeka Mbalula wins the prize", where the text says Mbalula alone; "Defiant Brandt" is no name."""
    for match in _IN_HEADLINE.finditer(headline):
        given, surname = match["given"].split()[0], match["surname"]
        is_name = is_given_name(given) or not is_a_word(given)
        if surname in cast.surnames and surname not in cast.full_names and is_name:
            cast.full_names.add(f"{match['given']} {surname}")


def _people(cast: Cast, names: "Sequence[Entity]") -> "list[Entity]":
    """Those that name persons, whose full names and surnames are taken in; of a headline only if nobody else has the surname:
    of "Worker Corners Vale On Delay" nobody is called Corners."""
    people = [entity for entity in names if _is_a_person(cast, entity)]
    doubtful = {entity for entity in people if len(entity) > 1 and _may_be_a_verb(entity[0])}
    kept = []
    for entity in sorted(people, key=lambda each: (each in doubtful, each.start)):
        name = bare_name(entity.text)
        surname = name.rpartition(" ")[2]
        if entity in doubtful and surname in cast.full_names and name not in cast.full_names.sharing(surname):
            continue
        kept.append(entity)
        cast.surnames.add(surname)
        if len(name.split()) > 1 and not _is_cut(entity):
            cast.full_names.add(name)
    return sorted(kept, key=lambda each: each.start)


def _is_cut(entity: "Entity") -> bool:
    """ "Luc Brassard" of "Jean-Luc Brassard"."""
    before = entity.doc[max(0, entity.start - 1) : entity.start]
    return before.text == "-" and not before[0].whitespace_


def _may_be_a_verb(word: "Token") -> bool:
    """Whether it is no given name that is known, and stands in a line of which all long words begin with capitals."""
    if is_given_name(word.text):
        return False
    around = [each for each in word.sent if each.is_alpha and len(each) > _SMALL_WORD]
    capitals = sum(each.is_title or each.is_upper for each in around)
    return len(around) > _FEW_WORDS and capitals >= _CAPITALS * len(around)


def _spelled(doc: "Doc", words: Iterable[str]) -> list["Token"]:
    """The tokens that are one of the words."""
    keys = np.array([doc.vocab.strings[word] for word in words], dtype=np.uint64)
    return [doc[place] for place in np.flatnonzero(np.isin(doc.to_array("ORTH"), keys)).tolist()]


def _take_in_leaders(cast: Cast, doc: "Doc", plain: ClosedUp) -> None:
    """What somebody leads says who he is only where no title of his does; the words for it mean him all the same."""
    for name, does, place in leaders(plain.text):
        leader = cast.meet(name, "", plain.origin(place))
        cast.hold(leader, re.findall(r"\w+", does.casefold()))
        _note_introduced(cast, doc, leader, plain.origin(place))
        if not cast.roles.get(leader):
            cast.affiliations.setdefault(leader, does)


def _learn_from_the_sentence(cast: Cast, name: "Token", mention: Mention) -> None:
    """What is told of somebody who has no title and no apposition."""
    cast.learn(mention.name, role_told_of(name), mention.place)
    if mention.subject and " " in mention.name and not cast.roles.get(mention.name):
        cast.learn(mention.name, office_told_before(name), mention.place)
    if (told := whom_he_stands_for(name)) is not None:
        cast.affiliations.setdefault(mention.name, told)


def _has_article(entity: "Entity") -> bool:
    """Whether it is named as "the Storting" somewhere: no person is."""
    if entity.label_ != "PERSON":
        return False
    first = entity[0] if entity[0].lower_ == "the" or not entity.start else entity[0].nbor(-1)
    return first.lower_ == "the" and root_of(entity).dep_ not in _PARTS


def _is_a_person(cast: Cast, entity: "Entity") -> bool:
    is_body = entity[-1].lower_ in _NO_PERSONS or without_article(entity.text) in cast.with_article
    if entity.label_ != "PERSON" or is_body:
        return False
    return not _begins_with_initials(entity) and bare_name(entity.text) not in cast.printed


def _begins_with_initials(entity: "Entity") -> bool:
    """ "ARTEK Energo" is a firm, but for the points of "J.K. Rowe": a person's name is printed in capitals as a whole, or not."""
    first = entity[0].text
    return (
        len(entity) > 1
        and "." not in first
        and first.isupper()
        and len(first) > _INITIALS
        and not entity[-1].text.isupper()
    )


def _given_name_and(token: "Token") -> str | None:
    """The full name that ends here, though it was not recognised as a person's: the surname alone was, elsewhere."""
    if token.i == 0:
        return None
    given = token.nbor(-1)
    if given.i and given.nbor(-1).text == "-" and not given.nbor(-1).whitespace_:  # "Jean-Luc Brassard"
        return None
    is_name = (
        given.pos_ == "PROPN" and given.is_title and given.is_alpha and given.ent_type_ not in ("GPE", "NORP")
    )
    is_title = given.lower_ in _NO_GIVEN_NAMES
    return f"{given.text} {token.text}" if is_name and not is_title and not _may_be_a_verb(given) else None


def _note_body(cast: Cast, entity: "Entity") -> None:
    name = cast.aliases.get(without_article(entity.text), without_article(entity.text))
    words = set(name.casefold().split())
    if len(words) > 1:
        cast.name_body(name)
        for word in words:
            insort(cast.bodies[word], (entity.start_char, name))


def _note_surname(cast: Cast, token: "Token") -> None:
    """A mention that was not recognised as a person's name, of somebody known by this surname."""
    name = cast.person(token.text)
    is_his = token.pos_ == "PROPN" and token.i not in cast.namesakes
    is_alone = is_his and token.dep_ != "compound" and token.ent_type_ != "PERSON"
    if is_alone and name != token.text and name in cast.places:
        insort(cast.places[name], token.idx)
        cast.mentions.append(Mention(token.idx, name, token.i, _is_subject(token)))


def _note_introduced(cast: Cast, doc: "Doc", name: str, place: int) -> None:
    """A mention of somebody whose name was recognised by his role alone."""
    named = doc.char_span(place, place + len(name), alignment_mode="expand")
    if named is not None and all(mention.name != name for mention in cast.mentions):
        root = root_of(named)
        cast.mentions.append(Mention(place, name, root.i, _is_subject(root)))


def _is_subject(root: "Token") -> bool:
    """Whether it is the subject, or stands beside it: "the Speaker, Ruth Amis, …"."""
    told = root.head if root.dep_ == "appos" else root
    return told.dep_ in ("nsubj", "nsubjpass") or (told.dep_ == "ROOT" and told != root)


def _note_person(cast: Cast, entity: "Entity") -> None:
    name = cast.person_at(entity)
    root = root_of(entity)
    cast.places[name].append(entity.start_char)
    cast.mentions.append(Mention(entity.start_char, name, root.i, _is_subject(root)))
    if name in cast.of_several_namesakes:
        return  # what "Judge Reed" and "Sergeant Reed" are is told beside each
    before = entity.doc[max(0, entity.start - _TITLES_BEFORE) : entity.end]
    titles = {token.lower_ for token in before if token.dep_ == "compound" and token.lower_ in OFFICES}
    if titles:
        cast.hold(name, titles)
    role = role_beside(root, entity.start, entity.end)
    if not set((role or "").split()) <= set(name.split()):  # a given name that was not recognised is no role
        cast.learn(name, role, entity.start_char)
