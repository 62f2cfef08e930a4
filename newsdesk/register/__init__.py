"""Articles and their statements become facts: typed frames whose roles are filled from the text."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.model import Article, Column, Event, Statement
from newsdesk.register.frame import Frame, Frames, Role
from newsdesk.register.load import load_frames

if TYPE_CHECKING:
    from newsdesk.language import Parse

__all__ = ["Column", "Frame", "Frames", "Role", "check_frame", "load_frames", "register"]


def register(
    article: Article, parse: "Parse", statements: Sequence[Statement], frames: Frames
) -> tuple[Event, ...]:
    """The facts of an article by the frames, each with its status and on whose word it stands."""
    from newsdesk.register.events import events_in

    return events_in(article, parse, statements, frames)


def check_frame(path: Path) -> tuple[str, ...]:
    """What is wrong with a frame file, and which of its examples it does not read as they say; empty when sound."""
    from newsdesk.register.check import findings

    return findings(path)
