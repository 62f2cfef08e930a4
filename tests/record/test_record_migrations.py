"""A record of any age is led to this schema, whole or not at all."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from invented import article, derived, page
from sqlalchemy import text

from newsdesk.model import StatementFilter
from newsdesk.record import Record
from newsdesk.record.database import Database
from newsdesk.record.migrate import MIGRATIONS, bring_up_to_date
from newsdesk.record.place import find
from newsdesk.record.record import wall_clock
from newsdesk.record.schema import REVISION, metadata

HERE = Path(__file__).parent

SAID = '{"id":"%s","article":"a","source":[],"cue":[],"content":[],"speaker":null,"confidence":0.25}'

OPEN = """
import sys
sys.path[:0] = [sys.argv[2], sys.argv[3]]
from newsdesk.record import Record
Record.open(sys.argv[1]).close()
"""


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def first_schema(folder: Path) -> Path:
    """A record as the first schema had it, with articles in it."""
    place = find(folder, create=True, server=None)
    rows = Database(place, wall_clock)
    bring_up_to_date(place, rows, "0001")
    with rows.write() as connection:
        for name in ("a", "b"):
            connection.exec_driver_sql(
                'INSERT INTO captures (id, url, digest, content_type, fetched_at, kind, archive, "offset", length, outcome, '
                f"stages, article) VALUES ('c{name}', 'u{name}', 'd', 't', '2024-01-21 07:14:00', 'page', 'x', 0, 1, 'article', "
                f"'read/1', '{name}')"
            )
            connection.exec_driver_sql(
                "INSERT INTO articles (id, capture, url, headline, text, standfirst, site, site_folded, language, at, document) "
                f"VALUES ('{name}', 'c{name}', 'u{name}', 'Headline {name}', 'The harbour {name} opens', '', '', '', 'en', "
                "'2024-01-21 07:14:00', "
                f"""'{{"id":"{name}","url":"u{name}","text":"","headline":"Headline {name}","blocks":[]}}')"""
            )
            connection.execute(
                text(
                    "INSERT INTO statements (id, article, position, stance, speaker, speaker_folded, source, cue, content, "
                    "content_words, document) VALUES (:id, :id, 0, 'assert', '', '', '', '', '', '', :document)"
                ),
                {"id": name, "document": SAID % name},
            )
    rows.close()
    return folder


def revision(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "record.sqlite")) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_a_record_of_the_first_schema_is_led_to_this_one_with_all_it_holds(tmp_path: Path) -> None:
    first_schema(tmp_path)
    assert revision(tmp_path) == "0001"
    with Record.open(tmp_path) as record:
        assert [one.headline for one in record.articles.each()] == ["Headline a", "Headline b"]
        assert {hit.article.id for hit in record.search("harbour")} == {"a", "b"}
        assert record.statements.count(StatementFilter(confidence=0.2)) == 2
        assert record.statements.count(StatementFilter(confidence=0.3)) == 0
        (kept,) = record.captures.keep([page("new")])
        record.articles.store([derived(kept.capture.id, article("new"))])
        assert record.counts().articles == 3
    assert revision(tmp_path) == REVISION


@pytest.mark.parametrize("moment", [0.4, 0.6, 0.8, 1.0])
def test_a_migration_that_is_killed_leaves_the_old_schema_or_the_new(tmp_path: Path, moment: float) -> None:
    first_schema(tmp_path)
    command = [sys.executable, "-c", OPEN, tmp_path, HERE, HERE.parent.parent]
    process = subprocess.Popen(list(map(str, command)))
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.kill()
    process.wait()
    with closing(sqlite3.connect(tmp_path / "record.sqlite")) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert ("search" in tables) == (revision(tmp_path) == REVISION)
    with Record.open(tmp_path) as record:
        assert len(record.search("harbour")) == 2


def test_a_migration_that_fails_half_way_changes_nothing(record_at: Path) -> None:
    place = find(record_at, create=True, server=None)
    rows = Database(place, wall_clock)
    bring_up_to_date(place, rows, "0001")
    with rows.write() as connection:
        connection.exec_driver_sql("CREATE TABLE search (unexpected INTEGER)")
    with pytest.raises(Exception, match="already exists"):
        bring_up_to_date(place, rows)
    with rows.read() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0001"
    rows.close()


def test_the_migrations_lead_to_the_schema_of_the_code(record: Record) -> None:
    assert scripts().get_current_head() == REVISION

    def ours(name: str | None, kind: str, parents: object) -> bool:
        return kind != "table" or not (name or "").startswith("search")

    with record._database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours, "compare_type": False})
        assert compare_metadata(context, metadata) == []


def test_opening_again_migrates_nothing(record_at: Path) -> None:
    Record.open(record_at).close()
    before = sorted(path.name for path in record_at.iterdir())
    Record.open(record_at).close()
    assert sorted(path.name for path in record_at.iterdir()) == before
