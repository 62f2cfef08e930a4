"""What the speaker does with the words, where the cue does not tell."""

import pytest
from test_attribute_cases import article_of, statements_of

from newsdesk.attribute.stance import stance_of
from newsdesk.model import Speaker, Stance

AMBASSADOR = Speaker("Rosa Vidal", "person", "Spanish Ambassador to Norland")


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("Spain will send two more trains", "promise"),
        ("Norland will send two more trains", "assert"),
        ("Spain would not agree to the plan", "deny"),
        ("Norland has not agreed to the plan", "assert"),
        ("Spain needs better harbours", "demand"),
        ("its intention to send trains", "promise"),
        ("the thefts could lead to the need to close the depot", "warn"),
        ("the government decided that ferries should stop", "assert"),
        ("ferries should stop", "demand"),
        ("he never touched the money", "deny"),
        ("he has never seen such a storm", "assert"),
        ("she was innocent", "deny"),
        ("they never gave up", "assert"),
        ("he must not have written it", "assert"),
        ("they must be dreaming of it", "assert"),
        ("the clinics had run out of blood", "warn"),
        ("there is a danger when talk gets loose", "warn"),
        ("I never thought it would come to this", "assert"),
        ("I never touched the money", "deny"),
        ("the best way to cross is the ferry", "assert"),
        ("he was the best of them", "praise_or_blame"),
        ("no trains will run on Sunday", "assert"),
        ("no trains were sent to Norland", "deny"),
        ("it is not clear who did it", "other"),
        ("it was still unknown what had burnt", "other"),
        ("the outcome of the vote was unclear", "assert"),
        ("new tests could enable doctors to find it", "assert"),
        ("the fault could allow hackers to read it", "warn"),
        ("the case was riddled with holes", "praise_or_blame"),
        ("the minister will not be there, and now Spain will send two more trains", "assert"),
        ("the envoy to Norland did not reach his goals", "assert"),
        ("there is no better place to live", "assert"),
        ("the plan was inept and heartless", "praise_or_blame"),
        ("they are fearful of a new storm", "warn"),
        ("those figures were incorrect", "deny"),
        ("they cannot discuss the case", "other"),
        ("she had no comment", "other"),
        ("she would not comment on the plans", "other"),
        ("I will not comment on our plans", "other"),
        ("she could not rule out a strike", "assert"),
        ("during his visit, Spain will hold talks on trains", "promise"),
        ("more details will be released later", "promise"),
        ("the thefts are not linked to the fire", "deny"),
        ("there had been no threats against the town", "deny"),
        ("nobody listens to the villages", "assert"),
        ("the line should be up and running by May", "assert"),
        ("the line should be open to all", "demand"),
        ("everybody should be able to vote", "demand"),
        ("it is a deadly poison", "warn"),
        ("the board can confirm the fire", "confirm"),
        ("the sale was extortion", "praise_or_blame"),
        ("this is a good example for others", "praise_or_blame"),
        ("a good example was hard to find", "assert"),
        ("no comment", "other"),
        ("the bypass reduces noise, reducing the need to move the school", "assert"),
        ("they are not sure", "other"),
        ("the town could face a hard winter", "warn"),
        ("the market plays a vital role in the valley", "praise_or_blame"),
        ("the fine was appropriate", "praise_or_blame"),
        ("Spain needed better harbours", "demand"),
        ("the builders should be ashamed", "praise_or_blame"),
        ("the worst was over", "assert"),
        ("there would be no compromise", "deny"),
        ("there would be no trains on Sunday", "assert"),
        ("the plan was doomed", "warn"),
        ("his words had been misunderstood", "deny"),
        ("the remarks were not borne out by the facts", "deny"),
        ("the builders were trying to intimidate the tenants", "praise_or_blame"),
        ("the builders were trying to open the gate", "assert"),
        ("he was not going to die", "deny"),
        ("such a list did not exist", "deny"),
        ("the fee was contrary to the law", "praise_or_blame"),
    ],
)
def test_the_own_side_promises_needs_and_denies(content: str, stance: Stance) -> None:
    assert stance_of("say", "said", content, content, "indirect", AMBASSADOR) == stance


