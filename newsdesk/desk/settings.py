"""Where the desk finds what it is told: command line, then environment, then the configuration file, then defaults."""

import math
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Final

from newsdesk.model import BadConfig

CONFIG_NAME = "newsdesk.toml"
#: The least and most of what is a number; 0 workers are as many as there are processors.
RANGES: Final[Mapping[str, tuple[float, float]]] = {
    "port": (0, 65_535),
    "workers": (0, 1_024),
    "fetch_seconds": (0.1, 3_600),
    "fetch_delay": (0, 3_600),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """`allow_private` lists networks that may be fetched from although they are not public, e.g. "127.0.0.0/8".

    `fetch_seconds` is how long one request may take with all its redirects, `fetch_delay` the seconds between two
    requests to one host.
    """

    record: str = ""
    database: str = ""
    frames: str = ""
    host: str = "127.0.0.1"
    port: int = 8765
    workers: int = 0
    allow_private: tuple[str, ...] = ()
    fetch_seconds: float = 30.0
    fetch_delay: float = 1.0


def default_record(environment: Mapping[str, str]) -> str:
    """The one record of a user who names none: a folder in his data home (XDG base directories)."""
    home = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return str(Path(home) / "newsdesk" / "record")


def load_settings(
    config: str | None = None, record: str | None = None, environment: Mapping[str, str] = os.environ
) -> Settings:
    """The settings in force. Raises BadConfig naming the file and the key."""
    path = _config_path(config, environment)
    settings = _read_config(path) if path else Settings()
    chosen = record or environment.get("NEWSDESK_RECORD") or settings.record or default_record(environment)
    return replace(settings, record=chosen)


def _config_path(config: str | None, environment: Mapping[str, str]) -> Path | None:
    if config:
        return Path(config)
    if named := environment.get("NEWSDESK_CONFIG"):
        return Path(named)
    home = Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return next(
        (path for path in (Path(CONFIG_NAME), home / "newsdesk" / CONFIG_NAME) if path.is_file()), None
    )


def _read_config(path: Path) -> Settings:
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as fault:
        raise BadConfig(str(path), f"cannot be read as TOML: {fault}") from fault
    known = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    return Settings(**{key: _checked(path, key, value, known) for key, value in values.items()})


def _checked(path: Path, key: str, value: Any, known: Mapping[str, type]) -> Any:
    if key not in known:
        raise BadConfig(str(path), f"unknown key {key!r}; known are {', '.join(known)}")
    if known[key] is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(_network(path, item) for item in value)
    if known[key] is float and type(value) is int:
        value = float(value)
    if type(value) is not known[key]:
        raise BadConfig(str(path), f"{key} = {value!r} should be of type {known[key].__name__}")
    least, most = RANGES.get(key, (-math.inf, math.inf))
    if isinstance(value, int | float) and not least <= value <= most:
        raise BadConfig(str(path), f"{key} = {value} should be from {least:g} to {most:g}")
    return value


def _network(path: Path, text: str) -> str:
    try:
        ip_network(text)
    except ValueError as fault:
        raise BadConfig(
            str(path), f"allow_private: {text!r} is no network as 127.0.0.0/8 is: {fault}"
        ) from fault
    return text
