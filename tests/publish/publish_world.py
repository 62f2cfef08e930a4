"""Rows with everything that a hostile page could put into them, invented for the tests of publishing."""

from datetime import UTC, date, datetime

from newsdesk.model import (
    Article,
    ArticleHead,
    Block,
    Byline,
    Dated,
    Digest,
    DigestItem,
    Event,
    EventLine,
    Filler,
    LiveEntry,
    Location,
    Money,
    Picture,
    Quantity,
    Span,
    Speaker,
    Statement,
    StatementLine,
    Story,
)

NOON = datetime(2024, 1, 21, 12, tzinfo=UTC)
TEXT = "The mayor said the bridge would open in May. Nobody else spoke on Sunday."

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><svg onload=alert(1)>",
    "<!--<script>",
    "]]><img src=x onerror=alert(1)>",
    "\"><a href='javascript:alert(1)'>",
    "&lt;script&gt;",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "a\x00b\x08c\x1b[31m\ud800\ufffe\u202etxt",
    "line\none\r\n# two\n\n- three",
    "=cmd|' /C calc'!A0",
    "\u2028\u2029",
)


def head(words: str = "The bridge opens", url: str = "https://herald.example/bridge") -> ArticleHead:
    return ArticleHead("a" * 20, url, words, f"The Herald {words}", NOON, "en", f"In May. {words}")


def statement(words: str = "the bridge would open in May", of: ArticleHead | None = None) -> StatementLine:
    said = Statement(
        "b" * 20,
        "a" * 20,
        (Span(0, 9),),
        (Span(10, 14),),
        (Span(15, 43),),
        Speaker(f"Jana Kowal {words}", "person", "mayor"),
        relay=("Northwire",),
    )
    return StatementLine(said, of or head(), "The mayor", "said", words)


def event(words: str = "Port Vell") -> EventLine:
    quantity = Quantity(Span(4, 9), "about four", 4, 4, "", True)
    fillers = (
        Filler("place", Span(0, 3), words, words, location=Location("Spain", 41.38, 2.18)),
        Filler("dead", Span(4, 9), "four", "4", quantity),
        Filler("amount", Span(4, 9), "$5m", "5000000 USD", money=Money(5e6, "USD")),
    )
    told = Event("c" * 20, "a" * 20, "strike", Span(45, 51), "claimed", fillers)
    return EventLine(told, head(), f"Nobody else spoke. {words}", entry="d" * 20)


def story(words: str = "The bridge") -> Story:
    return Story("e" * 20, words, ("a" * 20, "f" * 20), NOON, None)


def digest(
    words: str = "The bridge would open in May.", url: str = "https://herald.example/bridge"
) -> Digest:
    item = DigestItem(words, head(words, url), Span(15, 43), "statement", "b" * 20, words)
    return Digest(date(2024, 1, 21), ((words, (item,)),), 1)


def article(words: str = "The bridge opens", url: str = "https://herald.example/bridge") -> Article:
    return Article(
        "a" * 20,
        url,
        f"{TEXT} {words}",
        words,
        (Block("paragraph", Span(0, len(TEXT))),),
        kicker=words,
        standfirst=words,
        bylines=(Byline(f"Ines Varga {words}", "person"), Byline("Northwire", "agency")),
        published=Dated(NOON, "minute", "meta"),
        site="The Herald",
        language="en",
        lead_picture=Picture(url, words, words, words, 640, 480),
        live=(LiveEntry(words, NOON, "12:00", words, span=Span(0, 3)),),
    )
