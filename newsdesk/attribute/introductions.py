"""Whom does a text introduce by what he or it is? ("the mayor of Aven, Ilse Brandt, said", "the news agency Hale")"""

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from newsdesk.attribute.one_of import one_of
from newsdesk.attribute.words import (
    BODIES,
    KIN,
    OF_PEOPLE,
    OFFICES,
    OFFICES_AND_TITLES,
    OPENERS,
    OUTLETS,
    TITLES,
)

_OFFICE_WORDS: Final = OFFICES - {"man", "woman", "boy", "girl", "general", "speaker", "representative"}
#: Offices that are written in capitals, as "CEO" and "MP" are.
_IN_CAPITALS: Final = _OFFICE_WORDS & {"mp", "mep", "ceo", "cfo", "cto", "coo"}
_OFFICE: Final = one_of(
    {first + word[1:] for word in _OFFICE_WORDS for first in (word[0], word[0].upper())}
    | {word.upper() for word in _IN_CAPITALS}
)
#: What parts somebody from whom he is told of by.
_LINKS: Final = frozenset({"of", "for", "to", "by", "with", "from", "at", "who", "whose"})
#: Who wants to be what follows: "candidate for Governor Bill Ames".
_RUNNING: Final = tuple(
    [word] for word in ("candidate", "nominee", "hopeful", "contender", "Candidate", "Nominee")
)
_DAYS: Final = frozenset(word.casefold() for word in (*day_name, *month_name) if word)
_NO_NAMES: Final = OFFICES | BODIES | TITLES | _DAYS
CAPITAL: Final = "[A-Z\u00c0-\u00de\u0100-\u017d]"
_NAME: Final = rf"{CAPITAL}[\w’'-]+(?:\s{CAPITAL}[\w’'-]+){{1,2}}"
#: No role has these in it: "Witnesses were told by Judge Paula Grant".
_WORD: Final = r"(?!(?:by|that|whether|if|when|were|was|is|are|be|been|had|has|have|will|would|said|told|asked)\b)[\w’'-]+"
_ROLE: Final = rf"(?:{_WORD} ){{0,4}}{_OFFICE}(?: (?:of|for|from|in|at|representing) [^,.;:\n“”\"]{{2,60}})?"
_ROLE_FIRST: Final = re.compile(
    rf"(?<!through )\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?P<role>{_ROLE}), (?:(?:Hon|Prof|Dr|Rev|Sir|Mrs?|Ms)\.? )?(?P<name>{_NAME})(?=,|\.| [a-z]| \()"
)
_NAME_FIRST: Final = re.compile(
    rf"\b(?P<name>{_NAME})(?: \([^()\n]{{1,24}}\))?, (?!(?:who|and|or|but|you|he|she|they|we|I|it|through|by|via|with|after|before|during|under|without)\b|\w+ing (?:in|into|on|at|by|with|from|to|an?|his|her|their)\b)(?:(?:now|currently|then) )?(?:the |an? )?(?P<role>{_ROLE})(?=,|\.|;)"
)
_RANK: Final = r"(?:Dr|Sir|Dame|Mr|Mrs|Ms|Sgt|Capt|Det|Insp|Supt|Cpl|Cmdr|(?:(?:Major|Maj|Lieutenant|Lt|Brigadier|Brig)-)?(?:General|Gen|Colonel|Col|Lt|Maj|Major|Brig|Adm))"
#: Offices that stand before a name as a title: "City Councilman Brent Halloran", "nurse Maureen Tregear, 74".
_TITLE_FIRST: Final = re.compile(
    rf"(?<![\w’'-])(?P<role>(?:[A-Z][\w’'-]+ ){{0,3}}{_OFFICE}) (?:{_RANK}\.? )?(?P<name>{_NAME})(?= [a-z]|[,.;:]|\s*$)",
    re.MULTILINE,
)
#: "Additional Superintendent of Police Rafiq Talukdar", "Minister of Foreign Affairs Karel Dorn".
_OFFICE_OF_FIRST: Final = re.compile(
    rf"(?<![\w’'-])(?P<role>(?:[A-Z][\w’'-]+ ){{0,3}}{_OFFICE} of (?:{CAPITAL}[\w’'-]+ (?:and )?){{1,3}}?)(?<!and )(?P<name>{CAPITAL}[\w’'-]+ {CAPITAL}[\w’'-]+)(?= [a-z]|[,.;:]|\s*$)",
    re.MULTILINE,
)
#: What begins a sentence: "Local parish chairman Abdul Jalil said".
_OPENING: Final = re.compile(
    rf"(?:^|(?<=[.!?] ))(?!(?:In|On|At|By|For|Since|After|Before) )(?P<role>(?:{_WORD} ){{1,4}}{_OFFICE}) (?P<name>{_NAME})(?= [a-z]|,)",
    re.MULTILINE,
)
#: "Mother-of-two Jane Cole".
_PARENT_FIRST: Final = re.compile(
    rf"\b(?P<role>(?:[MmFfGg][a-z]*(?:other|ather)|[Mm]um|[Mm]om|[Dd]ad)-of-[a-z]+) (?P<name>{_NAME})"
)
_RIGHT_BEFORE: Final = (_TITLE_FIRST, _OFFICE_OF_FIRST, _OPENING)
_AGED: Final = re.compile(rf"(?P<role>)\b(?P<name>{_NAME}), \d{{1,2}}(?=,)")
_ALSO: Final = r"(?:also |now |currently |had |has |once |previously |formerly )?"
_LEADING: Final = r"(?:headed|led|chaired|ran|commanded|directed|managed|oversaw|edited|coached|taught|heads|leads|chairs|runs|commands|directs|owns|manages|oversees|co-founded|founded|edits|hosts|coaches|represents|teaches|studies|specializes in|specialises in)"
_LEADS: Final = re.compile(
    rf"\b(?P<name>{_NAME}),(?: [A-Z]{{2,5}},)? who {_ALSO}(?P<does>{_LEADING} [^,.;:\n“”\"]{{2,80}})(?=,|\.|;)"
)
_HEAD: Final = (
    r"(?:\A|;|\b(?:[Cc]iting|[Qq]uoting|to|by|(?:comments?|remarks|statement|speech|interview|words) of) )\s*"
)
_LINE_END: Final = r"(?= (?:at|in|on|during|after|told|said|with|while|speaking)\b|[,;]|\s*\Z)"
#: In a source line, whose habits are known: "Brandt, head of the Aven Regional Administration, on Telegram".
_LINE_NAME_FIRST: Final = re.compile(
    rf"{_HEAD}(?P<name>{_NAME}), (?:the )?(?P<role>(?:[^\s,;]+ ){{0,6}}?{_OFFICE}\b[^,;]*?)(?= on (?:air|[A-Z])|[,;]|\s*\Z)"
)
_LINE_ROLE_FIRST: Final = re.compile(
    rf"{_HEAD}(?:the )?(?P<role>(?:[\w’'-]+ ){{0,5}}?{_OFFICE}(?: (?:of|to|for) (?:the )?{CAPITAL}[\w-]+)?) (?P<name>{_NAME}){_LINE_END}"
)
#: Where a page glued the next sentence to a role: "the minister of NorlandAs".
_RUN_ON: Final = re.compile(r"(?<=[a-z]{4})(?=[A-Z][a-z])")
#: A label of the page that follows without a space where its text was scraped.
_GLUED: Final = re.compile(r"(?<=\w)(?:Quote|Details|Background|Source)$")
#: Words before an outlet's description that do not belong to it.
_BEFORE_ROLE: Final = re.compile(
    r"^(?:\w+ )?(?:the|an?|to|by|of|and|in|with|for|from|told|citing|its|their) |^(?:\w+ )?(?:the|an?) ", re.I
)
_OUTLET: Final = re.compile(
    rf"\b(?P<role>(?:[\w-]+ ){{0,2}}{one_of(OUTLETS)})(?P<several>s?) (?P<name>{CAPITAL}[\w’'-]*(?:[ .]{CAPITAL}[\w’'-]*){{0,3}}(?: \d{{1,2}}(?![\w,.]))?)"
    rf"(?: and (?P<other>{CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*){{0,3}}))?"
)


