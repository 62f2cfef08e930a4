"""One reader of articles in a process of its own: python -m benchmarks.attribution.worker READER WIRE CORE"""

from benchmarks.attribution.readers import READERS
from benchmarks.race.worker import serve

WARM_UP = (
    '"The bridge will open on Monday," Mayor Ilse Brandt said. She added that there would be no toll.\n' * 9
)

if __name__ == "__main__":
    serve(READERS, (WARM_UP, "2026-03-02"), ("attributions", "statements", "seconds"))
