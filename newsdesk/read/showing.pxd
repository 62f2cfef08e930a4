cimport cython

from newsdesk.read.pieces cimport Piece
from newsdesk.read.placing cimport parent_of
from newsdesk.read.standings cimport Standings
from newsdesk.read.tree cimport Element, Tree


cdef Py_ssize_t _OTHER_EMPHASIS, _MOST_COPIES, _MOST_PICTURES, _MOST_CARDS
cdef dict _EMPHASES
cdef frozenset _PLAIN

@cython.locals(copies=dict, at=Py_ssize_t, piece=Piece, before=Py_ssize_t)
cdef _show_itself(float[::1, :] rows, Py_ssize_t first, object pieces, Standings standings)

@cython.locals(elements=list, holder=Element, inner=Element, at=Py_ssize_t)
cdef Py_ssize_t _emphasis(Element element) except -1

@cython.locals(sums="long[::1]", at=Py_ssize_t, piece=Piece, parent=Element, grandparent=Element)
cdef _show_pictures(float[::1, :] rows, Py_ssize_t first, object pieces)

@cython.locals(sums="long[::1]", element=Element, at=Py_ssize_t)
cdef object _picture_sums(Tree tree)

@cython.locals(cards=set, is_past_comments=bint, at=Py_ssize_t, piece=Piece)
cdef _show_cards(float[::1, :] rows, Py_ssize_t first, object pieces)
