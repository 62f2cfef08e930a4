"""One Ctrl-C is enough, wherever it arrives."""

import time

import pytest

from newsdesk.cli.interrupts import kept_interrupts


class Gone:
    def __del__(self) -> None:
        raise KeyboardInterrupt


class Broken:
    def __del__(self) -> None:
        raise ValueError


def test_an_interrupt_that_is_dropped_in_a_callback_comes_again() -> None:
    with pytest.raises(KeyboardInterrupt), kept_interrupts():
        Gone()
        time.sleep(5)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_else_cannot_be_raised_is_told_as_before() -> None:
    with kept_interrupts():
        Broken()
        time.sleep(0.2)
