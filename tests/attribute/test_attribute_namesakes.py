"""Who only has somebody's surname: "Judge Reed" is not Tom Reed, the mayor, where "Mayor Reed" is."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import Speaker


def speakers(text: str) -> list[Speaker | None]:
    return [each.speaker for each in statements_of(article_of(text))]


def said_by(before: str, who: str) -> Speaker | None:
    return speakers(f"{before} {who} said that it was late.")[-1]


@pytest.mark.parametrize(
    ("before", "surname", "titles"),
    [
        ("Tom Reed, the mayor, opened the pool.", "Reed", "Judge|Justice|Sgt|Sgt.|Det Insp|Lt-Col|PC|Lady"),
        ("Police chief Amy Wilson closed the road.", "Wilson", "Councillor|Professor|Judge|Senator|Lord"),
        ("Nurse Amy Wilson ran for help.", "Wilson", "Inspector|Lady|Judge|Constable"),
        ("The Conservative MP Joan Hill spoke.", "Hill", "Lord|Lady|Judge|Professor"),
        ("Primary school teacher Joan Hill found the coins.", "Hill", "Judge|Captain|Detective"),
        ("Striker Ben Cole scored twice.", "Cole", "Judge|Professor"),
        ("Paul Marsh, the foreign secretary, flew home.", "Marsh", "Lady"),
    ],
)
def test_a_title_that_does_not_go_with_an_office_is_anothers(before: str, surname: str, titles: str) -> None:
    for title in titles.split("|"):
        speaker = said_by(before, f"{title} {surname}")
        assert speaker is not None
        assert (speaker.name, (speaker.role or "").replace(" ", "")) in {
            (surname, title.replace(" ", "")),
            (surname, title.replace(" ", "").strip(".")),
        }


@pytest.mark.parametrize(
    ("before", "name", "titles"),
    [
        ("Tom Reed, the mayor, opened the pool.", "Tom Reed", "Mayor|Mr|Dr|Councillor|Lord|President"),
        ("Police officer Tom Reed stopped the car.", "Tom Reed", "Sgt|Officer|Constable|Captain|Mr"),
        ("Dr Ann Lee, a surgeon, flew home.", "Ann Lee", "Dr|Professor|Colonel|Lady|Cllr"),
        ("The Conservative MP Joan Hill spoke.", "Joan Hill", "Ms|Dr|Councillor"),
        ("Paul Marsh, the foreign secretary, flew home.", "Paul Marsh", "Lord|General|Professor"),
        ("Karel Dorn, commander of the brigade, came.", "Karel Dorn", "General|Colonel|Captain"),
        ("Jane Roe, who chairs the panel, came.", "Jane Roe", "Professor|Judge|Dr"),
        ("Retired judge Tom Reed spoke.", "Tom Reed", "Judge|Professor"),
        ("Tom Reed, a former mayor, spoke.", "Tom Reed", "Judge|Lord|Professor"),
        ("Tom Reed, the mayor, who was a judge for ten years, spoke.", "Tom Reed", "Judge"),
        ("Joan Hill, the mayor, spoke.", "Joan Hill", "Attorney General"),
        ("Mary Poe, a physicist, came.", "Mary Poe", "Dr|Professor"),
        ("Tom Reed, 40, came.", "Tom Reed", "Judge|Sgt"),
        ("Firefighter Joan Hill put it out.", "Joan Hill", "Captain|Lt"),
    ],
)
def test_a_title_that_may_go_with_an_office_is_his(before: str, name: str, titles: str) -> None:
    for title in titles.split("|"):
        speaker = said_by(before, f"{title} {name.split()[-1]}")
        assert speaker is not None
        assert speaker.name == name, title


def test_who_is_named_beside_his_namesake_keeps_his_own_words_and_role() -> None:
    text = (
        "Labour MP Sarah Brown and Lord Brown clashed over the levy. Sarah Brown said it was a bad bill. "
        "Lord Brown said it was a fair one. “It is time,” he said. Ms Brown said that it was late."
    )
    told = [(each.name, each.role) for each in speakers(text) if each is not None]
    assert told == [
        ("Sarah Brown", "Labour MP"),
        ("Brown", "Lord"),
        ("Brown", "Lord"),
        ("Sarah Brown", "Labour MP"),
    ]


def test_two_namesakes_have_each_the_title_that_stands_beside_them() -> None:
    text = (
        "Tom Reed, the mayor, opened the pool. Judge Reed said that it was late. Sgt Reed said nobody was hurt. "
        "Her critic Councillor Reed said it was a mess."
    )
    told = [(each.name, each.role) for each in speakers(text) if each is not None]
    assert told == [("Reed", "Judge"), ("Reed", "Sgt"), ("Tom Reed", "mayor")]


def test_a_namesake_is_told_something_by_his_own_name() -> None:
    found = statements_of(
        article_of("Nurse Amy Wilson ran for help. Paul Marsh told Inspector Wilson that it was late.")
    )
    assert [each.addressee for each in found] == ["Wilson"]
