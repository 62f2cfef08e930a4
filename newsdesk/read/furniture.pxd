cimport cython

from newsdesk.read.pieces cimport Piece


cdef Py_ssize_t _SHORTEST_COPY

@cython.locals(parents=dict, again=list, piece=Piece)
cpdef frozenset copies(object pieces)
