"""What reports of general news tell: embassies and aid, loans and bills, and what only stands beside an event."""

from datetime import date

import pytest
from register.telling import norms, told

TOLD = [
    # a country is where it was, if it is told with what was struck
    (
        "Bombs hit American embassies in Kenya and Tanzania on 7 August 2023.",
        "strike",
        "place",
        ["Kenya", "Tanzania"],
    ),
    (
        "A car bomb exploded outside the French embassy in Tripoli, wounding two guards.",
        "strike",
        "target",
        ["French embassy"],
    ),
    # a city before the noun is where, and no attacker
    ("Police said the Nairobi bombing killed nine people.", "strike", "place", ["Nairobi"]),
    # what was struck is told where it was told of first
    (
        "Bombings of embassies in Nairobi shook Africa. The bombings killed 259 people.",
        "strike",
        "dead",
        ["259"],
    ),
    # whose strike it was tells that it is one; bodies strike, too
    ("Israel's strike on Damascus killed three people.", "strike", "attacker", ["Israel"]),
    ("Hamas fired rockets at the city of Ashdod on Monday.", "strike", "attacker", ["Hamas"]),
    # where somebody leaves for, whom a team is led by
    ("Jan Berg left Oslo for Vilnius on Friday.", "visit", "place", ["Vilnius"]),
    ("Ida Holm led a team of doctors to Nairobi.", "visit", "visitor", ["Ida Holm"]),
    ("Jan Berg was greeted by Michel Aoun in Beirut.", "visit", "host", ["Michel Aoun"]),
    # whom an office means that is told without its state elsewhere
    ("Jan Berg met Lebanon's president. President Michel Aoun smiled.", "visit", "host", ["Michel Aoun"]),
    # funds, lending, cuts
    (
        "Norway set up a $3 billion fund aimed at helping its farmers.",
        "funding",
        "purpose",
        ["helping its farmers"],
    ),
    (
        "The World Bank plans to raise its lending to poor members to about $33 billion.",
        "funding",
        "amount",
        ["33000000000 USD"],
    ),
    ("The Bush administration cut its foreign aid to $21 billion.", "funding", "giver", ["United States"]),
    ("Lawmakers passed a $3 billion budget on Friday.", "funding", "giver", ["Lawmakers"]),
    ("Ida Holm has requested $50 million from Parliament for Kenya.", "funding", "recipient", ["Kenya"]),
    # people of every state
    ("Haitian forces shelled the port of Jacmel.", "strike", "attacker", ["Haiti"]),
]

NOTHING = [
    "The report gave ammunition to its critics in Germany.",
    "The Norwegian ban on sales of tanks to Chile was lifted.",
    "Norway sold ore mines to Chile.",
    "Turkish President Recep Tayyip Erdogan hosted him in Ankara.",
]


@pytest.mark.parametrize(("text", "frame", "role", "wanted"), TOLD, ids=lambda part: str(part)[:40])
def test_a_role_is_filled(text: str, frame: str, role: str, wanted: list[str]) -> None:
    assert wanted in [norms(event).get(role) for event in told(text) if event.frame == frame]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_an_event_is_none(text: str) -> None:
    assert told(text) == ()


def test_each_sum_of_a_list_is_an_event_with_what_it_is_for() -> None:
    text = (
        "Norway will allocate $3 million for schools, $2 million for roads and $1 million to repair bridges."
    )
    assert [(norms(each)["giver"], norms(each)["purpose"]) for each in told(text)] == [
        (["Norway"], ["schools"]),
        (["Norway"], ["roads"]),
        (["Norway"], ["to repair bridges"]),
    ]


def test_a_sum_that_begins_another_clause_is_none_of_the_list() -> None:
    events = told("Norway gave Kenya $5 million, and $7 million was lost.")
    assert [norms(event)["amount"] for event in events] == [["5000000 USD"]]


