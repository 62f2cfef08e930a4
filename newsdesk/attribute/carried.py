"""Which outlet carried it, by a word of the sentence itself? ("the chairman, as reported by the Courier, said that …")"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.grammar import clause_of
from newsdesk.attribute.reading import Reading, covers
from newsdesk.attribute.words import KNOWN_OUTLETS, MASTHEADS, PLATFORMS
from newsdesk.model import Span, Speaker

_NAME: Final = r"(?:the |The )?(?P<{}>[A-Z][\w’'.&-]*(?: [A-Z][\w’'.&-]*){{0,4}})"
#: "NOVA", "Al-Faro television".
_STATION: Final = r"(?P<carrier>[A-Z][\w’'.&-]*(?: [A-Z][\w’'.&-]*){0,4}(?: (?:television|radio))?)"
_CARRIED: Final = re.compile(
    r"\bas (?:reported|quoted|cited|published|saying) by (?:the )?(?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet|broadcaster|channel|portal) )?"
    + _NAME.format("by")
    + r"|,? \b(?:quoted|cited) (?:\w+day )?(?:by|in) (?:the )?(?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet|broadcaster|channel|portal) )?"
    + _NAME.format("from")
    + r"|\bquoted as (?:saying|telling \w+)(?: (?:late |early )?(?:on )?\w+day)?,? by (?:the )?(?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet|broadcaster|channel|portal) )?"
    + _NAME.format("quoting")
    + r"|,? \b(?:quoted|cited) by (?:the )?(?P<press>(?:(?:state|local|national|regional|official|foreign)(?:-run)? )?(?:media|television|radio))\b"
    + r"|\b(?:statement|remarks|comments|commentary|speech|interview|address|message|dispatch)s? (?:that (?:was|were) )?(?:carried|broadcast|aired|relayed) (?:(?:on )?\w+day )?(?:by|on) (?!\w+day\b)"
    + r"(?:the )?(?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet|broadcaster|channel|portal|television) )?"
    + _STATION
    + r"|, as "
    + _NAME.format("says")
    + r" (?:reports|reported|writes|wrote)\b"
    + r"|\b(?:report(?:ed|s)?|writes?|wrote|writing|published) (?:(?:on )?\w+day )?in (?:the )?"
    + r"(?P<journal>(?:[A-Z][\w’'-]+ )*Journal(?: of (?:the )?[A-Z][\w’'-]+(?: (?:and )?[A-Z][\w’'-]+){0,3})?)"
)
_CITING: Final = re.compile(
    r",? (?:with (?:a )?references? to|citing|quoting|referring to) (?:the (?:(?:[a-z-]+ ){0,3}(?:agency|newspaper|outlet) )?)?"
    + _NAME.format("cited")
)
#: "Vale said of the bridge in an interview with the Aven Post".
_INTERVIEWED: Final = re.compile(
    r"\bin an? (?:[\w-]+ ){0,2}interview (?:with|for|given to) " + _NAME.format("by")
)
#: What an outlet has before it: "documents seen by the Courier".
_SEEN: Final = re.compile(
    r"\b(?:documents?|papers|files?|memos?|e?-?mails?|messages?|letters?|reports?|cop(?:y|ies)|data|records?|footage|drafts?|texts?|transcripts?|chats?)"
    r"(?: (?:to|from) [^,;.“”\"]{1,60}?,?)?(?: that (?:were|was))? (?:seen|obtained|reviewed|viewed|examined|read) by "
    + _NAME.format("by")
)
#: The verbless "…," Brandt on Telegram.
_POSTED: Final = re.compile(
    rf"[^\w\n]{{0,3}}(?:[A-Z][\w’'-]+ ){{1,4}}(?:on|via) (?:his |her |its |the )?(?P<on>(?i:{'|'.join(sorted(PLATFORMS))}))\b"
)
#: "Posted an appeal in Russian on her Telegram channel"; nobody is called on here.
_PRINTED_ON: Final = re.compile(
    rf"\b(?<!call )(?<!calls )(?<!called )(?<!calling )(?:on|via) (?:(?:his|her|its|their|the|a) )?(?:[a-z]+ ){{0,2}}(?P<on>(?i:{'|'.join(sorted(PLATFORMS - {'x', 'truth', 'threads'}))}))\b"
)
_CHANNEL: Final = re.compile(rf"\b(?P<on>(?i:{'|'.join(sorted(PLATFORMS))})) channels?\b")
#: "Envoys to whom the Aven Courier spoke", "the Courier's sources".
_ASKED: Final = re.compile(
    r"\b(?:to|with) whom "
    + _NAME.format("by")
    + r" (?:ha(?:s|d|ve) )?(?:spoke|spoken|talked)\b|"
    + _NAME.format("of")
    + r"['’]s? (?:own )?sources?\b"
)
_EDGE: Final = re.compile(r"(?:['’]s|[.,;])$")
_HE_OR_SHE: Final = frozenset({"he", "she", "they", "it"})


def own_platform(speaker: Speaker | None) -> tuple[str, ...]:
    """Where "the Telegram channel Hale" is printed."""
    told = f"{speaker.name} {speaker.role or ''}" if speaker is not None else ""
    channel = _CHANNEL.search(told)
    return (channel["on"],) if channel else ()


def printed_on(reading: Reading, sentence: Span, without: Sequence[Span] = ()) -> tuple[str, ...]:
    """The platforms on which a sentence says that something was printed, outside of these spans."""
    return tuple(
        match["on"]
        for match in _PRINTED_ON.finditer(reading.text, *sentence)
        if not covers(without, match.start()) and not _is_of_another_clause(reading, match.start("on"))
    )


def _is_of_another_clause(reading: Reading, place: int) -> bool:
    """Whether it was before or after what is told: "months after he mocked her on Twitter, he told the Courier …"."""
    token = reading.token_at(place)
    verb = clause_of(token) if token is not None else None
    return (
        verb is not None
        and verb.dep_ == "advcl"
        and verb.tag_ != "VBG"
        and any(child.dep_ in ("mark", "advmod") for child in verb.children)
    )


def printed_before(reading: Reading, found: Found) -> tuple[str, ...]:
    """ "Brandt hit back on Twitter. "Nonsense," she wrote.": what goes on with "he" or "she" went on there."""
    if not found.cue or not found.source or not reading.is_quoted(found.content[0].start):
        return ()
    start = min(found.content[0].start, found.source[0].start)
    before = reading.sentence_at(reading.sentence_at(start).start - 1)
    is_same = reading.paragraph_at(before.start) == reading.paragraph_at(start)
    told = reading.text[found.source[0].start : found.source[-1].end].casefold()
    is_own = told in _HE_OR_SHE and is_same and before.end <= start
    return printed_on(reading, before, ()) if is_own and not reading.is_quoted(before.start) else ()


def _interviewed_by(reading: Reading, sentence: Span, spans: Sequence[Span]) -> tuple[str, ...]:
    """The paper or station, by its name, that interviewed who speaks, wherever the sentence says so."""
    names = (
        _EDGE.sub("", match["by"])
        for match in _INTERVIEWED.finditer(reading.text, *sentence)
        if not covers(spans, match.start())
    )
    return tuple(name for name in names if _is_a_masthead(name))


def _asked_by(reading: Reading, found: Found) -> Iterator[str]:
    """The outlet of which the source says that it asked him."""
    for span in found.source:
        for match in _ASKED.finditer(reading.text, span.start, max(span.end, found.cue[-1].end)):
            name = _EDGE.sub("", match["by"] or match["of"])
            if _is_a_masthead(name):
                yield name


def _is_a_masthead(name: str) -> bool:
    words = name.split()
    return name in KNOWN_OUTLETS or not MASTHEADS.isdisjoint(word.casefold() for word in words)


def carried_by(reading: Reading, found: Found) -> tuple[str, ...]:
    """The outlets that the sentence names beside the statement; nothing of what is said itself, nor of who says it."""
    if not found.cue:
        return ()
    posted = _POSTED.match(reading.text, found.content[-1].end)
    if posted:
        return (posted["on"],)
    sentence = reading.sentence_at(found.cue[0].start)
    spans = (*found.content, *found.source)
    seen = tuple(
        _EDGE.sub("", match["by"])
        for match in _SEEN.finditer(reading.text, *sentence)
        if not covers(found.content, match.start())
    )
    return (
        seen
        + tuple(_asked_by(reading, found))
        + _interviewed_by(reading, sentence, spans)
        + printed_on(reading, sentence, spans)
        + tuple(
            name
            for match in _CARRIED.finditer(reading.text, sentence.start, sentence.end)
            if not covers(spans, match.start(match.lastgroup or 0))
            for name in _chain(match)
        )
    )


def _chain(carried: re.Match[str]) -> Iterator[str]:
    """Who carried it, and whom that one cites: "as reported by the Courier with reference to Hale"."""
    yield (
        f"unnamed {carried['press']}" if carried["press"] else _EDGE.sub("", carried[carried.lastgroup or 0])
    )
    cited = _CITING.match(carried.string, carried.end(), carried.endpos)
    if cited is not None:
        yield _EDGE.sub("", cited["cited"])
