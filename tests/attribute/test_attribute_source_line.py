"""What a page's own source line says of whose words came through whom, and when."""

from datetime import date

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.attribute.source_line import same_name
from newsdesk.model import Statement

TEXT = """The bridge at Aven is closed, Ilse Brandt, mayor of Aven, said.
Source: {line}
Details: Brandt said that the bridge would open in May.
Jon Vale, head of the union, said that nobody had been hurt.
Background: Brandt said in March that the bridge was safe."""


def said(line: str) -> list[Statement]:
    return list(statements_of(article_of(TEXT.format(line=line), date(2031, 3, 5))))


def test_a_bare_label_is_his_whom_the_line_names() -> None:
    text = """Source: Petro Kovalenko to the agency Hale, reports Courier, citing Radio Nord
Details: The deputy minister denied that the bridge was closed.
Quote: "Nobody was hurt in the night, and the trains will go on.\""""
    *_, quoted = statements_of(article_of(text, None))
    assert quoted.speaker is not None
    assert quoted.speaker.name == "Petro Kovalenko"


def test_a_bare_label_is_not_the_papers_that_interviewed_him() -> None:
    text = """Norland is ready, Minister Mads Ravn said.
Source: Ravn in an interview with the German magazine Der Blick
Quote: "Nobody was hurt in the night, and the trains will go on.\""""
    *_, quoted = statements_of(article_of(text, None))
    assert (quoted.speaker.name if quoted.speaker else None, quoted.relay) == ("Mads Ravn", ("Der Blick",))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "Szalai at a joint press conference with his Sudland counterpart Marek Holub in Aven",
            "Gergely Szalai",
        ),
        ("Norland Ministry of Farming on Twitter, referring to a survey", "Norland Ministry of Farming"),
    ],
)
def test_a_bare_label_is_whom_the_line_names_first(line: str, name: str) -> None:
    text = f"""The dam will stay shut, the Water Minister of Norland, Gergely Szalai, declared.
Source: {line}
Quote: "First the gate comes off the list, then we shall talk.\""""
    *_, quoted = statements_of(article_of(text, None))
    assert quoted.speaker is not None
    assert quoted.speaker.name == name


INSTITUTE = """The army is tired.
Source: {line}
Details: {who} note that the pace has fallen.
Background: The Institute for Coastal Studies (ICS) is in Halven."""


@pytest.mark.parametrize(
    ("line", "who", "name"),
    [
        ("Institute for Coastal Studies (ICS)", "The experts", "Institute for Coastal Studies (ICS)"),
        (
            "a survey by the Institute for Coastal Studies",
            "The sociologists",
            "Institute for Coastal Studies (ICS)",
        ),
        ("the newspaper Courier", "The experts", "unnamed experts"),
        ("Institute for Coastal Studies", "Two experts", "unnamed experts"),
    ],
)
def test_the_experts_are_the_institutes_whom_the_line_names(line: str, who: str, name: str) -> None:
    (statement,) = statements_of(article_of(INSTITUTE.format(line=line, who=who), None))
    assert statement.speaker is not None
    assert statement.speaker.name == name


@pytest.mark.parametrize("label", ["Direct quote", "Verbatim quote", "Quote"])
def test_a_word_for_the_kind_of_quotation_is_nobody(label: str) -> None:
    text = f"""Source: Anna Berg, mayor of Aven
{label}: "Nobody was hurt in the night, and the trains will go on.\""""
    (quoted,) = statements_of(article_of(text, None))
    assert quoted.speaker is not None
    assert (quoted.speaker.name, quoted.speaker.role) == ("Anna Berg", "mayor of Aven")


def test_outlets_alone_carry_all_words_up_to_the_background() -> None:
    relays = [statement.relay for statement in said("the news agency Hale, citing officials")]
    assert relays == [("Hale",), ("Hale",), ("Hale",), ()]


def test_a_speaker_in_the_line_has_its_outlets_to_himself() -> None:
    relays = [statement.relay for statement in said("Ilse Brandt on Telegram")]
    assert relays == [("Telegram",), ("Telegram",), (), ()]


