"""Lines behind the text that tell who signs it."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read

PROSE = "The harbour board met on Tuesday to hear what the repair of the old pier will cost the town and its ferries."
HEAD = (
    "<html lang=en><head><title>Pier repair goes on</title>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier repair goes on",'
    ' "author": [{"@type": "Person", "name": "Ann Reed"}, {"@type": "Person", "name": "岸田 文子"}]}</script></head><body>'
)


def authors(behind: str) -> list[str]:
    prose = "".join(f"<p>{PROSE} Part {part} was heard without a vote.</p>" for part in range(8))
    found = read(
        f"{HEAD}<main><article><h1>Pier repair goes on</h1>{prose}</article>{behind}</main></body></html>",
        "https://news.example/pier",
    )
    assert isinstance(found, Article)
    return [card.text for card in found.cards if card.kind == "author"]


@pytest.mark.parametrize(
    "note",
    [
        "Ann Reed covers the harbours and the fisheries of the north coast.",
        "Ann Reed (she/her) is a reporter who writes about harbours and ferries.",
        "Ann Reed, a former deckhand, has written about ferries since 2011.",
        "Ann Reed schreibt seit zehn Jahren über die Häfen an der Küste.",
        "岸田 文子 東京生まれの記者で、港湾と漁業について十年以上にわたり取材を続けており、沿岸の町に住んでいる。",
    ],
)
def test_a_line_that_goes_on_from_a_signers_name_is_an_author_card(note: str) -> None:
    assert authors(f"<footer><p>{note}</p></footer>") == [note]


@pytest.mark.parametrize(
    "line",
    [
        "Tom Hale covers the harbours and the fisheries of the north coast.",
        "Ann Reed: 555-0142 or reed@news.example; on the web at news.example",
        "Ann Reed, Harbour Reporter, North Coast Bureau of the Morning Ledger",
        "Ann Reed 2024-05-14 12:00 | Harbour, Town, Ferries | 14 replies",
        "Ann Reed writes here",
    ],
)
def test_other_lines_behind_the_text_are_none(line: str) -> None:
    assert authors(f"<footer><p>{line}</p></footer>") == []


def test_a_signer_has_one_note() -> None:
    notes = (
        "Ann Reed covers the harbours and the fisheries of the north coast.",
        "岸田 文子 東京生まれの記者で、港湾と漁業について十年以上にわたり取材を続けており、沿岸の町に住んでいる。",
    )
    teaser = "Ann Reed spent a night on the last ferry with those who will miss it most."
    assert authors("".join(f"<div><p>{line}</p></div>" for line in (*notes, teaser))) == list(notes)


@pytest.mark.parametrize("naming", ["post-body-bio", "author-blurb", "article__staffBio"])
def test_its_markup_may_call_it_so(naming: str) -> None:
    note = "The writer covers the harbours and the fisheries of the north coast."
    assert authors(f"<div class={naming}><p>{note}</p></div>") == [note]
