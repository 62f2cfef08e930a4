"""What somebody is said to be: beside his name, behind it, in a sentence of its own, or by what he is told again by."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.attribute.full_names import FullNames


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Mirela Stanek, who served as head of the river board from 2012, said the talks had failed.",
            "head of the river board",
        ),
        (
            'Mirela Stanek said the talks had failed. Stanek was a former candidate for mayor. "It is over," she said.',
            "former candidate for mayor",
        ),
        ("Mirela Stanek, representing the owners, said the talks had failed.", "representing the owners"),
        (
            'Mirela Stanek of the River Board of Aven said the talks had failed. "It is over," Stanek said.',
            "of the River Board of Aven",
        ),
        (
            "Mirela Stanek made her case on Friday. The Aven businesswoman said the talks had failed.",
            "Aven businesswoman",
        ),
        ("On Friday, gemologist Mirela Stanek said the talks had failed.", "gemologist"),
        ("11:33 AM President-elect Mirela Stanek said the talks had failed.", "President-elect"),
        ("Even current chairwoman Mirela Stanek said the talks had failed.", "current chairwoman"),
        (
            "Mirela Stanek, the singer, and her brother Karl Stanek, a drummer, left. The singer said it was late.",
            "singer",
        ),
        ("Undersheriff Mirela Stanek told reporters the man was dead.", "Undersheriff"),
        ("Author M.R. Stanek said the talks had failed.", "Author"),
        (
            "Jack Mahd, the union's spokesman in a statement sent to the Sudan Tribune, said it was over.",
            "union's spokesman",
        ),
        (
            "One critic, the Rev. Mirela Stanek, the founder of Open Well, said it was late.",
            "founder of Open Well",
        ),
        ("Mirela Stanek, Microfirm communications lead, said it was over.", "Microfirm communications lead"),
        ("Police spokesman Sgt. Mirela Stanek said two were held.", "Police spokesman Sgt"),
        ("The man fled. Aven Springs Police Lt. Mirela Stanek said so.", "Aven Springs Police Lt"),
        ("Rain fell. Aven police Capt. Mirela Stanek said two were held.", "Aven police Capt"),
        ("But shopkeeper Mirela Stanek, whose bakery is near, said it was late.", "shopkeeper"),
        ("Mirela Stanek (SPD), the state premier, said no.", "state premier"),
        ("Mother-of-two Mirela Stanek, 38, said she was shocked.", "Mother-of-two"),
        ("Eyewitness Mirela Stanek told reporters the car was red.", "Eyewitness"),
        ("Mirela, 45, an Aven resident who gave no surname, said it was cold.", "Aven resident"),
        ("Mirela Stanek, a marine from Aven who was freed that day, said it was cold.", "marine from Aven"),
        (
            "Mirela Stanek, MP from the Voice of the Hills party, said it was late.",
            "MP from the Voice of the Hills party",
        ),
        (
            "Source: Mirela Stanek, CEO of grid operator Norgrid\nStanek said it was late.",
            "CEO of grid operator Norgrid",
        ),
        ("On the topic of Mr. Dahl, Mirela Stanek said the talks had failed.", None),
        ('"Mirela Stanek is the best head we ever had," Tom Reed said. Stanek said she would go.', None),
        (
            'The boat was full, Additional Superintendent of Police Mirela Stanek told reporters. "It is over," said Stanek.',
            "Additional Superintendent of Police",
        ),
        (
            'Local parish chairman Abdul Jalil blamed the owners. "It is over," Jalil said.',
            "Local parish chairman",
        ),
        ("Kiki's dad Paul Lorne said the talks had failed.", "Kiki's dad"),
        (
            "The lawmaker representing Zaria South, Hon. Garba Musa (APX), said the talks had failed.",
            "lawmaker representing Zaria South",
        ),
        (
            "Open Well, an independent charity helping miners, closed a shaft. The talks had failed, Open Well said.",
            "independent charity helping miners",
        ),
        (
            'Sen. Mirela Stanek said the talks had failed. The South Aven senator said it was sad. "It is over," Stanek said.',
            "South Aven senator",
        ),
        (
            'Mirela Stanek said the talks had failed. "It is over," said Stanek, the mayor of Aven.',
            "mayor of Aven",
        ),
    ],
)
def test_what_he_is_may_stand_anywhere(text: str, role: str) -> None:
    for statement in statements_of(article_of(text)):
        assert statement.speaker is not None
        assert statement.speaker.role == role


def test_who_is_said_not_to_be_something_has_no_role() -> None:
    (statement,) = statements_of(article_of("Mirela Stanek said it was over. Stanek is not a doctor."))
    assert statement.speaker is not None
    assert statement.speaker.role is None


def test_somebody_hung_on_his_village_by_the_parse_is_a_person() -> None:
    text = "Similarly, Shaheda Begum of Ishwaripur village described the garden as very helpful."
    (statement,) = statements_of(article_of(text))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.kind) == ("Shaheda Begum", "person")


@pytest.mark.parametrize(
    ("full", "short"), [("Bill de Witt", "De Witt"), ("Anna O’Brien", "O'Brien"), ("Anna Brandt", "BRANDT")]
)
def test_a_name_is_one_in_whatever_letters_it_is_printed(full: str, short: str) -> None:
    names = FullNames()
    names.add(full)
    names.add(short)
    assert names.fullest(short) == full


def test_a_title_stands_before_a_name_at_which_no_line_breaks() -> None:
    text = "They heard the presidential nominee\u00a0Karel Dorn. Dorn said the talks had failed."
    (statement,) = statements_of(article_of(text))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Karel Dorn", "presidential nominee")


def test_a_verb_of_a_headline_is_no_given_name() -> None:
    text = (
        "Gold Coast Mom Corners Brandt On Her Refusal To Name The Builder.\n\n"
        "President Ilse Brandt spoke on Monday. “The bridge is late,” the president said.\n\n"
        "Brandt said the rain was to blame."
    )
    speakers = [each.speaker and each.speaker.name for each in statements_of(article_of(text))]
    assert speakers[-1] == "Ilse Brandt"
    assert "Corners Brandt" not in speakers


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("who lives in the flat next door", "who lives in the flat next door"),
        ("who works at the docks", "who works at the docks"),
        ("who heard the shots", None),
    ],
)
def test_what_somebody_does_from_day_to_day_says_who_he_is(clause: str, role: str | None) -> None:
    (statement,) = statements_of(article_of(f"Luke Pidge, {clause}, said the street was loud."))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Luke Pidge", role)


def test_a_blog_is_an_outlet() -> None:
    (statement,) = statements_of(
        article_of("According to the personal finance blog Coinwise, two notes are lost.")
    )
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Coinwise", "personal finance blog")


@pytest.mark.parametrize(
    ("who", "role"),
    [
        (
            "lead author Ilse K. Brandt, MD, associate professor of medicine,",
            "associate professor of medicine",
        ),
        ("Ilse Brandt, MD, FASA, head of surgery,", "head of surgery"),
        ("yoga therapist Ilse Brandt, E-RYT 200,", "yoga therapist"),
        ("Rail boss Ilse Brandt, the woman with the plan,", "Rail boss"),
        ("Ilse Brandt, a woman of great influence,", "woman of great influence"),
        ("Ilse Brandt, one of the study’s authors,", "one of the study’s authors"),
        ("Ilse Brandt, the Aven casino magnate,", "Aven casino magnate"),
        ("Ilse Brandt, a co-author of the book,", "co-author of the book"),
        ("Ilse Brandt, MD, president of the Society of Doctors,", "president of the Society of Doctors"),
        ("Chief Justice Ilse Brandt", "Chief Justice"),
        ("Ilse Brandt, now the majority leader,", "majority leader"),
        ("Falcons head Major-Gen Ilse Brandt", "Falcons head"),
        ("her advocate Ilse Brandt", "advocate"),
        ("Ilse Brandt, who had led the river board,", "led the river board"),
        ("Ilse Brandt, MD, who runs a clinic in Aven,", "runs a clinic in Aven"),
    ],
)
def test_letters_and_empty_words_do_not_hide_a_role(who: str, role: str) -> None:
    (statement,) = statements_of(article_of(f"The rain was to blame, {who} said."))
    assert statement.speaker is not None
    assert statement.speaker.name in ("Ilse Brandt", "Ilse K. Brandt")
    assert (statement.speaker.role or "").casefold() == role.casefold()


def test_each_of_several_senators_is_one() -> None:
    text = "Senators Karel Dorn and Marco Vale criticized the trade. Vale said it was over."
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Marco Vale", "Senator")


def test_who_is_one_of_many_is_better_known_by_his_office() -> None:
    text = (
        "Eric Reeve, one of the leading voices on Norland, said he was sad. "
        "“It is late,” said Mr. Reeve, a senior fellow at Hale University."
    )
    speakers = [each.speaker for each in statements_of(article_of(text))]
    assert {each and each.role for each in speakers} == {"senior fellow at Hale University"}


def test_for_whom_somebody_works_is_no_part_of_the_name() -> None:
    (statement,) = statements_of(article_of("“Clouds are cheap now,” said theWIRE’s Savannah Peters."))
    assert statement.speaker is not None
    assert statement.speaker.name == "Savannah Peters"


def test_a_path_for_somebody_is_no_role() -> None:
    text = "The path to the council for both Ann Lee and Karel Dorn is clear. Dorn said it was time."
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == ("Karel Dorn", None)


def test_a_given_name_of_two_parts_stays_whole() -> None:
    text = "The bank's economist, Jean-Luc Brassac, said it rose. Brassac said it would fall."
    speakers = [each.speaker and each.speaker.name for each in statements_of(article_of(text))]
    assert speakers == ["Jean-Luc Brassac", "Jean-Luc Brassac"]


def test_what_opens_a_sentence_is_no_given_name() -> None:
    text = "While Aisha, 36, is waiting, the rain goes on. Aisha said it was cold."
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    assert speaker.name == "Aisha"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("PC Dawn Whitlock said it was late.", "Dawn Whitlock", "PC"),
        ("Alhaji Sani Bello, the village head, said it was late.", "Sani Bello", "village head"),
        (
            "Munyaradzi Mutasa, chief of the river board, spoke. Eng Mutasa said it was late.",
            "Munyaradzi Mutasa",
            "chief of the river board",
        ),
        ("Postmistress Joan Tranter said it was late.", "Joan Tranter", "Postmistress"),
    ],
)
def test_titles_of_many_countries_are_no_part_of_a_name(text: str, name: str, role: str) -> None:
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Voters were promised by Senator Karel Dorn that taxes would fall.", "Karel Dorn", "Senator"),
        ("Witnesses were told by Judge Mirela Stanek that they could go.", "Mirela Stanek", "Judge"),
        ("A farmer named Karel Dorn said it was cold.", "Karel Dorn", "farmer"),
        ("An Irishman named Karel Dorn said it was cold.", "Karel Dorn", "Irishman"),
        ("Speaking through an interpreter, Mirela Stanek said the road was closed.", "Mirela Stanek", None),
        ("The interpreter, Mirela Stanek, said the road was closed.", "Mirela Stanek", "interpreter"),
        (
            "Profit was £61m, up from £48m. Chief executive Karel Dorn said it was late.",
            "Karel Dorn",
            "Chief executive",
        ),
        ("AVEN, May 3 - Finance minister Karel Dorn said it was late.", "Karel Dorn", "Finance minister"),
        ("In 2019 mayor Mirela Stanek promised a new pool.", "Mirela Stanek", "mayor"),
        (
            "Coach Karel Dorn, captain Ben Orr and striker Ali Sen stayed. Dorn said it was late.",
            "Karel Dorn",
            "Coach",
        ),
        (
            "Norland's President Karel Dorn, Sudland Prime Minister Ella Bright and envoy Jan Visser met. Dorn said it was late.",
            "Karel Dorn",
            "Norland's President",
        ),
    ],
)
def test_what_is_told_of_somebody_is_no_role(text, name, role):
    speakers = [statement.speaker for statement in statements_of(article_of(text))]
    assert [(each.name, each.role) for each in speakers] == [(name, role)]


def test_the_minister_who_is_told_of_gives_the_speaker_no_role():
    text = "The leader of the Greens, Mirela Stanek, insisted that the minister, Karel Dorn, had lied."
    speakers = {
        statement.speaker.name: statement.speaker.role for statement in statements_of(article_of(text))
    }
    assert speakers == {"Mirela Stanek": "leader of the Greens"}


@pytest.mark.parametrize(
    "kin", ["The dead man's sister, Tasha Reid,", "A sister of the dead man, Tasha Reid,"]
)
def test_whose_kin_somebody_is_does_not_say_he_or_she(kin):
    text = f'Mayor Linda Cho said it was late. {kin} said he was unarmed. "They shot him," she said.'
    assert [each.speaker.name for each in statements_of(article_of(text))][1:] == ["Tasha Reid", "Tasha Reid"]


def test_a_state_behind_the_name_hides_no_role():
    text = "Rep. Steny Holm, Md., the chair of the river committee, said the talks had failed."
    (statement,) = statements_of(article_of(text))
    assert statement.speaker.role == "chair of the river committee"
