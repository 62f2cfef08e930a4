"""Who says what, to whom, on whose relay and when: statements read from an article and its parse."""

from newsdesk.attribute.attribute import Attributed, attribute, attributed
from newsdesk.attribute.found import Found

__all__ = ["Attributed", "Found", "attribute", "attributed"]