@pytest.mark.parametrize(
    "text",
    [
        "KYIV, January 18. Russian missiles hit a school in Kherson.",
        "January 18, 2024 (KYIV) - Russian missiles hit a school in Kherson.",
        "KYIV, January 18 (NLW) -- Russian missiles hit a school in Kherson.",
    ],
)
def test_the_day_of_a_dateline_is_not_that_of_the_event(text: str) -> None:
    (event,) = told(text)
    assert "date" not in norms(event)


def test_when_it_was_said_is_not_when_they_came() -> None:
    (event,) = told("Jan Berg visited Oslo, his spokesman said on Wednesday.", date(2024, 1, 18))
    assert "date" not in norms(event)


def test_when_it_was_condemned_is_not_when_it_was_done() -> None:
    (event,) = told("Jan Berg on Thursday condemned drone attacks on a school in Kherson.")
    assert "date" not in norms(event)


def test_a_body_that_stands_near_a_strike_has_not_made_it() -> None:
    (event,) = told("The Red Cross has an office in Kherson, and a drone hit a school there on Monday.")
    assert "attacker" not in norms(event)


def test_what_is_told_of_a_wave_of_strikes_is_told_of_them() -> None:
    (event,) = told("On Thursday a wave of drone strikes hit a school in Kherson.")
    assert norms(event)["date"] == ["2024-01-18"]


def test_where_victims_are_brought_is_not_where_it_was() -> None:
    text = "Ten victims of the bombing of the embassy were flown to a base near Washington."
    assert not any("place" in norms(event) for event in told(text))


def test_the_dead_of_an_accident_are_not_those_of_a_strike() -> None:
    (event,) = told("Russian forces shelled Kherson on Monday. A bus crash near Lviv killed 25 people.")
    assert "dead" not in norms(event)


@pytest.mark.parametrize(
    ("behind", "dead"),
    [
        ("The death toll rose to 12, the governor said.", ["12"]),
        ("The toll of the strike has risen from nine to 12.", ["12"]),
        ("Two more bodies were found, bringing the toll to 30 people.", ["30"]),
        ("The toll of a bus crash in Lviv rose to eight.", []),
    ],
)
def test_a_toll_that_rises_is_what_it_came_to(behind: str, dead: list[str]) -> None:
    (strike,) = told(f"Missiles hit a hospital in Kharkiv on Tuesday. {behind}")
    assert norms(strike).get("dead", []) == dead


def test_the_wounded_whose_number_rises() -> None:
    text = "Missiles hit a hospital in Kharkiv on Tuesday. The number of wounded climbed to 40."
    (strike,) = told(text)
    assert norms(strike)["injured"] == ["40"]


@pytest.mark.parametrize(
    ("text", "dead", "injured"),
    [
        ("As five of the wounded died, the death toll in the Odesa bombing rose to 14, officials said.", ["14"], []),
        ("A missile struck Odesa on Friday. A woman died on Sunday, bringing the number of dead to four.", ["4"], []),
        ("A missile struck Odesa on Friday. A woman died on Sunday, raising the number of dead from three to four.", ["4"], []),
        ("A missile struck Odesa on Friday, raising the number of injured from two to five.", [], ["5"]),
        ("A missile struck Odesa on Friday, raising the death toll to nine.", ["9"], []),
        ("A missile strike on Odesa killed nine. The death toll later rose to 12.", ["12"], []),
        ("A missile strike on Odesa killed nine. The death toll of the war rose to 12,000.", ["9"], []),
        ("A missile strike on Odesa killed nine. Ukraine's death toll has risen to 12,000.", ["9"], []),
        ("A missile strike on Odesa killed nine. The death toll has risen to 12,000 since May.", ["9"], []),
    ],
)  # fmt: skip
def test_what_a_toll_came_to_goes_before_the_numbers_on_the_way(
    text: str, dead: list[str], injured: list[str]
) -> None:
    (strike,) = told(text)
    assert (norms(strike).get("dead", []), norms(strike).get("injured", [])) == (dead, injured)


def test_an_attack_that_is_called_by_its_day_was_on_it() -> None:
    text = "A watchman missing since Thursday's drone attack on an oil depot in Lugovsk was found, police said on Friday."
    (strike,) = told(text)
    assert norms(strike)["date"] == ["2024-01-18"]


