"""How does an article look in a terminal?"""

from collections.abc import Sequence
from typing import Final

from newsdesk.cli.paper import Paper
from newsdesk.cli.show import one_line
from newsdesk.model import Article, Block, BlockKind, Byline, Dated, LiveEntry, Picture, Refusal

_PRECISION: Final = {"day": "%Y-%m-%d", "minute": "%Y-%m-%d %H:%M %Z", "second": "%Y-%m-%d %H:%M:%S %Z"}
_EVIDENCE: Final = {
    "page": "what the page shows",
    "json-ld": "what the page prints in its JSON-LD; it shows less than half of it",
    "state": "the state that the page hands to its scripts; it shows less than half of it",
}
#: How a block begins, and how its further lines do.
_MARKS: Final[dict[BlockKind, tuple[str, str, str]]] = {
    "heading": ("bold", "## ", "   "),
    "list item": ("", "• ", "  "),
    "quote": ("italic", "│ ", "│ "),
    "table": ("", "▦ ", "  "),
    "caption": ("dim", "[caption] ", "  "),
    "note": ("italic", "[note] ", "  "),
    "dateline": ("dim", "", ""),
    "paragraph": ("", "", ""),
}


def write_article(paper: Paper, article: Article) -> None:
    """Headline and all that is known of the article, its text, and what stands beside it on the page."""
    _write_head(paper, article)
    paper.rule()
    for block in article.blocks:
        paper.gap()
        _write_block(paper, article, block)
    _write_pictures(paper, article)
    _write_live(paper, article.live)
    _write_cards(paper, article)


def write_refusal(paper: Paper, refusal: Refusal) -> None:
    paper.write(f"not an article: {refusal.reason} ({one_line(refusal.detail)})", "bold")
    paper.address(refusal.url)


def _write_head(paper: Paper, article: Article) -> None:
    paper.write(one_line(article.kicker), "dim")
    paper.write(one_line(article.headline) or "(no headline)", "bold")
    if not article.text.startswith(article.standfirst):
        paper.write(one_line(article.standfirst), "italic")
    paper.gap()
    rows = (
        ("by", ", ".join(map(_signed, article.bylines)) or "nobody named"),
        ("published", _dated(article.published)),
        ("modified", _dated(article.modified) if article.modified else ""),
        ("site", " · ".join(filter(None, map(one_line, (article.site, article.section))))),
        ("language", one_line(article.language)),
        ("agency", one_line(article.syndication)),
        ("licence", one_line(article.licence)),
        ("to read", article.access or ""),
        ("notes", "".join(f"\n{one_line(article.text[slice(*span)])}" for span in article.notes).strip()),
        ("reading time", _minutes(article)),
        ("text from", _EVIDENCE[article.text_evidence]),
    )
    for name, value in rows:
        paper.write(value, first=f"{name:<13}")
    paper.address(article.canonical_url or article.url, f"{'address':<13}")
    if article.lead_picture:
        _write_picture(paper, article.lead_picture, f"{'picture':<13}")


def _signed(byline: Byline) -> str:
    return f"{one_line(byline.name)} ({byline.kind})"


def _dated(value: Dated | None) -> str:
    if value is None:
        return "undated"
    moment = value.when.strftime(_PRECISION[value.precision])
    return f"{moment} (from {value.evidence}, confidence {value.confidence:.2f})"


def _minutes(article: Article) -> str:
    computed = f"{article.counted_minutes} min"
    printed = article.reading_minutes
    return f"{printed} min as printed, {computed} by its words" if printed else computed


def _write_picture(paper: Paper, picture: Picture, first: str) -> None:
    paper.address(picture.url, first)
    size = f"{picture.width or '?'} × {picture.height or '?'}" if picture.width or picture.height else ""
    credit = f"credit: {one_line(picture.credit)}" if picture.credit else ""
    said = (one_line(picture.caption or picture.alt), credit, size)
    paper.write(" · ".join(filter(None, said)), "dim", " " * len(first))


def _write_block(paper: Paper, article: Article, block: Block) -> None:
    paper.write(article.text[slice(*block.span)], *_MARKS[block.kind])


def _write_pictures(paper: Paper, article: Article) -> None:
    lead = article.lead_picture.url if article.lead_picture else ""
    others = [picture for picture in article.pictures if picture.url != lead]
    if others:
        paper.rule("pictures")
    for picture in others:
        _write_picture(paper, picture, "▪ ")


def _write_live(paper: Paper, entries: Sequence[LiveEntry]) -> None:
    if entries:
        paper.rule("live entries")
    for entry in entries:
        when = entry.when.strftime("%Y-%m-%d %H:%M %Z") if entry.when else one_line(entry.printed)
        signed = f" — {one_line(entry.author)}" if entry.author else ""
        paper.write(f"{one_line(entry.headline or entry.text, 200)}{signed}", first=f"{when}  ")


def _write_cards(paper: Paper, article: Article) -> None:
    if article.cards:
        paper.rule("cards")
    for card in article.cards:
        paper.write(one_line(card.headline or card.text, 200), first=f"[{card.kind}] ", rest="  ")
        paper.address(card.url, "  ")
