"""What of the article stands in the state that the page hands to its own scripts?

Sites built on Next, Nuxt, Apollo, Fusion and the like carry their content as JSON, each in a form of its own. It is found by
shape, not by site: a text of some length under a name such as "body", near a headline that is the page's. Decoding it costs
more than all other sources together, so it is asked only where they leave something open.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from newsdesk.read.claims import Claims, Printed
from newsdesk.read.dates import Stamp
from newsdesk.read.embedded import decoded, embedded
from newsdesk.read.json_ld import first, plain
from newsdesk.read.keys import key_of, words_in
from newsdesk.read.page import Page
from newsdesk.read.rich_text import MOST_READ, Known, Node, Room, lines_of

_MOST_VALUES: Final = 30_000
_NEAR: Final = 3
_SHORTEST_BODY: Final = 400
_LIKE_A_SENTENCE: Final = 50
_FAR_LONGER: Final = 3
_ALIKE: Final = 0.6
_TELLING_WORDS: Final = 4
_LONGEST_TITLE: Final = 400
_SHORTEST_PATH: Final = 9
_LONGEST_ADDRESS: Final = 2_000
_MOST_NAMES: Final = 10
_LEVELS_OF_CACHE: Final = 3

_HEADLINES: Final = ("headline", "headlines", "title", "articleTitle", "heading")
_BODIES: Final = (
    "articleBody", "article_body", "bodyHtml", "body_html", "bodyHTML", "bodyText", "body", "sprinkledBody", "content_elements",
    "contentElements", "contentHtml", "content_html", "contentHTML", "contentBlocks", "paragraphs", "fullText", "full_text",
    "fulltext", "articleText", "article_text", "storyBody", "post_content", "richText", "rich_text", "content", "blocks",
    "components", "html", "text",
)  # fmt: skip
_BODY_NAMES: Final = frozenset(_BODIES)
_PUBLISHED: Final = (
    "datePublished", "date_published", "publishedAt", "published_at", "publishedDate", "published_date", "publishDate",
    "publish_date", "publicationDate", "publication_date", "firstPublished", "first_publish_date", "firstPublishedAt",
    "first_published_at", "display_date", "displayDate", "publishedTime", "publishTime", "published", "pubDate",
)  # fmt: skip
_MODIFIED: Final = (
    "dateModified", "date_modified", "modifiedAt", "modified_at", "updatedAt", "updated_at", "lastModified", "last_modified",
    "last_updated_date", "lastUpdated", "updatedDate", "modifiedDate",
)  # fmt: skip
_AUTHORS: Final = ("authors", "author", "byline", "bylines", "credits", "creators", "creator", "contributors")
_NAMES: Final = (
    "name",
    "displayName",
    "display_name",
    "fullName",
    "full_name",
    "by",
    "creators",
    "text",
    "title",
)
_ADDRESSES: Final = (
    "canonical_url",
    "canonicalUrl",
    "website_url",
    "url",
    "link",
    "permalink",
    "path",
    "uri",
)
_HOLDERS: Final = (dict, list)
_SAYING: Final = frozenset(_HEADLINES + _ADDRESSES)


class _Text(NamedTuple):
    lines: tuple[str, ...]
    length: int
    is_ours: bool


def claims(page: Page) -> Claims:
    """What stands near a headline that is the page's, and the longest text there."""
    subject = _Subject(page)
    about: list[Node] = []
    texts: list[_Text] = []
    budget = iter(range(_MOST_VALUES))
    room = Room(MOST_READ)
    for value in embedded(page.tree.scripts):
        for near, lines in _objects(value, Known(_cache(value), room), budget):
            if subject.is_of(near[0]):
                about.append(near[0])
            if lines and (is_ours := subject.is_near(near)) is not False:
                texts.append(_Text(lines, sum(map(len, lines)), bool(is_ours)))
    return Claims(
        headline=next((text for node in about for text in _titles(node) if subject.has(text)), ""),
        authors=next((names for node in about if (names := _signed(node))), ()),
        published=_stamps(about, _PUBLISHED),
        modified=_stamps(about, _MODIFIED),
        body=_body(texts),
    )


class _Subject:
    """What the page is about, by its titles and its address."""

    def __init__(self, page: Page) -> None:
        titles = [page.title, page.first_meta("og:title"), page.first_meta("twitter:title")]
        titles += [heading.text(_LONGEST_TITLE) for heading in page.tree.all("h1")[:3]]
        titles += [first(node, "headline") for node in page.data[:20]]
        self.titles = [words for title in titles if (words := _words(title))]
        self.keys = [key_of(title[:_LONGEST_TITLE]).casefold() for title in titles if title]
        self.path = _path(page.base)

    def has(self, title: str) -> bool:
        """Whether this is the page's title, in other words perhaps, or with the site's name."""
        words, key = _words(title), key_of(title).casefold()
        return any(
            len(words & own) >= max(2, _ALIKE * min(len(words), len(own))) for own in self.titles
        ) or any(key and (key == own or (len(key) > 8 and key in own)) for own in self.keys)

    def is_of(self, node: Node) -> bool | None:
        """Whether the object is about the same; None when it does not say."""
        if _SAYING.isdisjoint(node):
            return None
        titles = _titles(node)
        if any(map(self.has, titles)) or self._is_at(node):
            return True
        return False if any(len(_words(title)) >= _TELLING_WORDS for title in titles) else None

    def is_near(self, nodes: Sequence[Node]) -> bool | None:
        """The same of the innermost of these objects that says it."""
        said = (self.is_of(node) for node in nodes)
        return next((answer for answer in said if answer is not None), None)

    def _is_at(self, node: Node) -> bool:
        addresses = (node.get(key) for key in _ADDRESSES)
        return len(self.path) >= _SHORTEST_PATH and any(
            isinstance(address, str)
            and len(address) < _LONGEST_ADDRESS
            and self.path in address
            and _path(address) == self.path
            for address in addresses
        )


