"""Names become persons, bodies and places; a last name joins its owner where there is just one."""

from newsdesk.link.entities import Mention, capitalised, entities


def known(
    *mentions: Mention, texts: tuple[tuple[str, str], ...] = ()
) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {each.name: (each.kind, each.articles) for each in entities(mentions, texts)}


def test_a_last_name_joins_the_only_full_name_that_ends_with_it():
    found = entities([Mention("Kyrylo Budanov", "person", "a"), Mention("Budanov", "person", "b")], ())
    (person,) = found
    assert person.name == "Kyrylo Budanov"
    assert person.names == ("Budanov", "Kyrylo Budanov")
    assert person.articles == ("a", "b")


def test_two_of_that_name_stay_apart_from_the_bare_name():
    mentions = [Mention(name, "person", name) for name in ("Ada Quill", "Ben Quill", "Quill")]
    assert set(known(*mentions)) == {"Ada Quill", "Ben Quill", "Quill"}


def test_an_article_that_names_somebody_without_quoting_him_counts():
    texts = (("b", "Yesterday Ada Quill’s harbour closed."), ("c", "Nobody was named."))
    assert known(Mention("Ada Quill", "person", "a"), texts=texts)["Ada Quill"] == ("person", ("a", "b"))


def test_a_country_is_a_place_even_when_it_speaks():
    assert known(Mention("Ukraine", "organisation", "a"))["Ukraine"][0] == "place"


def test_the_result_is_a_function_of_the_set():
    mentions = [Mention(n, "person", n) for n in ("Ada Quill", "Quill", "Ines Varga")]
    assert entities(mentions, ()) == entities(reversed(mentions), ())


def test_a_long_row_of_capitals_costs_what_it_is_long():
    assert len(capitalised("A " * 50_000)) < 10
    assert "New York" in capitalised("in New\u00a0York.")
