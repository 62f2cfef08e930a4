"""Fetch politely and take in files: whatever a user hands over becomes pages, sources, and named faults."""

from newsdesk.collect.faults import Denied, Gone, Stopped
from newsdesk.collect.fetcher import Fetcher, NotModified
from newsdesk.collect.follow import PUBLISHED
from newsdesk.collect.gather import gather
from newsdesk.collect.limits import Limits
from newsdesk.collect.resolving import Resolver
from newsdesk.collect.schedule import due
from newsdesk.collect.turns import Turns
from newsdesk.collect.urls import normalise
from newsdesk.collect.visit import Visit, visit

__all__ = [
    "PUBLISHED",
    "Denied",
    "Fetcher",
    "Gone",
    "Limits",
    "NotModified",
    "Resolver",
    "Stopped",
    "Turns",
    "Visit",
    "due",
    "gather",
    "normalise",
    "visit",
]
