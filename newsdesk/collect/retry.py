"""When may a host be asked again that answered "later"? (RFC 9110, section 10.2.3)"""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from newsdesk.collect.times import aware

LONGEST: Final = 31 * 24 * 3600.0
SECONDS: Final = re.compile(r"[0-9]{1,20}")


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds to wait, between 0 and 31 days; None where the header gives neither seconds nor a date."""
    text = value.strip()[:100]
    if SECONDS.fullmatch(text):
        return min(float(text), LONGEST)
    try:
        moment = aware(parsedate_to_datetime(text))
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return min(max((moment - now).total_seconds(), 0.0), LONGEST)
