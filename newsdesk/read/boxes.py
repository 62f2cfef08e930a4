"""Which boxes stand beside and between the paragraphs, judged by their shape once the article's own text is known?

A box is a short label with linked pieces under it, up to the next label or the next paragraph of the article; a line in
the text that is nothing but a link is one too. What its label says tells its kind better than the words of its markup.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.model import CardKind
from newsdesk.read.box_labels import begins_with_label, said_kind
from newsdesk.read.called import Calling, calling
from newsdesk.read.cards import CardPlace
from newsdesk.read.keys import key_of
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import Element

#: Classes of the lines that title a box.
_TITLE: Final[Calling] = calling(
    re.compile(r"(?<![a-z])(?:title|heading|headline|header|label)(?![a-z])", re.I)
)
_FURNITURE: Final[Calling] = calling(
    re.compile(
        r"(?<![a-z])(?:nav|navbar|navigation|menu|footer|breadcrumbs?|share|sharing|cookie|consent|tags|masthead|topbar)(?![a-z])",
        re.I,
    )
)
_TO_PART: Final = re.compile("#.")
_PLACES: Final = frozenset(("nav", "footer", "header"))
_PARTS: Final = frozenset(("article", "section", "aside"))
_WHOLE: Final = frozenset(("html", "body"))
_LONGEST_LABEL: Final = 70
_FEWEST_WORDS: Final = 5
#: So many of Chinese and Japanese are about a word.
_LETTERS: Final = 4
_FEWEST_LINKS: Final = 2
_MOST_PIECES: Final = 250
_MOST_LINKS: Final = 2
_LONGEST_LINE: Final = 250
_LINES: Final = frozenset(("paragraph", "list item", "heading"))
_NOTE: Final = 60
#: These have some links.
_LISTS: Final = frozenset(("related", "feed"))
_LINKED: Final = 0.5
#: By how much of it a line is that leads on: announced as such, in the article's own text, elsewhere.
_ANNOUNCED, _OWN, _OTHER = 0.3, 0.97, 0.9
_NEAR: Final = 3
_HIGHEST_LINK: Final = 8
_SHORTEST_TITLE: Final = 20
_IS_FURNITURE, _IS_NONE = 1, 2


def boxed(pieces: Sequence[Piece], body: Sequence[Piece], headline: str) -> tuple[Piece, ...]:
    """The pieces, those of a box in its card; `body` are the article's own, and its headline is no label of a box."""
    own = frozenset([piece.number for piece in body])
    placed = _under_labels(pieces, own, headline)
    extent = range(min(own, default=0), max(own, default=0))
    for at, piece in enumerate(pieces):
        if piece.card is None and at not in placed and _leads_on(piece, own, extent):
            placed[at] = CardPlace("related", piece.element)
    return _joined([piece.in_card(placed.get(at, piece.card)) for at, piece in enumerate(pieces)])


def _under_labels(pieces: Sequence[Piece], own: frozenset[int], headline: str) -> dict[int, CardPlace]:
    """The boxes that begin with a label, by the places of their pieces."""
    known = bytearray(len(pieces[0].element.tree.elements)) if pieces else bytearray()
    free: list[bool] = []
    numbers: list[int] = []
    labels: list[int] = []
    for at, piece in enumerate(pieces):
        is_free = piece.number not in own and not _is_furniture(piece.element, known)
        free.append(is_free)
        numbers.append(piece.element.number)
        if is_free and _is_label(piece):
            labels.append(at)
    placed: dict[int, CardPlace] = {}
    for start, past in _boxes(pieces, labels, free, numbers, headline):
        if place := _place(pieces[start:past]):
            placed.update(dict.fromkeys(range(start, past), place))
    return placed


