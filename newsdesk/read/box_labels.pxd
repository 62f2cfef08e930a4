cimport cython

from newsdesk.read.called cimport Calling
from newsdesk.read.pieces cimport Piece


cdef Calling _ANY, _RELATED
cdef tuple _LABELS

@cython.locals(words=Calling, bits="unsigned long long")
cpdef object said_kind(Piece label)

@cython.locals(text=str, first=Py_ssize_t)
cpdef bint begins_with_label(Piece piece) except -1
