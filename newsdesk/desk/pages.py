"""What is shown together: an article with its statements, a story with its reports, an entry with its rivals, a voice."""

from dataclasses import dataclass

from newsdesk.link import Rule
from newsdesk.model import (
    Article,
    ArticleHead,
    Capture,
    Copy,
    Entry,
    EventLine,
    Rival,
    StatementLine,
    Story,
    Turn,
    Utterance,
)


@dataclass(frozen=True, slots=True)
class ArticlePage:
    article: Article
    head: ArticleHead
    statements: tuple[StatementLine, ...]
    events: tuple[EventLine, ...]
    story: Story | None
    copies: tuple[tuple[Copy, ArticleHead], ...]
    capture: Capture | None


@dataclass(frozen=True, slots=True)
class StoryPage:
    story: Story
    articles: tuple[ArticleHead, ...]
    statements: tuple[StatementLine, ...]
    events: tuple[EventLine, ...]
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class EntryPage:
    """`chosen` has, for each of the rivals in their order, the value that `rule` puts at the head; null where there is none."""

    entry: Entry
    events: tuple[EventLine, ...]
    rivals: tuple[Rival, ...]
    rule: Rule
    chosen: tuple[tuple[str, EventLine] | None, ...]


@dataclass(frozen=True, slots=True)
class VoicePage:
    """Those who speak under a name, with the number of their statements; if that is one, the roles that reports give it; what
    they said, and where they say otherwise."""

    name: str
    speakers: tuple[tuple[str, int], ...]
    roles: tuple[tuple[str, int], ...]
    utterances: tuple[Utterance, ...]
    turns: tuple[Turn, ...]
