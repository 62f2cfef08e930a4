cimport cython

from newsdesk.read.called cimport Calling, calling
from newsdesk.read.cards cimport card_place
from newsdesk.read.tree cimport Element, Tree


cdef frozenset _NAMEABLE, _ELSEWHERE
cdef Py_ssize_t _MOST, _SHORTEST

@cython.locals(found=list, past_card=Py_ssize_t, element=Element)
cpdef tuple named_elements(Tree tree)

@cython.locals(sought=Calling, element=Element)
cpdef list all_called(object pattern, object named)
