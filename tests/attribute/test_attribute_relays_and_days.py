"""Through whom it came and on which day it was said: one kind of mistake that was met, one text of our own."""

from dataclasses import replace

import pytest
from test_attribute_cases import article_of, statements_of, told

from newsdesk.model import cut


@pytest.mark.parametrize(
    ("text", "contains", "relay"),
    [
        (
            "Source: Ilse Brandt, Mayor of Aven, reports Hale\nBrandt wrote on Facebook that the bridge was open.",
            "the bridge was open",
            ("Hale", "Facebook"),
        ),
        (
            "Source: the news agency Hale; the newspaper Morgen\nThe newspaper Abend wrote that the bridge was open.",
            "the bridge was open",
            (),
        ),
        (
            "Source: Hale, citing the Norland Foreign Ministry; the newspaper Morgen\n"
            "Foreign Minister Jonas Lind said that the border was closed.",
            "the border was closed",
            ("Hale",),
        ),
        (
            "Ilse Brandt, Mayor of Aven, posted an appeal on her Telegram channel, calling on residents to stay at home.",
            "stay at home",
            ("Telegram",),
        ),
        (
            'Source: Ilse Brandt, Mayor of Aven\nQuote: "The bridge is open," Brandt on Facebook.',
            "The bridge is open",
            ("Facebook",),
        ),
    ],
)
def test_the_relay_is_the_chain_from_the_page_to_the_speaker(
    text: str, contains: str, relay: tuple[str, ...]
) -> None:
    assert told(text, contains).relay == relay


@pytest.mark.parametrize(
    ("text", "contains", "day"),
    [
        (
            "On 28 March, Ilse Brandt posted an appeal, calling on residents to stay at home.",
            "stay at home",
            "2031-03-28",
        ),
        (
            "On 14 March, the Air Force issued a statement saying that a jet had been lost.",
            "a jet had been lost",
            "2031-03-14",
        ),
        (
            "The port was shelled on the night of 22-23 April.\nSource: Ilse Brandt, Mayor of Aven\nBrandt said that nobody was hurt.",
            "nobody was hurt",
            "2031-04-23",
        ),
        (
            "Ilse Brandt said on Monday that the bridge was closed. Brandt separately wrote that she was tired.",
            "she was tired",
            None,
        ),
        (
            "Ilse Brandt said that she would monitor polling places on Election Day.",
            "monitor polling places",
            None,
        ),
    ],
)
def test_the_day_is_that_of_the_saying(text: str, contains: str, day: str | None) -> None:
    assert told(text, contains).said_on == day


def test_a_label_within_a_line_begins_a_quotation_that_may_stay_open() -> None:
    text = "Source: Ilse Brandt, Mayor of Aven, on Telegram Quote: “The toll has risen. Two more died.\nDetails: It rained."
    statement = told(text, "The toll has risen")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ilse Brandt"
    assert "It rained" not in cut(text, statement.content)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Thandeka Mbalula wins the prize", "Thandeka Mbalula"),
        ("Defiant Mbalula wins the prize", "Mbalula"),
        ("Court Frees Mbalula", "Mbalula"),
        ("Rita Vance meets the mayor", "Mbalula"),
    ],
)
def test_the_headline_may_have_the_whole_name(headline: str, name: str) -> None:
    article = replace(
        article_of("Mr Mbalula, whose group drilled wells, said the prize was theirs."), headline=headline
    )
    (statement,) = statements_of(article)
    assert statement.speaker is not None
    assert statement.speaker.name == name
