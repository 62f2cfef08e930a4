"""What is a frame: the kind of fact that a register keeps, with its roles, and how a text tells it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from newsdesk.model import Column, Layout

FillerType = Literal[
    "state",
    "organisation",
    "person",
    "group",
    "materiel",
    "money",
    "place",
    "locality",
    "site",
    "date",
    "people",
    "thing",
    "clause",
]
PartOfSpeech = Literal["verb", "noun", "adjective"]
Nearness = Literal["pattern", "sentence", "neighbours"]
Number = Literal["", "singular", "plural"]

TYPES: Final[tuple[str, ...]] = (
    "state",
    "organisation",
    "person",
    "group",
    "materiel",
    "money",
    "place",
    "locality",
    "site",
    "date",
    "people",
    "thing",
    "clause",
)
PARTS: Final[tuple[str, ...]] = ("verb", "noun", "adjective")
NEARNESS: Final[tuple[str, ...]] = ("pattern", "sentence", "neighbours")
NUMBERS: Final[tuple[str, ...]] = ("", "singular", "plural")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words (lemmas) that tell the event, and which grammatical places around them fill which role.

    `places` maps a role to places: "subject", "object", "indirect", "possessive", "modifier", "clause", or a
    preposition. With `light` verbs a noun tells the event ("launched a strike"). `within` restricts the
    trigger to places where one of these words stands in its phrase, `beside` to those where one stands in its
    sentence; with a word of `without` in its sentence it tells nothing, nor where what it is done to holds one of
    `barred` (an attack on a drone in the air is no strike); `number` restricts a noun to one or many
    ("the bombing" tells one, "bombings" and "charged with bombing" what there is). Of the roles that the trigger `requires`
    one must be filled (by the grammar, where it is a verb); the groups of `instead` take the place of those that the frame requires; `kind` is the subtype that it tells.
    What a `final` anchor tells goes before what others do: "the toll later rose to 12".
    """

    lemmas: frozenset[str]
    part: PartOfSpeech
    places: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str | None = None
    within: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    barred: frozenset[str] = frozenset()
    number: Number = ""
    requires: frozenset[str] = frozenset()
    instead: tuple[frozenset[str], ...] = ()
    final: bool = False

    @property
    def tells_contents(self) -> bool:
        """Is it of something that holds others, as a package does?"""
        return any("contents" in places for _, places in self.places)


@dataclass(frozen=True, slots=True)
class Role:
    """A role with the types of what may fill it, in order of preference, and how far away it may stand.

    `anchors` are words of the role's own ("killed") at whose places it stands. With `words` only a phrase that
    holds one of them fills it, and none that holds a word of `without`.
    """

    name: str
    title: str
    types: tuple[FillerType, ...]
    core: bool = False
    near: Nearness = "pattern"
    many: bool = False
    anchors: tuple[Trigger, ...] = ()
    words: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what it tells: the status and the norms by role; nothing where it tells no such event."""

    text: str
    status: str = ""
    roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of event. `requires` lists groups of roles of each of which one must be filled.

    Two mentions are one event when the roles of `identity` agree. The word of `parties` makes it a fact;
    what `settled` verbs govern ("approved") is done in the sense of this frame. In a sentence that tells an event
    of this frame, those of the frames `over` which it stands are not told: a suicide bombing is no mere attack.
    Its table has a row for `each` filler of that role. Without `habits` the simple present tells no event: "drones that it uses to
    strike", "they supply tanks". What is not `foretold` and has been done was on no day after the page's: "Monday's strike" is
    behind, but "Monday's visit" may be tomorrow's.
    """

    name: str
    title: str
    plover: str
    roles: tuple[Role, ...]
    triggers: tuple[Trigger, ...]
    requires: tuple[frozenset[str], ...]
    identity: frozenset[str]
    light: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    examples: tuple[Example, ...] = ()
    parties: frozenset[str] = frozenset()
    settled: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    each: str = ""
    habits: bool = True
    foretold: bool = True

    @property
    def layout(self) -> Layout:
        """How its register is written as a table."""
        return Layout(self.columns, self.each, self.plover)


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames in force."""

    frames: tuple[Frame, ...]

    def __iter__(self) -> Iterator[Frame]:
        return iter(self.frames)

    def __len__(self) -> int:
        return len(self.frames)
