"""Where who speaks ends, and the word that says so: neither in the middle of a clause, and no day is a part of a cue."""

from datetime import date

from test_attribute_cases import article_of, statements_of


def spans(text: str) -> list[tuple[str, str]]:
    return [
        (
            " … ".join(text[span.start : span.end] for span in said.source),
            " … ".join(text[span.start : span.end] for span in said.cue),
        )
        for said in statements_of(article_of(text, date(2031, 3, 3)))
    ]


def test_who_speaks_is_named_with_the_whole_of_a_relative_clause() -> None:
    text = "Transport Minister Leif Okland, who visited the station on Friday, denied that money for repairs had been cut."
    assert spans(text) == [
        ("Transport Minister Leif Okland, who visited the station on Friday", "denied"),
    ]


def test_a_cue_ends_before_the_day() -> None:
    text = (
        "The state news agency NOVA reported on Saturday that a visit of the envoy to Port Calder is planned."
    )
    assert spans(text) == [("The state news agency NOVA", "reported")]


def test_a_cue_does_not_end_with_what_opens_the_words_behind_it() -> None:
    text = "“Without it the situation would be far worse,” Brandt said in an interview published by the Courier on Friday."
    ((_, cue),) = spans(text)
    assert cue == "said in an interview"


def test_who_is_said_to_report_it_all_is_no_part_of_what_another_says() -> None:
    text = (
        "A spokesman for the finance ministry said the government would not bail out Tarn, Reuters reported."
    )
    (said,) = statements_of(article_of(text))
    assert [text[span.start : span.end] for span in said.content] == [
        "the government would not bail out Tarn"
    ]
    assert said.relay == ("Reuters",)


def test_no_place_of_a_dateline_speaks_inside_a_report() -> None:
    text = "OSLO, March 3 - A spokesman for the finance ministry said the government would not bail out Tarn, Reuters reported."
    assert spans(text) == [("A spokesman for the finance ministry", "said")]


def test_of_two_verbs_the_one_that_opens_the_words_is_the_cue() -> None:
    text = "Irene Vale issued a statement on Friday, calling on drivers to avoid the bridge."
    (said,) = statements_of(article_of(text))
    assert text[said.cue[0].start : said.cue[0].end] == "calling on"
    assert said.addressee == "drivers"


def test_what_is_spoken_about_is_not_what_is_said_where_that_is_quoted() -> None:
    text = "In February, Ada Quill spoke about the pier at a meeting with Leif Okland: “It will stand for a hundred years.”"
    (said,) = statements_of(article_of(text))
    assert [text[span.start : span.end] for span in said.content] == ["“It will stand for a hundred years.”"]
    assert said.form == "direct"
