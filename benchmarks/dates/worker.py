"""One reader of dates in a process of its own: python -m benchmarks.dates.worker READER WIRE CORE"""

from benchmarks.dates.readers import READERS
from benchmarks.race.worker import serve

WARM_UP = (
    "The bridge was opened on Monday, three weeks after the storm of 5 March, the mayor said last year.\n" * 9
)

if __name__ == "__main__":
    serve(READERS, (WARM_UP, "2026-03-02"), ("timex",))
