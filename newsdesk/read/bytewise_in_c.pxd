from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize
from cpython.unicode cimport PyUnicode_DATA, PyUnicode_GET_LENGTH, PyUnicode_KIND
from libc.string cimport memchr


cdef extern from "Python.h":
    bint Py_UNICODE_ISSPACE(Py_UCS4 letter) noexcept nogil
    bint Py_UNICODE_ISDECIMAL(Py_UCS4 letter) noexcept nogil


#: What a text is made of: its characters have one, two or four bytes each.
ctypedef unsigned char Byte
ctypedef unsigned short Pair
ctypedef unsigned int Four

ctypedef fused Letter:
    Byte
    Pair
    Four


cdef inline Py_ssize_t next_mark(const unsigned char* text, unsigned char mark, Py_ssize_t at, Py_ssize_t past) noexcept nogil:
    cdef const unsigned char* found = <const unsigned char*> memchr(text + at, mark, past - at) if at < past else NULL
    return past if found is NULL else found - text


cdef inline bint has_controls(const unsigned char* text, Py_ssize_t past) noexcept nogil:
    cdef Py_ssize_t at
    cdef unsigned char byte
    cdef unsigned char found = 0
    for at in range(past):
        byte = text[at]
        found |= ((byte < 32) & (byte != 9) & (byte != 10) & (byte != 12) & (byte != 13)) | (byte == 127)
    return found


cdef inline Py_ssize_t count_of(const unsigned char* text, unsigned char mark, Py_ssize_t past) noexcept nogil:
    cdef Py_ssize_t count = 0
    cdef Py_ssize_t at = 0
    cdef Py_ssize_t end
    cdef unsigned char some
    while at < past:
        end = min(at + 255, past)
        some = 0
        for at in range(at, end):
            some += text[at] == mark
        at = end
        count += some
    return count


cdef inline bytes sound_utf8(str text):
    cdef Py_ssize_t length = PyUnicode_GET_LENGTH(text)
    cdef int kind = PyUnicode_KIND(text)
    if kind == 1:
        return _written(<const Byte*>PyUnicode_DATA(text), length)
    if kind == 2:
        return _written(<const Pair*>PyUnicode_DATA(text), length)
    return _written(<const Four*>PyUnicode_DATA(text), length)


cdef inline bytes _written(const Letter* text, Py_ssize_t length):
    cdef Py_ssize_t size = _size_in_utf8(text, length)
    if size < 0:
        return None
    cdef bytes written = PyBytes_FromStringAndSize(NULL, size)
    _write(text, length, <unsigned char*>PyBytes_AS_STRING(written))
    return None if has_controls(<unsigned char*>PyBytes_AS_STRING(written), size) else written


cdef inline Py_ssize_t _size_in_utf8(const Letter* text, Py_ssize_t length) noexcept nogil:
    """How many bytes the text has in UTF-8; -1 where it has what is no character. Most stretches are ASCII alone, which is found out
    fast; the sums of the others are kept as small as their letters, so that many are added at once."""
    cdef Py_ssize_t size = length
    cdef Py_ssize_t at = 0
    cdef Py_ssize_t end, place
    cdef Letter letter, more, all_of_them
    cdef Letter odd = 0
    while at < length:
        end = min(at + 64, length)
        all_of_them = 0
        for place in range(at, end):
            all_of_them |= text[place]
        if all_of_them < 0x80:
            at = end
            continue
        more = 0
        for at in range(at, end):
            letter = text[at]
            more += letter > 0x7F
            if Letter is not Byte:
                odd |= ((letter & <Letter>0xFFFFF800) == 0xD800) | ((letter | 1) == 0xFFFF)
                more += letter > 0x7FF
            if Letter is Four:
                more += letter > 0xFFFF
        at = end
        size += more
    return -1 if odd else size


cdef inline void _write(const Letter* text, Py_ssize_t length, unsigned char* written) noexcept nogil:
    """Writes the text in UTF-8, 32 letters of ASCII at once."""
    cdef Py_ssize_t at = 0
    cdef Py_ssize_t end, place
    cdef Letter all_of_them
    while at < length:
        end = min(at + 32, length)
        if end - at == 32:
            all_of_them = 0
            for place in range(32):
                all_of_them |= text[at + place]
            if all_of_them < 0x80:
                for place in range(32):
                    written[place] = <unsigned char>text[at + place]
                written += 32
                at = end
                continue
        for place in range(at, end):
            written += _write_letter(text[place], written)
        at = end


cdef inline Py_ssize_t _write_letter(Four letter, unsigned char* written) noexcept nogil:
    """Writes one, and says how many bytes it has."""
    if letter < 0x80:
        written[0] = letter
        return 1
    if letter < 0x800:
        written[0] = 0xC0 | letter >> 6
        written[1] = 0x80 | letter & 0x3F
        return 2
    if letter < 0x10000:
        written[0] = 0xE0 | letter >> 12
        written[1] = 0x80 | letter >> 6 & 0x3F
        written[2] = 0x80 | letter & 0x3F
        return 3
    written[0] = 0xF0 | letter >> 18
    written[1] = 0x80 | letter >> 12 & 0x3F
    written[2] = 0x80 | letter >> 6 & 0x3F
    written[3] = 0x80 | letter & 0x3F
    return 4


