"""How things get their names: computed once, from content, so that the same thing always has the same id."""

from hashlib import blake2b


def identify(*parts: str) -> str:
    """A 20-digit hexadecimal id of these parts in this order (BLAKE2b, 80 bits)."""
    digest = blake2b(digest_size=10)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()
