"""Record → links: copies, stories, entities, register entries; timelines, rival figures, utterances and changed accounts on demand."""

from newsdesk.link.accounts import turns
from newsdesk.link.clusters import cluster, likeness
from newsdesk.link.documents import Document
from newsdesk.link.links import link
from newsdesk.link.rivals import rivals
from newsdesk.link.timelines import timeline
from newsdesk.link.topic_dates import timeline_dates
from newsdesk.link.utterances import utterances

__all__ = [
    "Document",
    "cluster",
    "likeness",
    "link",
    "rivals",
    "timeline",
    "timeline_dates",
    "turns",
    "utterances",
]
