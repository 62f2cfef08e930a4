"""Looks for a page on which the reader fails, guided by the code that each page reaches: `make fuzz SECONDS=60`.

A page that breaks a rule is kept as fuzz/found/crash-…; `python fuzz/read_page.py FILE` reads it again.
"""

import sys
import tempfile
from pathlib import Path

import atheris

from newsdesk.model import Article, Refusal

with atheris.instrument_imports(include=["newsdesk"]):
    from newsdesk.read.reading import reading

ROOT = Path(__file__).parent.parent
FOUND = ROOT / "fuzz" / "found"
ADDRESS = "https://courier.example/page"


def check(body: bytes) -> None:
    """Whatever the bytes: an article with exact spans in order and no unspeakable characters, or a named refusal."""
    found = reading(body, ADDRESS, "text/html", "page")
    if isinstance(found, Refusal):
        assert found.reason != "broken", found.detail
        return
    assert isinstance(found, Article)
    found.text.encode()
    assert "\0" not in found.text
    end = 0
    for block in found.blocks:
        assert end <= block.span.start < block.span.end <= len(found.text), block
        end = block.span.end


def main() -> None:
    """Without further arguments a run with our own sample pages as seeds."""
    with tempfile.TemporaryDirectory() as grown:
        seeds = [
            str(folder)
            for folder in (ROOT / "tests" / "read" / "pages", ROOT / "world" / "pages")
            if folder.is_dir()
        ]
        FOUND.mkdir(exist_ok=True)
        limits = ["-timeout=20", "-rss_limit_mb=4096", "-max_len=200000", f"-artifact_prefix={FOUND}/"]
        files = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
        atheris.Setup([*sys.argv, *limits, *([] if files else [grown, *seeds])], check)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
