"""Reports of one event become one entry with its rival figures; different events stay apart."""

from hypothesis import given, settings
from hypothesis import strategies as st
from link_world import HARBOUR, STRIKE, article, event, filler, line

from newsdesk.link import rivals
from newsdesk.link.entries import entries
from newsdesk.model import EventLine, Filler, Money, Span, Status


def told(
    name: str, frame: str, *fillers: Filler, hours: int = 0, status: Status = "done", kind: str | None = None
) -> EventLine:
    page = article(name, STRIKE.format(dead=name), hours, site=name)
    return line(page, event(page, frame, *fillers, status=status, kind=kind))


def strike(name: str, place: str, day: str, dead: str, hours: int = 0) -> EventLine:
    return told(
        name, "strike", filler("place", place), filler("date", day), filler("dead", dead), hours=hours
    )


def groups(*lines: EventLine) -> list[int]:
    return sorted(len(entry.events) for entry in entries(lines))


def test_a_strike_told_twice_with_other_figures_is_one_entry():
    lines = strike("a", "Kharkiv", "2024-01-02", "4"), strike("b", "Kharkiv", "2024-01-02", "5", 3)
    (entry,) = entries(lines)
    assert entry.id == lines[0].event.id
    assert entry.events == (lines[0].event.id, lines[1].event.id)


def test_another_day_or_another_place_is_another_strike():
    first = strike("a", "Kharkiv", "2024-01-02", "4")
    assert groups(first, strike("b", "Kharkiv", "2024-01-09", "4")) == [1, 1]
    assert groups(first, strike("b", "Kyiv", "2024-01-02", "4")) == [1, 1]
    assert groups(first, strike("b", "Kharkiv", "2024-01", "4")) == [2]


def test_planned_done_and_denied_are_one_visit():
    def visit(name: str, visitor: str, status: Status) -> EventLine:
        return told(name, "visit", filler("visitor", visitor), filler("place", "Pyongyang"), status=status)

    lines = (
        visit("a", "Vladimir Putin", "planned"),
        visit("b", "Putin", "done"),
        visit("c", "Vladimir Putin", "denied"),
    )
    assert groups(*lines) == [3]
    assert groups(lines[0], visit("d", "Sergei Lavrov", "planned")) == [1, 1]


def test_a_call_is_not_a_visit():
    roles = filler("visitor", "Jana Kowal"), filler("host", "Ines Varga")
    assert groups(told("a", "visit", *roles, kind="call"), told("b", "visit", *roles, kind="visit")) == [1, 1]


def test_one_common_name_and_no_date_is_not_enough():
    assert groups(
        told("a", "strike", filler("place", "Kyiv")), told("b", "strike", filler("place", "Kyiv"))
    ) == [1, 1]


def test_grants_of_very_different_sums_are_different_grants():
    def grant(name: str, value: float) -> EventLine:
        amount = Filler("amount", Span(0, 1), f"${value}", f"{value} USD", money=Money(value, "USD"))
        return told(name, "funding", filler("giver", "Avaria"), filler("recipient", "Borduria"), amount)

    assert groups(grant("a", 300e6), grant("b", 320e6)) == [2]
    assert groups(grant("a", 300e6), grant("b", 900e6)) == [1, 1]


def test_impossible_dates_are_no_dates():
    roles = filler("place", "Kyiv"), filler("attacker", "Russia")
    odd = told("a", "strike", *roles, filler("date", "2024-02-31"))
    assert groups(odd, told("b", "strike", *roles, filler("date", "in the coming weeks"))) == [2]


days = st.sampled_from(["2024-01-02", "2024-01-03", "2024-01", "2024-01-09", "soon"])
strikes = st.builds(
    lambda number, place, day, dead: strike(f"paper {number}", place, day, dead, number),
    st.integers(0, 30),
    st.sampled_from(["Kharkiv", "Kyiv", "Kharkiv district"]),
    days,
    st.sampled_from(["4", "5"]),
)


@settings(max_examples=60)
@given(st.lists(strikes, max_size=12, unique_by=lambda each: each.event.id), st.randoms())
def test_entries_and_rivals_do_not_depend_on_the_order_of_the_reports(lines: list[EventLine], chance):
    shuffled = chance.sample(lines, len(lines))
    assert entries(shuffled) == entries(lines)
    assert rivals(shuffled) == rivals(lines)
    assert sorted(event for entry in entries(lines) for event in entry.events) == sorted(
        e.event.id for e in lines
    )


def test_rival_figures_stand_side_by_side_with_their_reports():
    lines = [strike("b", "Kharkiv", "2024-01-02", "5", 3), strike("a", "Kharkiv", "2024-01-02", "4")]
    (rival,) = rivals(lines)
    assert (rival.role, rival.norm) == ("dead", "dead")
    assert [(value, report.article.site) for value, report in rival.values] == [("4", "a"), ("5", "b")]


def test_figures_that_agree_in_other_words_are_no_rivals():
    def transfer(name: str, text: str, number: float) -> EventLine:
        shells = filler("materiel", "shell", text, number)
        return told(name, "transfer", filler("supplier", "Avaria"), filler("recipient", "Borduria"), shells)

    assert rivals([transfer("a", "a million", 1e6), transfer("b", "1,000,000", 1e6)]) == ()
    (rival,) = rivals([transfer("a", "a million", 1e6), transfer("b", "about 400,000", 4e5)])
    assert (rival.role, rival.norm) == ("materiel", "shell")
    assert [value for value, _ in rival.values] == ["a million", "about 400,000"]


def test_figures_of_different_events_and_counts_of_one_report_are_no_rivals():
    assert rivals([strike("a", "Kharkiv", "2024-01-02", "4"), strike("b", "Kyiv", "2024-01-02", "9")]) == ()
    page = article("own", HARBOUR)
    two = event(page, "strike", filler("place", "Kyiv"), filler("dead", "3"), filler("dead", "4"))
    assert rivals([line(page, two)]) == ()
