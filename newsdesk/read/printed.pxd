cimport cython


cdef Py_ssize_t _LONGEST

cdef bint _may_tell(str line) except -1

@cython.locals(letter=Py_UCS4)
cdef bint _has_digit(str line)

@cython.locals(words=Py_ssize_t, unspaced=Py_ssize_t, is_inside=bint, letter=Py_UCS4)
cdef tuple _counted(str text)
