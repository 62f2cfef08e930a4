"""Where the page shows little of the article, its text comes from what the page holds for machines, and the result says so."""

import html
import json

import msgspec
import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.record import documents

HEADLINE = "Harbour bridge closes for a month after inspectors find cracks"
SHOWN = (
    "The old harbour bridge will close on Monday for at least a month after inspectors found cracks in two of its piers.",
    "The city said on Friday that buses would take the tunnel, and that cyclists could use the ferry at no charge.",
)
HELD_BACK = tuple(
    f"Engineer number {number} told the council that pier {number} had lost some of its strength since the last inspection, "
    f"and that repairs there would take about {number} days if the weather allowed it."
    for number in range(3, 11)
)
WHOLE = (*SHOWN, *HELD_BACK)
OTHER = tuple(
    f"Gardeners in district {number} have planted more than {number} hundred tulips this spring, as they do each year, and "
    f"visitors are welcome to see them on any day before noon."
    for number in range(3, 23)
)


def page(*scripts: str, shown: tuple[str, ...] = SHOWN) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in shown)
    return (
        f"<html lang=en><head><title>{HEADLINE} | Courier</title><meta property=og:title content='{HEADLINE}'></head>"
        f"<body><main><article class=article><h1>{HEADLINE}</h1><div class=article-body>{body}</div></article></main>"
        f"{''.join(scripts)}</body></html>"
    )


def json_ld(text: str) -> str:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": HEADLINE,
        "articleBody": text,
    }
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def article(markup: str) -> Article:
    found = read(markup, "https://courier.example/2024/harbour-bridge-closes")
    assert isinstance(found, Article), found
    return found


def texts(found: Article) -> tuple[str, ...]:
    return tuple(found.text[block.span.start : block.span.end] for block in found.blocks)


NEXT = {
    "props": {
        "pageProps": {
            "article": {
                "headline": HEADLINE,
                "body": [{"type": "paragraph", "html": f"<p>{text}</p>"} for text in WHOLE],
            }
        }
    }
}
FUSION = {
    "headlines": {"basic": HEADLINE},
    "display_date": "2024-03-04T05:06:07Z",
    "credits": {"by": [{"type": "author", "name": "Ann Berg"}]},
    "content_elements": [
        {"type": "text", "content": WHOLE[0]},
        {"type": "image", "caption": "A bridge, seen from the north on a grey day"},
        *({"type": "text", "content": f"<b>{text[:9]}</b>{text[9:]}"} for text in WHOLE[1:]),
        {"type": "interstitial_link", "content": "Read also: another story of a bridge"},
    ],
}
APOLLO = {
    "Article:1": {"__typename": "Article", "headline": HEADLINE, "body": {"__ref": "Body:1"}},
    "Body:1": {"__typename": "Body", "content": [{"__ref": f"Paragraph:{n}"} for n in range(len(WHOLE))]},
    **{
        f"Paragraph:{n}": {
            "__typename": "ParagraphBlock",
            "content": [
                {"__typename": "TextInline", "text": text[:20]},
                {"__typename": "TextInline", "text": text[20:]},
            ],
        }
        for n, text in enumerate(WHOLE)
    },
}
PROSE_MIRROR = {
    "story": {
        "title": HEADLINE,
        "content": {
            "type": "doc",
            "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in WHOLE],
        },
    },
    "related": [{"title": "Gardeners plant tulips in every district of the city", "body": "\n".join(OTHER)}],
}
CONTENTFUL = {
    "page": {
        "headline": HEADLINE,
        "body": {
            "nodeType": "document",
            "content": [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text, "marks": []}]}
                for text in WHOLE
            ],
        },
    }
}
AS_HTML = {
    "data": {
        "post": {
            "title": f"{HEADLINE} | Courier",
            "content": {"rendered": "".join(f"<p>{text}</p>\n" for text in WHOLE)},
        }
    }
}
#: Nuxt 3's: each value stands once, objects hold the places of theirs.
PLACES = [
    ["ShallowReactive", 1],
    {"post": 2, "same": 2, "none": -1},
    {"title": 3, "blocks": 4, "published": 6},
    HEADLINE,
    [7 + 3 * number for number in range(len(WHOLE))],
    "unused",
    True,
]
for _text in WHOLE:
    PLACES += [{"type": len(PLACES) + 1, "text": len(PLACES) + 2}, "paragraph", _text]


