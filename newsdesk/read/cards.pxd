cimport cython

from newsdesk.read.called cimport Calling, bits_in_parts
from newsdesk.read.tree cimport Element


cdef Calling _ANY
cdef frozenset _NEVER_CARDS, _EMBEDDING
cdef Py_ssize_t _MOST_KNOWN

@cython.locals(kind=str)
cpdef object card_place(Element element)

@cython.locals(naming=str)
cdef str _kind_at(Element element)


cdef class _Kinds:
    cdef dict known

    @cython.locals(found=str)
    cdef str named_by(self, str naming)


cdef _Kinds _kinds

cdef bint _may_name_card(str naming) except -1

@cython.locals(words=list, word=str)
cdef str _kind_of(str naming)

cdef bint _may_be_ranked(str word) except -1
