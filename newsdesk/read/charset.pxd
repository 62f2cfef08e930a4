cimport cython


@cython.locals(found="unsigned char", at=Py_ssize_t, byte="unsigned char")
cdef bint _has_controls(const unsigned char[::1] written) except -1
