"""No page, feed, redirect or name may lead the desk into the network it stands in."""

import itertools
from collections.abc import Callable, Sequence
from ipaddress import ip_address, ip_network

import pytest
from collect_origin import Origin, Reply

from newsdesk.collect import Denied, Fetcher
from newsdesk.collect.addresses import NOT_PUBLIC, disguised, objection

PUBLIC = [
    "8.8.8.8",
    "93.184.216.34",
    "1.1.1.1",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "172.15.0.1",
]
TRICKS = [
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "127.0.0.1.",
    "127。0。0。1",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[::1]",
    "[::]",
    "0.0.0.0",
    "localhost",
    "public.example@127.0.0.1",
    "169.254.169.254",
]


@pytest.mark.parametrize(("network", "name"), NOT_PUBLIC)
def test_every_range_of_the_list_is_refused_from_end_to_end(network: str, name: str) -> None:
    addresses = ip_network(network)
    for number in (0, 1, addresses.num_addresses // 2, addresses.num_addresses - 1):
        assert objection(str(addresses[number])) is not None


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert objection(address) is None


@pytest.mark.parametrize(
    "address", ["::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "::808:808", "224.0.0.1", "ff0e::1"]
)
def test_addresses_that_the_standard_library_lets_pass(address: str) -> None:
    assert objection(address) is not None


@pytest.mark.parametrize("address", ["fe80::1%eth0", "nonsense", ""])
def test_what_is_no_plain_address_is_refused(address: str) -> None:
    assert objection(address, (ip_network("::/0"), ip_network("0.0.0.0/0"))) is not None


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1", "1.2.3.4.5", "0x", "256.1.1.1"]
)
def test_numbers_in_other_spellings_are_disguised_addresses(host: str) -> None:
    assert disguised(host)


@pytest.mark.parametrize("host", ["127.0.0.1", "news.example", "4chan.example", "::1", "0x7f.example"])
def test_plain_names_and_addresses_are_not(host: str) -> None:
    assert not disguised(host)


@pytest.mark.parametrize("host", TRICKS)
def test_no_spelling_reaches_the_loopback(origin: Origin, host: str) -> None:
    with pytest.raises(Denied):
        Fetcher(robots=False).fetch(f"http://{host}:{origin.port}/")
    assert origin.asked == []


def test_the_guard_is_what_holds_it_back(origin: Origin) -> None:
    origin.replies["/"] = Reply()
    assert Fetcher(robots=False, allow_private=("127.0.0.0/8",)).fetch(f"http://127.0.0.1:{origin.port}/")
    assert len(origin.asked) == 1


def test_a_name_that_leads_to_public_and_private_is_refused(origin: Origin) -> None:
    fetcher = Fetcher(resolver=lambda host, port: ("93.184.216.34", "127.0.0.1"), robots=False)
    with pytest.raises(Denied, match=r"127\.0\.0\.1 \(loopback\)"):
        fetcher.fetch(origin.url("/"))
    assert origin.asked == []


def test_a_name_that_changes_is_connected_to_where_it_was_checked(
    origin: Origin, make_fetcher: Callable[..., Fetcher]
) -> None:
    """DNS rebinding: the second answer is never asked for within one request, and checked in the next."""
    answers = itertools.chain([("127.0.0.1",)], itertools.repeat(("10.0.0.1",)))
    asked: list[str] = []

    def resolver(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return next(answers)

    origin.replies["/"] = Reply()
    fetcher = make_fetcher(resolver=resolver, robots=False)
    fetcher.fetch(origin.url("/"))
    assert asked == ["news.example"]
    with pytest.raises(Denied):
        fetcher.fetch(origin.url("/"))


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[fd00::1]/"]
)
def test_a_redirect_into_the_house_is_refused(
    origin: Origin, make_fetcher: Callable[..., Fetcher], target: str
) -> None:
    origin.replies["/"] = Reply(b"", 302, {"Location": target})

    def resolver(host: str, port: int) -> Sequence[str]:
        try:
            return (str(ip_address(host)),)
        except ValueError:
            return ("127.0.0.1",)

    with pytest.raises(Denied, match="not a public address"):
        make_fetcher(resolver=resolver, robots=False).fetch(origin.url("/"))
    assert len(origin.asked) == 1


def test_proxies_of_the_environment_are_not_used(
    origin: Origin, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")
    origin.replies["/"] = Reply()
    fetcher.fetch(origin.url("/"))
    assert origin.asked[-1].host == f"news.example:{origin.port}"
