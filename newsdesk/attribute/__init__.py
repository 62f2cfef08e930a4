"""Who says what, to whom, on whose relay and when: statements read from an article and its parse."""

from newsdesk.attribute.attribute import attribute

__all__ = ["attribute"]
