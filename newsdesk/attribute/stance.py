"""What does the speaker do with the words: ask, promise, demand, warn, deny, confirm, judge, or tell?"""

import re
from typing import Final, cast

from newsdesk.attribute.lexicon import nouns, verbs
from newsdesk.attribute.own_side import OUTSIDE, SENTENCE, of_his_own_side
from newsdesk.attribute.phrases import is_refusal
from newsdesk.attribute.signs import SIGNS
from newsdesk.attribute.stated import UNANSWERED
from newsdesk.model import Form, Speaker, Stance

_FLAGS: Final = re.IGNORECASE

#: What a few words in a longer speech do not make of it, and of how many of its sentences one is too few.
_BY_SHARE: Final = frozenset({"praise_or_blame", "other"})
_TOO_MANY: Final = 4
_SHALL_BE_DONE: Final = re.compile(
    r"\W*(?:(?:an?|the) [\w ]{3,40} (?:will|would) be (?:put forward|submitted|sent|presented|made public|published)"
    r"|(?:more|further) (?:details?|information) (?:will|would) be \w+ed)\b",
    _FLAGS,
)
#: "Announced a package of military aid", "offered Norland help": what is given.
_GIVEN: Final = re.compile(
    r"\W*(?:[\w$€£.,’'-]+ ){0,7}?(?:aid|assistance|help|shelter|refuge|asylum|package|gift|donation|grants?|funding|compensation|relief|rewards?|bonus|scholarships?)\b",
    _FLAGS,
)
_GIVING: Final = frozenset({"announce", "offer", "pledge", "unveil"})
_HOPES: Final = re.compile(
    r"\W*(?:I|we) (?:do |really |very much |sincerely |only |can only )?hope\b", _FLAGS
)
#: "The intention to send tanks".
_INTENDED: Final = re.compile(
    r"\W*(?:about |of )?(?:(?:his|her|its|their|the|an) )?(?:intention|readiness|willingness|plans?) to\b",
    _FLAGS,
)
_PLANNED: Final = re.compile(
    r"\W*(?:(?:next|this|last) \w+,? )?(?:the|our|his|her|their|its) (?:\w+ )?(?:plan|aim|goal|intention) (?:now )?is to\b",
    _FLAGS,
)
_IN_NEED: Final = re.compile(r"\W*(?:the|a) (?:\w+ )?(?:need|necessity|importance) (?:for|to|of)\b", _FLAGS)
#: What somebody expresses, voices or makes known: "expressed concern", "expressed his readiness to".
_FEELINGS: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    ("promise", re.compile(r"\b(?:readiness|willingness|intention|commitment|determination)\b", _FLAGS)),
    ("warn", re.compile(r"\b(?:concerns?|fears?|alarm|worr(?:y|ies)|anxiety)\b", _FLAGS)),
    (
        "praise_or_blame",
        re.compile(
            r"\b(?:support|gratitude|thanks|condolences|sympathy|solidarity|outrage|anger|indignation|disappointment|regrets?"
            r"|scepticism|skepticism|doubts?|dismay|bewilderment|frustration|disgust|resentment|astonishment|admiration|respect|appreciation|dissatisfaction|displeasure|criticism|satisfaction|congratulations)\b",
            _FLAGS,
        ),
    ),
    ("other", re.compile(r"\bhopes?\b", _FLAGS)),
)
_EXPRESSING: Final = frozenset({"express", "voice", "convey", "extend", "share", "reiterate", "reaffirm"})
#: So much of the content may say what was expressed.
_FEELING_WORDS: Final = 40
_STRESSING: Final = frozenset({"emphasise", "emphasize", "stress", "underline", "underscore", "highlight"})
#: Where what is said of the matter itself ends, beyond the clauses that the core leaves out.
_ASIDE: Final = re.compile(r",? in response to\b|,? in an attempt\b|, (?:as|so|naturally)\b", _FLAGS)

