"""A digest as text, Markdown and page: every line with its source, nothing active."""

import html5lib
import pytest
from publish_world import HOSTILE, digest

from newsdesk.publish import editions
from newsdesk.publish.speech import LONGEST, plainly, spoken

KNOWN = {"html", "head", "meta", "title", "body", "main", "h1", "h2", "section", "ul", "li", "cite", "a"}
FORMS = (editions.as_text, editions.as_markdown, editions.as_html)


@pytest.mark.parametrize("form", FORMS)
def test_every_line_names_outlet_place_and_address(form):
    page = form(digest())
    assert "Digest of 21 January 2024, from 1 page" in page
    assert "The bridge would open in May." in page
    assert "characters 15–43" in page
    assert "https://herald.example/bridge" in page


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_inert_on_the_page(words: str):
    tree = html5lib.parse(editions.as_html(digest(words)), namespaceHTMLElements=False)
    for element in tree.iter():
        assert element.tag in KNOWN
        assert not any(name.startswith("on") for name in element.attrib)
        assert element.attrib.get("href", "https://").startswith("https://")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_inert_in_markdown(words: str):
    lines = editions.as_markdown(digest(words)).splitlines()
    assert sum(line.startswith("#") for line in lines) == 2
    assert sum(line.startswith("- ") for line in lines) == 1
    joined = "\n".join(lines).replace("\\<", "").replace("(<https://", "")
    assert "<script" not in joined
    assert "](javascript" not in joined
    assert "![" not in joined.replace("\\!", "").replace("\\[", "")


@pytest.mark.parametrize("form", FORMS)
def test_no_control_characters_come_through(form):
    page = form(digest("a\x00b\x1b[31m\u202ec\ud800"))
    assert not {"\x00", "\x1b", "\u202e", "\ud800"} & set(page)


def test_an_address_cannot_break_out_of_its_link():
    page = editions.as_markdown(digest(url="https://x.example/>) <b>"))
    assert "> " not in page.split("](<")[1].split(">)")[0]
    assert '"><' not in editions.as_html(digest(url='https://x.example/"><script>'))


def test_text_is_made_plain_for_the_voice():
    assert plainly("He said: “About 122 mm — not 5%”, see https://x.example/y") == (
        "He said: About 122 millimetres, not 5 percent, see"
    )
    assert (
        plainly("Gen. Ames & Dr. Li paid $1.5 million.")
        == "General Ames and Doctor Li paid 1.5 million dollars."
    )
    assert plainly("[[ phonemes ]] don't") == "phonemes don't"


def test_what_is_said_names_day_and_outlet_and_is_never_too_long():
    said = list(spoken(digest("Words, " * 200 + "end")))
    assert said[0] == "The digest of 21 January 2024."
    assert any(sentence.startswith("From The Herald") for sentence in said)
    assert all(len(sentence) <= LONGEST + 1 for sentence in said)
