"""Where does a byte stand next? Where this is compiled, `bytewise_in_c.pxd` asks the C library instead, which looks at many bytes at once."""


def next_mark(text: bytes, mark: int, at: int, past: int) -> int:
    """Where the next such byte stands, or the end."""
    found = text.find(mark, at, past)
    return past if found < 0 else found
