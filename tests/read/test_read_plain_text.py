"""An article as plain text, with nothing of a browser's window around it."""

from newsdesk.model import Article
from newsdesk.read import read


def lines_of(*lines: str) -> Article:
    found = read("\n\n".join(lines), "", kind="text")
    assert isinstance(found, Article)
    return found


LEAD = "Drones hit a grain store in the harbour of Port Alder in the night, officials said."
REST = "The mayor, Ida Lind, told reporters on Monday that the harbour would stay closed for a week while its cranes are looked over."


def test_no_line_is_lost_where_there_is_no_headline() -> None:
    lines = (LEAD, 'Quote: "Two of the stores burnt down."', "Nobody was hurt.", REST)
    found = lines_of(*lines)
    assert found.headline == ""
    assert found.text.split("\n\n") == list(lines)


def test_what_the_words_are_called_and_a_quotation_are_no_headline() -> None:
    source = "Source: Oleh Harm, head of the regional administration, on Telegram"
    quoted = "“You must see how the stores look today,” said Harm, who has been there since the morning."
    found = lines_of(LEAD, source, quoted, REST)
    assert found.headline == ""
    assert source in found.text
    assert quoted in found.text


def test_the_first_line_may_be_the_headline() -> None:
    found = lines_of("Drones hit grain store in Port Alder", LEAD, "She declined to say more.", REST)
    assert found.headline == "Drones hit grain store in Port Alder"
    assert found.text.split("\n\n") == [LEAD, "She declined to say more.", REST]


def test_a_line_between_paragraphs_is_a_heading() -> None:
    found = lines_of(LEAD, "What the harbour master says", REST, REST.replace("Monday", "Friday"))
    assert [block.kind for block in found.blocks] == ["paragraph", "heading", "paragraph", "paragraph"]
    assert found.headline == ""


def test_in_a_window_the_headline_stands_behind_the_menu() -> None:
    long = f"{LEAD} {REST}"
    found = lines_of(
        "Menu", "Subscribe", "Grain store hit by drones in the night", "By Ann Reed", long, "Share this", REST
    )
    assert found.headline == "Grain store hit by drones in the night"
    assert found.text.split("\n\n") == [long, REST]
