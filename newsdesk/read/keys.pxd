cimport cython


@cython.locals(key=str, mark=str)
cpdef str key_of(str text)

@cython.locals(kept=bytearray, count=Py_ssize_t, character=Py_UCS4)
cdef str _plain_key(str text)

@cython.locals(marks=set, character=Py_UCS4)
cdef set _other_marks(str text)
