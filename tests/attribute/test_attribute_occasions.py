"""What one statement says of outlet and day holds for the others of its occasion, and for no others."""

from datetime import date

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import Statement

LINE = """The bridge at Aven is closed.
Source: {line}
Details: {told}"""


def said(text: str) -> list[Statement]:
    return list(statements_of(article_of(text, date(2031, 3, 5))))


def relays(text: str) -> list[tuple[str, ...]]:
    return [each.relay for each in said(text)]


def told_under(line: str, told: str) -> list[tuple[str, ...]]:
    return relays(LINE.format(line=line, told=told))


def test_what_he_said_just_before_he_told_it_to_an_outlet_was_told_to_it_too() -> None:
    text = """Harbour master Jon Vale said that the ferry would sail again in May.
"We have new engines and a new crew," he told Radio Nord."""
    assert relays(text) == [("Radio Nord",), ("Radio Nord",)]


def test_what_was_quoted_before_he_told_something_else_to_an_outlet_was_not() -> None:
    text = """"We have new engines and a new crew," harbour master Jon Vale said.
Vale told Radio Nord that the ferry would sail again in May."""
    assert relays(text) == [(), ("Radio Nord",)]


def test_another_speaker_before_him_was_not_there() -> None:
    text = """The union said that the ferry was unsafe.
"We have new engines and a new crew," harbour master Jon Vale told Radio Nord."""
    assert relays(text) == [(), ("Radio Nord",)]


def test_who_interviews_is_an_outlet_unless_somebody_is_called_so() -> None:
    assert relays('"I have no idea who did it," Jon Vale said in an interview with Dagbladet.') == [
        ("Dagbladet",)
    ]
    assert relays('"I have no idea who did it," Jon Vale said in an interview with Anna Berg.') == [()]


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ('"The law will pass," Senator Anna Berg said in an interview on Fox News.', ("Fox News",)),
        ("Speaking on BBC Radio Nord, Senator Anna Berg said that the law would pass.", ("BBC Radio Nord",)),
        ("Appearing on CNN, Senator Anna Berg said that the law would pass.", ("CNN",)),
        ('"The law will pass," Senator Anna Berg wrote in an op-ed for the Courier.', ("Courier",)),
        (
            "In remarks carried by state television, the minister said that the raid had failed.",
            ("state television",),
        ),
        (
            "In an interview published in the weekly Morgen, the mayor said that it was safe.",
            ("Morgen",),
        ),
        ("Senator Anna Berg said in a Facebook post that the law would pass.", ("Facebook",)),
        ("Senator Anna Berg tweeted that the law would pass.", ("Twitter",)),
        ("The ministry said in a statement on its website that the raid had failed.", ()),
        ("The mayor told a news conference that the bridge was safe.", ()),
    ],
)
def test_where_somebody_appears_or_writes(text: str, relay: tuple[str, ...]) -> None:
    assert relays(text) == [relay]


@pytest.mark.parametrize(
    "told",
    [
        "In 2019, the union said that the bridge would fall.",
        "Last year, the union imposed a ban on the bridge, stating that it would fall.",
        "The union has repeatedly said that the bridge would fall.",
        "The bridge was built by the firm Stahl, which has denied that it will fall.",
        "The bridge was closed after the union had said that it would fall.",
    ],
)
def test_what_was_said_formerly_or_is_mentioned_by_the_way_did_not_come_by_the_line(told: str) -> None:
    assert told_under("the news agency Hale", told)[-1:] == [()]


@pytest.mark.parametrize(
    ("told", "relay"),
    [
        ("Jon Vale told the Courier that the bridge would fall.", ("Courier",)),
        ("Jon Vale separately wrote on Facebook that the bridge would fall.", ("Facebook",)),
        ("Jon Vale said that the bridge would fall.", ("Hale",)),
    ],
)
def test_what_was_said_elsewhere_did_not_come_by_the_line(told: str, relay: tuple[str, ...]) -> None:
    assert told_under("the news agency Hale", told) == [relay]


def test_a_line_that_names_nobody_who_speaks_means_the_first_who_does() -> None:
    told = "Ilsa Brandt said that the bridge would fall.\nThe union called that a lie."
    assert told_under("Elsa Brant in an interview with Radio Nord", told) == [("Radio Nord",), ()]


def test_a_press_service_that_is_cited_carries_the_words() -> None:
    told = "Ilse Brandt said that the bridge would fall."
    line = "the Courier, with reference to the press service of the city council of Aven"
    assert told_under(line, told) == [("Courier", "press service of the city council of Aven")]


def test_papers_were_seen_by_an_outlet() -> None:
    text = "The bank knew of the losses for years, according to emails reviewed by The Courier."
    assert relays(text) == [("Courier",)]


@pytest.mark.parametrize(
    ("shown", "relay"),
    [
        ("Telegram channels posted a video of the captain.", ("Telegram",)),
        ("The police released footage of the captain.", ("police",)),
        ("Governor Ilse Brandt shared a video of the captain on Facebook.", ("Facebook", "Ilse Brandt")),
    ],
)
def test_who_is_heard_in_a_video_comes_through_who_shows_it(shown: str, relay: tuple[str, ...]) -> None:
    text = f"""{shown}
The man said that he had fallen asleep. He added that nobody had woken him.
The union said that the crew was too small."""
    assert relays(text) == [relay, relay, ()]


def test_who_has_spoken_before_is_not_heard_in_it() -> None:
    text = """Senator Anna Berg said that the law would pass.
The police released a video of the raid.
She said that she had not seen it."""
    assert relays(text) == [(), ()]


GONE_ON = """"The ferry is old," harbour master Jon Vale told the Aven Courier.
The ferry was built in 1971.
It has been repaired three times since then.
{more}
{last}"""


@pytest.mark.parametrize("more", ["The crew left in May.", "The union said the crew was tired."])
def test_who_is_heard_in_one_interview_alone_said_all_of_it_there(more: str) -> None:
    text = GONE_ON.format(more=more, last="Vale said the engines were worse.")
    assert (relays(text)[0], relays(text)[-1]) == (("Aven Courier",), ("Aven Courier",))


@pytest.mark.parametrize(
    "last",
    [
        "On Monday, Vale said the engines were worse.",
        "Vale had said that the engines were worse.",
        "Vale told Radio Nord that the engines were worse.",
        "The mayor said the engines were worse.",
    ],
)
def test_what_was_said_elsewhere_or_by_another_was_not_said_there(last: str) -> None:
    text = GONE_ON.format(more="The crew left in May.", last=last)
    assert relays(text)[-1] != ("Aven Courier",)


def test_what_an_outlet_has_read_is_no_second_outlet() -> None:
    text = (
        "The deals take time, harbour master Jon Vale said according to a transcript reviewed by the Courier."
    )
    assert relays(text) == [("Courier",)]


def test_a_transcript_that_tells_what_he_said_is_no_outlet_beside_the_one_that_read_it() -> None:
    text = "The deals take time, Jon Vale said. They don't grow, he said according to a transcript reviewed by the Aven Post."
    assert relays(text)[-1] == ("Aven Post",)
