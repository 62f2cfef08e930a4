"""What is not asked for is not loaded: commands that only ask, and workers, start quickly."""

import subprocess
import sys


def loaded_by(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(told.stdout.split())


def test_the_desk_opens_without_the_parser_and_the_tagger() -> None:
    loaded = loaded_by("from newsdesk.desk import Desk")
    assert "newsdesk.record" in loaded
    assert {"spacy", "onnxruntime", "newsdesk.attribute"}.isdisjoint(loaded)


def test_a_worker_starts_without_the_record() -> None:
    loaded = loaded_by("import newsdesk.desk.worker")
    assert {"sqlalchemy", "newsdesk.record", "newsdesk.link"}.isdisjoint(loaded)


def test_what_derives_pages_does_so_without_the_record() -> None:
    loaded = loaded_by(
        "from newsdesk.desk.derive import derive; import newsdesk.attribute, newsdesk.register"
    )
    assert {"sqlalchemy", "newsdesk.record", "newsdesk.link"}.isdisjoint(loaded)
