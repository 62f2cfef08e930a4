cimport cython


@cython.locals(character=Py_UCS4)
cpdef str key_of(str text)
