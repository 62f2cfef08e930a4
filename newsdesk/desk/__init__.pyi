"""What the desk gives to the rooms above; `__init__.py` loads each when it is first asked for."""

from .desk import Desk
from .doctor import Check, examine, frames_in_force
from .fetching import open_fetcher
from .ingest import Added
from .linked import GROUPS, NOT_TOLD, RULES, Rule, figure_of, printed_at
from .pages import ArticlePage, EntryPage, StoryPage, VoicePage
from .rows import Rows
from .settings import Settings, load_settings

__all__ = [
    "GROUPS",
    "NOT_TOLD",
    "RULES",
    "Added",
    "ArticlePage",
    "Check",
    "Desk",
    "EntryPage",
    "Rows",
    "Rule",
    "Settings",
    "StoryPage",
    "VoicePage",
    "examine",
    "figure_of",
    "frames_in_force",
    "load_settings",
    "open_fetcher",
    "printed_at",
]
