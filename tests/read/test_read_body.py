"""Which of the likely pieces are taken, and which unlikely ones are taken with them?"""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.body import judged_by
from newsdesk.read.page import open_page
from newsdesk.read.pieces import pieces_of

FIRST = "The harbour board met on Tuesday to hear what the repair of the old pier will cost the town and its ferries."
SECOND = "Nobody voted, said the chairwoman, who called the pier a bottomless hole, before the members went home at nine."
QUOTE = "The chairwoman called the pier a bottomless hole."


def taken(markup: str, *chances: float) -> list[str]:
    page = open_page(f"<html><body><article>{markup}</article></body></html>", "")
    assert page is not None
    return [piece.text for piece in judged_by(chances, pieces_of(page.tree), "").body()]


def test_what_heads_a_likely_paragraph_needs_less_to_be_taken() -> None:
    markup = f"<p>{FIRST}</p><h2>No vote</h2><p>{SECOND}</p>"
    assert taken(markup, 0.9, 0.3, 0.9) == [FIRST, "No vote", SECOND]


def test_a_heading_above_what_is_not_taken_is_not_either() -> None:
    markup = f"<p>{FIRST}</p><h2>More news</h2><p>{SECOND}</p>"
    assert taken(markup, 0.9, 0.3, 0.1) == [FIRST]


def test_a_heading_above_the_first_paragraph_must_be_likely_itself() -> None:
    assert taken(f"<h2>Town and port</h2><p>{FIRST}</p>", 0.3, 0.9) == [FIRST]


def test_where_much_is_uncertain_less_is_needed_to_be_taken() -> None:
    markup = "".join(f"<p>{FIRST} Part {part}.</p>" for part in range(4))
    assert len(taken(markup, 0.45, 0.45, 0.4, 0.4)) == 4
    assert len(taken(markup, 0.99, 0.99, 0.99, 0.4)) == 3


def test_where_nothing_is_likely_nothing_is_taken() -> None:
    assert taken(f"<p>{FIRST}</p><p>{SECOND}</p>", 0.09, 0.05) == []


def test_what_is_marked_as_a_caption_is_text_where_it_is_as_long_as_a_paragraph() -> None:
    short, long = "The pier at noon.", f"{FIRST} {SECOND}"
    markup = "<p>{}</p><figure><img src=/a.jpg><figcaption>{}</figcaption></figure>"
    assert taken(markup.format(SECOND, short), 0.99, 0.99) == [SECOND]
    assert taken(markup.format(SECOND, long), 0.99, 0.99) == [SECOND, long]
    assert taken(markup.format(SECOND, long), 0.99, 0.65) == [SECOND]


def test_a_page_that_is_called_by_the_captions_of_its_pictures_is_no_caption() -> None:
    markup = "".join(f"<p>Part {part} was heard.</p>" for part in range(30))
    assert len(taken(f'<div class="page no-caption has-sidebar">{markup}</div>', *[0.9] * 30)) == 30


def test_words_of_a_paragraph_that_are_set_large_are_not_read_twice() -> None:
    quote = "called the pier a bottomless hole"
    markup = f"<p>{FIRST}</p><blockquote>“{quote}”</blockquote><p>{SECOND}</p>"
    assert taken(markup, 0.9, 0.9, 0.9) == [FIRST, SECOND]


def test_a_copy_of_the_text_in_one_run_is_not_read_again() -> None:
    paragraphs = [f"{FIRST} Part {part} was heard without a vote." for part in range(9)]
    markup = "".join(f"<p>{text}</p>" for text in paragraphs)
    assert taken(f"{markup}<div>{' '.join(paragraphs)}</div>", *[0.9] * 10) == paragraphs


def test_a_paragraph_that_another_element_has_already_is_not_read_again() -> None:
    markup = f"<div><p>{FIRST}</p><p>{SECOND}</p></div><div><p>{FIRST}</p></div>"
    assert taken(markup, 0.9, 0.9, 0.9) == [FIRST, SECOND]
    beside = f"<div><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p></div>"
    assert taken(beside, 0.9, 0.9, 0.9) == [FIRST, SECOND, FIRST]


