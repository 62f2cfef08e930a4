"""Which addresses are public, so that no page can send the desk into the network it stands in?

The list is our own: `ipaddress.is_global` lets NAT64, 6to4, IPv4-compatible and multicast addresses pass (Python 3.11).
"""

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

Network = IPv4Network | IPv6Network

#: IANA special-purpose address registries (RFC 6890 and successors); in IPv6 only 2000::/3 is given out at all.
NOT_PUBLIC: Final[tuple[tuple[str, str], ...]] = (
    ("0.0.0.0/8", "this network"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared by a provider"),
    ("127.0.0.0/8", "loopback"),
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "protocol assignments"),
    ("192.0.2.0/24", "documentation"),
    ("192.31.196.0/24", "AS112"),
    ("192.52.193.0/24", "AMT"),
    ("192.88.99.0/24", "6to4 relay"),
    ("192.168.0.0/16", "private"),
    ("192.175.48.0/24", "AS112"),
    ("198.18.0.0/15", "benchmarking"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved"),
    ("::/96", "IPv4-compatible, loopback or unspecified"),
    ("::ffff:0:0/96", "IPv4-mapped"),
    ("64:ff9b::/96", "NAT64"),
    ("64:ff9b:1::/48", "local NAT64"),
    ("100::/64", "discard-only"),
    ("2001::/23", "protocol assignments, Teredo"),
    ("2001:db8::/32", "documentation"),
    ("2002::/16", "6to4"),
    ("2620:4f:8000::/48", "AS112"),
    ("3fff::/20", "documentation"),
    ("5f00::/16", "segment routing"),
    ("fc00::/7", "unique local"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "site-local"),
    ("ff00::/8", "multicast"),
    ("::/3", "not given out"),
    ("4000::/2", "not given out"),
    ("8000::/1", "not given out"),
)
_RANGES: Final = tuple((ip_network(text), name) for text, name in NOT_PUBLIC)
_NUMBER: Final = re.compile(r"\d+|0[xX][0-9a-fA-F]*")


def objection(address: str, allowed: Iterable[Network] = ()) -> str | None:
    """Why this IP address is not to be connected to; None when it is public or in an allowed network."""
    try:
        number: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return "no address"
    if isinstance(number, IPv6Address) and number.scope_id is not None:
        return "bound to an interface"
    if any(number in network for network in allowed):
        return None
    return next((name for network, name in _RANGES if number in network), None)


def disguised(host: str) -> bool:
    """Whether a host is a number in a spelling other than four decimal parts (WHATWG URL, "ends in a number")."""
    if ":" in host or not _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]):
        return False
    try:
        return str(IPv4Address(host)) != host
    except ValueError:
        return True
