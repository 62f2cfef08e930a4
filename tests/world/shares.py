"""How much of what the sample world wants is found? Counted over all pages, with what differs in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from world.world import Page


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the wanted things that came out right, and what is wrong with the others."""

    right: int
    wanted: int
    differences: tuple[str, ...]

    @property
    def part(self) -> float:
        return self.right / self.wanted

    def __str__(self) -> str:
        return "\n".join([f"{self.right} of {self.wanted} are right", *self.differences])


def share(pages: Iterable[Page], key: str, differences: Callable[[Page, dict], list[str]]) -> Share:
    """The share of what the pairs list under `key`, each wanted thing looked at by itself."""
    right, wanted, wrong = 0, 0, []
    for page in pages:
        for want in page.expected[key]:
            found = differences(page, want)
            wanted += 1
            right += not found
            wrong += [f"{page}: {line}" for line in found]
    return Share(right, wanted, tuple(wrong))
