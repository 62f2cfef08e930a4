"""What `newsdesk read` shows: the whole result, wrapped, harmless; and with --explain the reasons for it."""

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from calling import newsdesk
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.cli.article_text import write_article
from newsdesk.cli.paper import Paper
from newsdesk.model import Article, Block, Byline, Card, Dated, LiveEntry, Picture, Span

WORLD = Path(__file__).parents[2] / "world" / "pages"
LIVE = WORLD / "daybreak" / "live-tessel-flood.html"
NO_ARTICLE = WORLD / "eastbank" / "outage-map.html"
STYLE = re.compile(r"\x1b\[[\d;]*m")
PARTS = (
    ("paragraph", "A first paragraph that is long enough to be wrapped to the width of a small terminal, twice even."),
    ("heading", "A subheading"),
    ("list item", "An item"),
    ("quote", "A quotation that goes on for long enough to need a second line in a small terminal."),
    ("table", "a\tb\nc\td"),
    ("note", "Correction: it was two."),
)  # fmt: skip


def made() -> Article:
    blocks, start = [], 0
    for kind, text in PARTS:
        blocks.append(Block(kind, Span(start, start + len(text))))
        start += len(text) + 2
    moment = datetime(2024, 3, 4, 5, 6, tzinfo=UTC)
    return Article(
        id="1",
        url="https://courier.example/bridge",
        text="\n\n".join(text for _, text in PARTS),
        headline="The headline",
        blocks=tuple(blocks),
        kicker="The kicker",
        standfirst="The standfirst.",
        bylines=(Byline("Ann Berg", "person"), Byline("Reuters", "agency")),
        published=Dated(moment, "minute", "json-ld"),
        modified=Dated(moment, "day", "text", 0.6),
        site="Courier",
        section="World",
        language="en",
        lead_picture=Picture(
            "https://courier.example/a.jpg", "The caption", "Bo Lind", width=900, height=600
        ),
        pictures=(Picture("https://courier.example/b.jpg", alt="Another picture"),),
        cards=(Card("related", "Another story", url="https://courier.example/other"),),
        live=(LiveEntry("The bridge is closed", moment, "05:06", author="Cy Dahl"),),
        notes=(blocks[-1].span,),
        syndication="Reuters",
        counted_minutes=1,
        access="metered",
        licence="https://licences.example/by",
        reading_minutes=7,
        text_evidence="json-ld",
    )


def shown(article: Article, width: int = 0, styled: bool = False) -> str:
    sheet = Paper(width, styled)
    write_article(sheet, article)
    return sheet.text()


@pytest.mark.parametrize(
    "words",
    [
        "The kicker", "The headline", "The standfirst.", "Ann Berg (person), Reuters (agency)",
        "2024-03-04 05:06 UTC (from json-ld, confidence 1.00)", "2024-03-04 (from text, confidence 0.60)",
        "Courier · World", "language     en", "agency       Reuters", "licence      https://licences.example/by", "to read      metered", "notes        Correction: it was two.", "7 min as printed, 1 min by its words",
        "JSON-LD", "https://courier.example/bridge", "The caption · credit: Bo Lind · 900 × 600", "## A subheading", "• An item",
        "│ A quotation", "a │ b", "[note] Correction", "Another picture", "2024-03-04 05:06 UTC  The bridge is closed — Cy Dahl",
        "[related] Another story", "https://courier.example/other",
    ],
)  # fmt: skip
def test_everything_known_is_shown(words):
    assert words in shown(made())


@pytest.mark.parametrize("width", [30, 60, 100])
def test_lines_are_wrapped_but_addresses_are_whole(width):
    lines = shown(made(), width).splitlines()
    assert all(len(line) <= width for line in lines if "https://" not in line)
    assert any(line.startswith("│ ") and "quotation" not in line for line in lines) == (width < 80)


def test_wide_characters_take_two_columns():
    text = "港の橋は一か月閉鎖される。" * 8
    article = replace(made(), text=text, blocks=(Block("paragraph", Span(0, len(text))),), notes=(), cards=())
    lines = [line for line in shown(article, 40).splitlines() if "橋" in line]
    assert len(lines) == 5
    assert all(len(line) <= 20 for line in lines)