#: "I need to know why".
_IS_QUESTION: Final = re.compile(
    r"\b(?:know|tell (?:me|us)|ask you|explain) (?:what|why|how|when|who|where)\b|"
    r"\A[“\"]?(?:(?:him|her|them|us|me) )?(?:what|why|how|when|who|where)\b|\b(?:if|whether)\b|\?[”\"]?\Z",
    _FLAGS,
)
#: "Warned people to stay away", "warned drivers not to stop".
_AWAY: Final = re.compile(
    r"(?:(?!(?:is|are|was|were|be|been|has|have|had|likely|due|set)\b)[\w’'-]+ ){1,4}(?:not to [a-z]+|to (?:stay|keep|steer|be|remain|avoid|leave|take|watch|beware))\b",
    _FLAGS,
)
#: "Asked Vale about his duty to report".
_ABOUT_WHAT: Final = re.compile(r"(?:[\w.’'-]+ ){0,4}?about\b", _FLAGS)
#: "Asked that the rally take place on the square".
_SHALL: Final = re.compile(
    r"(?:that )?(?:(?:the|a|an|his|her|their|its|all|any|no) )?(?:[\w’'-]+ ){1,4}?(?:not )?(?:be|take|stay|stop|give|make|come|leave|remain|return|resign|release|hold|keep|end|go|do|have)\b",
    _FLAGS,
)
#: "Insisted that the vote should be held".
_OUGHT: Final = re.compile(
    r"\b(?:should|must|ought to|ha(?:s|ve|d) to|needs? to)\b(?! (?:not )?(?:have|be \w+ing)\b)", _FLAGS
)
#: "Insisted on talks", and not "insisted that it was so".
_IS_WANTED: Final = re.compile(r"on\b|\w+ing\b", _FLAGS)
_FOR: Final = re.compile(r"\bfor\b")
_DECIDING: Final = frozenset({"announce", "decide", "agree", "offer"})
_TO_DO: Final = re.compile(r"\b(?:not )?to [a-z]+\b", _FLAGS)
#: "Responsibility for the attack".
_OWNED: Final = re.compile(r"(?:\w+ )?claim\w*(?: \w+)? responsibility\b", _FLAGS)
#: "Called the demand baseless".
_NAMING: Final = frozenset({"call", "brand", "dub", "label"})
_IS_DENIED: Final = re.compile(
    r"\b(?:baseless|groundless|unfounded|false|fake\w*|untrue|lies?|photoshopped|staged|absurd|nonsense|invented|fabricat\w+)\b",
    _FLAGS,
)
#: "Called the reports a fantasy": of what others say.
_OF_CLAIMS: Final = re.compile(
    r"\W*(?:(?:the|this|these|those|such|his|her|their|all|any) )?(?:[\w’'-]+ )?(?:reports|claims?|allegations?|accusations?|rumou?rs?|suspicions?)\b",
    _FLAGS,
)
_OWNING: Final = frozenset({"acknowledge", "admit", "concede"})
_RATING: Final = frozenset({"consider", "deem"})
#: What a thing that is considered so should be, or may be.
_NEEDED: Final = re.compile(r"\b(?:necessary|essential|vital|imperative|crucial)\b", _FLAGS)
_OPEN: Final = re.compile(r"\b(?:un|im)?(?:likely|possible|probable)\b|\bto be\b", _FLAGS)
_CLAUSE: Final = re.compile(r"(?:that|whether|how|what|if)\b|\w+ing\b", _FLAGS)
_TO_COME: Final = re.compile(r"\b(?:will|would|shall|to|of)\b|n['’]ll\b", _FLAGS)
_GUILT: Final = re.compile(r"\b(?P<not>not )?guilty\b", _FLAGS)
#: "As vague", and not "as a blow".
_AS_IT_IS: Final = re.compile(
    r"\bas [“\"'‘`]*(?!(?:an?|the|one|his|her|its|their|being|part)\b)[a-z]", _FLAGS
)
#: What somebody's lawyer says that he did not do.
_FOR_THE_ACCUSED: Final = re.compile(
    r"\b(?:lawyer|attorney|barrister|solicitor|defence counsel)\b(?! general)(?<!district attorney)", _FLAGS
)
_OF_A_CLIENT: Final = re.compile(
    r"\W*(?:(?:that|his|her|their|the|my|our) )?(?:[\w’'-]+ ){1,3}?[“\"]?(?:has|had|have|is|was|were|are|did|does|do) (?:never|not|nothing)\b",
    _FLAGS,
)
#: "As a gift to the builders".
_AS_JUDGED: Final = re.compile(
    r"\bas (?:an? |the |nothing but an? )?(?:\w+ ){0,2}(?:gift|blow|slap|disgrace|provocation|betrayal|insult|failure|success|disaster|triumph"
    r"|milestone|breakthrough|sham|farce|joke|mistake|threat|crime|tragedy|act of|step (?:forward|back\w*)|victory|defeat|cowards?|criminals?|heroes|hero)\b",
    _FLAGS,
)
_NOT: Final = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b|\bwithout\b", _FLAGS)
#: "Would neither confirm nor deny".
_NEITHER: Final = re.compile(r"\b(?:confirm\w* n?or den\w+|den\w+ n?or confirm\w*)\b", _FLAGS)
_TELLING: Final = frozenset(
    [
        "say",
        "state",
        "specify",
        "comment",
        "disclose",
        "reveal",
        "confirm",
        "explain",
        "elaborate",
        "name",
        "answer",
        "respond",
        "reply",
        "mention",
        "give",
        "provide",
    ]
)


def stance_of(lemma: str, cue: str, content: str, core: str, form: Form, speaker: Speaker | None) -> Stance:
    """The first stance that the cue or, for cues that bring none, the core of the content shows; else an assertion."""
    return _by_the_cue(lemma, cue, content) or _by_the_content(lemma, content, core, form, speaker)


