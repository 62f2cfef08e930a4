"""What on the page may be the article's headline, and who says so?

Heads of pages, JSON-LD, microdata, the page's title and headings each say one. A text that carries more than the headline is
also taken in parts: before and behind a separator (the site's name, a kicker), and the lines that a heading is made of.
Texts that differ in spacing, case or punctuation alone are one candidate.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from newsdesk.read.called import Calling, calling
from newsdesk.read.claims import Claims
from newsdesk.read.heading import leads_home
from newsdesk.read.keys import key_of, words_in
from newsdesk.read.named import all_called
from newsdesk.read.page import Page
from newsdesk.read.site_names import SiteNames
from newsdesk.read.trails import trail_before
from newsdesk.read.tree import Element

_SEPARATOR: Final = re.compile(
    r"\s+(?:[|\-–—·»›•/«<~]|--|//|::)\s+|\s*[|»›ㅣ｜]\s*|(?<=[\u3000-\u9fff\uac00-\ud7a3])[-_–—]+(?=\S{2,15}(?:$|[-_–—]))|"
    r"\s+\((?=[^()]{3,40}\)$)|(?<=[^\W\d])\s?:\s+(?=\S)"
)
_MARK: Final = re.compile(r"[|\-–—·»›•/«<~:ㅣ｜_(]")
_CALLED_HEADLINE: Final[Calling] = calling(
    re.compile(
        r"(?:^|[\s_-])(?:entry|post|article|story|news|content|page|blog)[_-]{0,2}(?:title|head(?:line|ing|er)?)|head-?line|"
        r"(?:^|[\s_-])title(?:$|[\s_-])|(?-i:Title|Headline)|(?:^|[\s_])hed(?:$|\s)",
        re.I,
    )
)
_CALLED_OTHERWISE: Final[Calling] = calling(
    re.compile(
        r"logo|site-?(?:title|name)|brand|widget|teaser|related|sidebar|menu|nav|card|footer|promo|modal|popup|comment|share|newsletter",
        re.I,
    )
)
_FOR_MACHINES: Final[Calling] = calling(
    re.compile(r"breadcrumb|seo|hidden|screen-?reader|sr-only|accessib|offscreen", re.I)
)
_METAS: Final = (
    "dc.title",
    "title",
    "parsely-title",
    "sailthru.title",
    "hdl",
    "headline",
    "citation_title",
    "cxenseparse:title",
)
_ARTICLE: Final = frozenset(("article", "main"))
_HEADER: Final = frozenset(("header",))
_ASIDE: Final = frozenset(("aside", "nav", "footer", "form"))
#: What editors' programs call a page that nobody named.
_UNNAMED: Final = re.compile(
    r"(?:untitled|unbenannt\w*|unnamed|sans (?:titre|nom)|sin t[íi]tulo|sem título|senza (?:titolo|nome)|naamloos|namnlöst|без (?:названия|имени)|no title)"
    r"(?:[\s-]+(?:document\w*|dokument|página|pagina|page|seite|post))?[\s-]*\d*|new page|index\.html?",
    re.I,
)
#: Less than any value of a sign.
_NO_SIGN: Final = -1e9
_LONGEST: Final = 400
_MOST_CUTS: Final = 6
_MOST_H1, _MOST_H2 = 12, 5
_MOST_PARTS: Final = 6
_MOST_TEXTS: Final = 40
_MOST_INSIDE: Final = 12
_MOST_NAMED: Final = 4

#: Who is believed for spelling and case where several say the same words.
_SPELLING: Final = ("h1", "json-ld", "og", "microdata", "title", "twitter", "h2", "h3", "named", "meta")
_RANKS: Final = {sign: rank for rank, sign in enumerate(_SPELLING)}


class Candidate:
    """`signs` has who says it, whole ("og"), in part ("og before", "og behind" a separator, "h1 part"), and how headings stand."""

    __slots__ = ("key", "rank", "signs", "text")

    def __init__(self, text: str, key: str, rank: int) -> None:
        self.text = text
        self.key = key
        self.rank = rank
        self.signs: dict[str, float] = {}

    def most(self, sign: str, value: float) -> None:
        """Keeps the greatest value of a sign."""
        if value > self.signs.get(sign, _NO_SIGN):
            self.signs[sign] = value

    def least(self, sign: str, value: float) -> None:
        """Keeps the smallest value of a sign."""
        if value < self.signs.get(sign, -_NO_SIGN):
            self.signs[sign] = value


class Candidates:
    """The candidates of a page, by their letters and digits."""

    def __init__(self, page: Page, given: Mapping[str, Claims]) -> None:
        self.sites = SiteNames(page)
        self.said = {name: text[: 2 * _LONGEST] for name, text in _said(page, given) if text}
        self.headings = tuple(_headings(page))
        self._found: dict[str, Candidate] = {}
        for name, text in self.said.items():
            self._add(name, text)
            self._add_cuts(name, text)
        for name, place, element in self.headings:
            parts = [self._add(sign, text) for sign, text in _parts(name, element)]
            _mark([candidate for candidate in parts if candidate is not None], page, name, place, element)

    def all(self) -> tuple[Candidate, ...]:
        return tuple(self._found.values())

    def _add(self, sign: str, text: str) -> Candidate | None:
        text = text.strip()
        key = key_of(text).casefold()
        if not key or len(text) > _LONGEST:
            return None
        rank = _RANKS.get(sign, len(_RANKS))
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = Candidate(text, key, rank)
        elif rank < found.rank:
            found.text, found.rank = text, rank
        found.signs[sign] = 1.0
        return found

    def _add_cuts(self, name: str, text: str) -> None:
        for match in _separators(text):
            at = " at a colon" if match[0].strip() == ":" else ""
            before, behind = text[: match.start()], text[match.end() :]
            behind = behind.rstrip(")") if match[0].endswith("(") else behind
            for side, part, rest in (("before", before, behind), ("behind", behind, before)):
                if candidate := self._add(f"{name} {side}{at}", part):
                    candidate.most("rest is the site", self.sites.has(rest))
                    candidate.least("words of the rest", len(words_of(rest)))


def _separators(text: str) -> list[re.Match[str]]:
    """They are looked for from the first mark on that may be one, with the space before it."""
    mark = _MARK.search(text)
    if mark is None:
        return []
    return list(islice(_SEPARATOR.finditer(text, len(text[: mark.start()].rstrip())), _MOST_CUTS))


def words_of(text: str) -> list[str]:
    """The words of a title in small letters."""
    return words_in(text[:_LONGEST].casefold())


def _said(page: Page, given: Mapping[str, Claims]) -> Iterator[tuple[str, str]]:
    yield "title", "" if _UNNAMED.fullmatch(page.title.strip()) else page.title
    yield "og", page.first_meta("og:title")
    yield "twitter", page.first_meta("twitter:title")
    yield "meta", page.first_meta(*_METAS)
    yield "json-ld", given["json-ld"].headline
    yield "microdata", given["microdata"].headline


def _headings(page: Page) -> Iterator[tuple[str, int, Element]]:
    """The headings, each with its place among those of its kind; where there is no h1, what is called a headline."""
    first = page.tree.all("h1")
    for tag, most in (("h1", _MOST_H1), ("h2", _MOST_H2), ("h3", _MOST_H2)):
        for place, element in enumerate(page.tree.all(tag)[:most], 1):
            if element.past_text - element.first_text <= _MOST_TEXTS:
                yield tag, place, element
    if not first:
        named = (
            element
            for element in all_called(_CALLED_HEADLINE.pattern, page.named)
            if element.tag in ("div", "p", "span", "strong", "a")
            and element.past_text - element.first_text <= _MOST_PARTS
        )
        for place, element in zip(range(1, _MOST_NAMED + 1), named, strict=False):
            yield "named", place, element


def _parts(name: str, element: Element) -> Iterator[tuple[str, str]]:
    """The heading, its children, and what it says beside them."""
    whole = element.text(_LONGEST + 1)
    yield name, whole
    if name not in ("h1", "h2") or element.end - element.number > _MOST_INSIDE:
        return
    children = [inner for inner in element.inner() if inner.parent is element]
    if children:
        key = key_of(whole)
        for text in (*(child.text(_LONGEST) for child in children[:_MOST_PARTS]), _beside(element)):
            if key_of(text) != key:
                yield f"{name} part", text


def _beside(element: Element) -> str:
    texts, depth = [], 0
    for item in element.tree.run[element.at + 1 : element.past]:
        if isinstance(item, str):
            texts += [] if depth else [item]
        else:
            depth += 1 if item is not None else -1
    return " ".join("".join(texts).split()).strip(" :|–-")


def _mark(candidates: Sequence[Candidate], page: Page, name: str, place: int, element: Element) -> None:
    """How the heading stands of which these are parts."""
    if not candidates:
        return
    naming = element.naming
    around = element.parent.naming if element.parent is not None else ""
    is_called = _CALLED_HEADLINE.calls(naming)
    is_called_otherwise = _CALLED_OTHERWISE.calls(naming) or _CALLED_OTHERWISE.calls(around)
    is_for_machines = _FOR_MACHINES.calls(naming) or _FOR_MACHINES.calls(around)
    is_home = leads_home(element)
    is_in_article = _stands_in(element, _ARTICLE)
    is_in_header = _stands_in(element, _HEADER)
    is_aside = _stands_in(element, _ASIDE)
    elements_before = element.number / len(page.tree.elements)
    texts_before = element.first_text / max(1, len(page.tree.texts))
    trail = trail_before(element, page) if name == "h1" else 0
    for candidate in candidates:
        candidate.most("called headline", is_called)
        candidate.most("in the article", is_in_article)
        candidate.most("in a header", is_in_header)
        if name == "h1":
            candidate.most("ends a trail", trail)
        candidate.least(f"{name} place", place)
        candidate.least("called otherwise", is_called_otherwise)
        candidate.least("for machines", is_for_machines)
        candidate.least("leads home", is_home)
        candidate.least("in an aside", is_aside)
        candidate.least("elements before", elements_before)
        candidate.least("texts before", texts_before)


def _stands_in(element: Element, tags: frozenset[str]) -> bool:
    """Whether one of these is around it."""
    outer = element.parent
    while outer is not None:
        if outer.tag in tags:
            return True
        outer = outer.parent
    return False
