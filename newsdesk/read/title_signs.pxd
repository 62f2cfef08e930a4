cimport cython


@cython.locals(name=str, place=Py_ssize_t)
cdef _fill(float[:, ::1] rows, Py_ssize_t at, dict signs)


cdef class _Scene:
    cdef object sites
    cdef dict words, keys
    cdef list shown
    cdef set shown_keys
    cdef tuple below
    cdef frozenset address, description

    @cython.locals(words=list, own=frozenset, stems=frozenset, signs=dict, name=str)
    cdef dict compared(self, object candidate, list keys)

    @cython.locals(key=str, inside=Py_ssize_t, begins=Py_ssize_t, holds=Py_ssize_t, og=str)
    cdef _compare_keys(self, dict signs, str own, list keys)


cdef double _likeness(frozenset one, frozenset other) except? -2

cdef double _share(frozenset some, frozenset others) except? -2
