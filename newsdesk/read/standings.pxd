cimport cython

from newsdesk.read.lexicon cimport Lexicon
from newsdesk.read.tree cimport Element, Tree


cdef dict _BITS
cdef long _QUOTATION, _CONCEALING
cdef double _FADING


cdef class Standings:
    cdef readonly Lexicon lexicon
    cdef signed char[::1] known, concealed
    cdef long[::1] tags, article
    cdef double[::1] own, least, greatest, mean, near

    @cython.locals(
        at=Py_ssize_t, above=Py_ssize_t, outer=Element, tag=str, own=double, least=double, greatest=double, mean=double,
        near=double, tags=long, article=long, is_concealed=bint, is_signature=bint,
    )
    cpdef Py_ssize_t stand(self, Element element) except -1


cdef bint _is_concealed(Element element) except -1

cdef bint _hides(str style) except -1
