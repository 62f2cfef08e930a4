"""Do the hot modules of the reader run compiled? Each that has its types beside it (`.pxd`) may; the build says how."""

from importlib import import_module
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent


def hot_modules() -> tuple[str, ...]:
    """The names of the modules that are compiled where there is a compiler."""
    return tuple(sorted(f"newsdesk.read.{types.stem}" for types in _FOLDER.glob("*.pxd")))


def uncompiled() -> tuple[str, ...]:
    """Those of them that run as they are."""
    return tuple(name for name in hot_modules() if (import_module(name).__file__ or "").endswith(".py"))
