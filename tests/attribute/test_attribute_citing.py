"""An outlet that cites somebody passes his words on: they are his, through the outlet."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut


@pytest.mark.parametrize(
    "text",
    [
        "Northline reported on Monday, citing people familiar with the matter, that the yard had received two offers.",
        "Northline, citing people familiar with the matter, reported on Monday that the yard had received two offers.",
        "The yard had received two offers, Northline reported on Monday, citing people familiar with the matter.",
    ],
)
def test_who_is_cited_speaks_through_the_outlet(text: str) -> None:
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert said.speaker.name == "unnamed people familiar with the matter"
    assert said.speaker.kind == "anonymous"
    assert said.relay == ("Northline",)
    content = text[said.content[0].start : said.content[-1].end]
    assert content.lower() == "the yard had received two offers"


def test_the_cited_may_have_a_name() -> None:
    text = "The Thornbury Gazette reported, citing council leader Jane Holt, that the bridge would close."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == ("Jane Holt", ("Thornbury Gazette",))


def test_which_and_who_stand_for_the_noun_before_them() -> None:
    text = "Judge Platt keeps a report of the Thornbury Gazette, which said last week that the family had offered to repay the sum."
    names = {each.speaker.name for each in statements_of(article_of(text)) if each.speaker}
    assert names == {"Thornbury Gazette"}


def test_of_what_a_person_cites_the_words_are_his_own() -> None:
    text = "Analysts said that the price would rise, citing the importance of the port for the valley."
    statement = next(each for each in statements_of(article_of(text)) if "price" in cut(text, each.content))
    assert statement.speaker is not None
    assert statement.speaker.name == "unnamed analysts"
    assert statement.relay == ()


@pytest.mark.parametrize("who", ["the Aven Courier reported", "the ministry said"])
def test_who_cites_what_cannot_speak_says_it_himself(who: str) -> None:
    (said,) = statements_of(
        article_of(f"The dam had been unsafe for months, {who}, citing an internal audit.")
    )
    assert said.speaker is not None
    assert said.speaker.name.casefold() in who.casefold()
    assert said.relay == ()


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Karel Dorn was quoted by the Courier as saying that the bridge would open in May.", "Courier"),
        (
            "Karel Dorn was quoted Friday by local media as saying the bridge would open in May.",
            "unnamed local media",
        ),
        (
            "The bridge would open in May, state television quoted Karel Dorn as saying.",
            "unnamed state television",
        ),
        ("The state news agency NOVA quoted Karel Dorn as saying the bridge would open in May.", "NOVA"),
    ],
)
def test_who_is_quoted_speaks_through_who_quotes_him(text: str, relay: str) -> None:
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == ("Karel Dorn", (relay,))
    assert cut(text, said.content).lower() == "the bridge would open in may"


@pytest.mark.parametrize(
    ("text", "speaker", "relay"),
    [
        ("A senior officer quoted by the Courier said that it was.", "unnamed senior officer", "Courier"),
        ("It was, according to officials cited by the Courier.", "unnamed officials", "Courier"),
        ("Officials who were quoted by the Courier said it was.", "unnamed officials", "Courier"),
        ("Residents cited by local media said that it was.", "residents", "unnamed local media"),
        ("Karel Dorn, cited by state television, said it was.", "Karel Dorn", "unnamed state television"),
        ("Norland's army, quoted by the agency NOVA, said that it was.", "Norland's army", "NOVA"),
    ],
)
def test_who_quotes_somebody_is_no_part_of_his_name(text: str, speaker: str, relay: str) -> None:
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == (speaker, (relay,))


def test_what_is_cited_by_no_outlet_did_not_come_through_it() -> None:
    text = "A report cited by the minister said that the bridge was unsafe."
    assert "minister" not in {name for said in statements_of(article_of(text)) for name in said.relay}


def test_a_station_that_is_cited_speaks() -> None:
    text = "The NOVA agency, citing Norland's state television, reported that the bridge had been hit."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == ("unnamed Norland's state television", ("NOVA",))


@pytest.mark.parametrize(
    ("text", "name", "relay"),
    [
        (
            "The coast must pay a price, Kim Dorn said in a statement carried by the state news agency NOVA.",
            "Kim Dorn",
            ("NOVA",),
        ),
        (
            "Hale, quoting an informed source, said the ship had been seized.",
            "unnamed informed source",
            ("Hale",),
        ),
        (
            "The Hale news agency, quoting an informed source, reported that the ship had been seized.",
            "unnamed informed source",
            ("Hale",),
        ),
        ("Two men died in the collapse, a witness quoted by police said.", "unnamed witness", ("police",)),
        (
            "The mill will close in June, its owner, Apex, reported local media, said.",
            "Apex",
            ("unnamed local media",),
        ),
    ],
)
def test_who_carried_the_words_does_not_speak(text: str, name: str, relay: tuple[str, ...]) -> None:
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == (name, relay)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Residents were sent a letter saying the works would last until May.", "a letter"),
        ("Parents received an email on Monday warning that the school would close.", "an email"),
        ("Residents sent a letter saying the works must end.", "Residents"),
        (
            "Anna Reed, who got a letter in May, was saying that it was late.",
            "Anna Reed, who got a letter in May",
        ),
    ],
)
def test_what_a_letter_says_is_not_said_by_who_received_it(text: str, source: str) -> None:
    (statement,) = statements_of(article_of(text))
    assert cut(text, statement.source) == source


def test_who_is_quoted_may_have_his_name_behind_his_office() -> None:
    text = "The tunnel will open in May, the Hale news agency quoted the transport minister, Ilse Brandt, as saying."
    (statement,) = statements_of(article_of(text))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Ilse Brandt", "transport minister")
    assert statement.relay == ("Hale",)


@pytest.mark.parametrize(
    ("text", "name", "relay"),
    [
        (
            "Reuters, citing two Norland officials, reported on Tuesday that the deal was near collapse.",
            "unnamed Norland officials",
            ("Reuters",),
        ),
        (
            "Citing a source in the ministry, the Aven Courier said the deal was off.",
            "unnamed source in the ministry",
            ("Aven Courier",),
        ),
        (
            "The Aven Courier, citing a source in the ministry, reported that the deal was off.",
            "unnamed source in the ministry",
            ("Aven Courier",),
        ),
    ],
)
def test_a_paper_cites_in_whatever_order(text: str, name: str, relay: tuple[str, ...]) -> None:
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == (name, relay)


def test_a_reason_is_not_cited() -> None:
    text = "The bank cut its outlook, citing threats that include shortages of labour."
    assert statements_of(article_of(text)) == ()


def test_what_is_told_of_those_who_are_cited_is_not_what_they_say() -> None:
    text = (
        "The Aven Courier reported, citing court papers that tell of a fight, that the actor had been held."
    )
    (said,) = statements_of(article_of(text))
    assert cut(text, said.content) == "the actor had been held"
    assert said.speaker is not None
    assert said.speaker.name == "court papers"
