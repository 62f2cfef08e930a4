"""How is each reader asked for events or figures? Each as its own documentation does it.

This file is imported by the workers, whose interpreters need not have newsdesk: at its head stands nothing of it.
"""

import time
from collections.abc import Callable
from typing import Any

from benchmarks.race.reader import Field, Reader, Row

Read = Callable[[str, str], Row]
"""From a text and its day to events, as the public data has them, and to figures with their least and most."""
FIELD = Field("benchmarks.register.worker", ours=frozenset({"newsdesk"}))


def _newsdesk() -> Read:
    from newsdesk.register import load_frames, register
    from newsdesk.register.export import as_row
    from newsdesk.register.money import sums
    from newsdesk.register.quantities import amounts
    from newsdesk.scale.stages import prepared

    frames = load_frames()

    def row(text: str, day: str) -> Row:
        began = time.process_time()
        given = prepared({"id": "text", "text": text, "published": day})
        attributed = time.process_time()
        events = register(given.article, given.parse, given.attributed.statements, frames)
        seconds = {"attribution": attributed - began, "register": time.process_time() - attributed}
        figures = [_figure((each.start, each.end), each.minimum, each.maximum) for each in amounts(text)]
        figures += [_figure(each.span, each.money.value, each.money.value) for each in sums(text)]
        return {"events": [as_row(event, text) for event in events], "figures": figures, "seconds": seconds}

    return row


def _quantulum() -> Read:
    from quantulum3 import parser

    def row(text: str, _: str) -> Row:
        return {"figures": [_figure(each.span, each.value, each.value) for each in parser.parse(text)]}

    return row


def _figure(span: tuple[int, int], least: float | None, most: float | None) -> dict[str, Any]:
    return {"start": span[0], "end": span[1], "min": least, "max": most}


READERS = {
    reader.name: reader
    for reader in (
        Reader("newsdesk", "newsdesk", frozenset({"events", "figures", "seconds"}), _newsdesk),
        Reader("quantulum3", "quantulum3", frozenset({"figures"}), _quantulum),
    )
}
