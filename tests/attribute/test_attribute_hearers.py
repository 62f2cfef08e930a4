"""Who is told something: an outlet carries the words, anybody else hears them."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.attribute.cast import Cast
from newsdesk.attribute.hearers import _is_a_person
from newsdesk.model import cut


@pytest.mark.parametrize(
    ("told", "relay", "addressee"),
    [
        ("the Harbour Post", ("Harbour Post",), None),
        ("Northline Wire", ("Northline Wire",), None),
        ("the Gazette", ("Gazette",), None),
        ("Reuters Norland", ("Reuters Norland",), None),
        ("reporters", (), "reporters"),
    ],
)
def test_a_paper_is_told_by_its_name(told: str, relay: tuple[str, ...], addressee: str | None) -> None:
    text = f"The bridge will open in May, Ilse Brandt, the mayor of Aven, told {told} on Monday."
    (statement,) = statements_of(article_of(text))
    assert (statement.relay, statement.addressee) == (relay, addressee)


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Speaking to supporters in Hale, Jon Vale promised to lower the tax.", "supporters in Hale"),
        ("Addressing parliament on Monday, Jon Vale promised to lower the tax.", "parliament"),
        ("Jon Vale promised voters that the tax would fall.", "voters"),
        ("Jon Vale met with Mayor Ilse Brandt and promised to supply the port with coal.", "Ilse Brandt"),
        ("Jon Vale met with residents and promised to supply the port with coal.", None),
        (
            "Jon Vale testified before the Senate Banking Committee that it had lied.",
            "Senate Banking Committee",
        ),
        (
            "Ben Gant, the foreign minister, was there. Jon Vale told the minister that it was over.",
            "Ben Gant",
        ),
        ("Jon Vale wrote to the Harbour Board that the bank had lied.", "Harbour Board"),
        ("Jon Vale complained to his staff that the bridge was closed.", "staff"),
        ('"We will not wait," Ole Lind told his Hale counterpart, Ben Gant, in Aven.', "Ben Gant"),
        ("The mayor reminded residents that the tax was due.", "residents"),
        ("Jon Vale told both Karel Dorn and Adam Lind to wait.", "Karel Dorn and Adam Lind"),
        ("Several prisoners urge other sailors to not go to sea.", "sailors"),
        ("Jon Vale said in a comment for the story that the passport was genuine.", None),
        ("Jon Vale thanked Copenhagen for its help.", "Copenhagen"),
        ("Jon Vale congratulated the Danes on their choice.", "Danes"),
        ("Jon Vale assured MPs that the tax would fall.", "MPs"),
        ("Jon Vale pleaded with journalists to wait.", "journalists"),
        ("Jon Vale then went on to urge residents to wait.", "residents"),
        ("Jon Vale told a press conference in Aven that the tax would fall.", None),
        ("Jon Vale told a briefing on Monday that the tax would fall.", None),
    ],
)
def test_whom_somebody_speaks_to(text: str, addressee: str | None) -> None:
    (statement,) = statements_of(article_of(text))
    assert statement.addressee == addressee


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Jon Vale told CNN's Ann Lee that the talks had failed.", ("CNN",)),
        ('"It is over," Jon Vale told Ann Lee of NBC10.', ("NBC10",)),
        ("Jon Vale told Channel Nord host Ann Lee that the talks had failed.", ("Channel Nord",)),
        ("Jon Vale told WKLV anchor Ann Lee that the talks had failed.", ("WKLV",)),
        ("Jon Vale told the ministry's Ann Lee that the talks had failed.", ()),
    ],
)
def test_a_host_asks_for_an_outlet(text: str, relay: tuple[str, ...]) -> None:
    (statement,) = statements_of(article_of(text))
    assert (statement.relay, statement.addressee) == (relay, "Ann Lee")


@pytest.mark.parametrize(
    ("told", "relay", "addressee"),
    [
        ("the BBC's Newshour programme", ("BBC's Newshour programme",), None),
        ("the Mail's Piers Todd outside court", ("Mail",), "Piers Todd"),
        ("the Morning Show's Jim Lane", ("Morning Show",), "Jim Lane"),
        ("the Associated Press by phone", ("Associated Press",), None),
        ("local newspaper the Aven Courier", ("Aven Courier",), None),
        ("WKLV's Dana Kerr", ("WKLV",), "Dana Kerr"),
        ("the FBI's Dana Kerr", (), "Dana Kerr"),
        ("Fox News host Dana Kerr", ("Fox News",), "Dana Kerr"),
        ("the BBC's Sunday with Laura Kerr", ("BBC's Sunday with Laura Kerr",), None),
        ("the Nordfunk news agency", ("Nordfunk",), None),
        ("state television channel Nordkanal 1", ("Nordkanal 1",), None),
        ("TechWire", ("TechWire",), None),
        ("this newspaper", ("this newspaper",), None),
        ("the Courier's readers", (), "Courier's readers"),
    ],
)
def test_whose_programme_or_reporter_is_told_carries_it(
    told: str, relay: tuple[str, ...], addressee: str | None
) -> None:
    (statement,) = statements_of(article_of(f'"The dam will hold," Mayor Rita Vance told {told}.'))
    assert (statement.relay, statement.addressee) == (relay, addressee)


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Speaking on BBC Breakfast, Rita Vance said the dam would hold.", "BBC Breakfast"),
        ("Rita Vance, speaking to the Courier, said the dam would hold.", "Courier"),
        ("Rita Vance, speaking on Sky News, said the dam would hold.", "Sky News"),
        ("Asked by the Courier, Rita Vance said the dam would hold.", "Courier"),
        ("Rita Vance wrote in the Courier that the dam would hold.", "Courier"),
        ("Rita Vance, quoted in the Courier, said that the dam would hold.", "Courier"),
        ("In a tweet, Rita Vance said the dam would hold.", "Twitter"),
        (
            "Speaking on BBC Radio 4's Today programme, Rita Vance said the dam would hold.",
            "BBC Radio 4's Today programme",
        ),
        ("Asked on Times Radio about the dam, Rita Vance said it would hold.", "Times Radio"),
        ("Writing in the Daily Telegraph, Rita Vance said the dam would hold.", "Daily Telegraph"),
        ("When contacted by BBC Sport, Rita Vance said the dam would hold.", "BBC Sport"),
        ('Rita Vance said on CNBC\'s "Closing Bell" that the dam would hold.', "CNBC's Closing Bell"),
        ('Rita Vance hit back on Twitter. "The dam will hold," she wrote.', "Twitter"),
        ("Rita Vance took to Instagram to say that the dam would hold.", "Instagram"),
        (
            "In an email to Governor Tim Rand, seen by BBC News, Rita Vance said that the dam would hold.",
            "BBC News",
        ),
    ],
)
def test_where_somebody_wrote_or_spoke_carries_it(text: str, relay: str) -> None:
    (statement,) = statements_of(article_of(text))
    assert statement.relay == (relay,)


def test_who_is_written_to_is_named_without_who_has_seen_it() -> None:
    text = "Rita Vance wrote in a letter to the chairman seen by BBC News that the dam would hold."
    (statement,) = statements_of(article_of(text))
    assert (statement.relay, statement.addressee) == (("BBC News",), "chairman")


def test_who_shall_do_something_is_no_outlet() -> None:
    (statement,) = statements_of(article_of("Jon Vale urged both Norland and Sudland to sign the treaty."))
    assert (statement.relay, statement.addressee) == ((), "Norland and Sudland")


def test_who_is_told_again_is_the_other_one_named() -> None:
    text = "Maria Brandt spoke on Sunday. Jon Vale promised her that he would not sell the ship."
    (statement,) = statements_of(article_of(text))
    assert statement.addressee == "Maria Brandt"


def test_who_hears_a_speech_hears_all_of_it() -> None:
    text = "Jon Vale, in an address to the summit on Monday, thanked the captains and called for haste."
    thanked, called = statements_of(article_of(text))
    assert (thanked.addressee, called.addressee) == ("captains", "summit")


@pytest.mark.parametrize("wrote", ["apologised to Bell on Monday", "told Bell on Monday"])
def test_whom_the_text_knows_as_a_person_is_no_outlet(wrote: str) -> None:
    text = (
        "Ruth Bell, a nurse, said the ward was full.\n"
        f"The chief constable, Amir Khan, {wrote} that the report was late.\n"
        "Khan said later it was a mistake."
    )
    statements = statements_of(article_of(text))
    assert len(statements) == 3
    assert not any(each.relay for each in statements)
    assert "Ruth Bell" in {each.addressee for each in statements}


@pytest.mark.parametrize(
    "before", ["Mayor Ann Lind urged both Grace Obi and Karl Brandt to talk.", "Ann Lind is the mayor."]
)
def test_a_letter_is_to_those_whom_it_names_and_comes_through_who_has_seen_it(before: str) -> None:
    text = f"{before}\nIn a letter to Obi and Brandt, seen by the Courier, she wrote that the talks must start in May."
    *_, wrote = statements_of(article_of(text))
    assert (wrote.relay, wrote.addressee) == (("Courier",), "Obi and Brandt")


def test_a_letter_to_a_paper_comes_through_it() -> None:
    text = "In a letter to the Gazette, Jon Vale wrote that the bridge was closed."
    (statement,) = statements_of(article_of(text))
    assert (statement.relay, statement.addressee) == (("Gazette",), None)


@pytest.mark.parametrize("said", ["promised him", "told him"])
def test_whom_the_sentence_itself_names_is_told(said: str) -> None:
    text = (
        "Lawyer Gus Hart defended the plan.\n"
        f"Senator Jo Vance met Mark Ellis on Monday, and she {said} the road would open."
    )
    *_, statement = statements_of(article_of(text))
    assert statement.addressee == "Mark Ellis"


def test_a_surname_has_a_name_before_it_and_an_outlets_name_has_none() -> None:
    cast = Cast()
    for name in ("Wim Kastner", "HaleWire Live"):
        cast.meet(name, "", 0)
    assert _is_a_person("Kastner", cast)
    assert not _is_a_person("HaleWire", cast)


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Karel Dorn said in a statement carried by NOVA that the bridge was safe.", ("NOVA",)),
        (
            "Karel Dorn told the Courier, in remarks relayed by NOVA, that the bridge was safe.",
            ("NOVA", "Courier"),
        ),
        (
            "In a speech aired on Friday by Al-Faro television, Karel Dorn said the bridge was safe.",
            ("Al-Faro television",),
        ),
        ("Rockets carried by Hezbollah fighters had been seized, Karel Dorn said.", ()),
    ],
)
def test_a_statement_is_carried_by_whom_the_sentence_names(text: str, relay: tuple[str, ...]) -> None:
    (statement,) = statements_of(article_of(text))
    assert statement.relay == relay


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("Jon Vale told the paper Morgen that the talks had failed.", ("Morgen",)),
        ('"It is over," Jon Vale wrote the AP on Tuesday.', ("AP",)),
        ("Jon Vale called for a strike on February 14.", ()),
        ('"It is over," Jon Vale said to applause.', ()),
        ("Jon Vale urged caution.", ()),
        ("Jon Vale warned in a blog post that the plan was bad.", ()),
        ("Jon Vale, who spoke to the Daily Post, said he was ill.", ("Daily Post",)),
        ("In comments first reported by the Northern Wire, Jon Vale said it was over.", ("Northern Wire",)),
        ("Speaking on the Today programme, Jon Vale said it was over.", ("Today programme",)),
        ("Jon Vale, in an email to the Gazette, called it a lie.", ("Gazette",)),
        ("On a press call Friday, Jon Vale said it was late.", ()),
        (
            "Jon Vale said in a statement released to The Associated Press that he was ill.",
            ("The Associated Press",),
        ),
        (
            "Jon Vale wrote in a letter published on the front page of the daily Granva that he was ill.",
            ("Granva",),
        ),
        ("Months after he mocked her on Twitter, Jon Vale told the Courier that he was sorry.", ("Courier",)),
    ],
)
def test_a_paper_carries_it_by_its_name_alone_and_no_day_does(text: str, relay: tuple[str, ...]) -> None:
    assert [(each.relay, each.addressee) for each in statements_of(article_of(text))] == [(relay, None)]


@pytest.mark.parametrize(
    "told",
    [
        "told the newspaper that",
        "recalled in a conversation with the outlet that",
        "told the same paper that",
    ],
)
def test_the_same_paper_is_the_one_that_was_named_last(told: str) -> None:
    text = f"Tom Vale told the Aven Courier that he would quit. A neighbour {told} Vale was ill."
    assert [statement.relay for statement in statements_of(article_of(text))] == [("Aven Courier",)] * 2


def test_who_carries_it_may_cite_another() -> None:
    text = "Ida Vale said it was late, as quoted by the Aven Post, citing Hale. She left."
    first, *_ = statements_of(article_of(text))
    assert first.relay == ("Aven Post", "Hale")


def test_media_without_a_name_carry_words_too() -> None:
    (statement,) = statements_of(article_of("“The case is clear,” Ilse Brandt said, quoted by state media."))
    assert statement.relay == ("unnamed state media",)


def test_nobody_is_asked_by_himself() -> None:
    text = "'Why did nobody call us?' asked Oswin Tharp."
    (statement,) = statements_of(article_of(text))
    assert statement.addressee is None


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("“It will fail,” Dr Karel Dorn told Daily Falcon.", ("Daily Falcon",)),
        (
            "“It is late,” Karel Dorn said of his father's vote in an interview with the Norland Free Press.",
            ("Norland Free Press",),
        ),
        ("“It is late,” Karel Dorn said of his vote in an interview with Ann Lee.", ()),
        (
            "Two boats sank, the harbour board was quoted as saying late Thursday by the Intervox news agency.",
            ("Intervox",),
        ),
    ],
)
def test_papers_are_known_by_their_names(text: str, relay: tuple[str, ...]) -> None:
    (statement,) = statements_of(article_of(text))
    assert statement.relay == relay


def test_a_news_site_passes_on_what_it_is_told() -> None:
    (statement,) = statements_of(article_of("“He taught me,” Agnes Kiss told the news site Index."))
    assert statement.relay == ("Index",)


def test_a_memo_that_a_paper_obtained_speaks_itself() -> None:
    text = "The memo, obtained by the newspaper Dagens Tid, says that engineers found cracks."
    (statement,) = statements_of(article_of(text))
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.kind) == ("memo", "document")


@pytest.mark.parametrize(
    ("text", "content", "addressee"),
    [
        ("Ann Reed, the minister, told MPs taxes would rise.", "taxes would rise", "MPs"),
        ("Ann Reed, the minister, told police officers to go home.", "to go home", "police officers"),
        ("Ann Reed told reporters the minister had left.", "the minister had left", "reporters"),
        (
            "Fans were warned by police chief Ann Reed that the bridge would close.",
            "the bridge would close",
            "Fans",
        ),
        ("Ann Reed warned investors profits would fall.", "profits would fall", "investors"),
        ("Ann Reed told workers rights groups he would come.", "he would come", "workers rights groups"),
    ],
)
def test_who_is_told_is_no_part_of_the_words(text: str, content: str, addressee: str) -> None:
    (statement,) = statements_of(article_of(text))
    assert cut(text, statement.content) == content
    assert statement.addressee == addressee


def test_who_was_asked_by_somebody_is_who_hears() -> None:
    (statement,) = statements_of(article_of("The mayor was urged by the dockers' union to resign."))
    assert statement.addressee == "mayor"
