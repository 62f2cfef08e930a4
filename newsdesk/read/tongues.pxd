cimport cython


cdef Py_ssize_t _BYTES


cdef class Tongues:
    cdef unsigned int[::1] moves
    cdef unsigned int start, width
    cdef object odds, priors
    cdef list names

    @cython.locals(counts=dict, state="unsigned int", letter="unsigned char", feature=Py_ssize_t)
    cdef dict _counts(self, bytes text)
