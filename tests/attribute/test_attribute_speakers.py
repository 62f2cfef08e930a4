"""Who is meant, through whom it came and on which day: one kind of mistake that was met, one text of our own."""

from dataclasses import replace
from datetime import date

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.model import Speaker, Statement, cut

WEDNESDAY = date(2031, 4, 23)


def told(text: str, contains: str) -> Statement:
    """The statement whose content has these words."""
    found = [
        each for each in statements_of(article_of(text, WEDNESDAY)) if contains in cut(text, each.content)
    ]
    assert len(found) == 1, [cut(text, each.content) for each in found]
    return found[0]


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
    ("text", "contains", "relay"),
    [
        (
            "Source: Ilse Brandt, Mayor of Aven, reports Hale\nBrandt wrote on Facebook that the bridge was open.",
            "the bridge was open",
            ("Hale", "Facebook"),
        ),
        (
            "Source: the news agency Hale; the newspaper Morgen\nThe newspaper Abend wrote that the bridge was open.",
            "the bridge was open",
            (),
        ),
        (
            "Source: Hale, citing the Norland Foreign Ministry; the newspaper Morgen\n"
            "Foreign Minister Jonas Lind said that the border was closed.",
            "the border was closed",
            ("Hale",),
        ),
        (
            "Ilse Brandt, Mayor of Aven, posted an appeal on her Telegram channel, calling on residents to stay at home.",
            "stay at home",
            ("Telegram",),
        ),
        (
            'Source: Ilse Brandt, Mayor of Aven\nQuote: "The bridge is open," Brandt on Facebook.',
            "The bridge is open",
            ("Facebook",),
        ),
    ],
)
def test_the_relay_is_the_chain_from_the_page_to_the_speaker(
    text: str, contains: str, relay: tuple[str, ...]
) -> None:
    assert told(text, contains).relay == relay


@pytest.mark.parametrize(
    ("text", "contains", "day"),
    [
        (
            "On 28 March, Ilse Brandt posted an appeal, calling on residents to stay at home.",
            "stay at home",
            "2031-03-28",
        ),
        (
            "On 14 March, the Air Force issued a statement saying that a jet had been lost.",
            "a jet had been lost",
            "2031-03-14",
        ),
        (
            "The port was shelled on the night of 22-23 April.\nSource: Ilse Brandt, Mayor of Aven\nBrandt said that nobody was hurt.",
            "nobody was hurt",
            "2031-04-23",
        ),
        (
            "Ilse Brandt said on Monday that the bridge was closed. Brandt separately wrote that she was tired.",
            "she was tired",
            None,
        ),
        (
            "Ilse Brandt said that she would monitor polling places on Election Day.",
            "monitor polling places",
            None,
        ),
    ],
)
def test_the_day_is_that_of_the_saying(text: str, contains: str, day: str | None) -> None:
    assert told(text, contains).said_on == day


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


def test_what_a_page_asks_of_its_readers_is_said_by_nobody() -> None:
    text = "Brandt said the bridge was closed. We have launched a channel! Follow us! “It will open in May,” Ilse Brandt said."
    assert cut(text, told(text, "in May").content).startswith("“It will")


def test_a_label_within_a_line_begins_a_quotation_that_may_stay_open() -> None:
    text = "Source: Ilse Brandt, Mayor of Aven, on Telegram Quote: “The toll has risen. Two more died.\nDetails: It rained."
    statement = told(text, "The toll has risen")
    assert statement.speaker is not None
    assert statement.speaker.name == "Ilse Brandt"
    assert "It rained" not in cut(text, statement.content)


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


def test_the_wish_not_to_be_named_is_no_statement() -> None:
    text = "The owner of the café opposite, who asked not to be named, said he had heard a bang."
    (said,) = statements_of(article_of(text))
    assert said.speaker is not None
    assert said.speaker.name == "unnamed owner of the café opposite"


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


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Thandeka Mbalula wins the prize", "Thandeka Mbalula"),
        ("Defiant Mbalula wins the prize", "Mbalula"),
        ("Court Frees Mbalula", "Mbalula"),
        ("Rita Vance meets the mayor", "Mbalula"),
    ],
)
def test_the_headline_may_have_the_whole_name(headline: str, name: str) -> None:
    article = replace(
        article_of("Mr Mbalula, whose group drilled wells, said the prize was theirs."), headline=headline
    )
    (statement,) = statements_of(article)
    assert statement.speaker is not None
    assert statement.speaker.name == name


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


def test_the_verb_that_begins_a_sentence_is_no_part_of_the_name_behind_it() -> None:
    text = (
        "Rain fell on Aven.\nSaid Mr Okafor, the referee: “It was too dark to play, and the rain did not stop.”\n"
        "Okafor said he would come back."
    )
    assert [each.speaker for each in statements_of(article_of(text))] == [
        Speaker("Okafor", "person", "referee")
    ] * 2


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
