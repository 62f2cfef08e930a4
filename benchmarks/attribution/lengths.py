"""Does the time grow with the length alone, and what comes of odd texts?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from math import log

from benchmarks.attribution.articles import Article
from benchmarks.race.process import ReaderProcess
from benchmarks.race.reader import Reading

WORDS = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
STORY = (
    "Mayor Ilse Brandt said on Monday that the bridge would open in May.",
    "“We have waited two years for this,” she told the Morning Post. “Now it is done.”",
    "The builders denied that the cost had doubled, according to a letter that the council published.",
    "“There were delays,” said Otto Lind, a spokesman for the builders, “but every one was reported.”",
)


@dataclass(frozen=True, slots=True)
class Point:
    """One text for one reader: its name, its words, and what came of it."""

    text: str
    words: int
    reader: str
    reading: Reading

    @property
    def found(self) -> int:
        return len(self.reading.row.get("attributions", ()))


def long_texts(articles: Sequence[Article], lengths: Iterable[int] = WORDS) -> list[Article]:
    """Paragraphs of the articles one after another, over again if there are too few, up to so many words."""
    paragraphs = [line for article in articles for line in article.text.split("\n") if line.strip()]
    return [_text(f"{words:,} words", _up_to(paragraphs, words)) for words in lengths]


def odd_texts() -> list[Article]:
    """The same story in the shapes in which texts come broken."""
    story = "\n\n".join(STORY)
    shapes = {
        "as printed": story,
        "empty": "",
        "only spaces": " \n\t\n " * 20,
        "all capitals": story.upper(),
        "no capitals": story.lower(),
        "no paragraphs": " ".join(STORY * 50),
        "a line for each word": "\n".join(" ".join(STORY).split()),
        "quotation never closed": story.replace("”", ""),
        "quotation never opened": story.replace("“", ""),
        "straight quotation marks": story.replace("“", '"').replace("”", '"'),
        "German quotation marks": story.replace("“", "„").replace("”", "“"),
        "French quotation marks": story.replace("“", "« ").replace("”", " »"),
        "nothing but quotation marks": "“”" * 5_000,
        "one word of 50,000 letters": "a" * 50_000,
        "half a surrogate pair": story.replace("bridge", "bri\ud83ddge"),
        "another language": "Die Brücke werde im Mai öffnen, sagte die Bürgermeisterin am Montag.\n" * 20,
    }
    return [_text(name, text) for name, text in shapes.items()]


def points(processes: Mapping[str, ReaderProcess], texts: Iterable[Article]) -> list[Point]:
    return [
        Point(text.id, text.words, name, process.read(text))
        for text in texts
        for name, process in processes.items()
    ]


def growth(readings: Sequence[Point]) -> float:
    """The power of the length with which the seconds grow, from the first to the last text: 1 is linear."""
    first, last = readings[0], readings[-1]
    return log(last.reading.seconds / first.reading.seconds) / log(last.words / first.words)


def as_row(point: Point) -> dict[str, str | int | float]:
    return {
        "text": point.text,
        "words": point.words,
        "reader": point.reader,
        "seconds": point.reading.seconds,
        "found": point.found,
        "fault": point.reading.fault,
    }


def _text(name: str, text: str) -> Article:
    return Article("made", name, text, "2026-03-02", {})


def _up_to(paragraphs: Sequence[str], words: int) -> str:
    taken, length = [], 0
    for paragraph in cycle(paragraphs):
        if length >= words:
            break
        taken.append(" ".join(paragraph.split()[: words - length]))
        length += len(taken[-1].split())
    return "\n\n".join(taken)