cdef inline bint is_even(str text, Py_ssize_t start, Py_ssize_t past):
    cdef int kind = PyUnicode_KIND(text)
    if kind == 1:
        return _is_even(<const Byte*>PyUnicode_DATA(text), start, past)
    if kind == 2:
        return _is_even(<const Pair*>PyUnicode_DATA(text), start, past)
    return _is_even(<const Four*>PyUnicode_DATA(text), start, past)


cdef inline bint _is_even(const Letter* text, Py_ssize_t start, Py_ssize_t past) noexcept nogil:
    """Behind the last letter of a text stands a zero."""
    cdef Py_ssize_t at
    cdef Letter letter
    cdef Letter odd = 0
    for at in range(start, past):
        letter = text[at]
        odd |= (letter < 0x20) | ((letter == 0x20) & (text[at + 1] == 0x20))
        odd |= ((letter >= 0x7F) & (letter <= 0xA0)) | (letter == 0xAD)
        if Letter is not Byte:
            odd |= ((letter >= 0x2000) & (letter <= 0x200B)) | ((letter >= 0x2028) & (letter <= 0x202F))
            odd |= (letter == 0x1680) | (letter == 0x205F) | (letter == 0x2060) | (letter == 0x3000) | (letter == 0xFEFF)
    return not odd


cdef inline Py_ssize_t next_dated(str text, Py_ssize_t at):
    cdef int kind = PyUnicode_KIND(text)
    cdef Py_ssize_t past = PyUnicode_GET_LENGTH(text)
    if kind == 1:
        return _next_dated(<const Byte*>PyUnicode_DATA(text), at, past)
    if kind == 2:
        return _next_dated(<const Pair*>PyUnicode_DATA(text), at, past)
    return _next_dated(<const Four*>PyUnicode_DATA(text), at, past)


cdef inline Py_ssize_t _next_dated(const Letter* text, Py_ssize_t at, Py_ssize_t past) noexcept nogil:
    """Most stretches have none, which is found out for 32 letters at once; behind the last letter stands a zero."""
    cdef Py_ssize_t end, place
    cdef Letter found
    while at < past:
        end = min(at + 32, past)
        found = 0
        for place in range(at, end):
            found |= _may_be_dated(text[place], text[place + 1])
        if found:
            for place in range(at, end):
                if _may_be_dated(text[place], text[place + 1]) and (text[place] != 0x2E or Py_UNICODE_ISDECIMAL(text[place + 1])):
                    return place
        at = end
    return past


cdef inline Letter _may_be_dated(Letter letter, Letter following) noexcept nogil:
    """All but that what follows on a stop may be no digit where it is not of ASCII."""
    cdef Letter found = ((letter == 0x32) & (following == 0x30)) | ((letter == 0x31) & (following == 0x39))
    found |= (letter == 0x2E) & (following >= 0x30) & (following <= 0x39)
    if Letter is not Byte:
        found |= (letter == 0x2E) & (following >= 0x660)
        found |= ((letter == 0x662) & (following == 0x660)) | ((letter == 0x968) & (following == 0x966)) | ((letter == 0x9E8) & (following == 0x9E6))
    return found


cdef inline Py_ssize_t next_named(str text, Py_ssize_t at):
    cdef int kind = PyUnicode_KIND(text)
    cdef Py_ssize_t past = PyUnicode_GET_LENGTH(text)
    if kind == 1:
        return _next_named(<const Byte*>PyUnicode_DATA(text), at, past)
    if kind == 2:
        return _next_named(<const Pair*>PyUnicode_DATA(text), at, past)
    return _next_named(<const Four*>PyUnicode_DATA(text), at, past)


cdef inline Py_ssize_t _next_named(const Letter* text, Py_ssize_t at, Py_ssize_t past) noexcept nogil:
    """As it is with years."""
    cdef Py_ssize_t last = past - 2
    cdef Py_ssize_t end, place
    cdef Letter found
    while at < last:
        end = min(at + 32, last)
        found = 0
        for place in range(at, end):
            found |= _may_be_named(text[place], text[place + 1], text[place + 2])
        if found:
            for place in range(at, end):
                if _may_be_named(text[place], text[place + 1], text[place + 2]):
                    return place
        at = end
    return past


cdef inline Letter _may_be_named(Letter one, Letter two, Letter three) noexcept nogil:
    cdef Letter found = (one == 0x75) & (two == 0x62) & ((three == 0x6C) | ((three | 0x20) == 0x64) | (three == 0x5F))  # ub
    found |= ((one == 0x6F) & (two == 0x73) & (three == 0x74)) | ((one == 0x72) & (two == 0x65) & (three == 0x61))  # ost, rea
    found |= ((one == 0x70) & (two == 0x64) & (three == 0x61)) | ((one == 0x6F) & (two == 0x64) & (three == 0x69))  # pda, odi
    return found


cdef inline const unsigned char* letters_of(str text):
    return <const unsigned char*>PyUnicode_DATA(text)


cdef inline Py_ssize_t past_space(str text):
    cdef int kind = PyUnicode_KIND(text)
    cdef Py_ssize_t past = PyUnicode_GET_LENGTH(text)
    if kind == 1:
        return _past_space(<const Byte*>PyUnicode_DATA(text), past)
    if kind == 2:
        return _past_space(<const Pair*>PyUnicode_DATA(text), past)
    return _past_space(<const Four*>PyUnicode_DATA(text), past)


cdef inline Py_ssize_t _past_space(const Letter* text, Py_ssize_t past) noexcept nogil:
    cdef Py_ssize_t at = 0
    while at < past and Py_UNICODE_ISSPACE(text[at]):
        at += 1
    return at