def _by_the_cue(lemma: str, cue: str, content: str) -> Stance | None:
    is_unsaid = lemma in _TELLING and _NOT.search(cue)
    if is_unsaid or is_refusal(cue) or _NEITHER.search(cue) or UNANSWERED.search(f"{cue} {content}"):
        return "other"
    if lemma == "ask":
        return _asked(cue, content)
    if lemma == "warn" and _AWAY.match(content):
        return "demand"
    if lemma == "assure" and not _TO_COME.search(content):
        return None
    if lemma in _EXPRESSING:
        told = f"{cue} {content[:_FEELING_WORDS]}"
        return next((stance for stance, words in _FEELINGS if words.search(told)), None)
    entry = verbs().get(lemma) or nouns().get(lemma)
    of_the_verb = cast(Stance, entry.stance) if entry is not None and entry.stance else None
    return _judged(lemma, cue, content) or _wanted(lemma, cue, content) or of_the_verb


def _judged(lemma: str, cue: str, content: str) -> Stance | None:
    """What a cue does that tells with its object what is thought of it: "ruled it out", "pleaded guilty", "called it a lie"."""
    if lemma == "deny" and _NOT.search(cue):
        return "confirm"
    if lemma == "rule out":
        return "assert" if _NOT.search(cue) else "deny"
    if lemma == "plead" and (guilt := _GUILT.search(f"{cue} {content}")):
        return "deny" if guilt["not"] else "confirm"
    if lemma in ("agree", "doubt") and _NOT.search(cue):
        return "deny" if lemma == "agree" else "assert"
    if lemma in _OWNING and _NOT.search(cue):
        return "deny"
    if lemma in _RATING and not _CLAUSE.match(content):
        return _rated(content)
    if lemma == "object" and re.search(r"\bto\b", cue):
        return "praise_or_blame"
    if lemma == "describe" and (_AS_IT_IS.search(content) or _AS_JUDGED.search(content)):
        return "praise_or_blame"
    if lemma in _NAMING and not _TO_DO.match(content):
        is_denied = _IS_DENIED.search(content) or _OF_CLAIMS.match(content)
        return "deny" if is_denied else "praise_or_blame"
    return "confirm" if lemma.startswith("claim") and _OWNED.match(f"{cue} {content}") else None


def _rated(content: str) -> Stance:
    """What is thought of what is considered to be something: "considers the rules insufficient"."""
    if _IS_DENIED.search(content):
        return "deny"
    if _NEEDED.search(content):
        return "demand"
    return "assert" if _OPEN.search(content) else "praise_or_blame"


def _wanted(lemma: str, cue: str, content: str) -> Stance | None:
    """What a cue asks or promises with its object: "insisted on talks", "announced aid", "stressed the need for"."""
    if (
        lemma.startswith("call ")
        or (lemma == "call" and _TO_DO.match(content))
        or lemma == "insist on"
        or (lemma == "insist" and (_IS_WANTED.match(content) or _OUGHT.search(content)))
    ):
        return "demand"
    if (lemma in _DECIDING and _TO_DO.match(content)) or (lemma in _GIVING and _GIVEN.match(content)):
        return "promise"
    is_proposed = lemma == "propose" and not _TO_DO.match(content)
    is_needed = lemma in _STRESSING and _IN_NEED.match(content)
    return "demand" if is_proposed or is_needed else None


def _asked(cue: str, content: str) -> Stance | None:
    if _IS_QUESTION.search(content) or _ABOUT_WHAT.match(content):
        return "question"
    return "demand" if _TO_DO.search(content) or _FOR.search(cue) or _SHALL.match(content) else None


def _by_the_content(lemma: str, content: str, core: str, form: Form, speaker: Speaker | None) -> Stance:
    if _FOR_THE_ACCUSED.search((speaker.role if speaker else None) or "") and _OF_A_CLIENT.match(content):
        return "deny"
    if _HOPES.match(content):
        return "other"
    if _INTENDED.match(content) or _SHALL_BE_DONE.match(content) or _is_his_plan(core, speaker):
        return "promise"
    told = core if form == "direct" else _ASIDE.split(core)[0]
    is_paper = speaker is not None and speaker.kind == "document"
    own = set() if is_paper else of_his_own_side(told, speaker, form)
    low = told.lower()
    for stance, sign in SIGNS:
        if stance in own and not (form == "direct" and stance == "deny"):
            return stance
        if stance in ("promise", "question") and form == "indirect":
            continue
        if sign.search(low) and (stance not in _BY_SHARE or _is_much_of(sign, told)):
            return stance
    return "assert"


def _is_his_plan(core: str, speaker: Speaker | None) -> bool:
    """ "The plan is to add ten shops", if it is not told by somebody from outside."""
    return _PLANNED.match(core) is not None and not OUTSIDE.search((speaker.role if speaker else None) or "")


def _is_much_of(sign: re.Pattern[str], told: str) -> bool:
    """Whether more than one sentence in four has the sign: a report with one angry word stays a report."""
    sentences = [sentence for sentence in SENTENCE.split(told) if " " in sentence]
    having = sum(sign.search(sentence.lower()) is not None for sentence in sentences)
    return having * _TOO_MANY > len(sentences) or not sentences
