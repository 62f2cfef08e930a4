"""Where did somebody appear or write, when he was not asked by anybody? ("on Radio Nord she said", "in a Facebook post", "tweeted")"""

from collections.abc import Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.grammar import entity_around, noun_phrase, subject, telling
from newsdesk.attribute.names import without_article
from newsdesk.attribute.outlet_names import made_by, name_beside, programme_at
from newsdesk.attribute.words import KNOWN_OUTLETS, MASTHEADS, OUTLETS, PLATFORMS, PROGRAMMES

if TYPE_CHECKING:
    from spacy.tokens import Token

_TALKS: Final = frozenset(
    {
        "interview",
        "remark",
        "comment",
        "article",
        "column",
        "essay",
        "ed",
        "appearance",
        "speech",
        "statement",
        "letter",
    }
)
_APPEARING: Final = frozenset({"speak", "appear", "talk"})
_WRITING: Final = frozenset({"write", "argue"})
_ASKING: Final = frozenset(
    {"ask", "question", "press", "interview", "contact", "reach", "approach", "challenge", "quiz"}
)
_PRINTING: Final = frozenset({"publish", "print", "carry", "broadcast", "air", "run", "report"})
#: What is printed on Twitter alone.
_TWEETS: Final = frozenset({"tweet", "tweets"})
#: What is printed on a platform: "a Facebook post".
_POSTS: Final = frozenset({"post", "video", "message", "thread", "livestream"})
_OUTLET_WORDS: Final = MASTHEADS | OUTLETS | {"television", "tv", "radio"}
#: "In a blog post", "on a press call" and "in the mail" name no paper.
_COMMON_WORDS: Final = MASTHEADS - {"television", "tv", "radio"}
#: Where in a paper something stands: "on the front page of the Courier".
_PAGES: Final = frozenset({"page", "pages", "cover", "website", "site", "section"})
#: "Called on the paper to explain itself".
_DEMANDING: Final = frozenset({"call", "insist", "urge"})


def appeared_on(cue: "Token | None") -> tuple[str, ...]:
    """The outlets and platforms by which the words were printed or sent, as the cue's own clause tells."""
    verb = telling(cue)
    return tuple(_carriers(verb)) if verb is not None else ()


def _carriers(verb: "Token") -> Iterator[str]:
    if verb.lemma_.lower() == "tweet":
        yield "Twitter"
    for child in verb.children:
        if child.dep_ == "advcl" and child.lemma_.lower() in _APPEARING:
            yield from _outlets(child, "on")
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_.lower() in _WRITING:
            yield from _outlets(child, "in", "on", "for")
        elif child.dep_ == "advcl" and child.tag_ == "VBN" and child.lemma_.lower() in _ASKING:
            yield from _outlets(child, "by", "on")
        elif child.dep_ == "prep" and child.lower_ == "in":
            for noun in _objects(child):
                yield from _printed(noun)
    yield from _spoken_on(verb)
    if verb.lemma_.lower() not in _DEMANDING:
        yield from _outlets(verb, "on", *(("in",) if verb.lemma_.lower() in _WRITING else ()))


def _spoken_on(verb: "Token") -> Iterator[str]:
    """Where he speaks who says it: "Vance, speaking on Radio Nord, said"."""
    speaker = subject(verb)
    for child in speaker.children if speaker is not None else ():
        if child.dep_ == "acl" and child.tag_ == "VBG" and child.lemma_.lower() in _APPEARING:
            yield from _outlets(child, "on")
        elif child.dep_ == "relcl" and child.lemma_.lower() in _APPEARING:
            yield from _outlets(child, "on", "to", "with")


def _printed(talk: "Token") -> Iterator[str]:
    """What printed or sent the talk: "an interview on Radio Nord", "remarks carried by the Courier", "a Facebook post"."""
    if talk.lower_ in _TWEETS:
        yield "Twitter"
    if talk.lower_ in _POSTS:
        yield from (word.text for word in noun_phrase(talk) if word.lower_ in PLATFORMS)
    if talk.lemma_.lower() in _TALKS:
        yield from _outlets(talk, "on", "in", "for")
        for child in talk.children:
            if child.dep_ == "acl" and child.lemma_.lower() in _PRINTING:
                yield from _outlets(child, "on", "in", "by")


def _outlets(head: "Token", *prepositions: str) -> Iterator[str]:
    """The outlets, by their names or by what they are called, that hang on these prepositions."""
    for child in head.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            for noun in _objects(child):
                yield from _names(noun)
                if noun.lower_ in _PAGES:
                    yield from _outlets(noun, "of")


def _names(noun: "Token") -> Iterator[str]:
    """The programme with its station's name, or the outlet, or that whose it is."""
    if (
        programme := programme_at(noun) or (made_by(noun) if noun.lower_ in PROGRAMMES else None)
    ) is not None:
        yield programme
        return
    if noun.lower_ in PROGRAMMES and noun.i and noun.nbor(-1).text.istitle():
        yield without_article(noun.doc[noun.left_edge.i : noun.i + 1].text)
        return
    owners = (owner for owner in noun.children if owner.dep_ == "poss")
    yield from (_name(one) for one in (noun, *owners) if _prints(one))


def _prints(noun: "Token") -> bool:
    """Whether it is an outlet by its name or by what it is called, and not the speaker's own: "on its website"."""
    phrase = [word for word in noun_phrase(noun) if word.i <= noun.i]
    words = {word.lower_ for word in phrase if not (word.is_lower and word.lower_ in _COMMON_WORDS)}
    is_called_so = words & _OUTLET_WORDS or any(word.text in KNOWN_OUTLETS for word in phrase)
    return bool(is_called_so) and all(word.tag_ != "PRP$" for word in phrase)


def _name(noun: "Token") -> str:
    if (beside := name_beside(noun)) is not None:
        return beside
    entity = entity_around(noun)
    phrase = list(takewhile(lambda word: word.lower_ != "with", noun_phrase(noun)))
    return without_article(entity.text if entity else noun.doc[phrase[0].i : phrase[-1].i + 1].text)


def _objects(preposition: "Token") -> Iterator["Token"]:
    return (child for child in preposition.children if child.dep_ == "pobj")
