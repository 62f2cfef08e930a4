"""Nothing that a page says acts in the reader's browser, and no other site reads the desk or changes anything."""

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import web_world
from data_sets import data_folder
from litestar.testing import TestClient

from newsdesk.desk import Desk, Settings
from newsdesk.model import Byline, Card, Link, LiveEntry, Picture, Source, SourceState, Span
from newsdesk.web import app, templating
from newsdesk.web.security import HEADERS, gate, named
from newsdesk.web.showing import outward

READING = {"GET", "HEAD", "OPTIONS"}


def test_there_is_no_route_that_changes_anything(desk: Desk) -> None:
    routes = {route.path: set(getattr(route, "methods", ())) for route in app(desk).routes}
    assert len(routes) > 35
    assert {path: methods - READING for path, methods in routes.items() if methods - READING} == {}


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/", "/articles/x", "/api/v1/articles", "/api/v1/changes/stream"])
def test_what_would_change_something_is_refused(client: "TestClient[Any]", method: str, path: str) -> None:
    assert client.request(method, path, headers={"Origin": "https://evil.example"}).status_code == 405


@pytest.mark.parametrize(
    "path",
    ["/", "/nothing", "/statements?since=x", "/static/desk.css", "/static/nothing", "/api/v1/counts", "/api/v1/nothing",
     "/api/v1/openapi.json", "/feed.rss", "/downloads/articles.csv"],
)  # fmt: skip
def test_every_answer_carries_the_headers(client: "TestClient[Any]", path: str) -> None:
    answer = client.get(path)
    for name, value in HEADERS:
        assert answer.headers[name] == value
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")
    assert "access-control-allow-origin" not in answer.headers
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8765", "localhost:1", "LOCALHOST", "[::1]:8765", "localhost."]
)
def test_the_desk_answers_to_its_names(client: "TestClient[Any]", host: str) -> None:
    assert client.get("/about", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8765", "127.0.0.1.evil.example", "localhost@evil.example", "10.0.0.7", "127.0.0.1:x",
     "", "a b", "[::2]", "[evil.example]", "127.0.0.1/..", "localhost, evil.example"],
)  # fmt: skip
def test_a_name_that_was_rebound_to_this_machine_reads_nothing(client: "TestClient[Any]", host: str) -> None:
    for path in ("/", "/api/v1/articles", "/static/desk.css", "/api/v1/openapi.json"):
        answer = client.get(path, headers={"Host": host})
        assert answer.status_code in (400, 421)
        assert "Pyongyang" not in answer.text


def test_a_desk_for_all_addresses_is_reached_by_number_but_not_by_foreign_names(desk: Desk) -> None:
    with TestClient(app(desk, "0.0.0.0"), base_url="http://192.168.1.7") as everywhere:
        assert everywhere.get("/about").status_code == 200
        assert everywhere.get("/about", headers={"Host": "evil.example"}).status_code == 421
    with TestClient(app(desk, "desk.example"), base_url="http://desk.example") as own:
        assert own.get("/about").status_code == 200


def test_the_gate_is_what_refuses(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdesk.web.application.gate", lambda inner, host: inner)
    with TestClient(app(desk), base_url="http://evil.example") as open_to_all:
        assert open_to_all.get("/about").status_code == 200
    assert callable(gate)
    assert named("[::1]:80") == "::1"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x",
     "vbscript:x", "file:///etc/passwd", "//evil.example", "/relative", "http:", "http://", "https://[", "", None,
     "blob:https://x/1", "ftp://x/"],
)  # fmt: skip
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert outward(url) == ""


