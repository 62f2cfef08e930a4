"""Which frames are in force: the shipped ones, and those of a user's folders?"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Final

from newsdesk.model import BadConfig
from newsdesk.register.frame import Frame, Frames
from newsdesk.register.frame_file import read_frame

SHIPPED: Final = Path(__file__).parent / "frames"


def load_frames(*folders: Path) -> Frames:
    """The shipped frames and those of the folders; a user's frame takes the place of a shipped one of its name.

    Raises BadConfig naming the file and the key.
    """
    own = _named(path for folder in folders for path in _files(folder))
    shipped = _named(_files(SHIPPED))
    frames = {**shipped, **own}
    for frame in frames.values():
        for fault in misplaced(frame, frames):
            raise BadConfig(frame.name, f"over: {fault}")
    return Frames(tuple(frames.values()))


def misplaced(frame: Frame, known: Mapping[str, Frame]) -> Iterator[str]:
    """What is wrong with the frames that this one stands over: there are none such, or they stand over it in a circle."""
    for name in sorted(frame.over.difference(known)):
        yield f"{name!r} is no frame; there are {', '.join(sorted(known))}"
    beneath = {name: each.over for name, each in known.items()} | {frame.name: frame.over}
    try:
        TopologicalSorter(beneath).prepare()
    except CycleError as fault:
        circle = fault.args[1]
        if frame.name in circle:
            names = [repr(name) for name in circle[1:]]
            yield (
                f"{names[0]} stands over itself"
                if len(names) == 1
                else f"{', '.join(names)} stand over each other"
            )


def frames_beside(path: Path) -> dict[str, Frame]:
    """The shipped frames and those in the file's folder, by name, as far as they can be read."""
    found = {}
    for file in (*_files(SHIPPED), *_files(path.parent)):
        with suppress(BadConfig):
            frame = read_frame(file)
            found[frame.name] = frame
    return found


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as fault:
        raise BadConfig(str(folder), f"cannot be read as a folder of frames: {fault.strerror}") from fault


def _named(paths: Iterable[Path]) -> dict[str, Frame]:
    frames: dict[str, Frame] = {}
    origin: dict[str, Path] = {}
    for path in paths:
        frame = read_frame(path)
        if frame.name in frames:
            raise BadConfig(
                str(path), f"name: {frame.name!r} is already the name of the frame in {origin[frame.name]}"
            )
        frames[frame.name] = frame
        origin[frame.name] = path
    return frames
