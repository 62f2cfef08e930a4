"""Expressions of time in a text (TIMEX3, ISO-TimeML)."""

from dataclasses import dataclass
from typing import Literal

from newsdesk.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression with its normalised value: "2024-01-15", "2022-02", "P3D", "PRESENT_REF"."""

    span: Span
    type: TimexType
    value: str
