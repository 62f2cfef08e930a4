"""Record → editions: digests, feeds, tables, ninjs, JSON-LD, audio; every line with its source."""

from newsdesk.publish import audio, editions, feeds, ninjs, schema_org, tables
from newsdesk.publish.digest import digest

__all__ = ["audio", "digest", "editions", "feeds", "ninjs", "schema_org", "tables"]
