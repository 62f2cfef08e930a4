"""One reader of pages in a process of its own: python -m benchmarks.reading.worker READER WIRE CORE"""

from benchmarks.race.worker import serve
from benchmarks.reading.readers import PARSERS, READERS

FIELDS = ("text", "title", "authors", "date", "image")
WARM_UP = (
    "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>"
    + "<p>The bridge over the river was opened on Monday, the mayor said, after two years of work.</p>" * 9
    + "</article></body></html>"
)

if __name__ == "__main__":
    serve(READERS | PARSERS, (WARM_UP, "https://example.org/bridge", None), FIELDS)
