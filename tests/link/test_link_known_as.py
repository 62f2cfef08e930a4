"""The roles that reports give to a speaker, each once with the number of statements."""

from newsdesk.link import known_as
from newsdesk.model import ArticleHead, Speaker, Statement, StatementLine


def said(speaker: Speaker | None) -> StatementLine:
    statement = Statement("s", "a", (), (), (), speaker)
    head = ArticleHead("a", "https://daybreak.example/", "", site="Daybreak", published=None)
    return StatementLine(statement, head, "", "said", "")


def test_the_role_that_is_given_most_often_comes_first_however_it_is_capitalised() -> None:
    mayor, harbour = Speaker("Ada Lind", "person", "mayor"), Speaker("Ada Lind", "person", "harbour chief")
    capital = Speaker("Ada Lind", "person", "Mayor")
    assert known_as(map(said, (harbour, mayor, capital))) == (("mayor", 2), ("harbour chief", 1))


def test_who_has_no_role_and_who_is_nobody_adds_none() -> None:
    assert known_as([said(Speaker("Ada Lind", "person")), said(None)]) == ()
