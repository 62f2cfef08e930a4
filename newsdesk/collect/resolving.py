"""Which addresses does a name lead to, told before the deadline?"""

import socket
from collections.abc import Callable, Sequence
from threading import Thread

from newsdesk.collect.deadline import Deadline, OutOfTime

Resolver = Callable[[str, int], Sequence[str]]


def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a host, as the system knows them. Raises OSError or UnicodeError."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))


def resolve_in_time(resolver: Resolver, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """The resolver's answer. It knows no deadline itself, so it is asked in a thread that may be left behind.

    Raises what the resolver raises, or OutOfTime.
    """
    answers: list[Sequence[str]] = []
    faults: list[OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answers.append(resolver(host, port))
        except (OSError, UnicodeError) as fault:
            faults.append(fault)

    asking = Thread(target=ask, name=f"resolve {host}", daemon=True)
    asking.start()
    asking.join(deadline.left())
    if faults:
        raise faults[0]
    if not answers:
        raise OutOfTime
    return answers[0]
