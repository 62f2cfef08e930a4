from libc.string cimport memchr


cdef inline Py_ssize_t next_mark(const unsigned char* text, unsigned char mark, Py_ssize_t at, Py_ssize_t past) noexcept nogil:
    cdef const unsigned char* found = <const unsigned char*> memchr(text + at, mark, past - at) if at < past else NULL
    return past if found is NULL else found - text
