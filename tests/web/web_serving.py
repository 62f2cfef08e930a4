"""The desk served by a process of its own, as `newsdesk run` serves it."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVE = """
import sys
from newsdesk import web
from newsdesk.desk import Desk, Settings
with Desk.open(Settings(record=sys.argv[1])) as desk:
    web.serve(desk, port=int(sys.argv[2]), ready=lambda address: print(address, flush=True))
print("closed", flush=True)
"""


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """The desk over this record in a process of its own: its address, and the process."""
    command = [sys.executable, "-c", SERVE, str(folder), str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert address, process.stderr and process.stderr.read()
        yield address.rstrip("/"), process
    finally:
        stop(process)


def stop(process: "subprocess.Popen[str]") -> float:
    """Ask the process to stop, and say how many seconds it took."""
    begun = time.monotonic()
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return time.monotonic() - begun