_OUTLET_KIND: Final = (
    "(?:news agency|newspaper|magazine|tabloid|news website|news site|news channel|news outlet)"
)
_OUTLET_BEHIND: Final = re.compile(
    rf"(?:\b[Tt]he |(?<![\w’'-]))(?!The )(?P<name>{CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*){{0,2}}) "
    rf"(?P<role>(?:weekly |daily |online |state |business |fashion |women['’]s )?{_OUTLET_KIND})\b"
)
_KINDS: Final = one_of(BODIES - OUTLETS - {"city", "region", "republic", "country", "nation", "state"})
_BODY_NAME: Final = rf"{CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*){{0,3}}"
_BODY: Final = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?) (?P<role>(?:[a-z][\w-]+ ){{0,2}}(?P<kind>{_KINDS})) (?P<name>{_BODY_NAME})(?=\W)"
)
#: Of "Storting (the Norland parliament)" and "Karst Coal, a mining company,": what stands behind the name.
_BEHIND_BODY: Final = re.compile(
    rf"(?: \((?:the |an? )?| ?, (?:the|an?) )(?P<role>(?:[\w’'-]+(?: ?,)? ){{0,3}}(?P<kind>{_KINDS})(?: (?:of|for|that|in|based|backed|owned|run|founded|[a-z]+ing) [^,.;:()\n“”\"]{{2,60}})?)(?= ?[),.;])"
)
_BODY_BEFORE: Final = re.compile(rf"\b{CAPITAL}[\w’'-]*(?: (?:{CAPITAL}[\w’'-]*|of|to|for|and|the)){{0,6}}\Z")
_LONGEST_BODY: Final = 60
#: What a text must have in which these are worth looking for.
_NEEDED: Final = {
    _PARENT_FIRST: re.compile("-of-"),
    _AGED: re.compile(r", \d{1,2},"),
    _LEADS: re.compile(rf", who {_ALSO}{_LEADING} "),
    _OUTLET: re.compile(rf"{one_of(OUTLETS)}s? {CAPITAL}"),
    _OUTLET_BEHIND: re.compile(f" {_OUTLET_KIND}"),
}
#: These begin with an office or at most so many words before it, each with one space behind it: there they are tried, and nowhere else.
_LED: Final = frozenset({_ROLE_FIRST, _TITLE_FIRST, _OFFICE_OF_FIRST, _OPENING})
_MOST_BEFORE: Final = 5
_OFFICE_AT: Final = re.compile(rf"\b(?={_OFFICE})")
_WORD_AT: Final = re.compile(r"(?<!\w)(?=[\w’'-])")


