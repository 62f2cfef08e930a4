"""Boxes without telling markup, streams headed "11.04 Uhr:" and feeds whose day the page does not tell."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.cards import set_apart
from newsdesk.read.page import open_page
from newsdesk.read.pieces import pieces_of

PROSE = "The harbour board met on Tuesday to hear what the repair of the old pier will cost the town and its ferries."
HEAD = (
    "<html lang=en><head><title>Pier repair goes on</title>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier repair goes on",'
    ' "datePublished": "2024-05-14T12:00:00Z", "dateModified": "2024-05-14T14:30:00+02:00"}</script></head><body>'
)


def article(main: str, beside: str = "") -> Article:
    page = f"{HEAD}<main><article><h1>Pier repair goes on</h1>{main}</article></main>{beside}</body></html>"
    found = read(page, "https://news.example/pier")
    assert isinstance(found, Article)
    return found


def prose(number: int) -> str:
    return "".join(f"<p>{PROSE} Part {part} was heard without a vote.</p>" for part in range(number))


def test_a_headed_list_of_links_is_one_card_with_its_label() -> None:
    items = "".join(f"<li><a href=/{n}>Town council hears case number {n} today</a></li>" for n in range(4))
    cards = article(prose(8), f"<div><h3>Most read</h3><ul>{items}</ul></div>").cards
    assert [(card.kind, card.headline) for card in cards] == [("related", "Most read")]
    assert "case number 3" in cards[0].text


def test_a_menu_of_short_names_is_no_card() -> None:
    items = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Sport", "Money", "Travel", "Food"))
    assert article(prose(8), f"<div><h3>Sections</h3><ul>{items}</ul></div>").cards == ()


def test_the_label_tells_a_feed_from_related_pieces() -> None:
    items = "".join(f"<li><a href=/{n}>Ratssitzung Nummer {n} wurde vertagt</a></li>" for n in range(4))
    assert [
        card.kind for card in article(prose(8), f"<div><h3>Das Neueste</h3><ul>{items}</ul></div>").cards
    ] == ["feed"]


def teasers(heading: str = "h4", count: int = 4) -> str:
    return "".join(
        f"<article><{heading}>Case number {n} goes on</{heading}><p><a href=/{n}>The town council hears it a week from now</a>"
        f"</p><p><a href=/by/{n}>By the council reporters</a></p></article>"
        for n in range(count)
    )


def test_the_headings_of_its_items_do_not_end_a_box() -> None:
    cards = article(prose(8), f"<section><h3>Read next</h3><div>{teasers()}</div></section>").cards
    assert [(card.kind, card.headline) for card in cards] == [("related", "Read next")]
    assert "number 0" in cards[0].text
    assert "number 3" in cards[0].text


def test_a_heading_set_like_the_label_begins_the_next_box() -> None:
    boxes = f"<h3>Read next</h3><div>{teasers()}</div><h3>From the council</h3><div>{teasers(count=3)}</div>"
    cards = article(prose(8), f"<section>{boxes}</section>").cards
    assert [card.headline for card in cards] == ["Read next", "From the council"]


def listed(label: str, leading: str) -> str:
    items = "".join(f"<li><a href={leading}{n}>Town council hears case number {n}</a></li>" for n in range(4))
    return f"<div><h2>{label}</h2><ul>{items}</ul></div>" + prose(8)


def test_a_table_of_contents_is_no_card() -> None:
    assert article(listed("On this page", "#case-")).cards == ()


def test_the_headline_is_no_label_of_what_stands_below_it() -> None:
    assert [card.headline for card in article(listed("Also today", "/case-")).cards] == ["Also today"]


def test_a_note_on_the_author_ends_with_what_holds_it() -> None:
    note = "<p>Ann Reed</p><div><p>She has covered the harbours of the north coast for ten years.</p></div>"
    beside = "<div><p>Tides: high at noon and once more at midnight.</p></div>"
    (card,) = article(prose(8), f"<div><h4>About the author</h4>{note}</div>{beside}").cards
    assert card.kind == "author"
    assert card.text.endswith("for ten years.")


def test_a_box_takes_in_all_items_of_its_list() -> None:
    items = "".join(
        f"<div class=cell><a href=/{n}><h2>Case number {n} of the council</h2></a></div>" for n in range(4)
    )
    first = "<div class=cell><h4>You might also like</h4><a href=/9><h2>Case number 9 of the council</h2></a></div>"
    (card,) = article(prose(8), f"<section>{first}{items}</section>").cards
    assert card.headline == "You might also like"
    assert "number 9" in card.text
    assert "number 3" in card.text


def test_a_line_that_announces_another_article_is_a_card_wherever_it_stands_in_the_text() -> None:
    tweets = (
        "<blockquote class=twitter-tweet><p>Eight of us were there and heard all of it</p></blockquote>" * 4
    )
    line = "<p>Read more: <a href=/pier>What the old pier was like before the storm took it</a></p>"
    cards = article(prose(5) + tweets + line + tweets + prose(4)).cards
    assert [card.url for card in cards if card.kind == "related"] == ["https://news.example/pier"]


def test_a_sentence_with_the_words_of_a_label_within_it_announces_nothing() -> None:
    tweets = (
        "<blockquote class=twitter-tweet><p>Eight of us were there and heard all of it</p></blockquote>" * 4
    )
    line = "<p>Or you might hit <a href=/pier>the old pier that the storm took away from us</a> tomorrow.</p>"
    assert not [card for card in article(prose(5) + tweets + line + tweets + prose(4)).cards if card.url]


@pytest.mark.parametrize(
    "sentence",
    [
        "Popular protests began in <a href=/x>the villages below the old quarry</a> in May.",
        "More news is due on Tuesday, when <a href=/x>the council meets for its vote on the pier</a>.",
        "You might remember <a href=/x>the flood that took the lower bridge in 2009</a>, said Ms Hart.",
        "По теме высказались и <a href=/x>геологи областного университета</a> на этой неделе.",
    ],
)
def test_a_sentence_of_the_article_that_begins_with_the_words_of_a_label_is_no_card(sentence: str) -> None:
    assert article(prose(4) + f"<p>{sentence}</p>" + prose(4)).cards == ()


@pytest.mark.parametrize(
    "line",
    [
        "<b>More on this</b> » <a href=/x>What the old pier was like before the storm</a>.",
        "Das könnte Sie auch an anderen Tagen interessieren: <a href=/x>Was der alte Steg einmal war</a> (mit Karte)",
        "<a href=/x>Read more about the old pier before the storm</a>",
    ],
)
def test_a_label_and_links_alone_are_a_card(line: str) -> None:
    cards = article(prose(4) + f"<p>{line}</p>" + prose(4)).cards
    assert [(card.kind, card.url) for card in cards] == [("related", "https://news.example/x")]


@pytest.mark.parametrize(
    "line",
    [
        "関連記事：<a href=/x>台風で失われた古い桟橋はどのようなものだったか</a>",
        "<a href=/x>台风带走之前，老码头是什么样子的，渔民们还记得</a>",
    ],
)
def test_a_line_of_links_is_known_without_space_between_its_words(line: str) -> None:
    (card,) = article(prose(4) + f"<p>{line}</p>" + prose(4)).cards
    assert card.url == "https://news.example/x"


def test_a_longer_line_without_space_is_no_label() -> None:
    line = "最新の調査によると、村の井戸の半分が枯れており、来年はさらに増えるという。"
    links = "".join(f"<p><a href=/{n}>水道課の窓口</a></p>" for n in range(2))
    assert article(prose(8), f"<div><p>{line}</p>{links}</div>").cards == ()


@pytest.mark.parametrize("label", ["Kommentar", "Comment", "Commentaire"])
def test_the_name_of_a_genre_does_not_make_a_teaser_a_comment(label: str) -> None:
    items = "".join(
        f"<li><p>{label}</p><a href=/{n}>Town council hears case number {n} today</a></li>" for n in range(3)
    )
    cards = article(prose(8), f"<div><h3>Mehr zum Thema</h3><ul>{items}</ul></div>").cards
    assert [card.kind for card in cards] == ["related"]


def test_all_comments_are_one_card() -> None:
    said = "".join(
        f'<li class="comment"><div class="comment-body"><p>I was at the pier when part {n} was heard.</p></div></li>'
        for n in range(3)
    )
    beside = f"<div><ol>{said}</ol><h3>Leave a reply</h3><form><p>You must be logged in to reply here.</p></form></div>"
    cards = article(prose(8), beside).cards
    assert [card.kind for card in cards] == ["comment"]
    assert "part 0" in cards[0].text
    assert "logged in" in cards[0].text


def test_comments_that_are_longer_than_the_article_stay_comments() -> None:
    said = "".join(
        f'<li class="comment" id="comment-{n}"><article class="comment-body"><footer><b class="fn">Visitor {n}</b> says:</footer>'
        f'<div class="comment-content"><p>I stood there with {n} friends, and we heard nothing of what it costs, did you?</p></div>'
        f'<a class="comment-reply-link" href="#{n}">Reply</a></article></li>'
        for n in range(30)
    )
    comments = f'<div class="comments-area"><h2>30 thoughts</h2><ol class="comment-list">{said}</ol></div>'
    found = article(prose(6), comments)
    assert found.text.endswith("Part 5 was heard without a vote.")
    assert [card.kind for card in found.cards] == ["comment"]


def test_where_a_card_holds_most_of_the_prose_the_cards_inside_of_it_count() -> None:
    said = f'<div class="thread"><p>{PROSE}</p><div class="comment"><p>{PROSE}</p></div></div>'
    page = open_page(
        f'<html><body><p>{PROSE}</p><div class="comments-area">{said * 3}</div></body></html>', ""
    )
    assert page is not None
    kinds = [piece.card and piece.card.kind for piece in set_apart(pieces_of(page.tree))]
    assert kinds == [None, *(None, "comment") * 3]


@pytest.mark.parametrize(
    "naming",
    ["ad-slot", "wide ad_slot", "AdSlot", "myAdSlot", "x4AdSlot", "adSlot é", "ad__slot", "ad--slot é"],
)
def test_a_card_is_known_by_its_words_where_marks_or_capitals_part_them(naming: str) -> None:
    found = article(
        prose(8), f'<div class="{naming}"><p>Paint for boats at half the price, this week only</p></div>'
    )
    assert [card.kind for card in found.cards] == ["advert"]


def test_the_label_of_an_advert_without_a_link_is_no_card() -> None:
    beside = "<div><p>Advertisement</p><p>Pier news, weather and tide tables for the week</p></div>"
    assert article(prose(8), beside).cards == ()


def test_headings_with_a_time_and_a_sign_begin_live_entries() -> None:
    stream = "".join(
        f"<h3>{hour}.04 Uhr: Der Rat tagt weiter</h3><p>{PROSE}</p>" for hour in (14, 13, 12, 11)
    )
    live = article(prose(2) + stream).live
    assert [entry.printed for entry in live] == ["14.04 Uhr", "13.04 Uhr", "12.04 Uhr", "11.04 Uhr"]


def feed(*clocks: str, section: str = "") -> str:
    items = "".join(
        f"<li><time>{clock}</time> {section}<a href=/{clock}>Ferry runs again after the storm of {clock}</a></li>"
        for clock in clocks
    )
    return f'<div class="newsfeed"><ul>{items}</ul></div>'


def test_times_that_stand_alone_may_have_a_stop() -> None:
    items = "".join(
        f"<li><p>{clock}</p><p><a href=/{clock}>Ferry runs again after the storm</a></p></li>"
        for clock in ("14.20", "13.50", "13.10")
    )
    entries = article(prose(8), f"<div><ul>{items}</ul></div>").live
    assert [entry.printed for entry in entries] == ["14.20", "13.50", "13.10"]


def test_posts_of_a_live_blog_that_say_the_same_stay() -> None:
    posts = "".join(f"<div><time>{hour}:05</time><p>{PROSE}</p></div>" for hour in (11, 12, 13))
    found = article(posts)
    assert found.text.count(PROSE) == 3
    assert [entry.printed for entry in found.live] == ["11:05", "12:05", "13:05"]


@pytest.mark.parametrize("head", ["<b>{}</b> ", "<strong>{}</strong><br>", "<span class='time'>{}</span> "])
def test_a_time_set_apart_at_the_head_of_a_paragraph_begins_an_entry(head: str) -> None:
    told = (
        "The debate has begun, and the mayor has taken the floor in the packed town hall.",
        "The treasurer says that the ferry costs the town more than all of its buses.",
        "The ferry stays: the council has voted for it by 31 votes to 20.",
    )
    times = ("19:05", "19:41", "20:15")
    posts = "".join(f"<p>{head.format(time)}{text}</p>" for time, text in zip(times, told, strict=True))
    article = read(
        f"<html><body><article><h1>Council votes on the ferry</h1><p>12 March 2024</p>{posts}</article></body></html>",
        "https://ledger.example/ferry",
    )
    assert isinstance(article, Article)
    assert [entry.printed for entry in article.live] == list(times)
    assert told[1] in article.live[1].text


def test_the_zone_of_a_feed_is_that_of_the_site_not_of_its_server() -> None:
    entries = article(prose(8), feed("14:20", "13:50", "13:10")).live
    assert [entry.when.isoformat() for entry in entries if entry.when] == [
        "2024-05-14T14:20:00+02:00",
        "2024-05-14T13:50:00+02:00",
        "2024-05-14T13:10:00+02:00",
    ]


def test_a_feed_that_would_end_before_the_article_began_is_left_open() -> None:
    entries = article(prose(8), feed("07:20", "06:50", "06:10")).live
    assert [entry.when for entry in entries] == [None, None, None]


def test_an_item_of_a_feed_has_its_section_and_its_headline() -> None:
    entries = article(prose(8), feed("14:20", "13:50", "13:10", section="<p>Harbour</p>")).live
    assert entries[0].headline == "Ferry runs again after the storm of 14:20"
    assert entries[0].text == "Harbour Ferry runs again after the storm of 14:20"


def test_items_of_a_feed_that_print_their_day_have_the_zone_of_the_page() -> None:
    entries = article(prose(8), feed("2024.05.13 14:20", "2024.05.12 13:50", "2024.05.11 13:10")).live
    assert [entry.when.isoformat() for entry in entries if entry.when] == [
        "2024-05-13T14:20:00+02:00",
        "2024-05-12T13:50:00+02:00",
        "2024-05-11T13:10:00+02:00",
    ]


@pytest.mark.parametrize(
    "clocks",
    [
        ("3:10pm", "2:45pm", "2:05pm", "1:30pm", "12:50pm"),
        ("15:10", "14:45", "14:05", "13:30", "12:50"),
        ("22/02", "21/02", "20/02", "19/02", "18/02"),
    ],
)
@pytest.mark.parametrize(
    "entry",
    [
        "<div><span>{}</span><h3>{}</h3><p>{}</p></div>",
        "<li><span>{}</span><h3>{}</h3><p>{}</p></li>",
        "<span>{}</span><h3>{}</h3><p>{}</p>",
    ],
)
def test_times_above_the_headings_of_entries_are_no_text(entry: str, clocks: tuple[str, ...]) -> None:
    heads = ("Ferry halted", "Mayor at the quay", "Power is back", "Schools stay shut", "Bridge reopens")
    parts = (PROSE, PROSE + " " + PROSE)
    entries = [
        entry.format(clock, head, f"{head}: {parts[at % 2]}")
        for at, (clock, head) in enumerate(zip(clocks, heads, strict=True))
    ]
    found = article(f"<p>{PROSE} All of it is told below.</p>" + "".join(entries))
    assert not set(clocks) & set(found.text.split("\n"))
    assert all(head in found.text.split("\n") for head in heads)
    if ":" in clocks[0]:
        assert [(one.printed, one.headline) for one in found.live] == list(zip(clocks, heads, strict=True))


def test_times_of_a_programme_stay_in_the_text() -> None:
    rows = "".join(
        f"<p>{hour}:30</p><p>The {name} is shown in the great hall, and all who come may ask about it.</p>"
        for hour, name in ((14, "bridge"), (15, "ferry"), (16, "harbour"), (17, "quay"))
    )
    text = article(prose(3) + rows + prose(2)).text
    assert all(f"{hour}:30" in text.split("\n") for hour in (14, 15, 16, 17))
