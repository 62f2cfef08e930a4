"""How is a frame written in a TOML file, and what is wrong with a file that is none?"""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, TypeVar, cast, get_args

from newsdesk.model import BadConfig, Column, Status
from newsdesk.register.frame import (
    NEARNESS,
    NUMBERS,
    PARTS,
    TYPES,
    Example,
    FillerType,
    Frame,
    Nearness,
    Number,
    PartOfSpeech,
    Role,
    Trigger,
)

Table = Mapping[str, Any]
T = TypeVar("T")
#: Sources of a table's column beside the roles, and what of a role's fillers may stand in one.
OTHER_SOURCES: Final = ("status", "kind", "source", "qualifiers", "plover", "comments", "sentence")
PARTS_OF_FILLERS: Final = ("number", "text", "year", "country", "latitude", "longitude")
_FRAME: Final = {
    "name": str,
    "title": str,
    "plover": str,
    "requires": list,
    "identity": list,
    "parties": list,
    "settled": list,
    "over": list,
    "each": str,
    "habits": bool,
    "foretold": bool,
    "light": list,
    "kinds": list,
    "role": list,
    "trigger": list,
    "column": list,
    "example": list,
}
_ROLE: Final = {
    "name": str,
    "title": str,
    "types": list,
    "core": bool,
    "near": str,
    "many": bool,
    "anchor": list,
    "words": list,
    "without": list,
}
_ANCHOR: Final = {
    "lemmas": list,
    "part": str,
    "places": list,
    "within": list,
    "beside": list,
    "without": list,
    "number": str,
}
_TRIGGER: Final = {**_ANCHOR, "places": dict, "kind": str, "requires": list, "barred": list}
_COLUMN: Final = {"title": str, "source": str, "only": list}
_EXAMPLE: Final = {"text": str, "status": str, "roles": dict}
_WORDS: Final = {bool: "true or false", str: "a text", list: "a list", dict: "a table"}


def read_frame(path: Path) -> Frame:
    """The frame in this file. Raises BadConfig naming the file and each key that is wrong."""
    frame, faults = examined(path)
    if faults:
        raise BadConfig(str(path), "; ".join(faults))
    return frame


def examined(path: Path) -> tuple[Frame, tuple[str, ...]]:
    """The frame as far as it can be read, and all that is wrong with it. Raises BadConfig for a file that is no TOML."""
    try:
        text = path.read_text("utf-8")
    except OSError as fault:
        raise BadConfig(str(path), f"cannot be read: {fault.strerror}") from fault
    except UnicodeDecodeError as fault:
        raise BadConfig(
            str(path), f"cannot be read as text in UTF-8: {fault.reason}, byte {fault.start}"
        ) from fault
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise BadConfig(str(path), f"is no TOML: {fault}") from fault
    reader = _Reader()
    return reader.frame(table), tuple(dict.fromkeys(reader.faults))