def test_what_is_called_a_standfirst_needs_little_between_headline_and_text() -> None:
    long = f"{FIRST} {SECOND}"
    page = open_page(
        f"<html><body><h1>Pier repair</h1><p class=article-subtitle>{SECOND}</p><p>{long}</p>"
        f"<p class=article-subtitle>{FIRST}</p></body></html>",
        "",
    )
    assert page is not None
    pieces = pieces_of(page.tree)
    found = judged_by((0.1, 0.1, 0.9, 0.1), pieces, "Pier repair").body()
    assert [piece.text for piece in found] == [SECOND, long]


def standfirst_of(above: str) -> list[str]:
    long = f"{FIRST} {SECOND}"
    page = open_page(f"<html><body>{above}<p class=strapline>{SECOND}</p><p>{long}</p></body></html>", "")
    assert page is not None
    pieces = pieces_of(page.tree)
    chances = [0.1] * (len(pieces) - 1) + [0.9]
    return [piece.text for piece in judged_by(chances, pieces, "Pier repair").body()[:-1]]


def test_a_standfirst_is_found_below_a_bar_that_says_the_headline_first() -> None:
    menu = "".join(f"<p>Part {part}</p>" for part in range(8))
    assert standfirst_of(f"<div>Pier repair</div>{menu}<h1>Pier repair</h1>") == [SECOND]


def test_a_standfirst_is_found_below_the_main_heading_where_the_headline_is_another() -> None:
    assert standfirst_of("<h1>What the pier will cost</h1>") == [SECOND]
    assert standfirst_of("<h2>What the pier will cost</h2>") == []


def test_a_list_is_taken_as_a_whole_or_left() -> None:
    items = "<ul><li>Nine ferries</li><li>Two piers of stone</li><li>A crane</li></ul>"
    assert taken(f"<p>{FIRST}</p>{items}", 0.99, 0.8, 0.4, 0.8)[1:] == [
        "Nine ferries",
        "Two piers of stone",
        "A crane",
    ]
    assert taken(f"<p>{FIRST}</p>{items}", 0.99, 0.3, 0.6, 0.3) == [FIRST]


def test_a_table_is_taken_as_a_whole_or_left() -> None:
    table = "<table><tr><td>Ferries</td><td>9</td></tr><tr><td>Piers</td><td>2</td></tr></table>"
    assert len(taken(f"<p>{FIRST}</p>{table}", 0.99, 0.8, 0.4, 0.8, 0.4)) == 5
    assert taken(f"<p>{FIRST}</p>{table}", 0.99, 0.52, 0.2, 0.52, 0.2) == [FIRST]


def test_headings_of_one_style_are_judged_nearer_to_each_other() -> None:
    part = '<h3 class="{}">Part</h3><p>{}</p>'
    alike = "".join(part.format("title", text) for text in (FIRST, SECOND, f"{FIRST} Again."))
    assert taken(alike, 0.7, 0.9, 0.45, 0.0, 0.7, 0.9).count("Part") == 3
    apart = alike.replace("title", "box", 2).replace("box", "title", 1)
    assert taken(apart, 0.7, 0.9, 0.45, 0.0, 0.7, 0.9).count("Part") == 2


def test_what_stands_alone_in_a_box_called_after_a_picture_must_be_likelier() -> None:
    markup = f'<p>{FIRST}</p><div class="article__image"><img src=/a.jpg><p>The pier at noon.</p></div>'
    assert taken(markup, 0.99, 0.65) == [FIRST]
    assert taken(markup, 0.99, 0.75) == [FIRST, "The pier at noon."]
    assert taken(markup.replace("article__image", "article__part"), 0.99, 0.65) == [
        FIRST,
        "The pier at noon.",
    ]


def test_a_paragraph_as_long_as_all_others_is_taken() -> None:
    long = " ".join(f"{SECOND} Part {part} was heard without a vote." for part in range(9))
    assert taken(f"<p>{FIRST}</p><div>{long}</div>", 0.9, 0.9) == [FIRST, long]


def test_a_quote_that_stands_only_there_is_taken() -> None:
    markup = f"<p>{FIRST}</p><blockquote>{QUOTE}</blockquote><p>{SECOND}</p>"
    assert taken(markup, 0.9, 0.9, 0.9) == [FIRST, QUOTE, SECOND]


