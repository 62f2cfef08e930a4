"""How does a digest look as text, as Markdown, as a page? Every line with its source."""

from html import escape
from urllib.parse import quote

from newsdesk.model import Digest, DigestItem
from newsdesk.publish.plain import markdown, one_line, web_address

#: What an address in Markdown's <…> may hold unescaped.
SAFE_IN_ADDRESS = "%/:?#@!$&'*+,;=~-._"


def as_text(digest: Digest) -> str:
    """The digest as plain text."""
    lines = [title(digest), ""]
    for headline, items in digest.sections:
        lines += [one_line(headline), ""]
        for item in items:
            lines += [
                f"- {one_line(item.text)}",
                f"  {_credit(item)} {web_address(item.article.url)}".rstrip(),
            ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def as_markdown(digest: Digest) -> str:
    """The digest as CommonMark; text of pages is escaped, so that it holds no markup of its own."""
    lines = [f"# {title(digest)}", ""]
    for headline, items in digest.sections:
        lines += [f"## {markdown(headline)}", ""]
        lines += [f"- {markdown(item.text)} ({_markdown_source(item)})" for item in items]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def as_html(digest: Digest) -> str:
    """The digest as one page without scripts, styles or pictures; text of pages is escaped."""
    heading = escape(title(digest))
    sections = "\n".join(_html_section(headline, items) for headline, items in digest.sections)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        f"<title>{heading}</title>\n</head>\n<body>\n<main>\n<h1>{heading}</h1>\n{sections}\n</main>\n</body>\n</html>\n"
    )


def title(digest: Digest) -> str:
    """What a digest is called."""
    pages = "1 page" if digest.pages == 1 else f"{digest.pages} pages"
    return f"Digest of {digest.day.day} {digest.day:%B %Y}, from {pages}"


def _html_section(headline: str, items: tuple[DigestItem, ...]) -> str:
    lines = "\n".join(f"<li>{escape(one_line(item.text))} {_html_source(item)}</li>" for item in items)
    return f"<section>\n<h2>{escape(one_line(headline))}</h2>\n<ul>\n{lines}\n</ul>\n</section>"


def _html_source(item: DigestItem) -> str:
    url = web_address(item.article.url)
    words = escape(_credit(item))
    return (
        f'<cite><a href="{escape(url)}" rel="noopener">{words}</a></cite>' if url else f"<cite>{words}</cite>"
    )


def _markdown_source(item: DigestItem) -> str:
    url = quote(web_address(item.article.url), safe=SAFE_IN_ADDRESS)
    return f"[{markdown(_credit(item))}](<{url}>)" if url else markdown(_credit(item))


def _credit(item: DigestItem) -> str:
    """The outlet, and the place of the words in its text."""
    site = one_line(item.article.site) or "source"
    return f"{site}, characters {item.span.start}–{item.span.end}"
