"""One reader in a process of its own: python -m benchmarks.reading.worker READER WIRE CORE

Reads what comes down the wire until the wire is closed; only the reader's own work is on the clock.
"""

import importlib.metadata
import logging
import os
import sys
import time
from multiprocessing.connection import Connection

from benchmarks.reading.readers import PARSERS, READERS, Read, Reading

FIELDS = ("text", "title", "authors", "date", "image")
WARM_UP = (
    "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
    + "<p>The bridge over the river was opened on Monday, the mayor said, after two years of work.</p>" * 9
    + "</article></body></html>"
)


def timed(read: Read, html: str, url: str, raw: bytes | None) -> Reading:
    began, at_work = time.perf_counter(), time.process_time()
    try:
        row, fault = read(html, url, raw), ""
    except Exception as raised:  # noqa: BLE001 - whatever another reader raises counts as nothing read
        row, fault = {}, f"{type(raised).__name__}: {raised}"[:200]
    return Reading(row, time.process_time() - at_work, time.perf_counter() - began, fault)


def main() -> None:
    name, wire_number, core = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    os.sched_setaffinity(0, {core})
    logging.disable(logging.CRITICAL)
    wire = Connection(wire_number)
    reader = (READERS | PARSERS)[name]
    try:
        read, version = reader.ready(), importlib.metadata.version(reader.distribution)
    except ImportError as missing:
        wire.send((False, str(missing)))
        return
    timed(read, WARM_UP, "https://example.org/bridge", None)
    wire.send((True, version))
    while True:
        try:
            html, url, raw = wire.recv()
        except EOFError:
            return
        reading = timed(read, html, url, raw)
        row = {field: reading.row[field] for field in FIELDS if reading.row.get(field)}
        wire.send(reading._replace(row=row))


if __name__ == "__main__":
    main()
