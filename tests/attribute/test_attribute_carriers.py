"""Which outlets a source line names, nearest to the page first, and whom it introduces."""

from datetime import date

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import Statement

REPORT = """The bridge at Aven is closed.
Source: {line}
Details: The mayor said that the bridge would open in May."""


def only(text: str) -> Statement:
    (statement,) = statements_of(article_of(text, date(2031, 3, 5)))
    return statement


@pytest.mark.parametrize(
    ("line", "relay"),
    [
        ("Ilse Brandt, mayor of Aven, at a briefing in Norden, reports the Courier", ("Courier",)),
        (
            "Ilse Brandt, mayor of Aven, during her speech in Norden, quoted by TVN, as Hale Wire reports",
            ("Hale Wire", "TVN"),
        ),
        ("Ilse Brandt, mayor of Aven, in an interview with the Kuku radio station", ("Kuku",)),
        (
            "the Danish news outlet Nezavi, citing Brandt on the air of the Alsat TV channel, as reported by Hale Wire",
            ("Hale Wire", "Nezavi", "Alsat TV"),
        ),
        ("Hale Wire with reference to the Courier", ("Hale Wire", "Courier")),
        ("press service of the mayor", ()),
    ],
)
def test_each_link_of_the_line_leads_to_an_outlet_or_to_a_speaker(line: str, relay: tuple[str, ...]) -> None:
    assert only(REPORT.format(line=line)).relay == relay


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Rilo Lopen-Arda Jagu, mayor of Aven, on Telegram", "Rilo Lopen-Arda Jagu", "mayor of Aven"),
        (
            "Spanish Ambassador to Norland Rilo Lopen-Arda Jagu at a briefing",
            "Rilo Lopen-Arda Jagu",
            "Spanish Ambassador to Norland",
        ),
    ],
)
def test_the_line_introduces_who_speaks(line: str, name: str, role: str) -> None:
    text = REPORT.format(line=line).replace("The mayor", "Lopen-Arda Jagu")
    speaker = only(text).speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind, speaker.role) == (name, "person", role)


def test_an_outlet_of_the_line_is_told_through_those_who_stand_nearer() -> None:
    text = REPORT.format(line="the Danish newspaper Morgen, as reported by Hale Wire")
    assert only(text.replace("The mayor", "Morgen")).relay == ("Hale Wire",)


def test_a_bare_quote_is_his_who_is_named_behind_it() -> None:
    text = """The bridge at Aven is closed.
Source: the Danish newspaper Morgen
Quote: "The bridge will open in May," Ilse Brandt, mayor of Aven, said."""
    statement = only(text)
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.form) == ("Ilse Brandt", "direct")


def test_who_is_named_and_reports_what_happened_today_spoke_today() -> None:
    text = """The bridge at Aven was closed on 5 March.
Source: Ilse Brandt, mayor of Aven, on Telegram
Quote: "Nobody was hurt."
Background: Brandt said that the bridge was old."""
    first, second = statements_of(article_of(text, date(2031, 3, 5)))
    assert (first.said_on, second.said_on) == ("2031-03-05", None)


def test_an_outlet_named_in_the_sentence_carried_it() -> None:
    text = "The union's chairman, Otto Lind, as reported by the Courier, said that the strike was over."
    assert only(text).relay == ("Courier",)


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Colonel Ilse Brandt said in a podcast by Aven Voice that the town needed a wall.", ("Aven Voice",)),
        ("Two bankers with whom the Courier has spoken said the bank was safe.", ("Courier",)),
        ("Bloomberg's sources say that the plan is dead.", ("Bloomberg",)),
        ("Brandt's sources say that the plan is dead.", ()),
        ("The ministry, in a written reply to RBC, insisted that all was well.", ("RBC",)),
    ],
)
def test_who_made_the_programme_or_asked(text: str, relay: tuple[str, ...]) -> None:
    assert only(text).relay == relay