@pytest.mark.parametrize(
    ("lemma", "cue", "content", "stance"),
    [
        ("specify", "did not specify", "who had signed", "other"),
        ("state", "does not state", "why it happened", "other"),
        ("ask", "asked", "the guests to leave the hall", "demand"),
        ("ask", "asked", "whether it was safe", "question"),
        ("emphasise", "emphasised", "the need for more trains", "demand"),
        ("ask", "asked for", "proof of payment", "demand"),
        ("ask", "asked", "the mayor if it was safe", "question"),
        ("announce", "announced", "to send two more trains", "promise"),
        ("ask", "asked", "her who had paid for it", "question"),
        ("plead", "pleaded", "not guilty", "deny"),
        ("acknowledge", "did not acknowledge", "any guilt", "deny"),
        ("acknowledge", "acknowledged", "his guilt", "confirm"),
        ("plead", "pleaded guilty to", "fraud", "confirm"),
        ("rule out", "ruled out", "a new tax", "deny"),
        ("rule out", "did not rule out", "a new tax", "assert"),
        ("describe", "described", "the plan as vague", "praise_or_blame"),
        ("describe", "described", "the blast as an accident", "assert"),
        ("announce", "announced", "a further package of aid", "promise"),
        ("announce", "announced", "the death of a guard", "assert"),
        ("recommend", "recommended", "changing the settings", "demand"),
        ("voice", "voiced", "scepticism about the timetable", "praise_or_blame"),
        ("insist", "insisted", "the vote should take place before June", "demand"),
        ("describe", "described", "the plan as a gift to the builders", "praise_or_blame"),
        ("propose", "proposed", "each town pay a tenth of it", "demand"),
        ("propose", "proposed", "to pay a tenth of it", "assert"),
        ("object", "objected to", "the bill", "praise_or_blame"),
        ("insist", "insisted", "the driver must have slept", "assert"),
        ("insist", "insisted", "the fare was fair", "assert"),
        ("stop", "stopped short of saying", "who had paid", "other"),
        ("consider", "considers", "the letter to be fabricated", "deny"),
        ("consider", "considers", "the letter to be his last", "assert"),
        ("draw", "would not be drawn on", "who had paid", "other"),
        ("judge", "did not want to judge", "the remarks", "other"),
        ("call", "stopped short of calling", "the season a failure", "other"),
        ("consider", "considers", "the rules insufficient", "praise_or_blame"),
        ("consider", "considers", "it necessary to close the pier", "demand"),
        ("consider", "considers", "it likely that frost will return", "assert"),
        ("consider", "considers", 'the fire "staged"', "deny"),
        ("agree", "does not agree with", "those who fear the flood", "deny"),
        ("doubt", "doubts", "it would come", "deny"),
        ("doubt", "does not doubt", "it would come", "assert"),
        ("call", "called", 'those rumours "a jealous dream"', "deny"),
        ("call", "called", "the report a milestone", "praise_or_blame"),
        ("claim", "claimed", "responsibility for the fire", "confirm"),
        ("claim", "claimed responsibility for", "the fire", "confirm"),
        ("assure", "assured", "the water was clean", "assert"),
        ("assure", "assured", "the pipes would be mended", "promise"),
        ("offer", "offered", "Norland help", "promise"),
        ("offer", "offered", "three ways to settle it", "assert"),
        ("warn", "warned", "more leaks were to be expected", "warn"),
        ("warn", "warned", "people to stay at home", "demand"),
        ("retort", "retorted", 'the film had been "staged in a shed"', "deny"),
        ("say", "said", "the pact would end unless the bank was let in", "warn"),
        ("say", "said", "the pact would end in May", "assert"),
        ("say", "said", "I have read it, that's all I can tell you", "other"),
        ("say", "said", "that is all I can carry home", "assert"),
        ("say", "said", "a truce was out of the question", "deny"),
        ("say", "said", "he saw no reason for such a meeting", "deny"),
        ("say", "said", "he did not know where the captain was", "other"),
        ("say", "said", '"I hope we never have to find out,"', "other"),
        ("say", "said", '"We\'ll see,"', "other"),
        ("say", "said", "it was important to keep the lock open", "demand"),
        ("say", "said", "it was important", "assert"),
        ("say", "said", "there could be no peace without a border", "demand"),
        ("say", "said", "the threat of a flood remained high", "warn"),
        ("say", "said", "the threat of a flood had passed", "assert"),
        ("say", "said", "any attack would be met with a crushing response", "warn"),
        ("say", "said", "the talks had been constructive", "praise_or_blame"),
        ("say", "said", "the talks had been long", "assert"),
        ("say", "said", "the crew was poorly trained", "praise_or_blame"),
        ("say", "said", "the crew had never been larger", "assert"),
    ],
)
def test_what_the_cue_does(lemma: str, cue: str, content: str, stance: Stance) -> None:
    assert stance_of(lemma, cue, content, content, "indirect", None) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor said that the man who betrayed the town left on Monday.", "assert"),
        ("The mayor said that the men had betrayed the town.", "praise_or_blame"),
        ("The mayor said that the trains run again because the union must save money.", "assert"),
        ("The mayor said that the union must save money.", "demand"),
        ("The mayor said that he had nothing to do with the theft.", "deny"),
        ('"We are going to build a new bridge," the mayor said.', "promise"),
        ('"I will not allow anybody to disturb us," the mayor said.', "deny"),
        ('"You do not have to be perfect," the mayor said.', "assert"),
        ('"Was that the plan all along?" the mayor asked.', "question"),
        ('"I stand by what I told the court," the mayor said.', "confirm"),
        ('"I apologise to all of you," the mayor said.', "other"),
        ('"We are sending ten trains to the valley," the mayor said.', "promise"),
        ('"We are sending a clear message to the valley," the mayor said.', "assert"),
        ('"I must tell you that the bridge fell," the mayor said.', "assert"),
        ("Neither Karel Dorn nor Adam Vale would say when the bridge will open.", "other"),
        ("The mayor also refused to name the builder.", "other"),
        ("The mayor had earlier declined to say who would pay.", "other"),
        ("The mayor went on to urge drivers not to use the old road.", "demand"),
        ("The mayor was forced to admit that the road was closed.", "confirm"),
    ],
)
def test_what_the_core_of_the_words_does(text: str, stance: Stance) -> None:
    (statement,) = statements_of(article_of(text, None))
    assert statement.stance == stance


