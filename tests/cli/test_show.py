"""What lists show; and what a page can do to a terminal: nothing."""

import unicodedata
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.cli.show import head_line, one_line, plain, timeline_text
from newsdesk.model import ArticleHead, Span, TimelineItem


@given(st.text())
def test_no_control_character_gets_through(text):
    assert not [c for c in plain(text) if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in "\n\t"]


def test_an_escape_sequence_is_disarmed():
    assert plain("\x1b]0;owned\x07Headline\x1b[31m") == "]0;ownedHeadline[31m"


def test_a_right_to_left_override_is_taken_out():
    assert plain("invoice\u202egpj.exe") == "invoicegpj.exe"


@given(st.text(), st.integers(2, 40))
def test_one_line_is_one_line_of_at_most_its_width(text, width):
    shown = one_line(text, width)
    assert "\n" not in shown
    assert len(shown) <= width


def test_a_report_without_an_outlet_is_named_by_its_headline():
    head = ArticleHead("1", "file:///bridge.html", "The bridge opens", "", None)
    assert head_line(head).splitlines()[0] == "undated     The bridge opens"
    assert head_line(replace(head, site="Herald")).splitlines()[0].endswith("The bridge opens — Herald")
    item = TimelineItem("2026-03-02", "It opened.", head, Span(0, 10), "sentence")
    assert timeline_text(item).splitlines()[1].strip() == "The bridge opens"
