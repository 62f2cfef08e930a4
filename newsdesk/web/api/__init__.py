"""The JSON API: the same nouns as everywhere, under /api/v1 (docs/api.md)."""

from newsdesk.web.api.facts import FACTS
from newsdesk.web.api.live import LIVE
from newsdesk.web.api.reports import REPORTS
from newsdesk.web.api.speech import SPEECH

API = (*REPORTS, *SPEECH, *FACTS, *LIVE)

__all__ = ["API"]
