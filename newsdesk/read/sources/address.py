"""What does the page's URL say of the article?"""

from newsdesk.read.claims import Claims
from newsdesk.read.dates import address_stamp
from newsdesk.read.page import Page


def claims(page: Page) -> Claims:
    """The day in the path, if it names one."""
    return Claims(published=address_stamp(page.base))
