cdef inline bint is_utf8(const unsigned char* text, Py_ssize_t past) noexcept nogil:
    """Most stretches are ASCII alone, which is found out fast."""
    cdef Py_ssize_t at = 0
    cdef Py_ssize_t end, place, size
    cdef unsigned char all_of_them
    while at < past:
        end = min(at + 64, past)
        all_of_them = 0
        for place in range(at, end):
            all_of_them |= text[place]
        if all_of_them < 0x80:
            at = end
        while at < end:
            size = _size(text + at, past - at)
            if not size:
                return False
            at += size
    return True


cdef inline Py_ssize_t _size(const unsigned char* text, Py_ssize_t room) noexcept nogil:
    """How many bytes the character has that begins here, in so much room; 0 where it is none (RFC 3629)."""
    cdef unsigned char first = text[0]
    cdef unsigned char least = 0x80
    cdef unsigned char greatest = 0xBF
    cdef Py_ssize_t size, place
    if first < 0x80:
        return 1
    if first < 0xC2 or first > 0xF4:
        return 0
    size = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    if first == 0xE0:
        least = 0xA0
    elif first == 0xF0:
        least = 0x90
    elif first == 0xED:
        greatest = 0x9F
    elif first == 0xF4:
        greatest = 0x8F
    if size > room or text[1] < least or text[1] > greatest:
        return 0
    for place in range(2, size):
        if text[place] & 0xC0 != 0x80:
            return 0
    return size
