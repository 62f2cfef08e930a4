"""Which texts are read, and what kinds of events were annotated in them: the wire of MUC-4, the snippets of CASE 2021."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

#: Where the wire tells its day, "BOGOTA, 18 AUG 89", and how far into the text at most.
_DATELINE = re.compile(r"\b(\d{1,2}) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* (\d\d)\b")
_LONGEST_HEAD = 400
#: A line that was broken at the width of the wire, and no paragraph's end.
_BROKEN = re.compile(r"(?<!\n)\n(?!\s*\n)\s*")


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its row of the data set, which holds the gold, and its day where it tells one."""

    id: str
    text: str
    gold: dict[str, Any]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Set:
    """A data set: its file, the folder of the frames that were written for it, and how its rows are read."""

    name: str
    file: str
    frames: str
    text: Callable[[dict[str, Any]], Text]
    kind: Callable[[str], str]


def texts_of(of: Set, file: Path) -> list[Text]:
    with file.open(encoding="utf-8") as lines:
        return [of.text(json.loads(line)) for line in lines if line.strip()]


def _wire(row: dict[str, Any]) -> Text:
    return Text(row["doc"], _BROKEN.sub(" ", row["text"]), row, _dateline(row["text"]))


def _dateline(text: str) -> date | None:
    told = _DATELINE.search(text, 0, _LONGEST_HEAD)
    try:
        return datetime.strptime(" ".join(told.groups()), "%d %b %y").date() if told else None
    except ValueError:
        return None


def _snippet(row: dict[str, Any]) -> Text:
    return Text(row["id"], row["EventSnippet"], row)


MUC = Set("muc", "events/muc34-train-dev.jsonl", "muc", _wire, lambda frame: frame.upper().replace("_", " "))
CASE = Set("case", "events/case2021-dev.jsonl", "case2021", _snippet, str.upper)
SETS = {each.name: each for each in (MUC, CASE)}
