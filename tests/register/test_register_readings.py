"""What sentences of news tell, where it is not said by the plain subject and object of a verb."""

import pytest
from register.telling import norms, told

from newsdesk.model import Span, Speaker, Statement

TOLD = [
    # whose plan it is
    ("The Biden administration announced its intention to send tanks to Ukraine.", "transfer", "supplier", ["United States"]),
    ("EU leaders agreed on a plan to provide Ukraine with artillery shells.", "transfer", "supplier", ["European Union"]),
    # whom a pronoun means
    ("Israel will help Ukraine, but it would not give it any weapons.", "transfer", "recipient", ["Ukraine"]),
    ("Norway has many friends. It sent howitzers to Ukraine.", "transfer", "supplier", ["Norway"]),
    # who asks is who receives
    ("Ukraine pleads for urgent shipments of missiles.", "transfer", "recipient", ["Ukraine"]),
    # what a relative clause is about
    ("Greece sent tanks to Ukraine, which it had bought from Germany.", "transfer", "materiel", ["tank"]),
    # whose weapon, and by what
    ("A Russian drone hit a school in Kherson.", "strike", "attacker", ["Russia"]),
    ("A Russian drone hit a school in Kherson.", "strike", "weapon", ["drone"]),
    # damage is told behind the strike
    (
        "Russian forces shelled Kherson on Sunday. Two private houses were destroyed.",
        "strike",
        "target",
        ["private house"],
    ),
    # who meets whom
    ("Emmanuel Macron and Petteri Orpo met in Helsinki.", "visit", "host", ["Petteri Orpo"]),
    ("After talks with Emmanuel Macron, Petteri Orpo left the hall.", "visit", "visitor", ["Petteri Orpo"]),
    # within what time
    ("Norway will deliver shells to Ukraine within 12 months.", "transfer", "date", ["within 12 months"]),
    # of what told before there are so many
    ("Slovakia promised MiG-29 fighters to Ukraine. The first four of them have been sent to Ukraine.", "transfer", "materiel", ["MiG-29"]),
    # with what, told as what they used
    ("Russian forces used rockets to shell the city of Kherson.", "strike", "weapon", ["rocket"]),
    # what was blown up, whoever did it
    ("The railway bridge had been blown up in Tokmak.", "strike", "target", ["railway bridge"]),
    # who did what he is blamed for
    ("A court sentenced Ida Holm for transferring 500 hryvnias to Ukraine.", "funding", "giver", ["Ida Holm"]),
    # whose visit, where he is told of before it
    ("Petteri Orpo spoke of tariffs during his visit to Warsaw.", "visit", "visitor", ["Petteri Orpo"]),
    ("Emmanuel Macron, the President of France, met Petteri Orpo.", "visit", "visitor", ["Emmanuel Macron"]),
    # who holds the office that the text named him with
    ("The Finnish Prime Minister Petteri Orpo spoke on Friday. The Finnish prime minister visited Warsaw.", "visit", "visitor", ["Petteri Orpo"]),
    # what was destroyed by a weapon
    ("The school in Kherson was destroyed by a Russian missile in January 2023.", "strike", "target", ["school"]),
    # two told one by one
    ("A woman and a child were killed in a Russian attack on the city of Dnipro.", "strike", "dead", ["2"]),
    # what a package holds, at once and further down, and who gives it
    (
        "Norway announced a package of aid for Ukraine. The package includes: rifles; 155 mm shells; mines for roads.",
        "transfer",
        "materiel",
        ["rifle", "155 mm shell", "mine"],
    ),
    (
        "Norway announced a package of aid for Ukraine. The package includes: rifles; 155 mm shells.",
        "transfer",
        "supplier",
        ["Norway"],
    ),
    ("Norway sent aid to Ukraine, including howitzers and shells.", "transfer", "materiel", ["howitzer", "shell"]),
    # who buys for another hands on
    ("Denmark will buy tanks for Ukraine.", "transfer", "recipient", ["Ukraine"]),
    ("Denmark will buy and repair tanks for Ukraine.", "transfer", "materiel", ["tank"]),
    # whose they were
    ("Poland's tanks were delivered to Ukraine.", "transfer", "supplier", ["Poland"]),
    ("Greece bought shells and sent them to Ukraine.", "transfer", "materiel", ["shell"]),
    # what it comes to
    ("Denmark announced a package for Ukraine worth $2 billion.", "funding", "amount", ["2000000000 USD"]),
    ("Denmark approved a $3 million loan to Ukraine.", "funding", "amount", ["3000000 USD"]),
    ("Ukraine received $1 billion in aid from Denmark.", "funding", "giver", ["Denmark"]),
    ("Denmark gave Ukraine $30 million worth of blankets.", "funding", "recipient", ["Ukraine"]),
    # what became of people
    ("A missile hit a house in Kherson, leaving two people dead.", "strike", "dead", ["2"]),
    ("A missile hit a house in Kherson, killing a man and his daughter.", "strike", "dead", ["2"]),
    # who receives whom
    ("Petteri Orpo was received in Warsaw by Emmanuel Macron.", "visit", "host", ["Emmanuel Macron"]),
    ("At a joint briefing with Emmanuel Macron, Petteri Orpo spoke of tariffs.", "visit", "visitor", ["Petteri Orpo"]),
    ("Petteri Orpo will visit Norway, Sweden and Denmark.", "visit", "place", ["Norway", "Sweden", "Denmark"]),
    ("Anna von der Aue arrived in Warsaw.", "visit", "visitor", ["Anna von der Aue"]),
    # who comes along
    ("Petteri Orpo arrived in Kyiv on Friday together with Ulf Kristersson.", "visit", "visitor", ["Petteri Orpo", "Ulf Kristersson"]),
    ("Petteri Orpo flew to Kyiv, accompanied by Ulf Kristersson.", "visit", "visitor", ["Petteri Orpo", "Ulf Kristersson"]),
    # who is asked to come
    ("Petteri Orpo invited Emmanuel Macron to visit Helsinki.", "visit", "visitor", ["Emmanuel Macron"]),
    # what a law holds, and lines of credit
    ("The bill contains $7 million to repair bridges.", "funding", "amount", ["7000000 USD"]),
    ("Parliament passed a $90 million bill to repair bridges.", "funding", "purpose", ["to repair bridges"]),
    ("Denmark opened a $5 million credit line to Moldova.", "funding", "recipient", ["Moldova"]),
    ("The plan has $4 million in aid for Moldova.", "funding", "recipient", ["Moldova"]),
    # in what its worth was
    ("Denmark delivered $4 million in weapons to Moldova.", "transfer", "materiel", ["weapon"]),
    # what was bombed
    ("The embassy bombing in Nairobi killed 12 people.", "strike", "target", ["embassy"]),
    # whom it is sold to, where the parse takes his name for a part of the thing
    ("Turkey sold Somalia drones, officials said.", "transfer", "recipient", ["Somalia"]),
    ("Norway sold US drones to Poland.", "transfer", "recipient", ["Poland"]),
    # what a law holds for whom
    ("The Senate passed a bill that holds $14 billion in aid for Israel.", "funding", "recipient", ["Israel"]),
    # what was hit, where the parse takes a verb for a noun
    ("Parts of the missile that hit a school in Kharkiv point to North Korea.", "strike", "target", ["school"]),
    # a country that is struck as such
    ("Israel bombed Lebanon on Friday.", "strike", "place", ["Lebanon"]),
    ("Iran fired missiles at Israel.", "strike", "place", ["Israel"]),
    # who blocks
    ("Polish hauliers lifted their blockade of three crossings.", "blockade", "actor", ["Polish hauliers"]),
]  # fmt: skip


