"""What a reader gets without any script: every page, every filter, and kind words when something is wrong."""

import html
import re
from collections.abc import Iterator

import pytest
import web_world
from litestar.testing import TestClient

from newsdesk.desk import Desk
from newsdesk.model import Span
from newsdesk.web import app

INTERVIEW = web_world.interview()
REPORT = web_world.report()
ARTICLE = f"/articles/{INTERVIEW.article.id}"
STORY = f"/stories/{REPORT.article.id}"
ENTRY = f"/entries/{REPORT.events[0].id}"


def text_of(markup: str) -> str:
    """The words of a page, as a reader sees them."""
    body = markup.partition("<main")[2].partition(">")[2].partition("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())


@pytest.fixture
def empty(empty_desk: Desk) -> Iterator["TestClient[object]"]:
    with TestClient(app(empty_desk), base_url="http://127.0.0.1") as opened:
        yield opened


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/",
            ["Pyongyang is Moscow’s biggest arms supplier", "story with 3 reports", "Live: the Tessel rises"],
        ),
        ("/articles?site=eastbank", ["Kyiv counts 1,500,000 North Korean shells"]),
        ("/stories", ["Kyiv counts 1,500,000", "3 reports", "1 report"]),
        (
            STORY,
            [
                "Where the reports differ",
                "about 1,000,000 rounds",
                "1,500,000 shells",
                "Reports, oldest first",
            ],
        ),
        ("/statements", ["Kyrylo Budanov", "via KCNA", "said 15 January 2024"]),
        ("/speaker?name=Kyrylo%20Budanov", ["21 January 2024", "the situation would have been catastrophic"]),
        ("/speaker?name=Kyrylo%20Budanov", ["Reports say:"]),
        ("/speakers", ["Kyrylo Budanov 3"]),
        ("/registers", ["Arms transfers", "3 events"]),
        ("/registers/transfer", ["North Korea", "Russian depots", "claimed"]),
        (
            ENTRY,
            ["told by 2 reports", "Where the reports differ", "Pyongyang, North Korea: 39.0° N, 125.8° E"],
        ),
        ("/timeline?topic=shells", ["15 January 2024", "The Herald, printed 21 January 2024"]),
        ("/search?q=catastrophic", ["Found for “catastrophic”", "The Herald"]),
        ("/digest/2024-01-21", ["21 January 2024", "Drawn from"]),
        ("/sources", ["timed out", "3 times in a row", "21 January 2024, 09:14 UTC", "fine"]),
        ("/refusals", ["front page", "many links, little text"]),
        ("/about", ["5 pages = 4 articles + 1 refused"]),
    ],
)
def test_a_page_tells_what_is_on_record(client: "TestClient[object]", path: str, words: list[str]) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    shown = text_of(answer.text)
    for each in words:
        assert each in shown


@pytest.mark.parametrize(
    "path",
    ["/", "/articles", "/stories", "/statements", "/speaker?name=x", "/speakers", "/registers", "/timeline?topic=x",
     "/registers/transfer", "/search?q=x", "/digest", "/digest/2024-01-21", "/sources", "/refusals", "/about"],
)  # fmt: skip
def test_an_empty_record_has_pages_as_well(empty: "TestClient[object]", path: str) -> None:
    assert empty.get(path).status_code == 200


def test_the_article_stands_whole_on_its_page(client: "TestClient[object]") -> None:
    shown = text_of(client.get(ARTICLE).text)
    for paragraph in INTERVIEW.article.text.split("\n\n"):
        assert paragraph in shown
    for each in ("by Ines Varga, Herald Wire (agency)", "21 January 2024, 07:14 UTC", "Shells in a depot",
                 "Photo: Herald", "Printed again by Millbrook Gazette", "(97 %)", "War", "2 min",
                 "behind a paywall", "licence"):  # fmt: skip
        assert each in shown.replace("\u00a0", " ")


def test_every_statement_has_a_row_and_its_words_are_marked(client: "TestClient[object]") -> None:
    page = client.get(ARTICLE).text
    for statement in INTERVIEW.statements:
        assert f'id="s-{statement.id}"' in page
        assert f'href="#s-{statement.id}"' in page
    for event in INTERVIEW.events:
        assert f'id="e-{event.id}"' in page
    nested = re.search(r'data-m="([^"]+)">visit</span>', page)
    assert nested and {"s4:content", "s5:content", "e2:trigger"} <= set(nested[1].split())


def test_cards_and_the_running_feed_stand_apart_from_the_text(client: "TestClient[object]") -> None:
    page = client.get(ARTICLE).text
    text, _, rest = page.partition('id="apart"')
    assert "Subscribe to our morning digest" in rest
    assert "Alert ends" in rest
    assert "Alert ends" not in text


def test_a_live_blog_shows_the_time_of_each_entry(client: "TestClient[object]") -> None:
    shown = text_of(client.get(f"/articles/{web_world.flood().article.id}").text)
    assert "21 January 2024, 07:40 UTC 07:40 07:40 The bridge is closed." in shown