def flight(*rows: str) -> str:
    """Rows that React streams, cut where it pleases."""
    stream = "".join(rows)
    cuts = [stream[at : at + 700] for at in range(0, len(stream), 700)]
    return "".join(f"<script>self.__next_f.push({json.dumps([1, cut])})</script>" for cut in cuts)


def text_row(number: str, text: str) -> str:
    return f"{number}:T{len(text.encode()):x},{text}"


AS_TEXT = "".join(f"<p>{text}</p>" for text in WHOLE)

STATES = {
    "next": f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(NEXT)}</script>',
    "fusion": f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(FUSION)};Fusion.x=1</script>",
    "apollo": f"<script>window.__APOLLO_STATE__ = {json.dumps(APOLLO)};</script>",
    "nuxt": f"<script>window.__NUXT__={json.dumps(PROSE_MIRROR)}</script>",
    "contentful": f"<script>self['__PRELOADED_STATE__'] = {json.dumps(CONTENTFUL)}</script>",
    "text": f"<script>window.__INITIAL_STATE__ = {json.dumps(json.dumps(AS_HTML))};</script>",
    "parsed": "<script>window.__STATE__ = JSON.parse('" + json.dumps(AS_HTML).replace("\\", "\\\\").replace("'", "\\'") + "');</script>",
    "nuxt 3": f'<script type="application/json" id="__NUXT_DATA__">{json.dumps(PLACES)}</script>',
    "react's rows": flight(
        '1:I["app",[],"Page"]\n', '0:["$","$L1",null,{"post":"$2","again":"$2"}]\n',
        '2:' + json.dumps({"title": HEADLINE, "bodyHtml": "$3", "more": "$2"}) + "\n", text_row("3", AS_TEXT),
    ),
    "pushed": f'<script>(window.late = window.late || []).push({json.dumps(AS_HTML)});</script>',
    "not quite json": f"<script>window.__INITIAL_STATE__={json.dumps(AS_HTML)[:-1]},\"user\":undefined}};</script>",
}  # fmt: skip


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_cut_page_is_completed_from_the_state_of_its_scripts(state):
    found = article(page(state))
    assert texts(found) == WHOLE
    assert found.text_evidence == "state"


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_page_that_only_scripts_fill_is_read(state):
    found = article(
        f"<html><head><title>{HEADLINE}</title></head><body><div id=root></div>{state}</body></html>"
    )
    assert texts(found) == WHOLE
    assert found.headline == HEADLINE
    assert found.text_evidence == "state"


def test_signers_and_date_come_with_the_state():
    found = article(page(STATES["fusion"]))
    assert [byline.name for byline in found.bylines] == ["Ann Berg"]
    assert found.published
    assert (found.published.when.isoformat(), found.published.evidence) == (
        "2024-03-04T05:06:07+00:00",
        "state",
    )


def test_a_whole_page_is_not_completed():
    found = article(page(STATES["next"], json_ld("\n".join(WHOLE)), shown=WHOLE))
    assert texts(found) == WHOLE
    assert found.text_evidence == "page"


def test_what_is_shown_is_kept_as_it_is_shown():
    linked = (SHOWN[0].replace("inspectors", "<a href='/who'>inspectors</a>"), SHOWN[1])
    found = article(page(json_ld("\n\n".join(WHOLE)), shown=linked))
    assert texts(found) == WHOLE
    assert found.text_evidence == "json-ld"
    assert [link.url for block in found.blocks for link in block.links] == ["https://courier.example/who"]


