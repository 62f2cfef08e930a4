"""Lines of JSON in files that may be damaged or half written."""

import gzip
import json
from pathlib import Path

import pytest

from newsdesk.model import BadInput, CannotWrite
from newsdesk.scale.lines import Journal, checked_suffix, numbered_lines


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz"])
def test_each_line_comes_with_its_number_and_a_bad_one_says_what_is_wrong(tmp_path, name):
    path = written(tmp_path / name, b'{"a": 1}\n\nnonsense\n[1]\n\xff\n{"b": 2}')
    lines = list(numbered_lines(path))
    assert [number for number, _ in lines] == [1, 3, 4, 5, 6]
    assert lines[0][1] == {"a": 1}
    assert lines[-1][1] == {"b": 2}
    bad = [str(line) for _, line in lines[1:-1]]
    assert all(isinstance(line, BadInput) for _, line in lines[1:-1])
    assert bad[0].startswith(f"{path}:3: not a line of JSON")
    assert bad[1] == f"{path}:4: not a JSON object"


def test_json_nested_without_end_is_a_bad_line(tmp_path):
    path = written(tmp_path / "in.jsonl", b"[" * 100_000 + b"\n{}\n")
    assert [type(line) for _, line in numbered_lines(path)] == [BadInput, dict]


def test_a_truncated_archive_gives_its_whole_lines_and_then_the_fault(tmp_path):
    rows = b"".join(json.dumps({"n": n, "x": "y" * n}).encode() + b"\n" for n in range(2000))
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(rows)[:-200])
    lines = numbered_lines(path)
    seen = []
    with pytest.raises(BadInput, match=r"in\.jsonl\.gz: cannot be read"):
        seen.extend(line for line in lines)
    assert not seen or seen[0][0] == 1


def test_other_suffixes_are_refused_by_name(tmp_path):
    with pytest.raises(BadInput, match=r"should end with \.jsonl or \.jsonl\.gz"):
        checked_suffix(tmp_path / "out.csv")


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_a_stopped_run_goes_on_after_its_last_whole_line(tmp_path, name):
    out = tmp_path / name
    first = Journal(out, "run")
    with first.writing() as writer:
        writer.write(1, {"id": "a"})
        writer.write(2, None)
    with (tmp_path / f"{name}.part").open("ab") as file:
        file.write(b'3\t{"id": "torn')
    again = Journal(out, "run")
    assert again.done == 2
    with again.writing() as writer:
        writer.write(3, {"id": "ż"})
    again.publish()
    opener = gzip.open if name.endswith(".gz") else open
    with opener(out, "rt", encoding="utf-8") as file:
        assert [json.loads(line) for line in file] == [{"id": "a"}, {"id": "ż"}]
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_the_journal_of_another_run_is_dropped(tmp_path):
    out = tmp_path / "out.jsonl"
    with Journal(out, "one").writing() as writer:
        writer.write(1, {"id": "a"})
    assert Journal(out, "two").done == 0


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CannotWrite, match="nowhere"):
        Journal(tmp_path / "nowhere" / "out.jsonl", "run")
