"""What a reader's process does: it reads what comes down the wire until that is closed; only the reader's work is timed.

It is started as MODULE READER WIRE CORE.
"""

import importlib.metadata
import logging
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from typing import Any

from benchmarks.race.reader import Reader, Reading, Row


def timed(read: Callable[..., Row], arguments: tuple[Any, ...]) -> Reading:
    began, at_work = time.perf_counter(), _worked()
    try:
        row, fault = read(*arguments), ""
    except Exception as raised:  # noqa: BLE001 - whatever another reader raises counts as nothing read
        row, fault = {}, f"{type(raised).__name__}: {raised}"[:200]
    return Reading(row, _worked() - at_work, time.perf_counter() - began, fault)


def _worked() -> float:
    """The seconds of the processor that this process and the programs it started had."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def serve(readers: Mapping[str, Reader], warm_up: tuple[Any, ...], fields: tuple[str, ...]) -> None:
    """Answers each task with these fields of what the reader gives."""
    name, wire_number, core = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    os.sched_setaffinity(0, {core})
    logging.disable(logging.CRITICAL)
    wire = Connection(wire_number)
    reader = readers[name]
    try:
        read, version = reader.ready(), importlib.metadata.version(reader.distribution)
    except ImportError as missing:
        wire.send((False, str(missing)))
        return
    timed(read, warm_up)
    wire.send((True, version))
    while True:
        try:
            arguments = wire.recv()
        except EOFError:
            return
        reading = timed(read, arguments)
        wire.send(reading._replace(row={name: reading.row[name] for name in fields if reading.row.get(name)}))
