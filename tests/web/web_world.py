"""A record as a busy morning would leave it: articles of our own with statements, events, a story and a rival figure."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from newsdesk.model import (
    Article,
    Block,
    Byline,
    Card,
    Copy,
    Dated,
    Derivation,
    Entity,
    Entry,
    Event,
    Fetched,
    Filler,
    Link,
    Links,
    LiveEntry,
    Location,
    Picture,
    Quantity,
    Refusal,
    Source,
    SourceState,
    Span,
    Speaker,
    Statement,
    Story,
    identify,
)
from newsdesk.record import Record

MORNING = datetime(2024, 1, 21, 7, 14, tzinfo=UTC)


@dataclass
class Told:
    """An article with what is found in it."""

    article: Article
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def span(self, words: str) -> Span:
        start = self.article.text.index(words)
        return Span(start, start + len(words))

    def says(
        self, content: str, source: str = "", cue: str = "", name: str = "", **more: object
    ) -> Statement:
        spans = tuple(self.span(piece) for piece in content.split(" | "))
        speaker = Speaker(
            name or source,
            more.pop("kind", "person"),  # type: ignore[arg-type]
            more.pop("role", None),  # type: ignore[arg-type]
        )
        told = Statement(
            identify(self.article.id, content, cue),
            self.article.id,
            (self.span(source),) if source else (),
            (self.span(cue),) if cue else (),
            spans,
            speaker if speaker.name else None,
            **more,  # type: ignore[arg-type]
        )
        self.statements.append(told)
        return told

    def happened(self, frame: str, trigger: str, status: str = "claimed", **roles: str) -> Event:
        fillers = tuple(self._filler(role, words) for role, words in roles.items() if role != "source")
        sources = (self._filler("source", roles["source"]),) if "source" in roles else ()
        event = Event(
            identify(self.article.id, frame, trigger, *sorted(roles.values())),
            self.article.id,
            frame,
            self.span(trigger),
            status,  # type: ignore[arg-type]
            fillers,
            sources,
        )
        self.events.append(event)
        return event

    def _filler(self, role: str, words: str) -> Filler:
        span = self.span(words)
        digits = "".join(char for char in words if char.isdigit())
        if role == "item" and digits:
            quantity = Quantity(span, words, float(digits), float(digits))
            return Filler(role, span, words, "artillery shell", quantity)
        location = Location("North Korea", 39.03, 125.75) if role == "place" else None
        return Filler(role, span, words, words.removeprefix("the "), location=location)


def article(slug: str, site: str, headline: str, *paragraphs: str, hours: float = 0, **more: object) -> Told:
    """An article of these paragraphs; "# " begins a heading, "> " a quotation, "- " an item of a list."""
    kinds = {"# ": "heading", "> ": "quote", "- ": "list item"}
    text, blocks = "", []
    for paragraph in paragraphs:
        kind = kinds.get(paragraph[:2], "paragraph")
        words = paragraph[2:] if paragraph[:2] in kinds else paragraph
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))  # type: ignore[arg-type]
        text += words + "\n\n"
    url = f"https://{site.lower().replace(' ', '')}.example/{slug}"
    given: dict[str, object] = {
        "bylines": (Byline("Ines Varga", "person"), Byline("Herald Wire", "agency")),
        "published": Dated(MORNING + timedelta(hours=hours), "minute", "json-ld"),
        "site": site,
        "language": "en",
    } | more
    return Told(Article(identify(url), url, text.rstrip(), headline, tuple(blocks), **given))  # type: ignore[arg-type]


def interview() -> Told:
    told = article(
        "north-korea-supplier",
        "The Herald",
        "Pyongyang is Moscow’s biggest arms supplier, says Kyiv’s spy chief",
        "No other country sends Russia as many weapons as North Korea does, Kyrylo Budanov, the head of Ukraine’s "
        "military intelligence, told the Financial Times in an interview published on Sunday.",
        "“They sent a great many artillery shells,” he said, “and it let Russia breathe a little.” Without that help, "
        "he added, “the situation would have been catastrophic”.",
        "# A million rounds",
        "A spokesman for the agency, who asked not to be named, said on 15 January that about 1,000,000 rounds of "
        "122 mm and 152 mm ammunition had reached Russian depots.",
        "> Moscow does not comment on such things, and will not start today.",
        "KCNA reported that Vladimir Putin had told its foreign minister he was willing to visit Pyongyang soon.",
        standfirst="A million shells have changed hands, by his count.",
        lead_picture=Picture(
            "https://cdn.example/shells.jpg", "Shells in a depot", "Photo: Herald", "Shells"
        ),
        cards=(
            Card(
                "digest", "Subscribe to our morning digest", "Morning digest", "https://herald.example/digest"
            ),
        ),
        live=(
            LiveEntry("Air raid alert ends in Kharkiv", MORNING, "7:14 AM", "Alert ends"),
            LiveEntry("Grain ships leave Odesa", MORNING - timedelta(hours=1), "6:14 AM"),
        ),
        section="War",
        reading_minutes=2,
        access="locked",
        licence="https://licences.example/by/4.0/",
    )
    chief = "the head of Ukraine’s military intelligence"
    told.says(
        "No other country sends Russia as many weapons as North Korea does",
        "Kyrylo Budanov, the head of Ukraine’s military intelligence,",
        "told",
        "Kyrylo Budanov",
        role=chief,
        addressee="Financial Times",
        relay=("Financial Times",),
        said_on="2024-01-21",
        confidence=0.93,
    )
    told.says(
        "They sent a great many artillery shells | and it let Russia breathe a little",
        "he",
        "said, “",
        "Kyrylo Budanov",
        form="direct",
        role=chief,
    )
    told.says(
        "the situation would have been catastrophic",
        "he added"[:2],
        "added",
        "Kyrylo Budanov",
        form="direct",
        stance="warn",
    )
    told.says(
        "about 1,000,000 rounds of 122 mm and 152 mm ammunition had reached Russian depots",
        "A spokesman for the agency, who asked not to be named,",
        "said on 15 January"[:4],
        "unnamed spokesman for the agency",
        kind="anonymous",
        said_on="2024-01-15",
    )
    outer = told.says(
        "Vladimir Putin had told its foreign minister he was willing to visit Pyongyang soon",
        "KCNA",
        "reported",
        kind="organisation",
    )
    told.says(
        "he was willing to visit Pyongyang soon",
        "Vladimir Putin",
        "had told",
        relay=("KCNA",),
        stance="promise",
        part_of=outer.id,
    )
    told.happened(
        "transfer",
        "sent",
        supplier="North Korea",
        recipient="Russia",
        item="a great many artillery shells",
        source="Kyrylo Budanov",
    )
    told.happened(
        "transfer", "reached", item="about 1,000,000 rounds", recipient="Russian depots", place="Pyongyang"
    )
    told.happened("visit", "visit", "planned", visitor="Vladimir Putin", place="Pyongyang", source="KCNA")
    first, *rest = told.article.blocks
    link = Link(told.span("Financial Times"), "https://ft.example/interview")
    told.article = _with(told.article, blocks=(Block(first.kind, first.span, (link,)), *rest))
    return told


def report() -> Told:
    told = article(
        "shells-counted",
        "Eastbank Courier",
        "Kyiv counts 1,500,000 North Korean shells in Russia",
        "North Korea has sent Russia 1,500,000 shells since autumn, the defence ministry in Kyiv said on Saturday.",
        "Moscow denied it. “There is no such trade,” said Dmitri Volkov, a spokesman.",
        hours=-10,
    )
    told.says(
        "North Korea has sent Russia 1,500,000 shells since autumn",
        "the defence ministry in Kyiv",
        "said",
        kind="organisation",
    )
    told.says(
        "There is no such trade",
        "Dmitri Volkov, a spokesman",
        "said Dmitri"[:4],
        "Dmitri Volkov",
        form="direct",
        stance="deny",
    )
    told.happened("transfer", "sent", supplier="North Korea", recipient="Russia", item="1,500,000 shells")
    return told


def reprint() -> Told:
    first = interview().article
    url = "https://millbrookgazette.example/world/44"
    copied = _with(
        first, id=identify(url), url=url, site="Millbrook Gazette", blocks=first.blocks[1:], cards=()
    )
    return Told(_with(copied, published=Dated(MORNING + timedelta(hours=2), "day", "meta")))


def flood() -> Told:
    told = article(
        "tessel",
        "Daybreak",
        "Live: the Tessel rises",
        "07:40 The bridge is closed.",
        "06:10 Mayor Ada Lind asked people to leave the lower town.",
        hours=1,
        standfirst="What we know this morning.",
    )
    bridge, mayor = (block.span for block in told.article.blocks)
    told.article = _with(
        told.article,
        live=(
            LiveEntry("The bridge is closed.", MORNING + timedelta(minutes=26), "07:40", span=bridge),
            LiveEntry("Mayor Ada Lind asked …", MORNING - timedelta(hours=1), "06:10", span=mayor),
        ),
    )
    told.says(
        "people to leave the lower town", "Mayor Ada Lind", "asked", "Ada Lind", stance="demand", role="mayor"
    )
    return told


def wall() -> list[Told]:
    """What one mayor said of one wall, as four papers had it on two days."""
    told = []
    for site, hours, sum_, price in (
        ("Daybreak", 0, "480 million", ""),
        ("Gazette", 2, "480 million", ", and the state will pay half of it"),
        ("Courier", 30, "520 million", ", and the state will pay half of it"),
        ("Herald", 31, "520 million", ""),
    ):
        words = f"the new harbour wall will cost the town of Tessel {sum_} crowns{price}"
        paper = article("wall", site, f"{site} on the wall", f"Mayor Ada Lind said {words}.", hours=hours)
        paper.says(words, "Mayor Ada Lind", "said", "Ada Lind", role="mayor", confidence=0.7 + hours / 200)
        told.append(paper)
    return told


def _with(of: Article, **changes: object) -> Article:
    from dataclasses import replace

    return replace(of, **changes)  # type: ignore[arg-type]


def fill(record: Record) -> None:
    """Put the morning into the record."""
    told = [interview(), report(), reprint(), flood()]
    store(record, told)
    one, two, copied, _ = (each.article.id for each in told)
    transfers = (told[1].events[0].id, told[0].events[1].id)
    record.stories.replace(
        Links(
            stories=(
                Story(
                    two,
                    "Kyiv counts 1,500,000 North Korean shells in Russia",
                    (two, one, copied),
                    MORNING - timedelta(hours=10),
                    MORNING + timedelta(hours=2),
                ),
                Story(told[3].article.id, "Live: the Tessel rises", (told[3].article.id,), MORNING, MORNING),
            ),
            copies=(Copy(copied, one, 0.97),),
            entities=(Entity(identify("North Korea"), "North Korea", "place", ("North Korea",), (one, two)),),
            entries=(Entry(transfers[0], "transfer", transfers),),
        )
    )
    refused = record.captures.keep([page("https://herald.example/")])[0].capture
    record.articles.store(
        [Derivation(refused.id, Refusal(refused.url, "front page", "many links, little text"))]
    )
    good = Source("https://herald.example/feed.xml", "feed", "The Herald")
    bad = Source("https://silent.example/feed.xml", "feed", "Silent")
    record.sources.follow(good)
    record.sources.follow(bad)
    record.sources.update(SourceState(good, next_visit=MORNING, last_visit=MORNING))
    record.sources.update(
        SourceState(
            bad, next_visit=MORNING + timedelta(hours=2), last_visit=MORNING, failures=3, fault="timed out"
        )
    )


def store(record: Record, told: list[Told]) -> None:
    """Keep and read these articles."""
    kept = record.captures.keep([page(each.article.url) for each in told])
    record.articles.store(
        [
            Derivation(k.capture.id, each.article, tuple(each.statements), tuple(each.events))
            for k, each in zip(kept, told, strict=True)
        ]
    )


def page(url: str) -> Fetched:
    return Fetched(url, f"<p>{url}</p>".encode(), "text/html", MORNING)