def test_what_a_sentence_before_tells_of_a_visit_dates_no_strike() -> None:
    events = told("Jan Berg visited Oslo on Thursday. The school in Kherson was hit by a missile.")
    assert [norms(event).get("date") for event in events] == [["2024-01-18"], None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday's missile strike on Odesa killed four people.", "2024-01-15"),
        ("Israeli jets bombed Beirut on Monday evening.", "2024-01-15"),
        ("Israeli jets bombed Beirut on Sunday.", "2024-01-21"),
        ("Israel will bomb Beirut on Monday.", "2024-01-22"),
        ("Ida Holm spoke of tariffs ahead of Xi Jinping's visit to Moscow on Monday.", "2024-01-22"),
    ],
)
def test_the_weekday_of_a_strike_that_was_made_is_the_last_such_day(text: str, day: str) -> None:
    (event,) = told(text)
    assert norms(event)["date"] == [day]


def test_a_weekday_in_the_first_week_of_the_calendar_has_none_before_it() -> None:
    (strike,) = told("A missile struck a hospital in Odesa on Tuesday, killing four people.", date.min)
    assert norms(strike)["date"] == ["0001-01-02"]


@pytest.mark.parametrize(
    ("text", "dead", "injured"),
    [
        ("In Lagos a bus plunged off a bridge, killing 21 passengers, hours after a bomb exploded at a market in Jos.", [], []),
        ("A drone struck a depot in Kursk on Thursday. A ferry sank off Accra on Friday, killing 40 people.", [], []),
        ("A drone struck a depot in Kursk on Thursday. A ferry sank off Accra on Friday and 40 people died.", [], []),
        ("A drone struck a depot in Kursk on Thursday. A bus crash near Tula killed 11 people and injured 20.", [], []),
        ("A drone struck a depot in Kursk on Thursday. The blast killed 11 people and injured 20.", ["11"], ["20"]),
        ("A missile struck a ferry off Accra on Friday. The ferry sank, killing 40 people.", ["40"], []),
        ("A truck packed with explosives crashed into a barracks in Jos, killing five soldiers.", ["5"], []),
    ],
)  # fmt: skip
def test_who_was_killed_in_an_accident_was_not_killed_in_the_strike(
    text: str, dead: list[str], injured: list[str]
) -> None:
    (strike,) = told(text)
    assert (norms(strike).get("dead", []), norms(strike).get("injured", [])) == (dead, injured)


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron's visit to Oslo, planned for last week, was put off.",
        "Emmanuel Macron's visit to Oslo was called off.",
        "Emmanuel Macron called off his visit to Oslo.",
        "Emmanuel Macron postponed his trip to Oslo.",
    ],
)
def test_a_visit_that_was_put_off_was_not_made(text: str) -> None:
    (visit,) = told(text)
    assert visit.status == "cancelled"


def test_who_leads_a_team_to_victory_visits_nobody() -> None:
    assert told("Coach Lena Dahl led a team to victory in Oslo.") == ()


@pytest.mark.parametrize(("first", "wanted"), [("Gaza", ["Gaza"]), ("tents", None)])
def test_the_first_sum_of_a_list_is_for_whom_it_is_said(first: str, wanted: list[str] | None) -> None:
    events = told(
        f"Norway pledged $50 million for {first}, $20 million for Sudan and 30 million kroner for Yemen."
    )
    given = {norms(event)["amount"][0]: norms(event).get("recipient") for event in events}
    assert given == {"50000000 USD": wanted, "20000000 USD": ["Sudan"], "30000000 NOK": ["Yemen"]}


def test_a_country_alone_is_too_little_for_a_strike() -> None:
    assert told("Russia attacked Ukraine.") == ()


@pytest.mark.parametrize("arms", ["40 tanks", "40 tanks and 250 missiles", "tanks, rockets and shells"])
def test_a_sale_of_several_arms_is_to_whom_it_is_said(arms: str) -> None:
    (sale,) = told(f"Norway approved the sale of {arms} to Ukraine.")
    assert norms(sale)["recipient"] == ["Ukraine"]
