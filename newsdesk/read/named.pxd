cimport cython

from newsdesk.read.cards cimport card_place
from newsdesk.read.tree cimport Element, Tree


cdef frozenset _NAMEABLE, _ELSEWHERE
cdef Py_ssize_t _MOST

@cython.locals(found=list, past_card=Py_ssize_t, element=Element, name=str)
cpdef tuple named_elements(Tree tree)
