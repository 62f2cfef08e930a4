"""The archive is a plain WARC that any tool reads, and no crash or damage makes the record lie about it."""

from base64 import b32encode
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from invented import START, article, content, derived, page

from newsdesk.model import BadInput, Fetched
from newsdesk.record import Record
from newsdesk.record.archive import Archive
from newsdesk.record.captures import Captures

ODD = [
    Fetched("https://a.example/?q=%20ü\r\nX: y", b"\x00\xff\r\n\r\nbody", "text/html; charset=x\r\n", START),
    Fetched("", b"", "", START.replace(microsecond=7), "text", "file"),
    Fetched("file:///a%20b.html", b"x" * 3_000_000, "text/html", START, "page", "file"),
    Fetched("https://a.example/2", b"a", "", START, status=799, headers=(("X\n", "\x00 \ud800"), ("X", "2"))),
]


def the_archive(record: Record) -> Path:
    return next((Path(record.location) / "archive").glob("*.warc.gz"))


def test_odd_pages_come_back_as_they_were(record: Record) -> None:
    kept = record.captures.keep(ODD)
    for one, before in zip(kept[:3], ODD, strict=False):
        assert record.captures.open(one.capture.id) == before
    assert record.captures.open(kept[3].capture.id).headers[1] == ("X", "2")
    assert record.check() == ()


def test_any_warc_tool_reads_the_archive(record: Record) -> None:
    pages = [page(f"p{number}", "Prize: 5 €") for number in range(3)]
    record.captures.keep(pages[:1])
    record.captures.keep(pages[1:])
    with the_archive(record).open("rb") as file:
        for one, before in zip(
            ArchiveIterator(file, record_types=WarcRecordType.response), pages, strict=True
        ):
            assert one.headers["WARC-Target-URI"] == before.url
            assert one.http_headers["Content-Type"] == before.content_type
            body = one.reader.read()
            assert body == before.body
            digest = b32encode(sha256(body).digest()).decode()
            assert one.headers["WARC-Payload-Digest"] == f"sha256:{digest}"


def test_a_full_file_is_followed_by_a_new_one(record: Record) -> None:
    pages = Captures(record._place, record._database, Archive(record._place.archive), roll=500)
    for number in range(4):
        pages.keep([page(f"p{number}")])
    assert len(list(Path(record.location, "archive").glob("*.warc.gz"))) > 2
    assert record.check() == ()


def test_the_same_page_in_one_batch_is_kept_once(record: Record) -> None:
    kept = record.captures.keep([page("a"), page("a"), page("b")])
    assert [one.new for one in kept] == [True, False, True]
    assert record.counts().captures == 2
    assert record.captures.keep([]) == ()


def grown_by_a_writer_that_died(record_at: Path, pages: list[Fetched]) -> tuple[bytes, int]:
    """The archive with pages that reached the disk but not the rows, and the length that is acknowledged."""
    with Record.open(record_at) as record:
        record.captures.keep([page("first")])
        file = the_archive(record)
        acknowledged = file.stat().st_size
        whole = Captures(record._place, record._database, Archive(record._place.archive))
        whole._insert = lambda *_: None  # type: ignore[method-assign]  # dies before the rows are written
        whole._append([(one, pack(one)) for one in pages])
    return file.read_bytes(), acknowledged


def pack(one: Fetched) -> bytes:
    from newsdesk.record.warc import pack as packed

    return packed(one)


def test_whole_pages_of_a_writer_that_died_are_adopted(record_at: Path) -> None:
    left = [page("second"), page("third")]
    grown_by_a_writer_that_died(record_at, left)
    with Record.open(record_at) as record:
        assert [record.captures.known(one.url)[0].url for one in left] == [one.url for one in left]
        assert not record.captures.keep(left)[0].new
        assert record.counts().captures == 3
        assert record.check() == ()


def test_a_torn_tail_is_moved_aside_wherever_it_was_cut(tmp_path: Path) -> None:
    left = [page("second"), page("third")]
    for percent in range(0, 100, 11):
        folder = tmp_path / f"cut-{percent}"
        data, acknowledged = grown_by_a_writer_that_died(folder, left)
        cut = acknowledged + (len(data) - acknowledged) * percent // 100
        next((folder / "archive").glob("*.warc.gz")).write_bytes(data[:cut])
        with Record.open(folder) as record:
            record.captures.keep([page("after")])
            assert record.check() == ()
            assert record.captures.known(page("first").url)
            adopted = record.counts().captures - 2
            assert adopted == (1 if percent > 50 else 0)
            assert bool(list((folder / "archive").glob("torn/*"))) == (cut > acknowledged)
            assert sum(not one.new for one in record.captures.keep(left)) == adopted
            assert record.check() == ()


def test_whole_pages_behind_garbage_are_saved_too(record_at: Path) -> None:
    left = [page("second"), page("third"), page("fourth")]
    data, acknowledged = grown_by_a_writer_that_died(record_at, left)
    file = next((record_at / "archive").glob("*.warc.gz"))
    file.write_bytes(data[:acknowledged] + b"\x00" * 4096 + data[acknowledged:])
    with Record.open(record_at) as record:
        assert record.counts().captures == 4
        assert record.check() == ()
        assert list((record_at / "archive" / "torn").glob("*"))


def test_a_changed_byte_is_never_silent(tmp_path: Path) -> None:
    with Record.open(tmp_path / "record") as record:
        kept = record.captures.keep([page(f"p{number}", "word " * 50) for number in range(3)])
        file, random = the_archive(record), Random(7)
        sound, unnoticed = file.read_bytes(), 0
        for _ in range(150):
            at = random.randrange(kept[0].capture.offset, len(sound))
            file.write_bytes(sound[:at] + bytes([sound[at] ^ (1 << random.randrange(8))]) + sound[at + 1 :])
            hit = next(one.capture for one in reversed(kept) if one.capture.offset <= at)
            if findings := record.check():
                assert [finding.split(":")[0] for finding in findings] == [
                    f"{file.name} at byte {hit.offset}"
                ]
                with pytest.raises(BadInput):
                    record.captures.open(hit.id)
            else:  # a bit that means nothing, such as the time stamp in the gzip header
                unnoticed += 1
                assert b"word word" in record.captures.open(hit.id).body
        assert unnoticed < 15
        file.write_bytes(sound)
        assert record.check() == ()


def test_bytes_that_vanished_are_found_and_never_written_over(record: Record) -> None:
    record.captures.keep([page("a"), page("b")])
    file = the_archive(record)
    file.write_bytes(file.read_bytes()[:-10])
    record.captures.keep([page("c")])
    assert record.captures.open(record.captures.known(page("c").url)[0].id) == page("c")
    assert any("were acknowledged" in finding for finding in record.check())


def test_a_lost_database_is_made_anew_from_the_archive(tmp_path: Path) -> None:
    folder = tmp_path / "record"
    with Record.open(folder) as record:
        kept = record.captures.keep([page("a"), page("b", minutes=1), *ODD[:3]])
        record.articles.store([derived(kept[0].capture.id, article("a"))])
        before = content(record)
    for file in folder.glob("record.sqlite*"):
        file.unlink()
    with Record.open(folder) as record:
        assert record.counts().captures == 5
        record.articles.store([derived(kept[0].capture.id, article("a"))])
        assert content(record) == before
        assert record.check() == ()


def test_an_unknown_capture_is_named(record: Record) -> None:
    assert record.captures.get("none") is None
    with pytest.raises(BadInput, match="none: there is no such capture"):
        record.captures.open("none")
