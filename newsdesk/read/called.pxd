cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise


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

    @cython.locals(code=int, bits="unsigned long long", at=Py_ssize_t, letters="const unsigned char*")
    cdef unsigned long long bits_in(self, str naming) except? 1

    @cython.locals(code=int, bits="unsigned long long", letter=Py_UCS4, symbol=int)
    cdef unsigned long long _bits_in_foreign(self, str naming) except? 1

    @cython.locals(code=int, bits="unsigned long long", letter=Py_UCS4)
    cdef unsigned long long _bits_in_small(self, str small) except? 1

    @cython.locals(
        code=int, bits="unsigned long long", at=Py_ssize_t, letters="const unsigned char*", letter="unsigned char",
        was_small=bint, was_mark=bint,
    )
    cdef unsigned long long bits_in_parts(self, str naming) except? 1

    @cython.locals(bits="unsigned long long")
    cdef unsigned long long _bits_at_end(self, int code) except? 1


cdef bytes _OF_LATIN, _IS_SMALL, _IS_MARK
cdef unsigned char _FIRST_CAPITAL, _LAST_CAPITAL
cdef Py_UCS4 _FIRST_CURLY, _LAST_CURLY

cdef int _symbol(Py_UCS4 letter)
cdef unsigned int _slot(int code)

cdef _Callings _callings

cpdef Calling calling(object pattern)

cpdef unsigned long long bits_of(str naming) except? 1

cpdef unsigned long long bits_in(str words) except? 1

cpdef unsigned long long bits_in_parts(str naming) except? 1

cpdef Py_ssize_t asked() except -1

cpdef bint is_called(object pattern, str naming) except -1
