"""A WARC file gives every sound page, and says where it is damaged: truncation is never silent."""

import base64
import gzip
import hashlib
import io
import json
import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from collect_origin import PAGE
from data_sets import data_folder
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.collect.inflate import Damage
from newsdesk.collect.warc import read_warc
from newsdesk.collect.warc_records import Record, records
from newsdesk.model import BadInput, Fetched, TooLarge

MIB = 1 << 20
OTHERWISE = datetime(2024, 1, 1, tzinfo=UTC)
HTML = b"Content-Type: text/html\r\n"


def record(
    body: bytes = PAGE,
    url: str = "http://news.example/one",
    http: bytes = b"HTTP/1.1 200 OK\r\n" + HTML,
    extra: str = "",
    kind: str = "response",
    digest: bool = True,
) -> bytes:
    block = (http + b"\r\n" if http else b"") + body
    content_type = "application/http; msgtype=response" if http else "text/html"
    sha1 = base64.b32encode(hashlib.sha1(block).digest()).decode()
    header = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-01-22T12:00:00Z\r\n"
        + (f"WARC-Target-URI: {url}\r\n" if url else "")
        + (f"WARC-Block-Digest: sha1:{sha1}\r\n" if digest else "")
        + f"Content-Type: {content_type}\r\n{extra}Content-Length: {len(block)}\r\n\r\n"
    )
    return header.encode() + block + b"\r\n\r\n"


