"""The desk opens without loading what only reading pages needs."""

import subprocess
import sys

LOADED = "import sys, newsdesk.desk; print(*{name.partition('.')[0] for name in sys.modules}, 'newsdesk.attribute' in sys.modules)"


def test_the_desk_opens_without_the_parser_and_the_tagger() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", LOADED], check=True, capture_output=True, text=True
    ).stdout.split()
    assert loaded[-1] == "False"
    assert {"spacy", "onnxruntime"}.isdisjoint(loaded)
