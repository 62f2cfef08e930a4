"""How do open pages learn of what is new? The change log as server-sent events (WHATWG HTML, section 9.2).

Each event carries the number of its change as its id, so that a browser that was cut off goes on where it was
(`Last-Event-ID`). A listener that is slow to read holds up only itself: the log is read at its own pace.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

import msgspec

from newsdesk.desk import Desk
from newsdesk.model import ArticleHead, Change, Story

LOOK_SECONDS: Final = 1.0
SILENCE_SECONDS: Final = 15.0
RETRY: Final = b"retry: 2000\n\n"
STILL_HERE: Final = b": still here\n\n"
MOST_LISTENERS: Final = 64
AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class News:
    """A change with what a page needs to show it: the head of the article, the story as it is now."""

    change: Change
    article: ArticleHead | None = None
    story: Story | None = None


class Stream:
    """The open event streams of one server."""

    def __init__(self, desk: Desk, pause: float = LOOK_SECONDS) -> None:
        self._desk = desk
        self._pause = pause
        self._listeners = 0
        self._closing = asyncio.Event()

    @property
    def full(self) -> bool:
        return self._listeners >= MOST_LISTENERS

    def close(self) -> None:
        """End all streams; browsers come back when there is a server again."""
        self._closing.set()

    async def listen(self, since: int | None) -> AsyncIterator[bytes]:
        """The changes after this number, or from now on, as they come."""
        self._listeners += 1
        try:
            yield RETRY
            number = await asyncio.to_thread(self._desk.record.changes.latest) if since is None else since
            async for piece in self._pieces(number):
                yield piece
        finally:
            self._listeners -= 1

    async def _pieces(self, number: int) -> AsyncIterator[bytes]:
        silent = 0.0
        while not self._closing.is_set():
            found = await asyncio.to_thread(self._look, number)
            for news in found:
                yield event(news)
                number = news.change.number
            if found:
                silent = 0.0
                continue
            silent += self._pause
            if silent >= SILENCE_SECONDS:
                yield STILL_HERE
                silent = 0.0
            await self._wait()

    def _look(self, number: int) -> list[News]:
        return [news_of(self._desk, change) for change in self._desk.changes(number, AT_ONCE)]

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._closing.wait(), self._pause)
        except TimeoutError:
            return


def news_of(desk: Desk, change: Change) -> News:
    """The change with what it is about, as that is now; it may be gone or renewed since."""
    if change.kind == "article":
        head, story = desk.record.articles.head(change.reference), desk.record.stories.of(change.reference)
        return News(change, head, story)
    if change.kind == "story":
        return News(change, story=desk.record.stories.get(change.reference))
    return News(change)


def event(news: News) -> bytes:
    """One server-sent event; JSON has no line breaks of its own, so its data is one line."""
    data = msgspec.json.encode(news)
    return b"id: %d\nevent: change\ndata: %b\n\n" % (news.change.number, data)


def resume_from(last_event: str | None, since: int | None) -> int | None:
    """Where to go on: after the last event that the browser saw, else where the page said."""
    if last_event and last_event.isascii() and last_event.isdigit() and len(last_event) <= 15:
        return int(last_event)
    return since