def test_whose_a_place_is_tells_not_who_struck_it() -> None:
    text = "The missile that struck Kharkiv came from the east, prosecutors in the Ukrainian city believe."
    assert not any("attacker" in norms(event) for event in told(text))


@pytest.mark.parametrize(("text", "frame", "role", "wanted"), TOLD, ids=lambda part: str(part)[:40])
def test_a_role_is_filled(text: str, frame: str, role: str, wanted: list[str]) -> None:
    events = [event for event in told(text) if event.frame == frame]
    assert wanted in [norms(event).get(role) for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Chile deplored the bombing of a school in Nairobi.",
        "The bombing of a school in Nairobi, Kenya, killed two people.",
        "The bombing of a school in Nairobi killed two people, including an American.",
        "Two Libyan agents were charged with the bombing of a school in Lockerbie.",
    ],
)
def test_a_state_that_only_stands_near_a_strike_has_not_made_it(text: str) -> None:
    (event,) = told(text)
    assert "attacker" not in norms(event)


def test_a_state_near_a_strike_that_acts_through_its_forces_has_made_it() -> None:
    (event,) = told("Two houses burned in Kherson when shells fired by Russian troops hit the town.")
    assert norms(event)["attacker"] == ["Russia"]


def test_who_speaks_of_a_strike_is_not_who_made_it() -> None:
    text = "A drone hit a depot in Belgorod, Russian officials said."
    source = Span(text.index("Russian"), text.index(" said"))
    said = Statement(
        id="s",
        article="a",
        source=(source,),
        cue=(Span(source.end + 1, len(text) - 1),),
        content=(Span(0, source.start - 2),),
        speaker=Speaker("unnamed Russian officials", "anonymous", None),
    )
    assert norms(told(text)[0]).get("attacker") == ["Russia"]
    assert "attacker" not in norms(told(text, statements=(said,))[0])


