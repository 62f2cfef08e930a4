"""Who signs a quotation says it: “It opens in May.” ― Ilse Brandt"""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut

SAID = "The bridge will open in May."


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID}” ― Ilse Brandt",
        f"“{SAID}” — Ilse Brandt.",
        f'"{SAID}" -- Ilse Brandt',
        f'"{SAID}" - Ilse Brandt',
        f"”{SAID}” ― Ilse Brandt",
        f"“{SAID}”\n\n— Ilse Brandt",
        f"“{SAID}”\n\n- Ilse Brandt",
        f"“{SAID}”—Ilse Brandt",
        f"“{SAID}” — Ilse Brandt, Harbour Post",
    ],
)
def test_the_name_behind_a_dash_speaks(text: str) -> None:
    (statement,) = statements_of(
        article_of(f"What people in Aven think of it.\n\n{text}\n\nNobody else came.")
    )
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.kind) == ("Ilse Brandt", "person")
    assert (statement.form, statement.stance) == ("direct", "assert")


def test_what_he_is_may_stand_behind_his_name() -> None:
    (statement,) = statements_of(article_of(f"“{SAID}” — Ilse Brandt, mayor of Aven"))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Ilse Brandt", "mayor of Aven")


def test_each_of_many_has_his_own_words() -> None:
    text = (
        'Karel Dorn said: "I never saw a bridge so late."\n\n'
        "“The ferry was always the better way.” ― Tomas Reed\n\n"
        "“I cannot believe that anybody pays for this.” ― Nina Vale"
    )
    told = {
        each.speaker.name: cut(text, each.content) for each in statements_of(article_of(text)) if each.speaker
    }
    assert told == {
        "Karel Dorn": '"I never saw a bridge so late."',
        "Tomas Reed": "“The ferry was always the better way.”",
        "Nina Vale": "“I cannot believe that anybody pays for this.”",
    }


@pytest.mark.parametrize(
    "text",
    [
        "“The Bridge at Night” ― Ilse Brandt",  # titles of songs and books
        "“How We Came to the River of the Night” ― Ilse Brandt",
        "“Where Did You Go?” ― Ilse Brandt",
        f"“{SAID}” ― and nobody was asked.",
        f"“{SAID}” ― 12 May",
    ],
)
def test_a_title_has_a_maker_and_a_dash_may_lead_to_anything(text: str) -> None:
    assert all(each.speaker is None for each in statements_of(article_of(text)))


def test_of_two_quotations_who_signs_says_the_last() -> None:
    text = "“The old one is safe,” said Karel Dorn. “It will be shut in May.” ― Ilse Brandt"
    told = [cut(text, each.content) for each in statements_of(article_of(text)) if each.speaker]
    assert all("said Karel Dorn" not in words for words in told)


@pytest.mark.parametrize("day", ["March 3, 2031", "3 March 2031"])
def test_a_post_is_said_by_who_signs_it_on_its_day(day: str) -> None:
    text = f"{SAID} We kept our word — Ilse Brandt (@brandt) {day}"
    (statement,) = statements_of(article_of(text))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.said_on) == ("Ilse Brandt", "2031-03-03")
    assert cut(text, statement.content) == f"{SAID} We kept our word"


def test_an_account_in_brackets_signs_nothing_without_a_day() -> None:
    assert statements_of(article_of("The bridge opens — see Ilse Brandt (@brandt) for more")) == ()
