cimport cython


cdef Py_ssize_t _BYTES


cdef class Tongues:
    cdef unsigned int[::1] moves, rows
    cdef int[::1] features
    cdef object odds, priors
    cdef list names

    @cython.locals(counts=dict, state=Py_ssize_t, letter="unsigned char", feature=int)
    cdef dict _counts(self, bytes text)
