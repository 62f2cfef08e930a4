"""What stands below, between or beside the paragraphs of a short article, and is no part of it."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read

REPORT = (
    "The harbour of Tessel will close for three weeks in May, the port authority said on Monday, because the eastern pier has to be rebuilt.",
    "Ferries will leave from the old quay instead. The company that runs them expects delays of up to forty minutes on the busiest days.",
)
REMARKS = (
    "I cross every day and nobody asked us what we think about this.",
    "Forty minutes! They should have built a second quay ten years ago, as my father always said.",
    "Why does the town pay a third? The ferries belong to the state.",
    "Does anyone know whether bicycles still go for free from the old quay?",
)
LINKS = "".join(
    f'<li><a href="/{number}">{words}</a></li>'
    for number, words in enumerate(
        (
            "Ferry line asks for a new terminal in the south of the town",
            "Storm damage in Tessel costs the insurers forty million",
            "Council votes for its share of the new eastern pier",
        )
    )
)
FIRST, LAST = (f"<p>{paragraph}</p>" for paragraph in REPORT)


def text_of(below: str, url: str = "https://outlet.example/2024/01/harbour") -> str:
    """The text of a page with this in its article."""
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour closes</title></head><body>'
        f"<main><article><h1>Harbour of Tessel closes for three weeks</h1>{below}</article></main></body></html>"
    )
    article = read(page.encode(), url)
    assert isinstance(article, Article)
    return article.text


def thread(holder: str, remark: str) -> str:
    """Sixty remarks of readers."""
    return holder.format("".join(remark.format(f"islander{n}", REMARKS[n % len(REMARKS)]) for n in range(60)))


@pytest.mark.parametrize(
    "comments",
    [
        thread('<div class="comments"><h3>60 comments</h3>{}</div>', '<div class="comment"><b>{}</b><p>{}</p></div>'),
        thread("<section><h2>Comments (60)</h2>{}</section>", '<div class="post"><span>{}</span><p>{}</p></div>'),
        thread("<div><h2>Comments</h2>{}</div>", "<div><b>{}</b><p>{}</p></div>"),
    ],
    ids=("called so", "headed with their number", "headed"),
)  # fmt: skip
def test_sixty_comments_under_a_short_article_are_not_its_text(comments: str) -> None:
    assert text_of(FIRST + LAST + comments) == "\n\n".join(REPORT)


@pytest.mark.parametrize(
    "heading",
    ["<h3>Comments</h3>", "<h2>60 comments</h2>", "<div><h3>Comments (60)</h3></div>"],
    ids=("bare", "with their number", "alone in an element"),
)
@pytest.mark.parametrize(
    "remark", ["<p>{}</p><p>{}</p>", "<h4>{}</h4><p>{}</p>", "<div><b>{}</b><p>{}</p></div>"]
)
def test_comments_under_a_bare_heading_are_not_its_text(heading: str, remark: str) -> None:
    assert text_of(FIRST + LAST + heading + thread("{}", remark)) == "\n\n".join(REPORT)


def test_comments_under_two_short_paragraphs_are_not_the_text() -> None:
    short = (
        "The harbour of Tessel will close in May.",
        "“The pier has to be rebuilt,” the port authority said.",
    )
    told = "".join(f"<p>{paragraph}</p>" for paragraph in short)
    remarks = "".join(f"<p>{paragraph}</p>" for paragraph in REMARKS[1:])
    for comments in (f"<h3>Comments</h3>{remarks}", f"<div><h3>3 comments</h3>{remarks}</div>"):
        assert text_of(told + comments) == "\n\n".join(short)


def test_what_follows_on_comments_under_a_heading_of_its_own_is_judged_by_itself() -> None:
    note = "<h3>Correction</h3><p>An earlier version of this report said that the pier would be closed for four weeks in May.</p>"
    assert text_of(f"{FIRST}{LAST}<h3>Comments</h3>{thread('{}', '<p>{}</p><p>{}</p>')}{note}").startswith(
        "\n\n".join(REPORT)
    )


def test_a_count_of_comments_above_an_article_heads_none() -> None:
    assert text_of(f"<h4>60 comments</h4>{FIRST}{LAST}").endswith("\n\n".join(REPORT))


def test_an_article_under_the_kicker_comment_is_read() -> None:
    assert text_of(f"<div><span>Comment</span>{FIRST}{LAST}</div>").endswith("\n\n".join(REPORT))


@pytest.mark.parametrize("kicker", ["Kommentar", "Comment", "Commentaire"])
def test_an_opinion_below_other_text_is_read(kicker: str) -> None:
    opinion = "Three weeks are a long time for an island, and nobody in the port authority has said yet who will pay for them."
    assert opinion in text_of(f"{FIRST}{LAST}<div><span>{kicker}</span><p>{opinion}</p></div>")


@pytest.mark.parametrize("label", ["<p>Read more:</p>", "<h3>Read more</h3>", "<p><b>See also</b></p>"])
def test_links_under_read_more_are_no_list_of_the_article(label: str) -> None:
    assert text_of(f"{FIRST}{label}<ul>{LINKS}</ul>{LAST}") == "\n\n".join(REPORT)


def test_links_that_the_article_lists_are_read() -> None:
    text = text_of(
        f"{FIRST}<p>The authority names three reports on which it leans:</p><ul>{LINKS}</ul>{LAST}"
    )
    assert "Storm damage in Tessel costs the insurers forty million" in text


def test_a_time_before_the_first_paragraph_is_none_of_the_text() -> None:
    time = '<div><time datetime="2024-01-16">Tuesday, January 16</time></div>'
    assert text_of(time + FIRST + LAST) == "\n\n".join(REPORT)


def test_three_short_lines_of_pasted_text_are_an_article() -> None:
    lines = (
        "Minister resigns over the budget\nLena Holt resigned on Monday.\nShe said that the budget was wrong."
    )
    article = read(lines, "", kind="text")
    assert isinstance(article, Article)
    assert (article.headline, article.text) == (
        "Minister resigns over the budget",
        "Lena Holt resigned on Monday.\n\nShe said that the budget was wrong.",
    )


@pytest.mark.parametrize(
    "beside",
    ['<div><a href="/">Island Echo</a></div>', "<p>© 2024 Island Echo. All rights reserved.</p>"],
    ids=("a link home", "the copyright"),
)
def test_the_title_names_the_site_where_something_else_does_too(beside: str) -> None:
    page = (
        '<!doctype html><html lang="en"><head><title>Harbour closes for three weeks – Island Echo</title></head><body>'
        f"{beside if beside.startswith('<div') else ''}<main><article><h1>Harbour closes for three weeks</h1>{FIRST}{LAST}</article></main>"
        f"<footer>{beside if beside.startswith('<p') else ''}</footer></body></html>"
    )
    article = read(page.encode(), "")
    assert isinstance(article, Article)
    assert article.site == "Island Echo"


def test_the_end_of_a_title_alone_names_no_site() -> None:
    page = f"<html><head><title>Harbour closes – what now</title></head><body><article><h1>Harbour closes</h1>{FIRST}{LAST}</article></body></html>"
    article = read(page.encode(), "")
    assert isinstance(article, Article)
    assert article.site == ""


@pytest.mark.parametrize(
    "heading",
    [
        "2 thoughts on “Harbour of Tessel closes for three weeks”",
        "2 Responses to “Harbour closes”",
        "3 Antworten",
    ],
)
def test_what_heads_answers_to_an_article_heads_comments(heading: str) -> None:
    remarks = "".join(f"<li><div><b>Olga</b><p>{remark}</p></div></li>" for remark in REMARKS[:2])
    assert text_of(f"{FIRST}{LAST}<div><h2>{heading}</h2><ol>{remarks}</ol></div>") == "\n\n".join(REPORT)


def test_thoughts_of_the_article_itself_stay() -> None:
    below = f"{FIRST}<h2>Second thoughts on the quay</h2>{LAST}"
    assert REPORT[1] in text_of(below)


PROSE = (
    "<p>The port of Alder will be closed until the spring, the council said on Monday, after the storm.</p>"
    "<p>It will open again in April, and there will be no ferry until then, the mayor told the paper.</p>"
)


def said(name: str, words: str) -> str:
    return f"<li><strong>{name}</strong><div>2 days ago</div><div>{words}</div><div><a href='/r'>Reply</a></div></li>"


THREAD = f"<ul>{said('ann', 'I think that this is a bad idea.')}{said('bo', 'Nobody has asked us about it, as always.')}</ul>"


@pytest.mark.parametrize("heading", ["", "<h3>Join the conversation</h3>", "<h2>What do you think?</h2>"])
def test_what_can_be_replied_to_is_no_text(heading):
    page = f"<article><h1>Port closes</h1>{PROSE}</article><section>{heading}{THREAD}</section>"
    text = read(f"<html><body>{page}</body></html>").text
    assert text.endswith("the mayor told the paper.")


def test_the_posts_of_a_forum_are_its_text():
    words = [
        f"The {part} of the port will be closed until the spring, I have heard, after the storm."
        for part in ("north", "south", "quay")
    ]
    posts = "".join(f"<li><div><p>{post}</p></div><div><a href='/r'>Reply</a></div></li>" for post in words)
    text = read(f"<html><body><h1>Port closes</h1><ul>{posts}</ul></body></html>").text
    assert all(post in text for post in words)
