"""Which names does a printed line of signers hold?"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from newsdesk.model import Byline
from newsdesk.read.agencies import is_agency
from newsdesk.read.dates import days_in
from newsdesk.read.name_kinds import (
    DESK,
    house_label,
    is_house,
    is_name,
    is_surnamed,
    kind_of,
    plain_words,
    signer_key,
)
from newsdesk.read.tree import squeeze

_LEAD: Final = re.compile(
    r"^(?:(?:view|see|show|zeige)\b.{0,20}\b(?:posts|articles|stories|beiträge)\s+(?:by|von|de|from)\s+)"
    r"|^(?:(?:written|reported|posted|published|edited|reviewed|story|text|words|article|analysis|opinion|photos?|veröffentlicht|gespeichert|geschrieben|publié|escrito|pubblicato)\s+)?"
    r"(?:(?:by|vo[nm]|par|por|di|da|door|af|av|from)(?:\s*[:：|]\s*|\s+)|(?:by|von)(?-i:(?=[A-Z])))"
    r"|^\w{3,20}\s+by\s+(?-i:(?=[A-Z]))"
    r"|^(?:eine?\s+)?(?:interview|artikel|(?:gast)?beitrag|text|kommentar|kolumne|analyse|essay|reportage|pressemitteilung|alles|bericht|eingestellt|verfasst|erstellt)"
    r"\s+von\s+(?-i:(?=[A-Z]|de[rmn]\b))"
    r"|^.{0,30}\b(?:written|posted|published|authored|compiled)\s+by\b\s*:?\s*"
    r"|^(?:author|autor(?:in)?(?:[/:*_]-?(?:in|autor))?)\s+(?-i:(?=[A-Z]))"
    r"|^(?-i:[a-zäöü]{3,20})\s+von\s+(?-i:(?=[A-Z]))"
    r"|^about\s+the\s+author\s+"
    r"|^[^\W\d_]{3,20}(?:\s+\w{1,15}){0,2}\s*[:：]\s+"
    r"|^(?:autor(?:in|a)?(?:[/:*_]-?(?:in(?:nen)?|autor))?|autore|authors?|text|от|автор|作者|文|記者|记者|著者|執筆者?|撰文)\s*[:：]\s*"
    r"|^(?:автор|作者|著者)\s+|^\S{0,12}(?:記者|记者)(?![会會])[\s:：/]*(?=\S)|^文[・／/]",
    re.I,
)
#: Others had a hand in it, too.
_HELPED: Final = re.compile(
    r"[\s.,|–-]*\b(?:medically reviewed|reviewed|fact[- ]?checked|edited|updated|photograph(?:ed|s)|illustrat(?:ed|ions)|translated|"
    r"(?:with\s+)?(?:additional|further|more)\s+(?:reporting|research|contributions)(?:\s+from)?|with (?:contributions?|files|reporting))\s+(?:by|from)\b.*$|"
    r"(?<=[^\W\d_])[\s.,;|–-]+(?:fotos?|photos?|photograph(?:s|y)|bild(?:er)?|pictures?|illustrations?|video)\s*(?:[:：]|by\b).*$",
    re.I | re.S,
)
#: "Reporting by Ann Berg; Editing by Bo Lind; Writing by Eva Lund".
_EDITED: Final = re.compile(
    r"[\s.,;|/–-]*(?:\b(?:and|additional|copy|photo|video)[\s-]+)?\bediting\s+by\b[^;|]*", re.I
)
_WHEN: Final = re.compile(
    r"[\s,.–-]*(?:\b(?:stand|updated|published|posted|last|publiziert|publicado|publié|actualizado|aktualisiert|veröffentlicht)\b[\s:]*)*"
    r"(?:\b(?:on|at|am|vom|le|el|il|den|op|d|po)\b[\s.]*)?"
    r"(?:\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)(?:\.|\w*day|s|rs|nes|ur|ntag|enstag|ttwoch|nnerstag|eitag|mstag|nnabend)?[\s,.]*)?$",
    re.I,
)
_TITLED: Final = re.compile(
    r"^(\S+\s+\S.*?)\s+(?:[Ff]ormer|[Ss]enior|Sr\.?|(?:Chief|Lead|Head)(?=\s+(?!and\b|und\b|&))|Founder|Co-?[Ff]ounder|CEO|CTO|CFO|Deputy|Managing|Associate|Executive|Contributing|"
    r"(?:[Ss]taff )?[Ww]riter|[Cc]ontributor|[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Cc]olumnist|[Pp]roducer|Sponsored)\b.*$",
    re.S,
)
_REPORTS: Final = re.compile(r"\s+(?:기자|記者|记者)(?:\s.*)?$", re.S)
_OF: Final = re.compile(r"\s+(?:(?:of|for|from|at)(?:\s+the)?|the)$")
_EXPERT: Final = re.compile(
    r"^\S+-(?:expert(?:e|in)|autor(?:in)?|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?)\s+(?=[A-ZÀ-Þ]\w+\s)",
    re.I,
)
#: A site in place of a signer; what stands behind it is where it is.
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}(?:\s+/.*)?")
_ADDRESS: Final = re.compile(r"\S+@\S+")
_SITE: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,7}\b")
#: Where somebody writes from: "Ann Berg in Port Alder".
_FROM_PLACE: Final = re.compile(
    r"^([^\W\d_a-zß-ÿ]\S*\s+(?:(?:[^\W\d_a-zß-ÿ]\S*|v[ao]n(?:\s+de[nr])?|del?|d[aiu]|la)\s+){0,3}?[^\W\d_a-zß-ÿ]\S*)\s+"
    r"(?:in|aus|of\s+the|for\s+the)\s+[^\W\d_a-zß-ÿ].*$",
    re.S,
)
_ROLE: Final = re.compile(
    r"\b(?:expert|director|(?:co-?)?founder|consultant|manager|officer|analyst|specialist|strategist|professor|president|attorney|coach|educator|"
    r"reviewer|contributor|columnist|correspondent|reporter|editor|writer|journalist|producer|coordinator|engineer|developer|designer|scientist|head of|ceo|cto|cfo)s?\b",
    re.I,
)
_ANNOUNCED: Final = re.compile(r"\b(?:by|von|par|por)\s+(?-i:[^\W_a-zà-ÿ]).+", re.I | re.S)
_PICTURED: Final = re.compile(
    r"\W*(?:©|(?:foto|photo|bild|image|picture|illustration|grafik|graphic|video|credit)s?\b)", re.I
)
_CHINESE: Final = re.compile("记者|作者|责编|编辑|执笔")
_CHINESE_NAMES: Final = re.compile(r"[\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4})+")
_INVERTED: Final = re.compile(r"([^\W\d_][\w'’-]+),\s+([^\W\d_][\w'’-]+)$")
#: "Ann Berg, Hallberg", "Ann Berg, Bo Lind, Hallberg": a single word behind full names and a comma.
_BESIDE: Final = re.compile(
    r"((?:(?:[^\s,]+\s+[^\s,]+,\s+)+|[^,]*\s)?[^\W\d_][\w.'’-]*\s+[^\W\d_a-zß-ÿ][\w.'’-]+),\s+([^\W\d_a-zß-ÿ][\w'’-]+)\s*"
)
_CUT: Final = re.compile(
    r"\s*(?:∙|(?:来源|时间|日期|编辑|责编|责任编辑|浏览|阅读|发布)\s*[:：]|[|•·⋅→\u2022\u2013\u2014@\t\n]|\s-\s|(?<!\w)\((?![^()]*\)\s*\w)|\bUpdated\b|\bPublished\b|\bPosted\b|\b(?:on|am|vom)\s+\d|\d{1,2}[./:]\d|\b(?:19|20)\d\d|\bfor\s+(?=[A-Z])|"
    r",?\s+(?:is|was)\s+(?:an?|the)\s|\s+on\s+behalf\s).*$",
    re.S,
)
_BETWEEN: Final = re.compile(
    r"\s*(?:;|,|/|\||\n|\s&\s|\band\b|\bund\b|\bet\b|\bwith\b|\bim gespräch mit\b|\bog\b|\boch\b|\s+[ye]\s+(?=\S+\s+(?-i:[A-ZÀ-Þ]))|、|，)\s*(?:by\s+|von\s+)?",
    re.I,
)
_SHORT: Final = re.compile(r"(?!NULL|NONE|FAIL|ADMIN)[A-Z]{2,6}")
_APART: Final = re.compile(r"\s*[;,|\n]\s*")
_ALSO: Final = re.compile(r"(?:and|und|et|with|by|von)\s", re.I)
_LONGEST_LINE: Final = 500
_FEW: Final = 3
_MOST: Final = 20


def bylines(printed: Iterable[str], houses: Iterable[str] = ()) -> tuple[Byline, ...]:
    """The signers named in these printed lines, each once; what is no name ("Share this", dates, addresses) is left out, and
    so is a house beside a person: it is where that person works.

    `houses` are names of the site and of what the page calls an organisation.
    """
    printed = tuple(printed)
    if not printed:
        return ()
    called = tuple(filter(None, houses))
    houses_known = frozenset(map(signer_key, (*called, *map(house_label, called))))
    found: dict[str, Byline] = {}
    for line in printed:
        known = houses_known | frozenset(signer_key(house_label(site)) for site in _SITE.findall(line))
        is_whole = _SHORT.fullmatch(line) or (signer_key(line) in known and is_name(line))
        for name in [line] if is_whole else _names(line, called):
            found.setdefault(signer_key(name), Byline(name, kind_of(name, known)))
    signers = tuple(found.values())
    if any(map(is_full, signers)):
        signers = tuple(byline for byline in signers if byline.kind != "desk" or DESK.search(byline.name))
    return signers[:_MOST]


def is_full(byline: Byline) -> bool:
    """Whether a person is named in full; in a script without capitals one word may be that."""
    is_one_word = " " not in byline.name and byline.name.upper() != byline.name.lower()
    return byline.kind == "person" and not is_one_word and not plain_words(byline.name.split())


def is_announced(line: str) -> bool:
    """Whether it begins with a word for whose work it is: "Written by"."""
    return _LEAD.match(line) is not None


def is_one_more(some: Sequence[Byline], others: Sequence[Byline]) -> bool:
    """Whether these are the others and one more, all persons of them named in full."""
    ours, theirs = (
        {signer_key(byline.name): byline for byline in given if byline.kind == "person"}
        for given in (some, others)
    )
    is_wider = bool(theirs) and theirs.keys() < ours.keys() and len(ours) == len(theirs) + 1
    return is_wider and all(is_full(byline) and len(byline.name.split()) <= _FEW for byline in ours.values())


@lru_cache(maxsize=500)
def _names(line: str, houses: tuple[str, ...]) -> tuple[str, ...]:
    line = _EDITED.sub("", squeeze(_ADDRESS.sub("", line[:_LONGEST_LINE])))
    line = _undated(_HELPED.sub("", line))
    if _PICTURED.match(line):
        return ()
    led, line = line, _without_house(_unled(_unled(line)), houses)
    givens = 1 if line != led else 2
    inverted = _INVERTED.match(line)
    if inverted and not any(map(is_agency, inverted.groups())):
        line = f"{inverted[2]} {inverted[1]}"
    is_chinese = _CHINESE.search(led) is not None
    first, *others = _APART.split(_EXPERT.sub("", _without_place(line)))
    if _HOST.fullmatch(first):
        return ()
    first = _REPORTS.sub("", _TITLED.sub(r"\1", first))
    if not others and is_house(first):
        return (_cut(first),)
    named: list[str] = []
    for chunk in _signing([first, *others]):
        parts = [part for whole in _BETWEEN.split(chunk) for part in _side_by_side(_cut(whole), is_chinese)]
        found = [name for name in parts if is_name(name) or is_surnamed(name, givens)]
        if any(" " in name for name in named):
            found = [] if len(found) > 1 and all(map(_is_word, found)) else _capital(found)
        named += found
    return tuple(named)


def _side_by_side(names: str, is_chinese: bool) -> list[str]:
    """Chinese names, which have no space inside, stand side by side: 王小明 李丽."""
    return names.split() if is_chinese and _CHINESE_NAMES.fullmatch(names) else [names]


def _capital(names: list[str]) -> list[str]:
    """Behind a full name, a word in small letters is what somebody is: "Ann Berg, astronomer"."""
    return [name for name in names if " " in name or not name.islower() or is_agency(name)]


def _is_word(name: str) -> bool:
    """Two single words behind a full name are what somebody is: "Gardener and Beekeeper"."""
    return " " not in name and name.upper() != name.lower() and not is_agency(name)


def _without_place(line: str) -> str:
    """The names without the place or the calling behind them; an agency, a desk or letters are no such word."""
    found = _BESIDE.fullmatch(line)
    if found is None or found[2].isupper() or is_agency(found[2]) or DESK.search(found[2]):
        return line
    return str(found[1])


def _unled(line: str) -> str:
    """Without "By" or the like before it."""
    lead = _LEAD.match(line)
    return line[lead.end() :] if lead else line


def _undated(line: str) -> str:
    """What stands before the first date, or behind it where a name is announced there."""
    if not any(map(str.isdigit, line)):
        return line
    day = next(days_in(line), None)
    if day is None:
        return line
    before, behind = _WHEN.sub("", line[: day.start]), line[day.end :].lstrip(" ,-–|·•")
    announced = _ANNOUNCED.search(behind)
    return announced[0] if announced else before or behind


def _without_house(line: str, houses: Iterable[str]) -> str:
    """ "Ann Berg The Morning Ledger" is signed by Ann Berg."""
    for house in houses:
        before = _OF.sub("", line[: -len(house)].rstrip())
        if line.endswith(house) and len(before.split()) > 1 and before != line:
            return before
    return line


def _signing(chunks: Sequence[str]) -> list[str]:
    """Where names may be: not what somebody is, and not where, which is said behind it; nor who took the picture."""
    past = next((place for place, chunk in enumerate(chunks[1:], 1) if _ROLE.search(chunk)), len(chunks))
    signing = [*chunks[:past], *(chunk for chunk in chunks[past:] if _ALSO.match(chunk))]
    return [
        chunk
        for chunk in signing
        if not _PICTURED.match(chunk) and not _HOST.fullmatch(chunk) and not _is_prose(chunk)
    ]


def _is_prose(chunk: str) -> bool:
    words = chunk.split()
    return len(words) > _FEW and 2 * plain_words(words) > len(words)


def _cut(part: str) -> str:
    part = _FROM_PLACE.sub(r"\1", _unled(part.strip()))
    name = _CUT.sub("", part.removeprefix("the ").removeprefix("& ")).strip(" .,:;|-–—*\"'“”()[]《》（）【】")
    return name.title() if name.isupper() and " " in name and len(name) > 6 else name
