cimport cython

from newsdesk.read.called cimport Calling, bits_in
from newsdesk.read.pieces cimport Piece


cdef Calling _NEARLY_COMMENTS, _NEARLY_REPLY
cdef Py_ssize_t _LONGEST_LABEL, _LONGEST_REPLY

@cython.locals(piece=Piece, labels=list)
cpdef frozenset appended(object likely, object pieces)

cdef bint _heads_comments(str words, unsigned long long bits) except -1

@cython.locals(piece=Piece)
cdef list _replies(object pieces)
