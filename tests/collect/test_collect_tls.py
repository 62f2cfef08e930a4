"""Over TLS the certificate is checked for the name that was asked for, though the socket goes to a checked address."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest
from collect_origin import PAGE

from newsdesk.collect import Fetcher, wire
from newsdesk.model import CannotFetch, Fetched

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%b" % (len(PAGE), PAGE)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if not shutil.which("openssl"):
        pytest.skip("openssl makes the certificate of this test: apt-get install openssl")
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=news.example -addext subjectAltName=DNS:news.example"
    subprocess.run(
        [*command.split(), "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True
    )
    return cert, key


@contextmanager
def secure_origin(certificate: tuple[Path, Path]) -> Iterator[tuple[int, list[str]]]:
    """An origin over TLS: its port, and the names that clients ask for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    names: list[str] = []
    context.sni_callback = lambda _socket, name, _context: names.append(name or "")
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            with suppress(OSError):
                while True:
                    client, _ = server.accept()
                    with suppress(OSError), context.wrap_socket(client, server_side=True) as secured:
                        secured.recv(65536)
                        secured.sendall(ANSWER)

        Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1], names
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def trusted(certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "tls_context", lambda: ssl.create_default_context(cafile=str(certificate[0])))


@pytest.mark.usefixtures("trusted")
def test_the_name_is_asked_for_and_checked(
    certificate: tuple[Path, Path], make_fetcher: Callable[..., Fetcher]
) -> None:
    with secure_origin(certificate) as (port, names):
        page = make_fetcher(robots=False).fetch(f"https://news.example:{port}/")
        assert isinstance(page, Fetched)
        assert (page.body, names) == (PAGE, ["news.example"])
        with pytest.raises(CannotFetch, match="certificate verify failed"):
            make_fetcher(robots=False).fetch(f"https://other.example:{port}/")


def test_a_certificate_that_nobody_vouches_for_is_refused(
    certificate: tuple[Path, Path], make_fetcher: Callable[..., Fetcher]
) -> None:
    with (
        secure_origin(certificate) as (port, _),
        pytest.raises(CannotFetch, match="certificate verify failed"),
    ):
        make_fetcher(robots=False).fetch(f"https://news.example:{port}/")
