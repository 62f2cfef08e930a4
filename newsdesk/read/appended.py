"""Which of the likely pieces are surely no part of the text: what readers wrote below it, lists that only lead on?

The judge weighs each piece by what is around it. Under a short article comments are most of what is around, and look like text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsdesk.read.called import Calling, bits_in, calling
from newsdesk.read.pieces import Piece
from newsdesk.read.tree import Element, squeeze

#: What heads comments, in the languages of the news sites that most pages are from: many of them, or their number. "Comment" alone
#: stands above an opinion.
_MANY: Final = "comments|kommentare|kommentarer|commentaires|comentarios|comentários|commenti|reacties|komentarze|комментарии"
_ONE: Final = "comment|kommentar|commentaire|comentario|comentário|commento|reactie|komentarz|комментари[йея]"
_ANSWERS: Final = "thoughts?|responses?|repl(?:y|ies)|gedanken?|antwort(?:en)?|réponses?|réflexions?|respuestas?|respostas?|rispost[ae]|reacti(?:e|ons)"
_HEADS_COMMENTS: Final = re.compile(
    rf"\W*(?:(?:\d[\d.,]*\s+)?(?:(?:reader|user)s?['’]? )?(?:{_MANY})\W*\d*|\d[\d.,]*\s+(?:{_ONE})|(?:{_ONE})\W*\d+)\W*"
    rf"|\W*(?:\d+|one|two)\s+(?:{_ANSWERS}|{_MANY}|{_ONE})(?:\s+(?:on|to|sur|à|zu|auf|en|sobre|op|su|a)\s.*|\W*)",
    re.I,
)
#: What each of those has in it.
_NEARLY_COMMENTS: Final[Calling] = calling(
    re.compile(
        "omment|oment|reac|коммент|thought|espons|repl(?:y|ies)|gedank|antwort|répons|réflex|espuest|espost|ispost",
        re.I,
    )
)
#: What leads on to other articles, and to nothing else that a text may list: "Other apps that you may find helpful".
_LEADS_ON: Final = re.compile(
    r"\W*(?:read (?:more|also|next|on)|see also|also read|related|more (?:articles|posts|stories|news|on|from)|(?:other )?(?:articles|posts|stories) you (?:may|might)"
    r"|you (?:may|might) also (?:like|enjoy|read)|mehr (?:zu|aus)|lesen sie auch|(?:à )?lire aussi|lee también|leia também|leggi anche|lees ook|läs (?:mer|också)|читайте)\b",
    re.I,
)
#: Stands under each comment, and nowhere else.
_REPLY: Final = re.compile(
    r"\W*(?:reply|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz|svara?|ответить)\W*", re.I
)
#: What each of those has in it.
_NEARLY_REPLY: Final[Calling] = calling(re.compile("reply|antw|répo|resp|risp|bean|odpo|svar|отве", re.I))
_LONGEST_REPLY: Final = 14
_FEWEST_REPLIES: Final = 2
_WHOLE: Final = frozenset(("html", "body", "main"))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FEWEST_COMMENTS: Final = 5
_FEWEST_PARAGRAPHS: Final = 2
_PROSE: Final = 100
#: What a sentence has, of a short article, too.
_SENTENCE: Final = 25
_SENTENCE_ENDS: Final = (*".!?…。！？", '."', ".”", ".»", '?"', "?”")
_LEADING: Final = 0.9
_LONGEST_LABEL: Final = 40
#: "2 thoughts on ..." names the article, too.
_LONGEST_HEADING: Final = 150
#: So many texts before a list may be blank.
_BLANKS: Final = 6


def appended(likely: Sequence[Piece], pieces: Sequence[Piece]) -> frozenset[int]:
    """The numbers of such pieces among the likely ones of all pieces of a page."""
    labels = [
        piece
        for piece in pieces
        if len(piece.text) <= _LONGEST_HEADING and _heads_comments(piece.text, piece.bits())
    ]
    return frozenset(
        (
            *_comments(likely, bool(labels)),
            *_below(likely, labels, pieces),
            *_answered(likely, pieces),
            *_leading_on(likely),
        )
    )


def _heads_comments(words: str, bits: int) -> bool:
    return _NEARLY_COMMENTS.may_begin(bits) and _HEADS_COMMENTS.fullmatch(words) is not None


def _comments(pieces: Sequence[Piece], some_are_headed: bool) -> frozenset[int]:
    """Where the page marks or heads them as comments, and there is other text above them; on most pages nothing heads them, and
    no element need be asked for it."""
    marked = {piece.card.element for piece in pieces if piece.card and piece.card.kind == "comment"}
    are_marked = len(marked) >= _FEWEST_COMMENTS
    headed: dict[Element, bool] = {}
    found = frozenset(
        piece.number
        for piece in pieces
        if (are_marked and piece.card and piece.card.element in marked)
        or (some_are_headed and _is_headed(piece.element, headed))
    )
    return (
        found
        if _is_text([piece for piece in pieces if piece.number < min(found, default=0)])
        else frozenset()
    )


def _is_text(pieces: Sequence[Piece]) -> bool:
    """Whether there is a long paragraph among them, or there are sentences in two."""
    told = [piece for piece in pieces if piece.kind == "paragraph" and _is_sentence(piece.text)]
    return len(told) >= _FEWEST_PARAGRAPHS or any(len(piece.text) >= _PROSE for piece in pieces)


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and text.endswith(_SENTENCE_ENDS)


def _is_headed(element: Element, known: dict[Element, bool]) -> bool:
    """Does it begin with the heading of comments, or stand in an element that does?"""
    if element.tag in _WHOLE:
        return False
    if element not in known:
        outer = element.parent
        words = _first_words(element)
        begins = _heads_comments(words, bits_in(words))
        known[element] = begins or (outer is not None and _is_headed(outer, known))
    return known[element]


def _below(likely: Sequence[Piece], labels: Sequence[Piece], pieces: Sequence[Piece]) -> Iterator[int]:
    """What a bare heading of comments heads, under a text: all beside it up to the next heading of its rank."""
    for label in labels:
        holder, rank = _alone(label.element).parent, _rank(label)
        prose = [
            piece
            for piece in likely
            if piece.number < label.number and (len(piece.text) >= _PROSE or _is_sentence(piece.text))
        ]
        if holder is not None and rank and len(prose) >= _FEWEST_PARAGRAPHS:
            ends = (
                piece.number
                for piece in pieces[label.number + 1 :]
                if not holder.holds(piece.element) or "" < _rank(piece) <= rank
            )
            yield from range(label.number, next(ends, len(pieces)))


def _answered(likely: Sequence[Piece], pieces: Sequence[Piece]) -> Iterator[int]:
    """Comments that nothing calls so, under a text: each ends with what replies to it."""
    replies = _replies(pieces)
    if len(replies) < _FEWEST_REPLIES:
        return
    thread = replies[0].parent
    while thread is not None and not all(thread.holds(reply) for reply in replies):
        thread = thread.parent
    first = next((outer for outer in replies[0].ancestors() if outer.parent is thread), None)
    if thread is None or first is None or thread.tag in _WHOLE:
        return
    above = [piece for piece in likely if piece.element.first_text < first.first_text]
    if _is_text(above):
        beside = thread.parent or thread
        yield from (
            piece.number
            for piece in above[-1:]
            if piece.kind == "heading" and beside.tag not in _WHOLE and beside.holds(piece.element)
        )
        for piece in likely:
            if piece.element.first_text >= first.first_text and thread.holds(piece.element):
                yield piece.number


def _replies(pieces: Sequence[Piece]) -> list[Element]:
    return [
        piece.element
        for piece in pieces
        if len(piece.text) <= _LONGEST_REPLY
        and _NEARLY_REPLY.may_begin(piece.bits())
        and _REPLY.fullmatch(piece.text) is not None
    ]


def _alone(element: Element) -> Element:
    """The outermost element that holds nothing else."""
    words = element.text(_LONGEST_LABEL)
    outer = element.parent
    while outer is not None and outer.past_text - outer.first_text <= _BLANKS and outer.text(_PROSE) == words:
        element, outer = outer, outer.parent
    return element


def _rank(piece: Piece) -> str:
    """The tag of the heading that it is: "h1" comes before "h2"."""
    around = (piece.element, *piece.element.ancestors()) if piece.kind == "heading" else ()
    return next((outer.tag for outer in around if outer.tag in _HEADINGS), "")


def _first_words(element: Element) -> str:
    texts = element.tree.texts[element.first_text : min(element.past_text, element.first_text + _BLANKS)]
    return next(filter(None, (squeeze(text[:_LONGEST_LABEL]) for text in texts)), "")


def _leading_on(pieces: Sequence[Piece]) -> Iterator[int]:
    """The links of a list under "Read more", and that label."""
    items: dict[Element, list[Piece]] = {}
    before: dict[int, Piece] = {}
    for last, piece in zip((None, *pieces), pieces, strict=False):
        holder = piece.element.parent
        if piece.kind == "list item" and holder is not None:
            items.setdefault(holder, []).append(piece)
        if last is not None:
            before[piece.number] = last
    for holder, held in items.items():
        label = _words_before(holder)
        if _LEADS_ON.match(label) and all(piece.linked > _LEADING for piece in held):
            yield from (piece.number for piece in held)
            above = before.get(held[0].number)
            if above is not None and above.text == label:
                yield above.number


def _words_before(element: Element) -> str:
    """The label right before the element; nothing where a sentence stands there."""
    texts = reversed(element.tree.texts[max(0, element.first_text - _BLANKS) : element.first_text])
    words = next(filter(None, map(squeeze, texts)), "")
    return words if len(words) <= _LONGEST_LABEL else ""
