"""How long an article takes to read: as it prints it, and counted."""

from newsdesk.model import Article
from newsdesk.read import read
from newsdesk.read.printed import counted_minutes


def test_words_are_counted():
    assert [counted_minutes("word " * count) for count in (1, 238, 714)] == [1, 1, 3]


def test_so_are_characters_where_words_stand_without_spaces():
    assert counted_minutes("港口关闭了" * 102) == 2


def test_an_article_has_both():
    page = f"<h1>Harbour closed</h1><p>4 min read</p><p>{'The harbour of Port Alder is closed until spring. ' * 60}</p>"
    article = read(f"<html><body><article>{page}</article></body></html>")
    assert isinstance(article, Article)
    assert (article.reading_minutes, article.counted_minutes) == (4, 2)
