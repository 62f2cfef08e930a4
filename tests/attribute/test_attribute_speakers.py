"""Who is meant, by a name, a pronoun or a line: one kind of mistake that was met, one text of our own."""

import pytest
from test_attribute_cases import WEDNESDAY, article_of, statements_of, told

from newsdesk.model import Speaker, cut


@pytest.mark.parametrize(
    ("text", "contains", "name"),
    [
        (
            "Border guards held a pilot. He identified himself as the pilot Karel Dorn and stated that he had lost his way.",
            "lost his way",
            "Karel Dorn",
        ),
        (
            "Reporters spoke with an 18-year-old member of the club. According to him, the pictures came from a friend.",
            "from a friend",
            "unnamed 18-year-old member of the club",
        ),
        (
            "A 34-year-old resident of Aven has been held.\nThe suspect denies that he sent the pictures.",
            "sent the pictures",
            "unnamed 34-year-old resident of Aven",
        ),
        (
            'Elizabeth Weil told John Stumm to go, after he admitted that the bank had failed. "It is not right," Weil said. '
            '"You squeezed your clerks," she said.',
            "squeezed",
            "Elizabeth Weil",
        ),
        (
            "Ruth Amis said the bridge was safe. The retired fireman said that he had seen smoke.",
            "seen smoke",
            "unnamed retired fireman",
        ),
        (
            "Ruth Amis, the mayor, said the bridge was safe. The union's branch secretary said that smoke was seen.",
            "smoke was seen",
            "unnamed union's branch secretary",
        ),
        (
            "Paul Ellis accused Juan Ortega of theft, but he denied that he had taken the money.",
            "taken the money",
            "Juan Ortega",
        ),
        (
            "The reporter asked her who had paid for it. Ilse Brandt did not answer.",
            "paid for it",
            "unnamed reporter",
        ),
        (
            "The Welsh farmer said that his sheep were safe. Another Welsh farmer said that the goats were not.",
            "the goats were not",
            "unnamed Welsh farmer",
        ),
        (
            "This year the trial began.Krym.Realii reported that the hearing ended.",
            "hearing ended",
            "Krym.Realii",
        ),
        (
            "Elizabeth Weil told John Stumm to go, after he admitted that the bank had failed.",
            "the bank had failed",
            "John Stumm",
        ),
        (
            "Karel Dorn said that he was fine. The woman with him said that she was not.",
            "she was not",
            "unnamed woman with him",
        ),
        (
            "The leaked report quotes Karel Dorn as saying that the bridge was unsafe.",
            "the bridge was unsafe",
            "Karel Dorn",
        ),
        (
            "The state concern Norarms sent the first shells. The state concern clarified that they were made abroad.",
            "made abroad",
            "Norarms",
        ),
        (
            "Source: Hale with reference to the Aven Port Authority Quote: “Two cranes were damaged.”",
            "Two cranes",
            "Aven Port Authority",
        ),
        ("The company, Karst Coal, said that the miners would be paid.", "would be paid", "Karst Coal"),
        ("EU member states promised to extend the ban on coal.", "extend the ban", "EU member states"),
        (
            "Source: the Telegram channel Harbour\nQuote: “Two cranes were damaged.”\nDetails: The Telegram channel added that it rained.",
            "it rained",
            "Harbour",
        ),
        (
            "Next door neighbour Doris Zibulka told the paper: “I kept calling the city.”",
            "calling",
            "Doris Zibulka",
        ),
        (
            "President of Norland Ivan Vesterholt, in a video address to the summit on Thursday, thanked the leaders for this initiative.",
            "the leaders",
            "Ivan Vesterholt",
        ),
        (
            '"It is depressing," said Philip Oreopoulos, an economist at the University of Aven, whose review helped.',
            "depressing",
            "Philip Oreopoulos",
        ),
        (
            "But Zeph Capo, the president of the Aven Teachers, said that it was late.",
            "was late",
            "Zeph Capo",
        ),
        (
            "Norland Prime Minister Jonas Lind flew to Aven to meet Sarland President Ivan Petrov. Lind waited. The Sarland leader had promised that nobody would be hurt.",
            "would be hurt",
            "Ivan Petrov",
        ),
        (
            "Adam Khan, 37, was jailed on Monday. The 37-year-old said he was sorry.",
            "he was sorry",
            "Adam Khan",
        ),
        (
            "Maria Steen met the minister, Olaf Brandt. The latter said that the talks had failed.",
            "had failed",
            "Olaf Brandt",
        ),
        (
            "Diane Russell, a teacher and Hale supporter, voted. One Hale supporter said that it was rigged.",
            "was rigged",
            "unnamed Hale supporter",
        ),
        ("About 48% of participants said that they were tired.", "were tired", "about 48% of participants"),
        ("Many in Aven wondered whether it would end.", "would end", "many in Aven"),
        (
            "KELM - Officials of the port said on Tuesday that two cranes were damaged.",
            "cranes",
            "unnamed officials of the port",
        ),
        (
            "Karst Coal cut 40 jobs on Tuesday. The company said that the mine would close.",
            "would close",
            "Karst Coal",
        ),
        (
            "The Norland Motor Safety Administration opened a case. Aven News asked for the papers. The agency said that it would answer.",
            "would answer",
            "Norland Motor Safety Administration",
        ),
        (
            "A mural was shown at the Storting (the Norland parliament). The parliament noted that the idea was old.",
            "idea was old",
            "Storting",
        ),
        (
            "Karel Dorn, who shares his name with the minister, said he was no relation. The minister denied that he knew him.",
            "knew him",
            "unnamed minister",
        ),
        (
            "The conclusions of the summit said that more would be done.",
            "would be done",
            "conclusions of the summit",
        ),
        (
            "Norland has used drones of Sarland make, which it claims are its own. The Post wrote that it was late.",
            "are its own",
            "Norland",
        ),
        (
            "The KGB [State Security Committee of Norland – ed.] held a man. The State Security Committee said that he was a spy.",
            "he was a spy",
            "State Security Committee of Norland (KGB)",
        ),
        (
            "The Union of Officers (UNOF) [Norland body created by former officers – ed.] considers the trial to be staged.",
            "staged",
            "Union of Officers (UNOF)",
        ),
        (
            "Shells will be made in Aven from May.\nSource: Hale, this was stated by Ilse Brandt, Mayor of Aven",
            "made in Aven",
            "Ilse Brandt",
        ),
        ("According to media reports, the bridge will open in May.", "open in May", "unnamed media"),
        (
            "Accounts from residents of Aven indicated that the bridge was closed.",
            "was closed",
            "unnamed residents of Aven",
        ),
        (
            "Helen Strand said that it was late. The Speaker, Ruth Amis, had to call for order. She told members that the public was watching.",
            "was watching",
            "Ruth Amis",
        ),
        (
            "Norland and other allies of Sarland stressed that the border was safe.",
            "was safe",
            "Norland and other allies of Sarland",
        ),
    ],
)
def test_the_speaker_is_whom_the_text_means(text: str, contains: str, name: str) -> None:
    speaker = told(text, contains).speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "The man was charged with theft.",
        "The court announced its decision.",
        "The pictures were posted on the Harbour server.",
    ],
)
def test_where_nobody_is_told_to_have_said_it_there_is_no_statement(text: str) -> None:
    assert statements_of(article_of(text, WEDNESDAY)) == ()


