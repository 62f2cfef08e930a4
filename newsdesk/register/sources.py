"""On whose word does an event stand: the speaker of the statement that it is told in?"""

from collections.abc import Sequence

from newsdesk.model import Filler, Span, Statement


def statements_around(statements: Sequence[Statement], span: Span) -> tuple[Statement, ...]:
    """The statements whose content holds these characters, the innermost first."""
    holding = [
        each for each in statements if any(s.start <= span.start and span.end <= s.end for s in each.content)
    ]
    return tuple(sorted(holding, key=lambda each: sum(s.end - s.start for s in each.content)))


def sources_of(told: Sequence[Statement], text: str) -> tuple[Filler, ...]:
    """Who says it, as fillers with their place in the text."""
    for statement in told:
        if statement.speaker is None:
            continue
        span = statement.source[0] if statement.source else statement.content[0]
        return (Filler("source", span, text[span.start : span.end], statement.speaker.name),)
    return ()
