"""The tagger looks at windows of whole paragraphs, and every word has its place in the text."""

from hypothesis import given
from hypothesis import strategies as st

from newsdesk.attribute.quotations import quotations
from newsdesk.attribute.windows import LENGTH, PARAGRAPH_END, Window, windows
from newsdesk.language.pieces import pieces, trimmed
from newsdesk.model import Span


def windows_of(text: str) -> list[Window]:
    spans = [span for span in (trimmed(text, piece) for piece in pieces(text)) if span.start < span.end]
    return list(windows(text, spans, quotations(text, spans)))


def words_of(text: str) -> list[str]:
    return [text[word.start : word.end] for window in windows_of(text) for word in window.words]


def test_short_paragraphs_share_a_window() -> None:
    (window,) = windows_of("The mayor spoke.\n\nNobody listened.")
    assert window.paragraphs.tolist() == [0, 0, 0, 1, 1]
    assert window.pieces.tolist().count(PARAGRAPH_END) == 2


def test_a_paragraph_is_not_cut_where_the_next_window_can_hold_it() -> None:
    paragraph = "The harbour was closed on Monday. " * 20
    first, second = windows_of(f"{paragraph}\n\n{paragraph}")
    assert set(first.paragraphs.tolist()) == {0}
    assert set(second.paragraphs.tolist()) == {1}


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    text = "The harbour was closed on Monday because of the storm. " * 60
    found = windows_of(text)
    assert all(len(window.pieces) <= LENGTH for window in found)
    assert all(text[window.words[-1].end] == "." for window in found)


def test_words_know_their_first_piece_case_and_quotation() -> None:
    text = "NATO's Stoltenberg said: “Unquestionably so.”"
    (window,) = windows_of(text)
    told = {
        text[word.start : word.end]: (int(window.cases[head]), int(window.quoted[head]))
        for word, head in zip(window.words, window.heads, strict=True)
    }
    assert told["NATO"] == (2, 0)
    assert told["Stoltenberg"] == (1, 0)
    assert told["said"] == (0, 0)
    assert told["Unquestionably"] == (1, 1)


def test_an_empty_text_has_no_windows() -> None:
    assert windows_of("") == []
    assert windows_of(" \n\n ") == []


def test_half_a_surrogate_pair_is_read_past() -> None:
    assert words_of("The mayor\ud800 spoke.") == ["The", "mayor", "spoke"]


@given(st.text(max_size=400))
def test_windows_fit_the_network_whatever_the_text(text: str) -> None:
    for window in windows_of(text):
        assert len(window.pieces) == len(window.cases) == len(window.quoted) <= LENGTH
        assert len(window.words) == len(window.heads) == len(window.paragraphs)
        assert all(0 <= head < len(window.pieces) for head in window.heads.tolist())
        assert all(0 <= word.start < word.end <= len(text) for word in window.words)


@given(st.lists(st.sampled_from(["Ilse", "said", "that", "rain", "fell.", "“No,”", "\n\n"]), max_size=900))
def test_no_word_is_lost_or_seen_twice(parts: list[str]) -> None:
    text = " ".join(parts)
    assert words_of(text) == [part.strip(".,“”") for part in parts if part.strip()]


def test_a_window_is_as_long_as_it_is_asked_to_be() -> None:
    text = "Mara Lind spoke. " * 80
    longest = [
        max(len(window.pieces) for window in windows(text, [Span(0, len(text))], [], length))
        for length in (40, 120)
    ]
    assert longest[0] <= 40 < longest[1] <= 120
