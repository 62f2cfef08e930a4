cimport cython


cdef bytes _KEPT, _FOLDED

@cython.locals(key=str)
cpdef str key_of(str text)

@cython.locals(key=str)
cpdef str folded_key(str text)

@cython.locals(words=list, start=Py_ssize_t, past=Py_ssize_t, at=Py_ssize_t)
cpdef list words_in(str text)

@cython.locals(kept=bytearray, count=Py_ssize_t, character=Py_UCS4, form="unsigned char")
cdef str _plain_key(str text, bytes forms)

@cython.locals(key=str, mark=str)
cdef str _other_key(str text)

@cython.locals(marks=set, character=Py_UCS4)
cdef set _other_marks(str text)
