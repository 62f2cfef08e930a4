"""The report that the desk is made for: each of its facts stands in the right register, on the right word."""

from datetime import date

import pytest
from register.telling import norms, shipped, told

from newsdesk.attribute import attribute
from newsdesk.language import parse
from newsdesk.model import Article, Event
from newsdesk.register import register

REPORT = """Kyrylo Budanov, who heads Ukrainian military intelligence, told the Financial Times in an interview published on 21 January that North Korea is now Russia's largest source of arms.

On 15 January a spokesperson for the service (HUR) said that North Korea had delivered around one million rounds of ammunition to Russia, mainly 122 mm and 152 mm artillery shells.

On 2 January 2024, Russian forces struck Kharkiv with North Korean-made ballistic missiles for the first time.

Vladimir Putin plans to visit Pyongyang, the state agency KCNA reported.
"""


@pytest.fixture(scope="module")
def facts() -> dict[str, Event]:
    article = Article(id="report", url="https://outlet.example/report", text=REPORT, headline="", blocks=())
    read = parse(REPORT, (), date(2024, 1, 21))
    events = register(article, read, attribute(article, read), shipped())
    assert len(events) == 3
    return {event.frame: event for event in events}


def test_the_transfer_has_its_sides_and_its_shells(facts: dict[str, Event]) -> None:
    roles = norms(facts["transfer"])
    assert roles["supplier"] == ["North Korea"]
    assert roles["recipient"] == ["Russia"]
    assert "122 mm and 152 mm artillery shell" in roles["materiel"]


def test_the_million_is_about_a_million(facts: dict[str, Event]) -> None:
    (quantity,) = [f.quantity for f in facts["transfer"].role("materiel") if f.quantity]
    assert (quantity.minimum, quantity.maximum, quantity.approximate) == (1_000_000, 1_000_000, True)
    assert REPORT[slice(*quantity.span)] == quantity.text == "around one million"


def test_it_stands_on_the_word_of_the_service_and_is_a_claim(facts: dict[str, Event]) -> None:
    event = facts["transfer"]
    assert event.status == "claimed"
    assert event.statement is not None
    assert "HUR" in event.sources[0].norm


def test_the_strike_has_place_day_attacker_and_weapon(facts: dict[str, Event]) -> None:
    roles = norms(facts["strike"])
    assert roles["attacker"] == ["Russia"]
    assert roles["place"] == ["Kharkiv"]
    assert roles["date"] == ["2024-01-02"]
    assert len(roles["weapon"]) == 1


def test_the_weapon_keeps_the_words_that_say_who_made_it(facts: dict[str, Event]) -> None:
    (weapon,) = facts["strike"].role("weapon")
    assert weapon.text == "North Korean-made ballistic missiles"


def test_for_the_first_time_is_kept(facts: dict[str, Event]) -> None:
    assert facts["strike"].qualifiers == ("for the first time",)


def test_the_visit_is_planned(facts: dict[str, Event]) -> None:
    event = facts["visit"]
    assert (event.status, event.kind) == ("planned", "visit")
    assert norms(event) == {"visitor": ["Vladimir Putin"], "place": ["Pyongyang"]}


def test_every_filler_is_proved_by_the_characters_it_stands_on(facts: dict[str, Event]) -> None:
    for event in facts.values():
        for filler in (*event.fillers, *event.sources):
            assert REPORT[slice(*filler.span)] == filler.text


def test_a_text_without_facts_leaves_the_registers_empty() -> None:
    assert (
        told(
            "The orchestra delivered a fine concert. Visitors to the park were asked to keep dogs on a lead."
        )
        == ()
    )
