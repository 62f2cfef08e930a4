"""On which day something was said: what dates the saying, and what only dates something else. All printed on Wednesday, 5 March 2031."""

from datetime import date

import pytest
from test_attribute_cases import article_of, statements_of


def days(text: str) -> list[str | None]:
    return [each.said_on for each in statements_of(article_of(text, date(2031, 3, 5)))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Mayor Ilse Brandt answered a docker Tuesday night by saying that the bridge was safe.",
            "2031-03-04",
        ),
        ("At a briefing on Tuesday, Mayor Ilse Brandt said the bridge was safe.", "2031-03-04"),
        ("Mayor Ilse Brandt said in a post published on 3 March that the bridge was safe.", "2031-03-03"),
        ("On the evening of 2 March the ministry said that the bridge was safe.", "2031-03-02"),
        ("In a statement issued late on Tuesday, the company denied the report.", "2031-03-04"),
        ("In a letter dated 28 February, the union asked the company to reopen talks.", "2031-02-28"),
        ("The report, published on Wednesday, says that the bridge is old.", "2031-03-05"),
        ("A report published on Tuesday by the audit office says that the bridge is old.", "2031-03-04"),
        ("Testifying before the committee on Tuesday, the engineer said that he knew.", "2031-03-04"),
        ("The judge, sentencing him on Monday, said that he had shown no remorse.", "2031-03-03"),
        ('"We are ready," the coach said after Tuesday\'s training.', "2031-03-04"),
        ("The chief executive said on a call with analysts on Tuesday that sales would grow.", "2031-03-04"),
        ("The president said yesterday that the talks had failed.", "2031-03-04"),
        ("The president said today that the talks had failed.", "2031-03-05"),
        ("Police said Tuesday that the man was arrested Monday.", "2031-03-04"),
        ("The foreign office said today conditions in the valley are bad.", "2031-03-05"),
        ("Police said Tuesday the man was at home.", "2031-03-04"),
        ("The United Nations said on Monday it was ready to send a team.", "2031-03-03"),
        ("Norland today sought peace by promising to withdraw from the valley.", "2031-03-05"),
        ("The minister condemned the raids on the valley Monday amid protests.", "2031-03-03"),
        ("AVEN - March 5, 2031 - 12:44 | Karel Dorn said Tuesday he would miss the race.", "2031-03-04"),
        ("Two guards were hurt in a fire on Wednesday, the mayor said.", "2031-03-05"),
        ("Two guards were hurt in a fire at 4 a.m. on Wednesday, the mayor said.", "2031-03-05"),
        ("The shed burned down at 9:30 a.m. on 5 March, the mayor said.", "2031-03-05"),
        ("The shed burned down this morning, the mayor said.", "2031-03-05"),
        ('"The bridge is safe," said the mayor of Aven, Ilse Brandt, in a post on Monday.', "2031-03-03"),
        (
            "Ilse Brandt told Radio Nord in an interview that aired on Sunday that she would not resign.",
            "2031-03-02",
        ),
        ('"I am tired," Ilse Brandt said in an interview with the Courier published Monday.', "2031-03-03"),
        ("Ilse Brandt, speaking Saturday at a rally in Aven, said she was ready.", "2031-03-01"),
        ("On Monday Josh Hale warned that the bridge was unsafe.", "2031-03-03"),
        ("The Norwegian Tuesday said he was ill.", "2031-03-04"),
        ("The mayor visited Aven on Monday, met the union and promised to repair the bridge.", "2031-03-03"),
    ],
)
def test_a_day_of_the_saying(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell on Monday, the mayor said.",
        "The nurse said that Hale had rung her at 2 a.m.",
        "The harbour master said the ferry left at 3 p.m.",
        "The shed burned down at noon, the mayor said.",
        "The union said that the talks broke down around midnight.",
        "The mayor said the bridge had fallen on Monday.",
        "The mayor said the bridge would open on Friday.",
        "In January, the minister said that the talks had failed.",
        "The minister, who resigned on Monday, said that the talks had failed.",
        "The man arrested on Monday said that he was innocent.",
        "Saturday's winner said that the race had been hard.",
        "The minister said Monday's attack was cruel.",
        "The minister said Monday was a holiday.",
        "The vote will be held on Wednesday, the mayor said.",
        "In a speech earlier in the day, the mayor said that the bridge was safe.",
        "After touring the valley Monday, the minister said that the road was open.",
    ],
)
def test_a_day_of_something_else(text: str) -> None:
    assert days(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor met the union on Monday. She told its members that the bridge was safe.",
        'Ilse Brandt, the mayor, held a press conference on Monday. "The bridge is safe," Brandt said.',
        "The company issued a statement on Monday. It said that the bridge was safe.",
    ],
)
def test_the_sentence_before_dates_the_speech(text: str) -> None:
    assert days(text) == ["2031-03-03"]