def _boxes(
    pieces: Sequence[Piece],
    labels: Sequence[int],
    free: Sequence[bool],
    numbers: Sequence[int],
    headline: str,
) -> Iterator[tuple[int, int]]:
    """Where boxes begin and end: at labels that say what they are or have some links of their own. What titles a single item is none of these."""
    said = frozenset([label for label in labels if said_kind(pieces[label])])
    before, end = -1, 0
    for at, label in enumerate(labels):
        if pieces[label].text == headline:
            continue
        is_item = label < end and _titles_item(pieces[before], pieces[label])
        if label not in said and (is_item or not _has_links(pieces, label, said)):
            continue
        following = _following(pieces, labels, at, said)
        before, end = label, _past(pieces, free, label, following, numbers)
        yield label, end


def _titles_item(label: Piece, title: Piece) -> bool:
    return not _are_alike(label, title) and title.element.depth > label.element.depth


def _following(pieces: Sequence[Piece], labels: Sequence[int], at: int, said: frozenset[int]) -> int:
    """Where the next label stands that says what it is or is no title of an item under this one."""
    label = pieces[labels[at]]
    for other in labels[at + 1 : at + 1 + _MOST_PIECES]:
        if other in said or not _titles_item(label, pieces[other]):
            return other
    return len(pieces)


