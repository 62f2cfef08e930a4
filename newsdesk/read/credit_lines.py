"""Whom does a line name that stands by the headline, in the words of a page that marks nothing?

"12 March 2024 | Ann Berg", "Ann Berg, Health Correspondent", "Posted on 12 March 2024 by Ann Berg", "Words Ann Berg Photography ...".
"""

import re
from collections.abc import Sequence
from typing import Final

from newsdesk.read.dates import days_in

_CAPITAL: Final = r"[^\W\d_a-zß-ÿ]"
_NAME: Final = rf"{_CAPITAL}[^\s\d,|]*(?:\s+[^\s\d,|]+){{0,2}}\s+{_CAPITAL}[^\s\d,|]*"
_PARTS: Final = r"\s*[|•·⋅–—-]\s*"
_WEEKDAY: Final = r"(?:[^\W\d_]{2,12}[.,]?\s*)?"
_ROLE: Final = (
    r"[^|\d]{0,30}\b(?i:correspondent|reporter|editor|writer|columnist|journalist|contributor|redakteur(?:in)?|"
    r"korrespondent(?:in)?|reporterin|journalistin?|redactrice|rédacteur|redactora?|giornalista|periodista)"
)
#: What stands before a day. Before a comma stand places.
_BEFORE_DAY: Final = re.compile(rf"({_NAME}){_PARTS}")
_WITH_ROLE: Final = re.compile(rf"({_NAME})(?:,\s*|{_PARTS}){_ROLE}(?:(?:,\s*|{_PARTS}){_WEEKDAY})?")
_BEHIND_DAY: Final = re.compile(
    rf"(?:,?\s*(?:at\s+|um\s+)?\d{{1,2}}[:.]\d\d(?:\s*(?i:[ap]m|uhr))?)?{_PARTS}({_NAME})"
)
#: Who is named behind such a word, wherever it stands in the line.
_ANNOUNCED: Final = re.compile(
    rf"(?:^|[\s|•·(–—-])(?i:by|von|par|por|di|door|av|af|autor(?:in)?|author|text|words)(?:\s*[:：]\s*|\s+)(?={_CAPITAL}).+",
    re.S,
)
_LOGIN: Final = re.compile(
    r"(?:(?:posted|written|published|submitted)\s+)?by\s+([\w.-]{3,30})\s*(?:\bon|\bat|[|@–—-])\s", re.I
)
_TASKS: Final = re.compile(
    rf"(?i:words|text|story)\s+(?:by\s+)?({_NAME})\s+(?i:photo(?:s|graph[ys]?|graphy)?|pictures?|images|illustrations?)\b.*"
)
#: 本报记者 王小明, 김민수 기자.
_EASTERN: Final = re.compile(
    r"\S{0,12}(?:记者|記者)(?![会會])\s*[:：]?[\u4e00-\u9fff\s、]{2,20}|[가-힣]{2,4}\s*기자(?:\s+\S+@\S+)?"
)
#: Words that end the name of a section, which stands beside a day as often.
_TOPIC: Final = re.compile(
    r"\b(?:news|press|releases?|blogs?|articles?|company|updates?|business|sports?|politics|health|technology|tech|science|culture|opinion|video|podcasts?|"
    r"events?|insights?|guides?|tips|reviews?|features?|world|life|lifestyle|living|entertainment|media|markets?|finance|industry|resources?|marketing|"
    r"security|education|research|design|development|management|software|data|liability|law|travel|food|money|home|learning|intelligence|services?|"
    r"alerts?|announcements?|stories|interviews?|politik|wirtschaft|kultur|gesellschaft|allgemein(?:es)?|aktuelles|presse|themen|actualités?|noticias)$",
    re.I,
)
_FEW: Final = 3
#: What a name ends at where more is said of who bears it.
_ENDS_NAME: Final = re.compile(r"\s*(?:[,;|•·⋅/(–—-]|\s(?:in|from|of|for|aus|en|de|à)\b|$)")
_SENTENCE_END: Final = re.compile(r"[^\W\d_]{3}[.!?]$")
#: Words of a sentence: in small letters, and none that stand between names and places.
_PLAIN: Final = re.compile(
    r"\b(?!(?:in|and|und|et|og|och|en|of|for|from|the|de|di|da|aus|à|by|with|mit)\b)[a-zß-ÿ]{2,}\b"
)


def credited(line: str) -> str:
    """The part of the line that names who signs; nothing where it names nobody."""
    if _EASTERN.fullmatch(line):
        return line
    day = next(days_in(line), None)
    if day is None:
        named = _TASKS.fullmatch(line) or _WITH_ROLE.fullmatch(line)
        return named[1] if named else ""
    before, behind = line[: day.start], line[day.end :]
    if announced := _ANNOUNCED.search(line):
        return announced[0].strip(" |•·(–—-")
    if login := _LOGIN.match(line):
        return login[1]
    named = _BEFORE_DAY.fullmatch(before) or _WITH_ROLE.fullmatch(before) or _BEHIND_DAY.fullmatch(behind)
    return named[1] if named and not _TOPIC.search(named[1]) else ""


def credits_only(line: str, signers: Sequence[str]) -> bool:
    """Whether it only says who of these signs, with what they are, whence they write and who helped."""
    folded = line.casefold()
    named = [
        (place, place + len(name)) for name in map(str.casefold, signers) if (place := folded.find(name)) >= 0
    ]
    if not named or len(folded) != len(line):
        return False
    first, last = min(named)[0], max(end for _, end in named)
    before, behind = line[:first], line[last:]
    if len(before.split()) > _FEW or _SENTENCE_END.search(behind):
        return False
    plain = _PLAIN.findall(behind)
    return not plain or (len(plain) <= _FEW and _ENDS_NAME.match(behind) is not None)
