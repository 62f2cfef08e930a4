"""A difference between a pair and what a stage gave is seen: a check that cannot fail would be none."""

from dataclasses import replace
from datetime import UTC, datetime

from newsdesk.model import (
    Article,
    Block,
    Byline,
    Dated,
    Event,
    Filler,
    Quantity,
    Refusal,
    Span,
    Speaker,
    Statement,
)
from world.differences import of_events, of_reading, of_statements

TEXT = "The mayor, Ilse Brandt, told Radio Nord that the bridge will open in May."
PAIR = {
    "outcome": "article",
    "headline": "Bridge to open in May",
    "bylines": [{"name": "Ada Lind", "kind": "person"}],
    "published": "2024-01-19T09:00:00+01:00",
    "site": "Harbour Post",
    "language": "en",
    "first_words": "The mayor",
    "last_words": "in May.",
    "must_contain": ["Radio Nord"],
    "must_not_contain": ["Listen to this article"],
}
ARTICLE = Article(
    id="a",
    url="https://www.harbourpost.example/bridge",
    text=TEXT,
    headline="Bridge to open in May",
    blocks=(Block("paragraph", Span(0, len(TEXT))),),
    bylines=(Byline("Ada Lind", "person"),),
    published=Dated(datetime(2024, 1, 19, 8, 0, tzinfo=UTC), "minute", "json-ld"),
    site="Harbour Post",
    language="en",
)
WANTED = {
    "speaker": "Ilse Brandt",
    "kind": "person",
    "contains": "the bridge will open",
    "relay": ["Radio Nord"],
}
SAID = Statement(
    id="s",
    article="a",
    source=(Span(0, 22),),
    cue=(Span(24, 28),),
    content=(Span(TEXT.index("the bridge"), len(TEXT) - 1),),
    speaker=Speaker("Ilse Brandt", "person", "mayor"),
    relay=("Radio Nord",),
)
SHELLS = Filler(
    "materiel", Span(0, 3), "rounds", "round", Quantity(Span(0, 1), "1 million", 1e6, 1e6, "", True)
)
SENT = Event("e", "a", "transfer", Span(0, 3), "claimed", (SHELLS,))


def test_what_agrees_gives_no_lines() -> None:
    assert of_reading(ARTICLE, PAIR) == []
    assert of_statements(ARTICLE, [SAID], [WANTED]) == []
    transfer = {
        "frame": "transfer",
        "status": "claimed",
        "roles": {"materiel": {"contains": "round", "quantity": 1e6}},
    }
    assert of_events([SENT], [transfer]) == []


def test_each_wrong_field_of_an_article_gives_a_line() -> None:
    for wrong in (
        replace(ARTICLE, headline="Bridge"),
        replace(ARTICLE, bylines=()),
        replace(ARTICLE, published=None),
        replace(ARTICLE, site=""),
        replace(ARTICLE, language="de"),
    ):
        assert len(of_reading(wrong, PAIR)) == 1
    assert len(of_reading(replace(ARTICLE, text="Listen to this article"), PAIR)) == 4


def test_refusals_are_compared_by_name() -> None:
    wall = {"outcome": "refusal", "reason": "login wall"}
    assert of_reading(Refusal("u", "login wall"), wall) == []
    assert of_reading(Refusal("u", "no article"), wall) == ["reason should be 'login wall', is 'no article'"]
    assert of_reading(ARTICLE, wall) == ["became an article, should be refused as 'login wall'"]
    assert of_reading(Refusal("u", "empty"), PAIR) == ["refused as 'empty': "]


def test_a_missing_statement_and_a_wrong_speaker_are_seen() -> None:
    assert of_statements(ARTICLE, [], [WANTED]) == ["missing: Ilse Brandt [] 'the bridge will open'"]
    stranger = replace(SAID, speaker=Speaker("Radio Nord", "organisation"), relay=())
    assert len(of_statements(ARTICLE, [stranger], [WANTED])) == 3


def test_a_wrong_figure_or_status_of_an_event_is_seen() -> None:
    wanted = {
        "frame": "transfer",
        "status": "done",
        "roles": {"materiel": {"contains": "round", "quantity": 2e6}},
    }
    assert len(of_events([SENT], [wanted])) == 2
    assert of_events([], [wanted]) == [f"missing: transfer {wanted['roles']}"]
