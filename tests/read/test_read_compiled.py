"""The reader's hot modules run compiled where there is a compiler; both forms give the same."""

import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsdesk
from newsdesk.read import read
from newsdesk.read.compiled import hot_modules, uncompiled

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
PACKAGE = Path(newsdesk.__file__).parent
READ_ALL = """
import sys
from pathlib import Path
from newsdesk.read import read
from newsdesk.read.compiled import hot_modules, uncompiled
assert uncompiled() == hot_modules()
for path in sys.argv[1:]:
    print(ascii(read(Path(path).read_bytes(), "https://example.org/a/report")))
"""


def test_uncompiled_reader_gives_the_same_articles(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "newsdesk", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    told = subprocess.run(
        [sys.executable, "-c", READ_ALL, *map(str, PAGES)],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    ours = [ascii(read(path.read_bytes(), "https://example.org/a/report")) for path in PAGES]
    assert told.splitlines() == ours


def test_modules_that_do_not_fit_each_other_are_named_before_a_page_is_judged(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "newsdesk", ignore=shutil.ignore_patterns("*.so", "*.pyd"))
    (tmp_path / "newsdesk/read/tree.py").write_text("raise ValueError('Element size changed')")
    page = tmp_path / "page.html"
    page.write_bytes(PAGES[0].read_bytes())
    record = str(tmp_path / "record")
    called = [
        subprocess.run(
            [sys.executable, "-m", "newsdesk", "--record", record, *arguments],
            env={**os.environ, "PYTHONPATH": str(tmp_path)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        for arguments in (("add", str(page)), ("doctor",))
    ]
    assert all("do not fit each other" in each.stdout + each.stderr for each in called)
    assert all(each.returncode and "Traceback" not in each.stderr for each in called)
    assert "refused" not in called[0].stdout


@pytest.mark.parametrize("name", [name for name in hot_modules() if name not in uncompiled()])
def test_compiled_module_is_of_the_source_as_it_is(name: str) -> None:
    made = Path(importlib.import_module(name).__file__ or "")
    source = PACKAGE.parent.joinpath(*name.split(".")).with_suffix(".py")
    newest = max(path.stat().st_mtime for path in (source, source.with_suffix(".pxd")))
    assert made.stat().st_mtime >= newest, "it was changed since: make compiled"