REPORT = "Four houses burned. Two people are in hospital. The road is closed. {more} The fire is out."


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        (REPORT.format(more="It was the work of idiots."), "assert"),
        ("It was the work of idiots. They are a disgrace.", "praise_or_blame"),
        (REPORT.format(more="Everybody must leave the valley."), "demand"),
    ],
)
def test_one_angry_word_does_not_make_a_report_a_reproach(said: str, stance: Stance) -> None:
    (statement,) = statements_of(article_of(f'"{said}" the mayor said.', None))
    assert statement.stance == stance


@pytest.mark.parametrize("who", ["White House", "Pentagon"])
def test_a_body_of_the_country_promises_what_the_country_will_do(who: str) -> None:
    content = "the United States would end the tariff"
    speaker = Speaker(who, "organisation", None)
    assert stance_of("say", "said", content, content, "indirect", speaker) == "promise"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('"I am not a crook," Karel Dorn said.', "deny"),
        ('"I did not do it," Karel Dorn said.', "deny"),
        ('"I am not an expert," Karel Dorn said.', "assert"),
        ('"Nobody listens," Karel Dorn said.', "assert"),
        ("Karel Dorn said the council had failed this family.", "praise_or_blame"),
        ("Karel Dorn said the government had reneged on its word.", "praise_or_blame"),
        ("Karel Dorn said the flaw could let thieves open the doors.", "warn"),
        ("Karel Dorn told the officer he would kill him.", "warn"),
        ("Karel Dorn said that it was time to end the strike.", "demand"),
        ("Karel Dorn said he would miss the final.", "assert"),
        ("The mayor announced compensation of $500 for each family.", "promise"),
        ("The bank would cut jobs, analyst Ann Lee said.", "assert"),
        ("Economists said it would cut jobs.", "assert"),
        ("A neighbour said it would burn again.", "assert"),
        ("Residents said they would sue.", "promise"),
        ("The bank said it would cut jobs.", "promise"),
        ("The lawyer said her client was deeply ashamed.", "assert"),
        ("The lawyer said the bank should be ashamed.", "praise_or_blame"),
        ("The lawyer said she was ashamed of them.", "praise_or_blame"),
        ("The lawyer said she was ashamed to be a member.", "praise_or_blame"),
        ("The bridge should be open by May, the council said.", "assert"),
        ("The bridge should be open to all, the council said.", "demand"),
        ("Temperatures should fall on Friday, the weather service said.", "assert"),
        ("Rents should fall, the council said.", "demand"),
        ("Engineers believe a pump may have failed.", "assert"),
        ("The lawyer said the bank had failed.", "praise_or_blame"),
        ("The bank would cut jobs, its chairwoman, Ann Lee, said.", "promise"),
        ("The government would raise taxes, the opposition leader Rita Vance said.", "assert"),
    ],
)
def test_what_is_judged_threatened_and_denied_of_whom(text: str, stance: Stance) -> None:
    (statement,) = statements_of(article_of(text))
    assert statement.stance == stance


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("neither confirmed nor denied", "other"),
        ("would neither confirm nor deny", "other"),
        ("declined to confirm or deny", "other"),
        ("denied", "deny"),
        ("has confirmed", "confirm"),
    ],
)
def test_who_neither_confirms_nor_denies_does_neither(cue: str, stance: Stance) -> None:
    (statement,) = statements_of(article_of(f"Karel Dorn {cue} that the bridge was shut."))
    assert statement.stance == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ilse Brandt asked that the rally take place on the square.", "demand"),
        ("The prosecutor asked Karl Moe about his duty to keep records.", "question"),
        ("The party has called to close the harbour.", "demand"),
        ("\"I don't know how I'm going to pay,\" said Ida Vale, a nurse.", "assert"),
        ('"I\'m going to pay," said Ida Vale, a nurse.', "promise"),
    ],
)
def test_what_is_asked_and_what_is_not_promised(text: str, stance: Stance) -> None:
    assert [each.stance for each in statements_of(article_of(text))] == [stance]


