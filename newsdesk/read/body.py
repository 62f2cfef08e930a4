"""Which pieces of the page are the article?

Each piece has a chance (judge.py); those are taken that make the best text that is to be expected, and what heads them. Where
the page shows far less than its own data prints of the article, the printed body is taken instead, and the result says so.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from newsdesk.model import BlockKind, TextEvidence
from newsdesk.read.appended import appended
from newsdesk.read.blocks import Draft, drafts
from newsdesk.read.called import Calling, calling
from newsdesk.read.claims import Claims, Printed
from newsdesk.read.fuller import completed, fullest
from newsdesk.read.furniture import copies, furniture, pulled_quotes, retold
from newsdesk.read.judge import chances
from newsdesk.read.keys import folded_key
from newsdesk.read.pieces import Piece
from newsdesk.read.quoted import speakers
from newsdesk.read.stamps import stamps
from newsdesk.read.together import drawn_together
from newsdesk.read.tree import Element

_HOPELESS: Final = 0.1
_PICTURED: Final = 0.7
_HEADING: Final = 0.2
_STANDFIRST: Final = 0.05
_PARAGRAPH: Final = 60
_PROSE: Final = 200
_LINKED: Final = 0.3
_SHORTEST_STANDFIRST: Final = 50
_LONGEST_STANDFIRST: Final = 350
#: How many pieces (bylines, dates, pictures) may stand between the headline and what stands first.
_NEAR: Final = 6
_CALLED_STANDFIRST: Final = re.compile(
    r"sub-?_?title|sub-?hea?d|stand-?first|strap-?line|\bdek\b|__dek|(?-i:[a-z]Dek(?![a-z]))|deck\b|excerpt|\blead\b|__lead|(?:\b|__)intro|ingress|"
    r"vorspann|chapo|entradilla|sommario",
    re.I,
)
_CALLED_PICTURE: Final[Calling] = calling(
    re.compile(
        r"image|picture|photo|galler|(?:^|[\s_-])(?:pic|img|bild|foto|figure|media)s?(?:$|[\s_-])", re.I
    )
)
_FEW_TEXTS: Final = 6
_FEW_BELOW: Final = 3
_LONGEST_BELOW: Final = 80
#: So few of them do not tell a headline from other lines.
_FEW_LETTERS: Final = 8
_DATELINE: Final = re.compile(r"[A-ZÀ-ÞА-Я][\w .,'’/()-]{2,60}(?:\([A-Z][\w ]{1,20}\))?\s*[–—-]{1,2}")
_DASHES: Final = ("–", "—", "-")
_LONGEST_NOTE: Final = 600
_NOTE: Final = re.compile(
    r"\W*(?=[ceutak])(?:correction|clarification|editor['’]?s?['’]? note|update(?:d)?\s*(?:\(|:|–|—|\d)|this (?:article|story|report|piece) (?:was|has been|is being) (?:\w+ )?"
    r"(?:amended|updated|corrected|edited)|an earlier version of this|korrektur|anmerkung der redaktion|correction\s*:)",
    re.I,
)
#: What became of a piece: "taken" is in the text; the others say why not.
Verdict = Literal["taken", "unlikely", "headline", "furniture", "caption", "embed"]


class Judged(NamedTuple):
    """The pieces in page order, each with its chance and what followed from it; `least` is the chance that was needed."""

    pieces: tuple[Piece, ...]
    chances: tuple[float, ...]
    verdicts: tuple[Verdict, ...]
    least: float

    def body(self) -> tuple[Piece, ...]:
        judged = zip(self.pieces, self.verdicts, strict=True)
        return tuple([piece for piece, verdict in judged if verdict == "taken"])

    def below(self) -> tuple[str, ...]:
        """The first short lines behind the text."""
        last = next((at for at in reversed(range(len(self.verdicts))) if self.verdicts[at] == "taken"), -1)
        return tuple(
            piece.text
            for piece in self.pieces[last + 1 : last + 1 + _FEW_BELOW]
            if len(piece.text) <= _LONGEST_BELOW and piece.kind != "caption" and not piece.card
        )


def judged(pieces: Sequence[Piece], claims: Claims, headline: str, signers: Sequence[str] = ()) -> Judged:
    """What is taken: the likely pieces, but not the headline again, nor a line that only names these signers."""
    return judged_by(chances(pieces, claims).tolist(), pieces, headline, signers)


def judged_by(
    given: Sequence[float], pieces: Sequence[Piece], headline: str, signers: Sequence[str] = ()
) -> Judged:
    """What follows from these chances."""
    title = folded_key(headline)
    given = drawn_together(given, pieces, _HOPELESS)
    least = _least(given, pieces)
    likely = _likely(given, pieces, least)
    for at in (*_heading_prose(pieces, given, likely), *_standing_first(pieces, given, likely, title)):
        likely[at] = True
    who = speakers(pieces, likely)
    for at in who:
        likely[at] = True
    some = [piece for piece, is_likely in zip(pieces, likely, strict=True) if is_likely]
    never = (
        furniture(some, signers)
        | stamps(pieces, likely)
        | pulled_quotes(some)
        | retold(some)
        | copies(some)
        | appended(some, pieces)
    )
    verdicts = _with_speakers(_verdicts(pieces, likely, never, title), who)
    return Judged(_own(pieces, verdicts), tuple(given), verdicts, least)


def _likely(given: Sequence[float], pieces: Sequence[Piece], least: float) -> list[bool]:
    likely: list[bool] = []
    for at, piece in enumerate(pieces):
        chance = given[at]
        likely.append(chance > least and (chance > _PICTURED or not _is_by_picture(piece)))
    return likely


def _verdicts(
    pieces: Sequence[Piece], likely: Sequence[bool], never: frozenset[int], title: str
) -> tuple[Verdict, ...]:
    found: list[Verdict] = []
    for at, piece in enumerate(pieces):
        found.append(_verdict(piece, never, title) if likely[at] else "unlikely")
    return tuple(found)


def _own(pieces: Sequence[Piece], verdicts: Sequence[Verdict]) -> tuple[Piece, ...]:
    """The pieces; what is taken stands in no card."""
    own: list[Piece] = []
    for at, piece in enumerate(pieces):
        own.append(piece.in_card(None) if verdicts[at] == "taken" else piece)
    return tuple(own)


def _with_speakers(verdicts: tuple[Verdict, ...], who: Sequence[int]) -> tuple[Verdict, ...]:
    """Who said a quotation is taken with it."""
    if not who:
        return verdicts
    found = list(verdicts)
    for at in who:
        if found[at] == "caption" and found[at - 1] == "taken":
            found[at] = "taken"
    return tuple(found)


def _heading_prose(pieces: Sequence[Piece], given: Sequence[float], likely: Sequence[bool]) -> list[int]:
    """Where headings stand that are not likely by themselves, right above a paragraph that is, further down the text."""
    found: list[int] = []
    is_begun = False
    for at in range(len(pieces) - 1):
        piece, following = pieces[at], pieces[at + 1]
        if is_begun and piece.kind == "heading" and given[at] > _HEADING and likely[at + 1]:
            is_prose = len(following.text) > _PARAGRAPH and following.kind in ("paragraph", "list item")
            found += [at] if is_prose else []
        is_begun = is_begun or (likely[at] and len(piece.text) > _PARAGRAPH)
    return found


def _standing_first(
    pieces: Sequence[Piece], given: Sequence[float], likely: Sequence[bool], title: str
) -> list[int]:
    """What is called a standfirst, between the headline and the first paragraph."""
    first = 0
    while first < len(pieces) and not (likely[first] and len(pieces[first].text) > _PROSE):
        first += 1
    headline = _last_headline(pieces[:first], title)
    for at in range(headline + 1, min(headline + 1 + _NEAR, first)):
        if given[at] > _STANDFIRST and _is_called_standfirst(pieces[at]):
            return [at]
    return []


def _last_headline(pieces: Sequence[Piece], title: str) -> int:
    """Where the headline stands last (a bar or a trail of links may say it before), or else the main heading; past the end if nowhere."""
    headline = past = len(pieces)
    for at, piece in enumerate(pieces):
        if _is_headline(piece, title) or (headline == past and piece.element.tag == "h1"):
            headline = at
    return headline


def _is_called_standfirst(piece: Piece) -> bool:
    if piece.card or piece.kind == "caption" or piece.linked > _LINKED:
        return False
    if not _SHORTEST_STANDFIRST <= len(piece.text) <= _LONGEST_STANDFIRST:
        return False
    parent = piece.element.parent
    return any(
        _CALLED_STANDFIRST.search(element.naming)
        for element in (piece.element, parent)
        if element is not None
    )


def _is_by_picture(piece: Piece) -> bool:
    """Whether it is a caption, or what holds it and little else is called after a picture."""
    if piece.kind == "caption":
        return True
    outer = piece.element.parent
    return _is_called_picture(piece.element) or (outer is not None and _is_called_picture(outer))


def _is_called_picture(element: Element) -> bool:
    naming = element.naming
    return (
        element.past_text - element.first_text <= _FEW_TEXTS
        and _CALLED_PICTURE.may_call(naming)
        and _CALLED_PICTURE.pattern.search(naming) is not None
    )


def _verdict(piece: Piece, never: frozenset[int], title: str) -> Verdict:
    if not may_be_taken(piece):
        return "caption" if piece.kind == "caption" else "embed"
    if piece.number in never:
        return "furniture"
    return "headline" if _is_headline(piece, title) else "taken"


def _least(given: Sequence[float], pieces: Sequence[Piece]) -> float:
    """The chance above which taking a piece makes the text better: half the F1 that the best choice is expected to reach."""
    hopeful = [(given[at], len(piece.text)) for at, piece in enumerate(pieces) if given[at] > _HOPELESS]
    hoped = sum([chance * length for chance, length in hopeful])
    best = right = taken = 0.0
    for chance, length in sorted(hopeful, reverse=True):
        right += chance * length
        taken += length
        best = max(best, 2 * right / (taken + hoped))
    return max(_HOPELESS, best / 2)


def may_be_taken(piece: Piece) -> bool:
    """An embed is a card of its own, and a caption belongs to its picture unless it is as long as a paragraph."""
    if piece.card and piece.card.kind == "embed":
        return False
    return piece.kind != "caption" or len(piece.text) >= _PROSE


def article_drafts(found: Judged, printed: Iterable[Printed]) -> tuple[tuple[Draft, ...], TextEvidence]:
    """Drafts of the article's blocks, notes and datelines named, and where they are from."""
    body = found.body()
    shown = drafts(body)
    fuller = fullest(printed, body)
    if fuller is None:
        return tuple(map(named, shown)), "page"
    return tuple(map(named, completed(fuller.text, shown))), fuller.evidence


def _is_headline(piece: Piece, title: str) -> bool:
    """The headline, also with a kicker set before it in the same heading; most pieces do not even end with its last letter."""
    text = piece.text[:1_000]
    last = _last_letter(text).casefold() if len(title) > _FEW_LETTERS else ""
    if not last or last[-1] != title[-1]:
        return False
    key = folded_key(text)
    return key == title or (piece.kind == "heading" and key.endswith(title))


def _last_letter(text: str) -> str:
    at = len(text)
    while at and not text[at - 1].isalnum():
        at -= 1
    return text[at - 1 : at]


def named(draft: Draft) -> Draft:
    """The paragraph as a correction note or a dateline, when its words say so; what was marked as a caption is a paragraph or,
    short, tells whose the quotation is."""
    kind: BlockKind = draft.kind
    if kind == "caption":
        kind = "paragraph" if len(draft.text) >= _PROSE else "quote"
    if kind == "paragraph" and len(draft.text) < _LONGEST_NOTE and _NOTE.match(draft.text):
        kind = "note"
    elif kind == "paragraph" and draft.text.endswith(_DASHES) and _DATELINE.fullmatch(draft.text):
        kind = "dateline"
    return draft if kind == draft.kind else draft._replace(kind=kind)
