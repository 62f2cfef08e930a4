"""Are these bytes UTF-8? Where this is compiled, `utf8_in_c.pxd` answers without making a text of them."""


def is_utf8(text: bytes, past: int) -> bool:
    """Whether all before that place is."""
    try:
        text[:past].decode()
    except UnicodeDecodeError:
        return False
    return True