@dataclass(frozen=True, slots=True)
class Presented:
    """A body of which the text tells what it is, by a noun of its kind."""

    name: str
    kind: str
    role: str
    place: int


def bodies(text: str) -> Iterator[Presented]:
    """Each body that is told what it is: "the state concern Norarms", "Open Well, a charity for miners"."""
    for match in _BODY.finditer(text):
        yield Presented(_GLUED.sub("", match["name"]), match["kind"], match["role"], match.start("name"))
    for match in _BEHIND_BODY.finditer(text):
        name = _BODY_BEFORE.search(text, max(0, match.start() - _LONGEST_BODY), match.start())
        if name is not None:
            yield Presented(name[0], match["kind"], match["role"], name.start())


def introductions(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, role, and the place of the name."""
    leads = _leads(text)
    for pattern in (_ROLE_FIRST, _NAME_FIRST, _TITLE_FIRST, _OFFICE_OF_FIRST, _OPENING, _PARENT_FIRST, _AGED):
        for match in _beginning_at(leads, pattern, text) if pattern in _LED else _found(pattern, text):
            name = _without_opener(match["name"])
            if is_a_persons(name):
                role = _RUN_ON.split(match["role"].strip())[0]
                told = _without_opener(_his_own(role)) if pattern in _RIGHT_BEFORE else role
                yield name, told, match.end("name") - len(name)


def _leads(text: str) -> list[int]:
    """Where offices and the few words before them begin."""
    places: list[int] = []
    end = 0
    for office in _OFFICE_AT.finditer(text):
        start = office.start()
        for _ in range(_MOST_BEFORE + 1):
            start = max(0, text.rfind(" ", 0, start))
        words = _WORD_AT.finditer(text, max(start, end), office.start() + 1)
        places += [word.start() for word in words]
        end = office.start() + 1
    return places


def _beginning_at(places: Sequence[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What the pattern finds, if it can begin nowhere else."""
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(text, place)):
            yield found
            end = found.end()


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    if pattern not in _NEEDED or _NEEDED[pattern].search(text):
        yield from pattern.finditer(text)


