"""The sample world is whole: everything built is fresh, every page has its pair, every trait of markup is there."""

import gzip
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from world.world import ARCHIVE, PROJECT, WORLD, Page, articles, manifest, page_called, pages, stories

ADVERTISED = {page.url for page in articles() if not page.is_scraped}


def build(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "world/build.py", *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_built_is_stale() -> None:
    checked = build("--check")
    assert checked.returncode == 0, checked.stderr


def test_a_changed_page_makes_the_archive_stale(tmp_path: Path) -> None:
    copy = tmp_path / "world"
    shutil.copytree(WORLD, copy)
    changed = copy / "pages" / "northline" / "putin-pyongyang.html"
    changed.write_text(changed.read_text("utf-8").replace("early date", "later date"), "utf-8")
    checked = subprocess.run(
        [sys.executable, str(copy / "build.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 1
    assert "world/world.warc.gz is stale" in checked.stderr


def test_about_forty_pages_of_five_outlets_tell_ten_or_so_stories() -> None:
    assert 38 <= len(pages()) <= 48
    assert len(manifest()["outlets"]) == 5
    assert 9 <= len(stories()) <= 12
    assert all(len(telling) >= 2 for telling in stories().values())
    assert all(len({page.outlet for page in telling}) >= 2 for telling in stories().values())


def test_every_page_has_a_pair_and_every_pair_a_page() -> None:
    pairs = {path.name.removesuffix(".expected.json") for path in WORLD.glob("pages/*/*.expected.json")}
    assert pairs == {page.slug for page in pages()}


@pytest.mark.parametrize("page", articles(), ids=str)
def test_what_a_pair_asks_for_stands_in_the_page(page: Page) -> None:
    source = " ".join(page.source.split())
    asked = [*page.expected["must_contain"], *page.expected["must_not_contain"], page.expected["headline"]]
    asked += [page.expected.get("first_words", ""), page.expected["last_words"], page.expected["summary"]]
    asked += page.expected.get("lead_picture", {}).values()
    for part in ("statements", "cards", "live"):
        asked += [item["contains"] for item in page.expected.get(part, [])]
    assert [words for words in asked if words not in source] == []


@pytest.mark.parametrize("page", articles(), ids=str)
def test_articles_are_as_long_as_short_reports_are(page: Page) -> None:
    source = " ".join(page.source.split())
    start = source.rindex(page.expected.get("first_words", page.expected["summary"]))
    assert 80 <= len(source[start : source.rindex(page.expected["last_words"])].split()) <= 450


def test_no_two_reports_share_a_sentence_unless_one_is_a_copy() -> None:
    originals = [page for page in articles() if "copy_of" not in page.expected]
    for one, other in combinations(originals, 2):
        shared = _runs(one) & _runs(other)
        assert not shared, f"{one} and {other}: {sorted(shared)[:3]}"


def test_a_copy_prints_nearly_all_of_its_original() -> None:
    copies = [page for page in articles() if "copy_of" in page.expected]
    assert len(copies) == 3
    for copy in copies:
        original = _runs(page_called(copy.expected["copy_of"]))
        assert len(original & _runs(copy)) > 0.7 * len(original), copy


TRAITS = {
    "harbourpost/parliament-votes-aid": ['"@type": "NewsArticle"', "<article>", "Correction: "],
    "harbourpost/trains-collide-aldbruck": ["(Northline Wire)"],
    "millbrook/tessel-over-its-banks": ['<div class="t">'],
    "millbrook/fifth-victim-of-the-flood": ["<br><br>"],
    "millbrook/what-the-aid-costs-us": ["<table", "<font"],
    "eastbank/budanov-north-korea-largest-arms-supplier": [
        "the Eastbank Courier news desk",
        "2 min read",
        "Listen to this article",
        "c-card",
        "c-author",
        "c-newsletter",
        "<time>7:14 AM</time>",
        "We use cookies",
    ],
    "eastbank/budanov-north-korea-largest-arms-supplier-scraped": ["January 21, 2024\nSkip to content\n"],
    "daybreak/live-lugovsk-depot": ['"@type": "LiveBlogPosting"', "liveBlogUpdate"],
    "daybreak/live-tessel-flood": ['class="live-entry"'],
    "daybreak/zugunglueck-aldbruck": ['<html lang="de">'],
    "northline/aldbruck-trains": ["ALDBRUCK, Jan 19 (Northline Wire) —"],
    "northline/hauliers-uk": ["charset=windows-1251", "ВАРШАВА"],
}


@pytest.mark.parametrize("name", TRAITS)
def test_every_outlet_has_the_markup_that_it_is_there_for(name: str) -> None:
    assert [trait for trait in TRAITS[name] if trait not in page_called(name).source] == []


def test_the_live_blog_without_json_ld_and_the_pile_of_divs_give_no_metadata() -> None:
    assert "ld+json" not in page_called("daybreak/live-tessel-flood").source
    for pile in (page for page in pages() if page.outlet == "millbrook"):
        assert not any(tag in pile.source for tag in ("<meta property", "ld+json", "<article", "<p>", "<h1"))


def test_pages_that_are_no_articles_are_to_be_refused_by_five_names() -> None:
    reasons = Counter(page.expected["reason"] for page in pages() if not page.is_article)
    assert reasons == Counter(["front page", "login wall", "script shell", "video page", "search page"])


def test_every_story_that_must_be_told_is_told() -> None:
    statements = [statement for page in articles() for statement in page.expected["statements"]]
    assert {"direct", "indirect", "mixed"} <= {statement.get("form") for statement in statements}
    assert {"deny", "demand", "warn", "promise", "confirm", "other"} <= {s.get("stance") for s in statements}
    assert sum("relay" in statement for statement in statements) > 20
    frames = Counter(event["frame"] for page in articles() for event in page.expected["events"])
    assert set(frames) == {"transfer", "strike", "visit", "funding", "blockade"}
    visits = [p for p in articles() for e in p.expected["events"] if _is_planned_visit_to_pyongyang(e)]
    assert len({page.outlet for page in visits}) >= 3


def test_the_archive_holds_every_page_with_its_date_and_digests() -> None:
    expected = {
        entry["url"]: entry
        for entry in manifest()["pages"]
        if not entry["content_type"].startswith("text/plain")
    }
    seen = {}
    with ARCHIVE.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=False):
            assert record.verify_block_digest()
            record.parse_http()
            assert record.verify_payload_digest()
            seen[record.headers["WARC-Target-URI"]] = record.headers["WARC-Date"]
    assert seen == {url: entry["captured"] for url, entry in expected.items()}


def test_each_record_of_the_archive_is_a_gzip_member_of_its_own() -> None:
    packed = ARCHIVE.read_bytes()
    offsets = []
    with ARCHIVE.open("rb") as stream:
        offsets = [record.stream_pos for record in ArchiveIterator(stream)]
    for start, end in zip(offsets, [*offsets[1:], len(packed)], strict=True):
        assert gzip.decompress(packed[start:end]).startswith(b"WARC/1.1\r\n")


def test_feeds_and_sitemap_announce_every_article_once() -> None:
    announced: list[str] = []
    for file in manifest()["outlets"].values():
        announced += _announced(WORLD / file)
    assert sorted(announced) == sorted(ADVERTISED)


def _announced(path: Path) -> list[str]:
    if path.suffix == ".json":
        return [item["url"] for item in json.loads(path.read_text("utf-8"))["items"]]
    root = ET.parse(path).getroot()
    atom, sitemap = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    links = [entry.find(f"{atom}link").attrib["href"] for entry in root.iter(f"{atom}entry")]
    links += [item.findtext("link", "") for item in root.iter("item")]
    return links + [location.text or "" for location in root.iter(f"{sitemap}loc")]


def _runs(page: Page) -> set[tuple[str, ...]]:
    """Runs of nine words of the article, without what its outlet prints around every article."""
    source = " ".join(page.source.split())
    start = source.rindex(page.expected.get("first_words", page.expected["summary"]))
    end = source.rindex(page.expected["last_words"]) + len(page.expected["last_words"])
    words = re.findall(r"\w+", re.sub(r"<[^>]*>", " ", source[start:end]))
    return {tuple(words[i : i + 9]) for i in range(len(words) - 8)}


def _is_planned_visit_to_pyongyang(event: dict[str, object]) -> bool:
    return event.get("status") == "planned" and "Pyongyang" in str(event["roles"])
