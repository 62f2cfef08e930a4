"""Who does the page show to have signed the article?

In order: links that say rel="author"; an element whose class calls it a byline; "By …"; a link to an author's page; a name and a
day under the headline.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsdesk.read.agencies import is_agency
from newsdesk.read.called import Calling, calling, is_called
from newsdesk.read.cards import card_place
from newsdesk.read.claims import Claims
from newsdesk.read.credit_lines import credited
from newsdesk.read.named import all_called, beside_each_other
from newsdesk.read.names import bylines, is_announced, is_full
from newsdesk.read.others import is_of_another
from newsdesk.read.page import Page
from newsdesk.read.tree import Element, Tree, squeeze
from newsdesk.read.vocabulary import SIGNS

_AUTHOR: Final = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|author-?names?|article-?author|post-?author|entry-?author|writer|auteur|autore?s?|autorin|"
    r"creator|contributor|journalist|reporter(?:-?name)?|columnist|yazar|vcard|p-author|story-?by|signature|firma)(?:$|[\s_-])|"
    r"(?-i:(?:[a-z](?<!ollow)|^|[\s_-])(?:Author|Byline|ContributorName|Contributors))(?:s|(?-i:Names?))?(?:$|[\s_-])|(?-i:(?:^|[\s_-])(?:author|byline)Names?)(?:$|[\s_-])",
    re.I,
)
#: What each of these has in it and few other words have: "container" begins as "contributor" does.
_NEARLY_AUTHOR: Final = re.compile(
    r"by-?line|author|writer|auteur|utor|creator|journalist|reporter|columnist|yazar|vcard|p-author|ory-?by|signature|firma",
    re.I,
)
#: "By Ann Berg", or what stands above or before a name; what begins with a small letter is prose, unless it is one word.
_BY: Final = re.compile(
    r"^(?:(?:(?:written|article|words|story|posted|published|reported|(?:ein )?artikel|(?:ein )?beitrag|eine? (?:gastbeitrag|kolumne|kommentar|reportage|analyse|essay)|"
    r"geschrieben|verfasst|escrito|écrit|rédigé|publié|submitted)\s+)?(?:by|vo[nm]|par|por|di|door|(?-i:[Aa][vf]))(?:\s*:|(?=\s|$))|"
    r"(?:authors?|auteurs?|autore?s?|autor(?:in|e)?(?:[/:*_]-?(?:in(?:nen)?|autor))?|contributors?|reporters?|journalist|words|text|haber|opracowanie|автор|текст|"
    r"作者|著者|執筆者?|撰文|كتب|بقلم)\s*[:：]|(?:文[・／/])|"
    r"(?:автор|作者|著者|authors?|autor(?:in)?(?:[/:*_]-?(?:in|autor))?)(?=$))"
    r"(?P<name>\s*(?:the\s+)?(?-i:[^\W_a-zà-ÿ])|\s+\S+$|(?=$))",
    re.I,
)
#: How that begins, in small letters: few texts do, and in the others this is soon found out.
_BEGINNING: Final = re.compile(
    r"(?:by|vo[nm]|par|por|di|door|av|af)\b|author|auteur|autor|contributor|автор|текст|作者|著者|執筆|撰文|文[・／/]|كتب|بقلم|haber|opracowanie|reporter|journalist|publié|submitted|"
    r"written|article|words|text\s?:|story|posted|published|reported|eine?\s|artikel|beitrag|geschrieben|verfasst|escrito|écrit|rédigé"
)
_REL: Final = SIGNS["rel"]
_FIRST_LETTERS: Final = frozenset(
    ("by", "vo", "pa", "po", "di", "do", "au", "co", "te", "ав", "作者", "著者", "執筆", "撰文", "wr", "ar", "wo", "st", "pu", "re", "ei", "be", "ge", "ve", "es", "éc", "ré", "av", "af", "те", "文・", "文／", "文/", "كت", "بق", "ha", "op", "jo", "su")
)  # fmt: skip
_AUTHORS_FOLDER: Final = r"/(?:authors?|profile|people|staff|by|autor(?:en|es)?|redakteure?|columnists?|writers?|auteurs?|contributors?|journalists?|reporters?)/"
_AUTHOR_PAGE: Final = re.compile(rf"{_AUTHORS_FOLDER}[^/?]{{3,}}", re.I)
_IN_FOLDER: Final[Calling] = calling(re.compile(_AUTHORS_FOLDER, re.I))
_LONGEST: Final = 160
#: Nothing as short signs but an agency: "dpa".
_SHORTEST: Final = 3
_MOST: Final = 12
_MOST_WORDS: Final = 8
_FEW_TEXTS: Final = 5
_LONGEST_LINE: Final = 100
_MOST_TEXTS: Final = 8
#: So many elements behind the headline.
_NEAR: Final = 60
_ABOVE: Final = 12
_GOES_ON: Final = re.compile(r"(?:and|und|et|y|e|&|,|with)(?:\s|$)", re.I)
#: What begins on a line of its own.
_PARTING: Final = frozenset(
    ("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "br", "h1", "h2", "h3", "h4", "h5", "h6", "section", "header", "address", "tr", "td")
)  # fmt: skip
_SIGNING: Final = frozenset(
    (
        "p",
        "div",
        "span",
        "address",
        "li",
        "h2",
        "h3",
        "h4",
        "h5",
        "strong",
        "i",
        "em",
        "b",
        "small",
        "a",
        "dt",
        "dd",
        "td",
        "font",
    )
)


def claims(page: Page) -> Claims:
    """The signers as printed, by the first sign that the page gives and that names somebody."""
    given = (
        signed for sign in (_by_relation, _by_class, _by_word, _by_link, _by_place) for signed in sign(page)
    )
    return Claims(authors=next((signed for signed in given if bylines(signed)), ()))


def _by_relation(page: Page) -> Iterator[tuple[str, ...]]:
    together = beside_each_other(_author_links(page.tree.all("a")))[:_MOST]
    yield tuple(dict.fromkeys(filter(None, map(_printed, together))))


def _author_links(links: list[Element]) -> list[Element]:
    return [link for link in links if link.signs & _REL and "author" in link.get("rel")]


def _by_class(page: Page) -> Iterator[tuple[str, ...]]:
    nearly = all_called(_NEARLY_AUTHOR, page.named)
    called = [element for element in nearly if is_called(_AUTHOR, element.naming)]
    heading = page.heading
    if heading is not None:
        called.sort(key=lambda element: element.number < heading.number - _NEAR)
    agencies: list[str] = []
    for element in islice((element for element in called if not is_of_another(element, heading)), _MOST):
        text = _printed(element)
        if len(text) <= _SHORTEST and is_agency(text):
            agencies.append(text)
        elif _SHORTEST < len(text) < _LONGEST:
            links = [_printed(link) for link in element.inner("a")]
            is_linked = len(links) > 1 and all(links)
            yield tuple(links) if is_linked else _one_by_one(element) or (_signing_lines(element) or text,)
    yield tuple(agencies[:1])


def _one_by_one(element: Element) -> tuple[str, ...]:
    """What stands in elements of one kind, of which there is nothing else: a name in each."""
    leaves = [inner for inner in islice(element.inner(), _MOST) if inner.end == inner.number + 1]
    shown = [leaf for leaf in leaves if leaf.past_text > leaf.first_text]
    names = tuple(leaf.text(_LONGEST) for leaf in shown)
    is_all = "".join(names).replace(" ", "") == element.text(_LONGEST).replace(" ", "")
    return (
        names if len(names) > 1 and is_all and len({(leaf.tag, leaf.naming) for leaf in shown}) == 1 else ()
    )


def _signing_lines(element: Element) -> str:
    """The line that names a person, and those below that are set like it or go on from it: the others say what that person is."""
    lines = _lines(element)
    naming = [at for at, (line, _) in enumerate(lines) if any(map(is_full, bylines((line,))))]
    first = next((at for at in naming if is_announced(lines[at][0])), next(iter(naming), len(lines)))
    return " | ".join(
        [
            line
            for line, block in lines[first:]
            if _set_as(block) == _set_as(lines[first][1]) or _GOES_ON.match(line)
        ]
    )


def _set_as(block: Element) -> tuple[str, str]:
    return block.tag, block.naming.partition(" ")[0]


def _by_word(page: Page) -> Iterator[tuple[str, ...]]:
    for element in _begun(page.tree):
        own = element.own_text(_LONGEST + 1)
        found = _BY.match(own) if len(own) <= _LONGEST else None
        if found is None or _is_menu_item(element, found["name"]) or is_of_another(element, page.heading):
            continue
        whole = _printed(element)
        if whole == own and not found["name"] and element.parent is not None:
            whole = _with_next(element, element.parent)
        if len(whole) < _LONGEST and (found["name"] or len(own) < len(whole)):
            yield (whole,)


def _is_menu_item(element: Element, name: str) -> bool:
    """ "By project"."""
    return element.tag == "a" and name.strip()[:1].islower()


def _with_next(label: Element, outer: Element) -> str:
    """The label with what stands behind it: all, where it stands first, else the text that follows."""
    if outer.first_text == label.first_text and outer.past_text > label.past_text:
        return _printed(outer)
    following = label.tree.texts[label.past_text : label.past_text + _FEW_TEXTS]
    return " ".join((_printed(label), next((squeeze(text) for text in following if text.strip()), "")))


def _begun(tree: Tree) -> list[Element]:
    """The elements that may begin with such words."""
    found: list[Element] = []
    for element in tree.elements:
        if element.at + 1 < element.past and element.tag in _SIGNING:
            first = tree.run[element.at + 1]
            if isinstance(first, str) and _may_begin(first) and _is_begun(first):
                found.append(element)
    return found


def _is_begun(text: str) -> bool:
    return _BEGINNING.match(text[: 3 * _LONGEST].lstrip().lower()) is not None


def _may_begin(text: str) -> bool:
    """Whether its first letters are those of one of these words."""
    for at, letter in enumerate(text):
        if not letter.isspace():
            return text[at : at + 2].lower() in _FIRST_LETTERS
    return False


def _by_link(page: Page) -> Iterator[tuple[str, ...]]:
    links = [
        link for link in _to_authors(page.tree.all("a")) if 1 < len(_printed(link).split()) < _MOST_WORDS
    ]
    first = next(iter(links), None)
    if first is None or any(card_place(outer) for outer in first.ancestors()):
        return
    signing = beside_each_other(links)[:_MOST] if _is_below(first, page.heading) else [first]
    yield tuple(dict.fromkeys(map(_printed, signing)))


def _is_below(element: Element, heading: Element | None) -> bool:
    """Whether it stands close below the headline."""
    return heading is not None and heading.end <= element.number < heading.end + _NEAR


def _by_place(page: Page) -> Iterator[tuple[str, ...]]:
    heading = page.heading
    if heading is None:
        return
    for element in page.tree.elements[max(0, heading.number - _ABOVE) : heading.end + _NEAR]:
        if element.tag not in _SIGNING or element.past_text - element.first_text > _MOST_TEXTS:
            continue
        line = _printed(element) if not element.holds(heading) and not heading.holds(element) else ""
        is_line = 0 < len(line) <= _LONGEST_LINE
        named = (_told_by_component(element, line) or credited(line)) if is_line else ""
        if named and _signs(named) and not is_of_another(element, heading):
            yield (named,)


def _told_by_component(element: Element, line: str) -> str:
    """The line, where what the site's program calls the element says that it names who wrote."""
    component = element.get("data-testid") or element.get("data-component")
    return line if component and is_called(_AUTHOR, component) else ""


