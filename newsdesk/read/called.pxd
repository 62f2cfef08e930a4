cimport cython


cdef int _MOST_KNOWN, _SIZE, _CODES, _SLOTS


cdef class Calling:
    cdef readonly object pattern
    cdef readonly unsigned long long bit
    cdef dict known

    cpdef bint calls(self, str naming) except -1
    cpdef bint may_call(self, str naming) except -1
    cpdef bint may_begin(self, unsigned long long bits)
    cpdef bint may_be_in(self, str word) except -1

    @cython.locals(word=str)
    cdef bint _calls_any(self, list words) except -1


cdef class _Callings:
    cdef dict all
    cdef unsigned long long[::1] bits
    cdef unsigned char[::1] begun
    cdef dict known

    cdef Calling of(self, object pattern)

    cdef unsigned long long bits_of(self, str naming) except? 1

    @cython.locals(code=int, bits="unsigned long long", letter=Py_UCS4, symbol=int, small=str)
    cdef unsigned long long bits_in(self, str naming) except? 1


cdef bytes _OF_ASCII

cdef int _symbol(Py_UCS4 letter)
cdef int _slot(int code)

cdef _Callings _callings

cpdef Calling calling(object pattern)

cpdef unsigned long long bits_in(str naming) except? 1

cpdef Py_ssize_t asked() except -1

cpdef bint is_called(object pattern, str naming) except -1
