"""Which day do the numbers in the addresses of a page and of its picture give?

They are ids and folders as machines make them up, so they are asked only where nothing else on the page is a date.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from newsdesk.read.dates import Stamp, address_stamp
from newsdesk.read.page import Page

#: A day, perhaps with the time of day and a number behind it: 20260129, A2026012914320005196.
_NUMBER: Final = re.compile(
    r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d+)?(?!\d)"
)


def address_dates(page: Page) -> tuple[Stamp, ...]:
    """The day in the last part of the page's address; else that of the folder in which its picture is."""
    return tuple(_in_address(page)) or tuple(_in_picture(page))


def _in_address(page: Page) -> Iterator[Stamp]:
    try:
        path = urlsplit(page.base).path
    except ValueError:
        return
    if match := _NUMBER.search(path.rstrip("/").rsplit("/", 1)[-1]):
        yield Stamp("-".join(match.groups()), "url", "number")


def _in_picture(page: Page) -> Iterator[Stamp]:
    for stamp in address_stamp(page.first_meta("og:image", "twitter:image")):
        yield stamp._replace(under="picture")
