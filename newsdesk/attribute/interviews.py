"""Which paragraphs answer the questions of an interview that has no labels? Its questions were printed in bold, or in italics."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsdesk.attribute.found import Found
from newsdesk.attribute.quotations import MARKS
from newsdesk.attribute.reading import Reading
from newsdesk.attribute.turns import has_a_speakers_words, who_is_asked
from newsdesk.model import Span

#: One question may stand for the eye, two may be the writer's own.
_FEWEST: Final = 3
_LONGEST_QUESTION: Final = 400
_OF_HIMSELF: Final = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)\b")
_LABEL: Final = re.compile(r"(?P<name>\w[^:\n]{0,40}):\s+(?=\S)")
#: Of all answers so many speak of who gives them.
_SHARE: Final = 0.6


def interviewed(reading: Reading) -> Iterator[Found]:
    """What is answered by the one who is named before the first question; of an article that explains something the answers are nobody's."""
    questions = [paragraph for paragraph in reading.parse.paragraphs if _asks(reading.text, paragraph)]
    if len(questions) < _FEWEST:
        return
    end = Span(len(reading.text), len(reading.text))
    answers = [_between(reading, *each) for each in pairwise([*questions, end])]
    told = [answer for answer in answers if answer]
    asked = who_is_asked(reading, questions[0], questions[0].start)
    if (
        not asked
        or len(told) < _FEWEST
        or sum(_is_of_himself(reading.text, each) for each in told) < _SHARE * len(told)
    ):
        return
    for question, answer in zip(questions, answers, strict=True):
        if answer:
            mark = question.start + reading.text[question.start : question.end].rindex("?")
            yield Found(
                asked,
                (Span(mark, mark + 1),),
                (_unlabelled(reading.text, answer[0], asked[0]), *answer[1:]),
                "transcript",
                ":",
                0.6,
            )


def _unlabelled(text: str, answer: Span, asked: Span) -> Span:
    """The answer behind "Brandt:", where that is a part of the name of the one who is asked."""
    label = _LABEL.match(text, *answer)
    is_his = label is not None and set(label["name"].split()) <= set(text[slice(*asked)].split())
    return Span(label.end(), answer.end) if label is not None and is_his else answer


def _asks(text: str, paragraph: Span) -> bool:
    """Whether the whole paragraph is a question that nobody quotes."""
    words = text[paragraph.start : paragraph.end].rstrip("*_ ")
    return words.endswith("?") and len(words) < _LONGEST_QUESTION and not MARKS.intersection(words)


def _between(reading: Reading, question: Span, following: Span) -> list[Span]:
    """The paragraphs up to the next question; of the last answer those in which somebody speaks."""
    answer = [each for each in reading.paragraphs if question.end <= each.start < following.start]
    if following.end > following.start:
        return answer
    return answer[: 1 + _spoken_behind(reading.text, answer[1:])]


def _spoken_behind(text: str, paragraphs: Sequence[Span]) -> int:
    spoken = [has_a_speakers_words(text[each.start : each.end]) for each in paragraphs]
    return spoken.index(False) if False in spoken else len(spoken)


def _is_of_himself(text: str, answer: Sequence[Span]) -> bool:
    return any(
        _OF_HIMSELF.search(text, *each) and not MARKS.intersection(text[each.start : each.end])
        for each in answer
    )
