"""What does the speaker do with the words: ask, promise, demand, warn, deny, confirm, judge, or tell?"""

import re
from typing import Final, cast

from newsdesk.attribute.lexicon import nouns, verbs
from newsdesk.model import Form, Stance

_FLAGS: Final = re.IGNORECASE

_MODAL: Final = r"(?:must|need to|needs to|have to|has to|ought to|should)\b(?! have\b)"
_HE: Final = r"(?:he|she|it|they|we|I|the (?:ministry|government|company|league|union|club|bank|party|council|army|cabinet))"

#: In the order in which the first that fits is taken; each is looked for in the words of the content.
_SIGNS: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    ("question", re.compile(r"^[“\"‘]?[^.!?]{3,200}\?[”\"’]?$", _FLAGS)),
    ("warn", re.compile(r"^\W*(?:if|in case|unless)\b[^.]*\b(?:I|we)(?:['’]ll| will)\b", _FLAGS)),
    (
        "promise",
        re.compile(
            r"(?<!hope )\b(?:I|we)(?:['’]ll| will| shall) (?!(?:not )?be able|see|have to|never know)"
            r"|\bwe (?:are|remain) (?:ready|committed|determined) to\b"
            r"|\bwill (?:continue|keep) (?:to )?(?:support|provid|supply|help)\w*",
            _FLAGS,
        ),
    ),
    (
        "demand",
        re.compile(
            rf"\b\w+ (?<!no ){_MODAL}"
            r"|\b(?:we|I) (?:demand|urge|ask|call (?:on|for)|expect)\b|\bwe need\b|\bis (?:necessary|needed|essential) (?:to|that)\b"
            r"|\b(?:it is|it['’]s) (?:time|important|vital|crucial) (?:to|that|for)\b",
            _FLAGS,
        ),
    ),
    (
        "warn",
        re.compile(
            r"\bthreaten\w*\b|\b(?:a|grave|real|serious) [“\"]?(?:very )?(?:serious |grave )?(?:threat|risk)s?\b|\b(?:I|we) warn\b|\bcatastroph\w+|\bescalat\w+"
            r"|\bsevere consequences\b|\b(?:severe|critical|acute) shortages?\b|\bshortages\b|\bretaliat\w+|\bon the (?:brink|verge)\b"
            r"|\b(?:could|may|might|would) (?:lead to|trigger|collapse|cause|result in|spark|provoke|worsen)\b"
            r"|\bwill (?:pay|answer) for\b|\bheld (?:accountable|responsible)\b"
            r"|\b(?:will|going to) (?:kill|destroy)\b|\bmay try to\b",
            _FLAGS,
        ),
    ),
    (
        "deny",
        re.compile(
            r"^\W*(?:no|nobody|none|there (?:is|are|was|were) no)\b(?! doubt)(?!.*\bthat would\b)"
            r"|\b(?:not|n['’]t) (?:true|correct|the case|talking about|planning|involved|guilty|find|operating|working on)\b"
            r"|\buntrue\b|\brefute\b|\bnothing to do with\b|\bno (?:plans?|intention|evidence|truth|grounds|reason to|need to)\b|\bhad never\b|\b(?:I|we) never\b|^\W*not a\b"
            r"|\bw(?:as|ere) not (?:an?|the) [^,.]* but\b|\bdid not know\b|\bno knowledge\b|\bnot aware\b|\b(?:did|does|do) not (?:order|commit|take part|violate|attack|target|strike|use|supply)\b"
            r"|\b(?:is|are|was|were|be|being) [“\"]?(?:false|fake|photoshopped|staged|fabricated|untrue|groundless|baseless)\b"
            r"|\b(?:has|have|had|did|does|do|was|were|is|are) (?:never|not|no) (?:yet|made|any|taken|sent|supplied|been (?:used|cut|switched|involved|detected))\b",
            _FLAGS,
        ),
    ),
    (
        "praise_or_blame",
        re.compile(
            r"^\W*(?:(?:his|her|its|their) )?(?:support|gratitude|thanks|outrage|solidarity|anger|indignation|condolences)\b"
            r"|\bthank(?:s|ful|ed)? (?:you|to)\b|\bgrateful\b|\bterror(?!is)\w*\b|\bterrorists?\b(?= [^a-z]|$|[.,])|\bwar crimes?\b(?! charges)"
            r"|\bbarbar\w+|\bshame\w*\b|\bunacceptable\b|\bdanger(?:s|ous)?\b|\barbitrariness\b|\bpropaganda\b|\bespionage\b"
            r"|\bviolat(?:ed|es|ing|ions? of)\b|\billegal(?:ly)?\b|\bunlawful\w*\b|\breckless\b|\bbrave\w*\b|\bhero\w*\b|\bunprovoked\b|\bcynical\w*\b"
            r"|\bexcellent\b|\bgreat(?:est)?\b|\bbrutal\w*\b|\bresponsible for\b|\bblam(?:ed|es|ing)\b|\bliar?s?\b|\bdisgrac\w+"
            r"|\bbehind the\b|\bwonderful\b|\bterrible\b|\bvile\b|\bidiot\w*\b|\bthug\w*\b|\bridiculous\b|\bimpudent\b|\bunprofessional\b"
            r"|\b(?:incompeten|corrupt|unfair|absurd|hypocri|betray|irresponsib|outrageous|appalling|horrific|disappoint|courage|remarkabl)\w*"
            r"|\bhonou?rable\b|\bproud\b|\b(?:one of the|the) (?:leading|best|worst)\b|\bvery effective\b|\breliabl[ey]\b"
            r"|\b(?:intentionally|deliberately|maliciously) (?:\w+ )?\w+ed\b|\borchestrated\b|\bmakes? (?:no|much) sense\b|\bmake much sense\b"
            r"|\bsupport(?:s|ed)? (?:the|his|her|our)\b",
            _FLAGS,
        ),
    ),
    (
        "other",
        re.compile(
            r"\bno (?:information|comment)\b|\bdo(?:es)? not have (?:any )?information\b|\b(?:I|we) hope\b|^\W*(?:he|she|it|they) hope[sd]?\b"
            r"|\bnot going to (?:get into|comment|discuss|speculate)\b|\b(?:cannot|can['’]t|could not) (?:yet )?(?:say|comment)\b",
            _FLAGS,
        ),
    ),
)
#: Where what is said of the matter itself ends, and reasons, circumstances and further clauses begin.
_ASIDE: Final = re.compile(
    r",? (?:because|since|although|though|whereas|after|before|in response to|in an attempt)\b|, (?:as|which|who|whose|so|naturally)\b",
    _FLAGS,
)

