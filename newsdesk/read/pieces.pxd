cimport cython

from newsdesk.read.called cimport Calling
from newsdesk.read.cards cimport card_place
from newsdesk.read.tree cimport Element, Tree, squeeze


cdef class Anchor:
    cdef readonly Py_ssize_t start, end
    cdef readonly str href


cdef class Piece:
    cdef readonly str text, kind
    cdef readonly Element element, row
    cdef readonly tuple anchors
    cdef readonly object card
    cdef readonly Py_ssize_t number
    cdef readonly double linked

    cpdef Piece in_card(self, object card)


@cython.freelist(512)
cdef class _Context:
    cdef str kind
    cdef Element element, row
    cdef object card


@cython.freelist(64)
cdef class _Open:
    cdef Element element
    cdef _Context context
    cdef bint is_inline
    cdef Py_ssize_t started


cdef class _Run:
    cdef list words, anchors
    cdef Py_ssize_t length, linked, breaks
    cdef bint spaced

    cdef add_lines(self, str text)

    @cython.locals(words=str)
    cdef add(self, str text)

    @cython.locals(place=Py_ssize_t, first=Py_ssize_t)
    cdef link(self, Py_ssize_t start, str href)

    cdef _put(self, str text)


cdef class _Walk:
    cdef list pieces, open
    cdef _Run run
    cdef _Context around

    @cython.locals(inner=_Open)
    cdef add(self, str text)

    cdef Py_ssize_t enter(self, Element element, Py_ssize_t at) except -1

    @cython.locals(outer=_Context, is_inline=bint)
    cdef start(self, Element element)

    @cython.locals(inner=_Open, href=str)
    cdef end(self)

    cdef empty(self, Element element)

    @cython.locals(run=_Run, context=_Context, text=str, is_prose=bint)
    cdef flush(self)


cdef frozenset _SKIPPED, _INLINE, _LENT, _PARTING
cdef Calling _UNSEEN
cdef dict _KINDS
cdef Py_ssize_t _CELL_OF_PROSE

@cython.locals(walk=_Walk, at=Py_ssize_t, past=Py_ssize_t)
cpdef tuple pieces_of(Tree tree)

@cython.locals(attributes=dict, naming=str)
cdef bint _is_unseen(Element element) except -1

cdef bint _is_spare(Element element) except -1
cdef bint _names_unseen(str naming) except -1

cdef bint _is_caption(Element element) except -1

@cython.locals(tag=str)
cdef _Context _inside(Element element, _Context outer)
