"""The one object that a user holds. It puts the rooms together and decides nothing that a room should decide."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event as Signal
from threading import Thread
from typing import Any, Self, TypeVar

from newsdesk.collect import gather
from newsdesk.desk import follow, ingest, output
from newsdesk.desk.fetching import open_fetcher
from newsdesk.desk.frames import frame_folders, frames_of, stages_with
from newsdesk.desk.ingest import Added, Progress, quiet
from newsdesk.desk.pages import ArticlePage, EntryPage, StoryPage, VoicePage
from newsdesk.desk.rows import Rows
from newsdesk.desk.settings import Settings
from newsdesk.link import (
    GROUPS,
    NOT_COUNTED,
    Rule,
    chosen,
    known_as,
    rivals,
    timeline,
    totals,
    turns,
    utterances,
)
from newsdesk.model import (
    ArticleFilter,
    ArticleHead,
    BadInput,
    BadQuestion,
    Change,
    Counts,
    Digest,
    EventFilter,
    EventLine,
    Hit,
    Refusal,
    SourceState,
    StatementFilter,
    StatementLine,
    Story,
    TimelineItem,
    Total,
)
from newsdesk.publish import audio, digest
from newsdesk.record import Record
from newsdesk.register import Frame

#: So many statements of one name are compared with each other.
MOST_SAID = 2_000

FilterT = TypeVar("FilterT", ArticleFilter, StatementFilter)


def now() -> datetime:
    return datetime.now(UTC)


class Desk(AbstractContextManager["Desk"]):
    """A record with everything that can be asked of it and done to it. Safe to use from several threads."""

    def __init__(
        self, record: Record, settings: Settings | None = None, clock: Callable[[], datetime] = now
    ) -> None:
        self.record = record
        self.settings = settings or Settings(record=record.location)
        self._clock = clock
        self._folders = frame_folders(self.settings)
        self._frames = frames_of(self._folders)
        self._stages = stages_with(self._folders)

    @classmethod
    def open(cls, settings: Settings, *, create: bool = True) -> Self:
        """The desk over the record that the settings name. Raises CannotWrite, NewerRecord, BadInput, BadConfig."""
        database = settings.database or None
        return cls(Record.open(settings.record, create=create, database=database), settings)

    def close(self) -> None:
        self.record.close()

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- taking in ---------------------------------------------------------------------------------------------------

    def add(self, *things: str | Path, progress: Progress = quiet) -> Added:
        """Take in files, folders, archives and addresses, read them and link them. Failures come back as values."""
        with open_fetcher(self.settings) as fetcher:
            found = (item for thing in things for item in gather(str(thing), fetcher, self._clock))
            kept = ingest.keep(self.record, found, progress)
        return kept + self.catch_up(progress)

    def catch_up(self, progress: Progress = quiet) -> Added:
        """Read and link whatever is kept but not read yet, be it after a kill or after an upgrade."""
        read = ingest.derive_waiting(
            self.record, self.settings.workers, self._folders, self._stages, progress
        )
        if read.articles or read.refusals or self.record.stories.stale():
            ingest.relink(self.record, progress)
        return read

    def follow(self, stop: Signal, report: Callable[[Added], None] = lambda _: None) -> None:
        """Visit the sources whenever they are due, until `stop` is set."""
        with open_fetcher(self.settings) as fetcher, follow.ended_by(stop, fetcher):
            while not stop.is_set():
                kept = follow.visit_due(self.record, fetcher, self._clock, stop)
                report(kept + self.catch_up())
                stop.wait(follow.seconds_until_next(self.record, self._clock))

    @contextmanager
    def following(self, *, enabled: bool = True) -> Iterator[None]:
        """Follow the sources in the background for as long as the block runs."""
        stop = Signal()
        thread = Thread(target=self.follow, args=(stop,), name="newsdesk-follow", daemon=True)
        if enabled:
            thread.start()
        try:
            yield
        finally:
            stop.set()
            if enabled:
                thread.join(timeout=5)

    def unfollow(self, url: str) -> None:
        """Follow a source no more; its articles stay. Raises BadInput when it is not followed."""
        if not self.record.sources.unfollow(url):
            raise BadInput(url, "is not followed; `newsdesk sources` lists what is")

    # -- asking ------------------------------------------------------------------------------------------------------

    def articles(self, **filters: Any) -> Rows[ArticleHead]:
        """Heads of articles, newest first; filters are the fields of ArticleFilter."""
        return Rows(self.record.articles.find(_filter(ArticleFilter, filters)))

    def article(self, article: str) -> ArticlePage | None:
        found, head = self.record.articles.get(article), self.record.articles.head(article)
        if found is None or head is None:
            return None
        copies = self.record.articles.copies(article)
        heads = {
            each.id: each
            for each in self.record.articles.heads({c.article for c in copies} | {c.original for c in copies})
        }
        return ArticlePage(
            found,
            head,
            tuple(sorted(self.statements(article=article), key=lambda line: line.statement.content)),
            tuple(sorted(self.register(article=article), key=lambda line: line.event.trigger)),
            self.record.stories.of(article),
            tuple((copy, heads[_other(copy.article, copy.original, article)]) for copy in copies),
            self.record.articles.capture(article),
        )

    def statements(self, **filters: Any) -> Rows[StatementLine]:
        """Statements with their words, newest first; filters are the fields of StatementFilter."""
        return Rows(self.record.statements.find(_filter(StatementFilter, filters)))

    def statement(self, statement: str) -> StatementLine | None:
        return self.record.statements.get(statement)

    def speakers(self, like: str = "", limit: int = 100) -> tuple[tuple[str, int], ...]:
        """Names of speakers with the number of their statements, most first."""
        return self.record.statements.speakers(like, limit)

    def voice(self, name: str, **filters: Any) -> VoicePage:
        """What speakers of this name said: each utterance once, with its printings, and where their account changed.

        Filters are the fields of StatementFilter; `limit` is of utterances. At most MOST_SAID statements are compared, the
        newest first.
        """
        asked = {**filters, "speaker": name, "limit": MOST_SAID}
        lines = tuple(self.statements(**asked)) if name else ()
        said = utterances(lines)
        speakers = self.speakers(name)
        roles = known_as(lines) if len(speakers) == 1 else ()
        return VoicePage(name, speakers, roles, said[: filters.get("limit")], turns(said))

    def register(self, frame: str = "", **filters: Any) -> Rows[EventLine]:
        """Events of a frame; other keywords are fields of EventFilter or roles: supplier="North Korea"."""
        return Rows(self.record.events.find(self.event_filter(frame, filters)))

    def totals(self, frame: str, by: str, limit: int | None = None, **filters: Any) -> tuple[Total, ...]:
        """What a register adds up to by a role, "month", "year", "status" or "kind"; filters are those of `register`, `limit` is of groups.

        Each real event counts once; what is denied or cancelled does not, unless its status is asked for. Raises BadInput.
        """
        roles = {role.name for each in self._frames if each.name == frame for role in each.roles}
        if by not in roles and by not in GROUPS:
            raise BadQuestion(by, f"cannot be grouped by; there are {', '.join([*sorted(roles), *GROUPS])}")
        lines = self.register(frame, **filters)
        counted = [line for line in lines if filters.get("status") or line.event.status not in NOT_COUNTED]
        return totals(counted, by)[:limit]

    def event_filter(self, frame: str, filters: dict[str, Any]) -> EventFilter:
        """The filter of a question to a register. Raises BadInput for a frame or role that does not exist."""
        names = {each.name for each in self._frames}
        if frame and frame not in names:
            raise BadQuestion(frame, f"no such register; there are {', '.join(sorted(names))}")
        fields = {key: value for key, value in filters.items() if key in EventFilter.__dataclass_fields__}
        known = {role.name for each in self._frames if frame in ("", each.name) for role in each.roles}
        asked = {key: value for key, value in filters.items() if key not in fields}
        if unknown := set(asked) - known:
            raise BadQuestion(min(unknown), f"no such role or filter; roles are {', '.join(sorted(known))}")
        roles = tuple(fields.pop("roles", ())) + tuple(sorted(asked.items()))
        return EventFilter(frame=frame, roles=roles, **fields)

    def event(self, event: str) -> EventLine | None:
        return self.record.events.get(event)

    def entry(self, entry: str, rule: Rule = "latest") -> EntryPage | None:
        """One real event with all its reports and the figures on which they differ, headed by those that the rule chooses."""
        found = self.record.stories.entry(entry)
        if found is None:
            return None
        events = self.record.events.find(EventFilter(entry=entry))
        differing = rivals(events)
        return EntryPage(found, events, differing, rule, tuple(chosen(each, rule) for each in differing))

    def frames(self) -> tuple[Frame, ...]:
        return tuple(self._frames)

    def stories(
        self, since: date | None = None, until: date | None = None, limit: int | None = None, offset: int = 0
    ) -> Rows[Story]:
        """Stories, the latest first."""
        return Rows(self.record.stories.find(since, until, limit, offset))

    def story(self, story: str) -> StoryPage | None:
        found = self.record.stories.get(story)
        if found is None:
            return None
        heads = self.record.articles.heads(found.articles)
        statements = tuple(line for head in heads for line in self.article_statements(head.id))
        events = tuple(line for head in heads for line in self.register(article=head.id))
        return StoryPage(found, heads, statements, events, rivals(events))

    def article_statements(self, article: str) -> tuple[StatementLine, ...]:
        """The statements of one article in the order of its text."""
        return tuple(sorted(self.statements(article=article), key=lambda line: line.statement.content))

    def timeline(
        self, topic: str, since: date | None = None, until: date | None = None
    ) -> Rows[TimelineItem]:
        """What happened, by the day it happened."""
        return Rows(timeline(self.record, topic, since, until))

    def search(self, query: str, limit: int = 20, offset: int = 0) -> Rows[Hit]:
        return Rows(self.record.search(query, limit, offset))

    def digest(self, day: date) -> Digest:
        return digest(self.record, day)

    def changes(self, since: int = 0, limit: int = 100) -> tuple[Change, ...]:
        return self.record.changes.since(since, limit)

    def refusals(self, limit: int | None = None, offset: int = 0) -> Rows[Refusal]:
        """The pages that did not become articles, and why."""
        return Rows(self.record.articles.refusals(limit, offset))

    def counts(self) -> Counts:
        return self.record.counts()

    def sources(self) -> tuple[SourceState, ...]:
        return self.record.sources.all()

    # -- giving out --------------------------------------------------------------------------------------------------

    def export(self, what: str, path: str | Path, **filters: Any) -> int:
        """Write rows to a .csv, .jsonl, .parquet or .ninjs file and say how many. Raises BadInput, CannotWrite."""
        return output.export(self, what, Path(path), filters)

    def digest_page(self, day: date, shape: str) -> str:
        """The digest of a day as "text", "markdown" or "html"."""
        return output.digest_page(self.digest(day), shape)

    def say(self, day: date, path: str | Path) -> None:
        """Speak the digest of a day into a .mp3 or .wav file. Raises Missing, BadInput, CannotWrite."""
        audio.say(self.digest(day), Path(path))

    def feed(self, what: str, form: str, address: str) -> tuple[str, str]:
        """Media type and text of a syndication feed ("rss", "atom", "json") of articles, statements or registers."""
        return output.feed(self, what, form, address)

    def export_bytes(self, what: str, suffix: str, **filters: Any) -> bytes:
        """What `export` would write, for a download."""
        return output.export_bytes(self, what, suffix, filters)


def _filter(kind: type[FilterT], filters: dict[str, Any]) -> FilterT:
    return kind(**{key: value for key, value in filters.items() if value is not None})


def _other(one: str, two: str, this: str) -> str:
    return two if one == this else one