@pytest.mark.parametrize("others", ["the newspaper Courier", "Hale, citing the governor", "European Post"])
def test_where_a_part_is_a_speakers_the_outlets_of_others_carry_no_third_ones_words(others: str) -> None:
    relays = [statement.relay for statement in said(f"Ilse Brandt on Telegram; {others}")]
    assert relays == [("Telegram",), ("Telegram",), (), ()]


def test_outlets_side_by_side_carry_all_words() -> None:
    relays = [statement.relay for statement in said("the newspaper Courier; the news agency Hale")]
    assert relays[:3] == [("Courier", "Hale")] * 3


def test_a_body_by_its_letters_is_no_outlet() -> None:
    text = """The pier is closed.
Source: HSA; the newspaper Tidewater
Details: The mayor, Anna Holm, said that the pump was old.
Background: On 2 March, the Harbour Safety Authority (HSA) closed the pier."""
    (statement,) = statements_of(article_of(text, None))
    assert statement.relay == ("Tidewater",)


def test_who_reports_stands_nearer_than_whom_he_cites() -> None:
    relays = [
        statement.relay
        for statement in said("Brandt in an interview with Radio Nord, reports the Hale agency")
    ]
    assert relays[1] == ("Hale", "Radio Nord")


def test_the_day_of_the_line_is_the_day_of_its_speaker() -> None:
    days = [statement.said_on for statement in said("Ilse Brandt at a briefing on 4 March")]
    assert days[:3] == ["2031-03-04", "2031-03-04", None]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("AP", "AP News", True),
        ("WSJ", "The Wall Street Journal", True),
        ("Hale", "Radio Nord", False),
        ("", "Hale", False),
    ],
)
def test_names_of_one_outlet(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_a_site_is_an_outlet_in_a_chain() -> None:
    first, *_ = said("Ilse Brandt, mayor of Aven, as reported by Harbour News with reference to Telo.hu")
    assert first.relay == ("Harbour News", "Telo.hu")


def test_the_line_of_one_ministry_is_not_that_of_another() -> None:
    text = """The old planes fly again, the Norland Ministry of Defence said.
Source: Norland Ministry of Defence on Twitter
Details: The ministry said that they were slow.
Colonel Jon Vale, spokesman of the Aven Guard, agreed that they were slow.
The Sudland Defence Ministry said that they were fast."""
    relays = [each.relay for each in statements_of(article_of(text, date(2031, 3, 5)))]
    assert relays == [("Twitter",), ("Twitter",), (), ()]


def test_who_is_told_a_comment_is_an_outlet_whatever_its_name_is_taken_for() -> None:
    relays = [
        statement.relay for statement in said("Ilse Brandt, mayor of Aven, in a comment to Radia Sport; Hale")
    ]
    assert relays[:3] == [("Radia Sport",), ("Radia Sport",), ()]


def test_what_a_third_one_told_the_lines_paper_came_by_the_lines_way() -> None:
    text = """Norland is ready, Minister Mads Ravn said.
Source: Ravn in an interview with the German magazine Der Blick, reported by the Northern Post
Details: A diplomat told Der Blick that nobody had been asked."""
    *_, told = statements_of(article_of(text, None))
    assert told.relay == ("Northern Post", "Der Blick")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Head of the Aven Oblast Military Administration", "Ilse Brandt"),
        ("Head of the Aven Road Service", "unnamed governor"),
    ],
)
def test_the_governor_heads_the_administration_of_the_region(head: str, name: str) -> None:
    text = f"""Source: Ilse Brandt, {head}, on Telegram
Details: The governor noted that five people were missing."""
    (statement,) = statements_of(article_of(text, None))
    assert statement.speaker is not None
    assert statement.speaker.name == name


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("on the morning of 5 March, with people brought out from two flats", "2031-03-05"),
        ("from 5 March", None),
    ],
)
def test_what_happened_today_dates_what_is_said_of_it(told: str, day: str | None) -> None:
    text = f"""The bridge at Aven is closed {told}.
Source: Ilse Brandt, mayor of Aven, on Telegram
Details: Brandt claimed that nobody had been hurt."""
    (statement,) = statements_of(article_of(text, date(2031, 3, 5)))
    assert statement.said_on == day
