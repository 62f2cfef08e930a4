"""Reprints are found, whoever prints them first, and told from reports of one's own."""

from datetime import UTC, datetime, timedelta

from link_world import HARBOUR, STRIKE, STRIKE_AGAIN

from newsdesk.link.copies import Print, copies
from newsdesk.link.shingles import outline, share

NOON = datetime(2024, 1, 21, 12, tzinfo=UTC)


def found(*texts: tuple[str, str, int, str, str]) -> list[tuple[str, str]]:
    """Copies among (name, text, minutes after noon, site, credit)."""
    prints = [
        Print(name, NOON + timedelta(minutes=minutes), outline(text), site, credit)
        for name, text, minutes, site, credit in texts
    ]
    by_name = {name: text for name, text, *_ in texts}
    return [(copy.article, copy.original) for copy in copies(prints, by_name.__getitem__)]


def test_a_reprint_with_another_first_line_is_a_copy_of_the_earlier_one():
    late = "Port Calder, our correspondent. " + HARBOUR.replace("’", "'")
    assert found(("late", late, 60, "B", ""), ("early", HARBOUR, 0, "A", "")) == [("late", "early")]


def test_a_report_of_the_same_event_in_other_words_is_no_copy():
    one, two = STRIKE.format(dead="seven"), STRIKE_AGAIN.format(dead="seven")
    assert found(("one", one, 0, "A", ""), ("two", two, 60, "B", "")) == []


def test_the_agency_is_the_original_even_when_its_page_says_a_later_time():
    wire = ("wire", HARBOUR, 90, "Northwire", "")
    assert found(("paper", HARBOUR, 0, "Courier", "Source: Northwire"), wire) == [("paper", "wire")]


def test_copies_of_copies_name_the_first():
    told = [(name, HARBOUR, minutes, name, "") for minutes, name in enumerate("abc")]
    assert found(*told) == [("b", "a"), ("c", "a")]
    assert found(*reversed(told)) == [("b", "a"), ("c", "a")]


def test_what_hundreds_of_outlets_print_are_copies_of_the_first():
    told = [(f"outlet {number:03}", HARBOUR, number, f"Outlet {number}", "") for number in range(300)]
    assert found(*told) == [(name, "outlet 000") for name, *_ in told[1:]]


def test_a_notice_that_hundreds_of_articles_carry_makes_none_a_copy():
    notice = " The editors of this paper answer every letter that bears a name and an address of the writer."
    words = [
        "harbour",
        "crane",
        "winter",
        "ledger",
        "copper",
        "senate",
        "bridge",
        "orchard",
        "signal",
        "theatre",
    ]
    told = [
        (f"{number:03}", " ".join(f"{word}{number}" for word in words * 6) + notice, number, "", "")
        for number in range(120)
    ]
    assert found(*told) == []


def test_a_text_shorter_than_a_run_is_nobodys_copy():
    assert found(("a", "Too short.", 0, "A", ""), ("b", "Too short.", 1, "B", "")) == []


def test_the_share_is_that_of_the_copys_words():
    words = HARBOUR.split()
    half = " ".join(words[: len(words) // 2])
    assert share(half, HARBOUR) == 1.0
    assert 0.4 < share(HARBOUR, half) < 0.6
    assert share("", HARBOUR) == 0.0