def test_several_questions_ask() -> None:
    words = "“Do you still believe it? And if you do, why do you not say so?”"
    (statement,) = statements_of(article_of(f"{words} Ilse Brandt said."))
    assert statement.stance == "question"


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("I would look at my garden and think of them", "assert"),
        ("I would ask anyone who saw it to come forward", "demand"),
        ("He will be back soon", "assert"),
        ("I'll leave the rest to you", "assert"),
        ("I'll mend the roof", "promise"),
        ("I think we will win", "assert"),
        ("I'm going to be 80 in May", "assert"),
        ("We expect rain on Sunday", "assert"),
        ("We expect the council to mend it", "demand"),
        ("We want answers", "demand"),
        ("Ministers have got to listen", "demand"),
        ("She should be back next week", "assert"),
        ("It will only get worse", "warn"),
        ("My fear is that somebody gets hurt", "warn"),
        ("Prices could double by winter", "warn"),
        ("The firm has never used child labour", "deny"),
        ("We have not seen such a harvest in years", "assert"),
        ("This is a huge win for farmers", "praise_or_blame"),
        ("The city does not employ enough nurses", "praise_or_blame"),
        ("The response was too slow", "praise_or_blame"),
        ("I don't know who did it", "other"),
        ("Yes, I wrote it", "confirm"),
        ("He wants answers", "assert"),
        ("I want him to be happy", "assert"),
        ("We want the council to mend it", "demand"),
        ("We have got to the final", "assert"),
        ("You've got to laugh", "assert"),
        ("She's got to know the staff", "assert"),
        ("We expect the firm to post a loss", "assert"),
        ("We expect people to come from all over", "assert"),
        ("We expect all firms to obey", "demand"),
        ("You should be home with your children", "demand"),
        ("The hostages must be home by Easter", "demand"),
        ("We decided we'll mend the roof", "promise"),
        ("We would never sell our customers' names", "deny"),
        ("I would never have known", "assert"),
        ("Our sales could double", "assert"),
        ("My biggest fear is spiders", "assert"),
        ("The stain will vanish in the wash", "assert"),
        ("I have never used a computer", "assert"),
        ("He has never broken a bone", "assert"),
        ("We have never received an apology", "assert"),
        ("I have never paid a bribe", "deny"),
        ("He is the most wanted man in the country", "assert"),
        ("A big blow to the head killed him", "assert"),
        ("The train is too slow for the new line", "assert"),
        ("We do not have enough chairs", "assert"),
    ],
)
def test_what_people_say_in_their_own_words(words: str, stance: Stance) -> None:
    (statement,) = statements_of(article_of(f"“{words},” Karl Dorn, a resident of Aven, said."))
    assert statement.stance == stance


@pytest.mark.parametrize(
    ("role", "content", "stance"),
    [
        ("lawyer", "his client had never been to the port", "deny"),
        ("lawyer", "his client had been to the port", "assert"),
        ("clerk", "his client had not been to the port", "assert"),
        ("attorney general", "the driver had not been to the port", "assert"),
        ("Danish Defence Minister", "Denmark was ready to train them", "promise"),
        ("Swedish Defence Minister", "Denmark was ready to train them", "assert"),
        ("State Secretary of Sudland", "his country would lift the ban", "promise"),
    ],
)
def test_who_speaks_tells_whose_side_it_is(role: str, content: str, stance: Stance) -> None:
    speaker = Speaker("Jan Vitez", "person", role)
    assert stance_of("say", "said", content, content, "indirect", speaker) == stance
