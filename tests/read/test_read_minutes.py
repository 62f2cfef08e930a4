"""How long an article takes to read: as it prints it, and counted."""

import pytest

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.printed import counted_minutes, reading_minutes


def test_words_are_counted():
    assert [counted_minutes("word " * count) for count in (1, 238, 714)] == [1, 1, 3]


def test_so_are_characters_where_words_stand_without_spaces():
    assert counted_minutes("港口关闭了" * 102) == 2


def test_an_article_has_both():
    page = f"<h1>Harbour closed</h1><p>4 min read</p><p>{'The harbour of Port Alder is closed until spring. ' * 60}</p>"
    article = read(f"<html><body><article>{page}</article></body></html>")
    assert isinstance(article, Article)
    assert (article.reading_minutes, article.counted_minutes) == (4, 2)


@pytest.mark.parametrize(
    "line",
    [
        "7-minute read",
        "Reading time about 7 minutes",
        "| Lesedauer: 7 Minuten",
        "Lesezeit: 7",
        "7 Min. Lesedauer",
        "Lecture 7 min.",
        "Temps de lecture : 7 min",
        "7 minutos de lectura",
        "7 min de lecture",
        "Czas czytania: 7 minut",
        "7 minut čtení",
        "Tempo di lettura: 7 minuti",
        "Leestijd 7 min",
        "Время чтения: 7 минут",
        "7 phút đọc",
        "阅读时间：7分钟",
        "この記事は約7分で読めます",
    ],
)
def test_they_are_printed_in_many_languages(line: str) -> None:
    assert reading_minutes([line]) == 7


@pytest.mark.parametrize(
    "line",
    [
        "The lecture: 45 minutes on tides",
        "Teil 3: Minister lesen vor",
        "The ferry took 20 minutes",
        "Lecture 7",
        "She will give a 45-minute lecture on tides.",
        "The 90 minute lecture is free",
    ],
)
def test_other_minutes_and_lectures_are_none(line: str) -> None:
    assert reading_minutes([line]) is None
