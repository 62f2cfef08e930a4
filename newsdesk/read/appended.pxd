cimport cython

from newsdesk.read.called cimport Calling
from newsdesk.read.pieces cimport Piece


cdef Calling _NEARLY_COMMENTS
cdef Py_ssize_t _LONGEST_LABEL

@cython.locals(piece=Piece, labels=list)
cpdef frozenset appended(object likely, object pieces)

cdef bint _heads_comments(str words) except -1
