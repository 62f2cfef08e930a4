"""What does a speaker say of himself and of his own side: that they will, need, or did not?"""

import re
from typing import Final

from newsdesk.attribute.words import OFFICES, SAME_PLACE, TITLES
from newsdesk.model import Form, Speaker, Stance

_FLAGS: Final = re.IGNORECASE
_HE: Final = frozenset({"he", "she", "it", "they", "we", "i"})
_MYSELF: Final = frozenset({"i", "we"})
_OTHERS: Final = _HE - _MYSELF
_HIS_SIDE: Final = frozenset(
    [
        "ministry",
        "government",
        "company",
        "league",
        "union",
        "club",
        "bank",
        "party",
        "council",
        "office",
        "department",
        "agency",
        "campaign",
        "hospital",
        "university",
        "school",
        "firm",
        "airline",
        "board",
        "administration",
        "army",
        "cabinet",
    ]
)
#: Who speaks of a body from outside of it.
OUTSIDE: Final = re.compile(
    r"\b(?:analyst|expert|professor|lecturer|critic|opposition|economist|historian|activist|campaigner|resident|voter|journalist|reporter"
    r"|columnist|rival|neighbou?r|witness|customer|researcher|pollster|passenger)s?\b",
    re.IGNORECASE,
)
#: What is his side only if he leads or speaks for it.
_LED: Final = {
    "alliance": re.compile(r"\bNATO\b|\balliance\b", re.IGNORECASE),
    "city": re.compile(r"\b(?:mayor|city|council\w*)\b", re.IGNORECASE),
    "region": re.compile(r"\b(?:governor|region\w*|oblast)\b", re.IGNORECASE),
    "country": re.compile(
        r"\b(?:president|minister|ambassador|premier|chancellor|state secretary)\b", re.IGNORECASE
    ),
}
#: How names of that country and its bodies begin, of which "U.S." or "White House" in a role tells.
_AMERICAN: Final = re.compile(r"\bU\.?S\b|\b(?:America|White House|Pentagon|United States)")
_AMERICA: Final = frozenset({"uni", "us", "u", "ame", "was"})
#: By how a country's name begins, how its capital's does, which stands for its government.
_CAPITALS: Final = {
    "ukr": "kyi",
    "rus": "mos",
    "pol": "war",
    "ger": "ber",
    "fre": "par",
    "fra": "par",
    "hun": "bud",
    "tur": "ank",
    "tür": "ank",
    "est": "tal",
    "lit": "vil",
    "lat": "rig",
    "cze": "pra",
    "chi": "bei",
    "bel": "min",
    "slo": "bra",
    "ita": "rom",
    "spa": "mad",
    "fin": "hel",
    "swe": "sto",
    "nor": "osl",
    "rom": "buc",
    "arm": "yer",
    "geo": "tbi",
    "cro": "zag",
    "ser": "bel",
    "mol": "chi",
    "por": "lis",
    "gre": "ath",
    "bul": "sof",
    "den": "cop",
    "dan": "cop",
    "aus": "vie",
    "swi": "ber",
    "aze": "bak",
    "kaz": "ast",
    "ira": "teh",
    "syr": "dam",
    "egy": "cai",
    "isr": "jer",
    "jap": "tok",
    "kor": "seo",
    "kos": "pri",
    "bri": "lon",
}
_CALLINGS: Final = OFFICES | TITLES
SENTENCE: Final = re.compile(r"(?<=[.!?;])\s*")
#: Who the clause that is said is about, up to what it says he will do, needs, or does not.
_ABOUT: Final = re.compile(
    r"\W*(?:(?:and|but|so|now|today|also|therefore|however),? )*(?:(?:during|on|in|at|after|before|by|from) [^,.]{2,60}, )?(?:(?:the|its|their|his|her|our) )?(?P<subject>[\w’'-]+(?: [\w’'-]+){0,3}?) "
    r"(?P<does>(?:will|would|intend(?:s|ed)?|plan(?:s|ned)?|is|are|was|were|stands?|has|have|had|did|does|do|need(?:s|ed)?|can|could)\b.*)",
    _FLAGS | re.DOTALL,
)
_WILL: Final = re.compile(
    r"(?:would|will) (?:also |now |soon |never )?(?!only\b|forget\b|get worse\b|be\b(?! \w+ing\b)|have\b|not\b|like\b|see\b|take\b|cost\b|mean\b|need\b|lose\b|cease\b|receive\b|miss\b|undergo\b|face\b|suffer\b|urge\b|encourage\b|appeal\b|advise\b|recommend\b)|(?:intend|plan)(?:s|ed)? to"
    r"|(?:is|are|was|were|stands?) (?:ready|prepared|determined|committed|willing) to",
    _FLAGS,
)
_WOULD: Final = re.compile(r"would (?!certainly|definitely|absolutely|gladly|happily)", _FLAGS)
_WILL_NOT: Final = re.compile(
    r"(?:will|would|did|does|do|was|were|is|are|has|have|had|can|could)(?: not|n['’]t|not) (?!yet been|only|been|have|know (?:who|whom|what|where|when|why|how|if|whether)\b|say|comment|rule out|confirm|specify|surprised|happy|sure|clear|known|worried|troubled)\w+|(?:has|have|had) no\b(?! comment)",
    _FLAGS,
)
_NEEDS: Final = re.compile(r"need(?:s|ed)? (?!to (?:know|see))", _FLAGS)
_OF_HIS_OWN: Final[tuple[tuple[Stance, re.Pattern[str]], ...]] = (
    ("promise", _WILL),
    ("demand", _NEEDS),
    ("deny", _WILL_NOT),
)


def of_his_own_side(content: str, speaker: Speaker | None, form: Form) -> set[Stance]:
    """What the speaker says of himself or his side: that they will, need, or did not; nothing if it is of others."""
    told: set[Stance] = set()
    for sentence in SENTENCE.split(content):
        about = _ABOUT.match(sentence)
        if about is None or (form == "direct" and _is_of_others(about)):
            continue
        if _is_own(about["subject"], speaker):
            told |= {stance for stance, sign in _OF_HIS_OWN if sign.match(about["does"])}
    return told


def _is_of_others(about: re.Match[str]) -> bool:
    """Of words in marks: "he will come" is of somebody else, and "I would go" no promise."""
    word = about["subject"].split()[-1].casefold()
    return word in _OTHERS or (word in _MYSELF and _WOULD.match(about["does"]) is not None)


def _is_own(subject: str, speaker: Speaker | None) -> bool:
    words = subject.split()
    if words[-1].casefold() in _HIS_SIDE:
        return not OUTSIDE.search((speaker.role if speaker is not None else None) or "")
    told_of = f"{speaker.name} {(speaker.role or '').partition(' to ')[0]}" if speaker is not None else ""
    if words[-1].casefold() in _HE:
        return len(words) < 3 and not (words[-1].casefold() == "it" and OUTSIDE.search(told_of))
    if speaker is None:
        return False
    led = _LED.get(words[-1].casefold())
    if led is not None:
        return led.search(told_of) is not None
    named = (word for word in re.findall(r"\w+", told_of) if word[0].isupper())
    own = {
        start
        for word in named
        if (low := word.casefold()) not in _CALLINGS
        for start in (low[:3], SAME_PLACE.get(low, low)[:3])
    }
    if _AMERICAN.search(told_of):
        own |= _AMERICA
    if len(words) == 1:
        own |= {_CAPITALS[start] for start in own if start in _CAPITALS}
    if words[-1].endswith(("'s", "’s")):
        return False
    return any(word[0].isupper() and word[:3].casefold() in own for word in words)
