"""Where does what a stage gave differ from what the pair asks for? Each difference is one line for a person to read."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from newsdesk.model import Article, Card, Dated, Event, Filler, LiveEntry, Refusal, Statement, cut

Pair = dict[str, Any]


def of_reading(read: Article | Refusal, pair: Pair) -> list[str]:
    """What is wrong with the article or the refusal."""
    if isinstance(read, Refusal):
        if pair["outcome"] == "refusal":
            return _unequal("reason", pair["reason"], read.reason)
        return [f"refused as {read.reason!r}: {read.detail}"]
    if pair["outcome"] == "refusal":
        return [f"became an article, should be refused as {pair['reason']!r}"]
    return [
        *_of_head(read, pair),
        *_of_text(read, pair),
        *_of_cards(read.cards, pair),
        *_of_live(read.live, pair),
    ]


def of_statements(article: Article, statements: Sequence[Statement], wanted: Iterable[Pair]) -> list[str]:
    """The wanted statements that are missing or carry a wrong field."""
    lines = []
    for want in wanted:
        candidates = [s for s in statements if _within(want["contains"], cut(article.text, s.content))]
        wrong = [_of_statement(article, s, want) for s in candidates]
        lines += _best(wrong, f"{want['speaker']} [{want.get('cue', '')}] {want['contains']!r}")
    return lines


def of_events(events: Sequence[Event], wanted: Iterable[Pair]) -> list[str]:
    """The wanted events that are missing or carry a wrong field."""
    lines = []
    for want in wanted:
        wrong = [_of_event(event, want) for event in events if event.frame == want["frame"]]
        lines += _best(wrong, f"{want['frame']} {want['roles']}")
    return lines


def _best(wrong: list[list[str]], name: str) -> list[str]:
    """The faults of the candidate with the fewest; the thing is missing when there is no candidate."""
    if not wrong:
        return [f"missing: {name}"]
    return [f"{name}: {fault}" for fault in min(wrong, key=len)]


def _of_head(article: Article, pair: Pair) -> list[str]:
    bylines = [{"name": re.sub("^the ", "", b.name), "kind": b.kind} for b in article.bylines]
    picture = article.lead_picture
    lines = [
        *_unequal("headline", pair["headline"], article.headline),
        *_unequal("bylines", pair["bylines"], bylines),
        *_unequal("site", pair["site"], article.site),
        *_unequal("language", pair["language"], article.language[:2]),
        *_of_time("published", pair["published"], article.published),
    ]
    if "modified" in pair:
        lines += _of_time("modified", pair["modified"], article.modified)
    for name in ("standfirst", "reading_minutes"):
        if name in pair:
            lines += _unequal(name, pair[name], getattr(article, name))
    for name, words in pair.get("lead_picture", {}).items():
        given = getattr(picture, name) if picture else ""
        lines += _unequal(f"lead picture's {name}", _unlabelled(words), _unlabelled(given))
    return lines


def _of_time(name: str, wanted: str, dated: Dated | None) -> list[str]:
    if dated is None:
        return [f"{name}: should be {wanted}, is absent"]
    if len(wanted) == len("2024-01-21"):
        return _unequal(name, date.fromisoformat(wanted), dated.when.date())
    return _unequal(name, datetime.fromisoformat(wanted), dated.when)


def _of_text(article: Article, pair: Pair) -> list[str]:
    text = _plain(article.text)
    lines = [f"text lacks {words!r}" for words in pair["must_contain"] if _plain(words) not in text]
    lines += [f"text has {words!r}" for words in pair["must_not_contain"] if _plain(words) in text]
    if "first_words" in pair and not text.startswith(pair["first_words"]):
        lines.append(f"text should begin {pair['first_words']!r}, begins {text[:60]!r}")
    if not text.endswith(pair["last_words"]):
        lines.append(f"text should end {pair['last_words']!r}, ends {text[-60:]!r}")
    return lines


def _of_cards(cards: Sequence[Card], pair: Pair) -> list[str]:
    return [
        f"no {want['kind']} card with {want['contains']!r}"
        for want in pair.get("cards", [])
        if not any(
            c.kind == want["kind"] and want["contains"] in _plain(f"{c.headline} {c.text}") for c in cards
        )
    ]


def _of_live(live: Sequence[LiveEntry], pair: Pair) -> list[str]:
    lines = []
    for want in pair.get("live", []):
        entry = next((e for e in live if want["contains"] in _plain(f"{e.headline} {e.text}")), None)
        if entry is None:
            lines.append(f"no live entry with {want['contains']!r}")
            continue
        lines += _unequal(f"time printed with {want['contains']!r}", want["printed"], entry.printed)
        lines += _unequal(f"{want['printed']} in the text", want["in_text"], entry.span is not None)
        if "when" in want:
            lines += _unequal(f"time of {want['printed']}", datetime.fromisoformat(want["when"]), entry.when)
    return lines


def _of_statement(article: Article, statement: Statement, want: Pair) -> list[str]:
    speaker = statement.speaker
    name = speaker.name if speaker else ""
    lines = [] if _same_speaker(want, name) else [f"speaker is {name!r}"]
    cue = cut(article.text, statement.cue)
    if "cue" in want and not (_within(want["cue"], cue) or _within(cue, want["cue"])):
        lines.append(f"cue is {cue!r}")
    if speaker:
        lines += _unequal("kind", want["kind"], speaker.kind)
    if "relay" in want and not _same_names(want["relay"], statement.relay):
        lines.append(f"relay should be {want['relay']}, is {list(statement.relay)}")
    if "role" in want and not _alike(want["role"], (speaker.role if speaker else "") or ""):
        lines.append(f"role should be {want['role']!r}, is {speaker.role if speaker else None!r}")
    for field in ("said_on", "stance", "form"):
        if field in want:
            lines += _unequal(field, want[field], getattr(statement, field))
    if "addressee" in want and not _within(want["addressee"], statement.addressee or ""):
        lines.append(f"addressee should be {want['addressee']!r}, is {statement.addressee!r}")
    return lines


def _same_speaker(want: Pair, name: str) -> bool:
    """Persons by their full name; the unnamed by the words of their description; bodies by a part of two words or more."""
    if want["kind"] == "anonymous":
        return _alike(want["speaker"], name)
    part = want["kind"] != "person" and len(_words(name)) > 1 and _within(name, want["speaker"])
    return part or _within(want["speaker"], name)


def _of_event(event: Event, want: Pair) -> list[str]:
    lines = _unequal("status", want.get("status", event.status), event.status)
    for role, fillers in want["roles"].items():
        for filler in fillers if isinstance(fillers, list) else [fillers]:
            given = event.role(role)
            if not any(_fits(filler, one) for one in given):
                lines.append(f"{role} should be {filler}, is {[_shown(one) for one in given]}")
    for source in want.get("sources", []):
        if not any(_within(source, one.norm) or _within(source, one.text) for one in event.sources):
            lines.append(f"source should be {source!r}, is {[_shown(one) for one in event.sources]}")
    for words in want.get("qualifiers", []):
        if words not in event.qualifiers:
            lines.append(f"qualifier should be {words!r}, is {list(event.qualifiers)}")
    if "kind" in want:
        lines += _unequal("kind", want["kind"], event.kind)
    return lines


def _fits(want: str | Pair, filler: Filler) -> bool:
    if isinstance(want, str):
        return _within(want, filler.norm) or _within(want, filler.text) or _is_amount(want, filler)
    quantity = filler.quantity
    if "quantity" in want and (
        quantity is None or want["quantity"] not in (quantity.minimum, quantity.maximum)
    ):
        return False
    if "approximate" in want and (quantity is None or quantity.approximate != want["approximate"]):
        return False
    return _within(want["contains"], filler.norm) or _within(want["contains"], filler.text)


def _is_amount(want: str, filler: Filler) -> bool:
    return filler.money is not None and want == f"{filler.money.value:.0f} {filler.money.currency}"


def _shown(filler: Filler) -> str:
    return f"{filler.text} = {filler.norm}" + (f" ({filler.quantity.text})" if filler.quantity else "")


def _unequal(name: str, wanted: object, given: object) -> list[str]:
    return [] if wanted == given else [f"{name} should be {wanted!r}, is {given!r}"]


def _unlabelled(credit: str) -> str:
    """ "Photo: Ida Lunde" and "Ida Lunde" give the same credit."""
    return re.sub(r"^(Photo|Picture|Foto): ", "", credit)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _words(text: str) -> list[str]:
    words = re.findall(r"\w+", text.casefold())
    return [re.sub(r"(?<=\w{3})s$", "", word) for word in words if word not in ("the", "a", "an")]


def _within(wanted: str, given: str) -> bool:
    """All of the wanted words stand in the given ones, in this order and together; a plural s does not matter."""
    return f" {' '.join(_words(wanted))} " in f" {' '.join(_words(given))} "


def _alike(wanted: str, given: str) -> bool:
    one, other = set(_words(wanted)), set(_words(given))
    return bool(one | other) and 2 * len(one & other) >= 0.5 * (len(one) + len(other))


def _same_names(wanted: Sequence[str], given: Sequence[str]) -> bool:
    def found(one: str) -> bool:
        return any(_within(one, other) or _within(other, one) for other in given)

    return len(wanted) == len(given) and all(found(one) for one in wanted)
