"""Who speaks behind a label: a name, with a title or in capitals, a part that somebody has, or "Q:" and "A:"."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import cut

INTERVIEW = """{named}

{q}: When will the bridge open?

{a}: The bridge will open in May.

{q}: Who pays for it?

{a}: The city pays for all of it."""


@pytest.mark.parametrize(("q", "a"), [("Q", "A"), ("Question", "Answer")])
def test_who_is_named_before_the_questions_answers_them(q: str, a: str) -> None:
    named = "Ilse Brandt, the mayor of Aven, spoke to us at home."
    asked, answered, *_ = statements_of(article_of(INTERVIEW.format(named=named, q=q, a=a)))
    assert asked.speaker is None
    assert asked.stance == "question"
    assert answered.speaker is not None
    assert (answered.speaker.name, answered.speaker.role) == ("Ilse Brandt", "mayor of Aven")


def test_of_two_who_are_named_nobody_is_taken_for_who_answers() -> None:
    named = "Ilse Brandt and Karel Dorn spoke to us at home."
    _, answered, *_ = statements_of(article_of(INTERVIEW.format(named=named, q="Q", a="A")))
    assert answered.speaker is None


def test_one_such_letter_is_no_label() -> None:
    assert statements_of(article_of("A: The bridge opens in May.")) == ()


def test_one_turn_between_two_of_another_is_a_turn() -> None:
    text = "HOST: When will it open?\n\nRITA VANCE: The bridge will open in May.\n\nHOST: Who pays?"
    assert [each.speaker and each.speaker.name for each in statements_of(article_of(text))] == [
        "unnamed HOST",
        "RITA VANCE",
        "unnamed HOST",
    ]


def test_who_asks_and_who_answers_may_be_named_as_people_are() -> None:
    text = "Ann Lee: When will it open?\n\nKarl Moe: The bridge will open in May.\n\nAnn Lee: Who pays?"
    assert [each.speaker and each.speaker.name for each in statements_of(article_of(text))] == [
        "Ann Lee",
        "Karl Moe",
        "Ann Lee",
    ]


def test_what_is_no_name_is_no_label() -> None:
    text = "Key Points: The bridge opens.\n\nMain Facts: It is old.\n\nKey Points: It cost much."
    assert statements_of(article_of(text)) == ()


def test_a_turn_goes_on_to_the_next_name() -> None:
    text = "HOST: When will it open?\n\nVANCE: In May.\n\nIt will be free.\n\n(APPLAUSE)\n\nHOST: Who pays?\n\nVANCE: The city.\n\nThe bridge is new."
    told = [cut(text, each.content) for each in statements_of(article_of(text))]
    assert told == ["When will it open?", "In May. … It will be free.", "Who pays?", "The city."]


def test_a_transcript_may_be_quoted_as_a_whole() -> None:
    text = (
        "From the broadcast:\n\n"
        '"HOST: When will “The Bridge” open?\n\n'
        '"VANCE: In May.\n\n'
        '"It will be free.\n\n'
        '"HOST: Who pays?\n\n'
        '"VANCE: The city."\n\n'
        "The bridge is new."
    )
    told = [
        (each.speaker and each.speaker.name.removeprefix("unnamed "), cut(text, each.content))
        for each in statements_of(article_of(text))
    ]
    assert told == [
        ("HOST", "When will “The Bridge” open?"),
        ("VANCE", "In May. … It will be free."),
        ("HOST", "Who pays?"),
        ("VANCE", "The city."),
    ]


@pytest.mark.parametrize(
    "text",
    ['"HOST: a\n\n"\n\n"HOST: b', '"HOST: "\n\n"HOST: "', "HOST: x\n\nHOST: -", '"HOST: —"\n\n"HOST: ok"'],
)
def test_a_turn_without_words_is_none(text: str) -> None:
    assert all(
        any(char.isalnum() for char in cut(text, each.content)) for each in statements_of(article_of(text))
    )


def turns(text: str) -> list[tuple[str, str]]:
    """Who speaks, without "unnamed", and what."""
    return [
        (each.speaker.name.removeprefix("unnamed ") if each.speaker else "", cut(text, each.content))
        for each in statements_of(article_of(text))
    ]


@pytest.mark.parametrize(
    ("asks", "answers", "name"),
    [
        ("Courier", "Mr. Brandt", "Brandt"),
        ("Interviewer", "Prof Ama Owusu", "Ama Owusu"),
        ("Judge Mara Ellison", "Witness", "witness"),
        ("Sen. Carla Ruiz", "Rep. Tom Hale", "Tom Hale"),
        ("HOST", "VANCE", "VANCE"),
    ],
)
def test_a_label_may_have_a_title_or_be_a_part_that_somebody_has(asks: str, answers: str, name: str) -> None:
    text = f"{asks}: Who pays?\n\n{answers}: The city does.\n\n{asks}: All of it?\n\n{answers}: Every cent."
    assert [who for who, _ in turns(text)][1::2] == [name, name]


def test_letters_may_have_a_point() -> None:
    text = "Dr. Ann Lee spoke to us.\n\nQ. Is it safe?\n\nA. Yes, it was tested.\n\nQ. When?\n\nA. In May."
    assert turns(text)[1::2] == [("Ann Lee", "Yes, it was tested."), ("Ann Lee", "In May.")]


def test_who_is_called_by_name_in_the_first_question_answers() -> None:
    text = "Q: Ilse Brandt, you have been mayor for years. Was it worth it?\n\nA: It was.\n\nQ: And now?\n\nA: Now I rest."
    answered = statements_of(article_of(text))[-1].speaker
    assert answered is not None
    assert (answered.name, answered.role) == ("Ilse Brandt", None)


def test_what_happens_between_two_turns_is_said_by_nobody() -> None:
    text = (
        "HOST: When?\n\nVANCE: In May.\n\nI have said so before.\n\nOutside, a crowd was shouting, and the road had been closed."
        "\n\nThe dam was built in 1961.\n\nHOST: Who pays?\n\nVANCE: The city."
    )
    assert turns(text)[1] == ("VANCE", "In May. … I have said so before.")


def test_each_of_several_may_be_asked_once() -> None:
    text = (
        "Ilse Brandt, 43, teacher: I think it is a waste of money.\n\nKarel Dorn: My boat goes there.\n\n"
        "Rita Vance (student): Who needs it?"
    )
    assert turns(text) == [
        ("Ilse Brandt", "I think it is a waste of money."),
        ("Karel Dorn", "My boat goes there."),
        ("Rita Vance", "Who needs it?"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Karel Dorn: Saved a penalty and never looked worried. 8\n\nTomas Reed: Lost the ball too often. 5",
        "Director: Ann Lee\n\nCast: Tom Ash\n\nDirector: Karl Moe\n\nCast: Rita Vance",
        "Details: The bridge opens.\n\nAnn Lee: I am glad.\n\nDetails: It cost much.",
    ],
)
def test_of_players_and_directors_a_paper_tells_itself(text: str) -> None:
    assert turns(text) == []
