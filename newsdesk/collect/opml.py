"""Which sources does an OPML file name? (OPML 2.0; what feed readers export)"""

from collections.abc import Iterator

from newsdesk.collect.markup import hear, local
from newsdesk.collect.urls import is_web, normalise
from newsdesk.model import BadInput, Source


def read_opml(body: bytes, name: str) -> Iterator[Source | BadInput]:
    """Each feed of the outlines once, wherever it is nested, in the file's order. `name` is the file's, for messages."""
    outlines = Outlines()
    hear(body, outlines)
    if not outlines.known:
        yield BadInput(name, "broken OPML: no outline can be made out")
    passed = set[str]()
    for address, title in outlines.found:
        url = normalise(address)
        if not is_web(url):
            yield BadInput(name, f'the outline "{title[:80]}" has no web address: {address[:200]!r}')
        elif url not in passed:
            passed.add(url)
            yield Source(url, "feed", title)


class Outlines:
    """Hears <outline xmlUrl="…"> elements."""

    def __init__(self) -> None:
        self.known = False
        self.found: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.known = self.known or local(tag) == "opml"
        named = {key.lower(): value for key, value in attributes.items()}
        if local(tag) == "outline" and (address := named.get("xmlurl", "").strip()):
            self.found.append(
                (address, " ".join((named.get("title") or named.get("text", ""))[:500].split()))
            )

    def data(self, text: str) -> None: ...

    def end(self, tag: str) -> None: ...

    def close(self) -> None: ...
