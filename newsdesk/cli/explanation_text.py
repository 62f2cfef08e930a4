"""How do the reasons for an article look in a terminal?"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from newsdesk.cli.article_text import write_refusal
from newsdesk.cli.paper import Paper
from newsdesk.cli.show import one_line
from newsdesk.model import Refusal

if TYPE_CHECKING:
    from newsdesk.read.evidence import Datum
    from newsdesk.read.explain import Explanation, Telling, Weighed

_WHY: Final = {
    "taken": "",
    "unlikely": "",
    "headline": "left: the headline again",
    "furniture": "left: never a line of text",
    "caption": "left: belongs to its picture",
    "embed": "left: an embed is a card",
}
_SHOWN: Final = 150


def write_explanation(paper: Paper, explanation: "Explanation") -> None:
    """Each datum with what was claimed of it, and each piece of the page with what spoke for and against it."""
    outcome = explanation.outcome
    if isinstance(outcome, Refusal):
        write_refusal(paper, outcome)
    else:
        paper.write(one_line(outcome.headline) or "(no headline)", "bold")
        paper.address(outcome.url)
    if explanation.metadata:
        paper.rule("who claimed what: ✓ won")
    for datum in explanation.metadata:
        _write_datum(paper, datum)
    if explanation.pieces:
        paper.rule(f"pieces of the page: ✓ taken, chance over {explanation.least:.2f}")
    for piece in explanation.pieces:
        _write_piece(paper, piece)


def _write_datum(paper: Paper, datum: "Datum") -> None:
    paper.write(one_line(datum.value, _SHOWN) or "(none)", "bold", f"{datum.name:<14}")
    for claim in datum.claims:
        paper.write(
            one_line(claim.value, _SHOWN), "" if claim.won else "dim", f"  {'✓' if claim.won else '·'} {claim.source:<10}"
        )  # fmt: skip


def _write_piece(paper: Paper, piece: "Weighed") -> None:
    is_taken = piece.verdict == "taken"
    mark = f"{'✓' if is_taken else '✗'} {piece.chance:.2f} "
    paper.write(one_line(piece.text, _SHOWN), "" if is_taken else "dim", mark)
    said = (
        _WHY[piece.verdict],
        piece.kind,
        f"{piece.card} card" if piece.card else "",
        f"{piece.linked:.0%} link" if piece.linked else "",
        piece.place,
        _telling("named", piece.class_words),
        _telling("says", piece.line_words),
    )
    paper.write(one_line(" · ".join(filter(None, said))), "dim", " " * len(mark))


def _telling(name: str, words: Sequence["Telling"]) -> str:
    shown = ", ".join(f"{telling.word} {telling.odds:+.1f}" for telling in words)
    return f"{name}: {shown}" if shown else ""