@pytest.mark.parametrize(
    "text",
    [
        "The company bought the bridge on Monday. It said that the bridge was safe.",
        "The mayor met the union on Monday. The company said that the bridge was safe.",
    ],
)
def test_the_sentence_before_dates_another_act(text: str) -> None:
    assert days(text) == [None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The ministry said on 3 March that the bridge was safe. A day later it said that it was not.",
            ["2031-03-03", "2031-03-04"],
        ),
        (
            "On Monday the ministry said that the bridge was safe. It added that there would be no toll.",
            ["2031-03-03", "2031-03-03"],
        ),
        (
            "On Monday the ministry said that the bridge was safe.\n"
            '"There will be no toll," said Jon Vale, spokesman for the ministry.',
            ["2031-03-03", "2031-03-03"],
        ),
        (
            "On Monday the ministry said that the bridge was safe.\n"
            '"There should be no toll," said Jon Vale, secretary of the union.',
            ["2031-03-03", None],
        ),
    ],
)
def test_the_day_holds_for_what_follows_of_the_speaker_and_for_his_body(
    text: str, wanted: list[str | None]
) -> None:
    assert days(text) == wanted


REPORT = """{lead}
Source: {line}
{details}Background: The union said that the bridge was old."""


@pytest.mark.parametrize(
    ("lead", "line", "details", "day"),
    [
        ("The bridge at Aven fell on 5 March.", "the agency Hale", "The mayor said so.", "2031-03-05"),
        (
            "The bridge at Aven fell.",
            "conclusions of the summit on 3 March, quoted by Hale",
            "",
            "2031-03-03",
        ),
        ("The bridge at Aven fell.", "Hale", "On Wednesday, 5 March, the bridge fell.", "2031-03-05"),
        ("The bridge at Aven fell.", "Hale agency", "— HALE (@hale_agency) March 5, 2031", "2031-03-05"),
        ("The bridge at Aven fell.", "Hale agency", "— COURIER (@courier) March 5, 2031", None),
        ("The bridge at Aven will be closed on 5 March.", "Hale", "", None),
    ],
)
def test_a_report_of_the_day_of_publication_was_told_on_it(
    lead: str, line: str, details: str, day: str | None
) -> None:
    told = f"{details}\nThe police denied that anybody was hurt.\n"
    found = days(REPORT.format(lead=lead, line=line, details=told))
    assert found[-2:] == [day, None]


def test_a_sentence_beside_it_tells_when_and_where_it_was_said() -> None:
    text = (
        "Rita Vance, the mayor of Aven, has urged residents to save water.\n"
        "She said the dam was half empty.\n"
        "Vance was speaking to Radio Nord on Monday."
    )
    for said in statements_of(article_of(text, date(2031, 3, 5))):
        assert (said.said_on, said.relay) == ("2031-03-03", ("Radio Nord",))


def test_the_name_of_a_programme_is_no_day() -> None:
    text = "Rita Vance told the BBC's Sunday with Laura Kerr that the dam would hold."
    (said,) = statements_of(article_of(text, date(2031, 3, 5)))
    assert said.said_on is None


@pytest.mark.parametrize(
    "said", ["had expressed concern about the pier", "had said that the works would end in May"]
)
def test_what_had_been_said_was_said_on_another_day(said: str) -> None:
    assert days(f"Mayor Ilse Brandt said on Monday that the bridge was safe. Brandt {said}.") == [
        "2031-03-03",
        None,
    ]


def test_what_is_yet_to_be_said_has_no_day() -> None:
    assert days("The minister will reveal on Thursday that prices fell.") == [None]


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("Two guards were hurt in a fire on Wednesday.", "2031-03-05"),
        ("Two guards were hurt in a fire today.", "2031-03-05"),
        ("Two guards were hurt in a fire on 2 March.", None),
        ("Two guards were hurt in a fire.", None),
    ],
)
def test_a_time_of_the_clock_is_of_the_day_that_was_told_of_last(before: str, day: str | None) -> None:
    assert days(f"{before}\n\nThe fire began at 3 a.m., the mayor said.") == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Aven declared an emergency on Friday, and Jan Lind said in a Saturday Facebook post that he would do the same.",
            "2031-03-01",
        ),
        ("Karl Dorn told a webinar hosted by the University of Aven on Monday he was well.", "2031-03-03"),
        ("He told a seminar on Monday that wages rose. She told the man that she forgave him.", None),
        ("Karl Dorn told a farmer robbed of his van on Monday he was well.", None),
    ],
)
def test_what_is_said_on_an_occasion_has_its_day(text: str, day: str | None) -> None:
    assert days(text)[-1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ilse Brandt saw the dam on 2 March. She said then that the gates would stay shut.", "2031-03-02"),
        ("Ilse Brandt saw the dam on 2 March. She said at the time that it would hold.", "2031-03-02"),
        ("Ilse Brandt saw the dam on 2 March. She then said that the gates would stay shut.", None),
        ("Ilse Brandt saw the dam on 2 March. She had then tweeted that it would hold.", None),
        ("Ilse Brandt saw it between 1 March and 3 March. She said then that it would hold.", None),
    ],
)
def test_what_was_said_then_was_said_on_the_day_told_of_before(text: str, day: str | None) -> None:
    assert days(text)[-1] == day
