cimport cython

from newsdesk.read.called cimport Calling, bits_of, is_called, may_be_called
from newsdesk.read.pieces cimport Piece
from newsdesk.read.tree cimport Element


cdef frozenset _PLACES, _PARTS, _WHOLE, _LINES
cdef tuple _LABELS
cdef Py_ssize_t _LONGEST_LABEL, _FEWEST_WORDS, _HIGHEST_LINK, _MOST_LINKS, _LONGEST_LINE, _IS_FURNITURE, _IS_NONE
cdef double _LINKED

@cython.locals(bits="unsigned long long", words=Calling)
cpdef object said_kind(str label)
cpdef bint _is_label(Piece piece) except -1
cdef bint _is_titled(str naming) except -1
cpdef bint _is_link(Piece piece) except -1
cdef bint _leads_on(Piece piece, bint is_own) except -1

@cython.locals(asked=list, found=bint, outer=Element, number=Py_ssize_t)
cdef bint _is_furniture(Element element, bytearray known) except -1

@cython.locals(outer=Element)
cdef bint _is_place(Element element) except -1
cdef bint _is_called_furniture(Element element) except -1
