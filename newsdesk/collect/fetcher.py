"""How is a page taken from the web: politely, within limits, and from nowhere but the public web?"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_network
from types import TracebackType
from typing import Final, Self

from newsdesk.collect.answer import Answer
from newsdesk.collect.deadline import Deadline
from newsdesk.collect.faults import Denied, Gone, Stopped
from newsdesk.collect.limits import Limits
from newsdesk.collect.resolving import Resolver, resolve
from newsdesk.collect.retry import retry_after
from newsdesk.collect.robots import Rules, robots_url, rules
from newsdesk.collect.times import utc_now
from newsdesk.collect.turns import Host, Turns
from newsdesk.collect.urls import WEB_SCHEMES, absolute, host_of, normalise
from newsdesk.model import BadConfig, CannotFetch, Fetched, TooLarge

USER_AGENT: Final = "newsdesk/0.1 (news desk; obeys robots.txt as newsdesk)"
REDIRECTS: Final = (301, 302, 303, 307, 308)
LATER: Final = (408, 425, 429)
RULES_KEPT: Final = 24 * 3600.0  # RFC 9309, section 2.4
FAULT_KEPT: Final = 600.0
ROBOTS_REDIRECTS: Final = 5


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page is still what it was when these validators were given."""

    url: str


class Fetcher:
    """Fetches pages for any number of threads; one request at a time per host.

    `allow_private` names networks that count as public ("127.0.0.0/8"), for a desk that reads its own house.
    `turns` carries the clock and the sleep of the pauses. Raises BadConfig for a network that is none.
    """

    def __init__(
        self,
        *,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        resolver: Resolver = resolve,
        robots: bool = True,
        user_agent: str = USER_AGENT,
        allow_private: Sequence[str] = (),
        turns: Turns | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.limits = limits
        self._resolver = resolver
        self._robots = robots
        self._user_agent = user_agent
        self._turns = turns or Turns()
        self._clock = clock
        try:
            self._allowed = tuple(ip_network(text) for text in allow_private)
        except ValueError as fault:
            raise BadConfig("allow_private", f"not a network: {fault}") from fault

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End all waiting, in any thread; whatever is asked for from now on raises Stopped."""
        self._turns.stop()

    def fetch(
        self, url: str, etag: str | None = None, last_modified: str | None = None
    ) -> Fetched | NotModified:
        """The page behind a URL, filed under the URL that gave it in the end.

        Raises CannotFetch (worth another try, with `retry_after` where the origin named it), Denied and Gone (not
        worth one) and TooLarge.
        """
        wanted = normalise(url)
        headers = self._headers(etag, last_modified)
        deadline = Deadline(self.limits.seconds)
        target, passed = wanted, set[str]()
        for _ in range(self.limits.redirects + 1):
            answer = self._ask(target, headers, deadline)
            if answer.status not in REDIRECTS:
                return self._taken(target, answer)
            passed.add(target)
            target = _redirected(target, answer)
            if target in passed:
                raise Denied(wanted, f"the redirects go round in a circle at {target}")
        raise Denied(wanted, f"more than {self.limits.redirects} redirects")

    def _headers(self, etag: str | None, last_modified: str | None) -> dict[str, str]:
        conditions = (("if-none-match", etag), ("if-modified-since", last_modified))
        sendable = {
            name: value for name, value in conditions if value and value.isascii() and value.isprintable()
        }
        return {"user-agent": self._user_agent, "accept": "*/*"} | sendable

    def _ask(self, url: str, headers: dict[str, str], deadline: Deadline) -> Answer:
        """One page in its turn. What is waited for politeness does not count against the deadline."""
        if not url.startswith(tuple(f"{scheme}://" for scheme in WEB_SCHEMES)):
            raise Denied(url[:200], "only http and https addresses are fetched")
        with self._turn(url, deadline) as host:
            self._turns.check_open(host, url)
            delay = self.limits.delay
            if self._robots:
                known = self._rules(host, url, deadline)
                if not known.allow(url):
                    raise Denied(url, "robots.txt does not allow it")
                delay = max(delay, min(known.delay(), self.limits.longest_delay))
            return self._request(host, url, headers, deadline, delay)

    @contextmanager
    def _turn(self, url: str, deadline: Deadline) -> Iterator[Host]:
        start = time.monotonic()
        with self._turns.turn(host_of(url)) as host:
            deadline.forgive(time.monotonic() - start)
            yield host

    def _request(
        self, host: Host, url: str, headers: dict[str, str], deadline: Deadline, delay: float
    ) -> Answer:
        from newsdesk.collect.connect import CheckedNetwork  # httpx takes long to import
        from newsdesk.collect.wire import exchange

        start = time.monotonic()
        self._turns.wait(host, delay, url)
        deadline.forgive(time.monotonic() - start)
        network = CheckedNetwork(self._resolver, self._allowed, deadline)
        answer = exchange(url, headers, network, self.limits.body)
        seconds = retry_after(answer.header("retry-after"), self._clock())
        if seconds and answer.status in (429, 503):
            self._turns.close(host, seconds)
        return answer

    def _rules(self, host: Host, url: str, deadline: Deadline) -> Rules:
        """The rules of the host, asked for once a day; a host that fails at them is left alone for ten minutes."""
        now = self._turns.now()
        if host.rules_until <= now:
            host.rules = host.rules_fault = None
            try:
                host.rules = self._fetched_rules(host, robots_url(url), deadline)
            except Stopped:
                raise
            except CannotFetch as fault:
                host.rules_fault = fault
            host.rules_until = now + (FAULT_KEPT if host.rules is None else RULES_KEPT)
        if host.rules is None:
            cause = host.rules_fault or CannotFetch(url, "not asked for")
            if isinstance(cause, Denied):
                raise Denied(url, cause.message) from cause
            raise CannotFetch(
                url, f"robots.txt cannot be read: {cause.message}", cause.retry_after
            ) from cause
        return host.rules

    def _fetched_rules(self, host: Host, url: str, deadline: Deadline) -> Rules:
        for _ in range(ROBOTS_REDIRECTS + 1):
            try:
                answer = self._request(host, url, self._headers(None, None), deadline, self.limits.delay)
            except TooLarge:
                return Rules()
            if answer.status in REDIRECTS:
                url = _redirected(url, answer)
            elif answer.status < 400:
                return rules(answer.body)
            elif answer.status < 500 and answer.status != 429:
                return Rules()
            else:
                raise _refusal(url, answer, self._clock())
        return Rules()

    def _taken(self, url: str, answer: Answer) -> Fetched | NotModified:
        if answer.status == 304:
            return NotModified(url)
        if not 200 <= answer.status < 300:
            raise _refusal(url, answer, self._clock())
        return Fetched(
            url=url,
            body=answer.body,
            content_type=answer.header("content-type"),
            fetched_at=self._clock(),
            status=answer.status,
            headers=answer.headers,
        )


def _redirected(url: str, answer: Answer) -> str:
    location = answer.header("location")
    if not location:
        raise CannotFetch(url, f"answered {answer.status} without saying where to go")
    return absolute(location, url)


def _refusal(url: str, answer: Answer, now: datetime) -> CannotFetch:
    """The error for a status that is no success."""
    message = f"answered {answer.status}"
    if answer.status == 410:
        return Gone(url, f"{message}: gone for good")
    if 400 <= answer.status < 500 and answer.status not in LATER:
        return Denied(url, message)
    return CannotFetch(url, message, retry_after(answer.header("retry-after"), now))
