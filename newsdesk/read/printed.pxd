cimport cython


cdef Py_ssize_t _LONGEST

cdef bint _may_tell(str line) except -1

@cython.locals(letter=Py_UCS4)
cdef bint _has_digit(str line)
