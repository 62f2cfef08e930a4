"""Who is meant by what he is, and what is told of him: one kind of mistake that was met, one text of our own."""

import pytest
from test_attribute_cases import article_of, statements_of, told

from newsdesk.model import Speaker


def test_who_is_told_of_in_anothers_words_lends_his_office_to_nobody() -> None:
    text = "Ivan Petrov, the minister, said that the ambassador had denied the plan. Jonas Lind came in. He said that he was tired."
    tired = told(text, "he was tired").speaker
    assert tired is not None
    assert (tired.name, tired.role) == ("Jonas Lind", None)


def test_words_of_a_headline_are_no_role() -> None:
    text = "Voters Worried About Harbours: Karel Dorn\nKarel Dorn said that the harbour would close."
    speaker = told(text, "would close").speaker
    assert speaker is not None
    assert speaker.role is None


@pytest.mark.parametrize(
    ("text", "contains", "kind"),
    [
        ("The company, Karst Coal, said that the miners would be paid.", "would be paid", "organisation"),
        ("EU member states promised to extend the ban on coal.", "extend the ban", "group"),
        ("The management of the plant said that wages would be paid.", "would be paid", "organisation"),
        ("Local authorities said that the bridge was closed.", "was closed", "organisation"),
    ],
)
def test_bodies_are_no_persons_and_several_states_are_a_group(text: str, contains: str, kind: str) -> None:
    speaker = told(text, contains).speaker
    assert speaker is not None
    assert speaker.kind == kind


def test_a_title_alone_is_no_role() -> None:
    text = "General Ivan Falk, a legend, waited. The Sarland general said that it was late. A lawyer said that the war was lost."
    speaker = told(text, "was lost").speaker
    assert speaker is not None
    assert speaker.name == "unnamed lawyer"


@pytest.mark.parametrize(
    "will",
    [
        ", who did not want to be named,",
        ", who declined to be identified,",
        " who asked not to be named",
        ", who didn’t wish to be identified,",
        ", speaking on condition of anonymity,",
    ],
)
@pytest.mark.parametrize(
    "before",
    ["Nadia Hussain, who owns the bakery, lost everything.", "Nadia Hussain, the owner of a bakery, wept."],
)
def test_who_will_not_be_named_is_nobody_who_is(before: str, will: str) -> None:
    text = f"{before}\nThe owner of the shop next door{will} said he had heard a bang."
    *_, said = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name.partition(" who")[0], said.speaker.kind) == (
        "unnamed owner of the shop next door",
        "anonymous",
    )


@pytest.mark.parametrize(
    ("before", "told", "meant"),
    [
        (
            "Cole’s office did not respond to a request for comment.\nThe Army Corps of Engineers did not return calls.",
            "agency",
            "Army Corps of Engineers",
        ),
        (
            "Calloway Freight said that the port was closed.\nBrandt Shipping shut its own gate.",
            "company",
            "Brandt Shipping",
        ),
        ("Calloway Freight said that the port was closed.\nVliet cried.", "company", "Calloway Freight"),
        ("Cole’s office said that the dam was safe.", "agency", "agency"),
    ],
)
def test_a_body_is_the_last_one_of_which_something_was_told_and_nobodys_office(
    before: str, told: str, meant: str
) -> None:
    *_, said = statements_of(article_of(f"{before} The {told} said later that it was a mistake."))
    assert said.speaker is not None
    assert said.speaker.name == meant


def test_the_age_is_a_part_of_what_somebody_is_whole() -> None:
    text = "The 58-year-old novelist lives by the sea. “I write at night,” the novelist admits."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.speaker.role) == ("unnamed 58-year-old novelist", "58-year-old novelist")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Norland's General Staff on Telegram", "Norland's General Staff"),
        ("Norland’s Ministry of Defence on Facebook", "Norland’s Ministry of Defence"),
        ("Ilse Brandt's Telegram channel", "Ilse Brandt"),
    ],
)
def test_a_body_in_a_source_line_is_named_with_whose_it_is(line: str, meant: str) -> None:
    text = f'Source: {line}\nQuote: "The enemy lost two tanks near the river."'
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert said.speaker.name == meant


def test_his_office_is_that_of_the_one_who_is_meant() -> None:
    text = "President Olaf Dahl fell ill on Monday. His office said it would tell more on Friday."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.speaker.kind) == ("Olaf Dahl's office", "organisation")


def test_why_somebody_is_not_named_is_no_part_of_what_he_is() -> None:
    text = "A resident who asked not to be named for fear of reprisals said no soldier was in sight."
    assert told(text, "no soldier").speaker == Speaker("unnamed resident", "anonymous", "resident")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I lost my bag,” the Czech said.", Speaker("unnamed Czech", "anonymous", "Czech")),
        ("In a statement, the airline said that it was sorry.", Speaker("airline", "organisation")),
        (
            "Qarsk Ruel, a nurse at the clinic, said that it was late.",
            Speaker("Qarsk Ruel", "person", "nurse at the clinic"),
        ),
        (
            "“It is late,” says Noor Haddad, settling into a chair in a café.",
            Speaker("Noor Haddad", "person"),
        ),
        (
            "Dr Fergal Quinn, Bishop of Aven, came. Bishop Quinn said that it was late.",
            Speaker("Fergal Quinn", "person", "Bishop of Aven"),
        ),
    ],
)
def test_who_is_told_by_his_people_his_work_or_his_title(text: str, speaker: Speaker) -> None:
    assert statements_of(article_of(text))[-1].speaker == speaker


@pytest.mark.parametrize("who", ["The French", "The Swiss"])
def test_a_people_is_not_one(who: str) -> None:
    speaker = statements_of(article_of(f"{who} said that nothing was wrong."))[-1].speaker
    assert speaker is not None
    assert speaker.kind != "anonymous"


@pytest.mark.parametrize(
    ("text", "contains", "name"),
    [
        (
            "A new source familiar with the workings of the firm wrote to us. "
            "The new source claims the boss is back.",
            "is back",
            "unnamed source familiar with the workings of the firm",
        ),
        (
            "Two officials familiar with the talks met us. The officials said the deal was dead.",
            "was dead",
            "unnamed officials familiar with the talks",
        ),
        (
            "Two officials familiar with the talks met us. The port officials said the deal was dead.",
            "was dead",
            "unnamed port officials",
        ),
        (
            "Multiple customers we spoke to said their boats were handled by one firm.",
            "one firm",
            "unnamed customers",
        ),
    ],
)
def test_who_is_told_of_again_is_described_as_at_first(text: str, contains: str, name: str) -> None:
    speaker = told(text, contains).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Residents of Hale told the Courier that it was late. One of them, who asked not to be named, complained that the siren had failed.",
            "unnamed resident of Hale",
            "anonymous",
        ),
        (
            "The Harbour Institute of Opinion (HIO) met. As HIO explains, people are against it.",
            "Harbour Institute of Opinion (HIO)",
            "organisation",
        ),
        (
            "Human rights commissioner Olga Reznik left. The ombudswoman said it was late.",
            "Olga Reznik",
            "person",
        ),
        ("MP Orest Dahl left the hall. The parliamentarian said it was late.", "Orest Dahl", "person"),
        ("According to the case materials, he was paid twice.", "case materials", "document"),
    ],
)
def test_whom_further_descriptions_mean(text: str, name: str, kind: str) -> None:
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)