def pack(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


PIECES = (record(), record(pack(PAGE), http=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + HTML))


def read(path: Path, content: bytes, cap: int = 10 * MIB) -> list[Fetched | BadInput]:
    path.write_bytes(content)
    return list(read_warc(path, cap, OTHERWISE))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "crawl.warc"


@pytest.fixture(scope="module")
def samples() -> dict[str, bytes]:
    with tarfile.open(data_folder() / "robustness" / "archives.tar.xz") as archive:
        files = {member.name: archive.extractfile(member) for member in archive if member.isfile()}
        return {name: file.read() for name, file in files.items() if file}


def framed(data: bytes) -> tuple[list[Record], list[Damage]]:
    found = list(records(io.BytesIO(data), 11 * MIB))
    return [one for one in found if isinstance(one, Record)], [
        one for one in found if isinstance(one, Damage)
    ]


class TestPages:
    def test_a_page_comes_as_it_was_crawled(self, path: Path) -> None:
        (page,) = read(path, record(url="HTTP://News.Example:80/one#top"))
        assert page == Fetched(
            url="http://news.example/one",
            body=PAGE,
            content_type="text/html",
            fetched_at=datetime(2024, 1, 22, 12, tzinfo=UTC),
            origin="archive",
            headers=(("content-type", "text/html"),),
        )

    @pytest.mark.parametrize(
        ("http", "body"),
        [
            (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + HTML, gzip.compress(PAGE)),
            (b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + HTML, PAGE),
            (
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + HTML,
                b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE),
            ),
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + HTML, PAGE),
            (b"HTTP/1.1 200 OK\r\n", PAGE),
        ],
        ids=["packed", "packed in name only", "chunked", "chunked in name only", "no type"],
    )
    def test_the_body_is_what_the_browser_would_see(self, path: Path, http: bytes, body: bytes) -> None:
        (page,) = read(path, record(body, http=http))
        assert isinstance(page, Fetched)
        assert page.body == PAGE

    def test_a_resource_is_a_page_too_and_one_without_url_keeps_that_of_the_file(self, path: Path) -> None:
        first = record(kind="warcinfo", http=b"", body=b"software: x\r\n", url="")
        (page,) = read(path, first + record(kind="resource", http=b"", url=""))
        assert isinstance(page, Fetched)
        assert page.url == f"{path.as_uri()}#{len(first)}"

    @pytest.mark.parametrize(
        "other",
        [
            record(http=b"HTTP/1.1 404 Not Found\r\n" + HTML),
            record(http=b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", body=b"\x89PNG"),
            record(kind="request", http=b"GET / HTTP/1.1\r\nHost: news.example\r\n", body=b""),
            record(kind="revisit"),
        ],
        ids=["not found", "picture", "request", "revisit"],
    )
    def test_what_is_no_page_is_passed_over(self, path: Path, other: bytes) -> None:
        assert len(read(path, other + record())) == 1


class TestDamage:
    def test_a_page_that_is_not_what_its_digest_says_is_left_out_and_named(self, path: Path) -> None:
        broken = record().replace(b"Words on", b"Lords on")
        fault, page = read(path, broken + record())
        assert isinstance(page, Fetched)
        assert str(fault) == f"{path}: the record at byte 0 is not what its digest says: damaged, left out"

    def test_without_digests_nobody_could_know(self, path: Path) -> None:
        assert isinstance(read(path, record(digest=False))[0], Fetched)

    @pytest.mark.parametrize("shift", [-20, -1, 1, 20, 400, 10**6])
    def test_a_wrong_length_costs_only_its_own_record(self, path: Path, shift: int) -> None:
        one, two, three = (record(url=f"http://news.example/{name}") for name in ("one", "two", "three"))
        length = len(two.partition(b"\r\n\r\n")[2]) - 4
        two = two.replace(b"Content-Length: %d" % length, b"Content-Length: %d" % (length + shift))
        found = read(path, one + two + three)
        assert [page.url for page in found if isinstance(page, Fetched)] == [
            "http://news.example/one",
            "http://news.example/three",
        ]
        assert f"at byte {len(one)}" in str(found[1])

    def test_a_record_without_length_too(self, path: Path) -> None:
        found = read(path, record() + record().replace(b"Content-Length", b"Content-Strength") + record())
        assert [type(one) for one in found] == [Fetched, BadInput, Fetched]

    @pytest.mark.parametrize("packed", [True, False])
    def test_cut_anywhere_it_keeps_whole_records_and_says_where(self, packed: bool) -> None:
        pieces = [record(PAGE * number, url=f"http://news.example/{number}") for number in range(1, 8)]
        pieces = [gzip.compress(piece) for piece in pieces] if packed else pieces
        data = b"".join(pieces)
        ends = [sum(map(len, pieces[: number + 1])) for number in range(len(pieces))]
        for cut in range(1, len(data), 7):
            whole = sum(end <= cut for end in ends)
            sound, damages = framed(data[:cut])
            begun = ends[whole - 1] if whole else 0
            # the two empty lines after a record may be missing from a plain file: the record itself is whole
            assert len(sound) - whole in ((0,) if packed else (0, 1))
            assert (cut in (begun, ends[len(sound) - 1])) or damages or len(sound) > whole
            assert all(damage.offset >= begun for damage in damages)

    def test_a_flipped_byte_in_a_gzip_member_costs_that_member(self) -> None:
        pieces = [gzip.compress(record(url=f"http://news.example/{number}")) for number in range(5)]
        start = len(pieces[0]) + len(pieces[1])
        for at in range(start, start + len(pieces[2])):
            data = bytearray(b"".join(pieces))
            data[at] ^= 0xFF
            sound, damages = framed(bytes(data))
            harmless = start + 4 <= at < start + 10  # time, flags and system in the gzip header
            assert harmless or damages or len(sound) == 5
            assert [one.offset for one in sound if one.offset < start] == [0, len(pieces[0])]
            assert len([one for one in sound if one.offset > start]) == 2
            if len(sound) == 4:
                assert damages[0].offset == start

    def test_a_gzip_bomb_in_a_record_stops_at_the_cap(self, path: Path) -> None:
        packed = record(
            gzip.compress(bytes(60 * MIB)), http=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + HTML
        )
        fault, page = read(path, packed + record())
        assert isinstance(fault, TooLarge)
        assert isinstance(page, Fetched)

    def test_a_record_over_the_cap_is_named_with_its_size(self, path: Path) -> None:
        found = read(path, gzip.compress(record(b"<p>" + b"x" * (30 * MIB))) + gzip.compress(record()))
        assert [type(one) for one in found] == [TooLarge, Fetched]
        assert "has 30.0 MiB, the cap is 10.0 MiB" in str(found[0])

    def test_but_not_when_it_is_a_film(self, path: Path) -> None:
        film = record(bytes(12 * MIB), http=b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n")
        assert [type(one) for one in read(path, film + record())] == [Fetched]

    @pytest.mark.parametrize(
        "content", [b"WARC/", b"WARC/1.0\r\n\r\n", gzip.compress(b"nothing"), b"\x1f\x8b\x08"]
    )
    def test_a_file_without_any_record_is_a_fault(self, path: Path, content: bytes) -> None:
        assert [type(one) for one in read(path, content)] == [BadInput]

    @pytest.mark.timeout(30)
    @pytest.mark.parametrize(
        "content",
        [
            b"WARC/1.0\nContent-Length: 9999999\n\n" * 100_000,
            b"WARC/1.0\r\n" * 500_000,
            b"WARC/1.0\nContent-Length: 1\n\n" * 100_000,
            b"\x1f\x8b\x08" * 200_000,
        ],
        ids=["swallowing", "headers", "short", "members"],
    )
    def test_crafted_archives_end(self, path: Path, content: bytes) -> None:
        assert all(isinstance(one, BadInput) for one in read(path, content))

    @settings(max_examples=150)
    @given(data=st.data())
    def test_mutated_archives_raise_nothing(
        self, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        content = data.draw(st.sampled_from([b"".join(PIECES), b"".join(map(pack, PIECES))]))
        at = data.draw(st.integers(0, len(content)))
        content = (
            content[:at] + data.draw(st.binary(max_size=6)) + content[at + data.draw(st.integers(0, 30)) :]
        )
        path = tmp_path_factory.getbasetemp() / "mutated.warc"
        assert all(isinstance(one, Fetched | BadInput) for one in read(path, content))


class TestSamples:
    def test_those_on_which_two_readers_agree(self, samples: dict[str, bytes]) -> None:
        expected = json.loads((data_folder() / "robustness" / "archives.expected.json").read_text())
        agreed = {name: each["warcio"]["records"] for name, each in expected.items() if each["agree"]}
        del agreed["fastwarc/clipped.warc.gz"]  # both give out its only record, which is cut in the middle
        assert len(agreed) > 14
        assert {name: len(framed(samples[name])[0]) for name in agreed} == agreed
        assert not [name for name in agreed if framed(samples[name])[1]]

    @pytest.mark.parametrize(
        ("name", "offset"),
        [
            ("fastwarc/clipped.warc.gz", 0),
            ("warcio/example-trunc.warc", 1197),
            ("warcio/example.arc", 0),
            ("fastwarc/warcfile.warc.lz4", 0),
        ],
    )
    def test_those_that_are_damaged_or_something_else(
        self, samples: dict[str, bytes], name: str, offset: int
    ) -> None:
        assert [damage.offset for damage in framed(samples[name])[1]] == [offset]

    @pytest.mark.parametrize("name", ["fastwarc/warcfile.warc.gz", "fastwarc/warcfile.warc"])
    def test_cut_at_every_percent(self, samples: dict[str, bytes], name: str) -> None:
        data = samples[name]
        starts = [one.offset for one in framed(data)[0]]
        ends = [*starts[1:], len(data)]
        for percent in range(1, 100):
            cut = len(data) * percent // 100
            sound, damages = framed(data[:cut])
            whole = sum(end <= cut for end in ends)
            assert len(sound) == whole
            assert [damage.offset for damage in damages][:1] == [starts[whole]]

    def test_a_flipped_byte_is_never_silent(self, samples: dict[str, bytes], tmp_path: Path) -> None:
        """In a gzip file every byte is under a checksum, apart from a few of the gzip header."""
        data = samples["fastwarc/warcfile.warc.gz"]
        offsets = [one.offset for one in framed(data)[0]]
        silent = 0
        for at in range(50, len(data), len(data) // 250):
            broken = bytearray(data)
            broken[at] ^= 0x55
            sound, damages = framed(bytes(broken))
            before = [offset for offset in offsets if offset <= at]
            assert [one.offset for one in sound][: len(before) - 1] == before[:-1]
            assert len(sound) >= 49
            silent += not damages and len(sound) < 50
        assert silent == 0
