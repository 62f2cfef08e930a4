"""One reader of events or figures in a process of its own: python -m benchmarks.register.worker READER WIRE CORE"""

from benchmarks.race.worker import serve
from benchmarks.register.readers import READERS

WARM_UP = (
    "Norway will send 12 howitzers and 6,000 shells to Ukraine in March, the minister said on Monday.\n" * 9
)

if __name__ == "__main__":
    serve(READERS, (WARM_UP, "2026-03-02"), ("events", "figures", "seconds"))
