"""What somebody said is a statement; what he wanted, and what nobody is named for, is attributed all the same."""

import pytest
from test_attribute_cases import article_of

from newsdesk.attribute import Attributed, attributed
from newsdesk.language import parse


def read(text: str) -> Attributed:
    article = article_of(text)
    return attributed(article, parse(text, tuple(block.span for block in article.blocks)))


def test_a_wish_is_an_attribution_and_no_statement() -> None:
    found = read("Ilse Brandt wants to reopen the bridge before the summer begins.")
    assert len(found.attributions) == 1
    assert found.statements == ()


def test_quoted_words_make_a_statement_whatever_the_cue() -> None:
    found = read('"We will open the bridge before the summer," Ilse Brandt beamed.')
    assert len(found.statements) == 1


def test_who_is_reported_without_a_source_says_nothing() -> None:
    assert read("It was reported that the bridge had been closed on Monday.").statements == ()


@pytest.mark.parametrize(
    "text",
    ["Three men accused of spying for Sudland appeared in court.", "The mayor, accused of lying, resigned."],
)
def test_who_is_accused_says_nothing_of_it(text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize("nobody", ["Nobody", "No one", "None of the ministers"])
def test_what_nobody_said_is_no_statement(nobody: str) -> None:
    assert read(f"{nobody} told us that the bridge was closed.").statements == ()


def test_a_statement_begins_behind_its_that() -> None:
    text = "Ilse Brandt said that the bridge would open in May."
    (statement,) = read(text).statements
    assert text[statement.content[0].start :].startswith("the bridge")


def test_another_language_has_neither() -> None:
    from dataclasses import replace

    article = replace(article_of("Ilse Brandt sagte, die Brücke sei zu."), language="de")
    assert attributed(article, parse(article.text)) == Attributed((), ())


def test_an_office_that_begins_a_report_is_the_person_named_below() -> None:
    text = "The head of the harbour police said that the bridge was safe.\n\nJon Vale, head of the harbour police, spoke on Monday."
    speakers = [statement.speaker.name for statement in read(text).statements if statement.speaker]
    assert speakers[:1] == ["Jon Vale"]


def test_an_office_that_begins_a_report_is_not_whoever_is_told_to_be_another() -> None:
    text = "The bishop of Aven has apologised to the choir.\n\n“Words are cheap,” said Jane Orr, who sang there as a girl."
    speakers = [statement.speaker.name for statement in read(text).statements if statement.speaker]
    assert speakers == ["unnamed bishop of Aven", "Jane Orr"]


def test_an_office_that_begins_a_report_may_be_who_is_told_to_have_another_one() -> None:
    text = "The bishop of Aven said that it was late. Jane Orr, who was an abbess before, said that she was sorry."
    speakers = [statement.speaker.name for statement in read(text).statements if statement.speaker]
    assert speakers == ["Jane Orr", "Jane Orr"]


def test_an_office_that_two_hold_stays_unnamed() -> None:
    text = "The mayor said that the bridge was safe.\n\nIlse Brandt, mayor of Aven, and Jon Vale, mayor of Hale, met on Monday."
    speakers = [statement.speaker.name for statement in read(text).statements if statement.speaker]
    assert speakers[:1] == ["unnamed mayor"]


def test_a_name_is_not_cut_where_its_statement_ends() -> None:
    text = (
        "North Korea has become Russia’s largest supplier of arms, Kyrylo Budanov, the chief of Ukraine’s military "
        "intelligence (HUR), told the Financial Times in an interview."
    )
    (statement,) = read(text).statements
    assert text[statement.source[0].start :].startswith("Kyrylo Budanov, the chief")
    assert text[statement.content[-1].start : statement.content[-1].end].endswith("supplier of arms")


def test_a_pronoun_alone_and_an_answer_that_is_not_told_are_no_words() -> None:
    assert read("But many in the crowd of about 300 did not believe her.").statements == ()
    assert read("The mayor's office responded on Monday to a request for comment.").statements == ()


def test_an_answer_that_was_refused_is_a_statement() -> None:
    (statement,) = read("The mayor's office did not respond to a request for comment.").statements
    assert statement.stance == "other"


def test_who_was_told_is_who_heard() -> None:
    (statement,) = read("The jury was told that the missing money came to light in May.").statements
    assert (statement.speaker, statement.addressee) == (None, "jury")


@pytest.mark.parametrize(
    "text",
    [
        "On 20 March, the city council agreed on a plan to repair the bridge.",
        "The port agreed to pay half of the cost, which has doubled since May.",
        "On 17 March the government decided to hand over 13 boats to Aven.",
        "The court issued a warrant for the mayor, finding him guilty of fraud.",
        "Commander Ole Lind posted a video of the harbour fire on Telegram.",
        "The mural depicts a sailor who was lost at sea.",
    ],
)
def test_an_act_is_no_statement(text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jon Vale agreed that the cost was high.", "the cost was high"),
        ("Auditors found that the books were false.", "the books were false"),
        ("As Ilse Brandt states, the idea arose in May.", "the idea arose in May"),
        ("As the Aven Rada states, the idea arose during a visit.", "the idea arose during a visit"),
    ],
)
def test_a_clause_is_one(text: str, content: str) -> None:
    (statement,) = read(text).statements
    assert text[statement.content[0].start : statement.content[-1].end] == content


