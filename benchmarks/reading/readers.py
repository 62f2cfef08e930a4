"""How is each reader asked for an article? Each as its own documentation does it for articles, without comments.

This file is imported by the workers, whose interpreters need not have newsdesk: at its head stands nothing of it.
"""

from collections.abc import Callable
from typing import Any

from benchmarks.race.reader import Field, Reader, Row

Read = Callable[[str, str, bytes | None], Row]
"""From markup, URL and the original bytes (where they are not UTF-8) to text, title, authors, date and image."""
FIELD = Field("benchmarks.reading.worker", ours=frozenset({"newsdesk", "lexbor"}))


def _newsdesk() -> Read:
    from newsdesk.model import Refusal
    from newsdesk.read import read
    from newsdesk.scale.stages import article_fields

    def row(html: str, url: str, raw: bytes | None) -> Row:
        article = read(html if raw is None else raw, url)
        return {} if isinstance(article, Refusal) else article_fields(article)

    return row


def _trafilatura(**options: Any) -> Callable[[], Read]:
    def ready() -> Read:
        from trafilatura import bare_extraction

        def row(html: str, url: str, _: bytes | None) -> Row:
            found: Any = bare_extraction(html, url=url or None, include_comments=False, **options)
            if found is None:
                return {}
            return {
                "text": found.text,
                "title": found.title,
                "authors": found.author,
                "date": found.date,
                "image": found.image,
            }

        return row

    return ready


def _newspaper() -> Read:
    from newspaper import Article, Config

    config = Config()
    config.fetch_images = False  # it would ask the network for them

    def row(html: str, url: str, _: bytes | None) -> Row:
        article = Article(url or "https://example.org/", config=config)
        article.download(input_html=html)
        article.parse()
        day = article.publish_date
        return {
            "text": article.text,
            "title": article.title,
            "authors": list(article.authors),
            "date": day.isoformat() if hasattr(day, "isoformat") else day,
            "image": article.top_image,
        }

    return row


def _readability() -> Read:
    from lxml import etree
    from lxml import html as markup
    from readability import Document

    blocks = {
        "p",
        "div",
        "br",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "td",
        "th",
        "blockquote",
        "pre",
    }

    def text(summary: str) -> str:
        parts = []
        for event, element in etree.iterwalk(markup.document_fromstring(summary), events=("start", "end")):
            following = element.text if event == "start" else element.tail
            parts.append(f"{chr(10) if element.tag in blocks else ''}{following or ''}")
        return "".join(parts)

    def row(html: str, url: str, _: bytes | None) -> Row:
        document = Document(html, url=url or None)
        return {"text": text(document.summary(html_partial=True)), "title": document.short_title()}

    return row


def _resiliparse() -> Read:
    from resiliparse.extract.html2text import extract_plain_text

    def row(html: str, _: str, __: bytes | None) -> Row:
        return {"text": extract_plain_text(html, main_content=True, alt_texts=False, comments=False)}

    return row


def _turbohtml() -> Read:
    import turbohtml

    def row(html: str, _: str, __: bytes | None) -> Row:
        article = turbohtml.parse(html).article()
        return {
            "text": article.text,
            "title": article.title,
            "authors": article.byline,
            "date": article.date,
            "image": article.image,
        }

    return row


def _rs_trafilatura() -> Read:
    from rs_trafilatura import extract

    def row(html: str, url: str, _: bytes | None) -> Row:
        found = extract(html, url=url or None)
        return {
            "text": found.main_content,
            "title": found.title,
            "authors": found.author,
            "date": found.date,
        }

    return row


def _lexbor() -> Read:
    from selectolax.lexbor import LexborHTMLParser

    def row(html: str, _: str, __: bytes | None) -> Row:
        LexborHTMLParser(html)
        return {}

    return row


def _lxml() -> Read:
    from lxml import etree
    from lxml import html as markup

    parser = etree.HTMLParser(encoding="utf-8")

    def row(html: str, _: str, __: bytes | None) -> Row:
        markup.document_fromstring(html.encode("utf-8"), parser=parser)
        return {}

    return row


_TEXT = frozenset({"text"})
_ALL = frozenset({"text", "title", "authors", "date", "image"})

READERS = {
    reader.name: reader
    for reader in (
        Reader("newsdesk", "newsdesk", _ALL, _newsdesk),
        Reader("trafilatura", "trafilatura", _TEXT, _trafilatura()),
        Reader("trafilatura-fast", "trafilatura", _TEXT, _trafilatura(fast=True)),
        Reader("trafilatura-metadata", "trafilatura", _ALL, _trafilatura(with_metadata=True)),
        Reader("newspaper4k", "newspaper4k", _ALL, _newspaper),
        Reader("readability-lxml", "readability-lxml", _TEXT | {"title"}, _readability),
        Reader("resiliparse", "resiliparse", _TEXT, _resiliparse),
        Reader("turbohtml", "turbohtml", _ALL, _turbohtml),
        Reader("rs-trafilatura", "rs-trafilatura", _ALL - {"image"}, _rs_trafilatura),
    )
}
PARSERS = {
    parser.name: parser
    for parser in (
        Reader("lexbor", "selectolax", frozenset(), _lexbor),
        Reader("lxml", "lxml", frozenset(), _lxml),
    )
}
