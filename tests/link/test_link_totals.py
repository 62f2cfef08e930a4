"""A register adds up real events, not reports, and sums are ranges."""

from datetime import UTC, datetime

from newsdesk.link import totals
from newsdesk.model import ArticleHead, Event, EventLine, Filler, Money, Quantity, Span, Status, Sum

PLACE = Span(0, 4)
MORNING = datetime(2024, 1, 21, 7, tzinfo=UTC)


def shells(low: float | None, high: float | None, text: str = "shells") -> Filler:
    return Filler("item", PLACE, text, "shell", Quantity(PLACE, text, low, high))


def report(
    entry: str, *fillers: Filler, number: int = 0, status: Status = "done", day: datetime | None = MORNING
) -> EventLine:
    name = f"{entry}{number}"
    event = Event(name, name, "transfer", PLACE, status, (Filler("supplier", PLACE, "A", "Atland"), *fillers))
    return EventLine(event, ArticleHead(name, "https://a.example/", "", "A", day), "", entry)


def test_an_event_counts_once_and_its_reports_give_the_range() -> None:
    (total,) = totals(
        [
            report("one", shells(480, 480)),
            report("one", shells(520, 520), number=1),
            report("two", shells(20, 20)),
        ],
        "supplier",
    )
    assert (total.group, total.entries, total.reports) == ("Atland", 2, 3)
    assert total.sums == (Sum("item", "shell", 500, 540),)


def test_an_open_end_stays_open_and_words_without_a_number_are_counted_as_such() -> None:
    (total,) = totals(
        [
            report("one", shells(300, None)),
            report("two", shells(None, None, "dozens")),
            report("three", shells(5, 5)),
        ],
        "status",
    )
    assert total.sums == (Sum("item", "shell", 305, None, 1),)


def test_one_report_adds_what_it_names_side_by_side() -> None:
    (total,) = totals([report("one", shells(100, 100, "one hundred"), shells(50, 60, "another 50"))], "kind")
    assert (total.group, total.sums) == ("not told", (Sum("item", "shell", 150, 160),))


def test_bounds_of_the_dead_stay_bounds() -> None:
    def dead(norm: str, low: float | None, high: float | None) -> Filler:
        return Filler("dead", PLACE, f"{norm} people", norm, Quantity(PLACE, norm, low, high))

    (total,) = totals([report("one", dead("1950", 1950, None)), report("two", dead("40", None, 40))], "kind")
    assert total.sums == (Sum("dead", "dead", 1950, None),)


def test_a_year_alone_is_the_year_of_the_event() -> None:
    told = report("one", shells(3, 3), Filler("date", PLACE, "in 2022", "2022"))
    assert [total.group for total in totals([told], "year")] == ["2022"]
    assert [total.group for total in totals([told], "month")] == ["2022"]


def test_a_group_by_what_is_counted_holds_no_other_things_of_its_events() -> None:
    both = report("one", shells(3, 3), counted("mortar", 2))
    assert {total.group: total.sums for total in totals([both], "item")} == {
        "shell": (Sum("item", "shell", 3, 3),),
        "mortar": (Sum("item", "mortar", 2, 2),),
    }


def counted(norm: str, number: float) -> Filler:
    return Filler("item", PLACE, norm, norm, Quantity(PLACE, str(number), number, number))


def test_one_thing_under_a_shorter_name_in_another_report_is_not_listed_twice() -> None:
    reports = [
        report("one", counted("self-propelled howitzer", 12)),
        report("one", counted("howitzer", 10), number=1),
    ]
    (total,) = totals(reports, "kind")
    assert total.sums == (Sum("item", "self-propelled howitzer", 10, 12),)


def test_names_that_one_report_counts_apart_or_that_fit_two_things_stay_apart() -> None:
    both = report("one", counted("missile", 30), counted("cruise missile", 10))
    assert [each.norm for each in totals([both], "kind")[0].sums] == ["cruise missile", "missile"]
    unclear = [
        report("one", counted("missile", 30)),
        report("one", counted("cruise missile", 10), counted("ballistic missile", 20), number=1),
    ]
    assert len(totals(unclear, "kind")[0].sums) == 3


def test_currencies_and_plain_numbers_are_not_mixed() -> None:
    money = (Filler("amount", PLACE, "x", "x", money=Money(2e6, code)) for code in ("EUR", "USD"))
    (total,) = totals([report("one", *money, Filler("dead", PLACE, "12", "12"))], "year")
    assert total.group == "2024"
    assert [(each.norm, each.low) for each in total.sums] == [("EUR", 2e6), ("USD", 2e6), ("dead", 12.0)]


def test_the_day_of_the_event_goes_before_the_day_of_the_report() -> None:
    march = Filler("date", PLACE, "in March", "2023-03")
    groups = [
        total.group
        for total in totals([report("one", march), report("two"), report("three", day=None)], "month")
    ]
    assert groups == ["2023-03", "2024-01", "not told"]


def test_nothing_adds_up_to_nothing() -> None:
    assert totals([], "supplier") == ()
