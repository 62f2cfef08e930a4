cimport cython

from newsdesk.read.clocks cimport clock_at_start
from newsdesk.read.pieces cimport Piece


cdef Py_ssize_t _FEWEST, _WIDEST_GAP

@cython.locals(runs=list, run=list, gap=Py_ssize_t, at=Py_ssize_t, piece=Piece)
cdef list _runs(object pieces)

@cython.locals(shown=Piece)
cdef bint _is_item(object pieces, Py_ssize_t at) except -1