def test_what_a_page_asks_of_its_readers_is_said_by_nobody() -> None:
    text = "Brandt said the bridge was closed. We have launched a channel! Follow us! “It will open in May,” Ilse Brandt said."
    assert cut(text, told(text, "in May").content).startswith("“It will")


def test_the_wish_not_to_be_named_is_no_statement() -> None:
    text = "The owner of the café opposite, who asked not to be named, said he had heard a bang."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert said.speaker.name == "unnamed owner of the café opposite"


def test_who_said_it_before_his_office_told_it() -> None:
    text = "President Olaf Dahl met the union. He vowed never to sign the law, his office said."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert (said.speaker.name, said.relay) == ("Olaf Dahl", ("Olaf Dahl's office",))


def test_no_party_is_who() -> None:
    text = "Aid came after a plea by Emi Sato, leader of the Civic Party, who said the valley was lost."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert said.speaker.name == "Emi Sato"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_who_has_become_the_subject_since_may_be_so_a_paragraph_before(between: str) -> None:
    text = between.join(
        (
            "“We are worried,” said chief inspector Jenny Matt.",
            "Fiona Parr wrote to all schools of the county.",
            "“My daughter never knew how strong they were,” she said.",
        )
    )
    speaker = told(text, "how strong").speaker
    assert speaker is not None
    assert speaker.name == "Fiona Parr"


