"""To whom does a request really connect, and until when may it go on?

The address that is checked is the address that is connected to: names are resolved here, every answer is checked, and the
socket is opened to that answer. A network is made anew for each request, so nothing is kept alive between two checks.
"""

import ssl
from collections.abc import Iterable, Sequence
from typing import Any, Final

import httpcore

from newsdesk.collect.addresses import Network, disguised, objection
from newsdesk.collect.deadline import Deadline
from newsdesk.collect.resolving import Resolver, resolve_in_time

MOST_ADDRESSES: Final = 4


class NotPublic(Exception):
    """The name leads to an address that the desk does not connect to."""


class CheckedNetwork(httpcore.NetworkBackend):
    """Opens sockets to public (or allowed) addresses alone, until the deadline."""

    def __init__(self, resolver: Resolver, allowed: tuple[Network, ...], deadline: Deadline) -> None:
        self._resolver = resolver
        self._allowed = allowed
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        fault: Exception | None = None
        for address in self._checked(host, port)[:MOST_ADDRESSES]:
            try:
                stream = self._sockets.connect_tcp(
                    address, port, self._deadline.left(), local_address, socket_options
                )
                return TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as refused:
                fault = refused
        raise fault or httpcore.ConnectError(f"{host} has no address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        raise NotPublic("a local socket")

    def _checked(self, host: str, port: int) -> Sequence[str]:
        if disguised(host):
            raise NotPublic(f"{host} is an address in disguise")
        try:
            addresses = resolve_in_time(self._resolver, host, port, self._deadline)
        except (OSError, UnicodeError) as fault:
            raise httpcore.ConnectError(f"{host} cannot be resolved: {fault}") from fault
        for address in addresses:
            if reason := objection(address, self._allowed):
                raise NotPublic(f"{host} leads to {address} ({reason})")
        return addresses


class TimedStream(httpcore.NetworkStream):
    """A socket on which no single wait goes beyond the deadline of the whole request."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
