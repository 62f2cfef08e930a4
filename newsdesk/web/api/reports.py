"""Articles, stories, the digest of a day, and search."""

from datetime import date

from litestar.params import FromPath

from newsdesk.desk import ArticlePage, StoryPage
from newsdesk.model import ArticleHead, Counts, Digest, Hit, Story, TimelineItem
from newsdesk.web.api.answers import Day, Limit, Listing, Offset, Text, listing, told
from newsdesk.web.pages.answers import Desk, existing


@told("/counts")
def counts(desk: Desk) -> Counts:
    """What the record holds."""
    return desk.counts()


@told("/articles")
def articles(
    desk: Desk,
    site: Text = "",
    story: Text = "",
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Listing[ArticleHead]:
    """Heads of articles, newest first."""
    filters = {"site": site, "story": story, "since": since, "until": until}
    return listing(lambda most, first: desk.articles(**filters, limit=most, offset=first), limit, offset)


@told("/articles/{article:str}")
def article(desk: Desk, article: FromPath[str]) -> ArticlePage:
    """One article with its text, statements, events, story and copies. Spans are offsets into `article.text`."""
    return existing(desk.article(article))


@told("/stories")
def stories(
    desk: Desk,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Listing[Story]:
    """Stories, the one with the latest report first."""
    return listing(lambda most, first: desk.stories(since, until, most, first), limit, offset)


@told("/stories/{story:str}")
def story(desk: Desk, story: FromPath[str]) -> StoryPage:
    """One story with its articles, statements, events and rival figures."""
    return existing(desk.story(story))


@told("/timeline")
def timeline(
    desk: Desk,
    topic: Text,
    since: Day = None,
    until: Day = None,
    limit: Limit = 200,
    offset: Offset = 0,
) -> Listing[TimelineItem]:
    """What happened on a topic, by the day it happened."""
    items = desk.timeline(topic, since=since, until=until)
    return listing(lambda most, first: items[first : first + most], limit, offset)


@told("/search")
def search(desk: Desk, q: Text, limit: Limit = 20, offset: Offset = 0) -> Listing[Hit]:
    """Articles that hold these words ("a phrase" in quotes), best first; `marks` are places in `excerpt`."""
    return listing(lambda most, first: desk.search(q, most, first), limit, offset)


@told("/digest/{day:date}")
def digest(desk: Desk, day: FromPath[date]) -> Digest:
    """The digest of a day."""
    return desk.digest(day)


REPORTS = (counts, articles, article, stories, story, timeline, search, digest)