def test_the_second_look_keeps_the_headings_and_the_box_apart() -> None:
    prose = "".join(f"<p>{FIRST} Part {part} was heard without a vote.</p>" for part in range(4))
    box = '<div class="promo"><h3>Get the app</h3><p>Our app has all news of the port.</p></div>'
    page = f"<html><body><article><h1>Pier repair</h1>{prose}{box}<h2>What comes next</h2>{prose}</article></body></html>"
    found = read(page, "https://news.example/pier")
    assert isinstance(found, Article)
    assert "What comes next" in found.text
    assert "Get the app" not in found.text


def test_a_plain_page_is_read_to_its_end_however_long_it_is() -> None:
    endings = ("was heard without a vote.", "came next, and took two hours.", "is for another day, she said.")
    paragraphs = [f"{FIRST} Part {part} {endings[part % 3]}" for part in range(2_000)]
    markup = "".join(f"<p>{text}</p>" for text in paragraphs)
    found = read(f"<html><body><h1>Pier repair</h1>{markup}</body></html>", "https://news.example/pier")
    assert isinstance(found, Article)
    assert found.text.split("\n\n") == paragraphs


def test_who_is_quoted_stands_with_the_quotation() -> None:
    words = "“We have walked here every Sunday for forty years, and nobody asked us.”"
    quoted = f"<blockquote><p>{words}</p><footer>— Nina Vale</footer></blockquote>"
    page = f"<html><body><article><p>{FIRST}</p>{quoted}<p>{SECOND}</p></article><footer>Imprint</footer></body></html>"
    article = read(page)
    assert isinstance(article, Article)
    assert article.text == f"{FIRST}\n\n{words}\n\n— Nina Vale\n\n{SECOND}"


def test_marks_of_where_a_word_may_be_parted_are_no_part_of_the_text() -> None:
    shown = SECOND.replace("chairwoman", "chair&shy;woman").replace(
        "bottomless hole", "&#8203;bottomless &#8203;hole&#8203;"
    )
    article = read(
        f"<html><body><article><p>\ufeff{FIRST}</p><p>&#8203;</p><p>{shown}</p></article></body></html>"
    )
    assert isinstance(article, Article)
    assert article.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("figure", "kinds"),
    [
        ("<blockquote>{quote}</blockquote><figcaption>— Colm Brady, skipper</figcaption>", ["quote"]),
        ("<blockquote><p>{quote}</p></blockquote><figcaption>Colm Brady, skipper</figcaption>", ["quote"]),
        ("<img src=/boat.jpg><figcaption>Colm Brady, skipper</figcaption>", []),
    ],
)
def test_the_caption_of_a_quotation_stays_behind_it(figure: str, kinds: list[str]) -> None:
    quote = "We shall not sail again before the spring comes round"
    line = "The harbour office said that the water had risen over the quay, and that the boats were moved in hour {}."
    prose = ["".join(f"<p>{line.format(hour)}</p>" for hour in hours) for hours in ((1, 2, 3), (4, 5, 6))]
    page = (
        f"<html><body><article><h1>Boats stay in</h1>{prose[0]}<figure>{figure.format(quote=quote)}</figure>"
        f"{prose[1]}</article></body></html>"
    )
    found = read(page, "https://tidings.example/boats")
    assert isinstance(found, Article)
    told = [(block.kind, found.text[block.span.start : block.span.end]) for block in found.blocks]
    assert [kind for kind, text in told if "Colm Brady" in text] == kinds


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Advertisement. Scroll to continue reading.",
        "Advertisement - Continue reading below",
        "Article continues below this ad",
        "Story continues below advertisement",
        "Article continues after ad",
        "La suite après cette publicité",
        "Publicidad",
        "Реклама",
    ],
)
def test_labels_of_adverts_are_no_text(line: str) -> None:
    assert taken(f"<p>{FIRST}</p><p>{line}</p><p>{SECOND}</p>", 0.9, 0.9, 0.9) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "The story continues.",
        "Advertisements of 1903 hang in the hall",
        "Annonces et récits",
        "Advertisements continue to run beside hateful videos, a report says.",
        "Advertisement scrolled past the crowd on the boards all night.",
        "Story continues after the war for Jan Brodek, who came home in 1946.",
    ],
)
def test_lines_that_only_speak_of_them_are(line: str) -> None:
    assert taken(f"<p>{FIRST}</p><p>{line}</p><p>{SECOND}</p>", 0.9, 0.9, 0.9) == [FIRST, line, SECOND]
