"""The desk in a real browser: by mouse and by keyboard, live, without errors, and accessible in every size and light."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import axe_playwright_python
import pytest
import web_world
from web_serving import serving

from newsdesk.desk import Desk, Settings
from newsdesk.model import Links, Story

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

INTERVIEW, REPORT = web_world.interview(), web_world.report()
ARTICLE = f"/articles/{INTERVIEW.article.id}"
STORY = f"/stories/{REPORT.article.id}"
ENTRY = f"/entries/{REPORT.events[0].id}"
PAGES = (
    "/", ARTICLE, STORY, ENTRY, "/articles", "/stories", "/statements", "/speaker?name=Budanov", "/speakers", "/registers",
    "/registers/transfer", "/timeline?topic=shells", "/search?q=shells", "/digest/2024-01-21", "/sources", "/refusals",
    "/about", "/nothing",
)  # fmt: skip
MAIN = ("/", ARTICLE, STORY, "/registers/transfer", "/timeline?topic=shells", "/search?q=shells")
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
WATCH = """
window.reports = [];
addEventListener("securitypolicyviolation", (event) => reports.push(event.violatedDirective + " " + event.blockedURI));
"""


@contextmanager
def opening(browser: "Browser", **options: Any) -> Iterator[tuple["Page", list[str]]]:
    """A page, and what goes wrong on it: console errors, exceptions, dialogs; asks to no other origin get through."""
    context = browser.new_context(**options)
    context.add_init_script(WATCH)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda fault: wrong.append(str(fault)))
    page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on(
        "request",
        lambda asked: (
            None if "//127.0.0.1" in asked.url or asked.url.startswith("data:") else wrong.append(asked.url)
        ),
    )
    try:
        yield page, wrong
    finally:
        context.close()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_page_opens_without_an_error_and_fits_its_screen(
    browser: "Browser", address: str, size: dict[str, int]
) -> None:
    with opening(browser, viewport=size) as (page, wrong):
        for path in PAGES:
            page.goto(address + path)
            assert page.evaluate("reports") == [], path
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
            assert page.locator("h1").count() == 1, path
    missing = [each for each in wrong if "404" in each]  # the browser's own note about /nothing
    assert len(missing) == 1
    assert wrong == missing


@pytest.mark.parametrize(("size", "paths"), [(PHONE, MAIN), (DESKTOP, PAGES)], ids=["phone", "desktop"])
def test_axe_finds_nothing_serious_in_either_light(
    browser: "Browser", address: str, size: dict[str, int], paths: tuple[str, ...]
) -> None:
    axe = AXE.read_text("utf-8")
    with opening(browser, viewport=size, bypass_csp=True, reduced_motion="reduce") as (page, _):
        for path in paths:
            page.emulate_media(color_scheme="light")
            page.goto(address + path)
            if path == ARTICLE:
                page.keyboard.press("n")
            page.evaluate(axe)
            assert grave(page) == [], path
            page.emulate_media(color_scheme="dark")
            assert grave(page, "color-contrast") == [], path
        page.add_style_tag(content=":root { --soft: #8a8a8a; --paper: #777 }")
        assert grave(page, "color-contrast"), "axe sees nothing at all"


def test_pointing_at_words_tells_who_said_them(browser: "Browser", address: str) -> None:
    with opening(browser, viewport=DESKTOP) as (page, wrong):
        page.goto(address + ARTICLE)
        panel = page.locator("#panel-body")
        page.get_by_text("No other country sends").first.hover()
        assert "Kyrylo Budanov, the head of Ukraine’s military intelligence" in panel.inner_text()
        for label, value in (("To whom", "Financial Times"), ("When", "21 January 2024"), ("Sure", "93")):
            row = panel.locator(f'dd[data-label="{label}"]')
            assert value in row.inner_text()
        lit = {part: lit_words(page, part) for part in ("source", "cue", "content")}
        assert lit == {
            "source": "Kyrylo Budanov, the head of Ukraine’s military intelligence,",
            "cue": "told",
            "content": "No other country sends Russia as many weapons as North Korea does",
        }
        page.locator("h1").hover()
        assert lit_words(page, "content") == ""
        assert "Point at underlined words" in panel.inner_text()
    assert wrong == []


def test_nested_words_belong_to_the_innermost_and_pieces_are_lit_together(
    browser: "Browser", address: str
) -> None:
    with opening(browser, viewport=DESKTOP) as (page, _):
        page.goto(address + ARTICLE)
        page.locator('[data-m*="s5:content"]').first.hover()
        assert lit_words(page, "content") == "he was willing to visit Pyongyang soon"
        assert "KCNA, inside No. 5" in page.locator("#panel-body").inner_text()
        page.get_by_text("and it let Russia breathe a little").first.hover()
        assert (
            lit_words(page, "content")
            == "They sent a great many artillery shellsand it let Russia breathe a little"
        )


def test_the_keyboard_does_all_that_the_mouse_does(browser: "Browser", address: str) -> None:
    with opening(browser, viewport=DESKTOP) as (page, wrong):
        page.goto(address + ARTICLE)
        title = page.locator("#panel-body .panel-title")
        seen = []
        for key in ("n", "j", "n", "p", "k"):
            page.keyboard.press(key)
            seen.append(title.inner_text())
        assert seen == ["Statement 1", "Statement 2", "Statement 3", "Statement 2", "Statement 1"]
        page.keyboard.press("e")
        assert title.inner_text() == "Event 1"
        assert lit_words(page, "trigger") == "sent"
        assert "North Korea" in lit_words(page, "role") or "many artillery shells" in lit_words(page, "role")
        page.keyboard.press("Escape")
        assert title.count() == 0
        page.locator(".ref").first.focus()
        assert title.inner_text() == "Statement 1"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert title.count() == 1
        page.keyboard.press("?")
        assert page.get_by_role("dialog").is_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "find"
        page.keyboard.press("n")
        assert page.input_value("#find") == "n"
    assert wrong == []


def test_single_keys_can_be_switched_off(browser: "Browser", address: str) -> None:
    with opening(browser, viewport=DESKTOP) as (page, _):
        page.goto(address + ARTICLE)
        page.get_by_role("button", name="Keyboard").click()
        page.get_by_label("Use single keys").uncheck()
        page.get_by_role("button", name="Close").click()
        page.reload()
        page.keyboard.press("n")
        assert page.locator("#panel-body .panel-title").count() == 0


def test_a_link_to_a_statement_lights_it(browser: "Browser", address: str) -> None:
    with opening(browser, viewport=DESKTOP) as (page, _):
        page.goto(f"{address}{ARTICLE}#s-{INTERVIEW.statements[2].id}")
        assert lit_words(page, "content") == "the situation would have been catastrophic"


def test_the_skip_link_leads_past_the_menu(browser: "Browser", address: str) -> None:
    with opening(browser, viewport=DESKTOP) as (page, _):
        page.goto(address + "/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to content"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"


def test_without_scripts_all_is_still_there(browser: "Browser", address: str) -> None:
    with opening(browser, viewport=DESKTOP, java_script_enabled=False) as (page, _):
        page.goto(address + ARTICLE)
        page.locator(".ref").first.click()
        assert page.locator("tr:target").inner_text().startswith("1")
        page.goto(address + "/")
        page.fill("#find", "catastrophic")
        page.keyboard.press("Enter")
        assert page.locator("mark").first.inner_text() == "catastrophic"


def test_what_arrives_appears_without_a_reload(browser: "Browser", tmp_path: Path) -> None:
    folder = tmp_path / "record"
    with Desk.open(Settings(record=str(folder))) as desk:
        web_world.fill(desk.record)
        with serving(folder) as (address, _), opening(browser, viewport=DESKTOP) as (page, wrong):
            page.goto(address + "/")
            page.evaluate("window.stayed = true")
            page.get_by_text("new reports appear by themselves").wait_for()
            fresh = web_world.article(
                "fresh", "Northline Wire", "Queue at the border <b>shrinks</b>", "It shrank.", hours=3
            )
            web_world.store(desk.record, [fresh])
            page.locator("#just-in").get_by_role("link", name="Queue at the border <b>shrinks</b>").wait_for(
                timeout=8000
            )
            page.locator('dd[data-count="articles"]', has_text="5").wait_for(timeout=5000)
            assert page.get_by_role("status").inner_text() == "1 new report"

            page.get_by_label("Show new reports at once").uncheck()
            later = [
                web_world.article(f"later{n}", "Daybreak", f"Later {n}", "So.", hours=4 + n) for n in range(2)
            ]
            web_world.store(desk.record, later)
            button = page.get_by_role("button", name="Show 2 new reports")
            button.wait_for(timeout=8000)
            assert page.get_by_text("Later 1").count() == 0
            members = tuple(each.article.id for each in later)
            desk.record.stories.replace(Links(stories=(Story(members[0], "Later", members, None, None),)))
            page.wait_for_timeout(1500)
            button.click()
            assert page.locator("#just-in .item-headline").all_inner_texts()[:2] == ["Later 1", "Later 0"]
            assert page.locator("#just-in").get_by_role("link", name="story with 2 reports").count() == 2
            assert page.evaluate("window.stayed") is True
            assert wrong == []


def test_a_page_that_was_cut_off_finds_its_way_back(browser: "Browser", tmp_path: Path) -> None:
    folder = tmp_path / "record"
    with Desk.open(Settings(record=str(folder))) as desk, opening(browser, viewport=DESKTOP) as (page, _):
        web_world.store(desk.record, [web_world.flood()])
        with serving(folder) as (address, _):
            page.goto(address + "/")
            page.get_by_text("new reports appear by themselves").wait_for()
        page.get_by_text("not connected; trying again").wait_for(timeout=8000)
        web_world.store(desk.record, [web_world.report()])
        with serving(folder, int(address.rpartition(":")[2])):
            page.get_by_role("link", name="Kyiv counts 1,500,000").wait_for(timeout=15000)
            assert page.locator("#just-in [data-article]").count() == 1


def test_payloads_in_a_real_browser_do_nothing(browser: "Browser", tmp_path: Path) -> None:
    words = "<img src=x onerror=alert(1)><svg onload=alert(2)></svg>\"'><script>alert(3)</script><a href=javascript:alert(4)>x</a>"
    told = web_world.article(
        "x", "Post", words, words, f"He said {words} loudly.", standfirst=words, kicker=words
    )
    told.says(words, "He", "said", words, role=words)
    folder = tmp_path / "record"
    with Desk.open(Settings(record=str(folder))) as desk:
        web_world.store(desk.record, [told])
        with serving(folder) as (address, _), opening(browser, viewport=DESKTOP) as (page, wrong):
            for path in (
                "/",
                f"/articles/{told.article.id}",
                "/statements",
                "/speakers",
                "/search?q=loudly",
                f"/search?q={words}",
            ):
                page.goto(address + path)
                page.keyboard.press("n")
                page.wait_for_timeout(100)
                assert page.evaluate("reports") == [], path
            page.goto(address + "/")
            page.get_by_text("new reports appear by themselves").wait_for()
            web_world.store(desk.record, [web_world.article("y", "Post", words + "2", words)])
            page.locator("#just-in [data-article]").wait_for(timeout=8000)
            assert page.evaluate("reports") == []
            assert wrong == []


def lit_words(page: "Page", part: str) -> str:
    return "".join(page.locator(f"#text .lit-{part}").all_text_contents())


def grave(page: "Page", *rules: str) -> list[tuple[str, str]]:
    """What axe calls serious or critical, with the first place; by all its rules or by these."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": list(rules)} if rules else {})
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [
        (each["id"], each["nodes"][0]["html"][:160])
        for each in found
        if each["impact"] in ("serious", "critical")
    ]
