"""Whatever the page: an article whose spans are exact, or a refusal with a name."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.model import Article, Refusal
from newsdesk.read import read

_TAGS = st.sampled_from(["p", "div", "span", "a", "b", "h1", "h2", "ul", "li", "table", "tr", "td", "blockquote", "figure", "figcaption", "article", "section", "aside", "br", "pre", "time", "script"])  # fmt: skip
_NAMES = st.sampled_from(
    ["", ' class="related"', ' class="article-body"', ' href="/x"', " hidden", ' datetime="2024-01-21"']
)
_WORDS = st.text(max_size=60) | st.sampled_from(
    ["By Ada Fern", "21 January 2024", "7:14 AM", "The harbour is open again. " * 5]
)
_PARTS = st.one_of(
    _WORDS,
    st.builds(lambda tag, name: f"<{tag}{name}>", _TAGS, _NAMES),
    st.builds(lambda tag: f"</{tag}>", _TAGS),
    st.sampled_from(
        [
            "&amp;",
            "&#0;",
            "&lt;",
            "<!--",
            "-->",
            "<![CDATA[",
            '<script type="application/ld+json">{"@type":',
            "</script>",
        ]
    ),
)
_PAGES = st.lists(_PARTS, max_size=60).map(lambda parts: "<html><body>" + "".join(parts))


@settings(max_examples=150)
@given(_PAGES)
def test_spans_are_exact_and_in_order(page: str):
    found = read(page, "https://courier.example/page")
    assert isinstance(found, Article | Refusal)
    if isinstance(found, Refusal):
        assert found.reason != "broken"
        return
    end = 0
    for block in found.blocks:
        assert end <= block.span.start < block.span.end <= len(found.text)
        assert found.text[block.span.start : block.span.end].strip()
        end = block.span.end
        for link in block.links:
            assert block.span.start <= link.span.start < link.span.end <= block.span.end
    assert not any(
        unicodedata.category(character) == "Cs" or character in "\0\x08\x1b" for character in found.text
    )


@settings(max_examples=100)
@given(st.binary(max_size=400) | _PAGES.map(lambda page: page.encode("utf-16-le", "surrogatepass")))
def test_any_bytes_give_the_same_answer_twice(body: bytes):
    assert read(body, "https://courier.example/page") == read(body, "https://courier.example/page")
