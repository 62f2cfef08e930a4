"""The pages of the desk, each a question put to it and a template."""

from newsdesk.web.pages.articles import ARTICLES
from newsdesk.web.pages.digest import DIGEST
from newsdesk.web.pages.registers import REGISTERS
from newsdesk.web.pages.search import SEARCH
from newsdesk.web.pages.sources import SOURCES
from newsdesk.web.pages.statements import STATEMENTS
from newsdesk.web.pages.stories import STORIES
from newsdesk.web.pages.timeline import TIMELINE

PAGES = (*ARTICLES, *STORIES, *STATEMENTS, *REGISTERS, *TIMELINE, *SEARCH, *DIGEST, *SOURCES)

__all__ = ["PAGES"]