def test_links_in_the_text_lead_out_without_telling_where_from(client: "TestClient[object]") -> None:
    page = client.get(ARTICLE).text
    assert '<a href="https://ft.example/interview" rel="noopener noreferrer nofollow">' in page
    assert (
        page.count("https://cdn.example/shells.jpg") == 1
    )  # a link, not a picture: nothing is loaded from elsewhere
    assert "<img" not in page


def test_a_place_in_the_text_is_pointed_out_without_a_script(client: "TestClient[object]") -> None:
    span = INTERVIEW.span("as many weapons as")
    page = client.get(f"{ARTICLE}?at={span.start}-{span.end}").text
    assert re.search(r'<mark class="here" id="at">.*?as many weapons as', page)
    assert page.count('id="at"') == 1


@pytest.mark.parametrize("at", ["", "x", "9-3", "-", "0-0", "99999999-999999999", "1-2-3", "٣-٤"])
def test_a_place_that_is_none_still_opens_the_page(client: "TestClient[object]", at: str) -> None:
    assert client.get(ARTICLE, params={"at": at}).status_code == 200


def test_every_cell_of_a_register_leads_to_its_words(client: "TestClient[object]") -> None:
    page = client.get("/registers/transfer").text
    places = re.findall(r'href="(/articles/\w+\?at=(\d+)-(\d+)#at)"', page)
    assert len(places) >= 10
    words = {INTERVIEW.article.text[slice(*Span(int(start), int(end)))] for _, start, end in places}
    assert "about 1,000,000 rounds" in words


def test_search_marks_what_was_found(client: "TestClient[object]") -> None:
    assert "<mark>catastrophic</mark>" in client.get("/search", params={"q": "catastrophic"}).text


def test_a_speaker_says_a_thing_once_and_shows_where_the_account_changed(empty_desk: Desk) -> None:
    web_world.store(empty_desk.record, web_world.wall())
    with TestClient(app(empty_desk), base_url="http://127.0.0.1") as client:
        shown = text_of(client.get("/speaker?name=Ada+Lind").text)
        assert "Changed accounts" in shown
        before, after = shown.partition("After, 22 January 2024")[::2]
        assert "Before, 21 January 2024" in before
        assert "480 million" in before
        assert "520 million" in after
        assert "Printed by 2: Daybreak first, 21 January 2024, 07:14 UTC shortened to 62 % Gazette" in shown

        sure = client.get("/speaker?name=Ada+Lind&confidence=0.8").text
        assert "Changed accounts" not in sure
        assert "480 million" not in sure
        assert '<option value="0.8" selected>' in sure
        assert client.get("/speaker?name=Ada+Lind&confidence=much").status_code == 400

        answer = client.get("/api/v1/voice?name=Ada+Lind").json()
        assert [turn["differences"] for turn in answer["turns"]] == [["figure"]]
        assert [len(each["printings"]) for each in answer["utterances"]] == [2, 2]


def test_rival_figures_stand_on_a_chart_under_the_one_that_the_rule_chooses(
    client: "TestClient[object]",
) -> None:
    page = client.get(ENTRY).text
    assert page.count("<circle") == 2
    assert 'aria-label="item by time of report: 1,500,000 shells, about 1,000,000 rounds"' in page
    assert "about 1,000,000 rounds" in page.partition('class="head-figure"')[2].partition("</p>")[0]
    for figure in ("about 1,000,000 rounds", "1,500,000 shells"):
        address = html.unescape(re.search(f'class="value" href="([^"]+)"><bdi>{figure}', page)[1])  # type: ignore[index]
        assert figure in client.get(address).text.partition('id="at"')[2][:200]
    official = client.get(ENTRY + "?rule=official").text
    assert "No report gives the latest official one." in official
    assert client.get(ENTRY + "?rule=nicest").status_code == 400


def test_a_register_is_added_up_by_a_role_or_by_month(client: "TestClient[object]") -> None:
    shown = text_of(client.get("/registers/transfer?by=supplier").text)
    assert "Added up by supplier" in shown
    assert "1 000 000–1 500 000 artillery shell" in shown
    assert "January 2024" in text_of(client.get("/registers/transfer?by=month").text)
    assert client.get("/registers/transfer?by=weather").status_code == 400


def test_filters_restrict_and_stay_in_the_form(client: "TestClient[object]") -> None:
    page = client.get("/statements?speaker=volkov&topic=&stance=deny&since=2024-01-20&until=").text
    assert "There is no such trade" in page
    assert "catastrophic" not in page
    assert 'value="volkov"' in page
    assert '<option value="deny" selected>' in page
    assert "/downloads/statements.csv?speaker=volkov&amp;stance=deny&amp;since=2024-01-20" in page
    kept = text_of(client.get("/registers/transfer?supplier=north+korea&status=claimed").text)
    assert "1,500,000 shells" in kept
    assert "about 1,000,000 rounds" not in kept


