cimport cython

from newsdesk.read.clocks cimport clock_alone, clock_at_start
from newsdesk.read.pieces cimport Piece


@cython.locals(timed=list, piece=Piece)
cdef list _timed(object pieces, object marked)