def _words(title: str) -> frozenset[str]:
    return frozenset(words_in(title[:_LONGEST_TITLE].casefold()))


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/")
    except ValueError:
        return ""


def _objects(
    value: object, known: Known, budget: Iterator[int]
) -> Iterator[tuple[Sequence[Node], tuple[str, ...]]]:
    """Each object with those around it, innermost first, and the lines of its text, which is not searched again."""
    waiting: list[tuple[object, tuple[Node, ...]]] = [(value, ())]
    for _ in budget:
        if not waiting:
            return
        value, near = waiting.pop()
        if isinstance(value, str):
            value = decoded(value) if known.room.has(value) else None
        if isinstance(value, dict):
            near = (value, *near)[:_NEAR]
            name, lines = _text(value, known)
            yield near, lines
            waiting += [
                (inner, near) for key, inner in reversed(value.items()) if key != name and _has_more(inner)
            ]
        elif isinstance(value, list):
            waiting += [(inner, near) for inner in reversed(value) if _has_more(inner)]


def _has_more(value: object) -> bool:
    """Objects, lists, and JSON in a text."""
    return isinstance(value, _HOLDERS) or (
        isinstance(value, str) and len(value) > _SHORTEST_BODY and value.startswith(('{"', '[{"'))
    )


def _text(node: Node, known: Known) -> tuple[str, tuple[str, ...]]:
    """The name and the lines of the first that is long enough to be an article's text."""
    if not _BODY_NAMES.isdisjoint(node):
        for name in _BODIES:
            if (held := node.get(name)) and _may_be_text(held):
                lines = lines_of(held, known)
                if sum(len(line) for line in lines if len(line) > _LIKE_A_SENTENCE) >= _SHORTEST_BODY:
                    return name, lines
    return "", ()


def _may_be_text(value: object) -> bool:
    if isinstance(value, str):
        return len(value) >= _SHORTEST_BODY and not value.startswith(("{", "["))
    return isinstance(value, _HOLDERS)


def _cache(value: object) -> dict[str, Node]:
    """The objects of a normalised cache (Apollo's) by the names that others refer to them by."""
    found: dict[str, Node] = {}
    level = [value]
    for _ in range(_LEVELS_OF_CACHE):
        objects = [item for item in level if isinstance(item, dict)]
        for item in objects:
            found.update(
                (name, inner)
                for name, inner in item.items()
                if isinstance(inner, dict) and "__typename" in inner
            )
        level = [inner for item in objects for inner in item.values()]
    return found


def _titles(node: Node) -> tuple[str, ...]:
    """Its headlines; of several in one object (Arc's) each."""
    given = [node[name] for name in _HEADLINES if name in node]
    given += [text for held in given if isinstance(held, dict) for text in held.values()]
    return tuple(plain(text) for text in given if isinstance(text, str) and 0 < len(text) < _LONGEST_TITLE)


def _signed(node: Node) -> tuple[str, ...]:
    return next((names for key in _AUTHORS if (names := _names(node.get(key)))), ())


def _names(value: Any, depth: int = 0) -> tuple[str, ...]:
    if isinstance(value, str):
        name = plain(value[:_LONGEST_TITLE])
        return (name,) if name else ()
    if isinstance(value, list) and depth < _NEAR:
        return tuple(name for item in value[:_MOST_NAMES] for name in _names(item, depth + 1))
    if isinstance(value, dict) and depth < _NEAR:
        return next((names for key in _NAMES if (names := _names(value.get(key), depth + 1))), ())
    return ()


def _stamps(nodes: Sequence[Node], names: Sequence[str]) -> tuple[Stamp, ...]:
    """The first of these dates that one of the objects has."""
    given = (node[name] for node in nodes for name in names if name in node)
    printed = (str(value) for value in given if isinstance(value, str | int) and value)
    return tuple(Stamp(value[:_LONGEST_TITLE], "state") for value in printed if value[0].isdigit())[:1]


def _body(texts: Sequence[_Text]) -> Printed | None:
    """The longest of the page's own; where none says whose it is, the one that is far longer than all others."""
    ranked = sorted(texts, key=lambda text: (-text.is_ours, -text.length))
    if not ranked:
        return None
    best = ranked[0]
    is_alone = all(text.lines == best.lines or best.length > _FAR_LONGER * text.length for text in ranked)
    return Printed("\n".join(best.lines), "state") if best.is_ours or is_alone else None
