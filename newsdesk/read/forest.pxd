cimport cython


cdef unsigned int _ALL, _TELLING, _TOLD


cdef class Forest:
    cdef int[::1] features, first_nodes, first_leaves, bits
    cdef float[::1] thresholds, leaves
    cdef unsigned int[::1] masks

    @cython.locals(
        left="unsigned int[::1]", tree=Py_ssize_t, row=Py_ssize_t, node=Py_ssize_t, first=Py_ssize_t, lowest="unsigned int",
        feature=Py_ssize_t, threshold=float,
    )
    cdef _add(self, float[::1] sums, float[:, ::1] columns, float[::1] greatest)


@cython.locals(row=Py_ssize_t, whole="unsigned int")
cdef void _cross_out(unsigned int[::1] left, float[:, ::1] columns, Py_ssize_t feature, float threshold, unsigned int mask) noexcept

@cython.locals(number="unsigned long", shift=int)
cdef (unsigned long, Py_ssize_t) _whole(bytes message, Py_ssize_t at)
