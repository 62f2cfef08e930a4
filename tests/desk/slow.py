"""A reader that hangs on one page, as a parser written in C may."""

import time

from newsdesk.desk.derive import derive
from newsdesk.model import Derivation, Fetched


def derive_slowly(capture: str, fetched: Fetched, folders: tuple[str, ...], stages: str) -> Derivation:
    if "hanging" in fetched.url:
        time.sleep(3600)
    return derive(capture, fetched, folders, stages)
