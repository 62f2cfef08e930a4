"""The same nouns as JSON, described by an OpenAPI document; a wrong question is told in clear words."""

from typing import Any

import pytest
import web_world
from litestar.testing import TestClient

INTERVIEW = web_world.interview()
REPORT = web_world.report()
ARTICLE, STATEMENT, EVENT = INTERVIEW.article.id, INTERVIEW.statements[0].id, INTERVIEW.events[0].id
ENTRY = REPORT.events[0].id


def ask(client: "TestClient[Any]", path: str, **fields: Any) -> Any:
    answer = client.get(f"/api/v1{path}", params=fields)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_an_article_comes_with_all_that_was_found_in_it(client: "TestClient[Any]") -> None:
    page = ask(client, f"/articles/{ARTICLE}")
    text = page["article"]["text"]
    assert text == INTERVIEW.article.text
    assert len(page["statements"]) == 6
    start, end = page["statements"][0]["statement"]["content"][0]
    assert text[start:end] == "No other country sends Russia as many weapons as North Korea does"
    assert page["statements"][0]["statement"]["speaker"]["name"] == "Kyrylo Budanov"
    assert page["copies"][0][0]["share"] == 0.97
    assert page["article"]["published"]["when"] == "2024-01-21T07:14:00Z"
    assert page["article"]["text_evidence"] == INTERVIEW.article.text_evidence


@pytest.mark.parametrize(
    ("path", "fields", "number"),
    [
        ("/articles", {}, 4),
        ("/articles", {"site": "herald"}, 1),
        ("/articles", {"since": "2024-01-21"}, 3),
        ("/articles", {"story": REPORT.article.id}, 3),
        ("/statements", {"speaker": "budanov"}, 3),
        ("/statements", {"stance": "deny"}, 1),
        ("/statements", {"speaker": "budanov", "confidence": "0.95"}, 2),
        ("/statements", {"topic": "pyongyang", "until": "2024-01-21"}, 2),
        ("/registers/transfer", {}, 3),
        ("/registers/transfer", {"supplier": "north korea"}, 2),
        ("/registers/visit", {"status": "planned"}, 1),
        ("/stories", {}, 2),
        ("/search", {"q": "catastrophic"}, 2),
    ],
)
def test_lists_are_filtered(
    client: "TestClient[Any]", path: str, fields: dict[str, str], number: int
) -> None:
    found = ask(client, path, **fields)
    assert len(found["items"]) == number
    assert found["next"] is None


def test_lists_come_in_parts(client: "TestClient[Any]") -> None:
    first = ask(client, "/articles", limit=3)
    assert (len(first["items"]), first["next"]) == (3, 3)
    last = ask(client, "/articles", limit=3, offset=first["next"])
    assert (len(last["items"]), last["next"]) == (1, None)
    assert not {item["id"] for item in first["items"]} & {item["id"] for item in last["items"]}


def test_single_things_are_found_by_their_id(client: "TestClient[Any]") -> None:
    assert ask(client, f"/statements/{STATEMENT}")["cue"] == "told"
    assert ask(client, f"/events/{EVENT}")["event"]["frame"] == "transfer"
    assert len(ask(client, f"/entries/{ENTRY}")["events"]) == 2
    assert ask(client, f"/entries/{ENTRY}")["rivals"][0]["norm"] == "artillery shell"
    assert len(ask(client, f"/stories/{REPORT.article.id}")["articles"]) == 3
    assert ask(client, "/digest/2024-01-21")["day"] == "2024-01-21"
    assert ask(client, "/counts")["statements"] == 9
    assert {"name": "Kyrylo Budanov", "statements": 3} in ask(client, "/speakers", like="budan")
    assert (
        "supplier" in next(each for each in ask(client, "/registers") if each["frame"] == "transfer")["roles"]
    )
    assert ask(client, "/timeline", topic="shells")["items"][0]["when"][:10] == "2024-01-15"


