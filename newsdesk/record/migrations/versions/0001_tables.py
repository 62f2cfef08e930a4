"""The first schema: captures and what they became, what was made of them, and what links them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _captures()
    _articles()
    _claims()
    _links()
    _desk()


def _captures() -> None:
    op.create_table(
        "captures",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("content_type", sa.Text, nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("archive", sa.Text, nullable=False),
        sa.Column("offset", sa.BigInteger, nullable=False),
        sa.Column("length", sa.BigInteger, nullable=False),
        sa.Column("outcome", sa.Text),
        sa.Column("stages", sa.Text),
        sa.Column("article", sa.Text),
        sqlite_autoincrement=True,
    )
    op.create_index("captures_article", "captures", ["article"])
    op.create_index("captures_url", "captures", ["url"], postgresql_using="hash")
    op.create_table(
        "archives",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("capture", sa.Text, sa.ForeignKey("captures.id"), nullable=False, unique=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("standfirst", sa.Text, nullable=False),
        sa.Column("site", sa.Text, nullable=False),
        sa.Column("site_folded", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("day", sa.Date),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("articles_at", "articles", ["at", "id"])
    op.create_index("articles_day", "articles", ["day"])
    op.create_table(
        "refusals",
        sa.Column("capture", sa.Text, sa.ForeignKey("captures.id"), primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    op.create_table(
        "vectors",
        sa.Column("stage", sa.Text, primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("vector", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_vectors_article", "vectors", ["article"])


def _claims() -> None:
    op.create_table(
        "statements",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("stance", sa.Text, nullable=False),
        sa.Column("speaker", sa.Text, nullable=False),
        sa.Column("speaker_folded", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("cue", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("content_words", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_index("ix_statements_article", "statements", ["article"])
    op.create_table(
        "events",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("frame", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_index("events_frame", "events", ["frame"])
    op.create_index("ix_events_article", "events", ["article"])
    op.create_table(
        "fillers",
        sa.Column("event", sa.Text, sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("norm_folded", sa.Text, nullable=False),
        sa.Column("text_folded", sa.Text, nullable=False),
    )


def _links() -> None:
    op.create_table(
        "stories",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("first", sa.DateTime(timezone=True)),
        sa.Column("last", sa.DateTime(timezone=True)),
    )
    op.create_index("stories_last", "stories", ["last"])
    op.create_table(
        "story_articles",
        sa.Column("story", sa.Text, sa.ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("ix_story_articles_article", "story_articles", ["article"])
    op.create_table(
        "copies",
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("original", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("share", sa.Float, nullable=False),
    )
    op.create_index("ix_copies_original", "copies", ["original"])
    op.create_table(
        "entities",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("names", sa.Text, nullable=False),
        sa.Column("names_folded", sa.Text, nullable=False),
    )
    op.create_table(
        "entity_articles",
        sa.Column("entity", sa.Text, sa.ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("article", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("ix_entity_articles_article", "entity_articles", ["article"])
    op.create_table(
        "entries",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("frame", sa.Text, nullable=False),
    )
    op.create_index("ix_entries_frame", "entries", ["frame"])
    op.create_table(
        "entry_events",
        sa.Column("entry", sa.Text, sa.ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("event", sa.Text, sa.ForeignKey("events.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("ix_entry_events_event", "entry_events", ["event"])


def _desk() -> None:
    op.create_table(
        "sources",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("etag", sa.Text),
        sa.Column("last_modified", sa.Text),
        sa.Column("next_visit", sa.DateTime(timezone=True)),
        sa.Column("last_visit", sa.DateTime(timezone=True)),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("fault", sa.Text),
        sa.Column("gone", sa.Boolean, nullable=False),
        sa.Column("seen", sa.Text, nullable=False),
    )
    op.create_table(
        "changes",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("headline", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
