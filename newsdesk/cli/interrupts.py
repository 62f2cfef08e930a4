"""One Ctrl-C is enough.

Python raises KeyboardInterrupt wherever the main thread happens to be, and there it can be lost: in a callback of C code, in a
library that turns every exception into another, in a module that is being imported. Here it is raised again until it is heeded.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from threading import Thread, current_thread, get_ident, main_thread
from types import FrameType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

#: Seconds between looks whether an interrupt was heeded.
_AGAIN: Final = 0.1
#: What runs while a module is imported, and what was handed to `exec` as text: an interrupt there leaves half a module,
#: or makes Python end as if nobody had caught it.
_UNBROKEN: Final = frozenset({"<frozen importlib._bootstrap>", "<string>"})
#: So many looks is an import left in peace (20 s).
_PATIENCE: Final = 200


@contextmanager
def kept_interrupts() -> Iterator[None]:
    """An interrupt that is lost comes again, a moment later."""
    if (
        current_thread() is not main_thread()
        or signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    ):
        yield
        return
    keeper = _Keeper()
    watch = Thread(target=keeper.watch, name="newsdesk-interrupts", daemon=True)
    before = sys.unraisablehook

    def dropped(what: "UnraisableHookArgs") -> None:
        if issubclass(what.exc_type, KeyboardInterrupt):
            keeper.pressed.put(True)
        else:
            before(what)

    watch.start()
    signal.signal(signal.SIGINT, keeper.interrupt)
    sys.unraisablehook = dropped
    try:
        yield
    finally:
        sys.unraisablehook = before
        signal.signal(signal.SIGINT, signal.default_int_handler)
        keeper.pressed.put(False)


class _Keeper:
    """Of the interrupts of the main thread. `pressed` gets True for each, and False when there is nobody to interrupt any more;
    a SimpleQueue, since it may be put to from a handler of signals that has interrupted another put."""

    def __init__(self) -> None:
        self.pressed: SimpleQueue[bool] = SimpleQueue()
        self._main = get_ident()
        self._looks = 0

    def interrupt(self, _signal: int, frame: FrameType | None) -> None:
        self.pressed.put(True)
        if self._looks > _PATIENCE or not _unbroken(frame):
            raise KeyboardInterrupt

    def watch(self) -> None:
        going_on = self.pressed.get()
        while going_on:
            try:
                going_on = self.pressed.get(timeout=_AGAIN)
            except Empty:
                self._looks += 1
                if not _is_heeded(self._main):
                    signal.pthread_kill(self._main, signal.SIGINT)


def _unbroken(frame: FrameType | None) -> bool:
    # The outermost is the program, even when it was given by -c.
    while frame is not None and frame.f_back is not None:
        if frame.f_code.co_filename in _UNBROKEN:
            return True
        frame = frame.f_back
    return False


def _is_heeded(thread: int) -> bool:
    """Is the thread on its way out because of an interrupt: is one being handled in it?"""
    handled = sys._current_exceptions().get(thread)
    fault = handled[1] if isinstance(handled, tuple) else handled  # a triple until Python 3.11
    while fault is not None and not isinstance(fault, KeyboardInterrupt):
        fault = fault.__context__
    return fault is not None
