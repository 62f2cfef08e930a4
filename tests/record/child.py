"""A process that fills a record, made to be killed: keeps the invented pages, stores what is made of them.

`child.py FOLDER` keeps and stores all; after each step it prints the ids that were acknowledged.
"""

import sys

from invented import article, derived, page, refused

from newsdesk.model import Links, Story
from newsdesk.record import Record

PAGES = 40
BATCH = 4


def pages() -> list[object]:
    return [
        page(f"n{number % 35}", f"body {number} " + "word " * 200, minutes=number) for number in range(PAGES)
    ]


def main(folder: str) -> None:
    todo = pages()
    with Record.open(folder) as record:
        for start in range(0, PAGES, BATCH):
            kept = record.captures.keep(todo[start : start + BATCH])  # type: ignore[arg-type]
            say("kept", *(one.capture.id for one in kept))
        for capture in record.captures.waiting("read/1"):
            name = capture.url.rpartition("/")[2]
            if name.endswith("7"):
                record.articles.store([refused(capture.id, capture.url)])
            else:
                record.articles.store(
                    [derived(capture.id, article(name, f"{capture.digest} would open. More."))]
                )
            say("stored", capture.id)
        found = tuple(record.articles.each())
        story = Story(found[0].id, found[0].headline, tuple(one.id for one in found), None, None)
        record.stories.replace(Links(stories=(story,)))
        say("done")


def say(*line: str) -> None:
    sys.stdout.write(" ".join(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
