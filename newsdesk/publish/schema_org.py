"""How does an article tell machines what it is (schema.org NewsArticle and LiveBlogPosting as JSON-LD)?"""

import json
from typing import Any

from newsdesk.model import Article, Byline, LiveEntry, Picture
from newsdesk.publish.plain import clean, one_line, web_address

Properties = dict[str, Any]

#: "</script>" and "<!--" would end or change the script element; JSON takes these as the same characters.
INERT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_ld(article: Article) -> str:
    """The article as JSON-LD that may stand inside a script element as it is."""
    return json.dumps(properties(article), ensure_ascii=False).translate(INERT)


def properties(article: Article) -> Properties:
    """The article as schema.org properties; what the page did not give is absent."""
    url = web_address(article.canonical_url) or web_address(article.url)
    entries = [_entry(entry) for entry in article.live if entry.span]
    return {"@context": "https://schema.org"} | _given(
        {
            "@type": "LiveBlogPosting" if entries else "NewsArticle",
            "headline": one_line(article.headline),
            "description": one_line(article.standfirst),
            "url": url,
            "mainEntityOfPage": url,
            "datePublished": article.published.when.isoformat() if article.published else "",
            "dateModified": article.modified.when.isoformat() if article.modified else "",
            "inLanguage": one_line(article.language),
            "articleSection": one_line(article.section),
            "author": [_author(byline) for byline in article.bylines],
            "publisher": _given({"@type": "Organization", "name": one_line(article.site)}, least=2),
            "image": _image(article.lead_picture) if article.lead_picture else {},
            "timeRequired": f"PT{article.reading_minutes}M" if article.reading_minutes else "",
            "isAccessibleForFree": {"free": True, "locked": False}.get(article.access or ""),
            "license": web_address(article.licence) or one_line(article.licence),
            "articleBody": clean(article.text),
            "liveBlogUpdate": entries,
        }
    )


def _author(byline: Byline) -> Properties:
    kind = "Person" if byline.kind == "person" else "Organization"
    return {"@type": kind, "name": one_line(byline.name)}


def _image(picture: Picture) -> Properties:
    return _given(
        {
            "@type": "ImageObject",
            "url": web_address(picture.url),
            "caption": one_line(picture.caption),
            "creditText": one_line(picture.credit),
            "width": picture.width,
            "height": picture.height,
        },
        least=2,
    )


def _entry(entry: LiveEntry) -> Properties:
    return _given(
        {
            "@type": "BlogPosting",
            "headline": one_line(entry.headline),
            "datePublished": entry.when.isoformat() if entry.when else "",
            "author": {"@type": "Person", "name": one_line(entry.author)} if entry.author else {},
            "url": web_address(entry.url),
            "articleBody": clean(entry.text),
        }
    )


def _given(properties: Properties, least: int = 1) -> Properties:
    """The properties that have a value; nothing when fewer than `least` have."""
    kept = {name: value for name, value in properties.items() if value not in ("", None, [], {})}
    return kept if len(kept) >= least else {}