def test_a_photographers_name_in_a_line_of_its_own_does_nothing() -> None:
    text = "President Karel Dorn said he was sorry.\nAnton Wall / Hale Pictures\n“I regret it,” he said."
    speaker = told(text, "regret").speaker
    assert speaker is not None
    assert speaker.name == "Karel Dorn"


def test_the_latter_was_named_in_the_paragraph_before() -> None:
    text = "Karel Dorn met Ilse Brandt.\nThe latter said the talks had failed."
    speaker = told(text, "failed").speaker
    assert speaker is not None
    assert speaker.name == "Ilse Brandt"


def test_of_whom_it_is_said_is_no_part_of_the_words() -> None:
    text = "“He was kind,” Ilse Brandt said of her late father. “He never shouted.”"
    assert cut(text, told(text, "kind").content) == "“He was kind,”"
    assert cut(text, told(text, "shouted").content) == "“He never shouted.”"


def test_the_verb_that_begins_a_sentence_is_no_part_of_the_name_behind_it() -> None:
    text = (
        "Rain fell on Aven.\nSaid Mr Okafor, the referee: “It was too dark to play, and the rain did not stop.”\n"
        "Okafor said he would come back."
    )
    assert [each.speaker for each in statements_of(article_of(text))] == [
        Speaker("Okafor", "person", "referee")
    ] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mayor Ilse Brandt met the envoy Tom Reed. Both officials agreed that the pier should close.",
            "Ilse Brandt and Tom Reed",
        ),
        (
            "Mayor Ilse Brandt met the envoy Tom Reed. As both of them stressed, the lift is old.",
            "Ilse Brandt and Tom Reed",
        ),
        (
            "Mayor Ilse Brandt met Tom Reed. Two officials said it was late. Both officials said it was cold.",
            "unnamed officials",
        ),
        (
            "Tom Reed, the envoy, met Mayor Karl Brandt. Brandt's office quoted him as saying that Aven would pay.",
            "Karl Brandt",
        ),
        (
            "The envoy met Finnish President Aarne Salo, who in an interview with the broadcaster Yle said the border was long.",
            "Aarne Salo",
        ),
        (
            "Lawyer Bohdan Rak, who represents him, told Bihus.Info that the man was at home.",
            "Bohdan Rak",
        ),
        (
            "River Watch claims that the factory pumped dye into the Aller. The company rejects the accusation.",
            "company",
        ),
        (
            "Nine economists said it would fall. One of them, Karel Dorn of Keystone Bank, said it was late.",
            "Karel Dorn",
        ),
        ("The union accused Hale Freight of lying. The company denied the accusation.", "Hale Freight"),
        (
            "Bellmont said it would close the mine. The company denied the accusation that it was bankrupt.",
            "Bellmont",
        ),
        (
            "Communist deputy Vera Lanina said it was late. The chamber's speaker urged members to keep calm.",
            "unnamed chamber's speaker",
        ),
        (
            "Singer Eva Lund said the tour was over. The band's drummer said it was not.",
            "unnamed band's drummer",
        ),
        ("Singer Eva Lund said the tour was over. The band's singer said it was late.", "Eva Lund"),
        (
            "Two bankers with whom the Courier has spoken said the bank was safe.",
            "unnamed bankers",
        ),
    ],
)
def test_who_is_meant_beside_others(text: str, name: str) -> None:
    speaker = statements_of(article_of(text))[-1].speaker
    assert speaker is not None
    assert speaker.name == name