def _is_between(number: int, own: frozenset[int]) -> bool:
    """Whether pieces of the article stand close on both sides."""
    return not own.isdisjoint(range(number - _NEAR, number)) and not own.isdisjoint(
        range(number + 1, number + 1 + _NEAR)
    )


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, with the cards that are items of one list (brothers of one name) as one card, and comments that follow
    each other, too."""
    firsts: dict[tuple[Element | None, str, CardKind], CardPlace] = {}
    joined: list[Piece] = []
    thread: CardPlace | None = None
    last = 0
    for piece in pieces:
        card = piece.card
        if card is None:
            joined.append(piece)
            continue
        kind, element = card
        if kind == "comment":
            thread = thread if thread and piece.number - last <= _NEAR else card
            last = piece.number
            card = thread
        elif kind in ("feed", "related") and element.naming:
            card = firsts.setdefault((element.parent, element.naming, kind), card)
        joined.append(piece.in_card(card))
    return tuple(joined)


def _has_links(pieces: Sequence[Piece], label: int, said: frozenset[int]) -> bool:
    """Whether there are some links before the next label that says what it is, and the next line that is set like this one."""
    links = 0
    for at in range(label + 1, min(len(pieces), label + _MOST_PIECES)):
        piece = pieces[at]
        if at in said or _are_alike(pieces[label], piece):
            return False
        links += _is_link(piece)
        if links == _FEWEST_LINKS:
            return True
    return False


def _are_alike(one: Piece, other: Piece) -> bool:
    return one.element.tag == other.element.tag and one.element.naming == other.element.naming


def _past(
    pieces: Sequence[Piece], free: Sequence[bool], start: int, following: int, numbers: Sequence[int]
) -> int:
    """Where the box ends: at the next label or paragraph of the article, or with the element that holds its list."""
    past = start + 1
    while past < min(following, start + _MOST_PIECES) and free[past]:
        past += 1
    said = said_kind(pieces[start])
    enough = _FEWEST_LINKS if said in _LISTS else 1
    for outer in (pieces[start].element, *pieces[start].element.ancestors()):
        if outer.tag in _WHOLE:
            break
        end = min(past, bisect_left(numbers, outer.end, lo=start))
        held = pieces[start + 1 : end]
        if sum(map(_is_link, held)) >= enough or (said == "author" and _tell(held)):
            return end
    return past


def _tell(pieces: Sequence[Piece]) -> bool:
    """Whether they have the length of a note on who wrote it."""
    return sum([len(piece.text) for piece in pieces]) >= _NOTE


def _place(box: Sequence[Piece]) -> CardPlace | None:
    label = box[0]
    said = said_kind(label)
    links = sum(map(_is_link if said else _leads_away, box[1:]))
    if not said and _is_menu(box[1:]):
        return None
    marked = next((piece.card.kind for piece in box if piece.card), None)
    kind = said or marked
    stands_alone = kind not in (None, "related", "advert") and len(box) > 1
    if links >= _FEWEST_LINKS or (links and kind) or stands_alone:
        return CardPlace(kind or "related", label.element)
    return None


def _is_label(piece: Piece) -> bool:
    if len(piece.text) > _LONGEST_LABEL or piece.kind == "caption":
        return False
    if _is_link(piece):
        return _announces(piece) and (not piece.anchors or _is_title(piece))
    return _is_title(piece) or (not piece.anchors and _announces(piece))


def _is_title(piece: Piece) -> bool:
    if piece.kind == "heading":
        return True
    naming = piece.element.naming
    return _TITLE.may_call(naming) and _TITLE.pattern.search(naming) is not None


def _announces(piece: Piece) -> bool:
    return _is_short(piece.text) and said_kind(piece) is not None


def _is_short(text: str) -> bool:
    """Whether it has fewer words than a line that says something; Chinese and Japanese ones have no space between them."""
    words, unparted = 1, 0
    for letter in text:
        words += letter in " \n"
        unparted += "\u3040" <= letter <= "\u9fff"
    return words + unparted // _LETTERS < _FEWEST_WORDS


def _is_link(piece: Piece) -> bool:
    if piece.linked > _LINKED:
        return True
    return piece.element.is_within("a", _HIGHEST_LINK)


def _leads_away(piece: Piece) -> bool:
    """Whether it is a link, and to no part of the page itself, as those of a table of contents are."""
    if not _is_link(piece):
        return False
    return not piece.anchors or not _TO_PART.match(piece.anchors[0].href)


def _is_menu(pieces: Sequence[Piece]) -> bool:
    """Sections, topics and buttons have shorter names than articles."""
    lengths = [len(piece.text) for piece in pieces if _is_link(piece)]
    return sum(lengths) < _SHORTEST_TITLE * len(lengths)


def _leads_on(piece: Piece, own: frozenset[int], extent: range) -> bool:
    """Whether a line leads to another article: announced as such anywhere in this one, or all link and close to its text on both sides."""
    if not _is_line_of_links(piece) or _TO_PART.match(piece.anchors[0].href):
        return False
    if begins_with_label(piece) and _says_no_more(piece):
        return piece.number in extent
    return piece.linked > (_OWN if piece.number in own else _OTHER) and _is_between(piece.number, own)


def _says_no_more(piece: Piece) -> bool:
    """Whether it is only a label and links: "Related work by [the university] agrees" is a sentence of the article."""
    label = piece.text[: piece.anchors[0].start].strip()
    if ":" in label or "：" in label:
        return True
    return _is_short(label) and not key_of(piece.text[piece.anchors[-1].end :])


def _is_line_of_links(piece: Piece) -> bool:
    if not 0 < len(piece.anchors) <= _MOST_LINKS or len(piece.text) > _LONGEST_LINE:
        return False
    return piece.linked > _ANNOUNCED and piece.kind in _LINES and not _is_short(piece.text)


def _is_furniture(element: Element, known: bytearray) -> bool:
    """Whether it or what is around it is; each element is asked once."""
    asked: list[int] = []
    found = False
    outer: Element | None = element
    while outer is not None and outer.tag not in _WHOLE:
        if known[outer.number]:
            found = known[outer.number] == _IS_FURNITURE
            break
        asked.append(outer.number)
        if found := _is_place(outer) or _is_called_furniture(outer):
            break
        outer = outer.parent
    for number in asked:
        known[number] = _IS_FURNITURE if found else _IS_NONE
    return found


def _is_place(element: Element) -> bool:
    if element.tag not in _PLACES:
        return False
    outer = element.parent
    while outer is not None:
        if outer.tag in _PARTS:
            return False
        outer = outer.parent
    return True


def _is_called_furniture(element: Element) -> bool:
    naming = element.naming
    return bool(naming) and element.tag != "main" and _FURNITURE.calls(naming)
