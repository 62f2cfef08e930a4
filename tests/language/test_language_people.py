"""Which names are taken for people's by what stands around them, and which are not."""

import pytest

from newsdesk.language import parse


def people(text: str) -> list[str]:
    return [each.text for each in parse(text).doc.ents if each.label_ == "PERSON"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yeldos Sarsenbay said he would appeal.", "Yeldos Sarsenbay"),
        ("Wanjiru Kamau said the price had doubled. She said families skipped meals.", "Wanjiru Kamau"),
        ("Nadia Petrov told the Courier that it was late.", "Nadia Petrov"),
        ("Bekzat Nurlanuly, 34, said the river was dry.", "Bekzat Nurlanuly"),
        ("Nkosazana Mthembu, who runs a clinic, spoke.", "Nkosazana Mthembu"),
        ("Later Emil Stroud said that he would resign.", "Emil Stroud"),
        ("Police met Gulnara Abdykerimova’s husband.", "Gulnara Abdykerimova"),
        ("Temir Asqarov left. Asqarov said it was late.", "Temir Asqarov"),
        ("Ilse Brandt was asked about the noise.", "Ilse Brandt"),
    ],
)
def test_what_stands_around_a_name_tells_that_it_is_somebodys(text: str, name: str) -> None:
    assert any(each.startswith(name) for each in people(text))


@pytest.mark.parametrize(
    "text",
    [
        "Grace Church said the roof had fallen in.",
        "Austin Energy said it would pay.",
        "Georgia Power said rates would rise.",
        "Norland Freight said it had no money.",
        "The Emmanuel Foundation said it had no money.",
        "Crystal Palace, who won the cup, said he would stay.",
        "Norland Steel cut jobs. Steel said nothing.",
    ],
)
def test_a_body_is_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell. Said Mr Okafor, the referee: “It was dark.”", "Mr Okafor"),
        ("Rain fell. Said Ama Okafor, the referee: “It was dark.”", "Ama Okafor"),
        ("Recalled Mrs Hill, who lives there, “It was late.”", "Mrs Hill"),
        ("Said Hassan, the mayor, said: “It is late.”", "Said Hassan"),
        ("Said Salim, a driver, came.", "Said Salim"),
        ("Said Salim: “I am late.” She left. Said Salim: “Wait.”", "Said Salim"),
    ],
)
def test_a_verb_that_begins_a_sentence_is_no_given_name(text: str, name: str) -> None:
    assert people(text)[0] == name
