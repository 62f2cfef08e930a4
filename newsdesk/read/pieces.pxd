cimport cython

cimport newsdesk.read.bytewise_in_c as bytewise
from newsdesk.read.called cimport Calling, asked, bits_in
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
    cdef unsigned long long _bits
    cdef Py_ssize_t _among

    cdef begin(
        self,
        str text,
        str kind,
        Element element,
        tuple anchors,
        object card,
        Element row,
        Py_ssize_t number,
        double linked,
    )

    cpdef unsigned long long bits(self) except? 1

    @cython.locals(piece=Piece)
    cpdef Piece in_card(self, object card)


cdef class _Role:
    cdef str kind
    cdef bint is_inline, is_skipped, is_spare, is_link, is_break, is_lined, is_row, is_unknown


cdef class _Open:
    cdef _Role role
    cdef str href, kind
    cdef Element holder, row
    cdef object card
    cdef Py_ssize_t started


cdef class _Walk:
    cdef list pieces, words, anchors, open
    cdef Py_ssize_t length, linked, breaks, depth
    cdef bint spaced
    cdef _Open inner

    @cython.locals(role=_Role)
    cdef Py_ssize_t enter(self, Element element, Py_ssize_t at) except -1

    @cython.locals(outer=_Open, inner=_Open)
    cdef start_inline(self, Element element, _Role role)

    @cython.locals(outer=_Open, inner=_Open)
    cdef start_block(self, Element element, _Role role)

    cdef _Open deeper(self, Element element, _Role role)

    @cython.locals(inner=_Open)
    cdef end(self)

    cdef empty(self, _Role role)
    cdef add(self, str text)

    @cython.locals(words=str, start=Py_ssize_t)
    cdef add_line(self, str text)

    cdef _put(self, str text)

    @cython.locals(place=Py_ssize_t, first=Py_ssize_t)
    cdef link(self, Py_ssize_t start, str href)

    @cython.locals(inner=_Open, text=str, is_prose=bint, kind=str, place=Py_ssize_t, piece=Piece)
    cdef flush(self)


cdef frozenset _SKIPPED, _INLINE, _LENT, _PARTING
cdef Calling _UNSEEN
cdef dict _KINDS, _roles
cdef Py_ssize_t MOST_PIECES, _CELL_OF_PROSE, _MOST_ROLES, _MOST_OF_CAPTION, _LONGEST
cdef long _CLASS, _HIDDEN

@cython.locals(walk=_Walk, at=Py_ssize_t, past=Py_ssize_t)
cpdef tuple pieces_of(Tree tree)

@cython.locals(role=_Role)
cdef _Role _role_of(str tag)

cdef bint _is_unseen(Element element) except -1

cdef bint _is_spare(Element element) except -1

cdef bint _is_caption(Element element) except -1
