cimport cython


cdef Py_ssize_t _LONGEST, _MOST_KNOWN, _PLACES
cdef tuple NAMING


cdef class Word:
    cdef readonly bytes written
    cdef readonly str tag, asked
    cdef readonly bint is_raw, is_unlike, is_unread, is_void, is_naming, is_class
    cdef readonly long sign


cdef class Vocabulary:
    cdef list _words
    cdef Py_ssize_t _count

    @cython.locals(place=Py_ssize_t, word=Word)
    cdef Word word(self, const unsigned char* text, Py_ssize_t start, Py_ssize_t past, Py_ssize_t number)

    @cython.locals(word=Word)
    cdef Word _learned(self, bytes written, Py_ssize_t place)


@cython.locals(at=Py_ssize_t)
cdef bint _is_between(const unsigned char* text, Py_ssize_t start, Py_ssize_t past, bytes written) except -1


@cython.locals(naming=str, name=str, value=str)
cpdef str naming_of(dict attributes, str only, Py_ssize_t named)