@pytest.mark.parametrize(
    "text",
    [
        "The company faces claims from 300 patients. It has denied that the device was unsafe.",
        "The union's lawyer, Lucia Grant, did not immediately return a call seeking comment.",
        "The dam has been unsafe for years, Aven magazine reports.",
    ],
)
def test_what_was_let_know_is_a_statement(text: str) -> None:
    assert len(read(text).statements) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Some say the bridge should never have been built.",
        "One could argue that the plan was doomed.",
        "It goes without saying that the bridge is old.",
        "Suffice it to say that the plan failed.",
        "Whatever the minister says, the bridge will be built.",
        "Should the court say that the law is void, the vote will be held again.",
        "Had she said that she was ill, the match would have been moved.",
        "When the doctor says that you must rest, you rest.",
        "Every time the mayor says that the works are nearly done, something breaks.",
        "Critics may argue that the plan is too dear.",
        "Imagine that a friend tells you that she is ill.",
        "The clock says half past nine, and the hall is empty.",
        "Common sense says that the plan is bad.",
    ],
)
def test_what_nobody_in_particular_says_or_has_said_is_no_statement(text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Villagers fled. Some said that they had seen smoke.",
        "When the mayor said that the works were done, the crowd laughed.",
        "When asked about it, Anna Reed says that she is tired.",
        "Once a month the minister says that he will act.",
        "The union had said that it would strike.",
        "However, Anna Reed said that it was late.",
        "Officers can confirm that a man was hurt.",
        "What nobody knew was that the firm was broke, Anna Reed said.",
        "Anna Reed, who wrote to the firm in May, said that it was late.",
        "The report says that light was poor.",
        "“I think, so to speak, that we have won,” Anna Reed said.",
        "Anna Reed and Karl Moe met on Monday. Both declined to say why.",
    ],
)
def test_what_somebody_has_said_is_one_however_it_is_told(text: str) -> None:
    assert len(read(text).statements) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Anyone who has bought a boat will tell you that it costs a fortune.",
        "It is petty to say that the crew was tired.",
        "The sailors were not told which boat was safe.",
        "The catch fell by half in the spring, suggesting that the herring had left.",
        "The new figures will show that the catch fell.",
        "Who wrote “War and Peace”? The answer is below.",
        "Which king said “After us, the rain”? The answer is below.",
        "What did the king say when he stepped ashore? The answer is below.",
        "The film tells the story of Anna Reed, a welder.",
    ],
)
def test_what_nobody_has_said_is_none(text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "The minister will say on Monday that the bridge is safe.",
        "The jury was told that the bridge was safe.",
        "Jon Vale waved to us, explaining that the bridge was safe.",
        "Ilse Brandt was quick to say that the bridge was safe.",
        "The figures show that the catch fell.",
    ],
)
def test_what_is_told_is_one(text: str) -> None:
    assert len(read(text).statements) == 1


def test_what_he_was_asked_is_no_part_of_his_words() -> None:
    text = 'And when asked how much the boat had cost, "Oh, we paid a fortune," Ilse Brandt said.'
    (statement,) = read(text).statements
    assert text[statement.content[0].start : statement.content[-1].end] == '"Oh, we paid a fortune,"'


@pytest.mark.parametrize(("who", "name"), [("The court", "court"), ("An inquest", "inquest")])
def test_what_a_court_heard_was_said_to_it(who: str, name: str) -> None:
    (statement,) = read(f"{who} heard that Darren Pugh had sent nine messages.").statements
    assert (statement.speaker, statement.addressee) == (None, name)


def test_a_court_may_hear_witnesses_and_neighbours_may_hear_a_bang() -> None:
    assert read("The court heard three witnesses on Monday. Neighbours heard a bang.").statements == ()


@pytest.mark.parametrize("after", ["that children had been screaming", "children had been screaming"])
def test_the_that_of_a_clause_is_no_part_of_it_though_a_noun_stands_behind(after: str) -> None:
    text = f"Rita Vance told the jury {after}."
    (statement,) = read(text).statements
    assert text[statement.content[0].start : statement.content[-1].end] == "children had been screaming"


