cimport cython


cpdef object clock_at_start(str text)

cpdef object clock_alone(str text)

@cython.locals(letter=Py_UCS4)
cdef bint _has_digit(str text) except -1
