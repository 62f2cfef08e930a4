"""What does the speaker do with the words: ask, promise, demand, warn, deny, confirm, judge, or tell?"""

import re
from typing import Final, cast

from newsdesk.attribute.lexicon import nouns, verbs
from newsdesk.model import Form, Stance

_FLAGS: Final = re.IGNORECASE

#: In the order in which the first that fits is taken; each is looked for in the words of the content.
_SIGNS: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    ("question", re.compile(r"^[“\"‘]?[^.!?]{3,200}\?[”\"’]?$", _FLAGS)),
    (
        "promise",
        re.compile(
            r"\b(?:I|we)(?:['’]ll| will| shall) (?!not be able|see|have to|never know)"
            r"|\bwe (?:are|remain) (?:ready|committed|determined) to\b",
            _FLAGS,
        ),
    ),
    (
        "demand",
        re.compile(
            r"\b(?:we|you|they|it|he|she|\w+s?) (?:must|need to|needs to|have to|has to|ought to|should)\b(?! have\b)"
            r"|\bwe (?:need|demand|urge|ask|call (?:on|for)|expect)\b|\bis (?:necessary|needed|essential) (?:to|that)\b"
            r"|\b(?:it is|it['’]s) (?:time|important|vital|crucial) (?:to|that|for)\b",
            _FLAGS,
        ),
    ),
    (
        "warn",
        re.compile(
            r"\bthreat(?:s|en\w*)?\b|\brisks?\b|\bdanger(?:s|ous)?\b|\bwarn\w*\b|\bcatastroph\w+|\bescalat\w+"
            r"|\bsevere consequences\b|\bshortages?\b|\b(?:could|may|might|would) (?:lead to|trigger|collapse)\b",
            _FLAGS,
        ),
    ),
    (
        "deny",
        re.compile(
            r"^\W*(?:no|nobody|none|there (?:is|are|was|were) no)\b|\b(?:not|n['’]t) (?:true|correct|the case|talking about|planning|involved|guilty|find)\b|\buntrue\b|\bfake\b"
            r"|\bnothing to do with\b|\bno (?:plans?|intention|evidence|truth|grounds)\b|\bfalse\b|\bhad never\b"
            r"|\b(?:has|have|had|did|does|do|was|were|is|are) (?:never|not|no) (?:\w+ed|yet|been|made|any)\b",
            _FLAGS,
        ),
    ),
    (
        "praise_or_blame",
        re.compile(
            r"\bthank\w*\b|\bgrateful\b|\bterror\w*\b|\bcrim(?:e|es|inal|inals)\b|\bbarbar\w+|\bshame\w*\b|\bunacceptable\b"
            r"|\bviolat\w+\b|\billegal\w*\b|\bunlawful\w*\b|\breckless\b|\bbrave\w*\b|\bhero\w*\b|\bunprovoked\b|\bcynical\w*\b"
            r"|\bexcellent\b|\bgreat(?:est)?\b|\bbrutal\w*\b|\bresponsib\w+ for\b|\bblam\w+\b|\bguilty?\b|\bliar?s?\b|\bdisgrac\w+"
            r"|\bbehind the\b|\bwonderful\b|\bterrible\b|\bevil\b|\bsupport(?:s|ed|ing)? (?:for )?(?:the|his|her|our|Ukrain)\w*",
            _FLAGS,
        ),
    ),
    (
        "other",
        re.compile(
            r"\bno (?:information|comment)\b|\bdo(?:es)? not have (?:any )?information\b|\b(?:I|we) hope\b",
            _FLAGS,
        ),
    ),
)

_IS_QUESTION: Final = re.compile(
    r"[“\"]?(?:if|whether|what|why|how|when|who|where)\b|.*\?[”\"]?$", _FLAGS | re.DOTALL
)
#: "Insisted on talks", and not "insisted that it was so".
_IS_WANTED: Final = re.compile(r"on\b|\w+ing\b", _FLAGS)
#: "He would go to court": what the speaker will do himself, told by the writer.
_HE_WOULD: Final = re.compile(r"\W*(?:he|she|it|they) would (?!be\b|have\b|not\b|like\b)", _FLAGS)
#: "Called the demand baseless".
_NAMING: Final = frozenset({"call", "brand", "dub", "label"})
_IS_DENIED: Final = re.compile(
    r"\b(?:baseless|groundless|unfounded|false|fake\w*|untrue|lies?|photoshopped|staged|absurd|nonsense|invented|fabricat\w+)\b",
    _FLAGS,
)


def stance_of(lemma: str, content: str, form: Form) -> Stance:
    """The first stance that the cue or, for cues that bring none, the content shows; else an assertion."""
    if lemma.startswith("call ") or lemma == "insist on" or (lemma == "insist" and _IS_WANTED.match(content)):
        return "demand"
    if lemma in _NAMING:
        return "deny" if _IS_DENIED.search(content) else "praise_or_blame"
    if lemma == "ask" and _IS_QUESTION.match(content):
        return "question"
    entry = verbs().get(lemma) or nouns().get(lemma)
    if entry is not None and entry.stance:
        return cast(Stance, entry.stance)
    if _HE_WOULD.match(content):
        return "promise"
    for stance, sign in _SIGNS:
        if stance in ("promise", "question") and form == "indirect":
            continue
        if sign.search(content):
            return stance
    return "assert"