class _Reader:
    """Reads the tables of one file, and goes on behind each fault; every fault names its key."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def frame(self, given: Table) -> Frame:
        table = self._checked(given, _FRAME, "", ("name", "role", "trigger"))
        if "requires" not in given:
            self._complain(
                "requires", "is missing; write [] where the words of the triggers alone tell the event"
            )
        roles = tuple(self._each(table, "role", self._role))
        names = frozenset(role.name for role in roles)
        self._unique([role.name for role in roles], "role")
        name = self._name(table["name"], "name")
        return Frame(
            name=name,
            title=table.get("title", name.capitalize()),
            plover=table.get("plover", ""),
            roles=roles,
            triggers=tuple(self._each(table, "trigger", lambda t, key: self._trigger(t, key, names))),
            requires=self._groups(table.get("requires", []), "requires", names),
            identity=self._roles(table.get("identity", sorted(names)), "identity", names),
            light=frozenset(self._texts(table.get("light", []), "light")),
            kinds=tuple(self._texts(table.get("kinds", []), "kinds")),
            columns=tuple(self._each(table, "column", lambda t, key: self._column(t, key, names)))
            or tuple(Column(role.title, role.name) for role in roles),
            examples=tuple(self._each(table, "example", lambda t, key: self._example(t, key, names))),
            parties=self._roles(table.get("parties", []), "parties", names),
            settled=frozenset(self._texts(table.get("settled", []), "settled")),
            over=frozenset(self._texts(table.get("over", []), "over")),
            habits=table.get("habits", True),
            foretold=table.get("foretold", True),
            each=self._one_of(table.get("each", ""), sorted(names), "each"),
        )

    def _role(self, given: Table, key: str) -> Role:
        table = self._checked(given, _ROLE, key, ("name", "types"))
        name = self._name(table["name"], f"{key}.name")
        return Role(
            name=name,
            title=table.get("title", name.capitalize()),
            types=tuple(
                cast(FillerType, self._one_of(each, TYPES, f"{key}.types"))
                for each in self._texts(table["types"], f"{key}.types")
            ),
            core=table.get("core", False),
            near=cast(Nearness, self._one_of(table.get("near", "pattern"), NEARNESS, f"{key}.near")),
            many=table.get("many", False),
            anchors=tuple(self._each(table, "anchor", lambda t, k: self._anchor(t, k, name), key)),
            words=self._lowered(table, "words", key),
            without=self._lowered(table, "without", key),
        )

    def _anchor(self, given: Table, key: str, role: str) -> Trigger:
        table = self._checked(given, {**_ANCHOR, "final": bool}, key, ("lemmas", "part", "places"))
        places = tuple(self._texts(table["places"], f"{key}.places"))
        return replace(self._telling(table, key, ((role, places),)), final=table.get("final", False))

    def _trigger(self, given: Table, key: str, names: frozenset[str]) -> Trigger:
        table = self._checked(given, _TRIGGER, key, ("lemmas", "part", "places"))
        self._roles(table["places"], f"{key}.places", names)
        places = tuple(
            (role, tuple(self._texts(each, f"{key}.places.{role}"))) for role, each in table["places"].items()
        )
        told = self._telling(table, key, places)
        requires = table.get("requires", [])
        if requires and all(isinstance(group, list) for group in requires):
            return replace(told, instead=self._groups(requires, f"{key}.requires", names))
        return replace(told, requires=self._roles(requires, f"{key}.requires", names))

    def _groups(
        self, groups: Sequence[object], key: str, names: frozenset[str]
    ) -> tuple[frozenset[str], ...]:
        return tuple(self._roles(group, f"{key}[{n}]", names) for n, group in enumerate(groups))

    def _telling(self, table: Table, key: str, places: tuple[tuple[str, tuple[str, ...]], ...]) -> Trigger:
        return Trigger(
            lemmas=frozenset(self._texts(table["lemmas"], f"{key}.lemmas")),
            part=cast(PartOfSpeech, self._one_of(table["part"], PARTS, f"{key}.part")),
            places=places,
            kind=table.get("kind"),
            within=self._lowered(table, "within", key),
            beside=self._lowered(table, "beside", key),
            without=self._lowered(table, "without", key),
            barred=self._lowered(table, "barred", key),
            number=cast(Number, self._one_of(table.get("number", ""), NUMBERS, f"{key}.number")),
        )

    def _lowered(self, table: Table, name: str, key: str) -> frozenset[str]:
        return frozenset(word.lower() for word in self._texts(table.get(name, []), f"{key}.{name}"))

    def _column(self, given: Table, key: str, names: frozenset[str]) -> Column:
        table = self._checked(given, _COLUMN, key, ("title", "source"))
        role, _, part = table["source"].partition(".")
        self._one_of(role, (*sorted(names), *(() if part else OTHER_SOURCES)), f"{key}.source")
        self._one_of(part, PARTS_OF_FILLERS, f"{key}.source")
        only = (self._one_of(each, get_args(Status), f"{key}.only") for each in table.get("only", []))
        return Column(table["title"], table["source"], tuple(cast(Status, each) for each in only))

    def _example(self, given: Table, key: str, names: frozenset[str]) -> Example:
        table = self._checked(given, _EXAMPLE, key, ("text",))
        roles = table.get("roles", {})
        self._roles(roles, f"{key}.roles", names)
        return Example(
            table["text"],
            self._one_of(table.get("status", ""), get_args(Status), f"{key}.status"),
            tuple((role, str(norm)) for role, norm in roles.items()),
        )

    def _each(self, table: Table, name: str, read: Callable[[Table, str], T], above: str = "") -> Iterable[T]:
        for number, entry in enumerate(table.get(name, []), 1):
            key = f"{above}.{name} {number}" if above else f"{name} {number}"
            if isinstance(entry, dict):
                yield read(entry, key)
            else:
                self._complain(key, f"must be a table: write [[{name}]]")

    def _checked(
        self, table: Table, known: Mapping[str, type], where: str, needed: Sequence[str]
    ) -> dict[str, Any]:
        """What of the table is sound; what is needed and is not there is empty."""
        sound: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                self._complain(_key(where, key), f"is not known here; there are {', '.join(known)}")
            elif not isinstance(value, known[key]):
                self._complain(_key(where, key), f"must be {_WORDS[known[key]]}, not {value!r}")
            else:
                sound[key] = value
        for key in needed:
            if not table.get(key):
                self._complain(_key(where, key), "is missing")
            sound.setdefault(key, known[key]())
        return sound

    def _roles(self, names: object, key: str, known: frozenset[str]) -> frozenset[str]:
        given = self._texts(list(names) if isinstance(names, dict) else names, key)
        for name in given:
            self._one_of(name, sorted(known), key)
        return frozenset(given)

    def _texts(self, value: object, key: str) -> list[str]:
        if isinstance(value, list) and all(isinstance(each, str) and each for each in value):
            return value
        self._complain(key, f"must be a list of texts, not {value!r}")
        return []

    def _name(self, value: str, key: str) -> str:
        if not value:
            return value
        if not value.replace("_", "").isalnum() or not value.isascii() or value != value.lower():
            self._complain(key, f"must be small letters and figures, not {value!r}")
        return value

    def _one_of(self, value: object, known: Sequence[str], key: str) -> str:
        if value != "" and value not in known:
            self._complain(key, f"{value!r} is not known; there are {', '.join(filter(None, known))}")
        return cast(str, value)

    def _unique(self, names: Sequence[str], key: str) -> None:
        double = next((name for name in names if names.count(name) > 1), None)
        if double:
            self._complain(key, f"{double!r} is there twice")

    def _complain(self, key: str, message: str) -> None:
        self.faults.append(f"{key}: {message}")


def _key(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
