"""Whose turn is it at a host? One request at a time, a pause after each, and none while the host asks to be left alone."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Final

from newsdesk.collect.faults import Stopped
from newsdesk.collect.robots import Rules
from newsdesk.model import CannotFetch

MOST_HOSTS: Final = 5000


@dataclass(slots=True)
class Host:
    """What is known of one host; read and written by who holds its turn (`visitors`: under the lock of Turns). Times are of the monotonic clock."""

    lock: Lock = field(default_factory=Lock)
    visitors: int = 0
    free_at: float = 0.0
    closed_until: float = 0.0
    rules: Rules | None = None
    rules_fault: CannotFetch | None = None
    rules_until: float = 0.0


class Turns:
    """Hands out turns at hosts to any number of threads."""

    def __init__(
        self, now: Callable[[], float] = time.monotonic, pause: Callable[[float], object] | None = None
    ) -> None:
        self.now = now
        self._stopping = Event()
        self._pause = pause or self._stopping.wait
        self._hosts: dict[str, Host] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, name: str) -> Iterator[Host]:
        """Hold the only turn at this host."""
        host = self._enter(name)
        try:
            with host.lock:
                yield host
        finally:
            with self._lock:
                host.visitors -= 1

    def check_open(self, host: Host, url: str) -> None:
        """Raises CannotFetch while the host has asked to be left alone, and Stopped once there are no more turns."""
        self._check_going(url)
        left = host.closed_until - self.now()
        if left > 0:
            raise CannotFetch(url, f"the host asks for no request in the next {left:.0f} s", left)

    def wait(self, host: Host, delay: float, url: str) -> None:
        """Wait until the last request is `delay` seconds past, and count the next one from now. Raises Stopped."""
        left = host.free_at + delay - self.now()
        if host.free_at and left > 0:
            self._pause(left)
            self._check_going(url)
        host.free_at = self.now()

    def close(self, host: Host, seconds: float) -> None:
        """Send nothing to the host for so long."""
        host.closed_until = max(host.closed_until, self.now() + seconds)

    def stop(self) -> None:
        """Give no more turns, and end every wait."""
        self._stopping.set()

    def _check_going(self, url: str) -> None:
        if self._stopping.is_set():
            raise Stopped(url, "not asked for: the desk is stopping")

    def _enter(self, name: str) -> Host:
        with self._lock:
            if name not in self._hosts and len(self._hosts) >= MOST_HOSTS:
                self._forget_idle()
            host = self._hosts.setdefault(name, Host())
            host.visitors += 1
            return host

    def _forget_idle(self) -> None:
        idle = [
            name
            for name, host in self._hosts.items()
            if not host.visitors and host.closed_until < self.now() and host.rules_until < self.now()
        ]
        for name in idle:
            del self._hosts[name]
