cimport cython
cimport libc.math as math

from newsdesk.read.pieces cimport Piece
from newsdesk.read.placing cimport are_alike, parent_of, style_of
from newsdesk.read.tree cimport Element


cdef double _LIKELY, _SURE, _MOST_PROSE
cdef Py_ssize_t _PARAGRAPH, _LONGEST, _FAR, _MOST, _GROUPED, _BETWEEN, _SUMMED, _FIRST_MEASURED

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, other=Py_ssize_t, shift=Py_ssize_t, column=Py_ssize_t)
cdef _see_chances(float[::1, :] rows, double[::1] given)

@cython.locals(
    count=Py_ssize_t, size=Py_ssize_t, at=Py_ssize_t, piece=Piece, before=Piece, parent=Element, of_kind=dict, of_style=dict, own="long[::1]",
    outer="long[::1]", outermost="long[::1]", kinds="long[::1]", styles="long[::1]",
)
cdef _see_groups(float[::1, :] rows, object pieces, double[::1] given, double[::1] weights)

@cython.locals(counts="double[::1]", sums="double[::1]", totals="double[::1]", at=Py_ssize_t, group=Py_ssize_t, others=double)
cdef _see_others(
    float[::1, :] rows, Py_ssize_t column, long[::1] groups, Py_ssize_t size, double[::1] given, double[::1] weights
)

@cython.locals(count=Py_ssize_t, nearest=Py_ssize_t, at=Py_ssize_t, place=Py_ssize_t)
cdef _see_between(float[::1, :] rows, object pieces, double[::1] given, double[::1] lengths)

@cython.locals(one=Piece, other=Piece)
cdef _see_nearest(float[::1, :] rows, Py_ssize_t at, Py_ssize_t column, object pieces, Py_ssize_t nearest)

@cython.locals(at=Py_ssize_t, piece=Piece, length=Py_ssize_t)
cdef _weigh(double[::1] lengths, double[::1] weights, object pieces)

@cython.locals(
    total=double, unsure=double, weighed=double, length=double, pieces=Py_ssize_t, before=Py_ssize_t, at=Py_ssize_t, is_likely=bint
)
cdef _see_sums(float[::1, :] rows, double[::1] given, double[::1] lengths, double[::1] weights)

@cython.locals(first=Py_ssize_t, column=Py_ssize_t, at=Py_ssize_t)
cdef _see_measured(float[::1, :] rows, float[::1, :] measured)
