cimport cython


cdef unsigned int _ALL, _TELLING, _TOLD
cdef Py_ssize_t _MOST_LEAVES


cdef class Forest:
    cdef Py_ssize_t trees
    cdef int[::1] features, first_nodes
    cdef float[::1] thresholds, leaves
    cdef unsigned int[::1] crossed, beyond

    @cython.locals(
        left="unsigned int[::1]", asked="int[::1]", tree=Py_ssize_t, row=Py_ssize_t, node=Py_ssize_t, lowest="unsigned int",
        crossed="unsigned int", away="unsigned int", feature=Py_ssize_t, threshold=float, count=Py_ssize_t, place=Py_ssize_t, is_above=bint, is_below=bint, is_reached=bint,
        least="float[::1]", greatest="float[::1]",
    )
    cdef _add(self, float[::1] sums, float[::1, :] columns, Py_ssize_t start, Py_ssize_t past)

    @cython.locals(
        row=Py_ssize_t, first=Py_ssize_t, second=Py_ssize_t, third=Py_ssize_t, fourth=Py_ssize_t,
        of_first=float, of_second=float, of_third=float, of_fourth=float, by_first="unsigned int", by_second="unsigned int",
        by_third="unsigned int", by_fourth="unsigned int",
    )
    cdef inline void _ask(
        self, Py_ssize_t one, Py_ssize_t two, Py_ssize_t three, Py_ssize_t four, unsigned int[::1] left, float[::1, :] columns,
        Py_ssize_t start,
    ) noexcept


@cython.locals(feature=Py_ssize_t, row=Py_ssize_t, lowest=float, highest=float, value=float)
cdef void _bound(
    float[::1, :] columns, Py_ssize_t start, Py_ssize_t past, float[::1] least, float[::1] greatest
) noexcept


@cython.locals(number="unsigned long", shift=int)
cdef (unsigned long, Py_ssize_t) _whole(bytes message, Py_ssize_t at)
