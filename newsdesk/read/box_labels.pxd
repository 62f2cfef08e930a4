cimport cython

from newsdesk.read.called cimport Calling


cdef Calling _ANY, _RELATED
cdef tuple _LABELS
cdef Py_ssize_t _LONGEST

@cython.locals(words=Calling)
cpdef object said_kind(str label)

@cython.locals(first=Py_ssize_t)
cpdef bint begins_with_label(str text) except -1
