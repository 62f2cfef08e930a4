"""The start page with what is newest, the list of all articles, and the article page."""

from collections.abc import Sequence

from litestar.params import FromPath

from newsdesk.desk import Desk as DeskItself
from newsdesk.model import ArticleHead, Story
from newsdesk.web.pages.answers import Desk, Page, Request, existing, shown
from newsdesk.web.questions import asked, sheet
from newsdesk.web.reading import paragraphs
from newsdesk.web.templating import page


@shown("/")
def start(request: Request, desk: Desk) -> Page:
    """What is newest, kept up to date by the stream of changes from the number on the page."""
    latest = desk.record.changes.latest()
    heads = desk.articles(limit=60)
    return page(
        request,
        "start.html",
        latest=latest,
        counts=desk.counts(),
        heads=heads,
        stories=stories_of(desk, heads),
        top=[story for story in desk.stories(limit=12) if len(story.articles) > 1][:6],
    )


@shown("/articles")
def articles(request: Request, desk: Desk) -> Page:
    """All articles, newest first."""
    ask = asked(request)
    filters = {"site": ask.text("site"), "since": ask.day("since"), "until": ask.day("until")}
    found = sheet(ask, lambda limit, offset: desk.articles(**filters, limit=limit, offset=offset))
    return page(
        request, "articles.html", ask=ask, sheet=found, filters=filters, stories=stories_of(desk, found.rows)
    )


@shown("/articles/{article:str}")
def article(request: Request, desk: Desk, article: FromPath[str]) -> Page:
    """One article, with who said what in it."""
    found = existing(desk.article(article))
    return page(request, "article.html", page=found, paragraphs=paragraphs(found, asked(request).span("at")))


def stories_of(desk: DeskItself, heads: Sequence[ArticleHead]) -> dict[str, Story]:
    """The story of each of these articles, by the article's id."""
    days = [head.published.date() for head in heads if head.published]
    if not days:
        return {}
    wanted = {head.id for head in heads}
    found = desk.stories(since=min(days), limit=1000)
    return {each: story for story in found for each in story.articles if each in wanted}


ARTICLES = (start, articles, article)