def test_a_body_on_one_line_falls_into_the_paragraphs_that_are_shown_and_the_rest():
    found = article(page(json_ld(" ".join(WHOLE))))
    assert texts(found)[:2] == SHOWN
    assert found.text.endswith(HELD_BACK[-1])


def test_a_body_whose_paragraphs_are_glued_together_is_parted():
    assert texts(article(page(json_ld("".join(WHOLE))))) == WHOLE


@pytest.mark.parametrize(
    "printed",
    [
        SHOWN[0],
        "\n".join(OTHER),
        "{&quot;body&quot;:{&quot;blocks&quot;:[]}} " * 200,
        "Ã¢â\ufffd\ufffd " * 500,
        "QmFzZTY0" * 800,
        "Home News Sport Weather Culture Travel " * 100,
    ],
    ids=["short", "of another article", "markup", "wrongly decoded", "base 64", "menu"],
)  # fmt: skip
def test_what_is_no_more_of_the_article_replaces_nothing(printed):
    shown = (*SHOWN, *HELD_BACK[:4])
    found = article(page(json_ld(printed), shown=shown))
    assert texts(found) == shown
    assert found.text_evidence == "page"


def test_the_text_of_a_related_story_is_not_taken():
    other = {
        "related": [{"title": "Gardeners plant tulips in every district of the city", "body": list(OTHER)}]
    }
    found = article(page(f'<script type="application/json">{json.dumps(other)}</script>'))
    assert texts(found) == SHOWN
    assert found.text_evidence == "page"


@pytest.mark.parametrize("broken", ['{"body":', "[" * 100_000, '{"body":' * 20_000, "null", '"text"'])
def test_state_of_any_shape_is_survived(broken):
    for script in (
        f'<script type="application/json">{broken} "content":</script>',
        f"<script>x = {broken}</script>",
    ):
        assert texts(article(page(script + " " * 400))) == SHOWN


def test_the_evidence_is_kept_with_the_article():
    found = article(page(STATES["next"]))
    assert documents.read(documents.write(found), Article) == found
    assert msgspec.json.decode(msgspec.json.encode(found))["text_evidence"] == "state"


def test_amp_is_read_as_the_html_it_stands_for():
    amp = (
        "<amp-sidebar id=menu><ul><li><a href=/>Home</a><li><a href=/port>Port</a></ul></amp-sidebar>"
        f"<p>{WHOLE[2][:80]}<amp-img src=/a.png width=9 height=9></amp-img>{WHOLE[2][80:]}</p>"
        "<figure><amp-img src=/bridge.jpg width=900 height=600 alt=Bridge><noscript><img src=/small.jpg></noscript></amp-img>"
        "<figcaption>The bridge at noon</figcaption></figure>"
        "<amp-twitter data-tweetid=1><blockquote placeholder>We will be back in a month, says the bridge.</blockquote></amp-twitter>"
        f"<p>{WHOLE[3]}</p><amp-consent id=c><div>We use cookies, and so do our hundred and twelve partners.</div></amp-consent>"
    )
    found = article(
        page(shown=SHOWN).replace("<html", "<html amp").replace("</div></article>", f"{amp}</div></article>")
    )
    assert texts(found) == WHOLE[:4]
    assert [(picture.url, picture.caption, picture.width) for picture in found.pictures] == [
        ("https://courier.example/bridge.jpg", "The bridge at noon", 900)
    ]
    assert [card.kind for card in found.cards] == ["embed"]
    assert found.text_evidence == "page"


@pytest.mark.parametrize("times", [1, 2])
def test_markup_that_was_escaped_as_a_whole_has_its_paragraphs(times: int) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in WHOLE)
    for _ in range(times):
        text = html.escape(text)
    assert texts(article(page(json_ld(text)))) == WHOLE