def test_the_change_log_is_read_on_from_a_number(client: "TestClient[Any]") -> None:
    changes = ask(client, "/changes", limit=2)
    assert [change["number"] for change in changes] == sorted(change["number"] for change in changes)
    later = ask(client, "/changes", since=changes[-1]["number"])
    assert later[0]["number"] > changes[-1]["number"]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/articles/none", 404, "There is nothing here"),
        ("/statements/none", 404, "There is nothing here"),
        ("/events/none", 404, "There is nothing here"),
        ("/entries/none", 404, "There is nothing here"),
        ("/stories/none", 404, "There is nothing here"),
        ("/registers/none", 404, "There is nothing here"),
        ("/nothing", 404, "There is nothing here"),
        ("/articles?limit=501", 400, "limit"),
        ("/articles?limit=0", 400, "limit"),
        ("/articles?limit=many", 400, "limit"),
        ("/articles?offset=-1", 400, "offset"),
        ("/articles?since=soon", 400, "since"),
        ("/articles?since=", 400, "since"),
        ("/statements?stance=angry", 400, "stance"),
        ("/registers/transfer?colour=red", 400, "colour: no such role or filter"),
        ("/timeline", 400, "topic"),
        ("/search", 400, "q"),
        ("/search?q=" + "x" * 501, 400, "q"),
        ("/changes?since=-1", 400, "since"),
        ("/changes/stream?since=-1", 400, "since"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(
    client: "TestClient[Any]", path: str, status: int, words: str
) -> None:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("application/json")
    told = answer.json()
    assert told["status"] == status
    assert words in told["detail"]


def test_the_figure_at_the_head_of_an_entry_is_chosen_by_a_rule(client: "TestClient[Any]") -> None:
    def head(**fields: str) -> Any:
        found = ask(client, f"/entries/{REPORT.events[0].id}", **fields)
        return found["rule"], [each and each[0] for each in found["chosen"]]

    assert head() == ("latest", ["about 1,000,000 rounds"])
    assert head(rule="lowest") == ("lowest", ["about 1,000,000 rounds"])
    assert head(rule="official") == ("official", [None])
    assert client.get(f"/api/v1/entries/{REPORT.events[0].id}?rule=nicest").status_code == 400


def test_a_register_adds_up(client: "TestClient[Any]") -> None:
    (north_korea,) = ask(client, "/registers/transfer/totals", by="supplier")
    assert (north_korea["group"], north_korea["entries"], north_korea["reports"]) == ("North Korea", 1, 3)
    assert north_korea["sums"] == [
        {"role": "item", "norm": "artillery shell", "low": 1_000_000, "high": 1_500_000, "uncounted": 0}
    ]
    (entry,) = north_korea["members"]
    assert ask(client, f"/entries/{entry}")["entry"]["id"] == entry
    assert ask(client, "/registers/transfer/totals", by="supplier", recipient="nobody") == []
    assert client.get("/api/v1/registers/transfer/totals?by=weather").status_code == 400


def test_the_last_day_of_the_calendar_is_a_day_like_others(client: "TestClient[Any]") -> None:
    assert client.get("/api/v1/stories?until=9999-12-31").status_code == 200


def test_the_document_describes_every_answer_and_loads_nothing(client: "TestClient[Any]") -> None:
    document = client.get("/api/v1/openapi.json").json()
    paths = {path.removeprefix("/api/v1") for path in document["paths"]}
    assert paths == {
        "/counts", "/articles", "/articles/{article}", "/stories", "/stories/{story}", "/timeline", "/search",
        "/digest/{day}", "/statements", "/statements/{statement}", "/speakers", "/voice", "/registers", "/registers/{frame}", "/registers/{frame}/totals",
        "/events/{event}", "/entries/{entry}", "/changes", "/changes/stream",
    }  # fmt: skip
    for path, methods in document["paths"].items():
        assert set(methods) == {"get"}, path
        assert methods["get"]["description"]
        assert "200" in methods["get"]["responses"]
    limit = next(
        p for p in document["paths"]["/api/v1/articles"]["get"]["parameters"] if p["name"] == "limit"
    )
    assert limit["schema"]["maximum"] == 500
    assert client.get("/api/v1").status_code == 404
    assert client.get("/api/v1/redoc").status_code == 404
