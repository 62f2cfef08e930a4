cimport cython

from newsdesk.read.called cimport may_be_called
from newsdesk.read.tree cimport Element


cdef frozenset _NEVER_CARDS, _EMBEDDING
cdef Py_ssize_t _MOST_KNOWN

cpdef object card_place(Element element)


cdef class _Kinds:
    cdef dict known

    cdef object named_by(self, str naming)


cdef _Kinds _kinds

cdef bint _may_name_card(str naming) except -1
