"""Which articles hold these words? Full-text search that takes any text for a question."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from newsdesk.model import Hit
from newsdesk.record.excerpt import Wanted, excerpt
from newsdesk.record.heads import MOST_ROWS, heads
from newsdesk.record.rows import pairs
from newsdesk.record.schema import articles
from newsdesk.record.words import LONGEST_QUESTION, WORD, fold, storable

QUOTES = re.compile(r'["“”„«»]')
MOST_WORDS = 32
MOST_HITS = 1_000
#: PostgreSQL takes lexemes of up to 2 KB, and 1 MB per article: more than any article that people write.
LONGEST_WORD = 100
INDEXED_BYTES = 300_000
SHORTEST_PREFIX = 3

#: By (kind of database, ranked). Ranking looks at every match; the newest articles can be had without.
QUERIES = {
    ("sqlite", True): text(
        """
        SELECT articles.id, -bm25(search, 4.0, 1.0) AS score
        FROM search JOIN articles ON articles.number = search.rowid WHERE search MATCH :question
        ORDER BY score DESC, articles.at DESC, articles.id LIMIT :limit OFFSET :offset
        """
    ),
    ("sqlite", False): text(
        """
        SELECT articles.id, 0.0 AS score FROM (
            SELECT rowid AS number FROM search WHERE search MATCH :question
            ORDER BY rowid DESC LIMIT :limit OFFSET :offset
        ) AS latest JOIN articles ON articles.number = latest.number ORDER BY articles.number DESC
        """
    ),
    ("postgresql", True): text(
        """
        SELECT articles.id, ts_rank(words, question) AS score
        FROM search JOIN articles ON articles.id = search.article, CAST(:question AS TSQUERY) AS question
        WHERE words @@ question
        ORDER BY score DESC, articles.at DESC, articles.id LIMIT :limit OFFSET :offset
        """
    ),
    ("postgresql", False): text(
        """
        SELECT articles.id, 0.0 AS score FROM search JOIN articles ON articles.id = search.article
        WHERE words @@ CAST(:question AS TSQUERY)
        ORDER BY articles.number DESC LIMIT :limit OFFSET :offset
        """
    ),
}


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together as written, mostly one; with `prefix` the last is only the beginning of a word."""

    text: str
    prefix: bool = False


def understand(question: str) -> tuple[Term, ...]:
    """What is asked for: words, and phrases in double quotes; the last word, if it is open, may be unfinished."""
    pieces = QUOTES.split(storable(question[:LONGEST_QUESTION]))
    terms: list[Term] = []
    for number, piece in enumerate(pieces):
        quoted = number % 2 and number < len(pieces) - 1
        terms += [Term(part) for part in ([piece] if quoted else piece.split()) if WORD.search(part)]
    last = WORD.findall(pieces[-1])
    if last and len(last[-1]) >= SHORTEST_PREFIX and pieces[-1].endswith(last[-1]):
        terms[-1] = Term(terms[-1].text, prefix=True)
    return tuple(terms[:MOST_WORDS])


def search(
    connection: Connection, question: str, limit: int, offset: int, *, ranked: bool = True
) -> tuple[Hit, ...]:
    """The articles that hold all that is asked for: best first, or the last stored first with a score of 0."""
    terms = understand(question)
    if not terms or limit <= 0:
        return ()
    dialect = connection.dialect.name
    asked = {
        "question": _fts5(terms) if dialect == "sqlite" else _tsquery(terms),
        "limit": min(limit, MOST_HITS),
        "offset": min(max(offset, 0), MOST_ROWS),
    }
    found = connection.execute(QUERIES[dialect, ranked], asked).all()
    scores = {row.id: float(row.score) for row in found}
    query = select(articles.c.id, articles.c.text).where(articles.c.id.in_(list(scores)))
    texts = pairs(connection, query)
    wanted = _wanted(terms)
    hits = []
    for head in heads(connection, scores):
        cut, marks = excerpt(texts[head.id], wanted)
        hits.append(Hit(head, cut, marks, scores[head.id]))
    return tuple(hits)


def index(connection: Connection, article: str, headline: str, body: str) -> None:
    """Make an article findable; in SQLite triggers do it."""
    if connection.dialect.name == "sqlite":
        return
    connection.execute(text("DELETE FROM search WHERE article = :article"), {"article": article})
    connection.execute(
        text("INSERT INTO search (article, words) VALUES (:article, CAST(:words AS TSVECTOR))"),
        {"article": article, "words": _tsvector(headline, body)},
    )


def _fts5(terms: tuple[Term, ...]) -> str:
    return " AND ".join(f'"{term.text}"{"*" if term.prefix else ""}' for term in terms)


def _tsquery(terms: tuple[Term, ...]) -> str:
    return " & ".join(f"({lexemes})" for term in terms if (lexemes := _lexemes(term)))


def _lexemes(term: Term) -> str:
    found = " <-> ".join(f"'{word}'" for word in _folded(term.text))
    return f"{found}:*" if term.prefix and found else found


def _tsvector(headline: str, body: str) -> str:
    """The words with their places, written so that no parser of the server takes part."""
    pieces, size = [], 0
    marked = [(word, "A") for word in _folded(headline)] + [(word, "") for word in _folded(body)]
    for place, (word, weight) in enumerate(marked, start=1):
        size += len(word.encode())
        if size > INDEXED_BYTES:
            break
        pieces.append(f"'{word}':{min(place, 16_383)}{weight}")
    return " ".join(pieces)


def _folded(piece: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(piece))]


def _wanted(terms: tuple[Term, ...]) -> Wanted:
    """The folded words to be marked, and the folded beginnings of words."""
    whole, begun = set(), []
    for term in terms:
        found = _folded(term.text)
        begun += found[-1:] if term.prefix else []
        whole |= set(found[:-1] if term.prefix else found)
    return frozenset(whole), tuple(begun)
