"""lexbor's own tree and what lexbor writes of it grow into the same tree of ours."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from newsdesk.read.growing import grown_as_written, way
from newsdesk.read.tree import Element, Tree

nodes = pytest.importorskip("newsdesk.read.nodes", exc_type=ImportError)

PAGES = {path.name: path.read_text() for path in (Path(__file__).parent / "pages").glob("*.html")}
MARKUP = {
    "nothing": "",
    "text alone": "words &amp; <more",
    "tags left open": "<p>one<b>two<p>three<i>four</b>five</i><div><a href=1>six<a href=2>seven",
    "what stands in no cell": "<table>one<tr>two<td>three<table><p>four</table>five</table>six",
    "a form in a table": "<table><form><tr><td><input><select><option>one<option>two</table>",
    "texts around remarks": "<p>one<!-- x -->two<!--y-->&lt;b&gt;<![CDATA[z]]>",
    "a page behind its end": "<html><body>one</body></html>two<!-- x --><p>three",
    "what is no markup": "<script>1 < 2 <!-- <script> </script> --></script><style>p</style><xmp><b></xmp><noscript><p>x</noscript>",
    "drawings and sums": "<p>a<svg viewBox='0'><title>b</title><foreignObject><p>c</svg><math><mi>d</math>e",
    "values": "<p class='a &quot;b&quot;' title data-date='&nbsp;1' id=x id=y role='' hidden>&#x1F600;&#0;&#xD800;\u00e9",
    "names": "<a-b.c xml:lang=d><amp-img src=e><P CLASS=F><p \"a'=1 <b=2>",
    "a template": "<template><p>one</template><p>two<br/>three</br>",
    "frames": "<frameset><frame src=a><noframes><p>x</noframes></frameset>",
    "nothing behind it": "<p>one<plaintext><p>two</plaintext>",
    "a line end first": "<pre>\n\none</pre><textarea>\ntwo</textarea><listing>\nthree</listing>",
}


@pytest.mark.parametrize("markup", [*MARKUP.values(), *PAGES.values()], ids=[*MARKUP, *PAGES])
def test_both_ways_lead_to_the_same_tree(markup: str) -> None:
    document = LexborHTMLParser(markup)
    assert _told(nodes.grown(document)) == _told(grown_as_written(document))


def test_the_fast_way_is_taken_where_it_is_there() -> None:
    assert way() is nodes.grown


def _told(tree: Tree) -> list[object]:
    described = [
        (
            *(element.tag, element.attributes, element.signs, element.classes, element.naming),
            *(element.depth, element.end, element.past_text),
        )
        for element in tree.elements
    ]
    run = [item.number if isinstance(item, Element) else item for item in tree.run]
    scripts = [(element.number, text) for element, text in tree.scripts]
    return [described, run, tree.texts, scripts, tree.shown, tree.deepest]
