"""What a user types on the sample world, and what comes out: data on stdout, all else on stderr."""

import csv
import json
from pathlib import Path

import pyarrow.parquet
import pytest
from calling import newsdesk
from world.world import ARCHIVE, WORLD


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user who has taken in the sample world."""
    folder = tmp_path_factory.mktemp("user")
    called = newsdesk("add", ARCHIVE, home=folder)
    assert called.code == 0
    assert called.out.startswith("43 pages (43 new, 0 known)")
    return folder


def test_who_said_what(home):
    called = newsdesk("statements", "--speaker", "Budanov", "--since", "2024-01-01", home=home)
    assert called.code == 0
    assert called.err == ""
    assert "Kyrylo Budanov" in called.out
    rows = newsdesk("statements", "--speaker", "Budanov", "--json", home=home).json()
    assert all("Budanov" in row["statement"]["speaker"]["name"] for row in rows)
    lines = newsdesk("statements", "--speaker", "Budanov", "--jsonl", home=home).out.splitlines()
    assert [json.loads(line) for line in lines] == rows


def test_a_register_added_up(home):
    called = newsdesk("register", "transfer", "--by", "supplier", home=home)
    assert called.code == 0
    assert "North Korea" in called.out
    rows = newsdesk("register", "transfer", "--by", "month", "--json", home=home).json()
    assert [row["group"] for row in rows] == sorted(row["group"] for row in rows)
    assert (
        len(newsdesk("register", "strike", "--by", "place", "--limit", "1", "--json", home=home).json()) == 1
    )
    wrong = newsdesk("register", "transfer", "--by", "weather", home=home)
    assert wrong.code != 0
    assert "supplier" in wrong.err


def test_one_voice_with_who_printed_it(home):
    called = newsdesk("voice", "Sollie", home=home)
    assert called.code == 0
    assert "printed by Northline Wire, Harbour Post" in called.out
    told = newsdesk("voice", "Sollie", "--confidence", "0.5", "--json", home=home).json()
    assert told["utterances"]
    assert all(each["fullest"]["statement"]["confidence"] >= 0.5 for each in told["utterances"])
    assert (
        "without the options there is more"
        in newsdesk("voice", "Sollie", "--topic", "zeppelins", home=home).out
    )
    assert len(newsdesk("voice", "Sollie", "--limit", "1", "--json", home=home).json()["utterances"]) == 1
    nobody = newsdesk("voice", "Nobody Known", home=home)
    assert (nobody.code, "on record" in nobody.out) == (0, True)
    assert newsdesk("voice", "Sollie", "--confidence", "2", home=home).code == 2


def test_the_facts_of_a_register(home):
    called = newsdesk("register", "transfer", "--supplier", "North Korea", home=home)
    assert called.code == 0
    assert "supplier: North Korea" in called.out
    assert newsdesk("register", "--supplier=North Korea", "transfer", home=home).out == called.out
    assert newsdesk("register", "transfer", "--supplier", "Atlantis", "--json", home=home).json() == []


def test_stories_timeline_and_search(home):
    assert "reports" in newsdesk("stories", home=home).out
    assert "2024-01-02" in newsdesk("timeline", "Kharkiv", home=home).out
    found = newsdesk("search", "122 mm", "--json", home=home).json()
    assert found
    assert all("122" in hit["excerpt"] for hit in found)


@pytest.mark.parametrize("shape", ["text", "markdown", "html"])
def test_the_digest_of_a_day(home, shape):
    called = newsdesk("digest", "2024-01-21", "--format", shape, home=home)
    assert called.code == 0
    assert "21 January 2024" in called.out
    assert "https://" in called.out


def test_tables(home, tmp_path):
    for name in ("out.csv", "out.jsonl", "out.parquet"):
        called = newsdesk("export", "statements", tmp_path / name, home=home)
        assert (called.code, called.out) == (0, "")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == pyarrow.parquet.read_table(tmp_path / "out.parquet").num_rows
    assert len(rows) == len((tmp_path / "out.jsonl").read_text("utf-8").splitlines())
    assert newsdesk("export", "articles", tmp_path / "out.ninjs", home=home).code == 0
    wrong = newsdesk("export", "statements", tmp_path / "out.doc", home=home)
    assert wrong.code == 3
    assert ".parquet" in wrong.err


def test_one_page_is_read_and_nothing_is_stored(tmp_path):
    page = next((WORLD / "pages" / "harbourpost").glob("trains*.html"))
    called = newsdesk("read", page, "--json", home=tmp_path)
    assert called.code == 0
    assert called.json()["headline"]
    assert called.json()["text"]
    from_stdin = newsdesk(
        "read", "-", "--url", "https://example.org/a", home=tmp_path, stdin=page.read_bytes()
    )
    assert from_stdin.code == 0
    assert not (tmp_path / "data").exists()


def test_a_page_that_is_no_article_says_why(tmp_path):
    called = newsdesk("read", WORLD / "pages" / "eastbank" / "outage-map.html", home=tmp_path)
    assert called.code == 3
    assert "script shell" in called.out


def test_the_doctor_knows_where_the_record_is(home):
    called = newsdesk("doctor", "--json", home=home)
    checks = {check["name"]: check for check in called.json()}
    assert called.code == 0
    assert checks["record"]["detail"] == str(home / "data" / "newsdesk" / "record")
    assert checks["contents"]["state"] == "ok"


def test_a_backup_is_a_record_with_the_same_content(home, tmp_path):
    assert newsdesk("backup", tmp_path / "copy", home=home).code == 0
    here = newsdesk("articles", "--json", home=home).json()
    there = newsdesk("--record", tmp_path / "copy", "articles", "--json", home=home).json()
    assert here == there


def test_an_interrupted_batch_goes_on_where_it_stopped(tmp_path):
    lines = tmp_path / "in.jsonl"
    rows = [{"doc": f"d{n}", "dct": "2024-01-21", "text": "It happened on Friday."} for n in range(20)]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows))
    whole = newsdesk("batch", "dates", lines, "whole.jsonl", home=tmp_path)
    assert whole.code == 0
    cut = (tmp_path / "whole.jsonl").read_text().splitlines()
    assert [json.loads(line)["doc"] for line in cut] == [row["doc"] for row in rows]
    assert json.loads(cut[0])["timex"][0]["value"] == "2024-01-19"
