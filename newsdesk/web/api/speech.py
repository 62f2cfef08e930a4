"""Statements and those who make them."""

from dataclasses import dataclass

from litestar.params import FromPath, FromQuery

from newsdesk.desk import VoicePage
from newsdesk.model import Stance, StatementLine
from newsdesk.web.api.answers import Day, Limit, Listing, Offset, Sure, Text, listing, told
from newsdesk.web.pages.answers import Desk, existing


@dataclass(frozen=True, slots=True)
class Voice:
    """A name under which somebody speaks, with the number of statements."""

    name: str
    statements: int


@told("/statements")
def statements(
    desk: Desk,
    speaker: Text = "",
    topic: Text = "",
    stance: FromQuery[Stance | None] = None,
    confidence: Sure = 0.0,
    article: Text = "",
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Listing[StatementLine]:
    """Statements with their words, those of the newest article first."""
    filters = {
        "speaker": speaker,
        "topic": topic,
        "stance": stance or "",
        "confidence": confidence,
        "article": article,
        "since": since,
        "until": until,
    }
    return listing(lambda most, first: desk.statements(**filters, limit=most, offset=first), limit, offset)


@told("/statements/{statement:str}")
def statement(desk: Desk, statement: FromPath[str]) -> StatementLine:
    """One statement."""
    return existing(desk.statement(statement))


@told("/speakers")
def speakers(desk: Desk, like: Text = "", limit: Limit = 100) -> tuple[Voice, ...]:
    """Names of speakers, those with most statements first; `like` is a part of the name."""
    return tuple(Voice(name, number) for name, number in desk.speakers(like, limit))


@told("/voice")
def voice(
    desk: Desk,
    name: Text,
    topic: Text = "",
    stance: FromQuery[Stance | None] = None,
    confidence: Sure = 0.0,
    since: Day = None,
    until: Day = None,
) -> VoicePage:
    """What speakers of this name said: each utterance once with its printings, and the turns of their account."""
    return desk.voice(name, topic=topic, stance=stance or "", confidence=confidence, since=since, until=until)


SPEECH = (statements, statement, speakers, voice)
