cimport cython


cdef tuple _NAMES, _BEHIND_NAME

@cython.locals(mark=str, at=Py_ssize_t, past=Py_ssize_t, is_escaped=bint)
cdef bint _tells(str source) except -1
