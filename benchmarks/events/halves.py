"""What are frames worth on texts whose words they were not written for? Each half is read without the words that it alone has."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from benchmarks.events.readers import foremost, told_in
from benchmarks.events.texts import Set, Text
from newsdesk.language import Parse, parse
from newsdesk.register import Frames
from newsdesk.register.frame import Trigger
from newsdesk.register.triggers import forms


def kinds_by_halves(of: Set, texts: Sequence[Text], frames: Frames, times: int = 1) -> list[list[str]]:
    """For each of so many ways to halve them, the kind of each text by frames that know no word which its half alone has."""
    parses = [parse(text.text) for text in texts]
    words = [_words(parsed) for parsed in parses]
    found = []
    for seed in range(times):
        half = np.random.default_rng(seed).permutation(len(texts)) % 2
        held = [frozenset[str]().union(*(words[n] for n in np.flatnonzero(half == side))) for side in (0, 1)]
        known = [_without(frames, held[side] - held[1 - side]) for side in (0, 1)]
        found.append(
            [
                of.kind(foremost(told_in(text, parsed, known[side]), known[side]))
                for text, parsed, side in zip(texts, parses, half, strict=True)
            ]
        )
    return found


def _words(parsed: Parse) -> frozenset[str]:
    return frozenset(form for token in parsed.doc for form in forms(token))


def _without(frames: Frames, words: frozenset[str]) -> Frames:
    return Frames(tuple(replace(frame, triggers=tuple(_triggers(frame.triggers, words))) for frame in frames))


def _triggers(triggers: Sequence[Trigger], words: frozenset[str]) -> Iterator[Trigger]:
    """The triggers without these words; one that has no lemma left, or nothing that it calls for, is gone."""
    for each in triggers:
        kept = replace(
            each,
            lemmas=each.lemmas - words,
            within=each.within - words,
            beside=each.beside - words,
            without=each.without - words,
        )
        if kept.lemmas and bool(kept.within) == bool(each.within) and bool(kept.beside) == bool(each.beside):
            yield kept
