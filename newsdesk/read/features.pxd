cimport cython
cimport libc.math as math

from newsdesk.read.keys cimport folded_key
from newsdesk.read.pieces cimport Piece
from newsdesk.read.standings cimport Standings
from newsdesk.read.tree cimport Element


cdef class _Scene:
    cdef str headline, standfirst, printed
    cdef list authors
    cdef bint is_news, is_article, is_shared
    cdef dict counts


@cython.locals(counts=dict, piece=Piece)
cdef dict _counted(object pieces)

cdef Py_ssize_t _FIRST_SAID, _FIRST_STANDING, _FIRST_PLACED, _FIRST_SHOWN, _NAME
cdef dict _KINDS, _TAGS, _CARDS
cdef str _ENDS
cdef frozenset _BY_LETTERS

@cython.locals(at=Py_ssize_t, first=Py_ssize_t, piece=Piece, text=str)
cdef _measure_own(float[::1, :] rows, object pieces, Standings standings, _Scene scene)

@cython.locals(length=Py_ssize_t, spaces=Py_ssize_t, digits=Py_ssize_t, is_short=bint, last=Py_UCS4)
cdef _measure_text(float[::1, :] rows, Py_ssize_t at, str text)

@cython.locals(at=Py_ssize_t, is_begun=bint)
cdef bint _has_year(str text) except -1

@cython.locals(at=Py_ssize_t, start=Py_ssize_t)
cdef bint _has_clock(str text) except -1
cdef bint _ends_with_two_digits(str text, Py_ssize_t at) except -1
cdef bint _is_of_word(str text, Py_ssize_t at) except -1

@cython.locals(element=Element)
cdef _measure_markup(float[::1, :] rows, Py_ssize_t at, Piece piece)

@cython.locals(
    length=Py_ssize_t, spaces=Py_ssize_t, commas=Py_ssize_t, stops=Py_ssize_t, bars=Py_ssize_t, signs=Py_ssize_t, lines=Py_ssize_t,
    before=Py_UCS4, outer=Py_UCS4, letter=Py_UCS4,
)
cdef Py_ssize_t _count_marks(float[::1, :] rows, Py_ssize_t at, str text) except -1

@cython.locals(count=Py_ssize_t, at=Py_ssize_t)
cdef Py_ssize_t _count_digits(str text, Py_ssize_t past) except -1

@cython.locals(count=Py_ssize_t, at=Py_ssize_t, letter=Py_UCS4)
cdef Py_ssize_t _count_capitals(str text, Py_ssize_t past) except -1

@cython.locals(first=Py_ssize_t, key=str, headline=str, printed=str, is_same=bint)
cdef _measure_said(float[::1, :] rows, Py_ssize_t at, str text, _Scene scene)

@cython.locals(first=Py_ssize_t, tags=long, bit=Py_ssize_t)
cdef _measure_standing(float[::1, :] rows, Py_ssize_t at, Standings standings, Py_ssize_t number)

@cython.locals(count=Py_ssize_t, column=Py_ssize_t, shift=Py_ssize_t, at=Py_ssize_t, other=Py_ssize_t)
cdef _look_around(float[::1, :] rows, Py_ssize_t first)

cdef bint _holds(str one, str other) except -1
cdef bint _names_any(str key, list authors) except -1
cdef bint _begins_with_any(str key, list authors) except -1
