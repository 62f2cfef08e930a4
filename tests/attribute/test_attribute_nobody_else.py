"""Whose words are nobody else's: a name behind a common noun, an office of a body, a neighbour, a denial."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import Speaker


def last_speaker(text: str) -> Speaker:
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tycoon John Vale pleaded guilty to fraud on Monday.", "John Vale"),
        ("The builder Sam Orr pleaded guilty to theft.", "Sam Orr"),
        ("The oligarch Pavel Drach denied the charges on Monday.", "Pavel Drach"),
        ("The insurer Zurich said it would pay.", "Zurich"),
    ],
)
def test_a_name_behind_a_common_noun_is_nobody_who_spoke_before(text: str, name: str) -> None:
    assert last_speaker(f"The Rev. Thomas Adler said he feared for the poor.\n\n{text}").name == name


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        (
            "Police Chief Dana Wills said the case was closed.",
            "The chairman of the rail firm has denied claims that he lied.",
            "unnamed chairman of the rail firm",
        ),
        (
            "Ann Lowe, the head of the water board, said the dam was safe.",
            "The head of the miners' union said that was a lie.",
            "unnamed head of the miners' union",
        ),
        (
            "Ann Lowe, the head of the water board, said the dam was safe.\n\nTom Birch, the head of the miners' union, said so too.",
            "The head of the water board said it would stay so.",
            "Ann Lowe",
        ),
    ],
)
def test_an_office_of_a_body_is_held_by_who_is_told_to_hold_it(before: str, text: str, name: str) -> None:
    assert last_speaker(f"{before}\n\n{text}").name == name


def test_my_neighbour_is_nobody_who_was_named() -> None:
    text = "Dr. Hugo Lind said the clinic was broke.\n\nMy neighbour says it is all lies."
    assert [
        each.speaker and (each.speaker.name, each.speaker.role) for each in statements_of(article_of(text))
    ] == [
        ("Hugo Lind", None),
        ("unnamed neighbour", "neighbour"),
    ]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Rep. Lou Case accused Gov. Tim Rand of fraud. He denies the allegation.", ("Tim Rand", "Gov")),
        ("Lou Case accused Tim Rand of fraud. He denies the allegation.", ("Tim Rand", None)),
        ("Lou Case blamed Tim Rand for the fire. He rejects the claim.", ("Tim Rand", None)),
        ("Tim Rand was accused of fraud by Lou Case. He denied the claim.", ("Tim Rand", None)),
        ("Lou Case visited Tim Rand in Aven. He denies that they spoke.", ("Lou Case", None)),
    ],
)
def test_who_denies_an_accusation_is_who_was_accused(text: str, accused: tuple[str, str | None]) -> None:
    speaker = last_speaker(text)
    assert (speaker.name, speaker.role) == accused


@pytest.mark.parametrize(
    "text",
    [
        "Tim Rand was accused of taking bribes. He denies it.",
        "Tim Rand is charged with fraud. He has always denied that.",
        "Lou Case accused Tim Rand of fraud, but he denies it.",
    ],
)
def test_who_denies_it_behind_an_accusation_says_so(text: str) -> None:
    denial = statements_of(article_of(text))[-1]
    assert denial.speaker is not None
    assert (denial.speaker.name, denial.stance) == ("Tim Rand", "deny")


@pytest.mark.parametrize(
    "text",
    [
        "Tim Rand needed a permit. The city denied it.",
        "The firm applied for a loan, but the bank denied it.",
        "Tim Rand was accused of fraud. Nobody denies it.",
        "Tim Rand was accused of fraud. If he denies it, he will go to court.",
    ],
)
def test_what_is_refused_or_may_be_denied_is_no_statement(text: str) -> None:
    assert statements_of(article_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Carl Ostrow, who was treasurer until 2019, said the books were clean.", "former treasurer"),
        (
            "Mrs Brandt was a minister until last year. Mrs Brandt said the plan had failed.",
            "former minister",
        ),
        ("Sen. Mary Holt, who chairs the budget panel, said the plan had failed.", "Sen"),
        ("Mary Holt, who chairs the budget panel, said the plan had failed.", "chairs the budget panel"),
        ("The lorry driver Quax said the plan had failed.", "lorry driver"),
        ("Its leader, Rita Vance, said the plan had failed.", "leader"),
    ],
)
def test_a_role_is_his_own_and_is_not_over(text: str, role: str) -> None:
    assert last_speaker(text).role == role


def test_who_leads_something_is_their_leader() -> None:
    text = (
        "Marek Dolny, who heads the committee, met the miners of Aven. Anna Vale, a miner, said she would not go back.\n\n"
        "Their leader said nobody would give way."
    )
    assert last_speaker(text).name == "Marek Dolny"


@pytest.mark.parametrize("both", ["Both the", "The"])
def test_two_who_are_presented_speak_as_one_and_keep_their_roles(both: str) -> None:
    text = f"{both} mayor, Rita Vance, and the bishop, Hugo Lind, said the plan had failed."
    assert last_speaker(text) == Speaker("Rita Vance and Hugo Lind", "group")
    assert last_speaker(f"{text} Lind said he was sorry.") == Speaker("Hugo Lind", "person", "bishop")


@pytest.mark.parametrize(
    "text",
    [
        "Latvia's president met reporters on Monday. Its defence minister said all was well. Estonia's defence minister, Ugo Marr, was not there.",
        "Estonia's defence minister, Ugo Marr, resigned on Monday. Latvia was calm. Its defence minister said all was well.",
    ],
)
def test_its_minister_is_no_other_countrys(text: str) -> None:
    assert last_speaker(text).name == "unnamed defence minister"


def test_its_minister_is_its_own() -> None:
    text = "Latvia's defence minister, Ugo Marr, flew home. Latvia was calm. Its defence minister said all was well."
    assert last_speaker(text).name == "Ugo Marr"


def test_who_alone_was_named_is_told_again() -> None:
    text = "Pop star Mirela Stanek hit back at trolls who called her lazy. The 29-year-old said she had been ill."
    assert last_speaker(text).name == "Mirela Stanek"


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("The First Minister", "unnamed First Minister"),
        ("The Prime Minister", "unnamed Prime Minister"),
        ("The Observer", "Observer"),
    ],
)
def test_a_minister_or_a_paper_in_capitals_comes_from_nowhere(who: str, name: str) -> None:
    """ "Minister" and "Observer" end as "Londoner" does, by which who spoke last is told again."""
    text = f"Dr Hugo Lind, a surgeon, said that staff were ill.\n{who} said it was a scandal."
    assert last_speaker(text).name == name


def test_the_prime_minister_is_who_was_called_so() -> None:
    text = "Prime Minister Hugo Lind said no.\nDr Rita Vance said yes.\nThe Prime Minister said it was a scandal."
    assert last_speaker(text).name == "Hugo Lind"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A bodyguard to Lars Vale has testified that the door was locked.",
            "unnamed bodyguard to Lars Vale",
        ),
        (
            "A woman who was attacked by Jonas Reed has revealed that she never slept.",
            "unnamed woman who was attacked by Jonas Reed",
        ),
        ("The sister of leader Ane Dahl said the talks would go on.", "unnamed sister of leader Ane Dahl"),
        ("The Sudland president said the border would open.", "unnamed Sudland president"),
    ],
)
def test_a_name_within_a_description_is_not_that_of_who_speaks(text: str, name: str) -> None:
    assert last_speaker(text).name == name


@pytest.mark.parametrize(
    ("before", "office", "name"),
    [
        ("Ilse Brandt, an engineer, said the bridge was unsafe.", "treasurer", "unnamed treasurer"),
        ("The police chief, Olaf Reed, said the driver had fled.", "fire chief", "unnamed fire chief"),
        ("The police chief, Olaf Reed, said the driver had fled.", "chairman", "unnamed chairman"),
        ("The police chief, Olaf Reed, said the driver had fled.", "police chief", "Olaf Reed"),
        ("BBC Breakfast presenter Luise Minch quit the show.", "TV host", "Luise Minch"),
    ],
)
def test_an_office_is_held_by_nobody_who_holds_another(before: str, office: str, name: str) -> None:
    assert last_speaker(f"{before} The {office} said it was late.").name == name


def test_it_is_who_was_told_of_last() -> None:
    text = "Vale Motors accused Norland Steel of dumping. Norland Steel denied it. “These claims are false,” it said."
    assert last_speaker(text).name == "Norland Steel"


def test_who_is_named_below_is_the_mayor_only_if_he_speaks() -> None:
    text = "The mayor of Aven said the bridge was safe. {}"
    hurt, told = "Anna Reed was hurt in the fall.", "Anna Reed said nobody was hurt."
    assert last_speaker(text.format(hurt)).name == "unnamed mayor of Aven"
    assert last_speaker(text.format(told)).role == "mayor of Aven"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor said the bridge was safe. Anna Reed said nobody had asked her.", "unnamed mayor"),
        ("The minister said it was over. Later on Tomas Reed resigned. Tomas Reed said he was tired.", None),
        ("The driver of the lorry fled. Anna Reed said she had seen it all.", None),
    ],
)
def test_who_is_named_next_has_not_the_office_of_who_spoke_before(text: str, name: str | None) -> None:
    first, last = statements_of(article_of(text))[0].speaker, last_speaker(text)
    assert last.role is None
    assert first is not None
    assert name is None or first.name == name


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Rita Vance walked to the city to ask for clean water.", "governor"),
        ("Farmers closed the road. Peter Lund, whose herd was lost, wept.", "minister"),
        ("Jonas Reed scored twice on Monday.", "coach"),
        ("A court sent Pavel Drach to jail for six years on Friday.", "judge"),
        ("Rita Vance disappeared in 2019.", "detective"),
        ("Peter Lund was knocked off his bicycle.", "driver"),
        ("Rita Vance has worked at the mill for twenty years.", "chief executive"),
        ("Rita Vance bought her first house.", "economist"),
    ],
)
def test_the_only_one_who_is_named_holds_no_office_that_nobody_told_of(before: str, who: str) -> None:
    assert last_speaker(f"{before} The {who} said that it was late.").name == f"unnamed {who}"


@pytest.mark.parametrize(
    ("before", "who", "name"),
    [
        ("Det Supt Ann Cole said the search went on.", "detective", "Ann Cole"),
        ("Dr Hugo Lind said that wards were full.", "surgeon", "Hugo Lind"),
        ("Dr Hugo Lind said that wards were full.", "lawyer", "unnamed lawyer"),
        ("Prof Ama Owusu said the fish were gone.", "biologist", "Ama Owusu"),
        ("Anna Reed, a violinist, won the prize. Anna Reed said she was proud.", "judge", "unnamed judge"),
    ],
)
def test_a_title_tells_by_which_calling_somebody_is_told_again(before: str, who: str, name: str) -> None:
    assert last_speaker(f"{before} The {who} said that it was late.").name == name


@pytest.mark.parametrize(("title", "name"), [("Ms", "Janet Cole"), ("Mr", "Jerome Cole")])
def test_a_title_tells_brother_from_sister(title: str, name: str) -> None:
    text = f"Janet Cole and her brother Jerome Cole will not come. “It is too early,” {title} Cole said."
    assert last_speaker(text).name == name


def test_a_firm_is_told_again_by_what_it_makes() -> None:
    text = "Microfirm Inc. closed the hole on Monday. The Norwegian software giant said it was safe."
    assert last_speaker(text).name == "Microfirm Inc"


def test_no_body_is_a_pronoun_nor_a_station_a_person() -> None:
    assert last_speaker("Ann Lee said it was over. WHO estimates that ten thousand died.").name == "WHO"
    assert last_speaker("Officers were called at night, WKLV reported.").kind == "organisation"


@pytest.mark.parametrize(
    ("before", "text", "name"),
    [
        (
            "Pastor Kevin Swann said it was late.",
            "“Jonas means what he says. You have to listen,” he said.",
            "Kevin Swann",
        ),
        (
            "Senator Jon Tessen said the bank was sound.",
            "The financier Georg Sorn gives millions. He funds many others. He has stated, “I am against guns.”",
            "Georg Sorn",
        ),
        (
            "Rain fell on Aven.",
            "After he said that the film was vile, Pastor Kevin Swann left.",
            "Kevin Swann",
        ),
        (
            "Tim Cole was seen in his mother's arms.",
            "“I am happy,” the boy's father said.",
            "unnamed boy's father",
        ),
        (
            "A Senate official who spoke anonymously to discuss plans said the vote was near.",
            "The aide declined to say when.",
            "unnamed Senate official",
        ),
    ],
)
def test_who_is_named_in_the_words_or_told_of_before_is_told_from_who_speaks(
    before: str, text: str, name: str
) -> None:
    assert last_speaker(f"{before} {text}").name == name