def test_how_somebody_says_it_is_no_cue() -> None:
    text = "“My mother cried,” Rita Vance said, laughing."
    (statement,) = read(text).statements
    assert text[statement.cue[0].start : statement.cue[0].end].startswith("said")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ilse Brandt hopes the ferry will run again.", "other"),
        ("Ilse Brandt hoped to run again.", None),
        ("Engineers credit the new dam with saving the village.", "praise_or_blame"),
        ("Ilse Brandt encouraged firms to hire more drivers.", "demand"),
        ("The bridge exists to encourage trade.", None),
        ("The trees encourage birds to nest.", None),
        ("Ilse Brandt downplayed talk of a strike.", "deny"),
        ("Hale Corp attributed the loss to higher prices.", "assert"),
    ],
)
def test_hopes_and_credits_are_statements_and_what_somebody_hopes_to_do_is_none(
    text: str, stance: str | None
) -> None:
    assert [each.stance for each in read(text).statements] == ([stance] if stance else [])


def test_what_something_was_said_about_is_no_part_of_the_words() -> None:
    text = "“It looks good. It looks very good,” Ilse Brandt said about the weather."
    (statement,) = read(text).statements
    assert [text[slice(*span)] for span in statement.content] == ["“It looks good. It looks very good,”"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ilse Brandt is convinced that the bridge will hold.", "the bridge will hold"),
        ("The divers are sure that the hull is whole.", "the hull is whole"),
        ("Ilse Brandt made clear that the tower would be bought back.", "the tower would be bought back"),
        ("Ilse Brandt did not want to judge the remarks of the clerk.", "the remarks of the clerk"),
        ("The union jokes that the lift works on Sundays.", "the lift works on Sundays"),
        ("Two former cooks of the hotel dispute this version.", "this version"),
        ("Ilse Brandt regretted the choice of the board.", "the choice of the board"),
        (
            "The harbour master, Ilse Brandt, spoke. In her words, the hull is like new.",
            "the hull is like new",
        ),
    ],
)
def test_a_turn_of_phrase_may_tell_of_words(text: str, said: str) -> None:
    assert [text[each.content[0].start : each.content[-1].end] for each in read(text).statements] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "It is almost certain that the ferry will sink.",
        "The ferry is sure to sink before the winter.",
        "Ilse Brandt made sure that the door was shut.",
        "The bureau is still assessing the scale of the leak.",
    ],
)
def test_what_is_sure_or_assessed_is_no_statement(text: str) -> None:
    assert read(text).statements == ()


def test_words_end_where_others_are_set_off() -> None:
    text = "Mayor Ilse Brandt noted that 2,000 people live on the island – this figure, she stressed, had not changed for years."
    first, second = read(text).statements
    assert text[first.content[0].start : first.content[-1].end] == "2,000 people live on the island"
    assert text[second.content[0].start : second.content[0].end] == "this figure"


def test_words_of_a_deputy_behind_a_colon_are_his() -> None:
    text = "Mayor Ilse Brandt hinted that the lift had stopped: in the words of her deputy, Tom Reed, it works on Sundays."
    said = [
        (each.speaker.name if each.speaker else None, text[each.content[0].start : each.content[-1].end])
        for each in read(text).statements
    ]
    assert said == [("Ilse Brandt", "the lift had stopped"), ("Tom Reed", "it works on Sundays")]


@pytest.mark.parametrize(
    "text",
    [
        "The experts assess that the pace of work has fallen by half.",
        "The Ministry of Finance objected to the bill.",
        "Mayor Ilse Brandt defended the decision to close the bridge.",
        "The move was supported by Mayor Ilse Brandt.",
        "The paper said the bridge was sold. This was denied by the mayor, Ilse Brandt.",
        "The paper said the bridge was sold. Mayor Ilse Brandt has not confirmed this.",
    ],
)
def test_what_somebody_thinks_of_a_plan_or_a_claim_is_told(text: str) -> None:
    assert read(text).statements


@pytest.mark.parametrize(
    "text",
    [
        "The ministry is still assessing the scale of the leak.",
        "Two soldiers defended the bridge in the night.",
        "Three firms supported the school with books.",
    ],
)
def test_what_somebody_does_for_something_is_not(text: str) -> None:
    assert read(text).statements == ()


def test_what_could_be_announced_has_not_been() -> None:
    (statement,) = read("The experts warned that the navy could announce a new draft.").statements
    assert statement.stance == "warn"


def test_where_thanks_were_given_is_no_part_of_them() -> None:
    text = "Ilse Brandt thanked Norland for its help on Facebook."
    (statement,) = read(text).statements
    assert text[statement.content[0].start : statement.content[-1].end] == "Norland for its help"
    assert statement.relay == ("Facebook",)


def test_where_somebody_else_wrote_is() -> None:
    text = "Ilse Brandt said that he wrote about it on Facebook."
    (statement,) = read(text).statements
    assert text[statement.content[0].start : statement.content[-1].end] == "he wrote about it on Facebook"
