"""The same words of the same speaker are one utterance, with all who printed it."""

from datetime import UTC, datetime, timedelta

from newsdesk.link import turns, utterances
from newsdesk.model import ArticleHead, Speaker, Stance, Statement, StatementLine, identify

MORNING = datetime(2024, 1, 21, 7, 14, tzinfo=UTC)
HARBOUR = "the harbour of Tarvo will be dredged before the winter storms arrive"


def said(
    content: str,
    site: str = "Daybreak",
    *,
    hours: float = 0,
    speaker: str = "Ada Lind",
    said_on: str | None = None,
    stance: Stance = "assert",
) -> StatementLine:
    article = identify(site, str(hours))
    head = ArticleHead(
        article, f"https://{site.lower()}.example/", "", site=site, published=MORNING + timedelta(hours=hours)
    )
    statement = Statement(
        identify(article, content),
        article,
        (),
        (),
        (),
        Speaker(speaker, "person"),
        said_on=said_on,
        stance=stance,
    )
    return StatementLine(statement, head, speaker, "said", content)


def printed(*lines: StatementLine) -> list[list[tuple[str, float]]]:
    return [[(each.line.article.site, each.share) for each in told.printings] for told in utterances(lines)]


def test_the_first_print_comes_first_and_the_shortened_one_says_how_much_is_left() -> None:
    short = HARBOUR.removesuffix(" before the winter storms arrive")
    assert printed(said(short, "Gazette", hours=2), said(HARBOUR, "Daybreak")) == [
        [("Daybreak", 1.0), ("Gazette", 0.5833)]
    ]


def test_the_fullest_print_may_come_later() -> None:
    short, full = said("will be dredged before the winter storms"), said(HARBOUR, "Gazette", hours=1)
    (told,) = utterances([short, full])
    assert told.fullest == full
    assert [each.line.article.site for each in told.printings] == ["Daybreak", "Gazette"]


def test_other_marks_and_capitals_are_the_same_words() -> None:
    other = "“The harbour of Tarvo”, “will be dredged before the winter storms arrive.”"
    assert len(printed(said(HARBOUR), said(other, "Gazette", hours=1))) == 1


def test_few_words_must_be_the_same_and_two_are_nobodys() -> None:
    assert len(printed(said("It is safe"), said("it is safe", "Gazette"))) == 1
    assert len(printed(said("It is safe"), said("it is late", "Gazette"))) == 2
    assert len(printed(said("No comment"), said("No comment", "Gazette"))) == 2


def test_what_a_hundred_papers_print_is_one_utterance() -> None:
    (told,) = printed(*(said(HARBOUR, f"Paper {number}", hours=number / 10) for number in range(100)))
    assert len(told) == 100


def test_another_speaker_says_it_himself() -> None:
    assert len(printed(said(HARBOUR), said(HARBOUR, "Gazette", speaker="Per Holm"))) == 2
    assert len(printed(said(HARBOUR, speaker=""), said(HARBOUR, "Gazette", speaker=""))) == 2


def test_after_a_month_it_is_said_again_unless_both_texts_give_the_day() -> None:
    later = 24 * 40.0
    assert len(printed(said(HARBOUR), said(HARBOUR, "Gazette", hours=later))) == 2
    day = {"said_on": "2024-01-21"}
    assert len(printed(said(HARBOUR, **day), said(HARBOUR, "Gazette", hours=later, **day))) == 1  # type: ignore[arg-type]
    assert len(printed(said(HARBOUR, said_on="2024-01-20"), said(HARBOUR, "Gazette", **day))) == 2  # type: ignore[arg-type]


def test_the_order_of_the_question_does_not_matter() -> None:
    lines = [said(HARBOUR), said(HARBOUR, "Gazette", hours=1), said("It is safe", hours=3)]
    assert utterances(lines) == utterances(lines[::-1])
    assert utterances([]) == ()


def test_another_figure_on_one_matter_is_a_changed_account() -> None:
    before = said("the new harbour wall of Tarvo will cost 480 million crowns")
    after = said("the harbour wall of Tarvo will cost 520 million crowns", "Gazette", hours=30)
    (turn,) = turns(utterances([after, before]))
    assert turn.differences == ("figure",)
    assert (turn.before.fullest, turn.after.fullest) == (before, after)


def test_a_denial_of_what_was_told_is_a_changed_account() -> None:
    before = said("our divers were working beneath the harbour wall")
    after = said("no divers were working beneath the harbour wall", "Gazette", hours=30, stance="deny")
    (turn,) = turns(utterances([before, after]))
    assert turn.differences == ("denial",)


def test_no_account_changes_where_the_matter_the_figure_or_the_speaker_is_another() -> None:
    wall = said("the new harbour wall of Tarvo will cost 480 million crowns")
    unlike = (
        said("the swimming pool of Tarvo will cost 12 million crowns and open in spring", hours=30),
        said("the new harbour wall of Tarvo will cost crowns and patience", hours=30),
        said("on 3 March 2025 the new harbour wall of Tarvo will cost 480 million crowns", hours=30),
        said("the new harbour wall of Tarvo will cost 520 million crowns", hours=30, speaker="Per Holm"),
        said("the new harbour wall of Tarvo will cost 520 million crowns", hours=0),
    )
    for other in unlike:
        assert turns(utterances([wall, other])) == (), other.content
