"""In which forms do pages print the times of a live blog's entries and of a feed's items, and which moments are meant?"""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.clocks import clock_alone, clock_at_start, in_order

TOLD = (
    "The ferry stays: the council has voted for it by 31 votes to 20, and the mayor has thanked the town for its patience.",
    "The treasurer says that the ferry costs the town more than all of its buses, and that no bank will lend another coin.",
    "The debate has begun, and the mayor has taken the floor in the packed town hall, where people stand along the walls.",
    "People have come from both banks of the river since noon, many of them with flags and drums, and some with their dogs.",
)


def live_of(*times: str, intro: str = "") -> Article:
    posts = "".join(f"<div>{time}<p>{text}</p></div>" for time, text in zip(times, TOLD, strict=False))
    found = read(
        "<html><head><meta property='article:published_time' content='2024-03-12T11:00:00+01:00'>"
        f"<meta property='article:modified_time' content='2024-03-12T21:00:00+01:00'></head>"
        f"<body><article><h1>Council votes on the ferry</h1>{intro}{posts}</article></body></html>",
        "https://ledger.example/ferry",
    )
    assert isinstance(found, Article)
    return found


def whens(found: Article) -> list[str]:
    return [entry.when.isoformat() if entry.when else "open" for entry in found.live]


@pytest.mark.parametrize(
    ("form", "zone"),
    [
        ("<p>12 March 2024, {}:{}</p>", "+01:00"),
        ("<p>March 12, 2024, {}:{} CET</p>", "+01:00"),
        ("<p>Published at {}:{} GMT</p>", "+00:00"),
        ("<p>{}.{} GMT</p>", "+00:00"),
        ("<p>{} h {}</p>", "+01:00"),
        ("<p>Tuesday {}:{}</p>", "+01:00"),
    ],
)
def test_times_alone_begin_entries_in_many_forms(form: str, zone: str) -> None:
    found = live_of(*(form.format(*clock) for clock in (("20", "15"), ("19", "41"), ("19", "05"))))
    assert whens(found) == [f"2024-03-12T{clock}:00{zone}" for clock in ("20:15", "19:41", "19:05")]
    assert [TOLD[at] in entry.text for at, entry in enumerate(found.live)] == [True] * 3


def test_the_markup_knows_more_than_what_is_shown() -> None:
    times = [
        f"<p><time datetime='2024-03-12T{clock}:30Z'>{ago} ago</time></p>"
        for clock, ago in (("19:15", "4m"), ("18:41", "38m"), ("18:05", "1h"))
    ]
    assert whens(live_of(*times)) == [f"2024-03-12T{clock}:30+00:00" for clock in ("19:15", "18:41", "18:05")]


def test_times_without_an_element_around_them_have_their_own_moments() -> None:
    clocks = ("20:15", "19:41", "19:05")
    times = [f"<time datetime='2024-03-12T{clock}:30+01:00'>{clock}</time>" for clock in clocks]
    posts = "".join(f"{time}<p>{text}</p>" for time, text in zip(times, TOLD, strict=False))
    found = read(f"<html><body><article><h1>Council votes on the ferry</h1>{posts}</article></body></html>")
    assert isinstance(found, Article)
    assert whens(found) == [f"2024-03-12T{clock}:30+01:00" for clock in clocks]


def test_other_lines_beside_such_times_begin_no_entries() -> None:
    clocks = ("20:15", "19:41", "19:05")
    times = [f"<time datetime='2024-03-12T{clock}:30+01:00'></time>Votes of the day" for clock in clocks]
    assert live_of(*times).live == ()


@pytest.mark.parametrize("form", ["<h3><a href=/other>{}</a></h3>", "<a href=/other><h3>{}</h3></a>"])
def test_teasers_between_paragraphs_are_no_entries(form: str) -> None:
    teasers = [
        f"<div>{form.format(f'Ferries of the world {at}')}<p>{day} March 2024, 14:40</p></div>"
        for at, day in enumerate((12, 11, 9))
    ]
    assert live_of(*teasers).live == ()


