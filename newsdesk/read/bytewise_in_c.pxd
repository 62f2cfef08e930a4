from libc.string cimport memchr


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
