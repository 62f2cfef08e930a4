"""Ctrl-C that is not lost: Python drops an interrupt that arrives in a callback of C code, and says so with a traceback."""

import sys
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

#: Seconds after which the callback is surely left.
_AGAIN: Final = 0.05


@contextmanager
def kept_interrupts() -> Iterator[None]:
    """An interrupt that was dropped comes again, a moment later."""
    before = sys.unraisablehook

    def again(dropped: "UnraisableHookArgs") -> None:
        if not issubclass(dropped.exc_type, KeyboardInterrupt):
            before(dropped)
            return
        timer = Timer(_AGAIN, interrupt_main)
        timer.daemon = True
        timer.start()

    sys.unraisablehook = again
    try:
        yield
    finally:
        sys.unraisablehook = before