def _signs(named: str) -> bool:
    """Whether these are persons in full, or one login."""
    signed = bylines((named,))
    return bool(signed) and (all(map(is_full, signed)) or " " not in named)


def _to_authors(links: list[Element]) -> list[Element]:
    found: list[Element] = []
    for link in links:
        address = link.get("href")
        if address and _IN_FOLDER.may_be_in(address) and _AUTHOR_PAGE.search(address):
            found.append(link)
    return found


def _printed(element: Element) -> str:
    """The element's words, with a bar where a block begins or ends between them, or where a capital or a digit follows on
    another element's small letter."""
    return " | ".join([line for line, _ in _lines(element)])


def _lines(element: Element) -> list[tuple[str, Element]]:
    """The element's words by the lines that they are shown on, each with the block that it stands in."""
    found: list[tuple[str, Element]] = []
    parts: list[str] = []
    blocks: list[Element] = [element]
    around: list[Element] = []
    room = 2 * _LONGEST
    for item in element.tree.run[element.at + 1 : element.past]:
        if isinstance(item, str):
            is_glued = bool(parts) and parts[-1][-1:].islower() and (item[:1].isupper() or item[:1].isdigit())
            if is_glued:
                parts.append(" | ")
            parts.append(item)
            room -= len(item)
            if room < 0:
                break
            continue
        inner = around.pop() if item is None else item
        if inner.tag in _PARTING:
            if line := squeeze("".join(parts)):
                found.append((line, blocks[-1]))
            parts.clear()
            if item is None:
                blocks.pop()
            else:
                blocks.append(inner)
        if item is not None:
            around.append(inner)
    if line := squeeze("".join(parts)):
        found.append((line, blocks[-1]))
    return found