def test_long_lists_come_in_pages(empty_desk: Desk, empty: "TestClient[object]") -> None:
    many = [
        web_world.article(f"n{number}", "Post", f"Report {number:03}", "Nothing.", hours=-number)
        for number in range(120)
    ]
    web_world.store(empty_desk.record, many)
    first = empty.get("/articles").text
    assert "Report 049" in first
    assert "Report 050" not in first
    address = html.unescape(re.search(r'href="([^"]+)" rel="next"', first)[1])  # type: ignore[index]
    second = empty.get(address).text
    assert "Report 050" in second
    last = empty.get("/articles?offset=100").text
    assert "Report 119" in last
    assert 'rel="next"' not in last
    assert 'href="/articles?offset=50" rel="prev"' in last


def test_the_digest_leads_to_the_days_around_it_and_comes_as_text(client: "TestClient[object]") -> None:
    page = client.get("/digest/2024-01-21").text
    assert 'href="/digest/2024-01-20"' in page
    assert 'href="/digest/2024-01-22"' in page
    assert client.get("/digest", follow_redirects=False).headers["location"] == "/digest/2024-01-21"
    assert (
        client.get("/digest?day=2024-01-20", follow_redirects=False).headers["location"]
        == "/digest/2024-01-20"
    )
    assert client.get("/digest/2024-01-21.md").headers["content-type"] == "text/markdown; charset=utf-8"
    assert client.get("/digest/2024-01-21.txt").headers["content-type"] == "text/plain; charset=utf-8"
    for form, said in (("csv", "text/csv"), ("jsonl", "application/jsonl")):
        answer = client.get(f"/downloads/transfer.{form}")
        assert answer.headers["content-type"] == f"{said}; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/articles/none", 404, "There is nothing here."),
        ("/stories/none", 404, "There is nothing here."),
        ("/entries/none", 404, "There is nothing here."),
        ("/registers/none", 404, "There is nothing here."),
        ("/no/such/page", 404, "There is nothing here."),
        ("/digest/2024-01-21.exe", 404, "There is nothing here."),
        ("/feeds/none.rss", 404, "There is nothing here."),
        ("/feeds/articles.exe", 404, "There is nothing here."),
        ("/downloads/statements.exe", 404, "There is nothing here."),
        ("/digest/yesterday", 400, "must be a day such as 2024-01-21"),
        ("/statements?since=soon", 400, "“since” must be a day such as 2024-01-21"),
        ("/statements?stance=angry", 400, "“stance” must be one of"),
        ("/registers/transfer?status=maybe", 400, "“status” must be one of"),
        ("/articles?offset=-1", 400, "“offset” must be a number"),
        ("/articles?offset=9999999999999999999999", 400, "“offset” must be a number"),
        ("/search?q=" + "x" * 501, 400, "“q” is longer than 500 characters"),
    ],
)
def test_what_cannot_be_answered_gets_a_kind_page(
    client: "TestClient[object]", path: str, status: int, words: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert words in text_of(answer.text)
    assert "Traceback" not in answer.text


def test_a_fault_of_ours_says_nothing_of_its_inside(
    desk: Desk, client: "TestClient[object]", monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("<b>secret</b>")

    monkeypatch.setattr(desk, "counts", broken)
    page, data = client.get("/about"), client.get("/api/v1/counts")
    assert page.status_code == data.status_code == 500
    assert "secret" not in page.text + data.text
    assert "It is our fault" in page.text


@pytest.mark.parametrize(
    "path", ["/feed.rss", "/feed.atom", "/feed.json", "/feeds/statements.atom", "/feeds/transfer.rss"]
)
def test_lists_can_be_followed(client: "TestClient[object]", path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "http://127.0.0.1/" in answer.text


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
@pytest.mark.parametrize("what", ["articles", "statements", "transfer"])
def test_lists_can_be_taken_away(client: "TestClient[object]", what: str, form: str) -> None:
    answer = client.get(f"/downloads/{what}.{form}")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="{what}.{form}"'
    assert answer.content


def test_a_download_holds_what_the_page_shows(client: "TestClient[object]") -> None:
    lines = client.get("/downloads/statements.jsonl?speaker=volkov").text.splitlines()
    assert len(lines) == 1
    assert "There is no such trade" in lines[0]


def test_sums_lead_to_their_entries_and_can_be_taken_away(client: "TestClient[object]") -> None:
    page = client.get("/registers/transfer?by=supplier").text
    assert 'href="/registers/transfer?by=supplier&amp;supplier=North%20Korea"' in page
    (entry,) = set(re.findall(r'href="/entries/([^"]+)" aria-label="Entry 1 of North Korea"', page))
    assert client.get(f"/entries/{entry}").status_code == 200
    assert "/downloads/transfer.csv?by=supplier" in page
    table = client.get("/downloads/transfer.csv?by=supplier").text
    assert table.splitlines()[0].startswith("group,entries,reports,role,norm,low,high")
    assert table.splitlines()[1].startswith("North Korea,1,3,item,artillery shell,1000000")
    assert client.get("/downloads/transfer.csv?by=weather").status_code == 400


def test_a_download_without_rows_has_its_head(client: "TestClient[object]") -> None:
    assert "trigger_span" in client.get("/downloads/transfer.csv?supplier=nobody").text
    assert client.get("/downloads/statements.csv?speaker=nobody").text.startswith("id,speaker,")
