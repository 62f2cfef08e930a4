cimport cython

from newsdesk.read.box_labels cimport begins_with_label, said_kind
from newsdesk.read.called cimport Calling
from newsdesk.read.keys cimport key_of
from newsdesk.read.pieces cimport Piece
from newsdesk.read.tree cimport Element


cdef frozenset _PLACES, _PARTS, _WHOLE, _LINES
cdef Calling _TITLE, _FURNITURE
cdef Py_ssize_t _LONGEST_LABEL, _FEWEST_WORDS, _LETTERS, _FEWEST_LINKS, _MOST_PIECES, _HIGHEST_LINK, _MOST_LINKS, _LONGEST_LINE, _NEAR, _IS_FURNITURE, _IS_NONE
cdef double _LINKED, _ANNOUNCED, _OWN, _OTHER

@cython.locals(own=frozenset, placed=dict, at=Py_ssize_t, piece=Piece)
cpdef tuple boxed(object pieces, object body, str headline)

@cython.locals(known=bytearray, free=list, numbers=list, labels=list, at=Py_ssize_t, piece=Piece, is_free=bint, placed=dict)
cdef dict _under_labels(object pieces, frozenset own, str headline)

@cython.locals(links=Py_ssize_t, at=Py_ssize_t, piece=Piece)
cdef bint _has_links(object pieces, Py_ssize_t label, frozenset said) except -1

cdef bint _titles_item(Piece label, Piece title) except -1
cdef bint _are_alike(Piece one, Piece other) except -1

cdef bint _is_between(Py_ssize_t number, frozenset own) except -1

@cython.locals(firsts=dict, joined=list, last=Py_ssize_t, piece=Piece, kind=str, element=Element)
cdef tuple _joined(list pieces)

cpdef bint _is_label(Piece piece) except -1

@cython.locals(words=Py_ssize_t, unparted=Py_ssize_t, letter=Py_UCS4)
cdef bint _is_short(str text) except -1

@cython.locals(naming=str)
cdef bint _is_title(Piece piece) except -1
cdef bint _announces(Piece piece) except -1
cpdef bint _is_link(Piece piece) except -1
cpdef bint _leads_away(Piece piece) except -1
cdef bint _leads_on(Piece piece, frozenset own, object extent) except -1

@cython.locals(label=str)
cdef bint _says_no_more(Piece piece) except -1

cdef bint _is_line_of_links(Piece piece) except -1

@cython.locals(asked=list, found=bint, outer=Element, number=Py_ssize_t)
cdef bint _is_furniture(Element element, bytearray known) except -1

@cython.locals(outer=Element)
cdef bint _is_place(Element element) except -1
@cython.locals(naming=str)
cdef bint _is_called_furniture(Element element) except -1
