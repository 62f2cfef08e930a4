"""What on the page is not the article, and is to be kept apart from its text?

A card is known by the words of its markup (class, id, role): one table, one row per kind. What a site merely calls a
wrapper ("content-with-related") is no card: a card never holds most of the page's prose.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from newsdesk.model import Card, CardKind
from newsdesk.read.called import Calling, bits_in_parts, calling
from newsdesk.read.tree import Element

if TYPE_CHECKING:
    from newsdesk.read.page import Page
    from newsdesk.read.pieces import Piece

#: Words (as a regular expression) of class, id, role or data-component that name a card, most telling kind first.
_NAMED: Final[tuple[tuple[CardKind, str], ...]] = (
    ("comment", "comments?(?:-(?:list|section|area|thread|wrapper|body|container))|commentlist|comment|disqus(?:-thread)?|respond"),
    ("newsletter", "newsletters?(?:-[a-z-]+)?|mailing-list|sign-?up(?:-(?:box|form|widget))?|subscribe-(?:box|form|widget|prompt|cta)|inline-newsletter|email-signup|mc-embed-signup"),
    ("digest", "(?:daily|weekly|morning|evening|news)-(?:digest|briefing|roundup)(?:-[a-z]+)*|digest(?:-(?:card|box|embed|teaser))?"),
    ("feed", "(?:news|live|running|latest)-?feed|feed-(?:list|items?)|(?:news-?)?ticker|latest-(?:news|updates|headlines|stories|posts)|newsfeed|live-now"),
    ("author", "author-?(?:box|bio|blurb|card|info|profile|description|about|note)(?:-[a-z]+)*|about-(?:the-)?author|post-author-(?:box|bio)|bio-box|(?:body|columnist|contributor|reporter|staff|writer)-bio|autor-?box"),
    ("embed", "twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|telegram-post|reddit-(?:card|embed(?:-bq)?)|social-embed|truthsocial-embed"),
    ("advert", "advert(?:s|isement|ising|orial)?(?:-[a-z]+)*|ad-(?:slot|unit|container|wrapper|banner|box|block|label)|ads(?:-[a-z]+)?|adsbygoogle|sponsored(?:-[a-z]+)*|promo(?:-(?:box|banner|block|unit))?|dfp-[a-z-]+|banner-ad|paid-content|outbrain|taboola|zergnet"),
    ("related", "bookmark-card|related(?:-[a-z]+)*|recommend(?:ed|ations?)?(?:-[a-z]+)*|read-?(?:more|next|also)(?:-[a-z]+)*|see-also|also-read|more-(?:stories|news|on|from|articles|like-this)(?:-[a-z]+)*|most-?(?:read|popular|viewed|commented|shared)(?:-[a-z]+)*|popular-posts?|trending(?:-[a-z]+)*|up-next|next-(?:article|post)|jp-relatedposts|yarpp(?:-[a-z]+)*|you-may-(?:also-)?like|teaser-list|story-package|inline-related|similar-(?:posts|articles)"),
)  # fmt: skip
_PATTERNS: Final = tuple((kind, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")) for kind, words in _NAMED)
_UNRANKED: Final = len(_PATTERNS)
_ANY: Final[Calling] = calling(
    re.compile(rf"(?<![a-z])(?:{'|'.join(words for _, words in _NAMED)})(?![a-z])")
)
_WORD_BREAK: Final = re.compile(r"[_\W]+")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_EMBEDDING: Final = frozenset(("amp-twitter", "amp-instagram", "amp-facebook", "amp-tiktok", "amp-reddit"))
_NEVER_CARDS: Final = frozenset(
    (
        "html",
        "body",
        "main",
        "h1",
        "p",
        "em",
        "strong",
        "b",
        "i",
        "span",
        "time",
        "figure",
        "figcaption",
        "img",
        "tr",
        "td",
        "th",
    )
)
#: What a card that leads elsewhere says when it leads to the edition of a day.
_EDITION: Final = re.compile(
    r"\b(?:daily|weekly|morning|evening|news)[ -]?(?:digest|briefing|roundup)\b|/digests?/", re.I
)
#: What none is without, which is found out fast.
_EDITIONS: Final = ("digest", "briefing", "roundup")
_PROSE: Final = 80
_MOST_OF_PAGE: Final = 0.35
#: So many wrappers around each other are opened; on a page with more there are no cards.
_MOST_NESTED: Final = 4
_LONGEST: Final = 4_000
_MOST: Final = 200
_MOST_KNOWN: Final = 2_000


class CardPlace(NamedTuple):
    kind: CardKind
    element: Element


def card_place(element: Element) -> CardPlace | None:
    """The card that begins with this element, judged by its markup alone."""
    kind = element.card
    if kind is None:
        kind = element.card = _kind_at(element)
    return CardPlace(kind, element) if kind else None


def _kind_at(element: Element) -> CardKind | Literal[""]:
    if element.tag in _NEVER_CARDS:
        return ""
    if element.tag in _EMBEDDING:
        return "embed"
    naming = element.naming
    return _kinds.named_by(naming) if naming else ""


def _may_name_card(naming: str) -> bool:
    """Also where a capital begins a word, and behind several marks ("ad__unit")."""
    if naming.isascii():
        return _ANY.may_begin(bits_in_parts(naming))
    return _ANY.may_be_in(_in_words(naming))


def set_apart(pieces: Sequence["Piece"]) -> tuple["Piece", ...]:
    """The pieces, where one only looked like a part of a card (it holds most of the prose) in the card inside of it, if any."""
    apart = tuple(pieces)
    for _ in range(_MOST_NESTED):
        wrappers = _wrappers(apart)
        if not wrappers:
            return apart
        inside: dict[Element, CardPlace | None] = {}
        apart = tuple(
            piece.in_card(_card_inside(piece, piece.card.element, inside))
            if piece.card and piece.card.element in wrappers
            else piece
            for piece in apart
        )
    return tuple(piece.in_card(None) for piece in apart)


def _wrappers(pieces: Sequence["Piece"]) -> frozenset[Element]:
    prose: dict[Element, int] = {}
    total = 0
    for piece in pieces:
        if len(piece.text) > _PROSE and piece.linked < 0.5:
            total += len(piece.text)
            if piece.card:
                prose[piece.card.element] = prose.get(piece.card.element, 0) + len(piece.text)
    return frozenset([element for element, length in prose.items() if length > _MOST_OF_PAGE * total])


def _card_inside(
    piece: "Piece", wrapper: Element, inside: dict[Element, CardPlace | None]
) -> CardPlace | None:
    """The outermost card around the piece that is inside of the wrapper; `inside` remembers those of the elements passed."""
    way: list[Element] = []
    element: Element | None = piece.element
    while element is not None and element is not wrapper and element not in inside:
        way.append(element)
        element = element.parent
    found = inside.get(element) if element is not None else None
    for inner in reversed(way):
        found = found or card_place(inner)
        inside[inner] = found
    return found


def cards_of(page: "Page", pieces: Sequence["Piece"]) -> tuple[Card, ...]:
    """The cards in page order, each with its text, its headline and where it leads."""
    groups: dict[Element, list[Piece]] = {}
    for piece in pieces:
        if piece.card:
            groups.setdefault(piece.card.element, []).append(piece)
    return tuple([_card(page, group) for group in list(groups.values())[:_MOST]])


def _card(page: "Page", group: Sequence["Piece"]) -> Card:
    place = group[0].card
    assert place is not None  # noqa: S101 - grouped by it
    text = "\n".join(piece.text for piece in group)[:_LONGEST]
    headline = next((piece.text for piece in group if piece.kind == "heading"), "")
    links = (page.absolute(anchor.href) for piece in group for anchor in piece.anchors)
    url = next(filter(None, links), "")
    leads_to_edition = place.kind == "related" and _is_of_edition(f"{url} {text}")
    return Card("digest" if leads_to_edition else place.kind, text, headline[:300], url)


def _is_of_edition(told: str) -> bool:
    small = told.lower()
    return any(word in small for word in _EDITIONS) and _EDITION.search(told) is not None


class _Kinds:
    """The kind of card that a naming tells; few namings tell one, and many are asked again and again."""

    def __init__(self) -> None:
        self.known: dict[str, CardKind | Literal[""]] = {}

    def named_by(self, naming: str) -> CardKind | Literal[""]:
        found = self.known.get(naming)
        if found is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            found = self.known[naming] = _kind_of(naming) if _may_name_card(naming) else ""
        return found


_kinds: Final = _Kinds()


def _kind_of(naming: str) -> CardKind | Literal[""]:
    words = [word for word in naming.split() if _may_be_ranked(word)]
    rank = min(map(_rank, words), default=_UNRANKED)
    return _PATTERNS[rank][0] if rank < _UNRANKED else ""


def _may_be_ranked(word: str) -> bool:
    """False where no match can begin in what `_in_words` makes of it, which takes far longer to find out there."""
    return not word.isascii() or _ANY.may_begin(bits_in_parts(word))


@lru_cache(maxsize=20_000)
def _rank(token: str) -> int:
    """The place of the kind that this word names among all kinds."""
    name = "" if _is_state(token) else _in_words(token)
    if not name or not _ANY.may_be_in(name) or not _ANY.pattern.search(name):
        return _UNRANKED
    return next(rank for rank, (_, pattern) in enumerate(_PATTERNS) if pattern.search(name))


def _in_words(token: str) -> str:
    """In small letters, a hyphen between two words."""
    if token.islower() and "--" not in token and token.replace("-", "").isalnum():
        return token
    return _WORD_BREAK.sub("-", _CAMEL.sub("-", token)).lower()


def _is_state(token: str) -> bool:
    """Classes that say what a wrapper has or may do, not what it is."""
    return (
        token.startswith(("has-", "no-", "with-", "is-", "js-", "single-", "hide-", "show-")) or ":" in token
    )
