"""The build: the hot modules of the reader are compiled where they lie, when there is a C compiler.

Each is plain Python with the types of its variables beside it (`tree.py`, `tree.pxd`); without a compiler the same files run
as they are. Only what calls a C library is Cython (`.pyx`), and is done without where there is no compiler. `python hatch_build.py` compiles what has changed since.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent
SUFFIX = sysconfig.get_config_var("EXT_SUFFIX")
#: Whose types a module knows.
_KNOWN = re.compile(r"^(?:from|cimport) (newsdesk\S+)", re.M)
OPTIONS = ("-O3", "-DNDEBUG", "-fno-semantic-interposition", "-g0", "-w")


class CustomBuildHook(BuildHookInterface):
    """What hatchling calls before it makes a wheel or an editable install."""

    def initialize(self, version: str, build_data: dict) -> None:
        if compiled := compile_changed(Path(self.root)):
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
            build_data["artifacts"] += [f"/{path.relative_to(self.root).as_posix()}" for path in compiled]


def compile_changed(root: Path) -> list[Path]:
    """The compiled modules; none, and one line that says why, when they cannot be compiled."""
    typed = sorted(root.glob("newsdesk/**/*.pxd"))
    named = [path.with_suffix(suffix) for path in typed for suffix in (".py", ".pyx")]
    sources = [path for path in named if path.exists()]
    compiled = [path.with_suffix(SUFFIX) for path in sources]
    if missing := _missing():
        for path in compiled:
            path.unlink(missing_ok=True)
        print(
            f"newsdesk runs uncompiled, and reads a fifth as fast: no {missing}. "
            "Install it (apt-get install gcc python3-dev) and type `make compiled`.",
            file=sys.stderr,
        )
        return []
    changed = [
        source
        for source, made in zip(sources, compiled, strict=True)
        if not made.exists() or made.stat().st_mtime < _newest(root, source)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        fresh = list(pool.map(lambda source: _compile(root, source), changed))
    for unfinished in fresh:
        unfinished.replace(unfinished.with_suffix(""))
    return compiled


def _newest(root: Path, source: Path) -> float:
    """When what the module is made of changed last: its source, the types that it knows, directly or not, and this file."""
    known: set[Path] = set()
    waiting = [source.with_suffix(".pxd")]
    while waiting:
        types = waiting.pop()
        if types not in known:
            known.add(types)
            waiting += [
                root.joinpath(*name.split(".")).with_suffix(".pxd")
                for name in _KNOWN.findall(types.read_text())
            ]
    return max(path.stat().st_mtime for path in (source, Path(__file__), *known))


def _missing() -> str:
    """What compiling needs and is not there."""
    compiler = shlex.split(sysconfig.get_config_var("CC") or "cc")[0]
    if shutil.which(compiler) is None:
        return f"C compiler ({compiler})"
    headers = Path(sysconfig.get_path("include"), "Python.h")
    return "" if headers.exists() else f"headers of Python ({headers})"


def _compile(root: Path, source: Path) -> Path:
    """The module beside its source, under another name: old and new ones do not fit each other, so all change at once. It is as
    old as what was read: a source that changes meanwhile is newer."""
    began = time.time()
    module = ".".join(source.relative_to(root).with_suffix("").parts)
    made = source.with_suffix(SUFFIX)
    with tempfile.TemporaryDirectory() as folder:
        written, new = Path(folder, "module.c"), Path(folder, "module.so")
        _run(
            [sys.executable, "-m", "cython", "-3", "-X", "annotation_typing=False", "--module-name", module,
             "-I", root, "-o", written, source]
        )  # fmt: skip
        linker = shlex.split(sysconfig.get_config_var("LDSHARED"))
        position = shlex.split(sysconfig.get_config_var("CCSHARED") or "")
        _run([*linker, *position, *OPTIONS, f"-I{sysconfig.get_path('include')}", written, "-o", new])
        unfinished = Path(shutil.copy(new, f"{made}.unfinished"))
        os.utime(unfinished, (began, began))
        return unfinished


def _run(command: list[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"cannot compile: {' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    compile_changed(ROOT)
