from collections.abc import Callable, Iterator
from typing import Any

import pytest
from collect_origin import Moments, Origin

from newsdesk.collect import Fetcher, Limits, Turns

LOOPBACK = ("127.0.0.0/8",)


@pytest.fixture
def origin() -> Iterator[Origin]:
    origin = Origin()
    yield origin
    origin.close()


@pytest.fixture
def moments() -> Moments:
    return Moments()


@pytest.fixture
def make_fetcher(moments: Moments) -> Callable[..., Fetcher]:
    """Fetchers whose every host name leads to the loopback, with a clock that the test moves."""

    def make(**options: Any) -> Fetcher:
        settings: dict[str, Any] = {
            "limits": Limits(seconds=5),
            "resolver": lambda host, port: ("127.0.0.1",),
            "allow_private": LOOPBACK,
            "turns": Turns(moments.monotonic, moments.sleep),
            "clock": moments.now,
        }
        return Fetcher(**settings | options)

    return make


@pytest.fixture
def fetcher(make_fetcher: Callable[..., Fetcher]) -> Fetcher:
    return make_fetcher()
