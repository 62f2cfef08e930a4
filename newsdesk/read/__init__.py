"""From a capture to an article: headline, bylines, dates, pictures, paragraphs; cards and live entries apart."""

from newsdesk.model import Article, CaptureKind, Refusal

__all__ = ["read"]


def read(
    body: bytes | str, url: str = "", content_type: str = "", kind: CaptureKind = "page"
) -> Article | Refusal:
    """The article on this page, or why there is none. Never raises, whatever the bytes; the same bytes, the same answer."""
    from newsdesk.read.reading import reading

    return reading(body, url, content_type, kind)
