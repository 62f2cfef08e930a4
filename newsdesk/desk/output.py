"""How the desk's rows leave it: as a table, as ninjs, as a syndication feed, as a digest to read."""

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsdesk.model import Article, BadInput, BadQuestion, Digest
from newsdesk.publish import editions, feeds, ninjs, tables
from newsdesk.publish.columns import SHAPES, TOTALS, Shape
from newsdesk.publish.field_columns import field_shape

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk

#: How many rows a syndication feed carries.
FEED_ROWS = 50
_FEEDS: dict[str, Callable[[feeds.Channel, Any], str]] = {
    "rss": feeds.rss,
    "atom": feeds.atom,
    "json": feeds.json_feed,
}
_DIGESTS: dict[str, Callable[[Digest], str]] = {
    "text": editions.as_text,
    "markdown": editions.as_markdown,
    "html": editions.as_html,
}


def export(desk: "Desk", what: str, path: Path, filters: dict[str, Any]) -> int:
    """Write rows to a file and say how many. Raises BadInput for what or a suffix that does not exist, CannotWrite."""
    rows = rows_of(desk, what, filters)
    if path.suffix.lower() != ".ninjs":
        return tables.write(rows, path, _shape_of(desk, what, filters))
    if what != "articles":
        raise BadInput(str(path), "ninjs is for articles: newsdesk export articles out.ninjs")
    return ninjs.write(_whole(desk, rows), path)


def export_bytes(desk: "Desk", what: str, suffix: str, filters: dict[str, Any]) -> bytes:
    """The same as the content of a file with this suffix ("csv", "parquet"), for a download."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"export.{suffix}"
        export(desk, what, path, filters)
        return path.read_bytes()


def rows_of(desk: "Desk", what: str, filters: dict[str, Any]) -> Iterable[Any]:
    """The rows of an export: articles, statements, stories, all registers, the register of one frame, or what it adds up to."""
    lists: dict[str, Callable[..., Iterable[Any]]] = {
        "articles": desk.articles,
        "statements": desk.statements,
        "stories": desk.stories,
        "register": desk.register,
    }
    names = [frame.name for frame in desk.frames()]
    if filters.get("by"):
        if what not in names:
            raise BadQuestion(what, f"only one register adds up; there are {', '.join(names)}")
        return desk.totals(what, **filters)
    if what in lists:
        return lists[what](**filters)
    if what in names:
        return desk.register(what, **filters)
    known = [*lists, *names]
    raise BadQuestion(what, f"there is nothing of this name to give out; there are {', '.join(known)}")


def _shape_of(desk: "Desk", what: str, filters: dict[str, Any]) -> Shape:
    """How these rows are written: those of one register in the columns of its field."""
    if filters.get("by"):
        return TOTALS
    layouts = {frame.name: frame.layout for frame in desk.frames()}
    return field_shape(layouts[what]) if what in layouts else SHAPES[what]


def feed(desk: "Desk", what: str, form: str, address: str) -> tuple[str, str]:
    """Media type and text of a feed of the newest rows; `address` is where the desk is served. Raises BadInput."""
    if form not in _FEEDS:
        raise BadInput(form, f"no such feed; there are {', '.join(_FEEDS)}")
    home = address.rstrip("/")
    channel = feeds.Channel(f"newsdesk: {what}", f"{home}/feeds/{what}.{form}", f"{home}/")
    entries = feeds.items(rows_of(desk, what, {"limit": FEED_ROWS}))
    return feeds.MEDIA_TYPES[form], _FEEDS[form](channel, entries)


def digest_page(digest: Digest, shape: str) -> str:
    """A digest to read, as "text", "markdown" or "html". Raises BadInput."""
    if shape not in _DIGESTS:
        raise BadInput(shape, f"no such form of a digest; there are {', '.join(_DIGESTS)}")
    return _DIGESTS[shape](digest)


def _whole(desk: "Desk", heads: Iterable[Any]) -> Iterable[Article]:
    return (article for head in heads if (article := desk.record.articles.get(head.id)) is not None)