def leaders(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, what he leads as the text tells it ("heads the river board"), and the place of the name."""
    for match in _found(_LEADS, text):
        name = _without_opener(match["name"])
        if is_a_persons(name):
            yield name, match["does"], match.end("name") - len(name)


def names_another(role: str) -> bool:
    """Whether the name behind it is that of another: "sister of leader", "spokesman for Sen.", "lawyer for the family of driver", "woman attacked by"."""
    *before, last = role.split() or [""]
    is_one = last in OF_PEOPLE | KIN and last not in BODIES
    is_of_title = (
        before[-1:] == ["for"]
        and before[-2:-1] not in _RUNNING
        and last.strip(".").casefold() in OFFICES_AND_TITLES
    )
    return last in _LINKS or is_of_title or (is_one and not _LINKS.isdisjoint(before))


def _his_own(role: str) -> str:
    """Of "sister of leader", the "leader"."""
    words = role.split()
    link = max((place for place, word in enumerate(words) if word in _LINKS), default=-1)
    return " ".join(words[link + 1 :]) if names_another(role) else role


def _without_opener(name: str) -> str:
    """The name or role without a "But", "Even" or "Meanwhile" that begins the sentence."""
    first, _, others = name.partition(" ")
    is_no_part = first.casefold() in OPENERS or "-of-" in first
    return others if is_no_part else name


def is_a_persons(name: str) -> bool:
    """Whether it may be one: "Secretary General Anna Ruiz": a title is no given name, nor is "Council" a surname."""
    words = {word.casefold() for word in name.split()}
    return not words & _NO_NAMES


def introduced_in_line(line: str) -> Iterator[tuple[str, str, int]]:
    """The same in a source line, where whoever speaks stands at the head of a part or behind who cites him."""
    for pattern in (_LINE_NAME_FIRST, _LINE_ROLE_FIRST):
        for match in pattern.finditer(line):
            yield match["name"], match["role"], match.start("name")


def outlets_named_first(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, role and place of each outlet whose name stands before its kind: "the Hale news agency", "Hale magazine"."""
    for match in _found(_OUTLET_BEHIND, text):
        yield match["name"], match["role"], match.start("name")


def outlets(text: str) -> Iterator[tuple[str, str, int]]:
    """Name, role and place of each outlet that is called one: "the French newspaper Matin"."""
    for match in _found(_OUTLET, text):
        role = _BEFORE_ROLE.sub("", match["role"])
        yield _GLUED.sub("", match["name"]), role, match.start("name")
        if match["several"] and match["other"]:
            yield _GLUED.sub("", match["other"]), role, match.start("other")
