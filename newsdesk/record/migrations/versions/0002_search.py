"""Full-text search over headline and text: FTS5 in SQLite, tsvector in PostgreSQL; what is there already is indexed."""

from alembic import op
from sqlalchemy import text

revision = "0002"
down_revision = "0001"

SQLITE = (
    """
    CREATE VIRTUAL TABLE search USING fts5(
        headline, text, content='articles', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER search_insert AFTER INSERT ON articles BEGIN
        INSERT INTO search (rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END
    """,
    """
    CREATE TRIGGER search_delete AFTER DELETE ON articles BEGIN
        INSERT INTO search (search, rowid, headline, text)
        VALUES ('delete', old.number, old.headline, old.text);
    END
    """,
    """
    CREATE TRIGGER search_update AFTER UPDATE OF headline, text ON articles BEGIN
        INSERT INTO search (search, rowid, headline, text)
        VALUES ('delete', old.number, old.headline, old.text);
        INSERT INTO search (rowid, headline, text) VALUES (new.number, new.headline, new.text);
    END
    """,
    "INSERT INTO search (search) VALUES ('rebuild')",
)

POSTGRESQL = (
    """
    CREATE TABLE search (
        article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        words TSVECTOR NOT NULL
    )
    """,
    "CREATE INDEX search_words ON search USING gin (words)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.execute(text(statement))
    if connection.dialect.name == "postgresql":
        _index_what_is_there()


def _index_what_is_there() -> None:
    from newsdesk.record.search import index

    connection = op.get_bind()
    for identity, headline, body in connection.execute(text("SELECT id, headline, text FROM articles")).all():
        index(connection, identity, headline, body)
