"""An article that scripts only have to put into its place, or that waits for a browser without them, is read."""

from newsdesk.model import Article
from newsdesk.read import read

PARAGRAPHS = tuple(
    f"Engineer number {number} told the council that pier {number} had lost some of its strength since the last inspection, "
    f"and that repairs there would take about {number} days if the weather allowed it."
    for number in range(3, 13)
)


def prose(paragraphs: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def page(body: str) -> str:
    return f"<html><head><title>Bridge closes</title></head><body>{body}</body></html>"


def text(markup: str) -> str:
    found = read(markup, "https://courier.example/2024/bridge")
    assert isinstance(found, Article), found
    return found.text


def test_parts_that_react_sends_late_are_read_where_they_belong():
    shown = text(
        page(
            '<main><h1>Bridge closes</h1><!--$?--><template id="B:0"></template><!--/$-->'
            f"{prose(PARAGRAPHS[7:])}</main>"
            f'<div hidden id="S:1">{prose(PARAGRAPHS[3:5])}</div>'
            f'<div hidden id="S:0">{prose(PARAGRAPHS[:3])}<template id="P:1"></template>{prose(PARAGRAPHS[5:7])}</div>'
            '<script>$RS("S:1","P:1");$RC("B:0","S:0")</script>'
        )
    )
    assert shown == "\n\n".join(PARAGRAPHS)


def test_a_late_part_without_a_place_is_read_where_it_stands():
    shown = text(page(f'<main><h1>Bridge closes</h1></main><div hidden id="S:0">{prose(PARAGRAPHS)}</div>'))
    assert shown == "\n\n".join(PARAGRAPHS)


def test_late_parts_in_each_other_or_in_themselves_do_no_harm():
    parts = f'<div hidden id="S:0"><template id="B:0"></template><div hidden id="S:1">{prose(PARAGRAPHS)}</div></div>'
    assert text(page(f'<main><template id="B:1"></template></main>{parts}')) == "\n\n".join(PARAGRAPHS)


def test_what_else_is_hidden_stays_so():
    shown = text(page(f"<main>{prose(PARAGRAPHS[:5])}</main><div hidden id=S>{prose(PARAGRAPHS[5:])}</div>"))
    assert shown == "\n\n".join(PARAGRAPHS[:5])


def test_an_article_for_browsers_without_scripts_is_read():
    assert text(page(f"<main><noscript>{prose(PARAGRAPHS)}</noscript></main>")) == "\n\n".join(PARAGRAPHS)


def test_a_word_to_browsers_without_scripts_is_not():
    told = "<noscript><p>Please turn on scripts in your browser to see all comments on this article.</p></noscript>"
    assert text(page(f"<main>{prose(PARAGRAPHS)}{told}</main>")) == "\n\n".join(PARAGRAPHS)