def test_the_day_on_which_who_speaks_did_something_is_of_what_he_did() -> None:
    text = "Leif Okland, who visited the station on Friday, denied it."
    said = Statement(
        id="s",
        article="a",
        source=(Span(0, text.index(", denied")),),
        cue=(Span(text.index("denied"), text.index(" it.")),),
        content=(Span(text.index("it."), len(text) - 1),),
        speaker=Speaker("Leif Okland", "person", None),
    )
    assert "date" in norms(told(text, statements=(said,))[0])


def test_strikes_with_other_numbers_of_dead_are_two() -> None:
    text = (
        "Russian forces shelled Kherson, killing two men. Russian forces shelled Kherson, killing six women."
    )
    assert [norms(event)["dead"] for event in told(text)] == [["2"], ["6"]]


def test_a_city_is_not_the_region_called_like_it() -> None:
    text = "Russian forces shelled Kherson Oblast. On Friday, Russian forces shelled the city of Kherson."
    assert [norms(event)["place"] for event in told(text)] == [["Kherson Oblast"], ["Kherson"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Belarus denied plans to send drones to Russia.", "denied"),
        ("Russian forces tried to attack Odesa with drones.", "done"),
        ("Greece failed to deliver tanks to Ukraine.", "denied"),
        ("Emmanuel Macron did not try to visit Warsaw.", "denied"),
        ("The bridge stays shut until Emmanuel Macron visits Warsaw.", "planned"),
        ("Parliament passed a $90 million bill to repair bridges.", "done"),
        ("The Senate rejected a bill that would give Ukraine $14 billion.", "denied"),
        ("The Senate voted down a proposal to give Moldova $30 million.", "denied"),
        ("The president vetoed a bill that would give Moldova $30 million.", "denied"),
        ("Germany blocked the sale of tanks to Peru.", "cancelled"),
        ("Norway said it would have delivered the tanks to Poland by May.", "planned"),
    ],
)
def test_what_governs_it_tells_how_far_it_came(text: str, status: str) -> None:
    assert told(text)[0].status == status


@pytest.mark.parametrize(
    "text",
    [
        "A truck hit an explosive device near Kharkiv, killing one man.",
        "The system warns of missile attacks on Ukraine.",
        "Norsk Metall will pay $15 million for the shares of Dansk Tin.",
        "The police offer $5 million for information that leads to his arrest.",
        "Ana Lopez arrived at court with her lawyer.",
        "Petteri Orpo received the support of Emmanuel Macron.",
        "Norwegian protesters hit the streets of Oslo.",
        "Young people went to the streets.",
        "Attack drones fly fast.",
        "The school had to meet the needs of its pupils.",
        "A Russian jet attacked an American drone over the Black Sea.",
        "Russia buys drones and uses them to strike cities.",
        "The allies supply Ukraine with tanks.",
        "US drones continue to fly over the Black Sea.",
        "Emmanuel Macron could be heard if he travels to Warsaw.",
        "Emmanuel Macron fired back at his critics in Norway.",
        "Petteri Orpo hopes to strike a deal with the farmers of Norway.",
        "Lawmakers voted down a bill that would have given Ukraine $14 billion.",
        "Norway should have sent tanks to Ukraine.",
    ],
)
def test_what_is_no_strike_and_no_meeting_is_none(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Egypt suspended a plan to supply rockets to Russia.", "cancelled"),
        ("North Macedonia will offer to transfer helicopters to Ukraine.", "considered"),
        ("The depot in Belgorod was reportedly hit by a drone.", "claimed"),
        ("Norway will buy and send tanks to Ukraine.", "planned"),
        ("Norway has not sent tanks to Ukraine.", "denied"),
    ],
)
def test_the_words_that_govern_it_tell_the_status(text: str, status: str) -> None:
    assert status in {event.status for event in told(text)}


