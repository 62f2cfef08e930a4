cimport cython

from newsdesk.read.pieces cimport Piece
from newsdesk.read.placing cimport style_of
from newsdesk.read.tree cimport Element


@cython.locals(at=Py_ssize_t, piece=Piece, holder=Element, held=dict, styled=dict)
cpdef list drawn_together(object given, object pieces, double hopeless)

@cython.locals(outer=Element)
cdef Element _holder(Piece piece)
