"""Which tables are there? One schema for SQLite and PostgreSQL; `migrations` lead every older record to it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

from newsdesk.record.columns import Instant, Plain, Printed

#: The revision that this code reads and writes: the newest in `migrations/versions`.
REVISION = "0003"

metadata = MetaData()
#: SQLite counts up only in a column of type INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")


def _article(*, key: bool = False, index: bool | None = None) -> Column[str]:
    target = ForeignKey("articles.id", ondelete="CASCADE")
    return Column("article", Plain, target, nullable=False, primary_key=key, index=index)


captures = Table(
    "captures",
    metadata,
    Column("number", Number, primary_key=True),
    Column("id", Plain, nullable=False, unique=True),
    Column("url", Plain, nullable=False),
    Column("digest", Plain, nullable=False),
    Column("content_type", Plain, nullable=False),
    Column("fetched_at", Instant, nullable=False),
    Column("kind", Plain, nullable=False),
    Column("archive", Plain, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("length", BigInteger, nullable=False),
    # What became of it: "article", "refusal", "superseded", or nothing yet; by which stages; as which article.
    Column("outcome", Plain),
    Column("stages", Plain),
    Column("article", Plain),
    Index("captures_url", "url", postgresql_using="hash"),  # a URL may be too long for a tree
    Index("captures_article", "article"),
    sqlite_autoincrement=True,
)

#: How far each WARC file is acknowledged; bytes after that are of a writer that died.
archives = Table(
    "archives",
    metadata,
    Column("name", Plain, primary_key=True),
    Column("size", BigInteger, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("number", Number, primary_key=True),
    Column("id", Plain, nullable=False, unique=True),
    Column("capture", Plain, ForeignKey("captures.id"), nullable=False, unique=True),
    Column("url", Plain, nullable=False),
    Column("headline", Plain, nullable=False),
    Column("text", Plain, nullable=False),
    Column("standfirst", Plain, nullable=False),
    Column("site", Plain, nullable=False),
    Column("site_folded", Plain, nullable=False),
    Column("language", Plain, nullable=False),
    Column("published", Printed),
    Column("day", Date),  # of publication, in the zone of the page
    Column("at", Instant, nullable=False),  # published, else fetched: what lists are ordered by
    Column("document", Text, nullable=False),
    Index("articles_at", "at", "id"),
    Index("articles_day", "day"),
    sqlite_autoincrement=True,
)

refusals = Table(
    "refusals",
    metadata,
    Column("capture", Plain, ForeignKey("captures.id"), primary_key=True),
    Column("url", Plain, nullable=False),
    Column("reason", Plain, nullable=False),
    Column("detail", Plain, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("id", Plain, primary_key=True),
    _article(index=True),
    Column("position", Integer, nullable=False),
    Column("stance", Plain, nullable=False),
    Column("speaker", Plain, nullable=False),
    Column("speaker_folded", Plain, nullable=False),
    Column("source", Plain, nullable=False),
    Column("cue", Plain, nullable=False),
    Column("content", Plain, nullable=False),
    Column("content_words", Plain, nullable=False),
    Column("document", Text, nullable=False),
    Column("confidence", Float, nullable=False, server_default=text("1")),
)

events = Table(
    "events",
    metadata,
    Column("id", Plain, primary_key=True),
    _article(index=True),
    Column("position", Integer, nullable=False),
    Column("frame", Plain, nullable=False),
    Column("status", Plain, nullable=False),
    Column("sentence", Plain, nullable=False),
    Column("document", Text, nullable=False),
    Index("events_frame", "frame"),
)

fillers = Table(
    "fillers",
    metadata,
    Column("event", Plain, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", Plain, nullable=False),
    Column("norm_folded", Plain, nullable=False),
    Column("text_folded", Plain, nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("headline", Plain, nullable=False),
    Column("first", Instant),
    Column("last", Instant),
    Index("stories_last", "last"),
)

story_articles = Table(
    "story_articles",
    metadata,
    Column("story", Plain, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    _article(key=True, index=True),
    Column("position", Integer, nullable=False),
)

copies = Table(
    "copies",
    metadata,
    _article(key=True),
    Column("original", Plain, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("share", Float, nullable=False),
)

entities = Table(
    "entities",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("name", Plain, nullable=False),
    Column("kind", Plain, nullable=False),
    Column("names", Text, nullable=False),
    Column("names_folded", Plain, nullable=False),
)

entity_articles = Table(
    "entity_articles",
    metadata,
    Column("entity", Plain, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True),
    _article(key=True, index=True),
    Column("position", Integer, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("frame", Plain, nullable=False, index=True),
)

entry_events = Table(
    "entry_events",
    metadata,
    Column("entry", Plain, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
    Column("event", Plain, ForeignKey("events.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("url", Plain, nullable=False),
    Column("kind", Plain, nullable=False),
    Column("title", Plain, nullable=False),
    Column("etag", Plain),
    Column("last_modified", Plain),
    Column("next_visit", Instant),
    Column("last_visit", Instant),
    Column("failures", Integer, nullable=False),
    Column("fault", Plain),
    Column("gone", Boolean, nullable=False),
    Column("seen", Text, nullable=False),
)

vectors = Table(
    "vectors",
    metadata,
    Column("stage", Plain, primary_key=True),
    _article(key=True, index=True),
    Column("vector", LargeBinary, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("number", Number, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("kind", Plain, nullable=False),
    Column("reference", Plain, nullable=False),
    Column("headline", Plain, nullable=False),
    sqlite_autoincrement=True,
)
