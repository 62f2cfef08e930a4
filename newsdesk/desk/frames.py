"""Which frames are in force: those that ship, those that the settings name, those in the record's own folder."""

from functools import lru_cache
from pathlib import Path

from newsdesk.desk.settings import Settings
from newsdesk.model import STAGES, identify
from newsdesk.register import Frames, load_frames


def frame_folders(settings: Settings) -> tuple[str, ...]:
    """The folders with a user's own frames: the one that the settings name, and the record's, if it has one."""
    named = [settings.frames] if settings.frames else []
    beside = Path(settings.record) / "frames"
    return (*named, *([str(beside)] if beside.is_dir() else []))


@lru_cache(maxsize=4)
def frames_of(folders: tuple[str, ...]) -> Frames:
    """The frames of these folders beside the shipped ones, loaded once per process. Raises BadConfig."""
    return load_frames(*(Path(folder) for folder in folders))


def stages_with(folders: tuple[str, ...]) -> str:
    """The versions of the stages. A user's frames are part of them, so that a new one is looked for everywhere."""
    files = sorted(path for folder in folders for path in Path(folder).glob("*.toml"))
    return f"{STAGES} frames/{identify(*(path.read_text('utf-8') for path in files))}" if files else STAGES