def test_neither_of_two_times_of_the_page_begins_an_entry() -> None:
    times = (
        "<div class=made>12.03.2024, 20:21</div><div class=changed>Updated 20:56</div>" + f"<p>{TOLD[3]}</p>"
    )
    found = live_of("<p>12 March 2024, 19:41</p>", "<p>11 March 2024, 19:05</p>", intro=times)
    assert found.live == ()


def test_answers_below_a_longer_text_are_no_entries() -> None:
    text = "".join(f"<p>{text} So it was said on day {day}.</p>" for text in TOLD for day in range(3))
    answers = [f"<p>{hours} hours ago</p>" for hours in (2, 5, 9)]
    assert live_of(*answers, intro=text).live == ()


def test_a_day_and_time_above_entries_without_days_are_those_of_the_page() -> None:
    found = live_of(
        "<p>20.15 Uhr: The vote</p>",
        "<p>19.41 Uhr: The debate</p>",
        "<p>19.05 Uhr: The mayor</p>",
        intro=f"<div><p>12.03.2024, 20:21 Uhr</p><p>{TOLD[3]}</p></div>",
    )
    assert [entry.printed for entry in found.live] == ["20.15 Uhr", "19.41 Uhr", "19.05 Uhr"]


def test_what_only_tells_how_long_ago_it_was_stays_open() -> None:
    found = live_of("<p>4 min ago</p>", "<p>38 min ago</p>", "<p>1 h 20 min ago</p>")
    assert [(entry.printed, entry.when) for entry in found.live] == [
        ("4 min ago", None),
        ("38 min ago", None),
        ("1 h 20 min ago", None),
    ]


def test_the_time_of_the_page_itself_begins_no_entry() -> None:
    intro = (
        "<p>Updated 12 March 2024, 21:00</p><p>Follow the evening in the town hall here, as it happens.</p>"
    )
    times = [f"<p>12 March 2024, {clock}</p>" for clock in ("20:15", "19:41", "19:05")]
    assert [entry.printed[-5:] for entry in live_of(*times, intro=intro).live] == ["20:15", "19:41", "19:05"]


@pytest.mark.parametrize(
    "days",
    [
        ("12 March 2024, 19:05", "12 March 2024, 19:41", "12 March 2024, 20:15"),
        ("12 March 2024, 19:05", "3 June 2023, 9:41", "1 May 2019, 20:15"),
    ],
    ids=["a forum", "other articles"],
)
def test_other_texts_with_times_are_no_live_blog(days: tuple[str, ...]) -> None:
    assert live_of(*(f"<p>{day}</p>" for day in days)).live == ()


@pytest.mark.parametrize(
    "line",
    [
        "Doors at 19:30",
        "Psalm 15:10",
        "For 10 years",
        "Final score 3:10",
        "vor 5 Jahren",
        "10 minutes later",
        "2 h 20 min of talk",
    ],
)
def test_other_lines_with_numbers_tell_no_moment(line: str) -> None:
    assert clock_alone(line) is None
    assert clock_at_start(line) is None


def test_items_of_a_feed_may_tell_how_long_ago_they_were() -> None:
    items = "".join(
        f"<li><span>vor {n} Minuten</span> <a href=/{n}>Ferry {n} runs again</a></li>" for n in (4, 9, 38)
    )
    found = read(
        f"<html><body><article><h1>Council votes</h1>{''.join(f'<p>{text}</p>' for text in TOLD)}</article>"
        f"<div class=newsticker><ul>{items}</ul></div></body></html>",
        "https://ledger.example/votes",
    )
    assert isinstance(found, Article)
    assert [entry.when for entry in found.live] == [None] * len(found.live)


def test_a_stream_of_several_days_passes_midnight_more_than_once() -> None:
    assert in_order(
        ["11:04", "6:20", "15:32", "13:28", "2:59", "1:10", "19:27", "18:20", "14:56", "3:41", "1:30"]
    )
    assert not in_order(["9:00", "11:30", "10:15", "14:00", "8:45", "12:00"])
