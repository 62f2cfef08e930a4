"""Which statements of several articles are prints of the same words by the same speaker?

The words decide, as for copies of articles: a print has most of its runs of five words in common with an earlier one. Words
that come back after a month are said again, unless both texts date them to the same day.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from newsdesk.link import shingles
from newsdesk.link.tellings import telling
from newsdesk.model import Printing, StatementLine, Utterance

#: So much of the shorter print's words stands in the other one.
LEAST_SHARE = 0.6
#: Fewer words are said by anybody at any time; they count as the same when they are the same words.
FEWEST_WORDS = 3
SAID_AGAIN_DAYS = 31


def utterances(lines: Sequence[StatementLine]) -> tuple[Utterance, ...]:
    """What was said, the latest first: each statement stands in one utterance."""
    by_speaker: dict[str, list[StatementLine]] = defaultdict(list)
    for line in sorted(lines, key=first_told):
        by_speaker[_speaker(line).casefold()].append(line)
    found = [_utterance(group) for told in by_speaker.values() for group in _same(told)]
    return tuple(sorted(found, key=lambda each: first_told(each.printings[0].line), reverse=True))


def first_told(line: StatementLine) -> tuple[datetime, str, str]:
    return line.article.published or datetime.max.replace(tzinfo=UTC), line.article.id, line.statement.id


def _speaker(line: StatementLine) -> str:
    return line.statement.speaker.name if line.statement.speaker else ""


def _same(told: Sequence[StatementLine]) -> Iterator[list[StatementLine]]:
    """The statements of one speaker, first told first, by what they print; those of nobody are each their own.

    Only the first print of each utterance is compared with, so that a thousand prints are a thousand comparisons.
    """
    groups: dict[int, list[StatementLine]] = {}
    first_with: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(told):
        runs = _runs(line.content) if _speaker(line) else frozenset()
        earlier = sorted({first for run in runs for first in first_with[run]})
        first = next((each for each in earlier if _prints(line, told[each])), place)
        if first == place:
            for run in runs:
                if len(first_with[run]) < shingles.COMMON:
                    first_with[run].append(place)
        groups.setdefault(first, []).append(line)
    yield from groups.values()


def _runs(content: str) -> frozenset[int]:
    """The runs of five words; of a shorter content, all its words as one."""
    words = shingles.WORD.findall(content)
    if FEWEST_WORDS <= len(words) < shingles.RUN:
        return frozenset([hash(tuple(word.casefold() for word in words))])
    return frozenset(shingles.runs(content))


def _prints(line: StatementLine, other: StatementLine) -> bool:
    short, long = sorted((line.content, other.content), key=len)
    alike = _runs(short) == _runs(long) or shingles.share(short, long) >= LEAST_SHARE
    return alike and _tells_the_same(short, long) and _at_one_time(line, other)


def _tells_the_same(short: str, long: str) -> bool:
    """Whether the shorter print has no figure and no denial of its own: those are other words, however few."""
    one, other = telling(short), telling(long)
    return one.figures <= other.figures and one.denies == other.denies


def _at_one_time(line: StatementLine, other: StatementLine) -> bool:
    said, before = line.statement.said_on, other.statement.said_on
    if said and before:
        return said.startswith(before) or before.startswith(said)
    one, two = line.article.published, other.article.published
    return one is None or two is None or abs((one - two).days) <= SAID_AGAIN_DAYS


def _utterance(lines: Sequence[StatementLine]) -> Utterance:
    fullest = max(lines, key=_length)
    printed: dict[str, StatementLine] = {}
    for line in lines:
        held = printed.setdefault(line.article.id, line)
        if _length(line) > _length(held):
            printed[line.article.id] = line
    printings = tuple(
        Printing(line, round(_length(line) / max(1, _length(fullest)), 4)) for line in printed.values()
    )
    return Utterance(lines[0].statement.id, _speaker(lines[0]), fullest, printings)


def _length(line: StatementLine) -> int:
    return len(shingles.WORD.findall(line.content))
