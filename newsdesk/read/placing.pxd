cimport cython
cimport libc.math as math

from newsdesk.read.pieces cimport Piece
from newsdesk.read.standings cimport Standings
from newsdesk.read.tree cimport Element, Tree


cdef double _LINKED_PROSE, _OUTSIDE
cdef double _MOST_PROSE
cdef Py_ssize_t _PROSE, _FAR, _MOST_STEPS, _MOST_ALIKE, _MOST_PIECES


cdef class _Stock:
    cdef Py_ssize_t count
    cdef list elements
    cdef Tree tree
    cdef double[::1] lengths, linked, prose, sums
    cdef double total
    cdef Element half, most

    @cython.locals(at=Py_ssize_t, piece=Piece)
    cdef _take(self, object pieces)

    @cython.locals(at=Py_ssize_t, share=double, element=Element)
    cdef _fill(self, float[::1, :] rows, Py_ssize_t linked)

    cdef double share(self, Element element) except? -1

    @cython.locals(at=Py_ssize_t, before=double, outer=Element)
    cdef Element _holder(self, double least)


cdef class _Sums:
    cdef double[::1] counts, prose, linked

    @cython.locals(at=Py_ssize_t, group=Py_ssize_t)
    cdef _fill(self, _Stock stock, long[::1] groups)


@cython.locals(at=Py_ssize_t)
cdef Py_ssize_t _first_marked(float[::1, :] rows, Py_ssize_t column) except? -2

@cython.locals(count=Py_ssize_t, before=double, last=Py_ssize_t, following=Py_ssize_t, at=Py_ssize_t, away=Py_ssize_t, first_prose=Py_ssize_t)
cdef _place_in_order(float[::1, :] rows, Py_ssize_t first, _Stock stock, Py_ssize_t title)

@cython.locals(half=Element, most=Element, at=Py_ssize_t, element=Element, parent=Element, grandparent=Element, in_half=bint, in_most=bint)
cdef _place_in_elements(float[::1, :] rows, Py_ssize_t first, _Stock stock)

cpdef Element parent_of(Element element)

@cython.locals(alike=dict, styles="long[::1]", parents="long[::1]", beside=_Sums, together=_Sums, element=Element, before=Element, at=Py_ssize_t, parent=Py_ssize_t, style=Py_ssize_t)
cdef _place_in_groups(float[::1, :] rows, Py_ssize_t first, _Stock stock)

@cython.locals(parent=Element)
cpdef tuple style_of(Element element)

cpdef bint are_alike(Element one, Element other) except -1

@cython.locals(length=double, linked=double, pieces=double, prose=double, at=Py_ssize_t)
cdef _place_in_page(float[::1, :] rows, Py_ssize_t first, _Stock stock, bint printed)

@cython.locals(titled=Element, at=Py_ssize_t, element=Element, number=Py_ssize_t, article=Element)
cdef _place_in_article(float[::1, :] rows, Py_ssize_t column, _Stock stock, Standings standings, Py_ssize_t title)
