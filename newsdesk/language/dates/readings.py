"""What is the value of each kind of expression? The functions that rules.toml names."""

from collections.abc import Callable
from typing import Final

from newsdesk.language.dates import absolute, relative, spans
from newsdesk.language.dates.context import Context
from newsdesk.language.dates.grammar import Match
from newsdesk.model import TimexType

Reading = tuple[TimexType, str]
Make = Callable[[Match, Context], Reading | None]


READINGS: Final[dict[str, Make]] = {
    name: make
    for module in (absolute, relative, spans)
    for name, make in vars(module).items()
    if callable(make) and not name.startswith("_") and getattr(make, "__module__", "") == module.__name__
}
