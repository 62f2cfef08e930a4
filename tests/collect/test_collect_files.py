"""Files and folders: everything in them is taken in or named, and nothing outside of them is touched."""

import base64
import gzip
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from collect_origin import PAGE, Moments

from newsdesk.collect import Fetcher, gather
from newsdesk.model import BadInput, Fetched, NewsdeskError, Source, TooLarge

MIB = 1 << 20
SAVED = datetime(2024, 1, 20, 8, 30, tzinfo=UTC)


@pytest.fixture
def offline() -> Fetcher:
    def nobody(host: str, port: int) -> tuple[str, ...]:
        raise OSError("the tests of files need no network")

    return Fetcher(resolver=nobody)


def put(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    os.utime(path, (SAVED.timestamp(), SAVED.timestamp()))
    return path


def taken(thing: Path | str, fetcher: Fetcher, moments: Moments) -> list[Fetched | Source | NewsdeskError]:
    return list(gather(str(thing), fetcher, moments.now))


def lines(*pages: Any) -> bytes:
    return b"".join(json.dumps(page).encode() + b"\n" for page in pages)


def test_a_page(tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
    path = put(tmp_path / "a page.html", PAGE)
    expected = Fetched(path.as_uri(), PAGE, "text/html", SAVED, origin="file")
    assert taken(path, offline, moments) == [expected]
    assert taken(path, offline, moments) == [expected]  # the time is the file's: the same thing again


def test_a_page_by_a_relative_name(
    tmp_path: Path, offline: Fetcher, moments: Moments, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "a.html", PAGE)
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    (page,) = taken("../a.html", offline, moments)
    assert isinstance(page, Fetched)
    assert page.url == (tmp_path / "a.html").as_uri()


def test_a_packed_page_and_text_scraped_from_a_browser(
    tmp_path: Path, offline: Fetcher, moments: Moments
) -> None:
    (page,) = taken(put(tmp_path / "a.html.gz", gzip.compress(PAGE)), offline, moments)
    (text,) = taken(put(tmp_path / "b.txt", "22 January\nSkip to content\nNews"), offline, moments)
    assert isinstance(page, Fetched)
    assert isinstance(text, Fetched)
    assert (page.body, page.kind) == (PAGE, "page")
    assert (text.kind, text.content_type) == ("text", "text/plain")


@pytest.mark.parametrize("words", ["Mail <desk@news.example> or <b>call</b>", "One < two > three"])
def test_text_that_quotes_tags_is_still_text(
    tmp_path: Path, offline: Fetcher, moments: Moments, words: str
) -> None:
    (text,) = taken(put(tmp_path / "b.txt", words), offline, moments)
    assert isinstance(text, Fetched)
    assert text.kind == "text"


def test_a_page_under_a_name_of_text_is_a_page(tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
    (page,) = taken(put(tmp_path / "b.txt", PAGE), offline, moments)
    assert isinstance(page, Fetched)
    assert page.kind == "page"


class TestLines:
    PAGES = (
        {"id": "1", "url": "HTTP://news.example/one#x", "html": "<p>Ранок"},
        {
            "id": "2",
            "url": "http://news.example/two",
            "html": "wrong",
            "raw_b64": base64.b64encode(b"<p>\xd0").decode(),
        },
        {"id": "3", "url": "", "html": "<p>\ud800"},
    )

    @pytest.mark.parametrize("packed", [False, True])
    def test_each_is_a_page(self, tmp_path: Path, offline: Fetcher, moments: Moments, packed: bool) -> None:
        name = "pages.jsonl.gz" if packed else "pages.jsonl"
        path = put(tmp_path / name, gzip.compress(lines(*self.PAGES)) if packed else lines(*self.PAGES))
        pages = [page for page in taken(path, offline, moments) if isinstance(page, Fetched)]
        assert [page.url for page in pages] == [
            "http://news.example/one",
            "http://news.example/two",
            f"{path.as_uri()}#3",
        ]
        assert [page.body for page in pages] == ["<p>Ранок".encode(), b"<p>\xd0", b"<p>?"]
        assert {page.fetched_at for page in pages} == {SAVED}

    @pytest.mark.parametrize(
        "bad", [b"{", b"[]", b'"page"', b"{}", b'{"html": 3}', b'{"raw_b64": "x"}', b"[" * 100_000, b"\xff"]
    )
    def test_a_bad_line_is_named_by_its_number(
        self, tmp_path: Path, offline: Fetcher, moments: Moments, bad: bytes
    ) -> None:
        path = put(tmp_path / "pages.jsonl", lines(self.PAGES[0]) + bad + b"\n\n" + lines(self.PAGES[1]))
        first, fault, second = taken(path, offline, moments)
        assert isinstance(first, Fetched)
        assert isinstance(second, Fetched)
        assert isinstance(fault, BadInput)
        assert fault.thing == f"{path}:2"

    def test_a_line_of_fifty_megabytes(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        path = put(tmp_path / "pages.jsonl", b"x" * (50 * MIB) + b"\n" + lines(self.PAGES[0]))
        fault, page = taken(path, offline, moments)
        assert isinstance(fault, TooLarge)
        assert isinstance(page, Fetched)

    def test_a_page_over_the_cap(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        path = put(tmp_path / "pages.jsonl", lines({"url": "http://news.example/", "html": "x" * 11 * MIB}))
        assert "11.0 MiB, the cap is 10.0 MiB" in str(taken(path, offline, moments)[0])

    @pytest.mark.parametrize("keep", [0.5, 0.99])
    def test_a_damaged_file_gives_what_stands_before(
        self, tmp_path: Path, offline: Fetcher, moments: Moments, keep: float
    ) -> None:
        packed = gzip.compress(lines(*self.PAGES * 500))
        *pages, fault = taken(
            put(tmp_path / "pages.jsonl.gz", packed[: int(len(packed) * keep)]), offline, moments
        )
        assert len(pages) > 100
        assert isinstance(fault, BadInput)
        assert "damaged here" in str(fault)


class TestFolders:
    def test_are_walked_in_the_order_of_names(
        self, tmp_path: Path, offline: Fetcher, moments: Moments
    ) -> None:
        for name in (
            "b/2.html",
            "a/1.html",
            "z.html",
            "b/files/style.css",
            "b/files/x.png",
            ".hidden/h.html",
        ):
            put(tmp_path / name, PAGE)
        urls = [page.url for page in taken(tmp_path, offline, moments) if isinstance(page, Fetched)]
        assert urls == [(tmp_path / name).as_uri() for name in ("z.html", "a/1.html", "b/2.html")]

    def test_links_that_lead_out_are_not_followed(
        self, tmp_path: Path, offline: Fetcher, moments: Moments
    ) -> None:
        put(tmp_path / "outside/secret.html", PAGE)
        put(tmp_path / "pages/a.html", PAGE)
        (tmp_path / "pages/b.html").symlink_to(tmp_path / "outside/secret.html")
        (tmp_path / "pages/c").symlink_to(tmp_path / "outside")
        (tmp_path / "pages/d").symlink_to(tmp_path / "pages")
        (tmp_path / "pages/e.html").symlink_to(tmp_path / "pages/a.html")
        names = [
            page.url.rpartition("/")[2]
            for page in taken(tmp_path / "pages", offline, moments)
            if isinstance(page, Fetched)
        ]
        assert names == ["a.html", "e.html"]

    def test_one_bad_file_stops_nothing(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        put(tmp_path / "a.html", b"")
        put(tmp_path / "b.bin", bytes(range(256)))
        put(tmp_path / "c.html", PAGE)
        os.mkfifo(tmp_path / "d.html")
        (tmp_path / "e.html").symlink_to(tmp_path / "nowhere.html")
        (tmp_path / "f.html").symlink_to(tmp_path / "f.html")
        found = taken(tmp_path, offline, moments)
        assert [type(one) for one in found] == [BadInput, BadInput, Fetched, BadInput, BadInput, BadInput]


class TestFaults:
    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("a.html", b"", "an empty file"),
            ("a.html", b" \n ", "an empty file"),
            ("a.bin", bytes(range(256)) * 9, "nothing that the desk reads"),
            ("a.pdf", b"%PDF-1.7", "nothing that the desk reads"),
            ("a.py", b"print()", "nothing that the desk reads"),
            ("a.html.gz", gzip.compress(PAGE)[:-9], "damaged gzip"),
            ("a.xml", b"<rss><channel><item>", "broken feed"),
            ("a.opml", b"<opml", "nothing that the desk reads"),
            ("a.warc", b"nonsense", "damaged at byte 0: not a WARC file"),
        ],
    )
    def test_each_is_one_clear_line(
        self, tmp_path: Path, offline: Fetcher, moments: Moments, name: str, content: bytes, said: str
    ) -> None:
        path = put(tmp_path / name, content)
        (fault,) = taken(path, offline, moments)
        assert isinstance(fault, BadInput)
        assert fault.thing == str(path)
        assert said in fault.message
        assert "\n" not in str(fault)

    @pytest.mark.parametrize("thing", ["", " ", "no/such/file.html", "a\0b", "x" * 5000, "~nobody-here/x"])
    def test_a_thing_that_is_not_there(self, thing: str, offline: Fetcher, moments: Moments) -> None:
        (fault,) = taken(thing, offline, moments)
        assert isinstance(fault, BadInput)

    def test_fifty_megabytes_on_one_line(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        (fault,) = taken(put(tmp_path / "a.html", b"<p>" + b"x" * 50 * MIB), offline, moments)
        assert isinstance(fault, TooLarge)
        assert str(fault) == f"{tmp_path / 'a.html'}: 50.0 MiB, the cap is 10.0 MiB"

    def test_a_packed_bomb(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        (fault,) = taken(put(tmp_path / "sitemap.xml.gz", gzip.compress(bytes(100 * MIB))), offline, moments)
        assert isinstance(fault, TooLarge)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        path = put(tmp_path / "a.html", PAGE)
        path.chmod(0)
        (fault,) = taken(path, offline, moments)
        assert "cannot be read: Permission denied" in str(fault)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_folder_that_may_not_be_read(self, tmp_path: Path, offline: Fetcher, moments: Moments) -> None:
        put(tmp_path / "a.html", PAGE)
        put(tmp_path / "shut/b.html", PAGE).parent.chmod(0)
        page, fault = taken(tmp_path, offline, moments)
        (tmp_path / "shut").chmod(0o700)
        assert isinstance(page, Fetched)
        assert isinstance(fault, BadInput)
        assert fault.thing == str(tmp_path / "shut")