def test_attacks_are_counted_not_the_guns_that_they_came_from() -> None:
    (event,) = told("Russian forces carried out 52 artillery attacks on Kherson on 2 May 2024.")
    assert [filler.quantity for filler in event.role("weapon")] == [None]


def test_of_several_reports_of_a_number_the_one_that_has_it_is_kept() -> None:
    (event,) = told("Norway will send howitzers to Ukraine. Oslo will send eight howitzers to Kyiv.")
    (howitzers,) = event.role("materiel")
    assert howitzers.quantity is not None
    assert howitzers.quantity.minimum == howitzers.quantity.maximum == 8


def test_the_source_of_a_report_vouches_for_its_lead_and_not_for_its_background() -> None:
    text = (
        "Norway delivered eight howitzers to Ukraine on Monday.\n\n"
        "Source: European Pravda, citing Aftenposten\n\n"
        "Background: Denmark delivered nine tanks to Ukraine in January."
    )
    sources = {norms(event)["supplier"][0]: [each.norm for each in event.sources] for event in told(text)}
    assert sources == {"Norway": ["Aftenposten"], "Denmark": []}


def test_how_many_may_be_added_behind_a_comma() -> None:
    text = "Norway will buy new helicopters from Italy, presumably in May. Oslo sent tanks, about eight units, to Ukraine."
    quantities = [filler.quantity for event in told(text) for filler in event.role("materiel")]
    assert [each and text[slice(*each.span)] for each in quantities] == [None, "about eight"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send Ukraine 155 mm shells. Defence Minister Odd Lund said Norway would supply Ukraine with projectiles.",
        "Egypt planned to supply rockets to Russia. Egypt was to provide Russia with 40,000 Sakr-45 rockets, the paper wrote.",
        "Foreign Minister Odd Lund flew to Rabat for talks with King Mohammed.",
    ],
)
def test_what_is_told_again_in_other_words_is_one_event(text: str) -> None:
    assert len(told(text)) == 1


def test_of_two_names_of_one_thing_the_one_that_says_more_is_kept() -> None:
    (event,) = told(
        "Egypt supplied rockets to Russia. Egypt provided Russia with 122 mm Sakr-45 rockets, it was found."
    )
    assert norms(event)["materiel"] == ["Sakr-45"]


def test_a_name_with_a_hyphen_is_one_person() -> None:
    (event,) = told("Prime Minister Ingrid Solberg-Dahl visited Riga on Sunday.")
    assert norms(event)["visitor"] == ["Ingrid Solberg-Dahl"]


def test_what_was_not_needed_may_have_been() -> None:
    (event,) = told("Emmanuel Macron did not need to meet Petteri Orpo.")
    assert event.status != "denied"


def test_a_delivery_that_there_will_not_be_is_denied() -> None:
    (event,) = told("There will be no deliveries of howitzers to Ukraine.")
    assert event.status == "denied"


def test_what_is_decided_bears_the_date_of_the_decision() -> None:
    (event,) = told("In December 2023 Spain announced that it would provide Moldova with €14 million.")
    assert norms(event)["date"] == ["2023-12"]


def test_two_persons_of_one_surname_stay_two() -> None:
    first, second = told(
        "Joe Biden visited Warsaw on January 10, 2024. Hunter Biden visited Kyiv on January 12, 2024."
    )
    assert norms(first)["visitor"] == ["Joe Biden"]
    assert norms(second)["visitor"] == ["Hunter Biden"]


def test_what_is_investigated_or_condemned_has_come_about() -> None:
    (event,) = told("The prosecutor wants to investigate the shelling of the village of Stepove by Russia.")
    assert event.status == "done"


@pytest.mark.parametrize(
    ("words", "norm", "least", "most"),
    [
        ("at least 12 people", "12", 12, None),
        ("up to 40 people", "40", None, 40),
        ("three people", "3", 3, 3),
    ],
)
def test_a_bound_of_the_dead_stays_a_bound(
    words: str, norm: str, least: float | None, most: float | None
) -> None:
    (event,) = told(f"Russian drones hit a market in Kherson on 3 March 2023 and killed {words}.")
    (dead,) = event.role("dead")
    assert dead.quantity is not None
    assert (dead.norm, dead.quantity.minimum, dead.quantity.maximum) == (norm, least, most)


def test_a_sale_that_is_approved_gives_no_money() -> None:
    (sale,) = told("Canada approved a $2 billion sale of tanks to Peru.")
    assert sale.frame == "transfer"
