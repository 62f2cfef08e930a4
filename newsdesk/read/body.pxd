cimport cython

from newsdesk.read.called cimport Calling
from newsdesk.read.keys cimport folded_key
from newsdesk.read.pieces cimport Piece
from newsdesk.read.tree cimport Element


cdef Calling _CALLED_PICTURE
cdef Py_ssize_t _FEW_TEXTS, _FEW_LETTERS, _PROSE, _PARAGRAPH
cdef double _HOPELESS, _PICTURED, _HEADING

@cython.locals(likely=list, at=Py_ssize_t, piece=Piece, chance=double)
cdef list _likely(list given, object pieces, double least)

@cython.locals(found=list, at=Py_ssize_t, piece=Piece)
cdef tuple _verdicts(object pieces, list likely, frozenset never, str title)

@cython.locals(own=list, at=Py_ssize_t, piece=Piece)
cdef tuple _own(object pieces, tuple verdicts)

@cython.locals(found=list, at=Py_ssize_t, piece=Piece, following=Piece, is_begun=bint, is_prose=bint)
cdef list _heading_prose(object pieces, list given, list likely)

cdef object _verdict(Piece piece, frozenset never, str title)

@cython.locals(outer=Element)
cdef bint _is_by_picture(Piece piece) except -1

@cython.locals(naming=str)
cdef bint _is_called_picture(Element element) except -1

cpdef bint may_be_taken(Piece piece) except -1

@cython.locals(text=str, last=str, key=str)
cdef bint _is_headline(Piece piece, str title) except -1

@cython.locals(headline=Py_ssize_t, past=Py_ssize_t, at=Py_ssize_t, piece=Piece)
cdef Py_ssize_t _last_headline(object pieces, str title) except -1

@cython.locals(at=Py_ssize_t)
cdef str _last_letter(str text)
