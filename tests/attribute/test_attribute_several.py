"""Who several are who speak as one, and one of whom nobody was named."""

import pytest
from test_attribute_cases import article_of, statements_of


def speakers(text: str) -> list[tuple[str, str] | None]:
    return [
        each.speaker and (each.speaker.name, each.speaker.kind) for each in statements_of(article_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Film producers Jan Holm and Ida Vale said they were thrilled.", "Jan Holm and Ida Vale"),
        ("Senators Ann Lee and Bob Ray said they would vote no.", "Ann Lee and Bob Ray"),
        (
            "Mirko Stane and Ana Petrov lost the vote in May. Stane and Petrov said that it was rigged.",
            "Mirko Stane and Ana Petrov",
        ),
    ],
)
def test_persons_side_by_side_speak_as_one_by_their_full_names(text: str, name: str) -> None:
    assert speakers(text) == [(name, "group")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Villagers fled at night. They said the water came without a warning.", "villagers"),
        ("Officials left the hall after they said the vote was lost.", "unnamed officials"),
        ("The family of the pilot said he was a careful man.", "family of the pilot"),
        ("Senior party figures said the vote was lost.", "senior party figures"),
    ],
)
def test_who_they_are_is_told_just_before(text: str, name: str) -> None:
    before = "The harbour commission said the pier was sound.\n\n"
    last = speakers(before + text)[-1]
    assert last is not None
    assert last[0] == name


def test_one_of_several_is_told_of_by_what_they_are() -> None:
    text = "Two neighbours saw the fire. One said it was huge. Another said it was over soon."
    assert speakers(text) == [("unnamed neighbour", "anonymous"), ("unnamed other neighbour", "anonymous")]


def test_they_are_no_single_woman() -> None:
    text = "Officials said the hall was full. A woman at the door said it was empty. They said she was wrong."
    last = speakers(text)[-1]
    assert last is not None
    assert last[0] == "unnamed officials"


def test_the_other_one_is_one_of_them() -> None:
    text = "Two officials said the board had met. The other said no decision had been made."
    assert speakers(text)[-1] == ("unnamed other official", "anonymous")


def test_one_may_be_of_men_or_brothers_and_of_nobody_else() -> None:
    both = [("unnamed man", "anonymous"), ("unnamed other man", "anonymous")]
    assert (
        speakers("Two men were held. One said that he was innocent, while the other said that he had driven.")
        == both
    )
    assert speakers("Anna Reed was hurt on Monday. One said that it was dark.") == []


def test_another_is_one_more_of_whom_one_was_told_of_before() -> None:
    text = "Ministers met on Monday. One cabinet source said it was madness. Another said that it was wise. The prime minister said nothing was decided."
    assert speakers(text) == [
        ("unnamed cabinet source", "anonymous"),
        ("unnamed other source", "anonymous"),
        ("unnamed prime minister", "person"),
    ]