@given(st.text(max_size=80), st.booleans())
def test_no_control_character_of_a_page_is_shown(text, styled):
    article = replace(
        made(), text=text, blocks=(Block("quote", Span(0, len(text))),), notes=(Span(0, len(text)),), headline=text,
        kicker=text, standfirst=text, site=text, url=text, bylines=(Byline(text, "person"),), syndication=text,
        lead_picture=Picture(text, text, text), cards=(Card("embed", text, text, text),),
        live=(LiveEntry(text, None, text, text, text),),
    )  # fmt: skip
    seen = STYLE.sub("", shown(article, 60, styled)) if styled else shown(article, 60)
    assert not [c for c in seen if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"]


def in_terminal(*arguments: object, home: Path, **environment: str) -> str:
    """What a terminal of 70 columns gets."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 70, 0, 0))
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }
    command = [sys.executable, "-m", "newsdesk", *map(str, arguments)]
    with subprocess.Popen(command, stdout=slave, cwd=home, env=surroundings | environment):
        os.close(slave)
        got = b""
        while chunk := read_chunk(master):
            got += chunk
    os.close(master)
    return got.decode()


def read_chunk(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_a_terminal_gets_styles_and_lines_of_its_width(tmp_path):
    seen = in_terminal("read", LIVE, home=tmp_path)
    assert "\x1b[1m" in seen
    assert "34m" in seen
    assert all(len(STYLE.sub("", line)) <= 70 for line in seen.splitlines() if "file://" not in line)


def test_a_terminal_without_colours_gets_none(tmp_path):
    seen = in_terminal("read", LIVE, home=tmp_path, NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*3\dm", seen)


def test_a_pipe_gets_whole_paragraphs_without_styles(tmp_path):
    called = newsdesk("read", LIVE, home=tmp_path)
    assert called.code == 0
    assert "\x1b" not in called.out
    assert (
        "Some 1,200 people will spend the night in schools and halls, the Red Cross said. Blankets"
        in called.out
    )


def test_several_pages_are_read_and_what_fails_is_said(tmp_path):
    called = newsdesk("read", LIVE, "nowhere.html", NO_ARTICLE, "--json", home=tmp_path)
    assert called.code == 3
    assert [page.get("reason") or page["headline"] for page in called.json()] == [
        "Flood in the Tessel valley: live",
        "script shell",
    ]
    assert len(called.complaints) == 1
    assert "nowhere.html: no such file" in called.complaints[0]
    lines = newsdesk("read", LIVE, NO_ARTICLE, "--jsonl", home=tmp_path).out.splitlines()
    assert [json.loads(line) for line in lines] == called.json()


def test_one_page_is_one_object_with_where_its_text_is_from(tmp_path):
    assert newsdesk("read", LIVE, "--json", home=tmp_path).json()["text_evidence"] == "page"


def test_where_the_text_is_from_is_said_by_read_and_batch(tmp_path):
    paragraphs = [
        f"Paragraph {n} of the story says one more thing about the bridge over the river." for n in range(20)
    ]
    node = {"@type": "NewsArticle", "headline": "The bridge is closed", "articleBody": "\n".join(paragraphs)}
    page = (
        f"<title>The bridge is closed</title><h1>The bridge is closed</h1><article><p>{paragraphs[0]}</p></article>"
        f'<script type="application/ld+json">{json.dumps(node)}</script>'
    )
    one = newsdesk("read", "-", "--json", home=tmp_path, stdin=page.encode()).json()
    assert (one["text_evidence"], one["text"]) == ("json-ld", "\n\n".join(paragraphs))
    assert (
        "text from    what the page prints in its JSON-LD"
        in newsdesk("read", "-", home=tmp_path, stdin=page.encode()).out
    )
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "1", "url": "", "html": page}))
    newsdesk("batch", "read", "in.jsonl", "out.jsonl", home=tmp_path)
    assert json.loads((tmp_path / "out.jsonl").read_text())["text_evidence"] == "json-ld"


def test_an_address_is_for_one_page(tmp_path):
    called = newsdesk("read", LIVE, LIVE, "--url", "https://a.example", home=tmp_path)
    assert called.code == 2
    assert "--url" in called.err


def test_the_reasons_are_shown(tmp_path):
    called = newsdesk("read", LIVE, "--explain", home=tmp_path)
    assert called.code == 0
    assert re.search(r"✓ meta +2024-01-19T07:05:00\+01:00", called.out)
    assert re.search(r"✓ 0\.\d\d Some 1,200 people", called.out)
    assert re.search(r"✗ 0\.\d\d DAYBREAK\n +paragraph · 100% link · .*named: bar -", called.out)


def test_the_reasons_as_json_name_the_same_article(tmp_path):
    explained = newsdesk("read", LIVE, "--explain", "--json", home=tmp_path).json()
    assert explained["outcome"] == newsdesk("read", LIVE, "--json", home=tmp_path).json()
    assert {piece["verdict"] for piece in explained["pieces"]} >= {"taken", "unlikely"}
    assert {datum["name"] for datum in explained["metadata"]} >= {
        "headline", "authors", "published", "modified", "site", "section", "language", "canonical_url", "picture", "body",
    }  # fmt: skip


def test_a_refused_page_is_explained_too(tmp_path):
    called = newsdesk("read", NO_ARTICLE, "--explain", home=tmp_path)
    assert called.code == 3
    assert "not an article: script shell" in called.out
