"""Which attributions are statements? Those that tell of words; wishes, plans, acts and rumours are attributed, too."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.attribute.accusing import denies_a_charge
from newsdesk.attribute.acts import is_an_act
from newsdesk.attribute.description import is_a_thing
from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import (
    EMPTY,
    RELATIVE,
    agent,
    is_passive,
    is_suffered,
    root_of,
)
from newsdesk.attribute.hearers import court_that_hears
from newsdesk.attribute.lexicon import nouns, verbs
from newsdesk.attribute.phrases import is_conviction, is_made_clear, is_refusal
from newsdesk.attribute.places import overlaps
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.supposed import is_supposed
from newsdesk.attribute.words import DOCUMENTS, OFFICES
from newsdesk.model import Span, cut

if TYPE_CHECKING:
    from spacy.tokens import Token

#: From this trust in a cue word on, it tells of words by itself; below it, only beside words in quotation marks.
LEAST_TRUST: Final = 0.5
_HEARSAY: Final = re.compile(
    r"(?:the |some |several )?(?:preliminary|initial|early|first|unconfirmed|various) (?:reports?|data|information|estimates?|accounts?|findings)"
    r"|(?:some |several )?(?:reports|rumou?rs)",
    re.IGNORECASE,
)
_SIDING: Final = frozenset({"defend", "support", "back", "oppose", "endorse"})
_PLANS: Final = frozenset(
    [
        "decision",
        "plan",
        "proposal",
        "idea",
        "move",
        "initiative",
        "recommendation",
        "boycott",
        "call",
        "demand",
        "choice",
        "measure",
        "step",
        "policy",
        "position",
        "stance",
        "reform",
    ]
)
#: "Asked not to be named" tells who speaks.
_UNNAMED: Final = re.compile(r"(?:not )?to be (?:publicly )?(?:named|identified)\b|(?:for )?anonymity\b")
_NAMELESS: Final = re.compile(r"\b(?:spoke|speaking|talked|talking) (?:anonymously|on (?:the )?condition)\b")
#: "Denied this": what was told before.
_ANSWERS_TO: Final = frozenset({"deny", "confirm", "dispute", "refute", "reject", "dismiss"})
_ANSWERING: Final = frozenset({"respond", "reply", "answer", "return"})
_ASKED: Final = frozenset({"asked", "questioned", "pressed", "quizzed", "challenged"})
#: "Announced its decision", "read a report": what it said is not told.
_SAYS_NOTHING: Final = frozenset(
    {
        "decision",
        "verdict",
        "ruling",
        "sentence",
        "report",
        "statement",
        "speech",
        "comment",
        "letter",
        "message",
        "list",
        "story",
        "tale",
        "joke",
    }
)
_MAKING: Final = frozenset(
    {"announce", "tell", "read", "issue", "deliver", "give", "make", "publish", "release", "file"}
)
_FEW: Final = 3
#: In the passive their subject speaks, or is who was told (of whom `hearers` knows).
_TOLD_OF: Final = frozenset({"quote", "cite", "tell", "remind", "assure", "inform", "advise", "convince"})
_BY: Final = re.compile(r"\bby (?:the )?\Z")
_REACH: Final = 10
#: Turns of phrase in which nobody says anything.
_SAYINGS: Final = re.compile(
    r"\b(?:goes? without saying|suffice (?:it )?to say|needless to say|that is to say|so to (?:say|speak)|let['’]s (?:just )?say|let us (?:just )?say)\b",
    re.IGNORECASE,
)
_SIGNS: Final = frozenset({"according", "per", ":"})
#: What things do as well as people.
_OF_THINGS: Final = frozenset(
    [
        "show",
        "indicate",
        "reflect",
        "highlight",
        "suggest",
        "underline",
        "underscore",
        "demonstrate",
        "reveal",
        "mean",
        "imply",
        "illustrate",
        "prove",
        "signal",
        "feel",
        "confirm",
        "recommend",
        "explain",
        "encourage",
        "credit",
    ]
)
#: Of these, what people do with words.
_OF_PEOPLE: Final = frozenset({"explain", "confirm", "recommend", "feel", "encourage", "credit"})
_OF_THINGS_ALONE: Final = _OF_THINGS - _OF_PEOPLE
#: What a paper does when it is there.
_TO_BE_SEEN: Final = frozenset({"show", "reveal", "indicate", "demonstrate"})
#: Whoever these are, they did not say it.
_NOBODY: Final = re.compile(r"(?:nobody|no[- ]one|any(?:body|one)|none of|no(?= [a-z]))\b", re.IGNORECASE)
#: "The film tells the story of Rosa Pinto": what it tells is not said.
_STORY: Final = re.compile(r"t(?:old|ell(?:s|ing)?) (?:the|a) (?:\w+ )?(?:story|tale) of\b")
#: Who said it is asked: "Who wrote “War and Peace”?"
_ASKED_FOR: Final = re.compile(r"(?:Who|Which|What|Whose)\b")
_STOPS: Final = frozenset({"", ".", ",", ";", "\n"})
#: How somebody said nothing when he was asked.
UNANSWERED: Final = re.compile(
    r"\b(?:not|n['’]t|never)\b[\w ]*? (?:return|respond to|answer|reply to|acknowledge)(?:ed)?\b[\w ’'-]*?"
    r" (?:calls?|messages?|e-?mails?|texts?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|queries)\b",
    re.IGNORECASE,
)


def is_stated(found: Found, reading: Reading) -> bool:
    """Whether somebody is told to have said it, so that it makes a statement."""
    if _is_hearsay(found, reading) or any(
        overlaps(one, other) for one in found.source for other in found.cue
    ):
        return False
    if _is_a_things(found, reading) or _is_a_turn_of_phrase(found, reading):
        return False
    if any(_is_untold(token) for span in found.cue for token in reading.tokens_of(span)):
        return False
    if found.rule != "tagged":
        return True
    if not found.source or _has_no_source(found, reading) or _is_of_nothing(found, reading):
        return False
    if _NOBODY.match(reading.text, *found.source[0]) or _ASKED_FOR.match(reading.text, *found.source[0]):
        return False
    cue = [token for span in found.cue for token in reading.tokens_of(span)]
    if (cue[0].lower_ in _ASKED and _is_asked(found, cue[0], reading)) or _is_done_to(found, cue, reading):
        return False
    is_refused = is_refusal(cut(reading.text, found.cue))
    if (not is_refused and any(map(_tells_nobodys, cue))) or reading.text[
        slice(*found.source[-1])
    ].casefold() == "you":
        return False
    is_heard = any(court_that_hears(token) is not None for token in cue)
    is_verb = _closes(found, cue) or _opens(found, cue, reading)
    is_trusted = (
        is_heard
        or is_verb
        or _takes_a_side(found, reading)
        or max(map(_trust, cue), default=0.0) >= LEAST_TRUST
    )
    is_told = is_trusted and not is_an_act(found, cue, reading)
    return is_told or _is_spoken(found, reading) or _is_a_phrase(found, reading)


def _is_a_phrase(found: Found, reading: Reading) -> bool:
    """Whether several words tell of words, of which none does alone: "would not be drawn on", "is convinced", "made clear"."""
    cue = cut(reading.text, found.cue)
    return (
        is_refusal(cue)
        or is_conviction(cut(reading.text, found.source), cue, cut(reading.text, found.content))
        or is_made_clear(reading.text, found.cue[-1].start)
        or _is_unanswered(found, reading)
    )


def _takes_a_side(found: Found, reading: Reading) -> bool:
    """ "Defended the decision", "supported the boycott": what somebody thinks of a plan; who defends a town or supports a child says nothing."""
    phrase = reading.parse.doc.char_span(*found.content[0], alignment_mode="expand")
    return found.lemma in _SIDING and phrase is not None and root_of(phrase).lemma_.casefold() in _PLANS


def _tells_nobodys(verb: "Token") -> bool:
    """Whether nobody has said it: "if she says", "Sales fell, suggesting that"."""
    return is_supposed(verb) or _is_what_it_shows(verb)


def _is_untold(verb: "Token") -> bool:
    """ "They were not told which": by nobody."""
    is_told = is_passive(verb) and verb.lemma_.lower() in _TOLD_OF and agent(verb) is None
    return is_told and any(child.dep_ == "neg" for child in verb.children)


def _is_what_it_shows(verb: "Token") -> bool:
    """ "Sales fell, suggesting that fewer came": what happened tells it; "the report will show" has not told it yet."""
    lemma = verb.lemma_.lower()
    if lemma not in _OF_THINGS_ALONE:
        return False
    is_behind = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.i < verb.i
    is_event = is_behind and not any(map(_tells_of_words, verb.ancestors))
    return is_event or (lemma in _TO_BE_SEEN and _is_yet_to_be_seen(verb))


def _tells_of_words(verb: "Token") -> bool:
    lemma = verb.lemma_.lower()
    entry = verbs().get(lemma)
    return entry is not None and entry.trust >= LEAST_TRUST and lemma not in _OF_THINGS


def _is_yet_to_be_seen(verb: "Token") -> bool:
    will = any(child.dep_ == "aux" and child.lower_ == "will" for child in verb.children)
    return will and any(
        child.dep_ == "nsubj" and child.lemma_.casefold() in DOCUMENTS for child in verb.children
    )


def _is_asked(found: Found, verb: "Token", reading: Reading) -> bool:
    """Whether he was asked: "Vale, asked about it, left"."""
    is_bare = verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)
    source = reading.text[slice(*found.source[-1])]
    between = reading.text[found.source[-1].end : found.cue[0].start].strip()
    return is_suffered(verb) or is_bare or (between == "," and "," not in source)


def _closes(found: Found, cue: "Sequence[Token]") -> bool:
    """ "…, the Courier reports.": behind who speaks stands a verb, though it was taken for a noun."""
    entry = verbs().get(cue[0].lemma_.lower()) if len(cue) == 1 else None
    is_behind = found.content[-1].end < found.source[0].start < found.source[-1].end + 1 == found.cue[0].start
    return is_behind and entry is not None and entry.trust >= LEAST_TRUST


def _opens(found: Found, cue: "Sequence[Token]", reading: Reading) -> bool:
    """ "The union jokes that …", "two cooks dispute it": so does one between who speaks and what ends the sentence."""
    entry = verbs().get(cue[0].lemma_.lower()) if len(cue) == 1 else None
    if entry is None or entry.trust < LEAST_TRUST or found.source[-1].end + 1 != cue[0].idx:
        return False
    source = reading.tokens_of(found.source[-1])
    is_plural = any(token.tag_ in ("NNS", "NNPS") for token in source)
    is_between = (
        found.content[0].start > cue[0].idx
        and reading.text[found.content[-1].end : found.content[-1].end + 1] in _STOPS
    )
    return is_between and is_plural is not cue[0].lower_.endswith("s") and source[-1].tag_ != "POS"


def _is_unanswered(found: Found, reading: Reading) -> bool:
    """ "Did not return a call seeking comment" tells of a refusal."""
    end = max(found.cue[-1].end, found.content[-1].end)
    return UNANSWERED.search(reading.text, found.cue[0].start, end) is not None


def _is_of_nothing(found: Found, reading: Reading) -> bool:
    """ "They did not believe her", "he responded to a request for comment": no words are told."""
    words = [token for span in found.content for token in reading.tokens_of(span)]
    if found.lemma in _MAKING and len(words) <= _FEW and words[-1].lemma_.lower() in _SAYS_NOTHING:
        return True
    if _STORY.match(reading.text, found.cue[0].start):
        return True
    if _UNNAMED.match(reading.text, *found.content[0]) or _NAMELESS.search(
        reading.text, found.cue[0].start, found.content[-1].end
    ):
        return True
    if found.lemma == "dismiss" and (words[-1].ent_type_ == "PERSON" or words[-1].lemma_.lower() in OFFICES):
        return True
    is_pronoun = len(words) == 1 and words[0].pos_ == "PRON" and words[0].tag_ != "WP"
    if is_pronoun and any(denies_a_charge(token, words[0].lower_) for token in _cue(found, reading)):
        return False
    if words[0].lower_ == "this" and found.lemma in _ANSWERS_TO:
        return False
    is_asked = found.lemma in _ANSWERING and bool(words) and words[-1].lemma_.lower() == "comment"
    return is_pronoun or (is_asked and not _is_refused(found, reading))


def _is_refused(found: Found, reading: Reading) -> bool:
    """ "Did not respond to a request for comment" tells of a refusal."""
    return any(token.dep_ == "neg" for token in _cue(found, reading))


def _cue(found: Found, reading: Reading) -> "Iterator[Token]":
    return (token for span in found.cue for token in reading.tokens_of(span))


def _is_hearsay(found: Found, reading: Reading) -> bool:
    """ "According to preliminary reports": nobody is named whose reports they are."""
    return bool(found.source) and bool(
        _HEARSAY.fullmatch(reading.text, found.source[0].start, found.source[-1].end)
    )


def _is_a_things(found: Found, reading: Reading) -> bool:
    """ "The departure reflects a change", "a line on the map indicates where it was": what it shows is told by nobody."""
    phrase = reading.parse.doc.char_span(*found.source[-1], alignment_mode="expand") if found.source else None
    if phrase is None:
        return False
    head = root_of(phrase)
    is_relative = head.lower_ in RELATIVE and head.head.dep_ == "relcl"
    return is_a_thing(head.head.head if is_relative else head, found.lemma in _OF_THINGS)


def _is_a_turn_of_phrase(found: Found, reading: Reading) -> bool:
    """ "It goes without saying that …", "suffice it to say that …"."""
    cue = found.cue[0] if found.cue else None
    if cue is None:
        return False
    sentence = reading.sentence_at(cue.start)
    if "say" not in reading.text[sentence.start : sentence.end].casefold():
        return False
    sayings = _SAYINGS.finditer(reading.text, sentence.start, sentence.end)
    return any(overlaps(Span(*saying.span()), cue) for saying in sayings)


def _is_done_to(found: Found, cue: "Sequence[Token]", reading: Reading) -> bool:
    """ "He was charged with it", "two men accused of it", "it was posted on the server": by whom is not said."""
    verb = next((token for token in reversed(cue) if token.pos_ == "VERB"), None)
    if verb is None or agent(verb) is not None or verb.lemma_.lower() in _TOLD_OF:
        return False
    is_of_source = any(span.start <= verb.head.idx < span.end for span in found.source)
    is_participle = verb.tag_ == "VBN" and verb.dep_ == "acl" and is_of_source and not found.through
    if not is_passive(verb) and not is_participle:
        return False
    return not _BY.search(reading.text, max(0, found.source[0].start - _REACH), found.source[0].start)


def _trust(token: "Token") -> float:
    """How surely a word tells of words; a participle or noun beside the verb counts as well."""
    if token.lower_ in _SIGNS:
        return 1.0
    if token.dep_ == "prep":  # "regarding"
        return 0.0
    lemma = token.lemma_.lower()
    is_noun = (
        token.pos_ == "NOUN" and token.sent[0].lower_ != "as"
    )  # "As the officials state, …" is parsed so
    entry = nouns().get(lemma) if is_noun else verbs().get(lemma) or nouns().get(lemma)
    return entry.trust if entry else 0.0


def _has_no_source(found: Found, reading: Reading) -> bool:
    """ "It was reported": nobody is named who reports."""
    told = reading.text[found.source[0].start : found.source[-1].end].casefold()
    cue = reading.tokens_of(found.cue[0])
    is_apart = reading.sentence_at(found.source[0].start) != reading.sentence_at(found.cue[0].start)
    return (told in EMPTY or (is_apart and cue[0].lower_ in EMPTY)) and any(map(_is_suffered, cue))


def _is_suffered(token: "Token") -> bool:
    """ "Reported" of "it was reported" or "as reported", and not that of "it has reported"."""
    helpers = {child.lemma_ for child in token.children if child.dep_ == "aux"}
    return token.dep_ == "auxpass" or (token.tag_ == "VBN" and "have" not in helpers)


def _is_spoken(found: Found, reading: Reading) -> bool:
    return any(
        reading.quotations[index].is_speech
        for span in found.content
        for index in reading.quotations_over(span)
    )
