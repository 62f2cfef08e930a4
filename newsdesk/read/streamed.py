"""Which parts of the page did its server send late, and where do they belong?

React sends what it has to wait for at the end of the page, hidden, and with it a script that puts it where a template holds
its place. Who does not run the script sees no article; so the parts are put into their places here.
"""

from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

#: What the id of a late part begins with; it is a hidden <div>.
PART: Final = "S:"
_PLACES: Final = ("B:", "P:")
#: Late parts hold places of later ones.
_ROUNDS: Final = 10
_MOST_PLACES: Final = 1_000
_MOST_LEVELS: Final = 400


def settle(document: "LexborHTMLParser") -> None:
    """Puts late parts into their places; those that have none stay where they are, to be seen."""
    parts = {node.id or "": node for node in document.css(f'div[hidden][id^="{PART}"]')}
    for part in parts.values():
        del part.attrs["hidden"]
    late = {name: part for name, part in islice(parts.items(), _MOST_PLACES) if not _is_late(part, parts)}
    for _ in range(_ROUNDS):
        places = [place for place in document.css("template[id]") if _name(place) in late]
        ready = [place for place in places[:_MOST_PLACES] if not _is_late(place, late)]
        if not ready:
            return
        for place in ready:
            if (name := _name(place)) in late:
                part = late.pop(name)
                place.replace_with(part)
                part.decompose()


def _name(place: "LexborNode") -> str:
    """That of the part that belongs there."""
    name = place.id or ""
    return PART + name[2:] if name.startswith(_PLACES) else ""


def _is_late(node: "LexborNode", late: "dict[str, LexborNode]") -> bool:
    """Whether it stands in a part that has no place yet itself."""
    outer = node.parent
    for _ in range(_MOST_LEVELS):
        if outer is None:
            return False
        if outer.id in late:
            return True
        outer = outer.parent
    return True
