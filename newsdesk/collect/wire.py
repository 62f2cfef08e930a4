"""One request and its answer, as bytes on the wire: no redirects, no robots, no politeness."""

import ssl
from collections.abc import Iterator
from functools import cache
from typing import Final

import httpcore
import httpx

from newsdesk.collect.answer import Answer, of_the_page
from newsdesk.collect.connect import CheckedNetwork, NotPublic
from newsdesk.collect.deadline import OutOfTime
from newsdesk.collect.decoding import OverCap, Undecodable, decode
from newsdesk.collect.faults import Denied
from newsdesk.collect.limits import size
from newsdesk.model import CannotFetch, TooLarge

ACCEPTED: Final = "gzip, deflate, br, zstd"


def exchange(url: str, headers: dict[str, str], network: CheckedNetwork, cap: int) -> Answer:
    """Ask for a URL once. Raises CannotFetch, Denied or TooLarge; nothing else, whatever the origin sends."""
    try:
        request = httpx.Request(
            "GET", url, headers=headers | {"accept-encoding": ACCEPTED, "connection": "close"}
        )
        with CheckedTransport(network) as transport:
            response = transport.handle_request(request)
            try:
                return _answer(url, response, cap)
            finally:
                response.close()
    except (OutOfTime, httpcore.TimeoutException) as fault:
        raise CannotFetch(url, "no whole answer in the time a request may take") from fault
    except NotPublic as fault:
        raise Denied(
            url, f"not a public address: {fault}; allow_private in newsdesk.toml lets it be fetched"
        ) from fault
    except (httpx.InvalidURL, httpcore.UnsupportedProtocol, UnicodeError) as fault:
        raise Denied(url, f"not a web address: {fault}") from fault
    except httpcore.ConnectError as fault:
        raise CannotFetch(url, f"cannot connect: {fault}") from fault
    except (httpcore.NetworkError, httpcore.ProtocolError) as fault:
        raise CannotFetch(url, f"the answer is broken: {fault}") from fault


def _answer(url: str, response: httpx.Response, cap: int) -> Answer:
    # latin-1 maps every byte that a header can hold (RFC 9110, section 5.5)
    kept = of_the_page(
        (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw
    )
    if not response.is_success:
        return Answer(response.status_code, kept, b"")
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > cap:
        raise TooLarge(url, f"{size(int(announced[:20]))}, the cap is {size(cap)}")
    try:
        body = decode(response.iter_raw(), response.headers.get("content-encoding", ""), cap)
    except OverCap as fault:
        raise TooLarge(url, f"more than {size(cap)}, which is the cap") from fault
    except Undecodable as fault:
        raise CannotFetch(url, f"the body cannot be unpacked: {fault}") from fault
    return Answer(response.status_code, kept, body)


class CheckedTransport(httpx.BaseTransport):
    """httpx over a network of our own; proxies and other settings of the environment are not looked at."""

    def __init__(self, network: CheckedNetwork) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls_context(), max_connections=1, max_keepalive_connections=0, network_backend=network
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=Body(answer), request=request)

    def close(self) -> None:
        self._pool.close()


class Body(httpx.SyncByteStream):
    """The raw body of an answer, as httpx wants it."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


@cache
def tls_context() -> ssl.SSLContext:
    """Certificates are checked; loading them takes longer than many a request."""
    return httpx.create_ssl_context(trust_env=False)
