"""The desk: the one object that a user holds. `cli`, `web` and `scale` speak to it alone."""

from newsdesk.desk.desk import Desk, open_fetcher
from newsdesk.desk.doctor import Check, examine, frames_in_force
from newsdesk.desk.ingest import Added
from newsdesk.desk.pages import ArticlePage, EntryPage, StoryPage, VoicePage
from newsdesk.desk.rows import Rows
from newsdesk.desk.settings import Settings, load_settings
from newsdesk.link import GROUPS, NOT_TOLD, RULES, Rule, figure_of, printed_at

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
