"""What those who show links between accounts need of the room that makes them: its rules, and how figures and dates are written."""

from newsdesk.link import GROUPS, NOT_TOLD, RULES, Rule, figure_of, printed_at

__all__ = ["GROUPS", "NOT_TOLD", "RULES", "Rule", "figure_of", "printed_at"]
