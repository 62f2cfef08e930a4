"""One Ctrl-C is enough, wherever it arrives."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from newsdesk.cli.interrupts import kept_interrupts


class Gone:
    def __del__(self) -> None:
        raise KeyboardInterrupt


class Broken:
    def __del__(self) -> None:
        raise ValueError


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Interrupts are heard, also where the tests run in the background of a shell, which ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press() -> None:
    signal.raise_signal(signal.SIGINT)


def test_an_interrupt_that_is_dropped_in_a_callback_comes_again() -> None:
    with pytest.raises(KeyboardInterrupt), kept_interrupts():
        Gone()
        time.sleep(5)


def test_an_interrupt_that_a_library_swallows_comes_again() -> None:
    with pytest.raises(KeyboardInterrupt), kept_interrupts():
        with suppress(KeyboardInterrupt):
            press()
        time.sleep(5)


def test_an_interrupt_that_is_heeded_does_not_disturb_what_is_put_in_order() -> None:
    done = False
    with pytest.raises(KeyboardInterrupt), kept_interrupts():
        try:
            press()
        finally:
            time.sleep(0.5)
            done = True
    assert done


def test_a_module_that_is_being_imported_is_not_left_half_done(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text("import signal\nsignal.raise_signal(signal.SIGINT)\nwhole = True\n")
    program = (
        "import time\n"
        "from newsdesk.cli.interrupts import kept_interrupts\n"
        "try:\n"
        "    with kept_interrupts():\n"
        "        import slow\n"
        "        time.sleep(5)\n"
        "except KeyboardInterrupt:\n"
        "    print('stopped', slow.whole)\n"
    )
    (tmp_path / "program.py").write_text(program)
    ended = subprocess.run(
        [sys.executable, str(tmp_path / "program.py")], capture_output=True, text=True, check=True
    )
    assert ended.stdout == "stopped True\n"


def test_an_interrupt_of_text_that_is_run_ends_with_a_code_and_not_by_the_signal(tmp_path: Path) -> None:
    program = (
        "import sys, time\n"
        "from newsdesk.cli.interrupts import kept_interrupts\n"
        "try:\n"
        "    with kept_interrupts():\n"
        "        exec('import signal; signal.raise_signal(signal.SIGINT)')\n"
        "        time.sleep(5)\n"
        "except KeyboardInterrupt:\n"
        "    sys.exit(130)\n"
    )
    (tmp_path / "program.py").write_text(program)
    assert subprocess.run([sys.executable, str(tmp_path / "program.py")], check=False).returncode == 130


def test_whoever_handles_interrupts_already_goes_on_doing_so() -> None:
    seen = []
    before = signal.signal(signal.SIGINT, lambda *_: seen.append(True))
    try:
        with kept_interrupts():
            press()
    finally:
        signal.signal(signal.SIGINT, before)
    assert seen == [True]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_else_cannot_be_raised_is_told_as_before() -> None:
    with kept_interrupts():
        Broken()
        time.sleep(0.2)
