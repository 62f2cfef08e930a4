"""Do the hot modules of the reader run compiled? Each that has its types beside it (`.pxd`) may; the build says how."""

from importlib import import_module
from pathlib import Path
from typing import Final

from newsdesk.model import Missing

_FOLDER: Final = Path(__file__).parent


def hot_modules() -> tuple[str, ...]:
    """The names of the modules that are compiled where there is a compiler."""
    typed = (types.with_suffix(".py") for types in _FOLDER.rglob("*.pxd"))
    named = (path.relative_to(_FOLDER).with_suffix("") for path in typed if path.exists())
    return tuple(sorted(".".join(("newsdesk.read", *path.parts)) for path in named))


def uncompiled() -> tuple[str, ...]:
    """Those of them that run as they are. Raises Missing when the compiled ones do not fit each other."""
    try:
        files = {name: import_module(name).__file__ or "" for name in hot_modules()}
    except (ImportError, ValueError) as fault:
        raise Missing(
            "newsdesk.read", f"its compiled modules do not fit each other; make compiled ({fault})"
        ) from fault
    return tuple(name for name, file in files.items() if file.endswith(".py"))