def test_web_addresses_stay_as_they_are() -> None:
    assert outward("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d"
    assert outward("HTTP://example.org") == "HTTP://example.org"


# -- payloads -----------------------------------------------------------------------------------------------------------

Oracle = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def active_content() -> Oracle:
    """The oracle of the public benches: it parses with html5lib and shares no code with us."""
    path = data_folder().parent / "bench" / "active_content.py"
    if not path.exists():
        pytest.skip(f"no oracle at {path}")
    spec = importlib.util.spec_from_file_location("active_content", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Oracle = module.active_content
    return found


def payloads() -> list[str]:
    folder: Path = data_folder() / "robustness"
    lines = (folder / "dompurify-xss.jsonl").read_text("utf-8").splitlines()
    naughty = json.loads((folder / "blns.json").read_text("utf-8"))
    return [json.loads(line)["payload"] for line in lines] + [text for text in naughty if text.strip()]


def hostile(number: int, words: str) -> web_world.Told:
    """An article that says this in every field it has."""
    told = web_world.article(f"x{number}", "Post", words, f"He said {words} loudly.", hours=-number / 60)
    link = Link(Span(0, 2), words)
    told.article = replace(
        told.article,
        kicker=words,
        standfirst=words,
        site=words,
        section=words,
        language=words,
        syndication=words,
        canonical_url=words,
        bylines=(Byline(words, "person"),),
        lead_picture=Picture(words, words, words, words),
        cards=(Card("related", words, words, words),),
        live=(LiveEntry(words, None, words, words, words, words),),
        blocks=(replace(told.article.blocks[0], links=(link,)),),
    )
    told.says("loudly", "He", "said", words, role=words, addressee=words, relay=(words,), said_on=words)
    told.happened("transfer", "loudly", supplier="He", source="He")
    event = told.events[0]
    fillers = tuple(replace(filler, norm=words, text=words) for filler in event.fillers)
    told.events[0] = replace(event, fillers=fillers, qualifiers=(words,), kind=words)
    return told


@pytest.fixture(scope="module")
def under_attack(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple["TestClient[Any]", list[web_world.Told]]]:
    found = payloads()
    together = [" ".join(found[first : first + 3]) for first in range(0, len(found), 3)]
    told = [hostile(number, words) for number, words in enumerate(together)]
    path = tmp_path_factory.mktemp("hostile") / "record"
    with Desk.open(Settings(record=str(path))) as desk:
        web_world.store(desk.record, told)
        source = Source("https://x.example/<script>alert(1)</script>", "feed", "<script>alert(1)</script>")
        desk.record.sources.follow(source)
        desk.record.sources.update(SourceState(source, fault="<img src=x onerror=alert(1)>"))
        with TestClient(app(desk), base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
            yield client, told


def foreign(found: Sequence[str], ours: Sequence[str]) -> Counter[str]:
    return Counter(found) - Counter(ours)


def test_no_payload_becomes_active_in_any_page(
    client: "TestClient[Any]",
    under_attack: tuple["TestClient[Any]", list[web_world.Told]],
    active_content: Oracle,
) -> None:
    attacked, told = under_attack
    assert len(told) > 240
    ours = active_content(client.get(f"/articles/{web_world.interview().article.id}").text)
    assert ours == ["<script>", "<script>"]
    pages = [f"/articles/{each.article.id}" for each in told[::6]]
    lists = ("/articles", "/statements", "/registers/transfer", "/speaker?name=%3C")
    pages += [
        f"{path}{'&' if '?' in path else '?'}offset={first}"
        for path in lists
        for first in range(0, len(told), 50)
    ]
    pages += [
        "/",
        "/speakers",
        "/sources",
        "/search?q=loudly",
        "/timeline?topic=loudly",
        "/digest/2024-01-21",
    ]
    for path in pages:
        answer = attacked.get(path)
        assert answer.status_code == 200, path
        assert not foreign(active_content(answer.text), ours), path


def test_a_payload_that_is_plain_text_is_still_there(
    under_attack: tuple["TestClient[Any]", list[web_world.Told]],
) -> None:
    attacked, told = under_attack
    page = attacked.get(f"/articles/{told[0].article.id}").text
    assert "&lt;svg&gt;&lt;image id=&#34;v-146&#34;" in page


def test_escaping_is_what_keeps_them_inert(
    under_attack: tuple["TestClient[Any]", list[web_world.Told]],
    active_content: Oracle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    attacked, told = under_attack
    monkeypatch.setattr(templating, "ENVIRONMENT", templating.ENVIRONMENT.overlay(autoescape=False))
    active = sum(
        bool(
            foreign(
                active_content(attacked.get(f"/articles/{each.article.id}").text), ["<script>", "<script>"]
            )
        )
        for each in told[:70:2]
    )
    assert active > 20


def test_questions_that_are_payloads_are_shown_as_text_and_never_a_fault_of_ours(
    client: "TestClient[Any]", active_content: Oracle
) -> None:
    ours = ["<script>", "<script>"]
    for words in [
        *payloads()[::8],
        "\x00",
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
        '"' * 400,
        "a AND (b",
    ]:
        for path, name in (("/search", "q"), ("/statements", "speaker"), ("/registers/transfer", "supplier")):
            answer = client.get(path, params={name: words})
            assert answer.status_code in (200, 400), (path, words)
            assert not foreign(active_content(answer.text), ours), (path, words)
        assert client.get("/api/v1/search", params={"q": words}).status_code in (200, 400)


@pytest.mark.parametrize(
    "path",
    ["/%00", "/articles/%00", "/articles/..%2f..%2fetc%2fpasswd", "/static/../application.py", "/static/%2e%2e/serving.py",
     "/static/..%2fserving.py", "/speaker?name=%ED%A0%80", "/search?q=%FF%FE", "/statements?speaker=%", "/feeds/%2e%2e.rss",
     "/downloads/..%2f.csv", "/registers/%3Cscript%3E", "/%3Cscript%3Ealert(1)%3C/script%3E", "/digest/%3Cscript%3E"],
)  # fmt: skip
def test_hostile_addresses_get_an_inert_answer(client: "TestClient[Any]", path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (200, 400, 404)
    assert "<script>alert" not in answer.text
    assert "import " not in answer.text
    assert not re.search(r"<script>(?!</script>)", answer.text)
