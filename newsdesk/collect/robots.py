"""What does a site ask of robots (RFC 9309)?"""

from dataclasses import dataclass
from typing import Final

from protego import Protego

AGENT: Final = "newsdesk"
MOST_READ: Final = 500 * 1024  # RFC 9309, section 2.5: at least this much must be read


@dataclass(frozen=True, slots=True)
class Rules:
    """The parsed robots.txt of one site; without one everything is allowed."""

    file: Protego | None = None

    def allow(self, url: str, agent: str = AGENT) -> bool:
        return self.file is None or bool(self.file.can_fetch(url, agent))

    def delay(self, agent: str = AGENT) -> float:
        """The pause that the site asks for, in seconds; 0 when it does not."""
        asked = self.file.crawl_delay(agent) if self.file else None
        return max(0.0, float(asked)) if asked is not None else 0.0


def rules(body: bytes) -> Rules:
    """The rules in a robots.txt, whatever it really holds; what is not understood is passed over."""
    return Rules(Protego.parse(body[:MOST_READ].decode("utf-8-sig", "replace")))


def robots_url(url: str) -> str:
    """Where the rules for a page stand."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0].partition('?')[0]}/robots.txt"
