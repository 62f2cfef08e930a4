"""Record → links: copies, stories, entities, register entries; timelines, rival figures, utterances and changed accounts on demand."""

from newsdesk.link.accounts import turns
from newsdesk.link.clusters import cluster, likeness
from newsdesk.link.documents import Document
from newsdesk.link.headline_figures import RULES, Rule, chosen, figure_of
from newsdesk.link.known_as import known_as
from newsdesk.link.links import link
from newsdesk.link.rivals import printed_at, rivals
from newsdesk.link.timelines import timeline
from newsdesk.link.topic_dates import timeline_dates
from newsdesk.link.totals import GROUPS, NOT_COUNTED, NOT_TOLD, totals
from newsdesk.link.utterances import utterances

__all__ = [
    "GROUPS",
    "NOT_COUNTED",
    "NOT_TOLD",
    "RULES",
    "Document",
    "Rule",
    "chosen",
    "cluster",
    "figure_of",
    "known_as",
    "likeness",
    "link",
    "printed_at",
    "rivals",
    "timeline",
    "timeline_dates",
    "totals",
    "turns",
    "utterances",
]
