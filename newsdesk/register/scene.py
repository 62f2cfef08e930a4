"""What does one article hold that could fill roles? All mentions by kind, found once, so that every frame can look."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsdesk.model import Money, Span, Statement, Timex
from newsdesk.register.dates import told_as_dates
from newsdesk.register.lexica import words
from newsdesk.register.materiel import materiel_mentions
from newsdesk.register.mention import Mention
from newsdesk.register.money import sums, written
from newsdesk.register.people import person_mentions
from newsdesk.register.places import place_mentions
from newsdesk.register.states import state_mentions

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's reading: `at` finds the mention of a kind whose words hold a token, `within` those of a stretch.

    `actor` is the state that alone is told of with words such as "invaders".
    """

    text: str
    doc: "Doc"
    statements: Sequence[Statement]
    mentions: dict[str, tuple[Mention, ...]]
    sentences: tuple[tuple[int, int], ...]
    actor: str | None
    voices: tuple[Span, ...]
    _by_token: dict[tuple[str, int], Mention] = field(default_factory=dict)

    def at(self, kind: str, token: int) -> Mention | None:
        return self._by_token.get((kind, token))

    def speaking(self, sentence: int) -> Iterator[Span]:
        """The words of a sentence that name who says something."""
        start, stop = self.sentences[sentence]
        first, last = self.doc[start].idx, self.doc[stop - 1].idx
        yield from self.voices[bisect_left(self.voices, (first, 0)) : bisect_right(self.voices, (last, last))]

    def within(self, kind: str, start: int, stop: int) -> Iterator[Mention]:
        """The mentions of a kind whose head is one of these tokens, in text order."""
        seen: Mention | None = None
        for token in range(start, stop):
            mention = self._by_token.get((kind, token))
            if mention is not None and mention is not seen and start <= mention.head < stop:
                yield mention
                seen = mention


def scene_of(text: str, doc: "Doc", dates: Sequence[Timex], statements: Sequence[Statement]) -> Scene:
    """All mentions of an article."""
    states = tuple(state_mentions(doc))
    countries = frozenset(each.norm for each in states)
    found = [*states, *materiel_mentions(doc), *person_mentions(doc), *place_mentions(doc, countries)]
    found += _organisations(doc)
    found += _placed(doc, (("money", each.span, written(each.money), each.money) for each in sums(doc.text)))
    found += _placed(doc, (("date", each.span, each.value, None) for each in told_as_dates(doc.text, dates)))
    surnames = {each.norm.split()[-1] for each in found if each.kind == "person" and " " in each.norm}
    found = [each for each in found if each.kind != "place" or each.norm not in surnames]
    mentions: dict[str, list[Mention]] = {}
    by_token: dict[tuple[str, int], Mention] = {}
    for mention in found:
        mentions.setdefault(mention.kind, []).append(mention)
        for token in _tokens(doc, mention):
            held = by_token.get((mention.kind, token))
            if held is None or mention.head == token:
                by_token[mention.kind, token] = mention
    sentences = tuple((sent.start, sent.end) for sent in doc.sents if not sent.text.isspace())
    return Scene(
        text,
        doc,
        statements,
        {k: tuple(v) for k, v in mentions.items()},
        sentences,
        _actor(doc, mentions),
        tuple(sorted({Span(*span) for statement in statements for span in statement.source})),
        by_token,
    )


def _actor(doc: "Doc", mentions: Mapping[str, Sequence[Mention]]) -> str | None:
    """The one state whose invaders, or else whose forces, the article names: whom it means by "the invaders"."""
    for told in (words("states", "acting", "told"), words("states", "acting", "forces")):
        states = {each.norm for each in mentions.get("state", ()) if doc[each.head].lemma_.lower() in told}
        if len(states) == 1:
            return states.pop()
    return None


def _tokens(doc: "Doc", mention: Mention) -> Iterator[int]:
    index = mention.head
    while index >= 0 and doc[index].idx >= mention.span.start:
        yield index
        index -= 1
    index = mention.head + 1
    while index < len(doc) and doc[index].idx < mention.span.end:
        yield index
        index += 1


def _organisations(doc: "Doc") -> Iterator[Mention]:
    for entity in doc.ents:
        if entity.label_ == "ORG" and entity.text not in words("press", "", "platforms"):
            name = _whole(doc, entity[1:] if entity[0].lower_ == "the" and len(entity) > 1 else entity)
            yield Mention("organisation", Span(name.start_char, name.end_char), entity.root.i, name.text)


def _whole(doc: "Doc", name: "SpacySpan") -> "SpacySpan":
    """The name with what it breaks off before: the "Ukraine" of "Office of the President of Ukraine"."""
    stop = name.end
    if name[-1].lower_ in ("of", "for") and stop < len(doc) and doc[stop].text[:1].isupper():
        stop += 1
    return doc[name.start : stop]


def _placed(doc: "Doc", items: Iterable[tuple[str, Span, str, Money | None]]) -> Iterator[Mention]:
    """Mentions of what was found in the characters, each with its main word."""
    if not len(doc):
        return
    starts = [token.idx for token in doc]
    for kind, span, norm, money in items:
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_right(starts, span.end - 1) - 1, first)
        root = doc[first : last + 1].root
        yield Mention(kind, Span(*span), root.i, norm, money=money)