_IS_QUESTION: Final = re.compile(
    r"[“\"]?(?:if|whether|what|why|how|when|who|where)\b|.*\?[”\"]?$", _FLAGS | re.DOTALL
)
#: "Insisted on talks", and not "insisted that it was so".
_IS_WANTED: Final = re.compile(r"on\b|\w+ing\b", _FLAGS)
#: "He would go to court": what the speaker or his side will do, told by the writer.
_HE_WOULD: Final = re.compile(
    rf"\W*{_HE} (?:(?:would|will) (?!be\b|have\b|not\b|like\b|see\b|take\b|cost\b|mean\b)|intend(?:s|ed)? to|plan(?:s|ned)? to)",
    _FLAGS,
)
#: "Responsibility for the attack".
_OWNED: Final = re.compile(r"responsibility\b", _FLAGS)
#: "Called the demand baseless".
_NAMING: Final = frozenset({"call", "brand", "dub", "label"})
_IS_DENIED: Final = re.compile(
    r"\b(?:baseless|groundless|unfounded|false|fake\w*|untrue|lies?|photoshopped|staged|absurd|nonsense|invented|fabricat\w+)\b",
    _FLAGS,
)


def stance_of(lemma: str, content: str, form: Form) -> Stance:
    """The first stance that the cue or, for cues that bring none, the content shows; else an assertion."""
    return _by_the_cue(lemma, content) or _by_the_content(content, form)


def _by_the_cue(lemma: str, content: str) -> Stance | None:
    if lemma.startswith("call ") or lemma == "insist on" or (lemma == "insist" and _IS_WANTED.match(content)):
        return "demand"
    if lemma == "rule out":
        return "deny"
    if lemma in _NAMING:
        return "deny" if _IS_DENIED.search(content) else "praise_or_blame"
    if lemma == "claim" and _OWNED.match(content):
        return "confirm"
    if lemma == "ask" and _IS_QUESTION.match(content):
        return "question"
    entry = verbs().get(lemma) or nouns().get(lemma)
    return cast(Stance, entry.stance) if entry is not None and entry.stance else None


def _by_the_content(content: str, form: Form) -> Stance:
    if _HE_WOULD.match(content):
        return "promise"
    told = content if form == "direct" else _ASIDE.split(content)[0]
    for stance, sign in _SIGNS:
        if stance in ("promise", "question") and form == "indirect":
            continue
        if sign.search(told):
            return stance
    return "assert"
