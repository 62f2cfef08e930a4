"""Who signs: names and nothing else, whatever is printed beside them."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.names import bylines

PROSE = (
    "<p>The river rose again during the night, and the bridge at the mill was closed to all traffic.</p>" * 6
)


def names(*printed: str, houses: tuple[str, ...] = ()) -> list[str]:
    return [byline.name for byline in bylines(printed, houses)]


def signed(body: str, head: str = "") -> list[str]:
    page = f"<html><head><title>Storm at the mill</title>{head}</head><body><article><h1>Storm at the mill</h1>{body}{PROSE}</article></body></html>"
    found = read(page, "https://ledger.example/storm-at-the-mill")
    assert isinstance(found, Article)
    return [byline.name for byline in found.bylines]


@pytest.mark.parametrize(
    "printed",
    [
        "By Ann Berg December 18, 2025",
        "Von Ann Berg am 20.09.2020",
        "Par Ann Berg le 07 mai 2020",
        "Ann Berg Thursday, November 9, 2023 7:35AM",
        "Ann Berg30 Sep 2022, 11:07am",
        "Ann Berg 4 August 2010",
        "Posted on March 4, 2021 by Ann Berg",
        "Veröffentlicht am 8. Februar 2022 von Ann Berg",
    ],
)
def test_the_day_beside_a_name_is_no_part_of_it(printed: str) -> None:
    assert names(printed) == ["Ann Berg"]


@pytest.mark.parametrize(
    "printed",
    [
        "Ann Berg, Shipping Expert",
        "Ann Berg, Home and Digital Security Expert",
        "Ann Berg Former Deputy Tech Editor",
        "Ann Berg | Head of Marketing and Research",
        "Ann Berg, Sr. Director of Operations, Atlas Lines",
        "By Ann Berg ⋅ Senior Review Analyst",
        "Written by Ann Berg, MD. Reviewed by Olga Stone, MD",
        "Interview: Ann Berg",
        "Artikel von Ann Berg",
        "Berg, Ann",
    ],
)
def test_what_somebody_is_and_who_helped_is_left_out(printed: str) -> None:
    assert names(printed) == ["Ann Berg"]


@pytest.mark.parametrize(
    "printed",
    [
        "By Piers Paul Read",
        "Piers Paul Read",
        "By Bill Share",
        "José Ortega y Gasset",
        "Anthony Stewart Head",
        "By Sandra Day O'Connor",
    ],
)
def test_a_name_may_hold_a_word_that_pages_use(printed: str) -> None:
    assert names(printed) == [printed.removeprefix("By ")]


def test_two_agencies_are_no_person_with_the_surname_first() -> None:
    found = bylines(["Reuters, AFP"])
    assert [(byline.name, byline.kind) for byline in found] == [("Reuters", "agency"), ("AFP", "agency")]


def test_two_spanish_names_are_two() -> None:
    assert names("Por María Pérez y Juan López") == ["María Pérez", "Juan López"]
    assert names("Anthony Stewart Head and Ann Berg") == ["Anthony Stewart Head", "Ann Berg"]


def test_a_role_between_two_names_loses_neither() -> None:
    assert names("By Ann Berg, Political Editor, and Olga Stone") == ["Ann Berg", "Olga Stone"]


@pytest.mark.parametrize(
    "printed",
    ["By Ann Berg in Port Alder and Olga Stone in Holm", "By Ann Berg and Olga Stone in Holm", "ANN BERG in Holm, OLGA STONE"],
)  # fmt: skip
def test_where_somebody_writes_from_is_no_part_of_the_name(printed: str) -> None:
    assert names(printed) == ["Ann Berg", "Olga Stone"]


@pytest.mark.parametrize("printed", ["Radio Tarn (www.radiotarn.example)", "Radio Tarn - radio-tarn.com"])
def test_a_house_with_its_web_address_is_no_person(printed: str) -> None:
    assert [(byline.name, byline.kind) for byline in bylines([printed])] == [("Radio Tarn", "desk")]


def test_the_web_address_behind_a_name_signs_nothing() -> None:
    assert names("Ann Berg, Ledger.it") == ["Ann Berg"]


def test_particles_belong_to_names() -> None:
    assert names("Christoph von Stein", "Nick van Dale") == ["Christoph von Stein", "Nick van Dale"]


def test_the_house_behind_a_name_is_left_out() -> None:
    assert names("Ann Berg The Morning Ledger", houses=("The Morning Ledger",)) == ["Ann Berg"]


def test_a_team_keeps_its_name() -> None:
    assert names("The Ledger Team") == ["The Ledger Team"]


@pytest.mark.parametrize(
    "printed",
    [
        "Foto: Ingo Stone",
        "Photo by Ingo Stone",
        "looking for companies with less risk",
        "Afficher mon profil complet",
        "Privacy Policy",
        "Posted",
    ],
)
def test_what_is_no_name_signs_nothing(printed: str) -> None:
    assert names(printed) == []


def test_a_sentence_that_begins_with_by_is_no_signature() -> None:
    assert signed("<p>By looking at the gauges every hour, the crews knew early.</p>") == []


def test_an_element_called_author_that_names_nobody_is_passed_over() -> None:
    assert signed("<div class='author'>Follow</div><div class='byline'>By Ann Berg</div>") == ["Ann Berg"]


def test_a_full_name_goes_before_a_login() -> None:
    login = "<meta name='author' content='aberg'>"
    assert signed("<p class='byline'>By Ann Berg</p>", login) == ["Ann Berg"]


@pytest.mark.parametrize(
    "printed",
    [
        "<p>Written by</p><p>Ann Berg</p>",
        "<ul><li>by <a href='#'>Ann Berg</a></li></ul>",
        "<div><strong>Autor:</strong> Ann Berg</div>",
        "<p>Ein Artikel von <strong>Ann Berg</strong></p>",
        "<aside class='post-author'>Ann Berg</aside>",
        "<p class='byline'>Dec. 19, 2025 · Ann Berg</p>",
    ],
)
def test_signatures_stand_in_many_forms(printed: str) -> None:
    assert signed(f"<div>{printed}</div>") == ["Ann Berg"]


def test_words_that_begin_like_by_are_no_signature() -> None:
    assert signed("<p>DIY Flood Barriers</p><p>Bystanders Watched</p>") == []


def test_what_is_shown_where_a_page_is_shared_names_the_author() -> None:
    head = "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Berg'>"
    assert signed("", head) == ["Ann Berg"]


@pytest.mark.parametrize(
    "printed",
    [
        "<div><b>Date:</b> 3 May 2024 <br><b>Author:</b> Ann Berg<br><b>Source:</b> Ledger</div>",
        "<h5>Autor: </h5>Ann Berg/Ledger<br>",
        "<div><p><strong>By</strong></p></div><div><p>Ann Berg</p></div>",
        "<small>Verfasst von: <strong>Ann Berg</strong> | 31. Dezember 2008</small>",
        "<p>Auteur : Ann Berg</p>",
        "<p>Words: Ann Berg; pictures: Ingo Stone</p>",
        "<p>Text: Ann Berg, Fotos: Ingo Stone</p>",
    ],
)
def test_what_follows_a_label_signs(printed: str) -> None:
    assert signed(printed)[0] == "Ann Berg"


@pytest.mark.parametrize("printed", ["Ann Berg | 12 March 2024", "<b>Ann Berg</b> • 12.03.2024, 7:30"])
def test_a_name_and_a_day_under_the_headline_sign(printed: str) -> None:
    assert signed(f"<p>{printed}</p>") == ["Ann Berg"]


@pytest.mark.parametrize(
    "printed", ["Port Alder, 12 March 2024", "Last updated - 12 March 2024", "Ledger | 12 March 2024"]
)
def test_what_is_no_full_name_before_a_day_signs_nothing(printed: str) -> None:
    assert signed(f"<p>{printed}</p>") == []


def test_the_authors_of_what_is_cited_sign_nothing() -> None:
    cited = (
        '<ul><li itemprop=citation itemscope><meta itemprop=author content="Carl Dahl, Eva Falk"></li></ul>'
    )
    assert signed(f"<p class=byline>By Ann Berg</p>{cited}") == ["Ann Berg"]


def test_whom_two_sources_name_goes_before_one_that_names_another() -> None:
    head = '<meta name=author content="Dahl Falk">'
    assert signed("<p itemprop=author class=byline>By Ann Berg</p>", head) == ["Ann Berg"]
    assert signed("<p>The mill is old.</p>", head) == ["Dahl Falk"]


def test_a_house_with_its_article_and_a_site_with_its_place_are_no_persons() -> None:
    head = '<meta name=author content="Die LATERNE">'
    assert signed("<p class=byline>Von Ann Berg</p>", head) == ["Ann Berg"]
    assert names("ledger.it, Riverton, Freedonia") == []
    assert names("ledger.it / Ledger Online") == []


def test_what_stands_before_or_behind_a_name_is_no_part_of_it() -> None:
    assert names("Von LEDGER-Online-Experte Robin Dahl") == ["Robin Dahl"]
    assert names("Ann Berg, Redner bei ledger.example") == ["Ann Berg"]
    assert names("Creative Commons Namensnennung 3.0") == []


def test_the_picture_is_not_the_article() -> None:
    assert names("© Ingo Stone") == []


def test_who_signs_other_articles_of_the_page_signs_not_this_one() -> None:
    teasers = "".join(
        f"<div><p>{'Word ' * 9}</p><b>x</b><i>y</i><u>z</u><a rel='author' href='#'>{name}</a></div>" * 4
        for name in ("Olga Stone", "Ingo Stone")
    )
    assert signed(
        f"<a rel='author' href='#'>Ann Berg</a> <a rel='author' href='#'>Max Foster</a>{PROSE * 4}{'<p>More</p>' * 12}{teasers}"
    ) == ["Ann Berg", "Max Foster"]


def test_a_menu_signs_nothing() -> None:
    assert signed("<nav><ul><li>By Event Type</li></ul></nav>") == []


def test_an_address_beside_a_name_is_no_signer() -> None:
    assert names("By Ann Berg | aberg@ledger.example") == ["Ann Berg"]


def test_names_in_elements_of_one_kind_are_one_each() -> None:
    row = "<div class='article-byline'><div><span>Ann Berg</span> <span>Eva Lind Holt</span> <span>Tom Moor</span></div></div>"
    assert signed(row) == ["Ann Berg", "Eva Lind Holt", "Tom Moor"]


def test_a_second_signer_whom_only_readers_are_told_signs_too() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ann Berg"}}</script>'
    assert signed("<p class='byline'>By Ann Berg and Tom Moor</p>", data) == ["Ann Berg", "Tom Moor"]
    assert signed("<p class='byline'>By Ann Berg, Ledger Engineer Staff</p>", data) == ["Ann Berg"]


def test_a_house_that_is_called_like_its_host_is_no_person() -> None:
    assert [byline.kind for byline in bylines(["El Colono"], ["elcolono.example"])] == ["desk"]
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Le Dger"}}</script>'
    assert signed("<p class='byline'>By Ann Berg</p>", data) == ["Ann Berg"]


def test_a_date_right_behind_a_name_in_an_element_of_its_own_is_no_part_of_it() -> None:
    assert signed("<p class='author'><b>Ann Berg</b><span>3/25/2025</span></p>") == ["Ann Berg"]


def test_a_line_that_goes_on_elsewhere_names_nobody() -> None:
    assert names("Insights from | Ann Berg | Marketing Director") == ["Ann Berg"]


@pytest.mark.parametrize(
    "line",
    [
        "<li><strong>Autorin/Autor</strong> Ann Berg</li>",
        "<p>Autor:in: Ann Berg</p>",
        "<p><em>Eine Kolumne von Ann Berg</em></p>",
        "<p>Ein Gastbeitrag von Ann Berg</p>",
    ],
)
def test_whom_a_line_calls_the_writer_signs(line: str) -> None:
    assert signed(line) == ["Ann Berg"]


def test_a_writer_is_named_behind_the_japanese_word_too() -> None:
    assert signed("<p>著者：山田太郎</p>") == ["山田太郎"]


def test_one_word_with_a_capital_is_no_full_name_whatever_its_letters() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "SID"}}</script>'
    title = "<h2>Von Ebbe bis Flut: Övelgönne und Tessel verlieren im Herbst den Anschluss</h2>"
    assert signed(title, data) == ["SID"]


@pytest.mark.parametrize(
    "printed",
    [
        "By Ann Berg, with additional reporting by Olga Stone",
        "By Ann Berg, CFA – Updated Mar 12, 2024 at 4:28 PM | Fact-checked by Olga Stone",
        "Text: Ann Berg Foto: Ingo Stone",
        "Ann Berg | Updated by Olga Stone",
        "By Ann Berg of the Port Alder Echo",
        "By Ann Berg | Washington Post",
    ],
)
def test_who_helped_and_the_house_of_a_person_do_not_sign(printed: str) -> None:
    assert names(printed) == ["Ann Berg"]


def test_the_house_of_the_page_behind_of_or_for_is_left_out() -> None:
    assert names("By Ann Berg of the Morning Ledger", houses=("Morning Ledger",)) == ["Ann Berg"]
    assert names("By Ann Berg for Morning Ledger", houses=("Morning Ledger",)) == ["Ann Berg"]


def test_a_desk_and_an_agency_sign_beside_a_person() -> None:
    assert names("Ann Berg", "Ledger news desk") == ["Ann Berg", "Ledger news desk"]
    assert names("By Ann Berg, Reuters") == ["Ann Berg", "Reuters"]


def test_what_somebody_is_on_a_line_of_its_own_is_no_name() -> None:
    assert signed("<p class=author>Ann Berg<br>Gardener and Beekeeper</p>") == ["Ann Berg"]
    assert signed("<div class=author><p>By Ann Berg</p><h6>Harbour Expert Witness</h6></div>") == ["Ann Berg"]


def test_names_on_lines_of_their_own_that_are_set_alike_all_sign() -> None:
    assert signed("<div class=byline><p>By Ann Berg</p><p>Olga Stone</p></div>") == ["Ann Berg", "Olga Stone"]


def test_both_sides_of_a_conversation_sign() -> None:
    assert names("Marta Lind im Gespräch mit Ann Berg") == ["Marta Lind", "Ann Berg"]


def test_a_soft_hyphen_is_no_part_of_a_name() -> None:
    assert signed("<p class=byline>By Ann Lind&shy;berg</p>") == ["Ann Lindberg"]


@pytest.mark.parametrize(
    "other",
    [
        "<aside class='widget widget_recent_comments'><ul><li>{} on <a href='/x'>Mill</a></li></ul></aside>",
        "<div class=item><h3><a href='/a'>Mayor opens the swimming bath</a></h3>{}</div>",
        "<figure class=quote><blockquote>The sea takes what it wants.</blockquote>{}</figure>",
        "<div id=comments class=comments-area><div class=x>{}</div></div>",
    ],
)
def test_who_is_named_beside_something_else_does_not_sign(other: str) -> None:
    line = other.format("<span class=author>Olga Stone</span>")
    page = f"<html><head><title>Storm at the mill</title></head><body><article><h1>Storm at the mill</h1>{PROSE}</article>{line}</body></html>"
    found = read(page, "https://ledger.example/storm-at-the-mill")
    assert isinstance(found, Article)
    assert found.bylines == ()


def test_who_signs_by_the_headline_goes_before_names_in_a_menu() -> None:
    menu = "".join(
        f"<li class=columnist><a href='/{name}'>Olga {name}</a></li>" for name in ("Stone", "Falk", "Dahl")
    )
    page = f"<html><head><title>Storm at the mill</title></head><body><ul>{menu}{'<li>x</li>' * 80}</ul><h1>Storm at the mill</h1><p class=author>Ann Berg</p>{PROSE}</body></html>"
    found = read(page, "https://ledger.example/storm-at-the-mill")
    assert isinstance(found, Article)
    assert [byline.name for byline in found.bylines] == ["Ann Berg"]


@pytest.mark.parametrize(
    "line",
    ["<p>Av Ann Berg</p>", "<p>Af Ann Berg</p>", "<p>Haber: Ann Berg</p>", "<p>Текст: Анна Берг</p>", "<p>文・山田太郎</p>", "<p>كتب: أحمد العلي</p>",
     "<dl><dt>Author</dt><dd>Ann Berg</dd></dl>", "<p>Publié par Ann Berg le 12 mars 2024</p>"],
)  # fmt: skip
def test_words_for_who_wrote_in_other_languages(line: str) -> None:
    assert signed(line)[0] in ("Ann Berg", "Анна Берг", "山田太郎", "أحمد العلي")


def test_chinese_names_side_by_side_are_two_and_a_japanese_one_with_a_space_is_one() -> None:
    assert names("本报记者 王小明 李丽") == ["王小明", "李丽"]
    assert names("大渡 美咲") == ["大渡 美咲"]


def test_two_links_to_pages_of_writers_beside_each_other_below_the_headline_sign() -> None:
    links = "<a href='/autor/ann-berg/'>Ann Berg</a> / <a href='/autor/tom-moor/'>Tom Moor</a>"
    assert signed(f"<div>{links}</div>") == ["Ann Berg", "Tom Moor"]


@pytest.mark.parametrize("name", ["data-testid='article-author'", "data-component='byline'"])
def test_what_a_program_calls_an_element_near_the_headline_may_say_that_it_signs(name: str) -> None:
    assert signed(f"<div {name}>Ann Berg</div>") == ["Ann Berg"]
    assert signed("<div data-testid='article-place'>Port Alder</div>") == []


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("By <a>Nuala Keane</a>, Dublin", ["Nuala Keane"]),
        ("Von <a>Nele Kühn</a>, Carrowmore", ["Nele Kühn"]),
        ("By Nuala Keane, Beekeeper", ["Nuala Keane"]),
        ("By <a>Nuala Keane</a>, Tom Hart, Dublin", ["Nuala Keane", "Tom Hart"]),
        ("By <a>Nuala Keane</a>, Tom Hart", ["Nuala Keane", "Tom Hart"]),
        ("By <a>Nuala Keane</a> and Madonna", ["Nuala Keane", "Madonna"]),
        ("By <a>Nuala Keane</a>, Reuters", ["Nuala Keane", "Reuters"]),
    ],
)
def test_one_word_behind_a_name_and_a_comma_is_a_place_or_a_calling(line: str, persons: list[str]) -> None:
    assert signed(f"<p>{line}</p>") == persons


def test_a_surname_before_the_given_name_is_no_full_name() -> None:
    assert names("Keane, Nuala") == ["Nuala Keane"]
