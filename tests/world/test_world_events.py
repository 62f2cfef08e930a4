"""What happened in the sample world: the events that a pair names are in the registers, with roles and status.

As with the statements, the share that is right in every field is held by a floor that is to rise.
"""

import pytest

from world.derived import events_of
from world.differences import of_events
from world.reading import article_of
from world.shares import share
from world.world import Page, articles, page_called

REPORT = "eastbank/budanov-north-korea-largest-arms-supplier"
RIGHT_IN_EVERY_FIELD = 0.7


def differences(page: Page, want: dict) -> list[str]:
    return of_events(events_of(page), [want])


def test_the_events_of_the_report_are_right() -> None:
    told = share([page_called(REPORT)], "events", differences)
    assert told.right == told.wanted, told


def test_the_share_of_events_that_are_right_in_every_field_does_not_fall() -> None:
    told = share(articles(), "events", differences)
    assert told.part >= RIGHT_IN_EVERY_FIELD, told


@pytest.mark.parametrize("page", articles(), ids=str)
def test_every_filler_is_cut_from_the_text(page: Page) -> None:
    text = article_of(page).text
    for event in events_of(page):
        for filler in (*event.fillers, *event.sources):
            assert text[filler.span.start : filler.span.end] == filler.text
