"""Where do the public data sets lie that some tests read?

They are not part of the project. `NEWSDESK_DATA` names their folder; without it, `../shared/data` beside the project is tried.
"""

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """The folder of the data sets; skips the calling test where there is none."""
    named = os.environ.get("NEWSDESK_DATA")
    folder = Path(named) if named else PROJECT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no data sets at {folder}: set NEWSDESK_DATA to their folder", allow_module_level=True)
    return folder
